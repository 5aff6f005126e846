//! Everything that must hold, in one command.

use anyhow::{Result, ensure};

pub(crate) fn test() -> Result<()> {
    super::install::all()?;
    super::tidy::tidy()?;
    super::run("cargo", &["fmt", "--all", "--check"], &[])?;
    super::run("cargo", &["build", "--package", "comanda"], &[])?;
    without_failpoints()?;
    super::schemathesis::schemathesis()?;
    super::run("cargo", &["test", "--workspace", "--no-fail-fast"], &[("COMANDA_REQUIRE_POSTGRES", "1")])?;
    super::e2e::e2e(None)
}

/// What was just built is the product: only its own tests may turn the failpoints on.
fn without_failpoints() -> Result<()> {
    let program = std::fs::read(super::target().join("debug/comanda"))?;
    let name = b"COMANDA_FAILPOINTS";
    ensure!(!program.windows(name.len()).any(|bytes| bytes == name), "comanda was built with its failpoints");
    Ok(())
}
