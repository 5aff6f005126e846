//! Removing jobs that were done long ago.

use comanda_core::identity::permission::Permission;
use comanda_store::jobs::{self, JobStatus};
use serde::Serialize;

use crate::error::Result;
use crate::run::Command;
use crate::work::Work;

/// How long a job that is done or dismissed is kept, in seconds: 7 days.
pub const JOBS_KEPT_S: i64 = 7 * 86_400;
/// The most jobs of each kind removed in one transaction.
pub const REMOVED_MAX: i64 = 1_000;

/// Removes jobs that were done or dismissed longer than [`JOBS_KEPT_S`] ago. What was given up stays until
/// a person decides about it.
#[derive(Debug, Clone, Serialize)]
pub struct RemoveJobs {}

impl Command for RemoveJobs {
    /// How many were removed; 0 when none is left.
    type Answer = u64;
    const NAME: &'static str = "remove_jobs";
    const PERMISSION: Permission = Permission::Operate;

    async fn execute(&self, work: &mut Work<'_>) -> Result<u64> {
        let before = work.now.plus_seconds(-JOBS_KEPT_S);
        let done = jobs::remove(work.tx, JobStatus::Done, before, REMOVED_MAX).await?;
        Ok(done + jobs::remove(work.tx, JobStatus::Dismissed, before, REMOVED_MAX).await?)
    }
}
