//! Folding the changes of the order tally.

use comanda_core::identity::permission::Permission;
use comanda_store::tally;
use serde::Serialize;

use crate::error::Result;
use crate::run::Command;
use crate::work::Work;

/// The most changes folded in one transaction.
pub const CHANGES_MAX: i64 = 5_000;

/// Folds changes of the order tally into it. What the tally and its changes come to together stays the same.
#[derive(Debug, Clone, Serialize)]
pub struct FoldTally {}

impl Command for FoldTally {
    /// How many changes were folded.
    type Answer = u64;
    const NAME: &'static str = "fold_tally";
    const PERMISSION: Permission = Permission::Operate;

    async fn execute(&self, work: &mut Work<'_>) -> Result<u64> {
        Ok(tally::fold(work.tx, CHANGES_MAX).await?)
    }
}
