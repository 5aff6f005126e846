//! What the tests need of the machine, installed where it is missing and may be.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

/// The oldest Node.js that the browser tests run on.
const NODE_MAJOR: u32 = 20;

/// All of it.
pub(crate) fn all() -> Result<()> {
    postgres()?;
    python()?;
    node()?;
    chromium()
}

/// PostgreSQL's server programs, from Debian's package.
pub(crate) fn postgres() -> Result<()> {
    if on_path("initdb") || versions_of_debian() {
        return Ok(());
    }
    println!("PostgreSQL is not on this machine; installing Debian's package.");
    debian("postgresql")
}

/// Python with virtual environments, from Debian's packages.
pub(crate) fn python() -> Result<()> {
    let works = Command::new("python3").args(["-c", "import venv, ensurepip"]).stderr(Stdio::null()).status();
    if works.is_ok_and(|status| status.success()) {
        return Ok(());
    }
    println!("Python is not on this machine; installing Debian's package.");
    debian("python3-venv")
}

/// Node.js, new enough for its own test runner, and npm.
pub(crate) fn node() -> Result<()> {
    for program in ["node", "npm"] {
        if !on_path(program) {
            println!("{program} is not on this machine; installing Debian's package.");
            debian(if program == "node" { "nodejs" } else { program })?;
        }
    }
    let told = Command::new("node").arg("--version").output()?;
    let version = String::from_utf8_lossy(&told.stdout).trim().to_owned();
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < NODE_MAJOR) {
        bail!("node is of version {version}, the browser tests need {NODE_MAJOR} or newer: install it and run this again");
    }
    Ok(())
}

/// Chromium, from Debian's package.
pub(crate) fn chromium() -> Result<()> {
    if std::env::var_os("COMANDA_CHROMIUM").is_some() || on_path("chromium") || on_path("chromium-browser") {
        return Ok(());
    }
    println!("Chromium is not on this machine; installing Debian's package.");
    debian("chromium")
}

fn on_path(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()))
}

fn versions_of_debian() -> bool {
    let folders = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    folders.into_iter().any(|folder| folder.path().join("bin/initdb").is_file())
}

fn debian(package: &str) -> Result<()> {
    if !Path::new("/usr/bin/apt-get").is_file() {
        bail!("{package} is missing, and this is no Debian: install it, so that its programs are on the path, and run this again");
    }
    let attempt = |prefix: &[&str]| {
        let command = |arguments: &[&str]| {
            let words: Vec<&str> = prefix.iter().chain(arguments).copied().collect();
            Command::new(words[0]).args(&words[1..]).env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null()).status()
        };
        let updated = command(&["apt-get", "update", "-q"]);
        updated.is_ok_and(|status| status.success())
            && command(&["apt-get", "install", "-q", "-y", "--no-install-recommends", package]).is_ok_and(|status| status.success())
    };
    if attempt(&[]) || attempt(&["sudo", "-n"]) {
        return Ok(());
    }
    bail!("{package} is missing and could not be installed: run `apt-get install {package}` as root and this again")
}
