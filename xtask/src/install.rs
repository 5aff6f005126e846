//! What the tests need of the machine, installed where it is missing and may be.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};

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

fn on_path(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()))
}

fn versions_of_debian() -> bool {
    let folders = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    folders.into_iter().any(|folder| folder.path().join("bin/initdb").is_file())
}

fn debian(package: &str) -> Result<()> {
    if !Path::new("/usr/bin/apt-get").is_file() {
        bail!("{package} is missing, and this is no Debian: install it (initdb and postgres must be on the path) and run this again");
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
