//! Deciding that a job is not to be done.

use comanda_core::base::ids::JobId;
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_store::jobs::{self, JobStatus};
use serde::Serialize;

use super::retry::job_for_update;
use crate::error::{Refusal, Result};
use crate::run::Command;
use crate::work::Work;

/// Decides that a job is not to be done. Unchanged when that was decided already.
#[derive(Debug, Clone, Serialize)]
pub struct DismissJob {
    /// Which.
    pub job: JobId,
}

/// Whether the job changes by it.
pub(crate) fn decide(status: JobStatus) -> std::result::Result<bool, Refusal> {
    match status {
        JobStatus::GivenUp | JobStatus::Ready => Ok(true),
        JobStatus::Dismissed => Ok(false),
        JobStatus::Running => Err(Refusal::state("job.dismiss.running")),
        JobStatus::Done => Err(Refusal::state("job.dismiss.done")),
    }
}

impl Command for DismissJob {
    /// How the job stands now.
    type Answer = String;
    const NAME: &'static str = "dismiss_job";
    const PERMISSION: Permission = Permission::Operate;

    /// # Errors
    /// [`Error::NotFound`](crate::error::Error::NotFound); `job.dismiss.running` while a worker has it;
    /// `job.dismiss.done` when it was done.
    async fn execute(&self, work: &mut Work<'_>) -> Result<String> {
        let job = job_for_update(work, self.job).await?;
        if decide(job.status)? {
            jobs::dismiss(work.tx, job.id, work.now).await?;
            work.event(Some(job.id.bytes()), Event::JobDismissed { job: job.id, job_kind: job.kind }).await?;
        }
        Ok(JobStatus::Dismissed.code().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_has_its_answer() {
        let answer = |status: JobStatus| match decide(status) {
            Ok(true) => "dismissed".to_owned(),
            Ok(false) => "unchanged".to_owned(),
            Err(refusal) => refusal.code.to_owned(),
        };
        let matrix: Vec<String> = JobStatus::ALL.map(|status| format!("{}: {}", status.code(), answer(status))).into();
        insta::assert_debug_snapshot!(matrix);
    }
}
