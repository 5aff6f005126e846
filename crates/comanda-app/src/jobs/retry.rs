//! Having a job tried again.

use comanda_core::base::ids::JobId;
use comanda_core::base::time::Timestamp;
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_store::jobs::{self, JobStatus, StoredJob};
use serde::Serialize;

use crate::error::{Error, Refusal, Result};
use crate::run::Command;
use crate::work::Work;

/// Has a job tried again at once, as if it had never been tried: one that was given up or dismissed,
/// or one that waits after a failure.
#[derive(Debug, Clone, Serialize)]
pub struct RetryJob {
    /// Which.
    pub job: JobId,
}

/// Whether the job changes by it.
pub(crate) fn decide(status: JobStatus, run_at: Timestamp, now: Timestamp) -> std::result::Result<bool, Refusal> {
    match status {
        JobStatus::GivenUp | JobStatus::Dismissed => Ok(true),
        JobStatus::Ready => Ok(run_at > now),
        JobStatus::Running => Err(Refusal::state("job.retry.running")),
        JobStatus::Done => Err(Refusal::state("job.retry.done")),
    }
}

/// The job, locked.
pub(super) async fn job_for_update(work: &mut Work<'_>, id: JobId) -> Result<StoredJob> {
    jobs::find_for_update(work.tx, id).await?.ok_or_else(|| Error::not_found("job", id))
}

impl Command for RetryJob {
    /// How the job stands now.
    type Answer = String;
    const NAME: &'static str = "retry_job";
    const PERMISSION: Permission = Permission::Operate;

    /// # Errors
    /// [`Error::NotFound`]; `job.retry.running` while a worker has it; `job.retry.done` when it was done.
    async fn execute(&self, work: &mut Work<'_>) -> Result<String> {
        let job = job_for_update(work, self.job).await?;
        if decide(job.status, job.run_at, work.now)? {
            jobs::ready_again(work.tx, job.id, work.now).await?;
            work.event(Some(job.id.bytes()), Event::JobRetried { job: job.id, job_kind: job.kind }).await?;
        }
        Ok(JobStatus::Ready.code().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_has_its_answer() {
        let now = Timestamp::from_micros(10);
        let answer = |status: JobStatus, run_at: i64| match decide(status, Timestamp::from_micros(run_at), now) {
            Ok(true) => "ready".to_owned(),
            Ok(false) => "unchanged".to_owned(),
            Err(refusal) => refusal.code.to_owned(),
        };
        let matrix: Vec<String> =
            JobStatus::ALL.map(|status| format!("{}: past {}, future {}", status.code(), answer(status, 9), answer(status, 11))).into();
        insta::assert_debug_snapshot!(matrix);
    }
}
