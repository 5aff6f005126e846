//! The console in a browser: its tests, and the pictures of it in the documents.

use std::path::PathBuf;
use std::time::SystemTime;

use anyhow::{Context, Result, bail, ensure};

use super::{root, run, target};

/// How many test files run at once: each has a browser and a server, and there may be two cores only.
const FILES_AT_ONCE: &str = "2";

/// Runs the browser tests; with a filter only the files with it in their names.
pub(crate) fn e2e(filter: Option<&str>) -> Result<()> {
    let program = ready()?;
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder().join("tests"))?.map(|file| Ok(file?.path())).collect::<Result<_>>()?;
    files.retain(|file| file.to_str().is_some_and(|name| name.ends_with(".test.js")));
    files.retain(|file| file.file_name().is_some_and(|name| name.to_string_lossy().contains(filter.unwrap_or_default())));
    files.sort();
    if files.is_empty() {
        bail!("no file of e2e/tests has {} in its name", filter.unwrap_or(".test.js"));
    }
    // Shops that are made once and copied by each file; made anew with each program.
    let shops = target().join("e2e-shops");
    if shops.exists() {
        std::fs::remove_dir_all(&shops)?;
    }
    let limit = format!("--test-concurrency={FILES_AT_ONCE}");
    let names: Vec<String> = files.iter().map(|file| file.to_string_lossy().into_owned()).collect();
    let arguments: Vec<&str> = ["--test", &limit].into_iter().chain(names.iter().map(String::as_str)).collect();
    run("node", &arguments, &[("COMANDA_BIN", &program), ("COMANDA_E2E_SHOPS", &shops.to_string_lossy())])
}

/// Takes the pictures in `docs/screenshots` anew.
pub(crate) fn screenshots() -> Result<()> {
    let program = ready()?;
    run("node", &["e2e/screenshots.js"], &[("COMANDA_BIN", &program)])
}

fn folder() -> PathBuf {
    root().join("e2e")
}

/// Installs and builds what the browser needs. The program to look at.
fn ready() -> Result<String> {
    super::install::node()?;
    super::install::chromium()?;
    modules()?;
    run("cargo", &["build", "--package", "comanda"], &[])?;
    Ok(target().join("debug/comanda").to_string_lossy().into_owned())
}

/// Installs the packages of the lock file, unless they were since it was last changed.
fn modules() -> Result<()> {
    let lock = folder().join("package-lock.json");
    let text = std::fs::read_to_string(&lock).context("e2e/package-lock.json")?;
    ensure!(
        !text.contains("\"resolved\""),
        "e2e/package-lock.json names a registry: install with e2e/.npmrc as it is, which leaves them out"
    );
    let changed = |path: PathBuf| -> Option<SystemTime> { path.metadata().ok()?.modified().ok() };
    // npm writes this last.
    let installed = changed(folder().join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= changed(lock) {
        return Ok(());
    }
    run("npm", &["ci", "--prefix", "e2e", "--no-audit", "--no-fund"], &[("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")])
}
