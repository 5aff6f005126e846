//! Removing bulk runs of long ago, with what they tell of their orders.

use comanda_core::identity::permission::Permission;
use comanda_store::bulk;
use serde::Serialize;

use crate::error::Result;
use crate::run::Command;
use crate::work::Work;

/// How long a run is kept after it was started, in seconds: 90 days.
pub const BULK_RUNS_KEPT_S: i64 = 90 * 86_400;
/// The most rows removed in one transaction.
pub const REMOVED_MAX: i64 = 5_000;

/// Removes bulk runs that were started longer than [`BULK_RUNS_KEPT_S`] ago; one that is under way stays.
#[derive(Debug, Clone, Serialize)]
pub struct RemoveBulkRuns {}

impl Command for RemoveBulkRuns {
    /// How many rows were removed; 0 when none is left.
    type Answer = u64;
    const NAME: &'static str = "remove_bulk_runs";
    const PERMISSION: Permission = Permission::Operate;

    async fn execute(&self, work: &mut Work<'_>) -> Result<u64> {
        Ok(bulk::remove(work.tx, work.now.plus_seconds(-BULK_RUNS_KEPT_S), REMOVED_MAX).await?)
    }
}
