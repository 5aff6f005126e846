//! Everything that must hold, in one command.

use anyhow::Result;

pub(crate) fn test() -> Result<()> {
    super::install::postgres()?;
    super::tidy::tidy()?;
    super::run("cargo", &["fmt", "--all", "--check"], &[])?;
    super::run("cargo", &["build", "--package", "comanda"], &[])?;
    super::schemathesis::schemathesis()?;
    super::run("cargo", &["test", "--workspace", "--no-fail-fast"], &[("COMANDA_REQUIRE_POSTGRES", "1")])
}
