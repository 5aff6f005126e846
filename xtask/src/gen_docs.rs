//! Documents that are made from the code: docs/errors.md and docs/openapi.json.
//!
//! The tests that compare them write them anew when told so.

use anyhow::Result;

pub(crate) fn generate() -> Result<()> {
    super::run("cargo", &["test", "--package", "comanda-web", "--test", "it", "generated"], &[("COMANDA_GENERATE", "1")])
}
