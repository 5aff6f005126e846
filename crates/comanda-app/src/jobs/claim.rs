//! Taking jobs that are due, and holding on to one.

use comanda_core::base::ids::JobId;
use comanda_core::base::time::Timestamp;
use comanda_core::identity::permission::Permission;
use comanda_store::jobs;
use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::run::Command;
use crate::work::Work;

/// How long a worker has a job to itself before another may take it, in seconds.
pub const LEASE_S: i64 = 60;

/// Takes jobs that are due, the longest due first: ready ones, and those whose worker let its lease end.
#[derive(Debug, Clone, Serialize)]
pub struct ClaimJobs {
    /// Who takes them; unique among the workers of a shop.
    pub worker: String,
    /// At most so many.
    pub limit: i64,
}

/// A job a worker has to itself for a while.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimedJob {
    /// Its identifier.
    pub id: JobId,
    /// What is to be done.
    pub kind: String,
    /// What it needs to know, as JSON.
    pub payload: String,
    /// Which attempt this is, from 1.
    pub attempt: i64,
    /// When it became due.
    pub run_at: Timestamp,
    /// Until when no other worker takes it.
    pub lease_until: Timestamp,
}

impl Command for ClaimJobs {
    type Answer = Vec<ClaimedJob>;
    const NAME: &'static str = "claim_jobs";
    const PERMISSION: Permission = Permission::Operate;

    async fn execute(&self, work: &mut Work<'_>) -> Result<Vec<ClaimedJob>> {
        let lease_until = work.now.plus_seconds(LEASE_S);
        let claimed = jobs::claim(work.tx, &self.worker, work.now, lease_until, self.limit).await?;
        let told = claimed.into_iter().map(|job| ClaimedJob {
            id: job.id,
            kind: job.kind,
            payload: job.payload,
            attempt: job.attempts,
            run_at: job.run_at,
            lease_until,
        });
        Ok(told.collect())
    }
}

/// Holds on to a job that takes long, for another [`LEASE_S`] seconds.
#[derive(Debug, Clone, Serialize)]
pub struct KeepLease {
    /// Who has it.
    pub worker: String,
    /// Which.
    pub job: JobId,
    /// At which attempt.
    pub attempt: i64,
}

impl Command for KeepLease {
    /// Until when, unless it was lost.
    type Answer = Option<Timestamp>;
    const NAME: &'static str = "keep_lease";
    const PERMISSION: Permission = Permission::Operate;

    async fn execute(&self, work: &mut Work<'_>) -> Result<Option<Timestamp>> {
        let until = work.now.plus_seconds(LEASE_S);
        let claim = jobs::Claim { job: self.job, worker: self.worker.clone(), attempt: self.attempt };
        Ok(jobs::lease_keep(work.tx, &claim, until).await?.then_some(until))
    }
}
