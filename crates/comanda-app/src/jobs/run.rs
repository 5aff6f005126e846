//! Running claimed jobs.

use std::panic::AssertUnwindSafe;

use comanda_core::base::ids::JobId;
use comanda_core::base::time::Timestamp;
use comanda_store::orders::WaitScope;
use futures_util::FutureExt;
use tokio::sync::watch;

use super::allocate_backorders;
use super::backoff::{ATTEMPTS_MAX, after_failure};
use super::bulk;
use super::claim::{ClaimJobs, ClaimedJob, KeepLease, LEASE_S};
use super::failure::{JobError, JobResult};
use super::import_upload;
use super::job::Job;
use super::settle::{EndedAttempt, Outcome, SettleJobs};
use crate::error::{Error, Result};
use crate::run::{App, Caller};

/// How many jobs a worker takes at once.
const CLAIMS_MAX: i64 = 16;

/// How a job ended that did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Progress {
    /// All of it is done.
    Done,
    /// A part of it is done; the next one is for whoever claims it then.
    Again,
    /// The worker stops; the rest is for another one.
    Stopped,
}

/// What a job has in hand while it runs.
pub(super) struct Run<'r> {
    /// The use cases.
    pub(super) app: &'r App,
    worker: &'r str,
    job: &'r ClaimedJob,
    lease_until: Timestamp,
    stop: &'r watch::Receiver<bool>,
}

impl Run<'_> {
    /// Who a job's commands come from.
    pub(super) fn caller(&self) -> Caller {
        Caller { cause: Some(format!("job:{}", self.job.id)), ..Caller::system("worker") }
    }

    /// The job's identifier.
    pub(super) const fn id(&self) -> JobId {
        self.job.id
    }

    /// What turns true when the worker is to stop.
    pub(super) fn stop(&self) -> watch::Receiver<bool> {
        self.stop.clone()
    }

    /// Whether the worker is to stop; a long job breaks off then.
    pub(super) fn is_stopping(&self) -> bool {
        *self.stop.borrow()
    }

    /// Keeps other workers away from a job that takes long; to be called now and then.
    ///
    /// # Errors
    /// [`JobError::Retry`] when another worker has taken the job over.
    pub(super) async fn keep_lease(&mut self) -> JobResult<()> {
        if self.app.now().plus_seconds(LEASE_S / 2) < self.lease_until {
            return Ok(());
        }
        let keep = KeepLease { worker: self.worker.to_owned(), job: self.job.id, attempt: self.job.attempt };
        match self.app.run(self.caller(), keep).await?.answer {
            Some(until) => {
                self.lease_until = until;
                Ok(())
            }
            None => Err(JobError::Retry(Error::internal("another worker has taken the job over"))),
        }
    }

    async fn job(&mut self) -> JobResult<Progress> {
        let job: Job = serde_json::from_str(&self.job.payload).map_err(|error| JobError::Fail(Error::internal(error)))?;
        match job {
            Job::AllocateBackorders { skus } => allocate_backorders::run(self, &skus).await,
            Job::AllocateForChannel { channel } => allocate_backorders::run_within(self, WaitScope::Channel(channel)).await,
            Job::AllocateAtLocation { location } => allocate_backorders::run_within(self, WaitScope::Location(location)).await,
            Job::CheckBulk { run } => bulk::check(self, run).await,
            Job::RunBulk { run } => bulk::run(self, run).await,
            Job::ImportUpload { import } => import_upload::run(self, import).await,
        }
    }
}

async fn attempt(app: &App, worker: &str, job: &ClaimedJob, stop: &watch::Receiver<bool>) -> Outcome {
    if job.attempt > ATTEMPTS_MAX {
        return Outcome::GivenUp { error: "every attempt ended without an answer: its worker died or lost its lease".to_owned() };
    }
    let mut run = Run { app, worker, job, lease_until: job.lease_until, stop };
    let ended = AssertUnwindSafe(run.job()).catch_unwind().await;
    let failure = match ended {
        Ok(Ok(Progress::Done)) => return Outcome::Done,
        Ok(Ok(Progress::Again)) => return Outcome::Continued { run_at: app.now() },
        Ok(Ok(Progress::Stopped)) => return Outcome::HandedBack,
        Ok(Err(failure)) => failure,
        Err(_) => JobError::Retry(Error::internal("the job panicked; the log has the place")),
    };
    after_failure(job.id, job.attempt, &failure, app.now())
}

fn log(job: &ClaimedJob, outcome: &Outcome) {
    let (id, kind, attempt) = (job.id, job.kind.as_str(), job.attempt);
    match outcome {
        Outcome::Done => tracing::debug!(job.id = %id, job.kind = kind, job.attempt = attempt, "a job is done"),
        Outcome::HandedBack => tracing::debug!(job.id = %id, job.kind = kind, "a job was handed back"),
        Outcome::Continued { .. } => tracing::debug!(job.id = %id, job.kind = kind, "a part of a job is done"),
        Outcome::Retry { run_at, error } => {
            tracing::warn!(job.id = %id, job.kind = kind, job.attempt = attempt, job.run_at = %run_at, error, "a job failed and is tried again");
        }
        Outcome::GivenUp { error } => {
            tracing::error!(job.id = %id, job.kind = kind, job.attempt = attempt, error, "a job was given up");
        }
    }
}

/// Claims jobs that are due and runs them one after another, in the order they became due; how many
/// were run. Those whose lease ended before their turn are handed back, as are all when the worker stops.
///
/// # Errors
/// As the store's; jobs that were run but whose end could not be written are run again after their lease.
pub(super) async fn run_due(app: &App, worker: &str, stop: &watch::Receiver<bool>) -> Result<usize> {
    let now = app.now();
    if *stop.borrow() || !app.store().read(move |tx| Box::pin(comanda_store::jobs::any_due(tx, now))).await? {
        return Ok(0);
    }
    let claim = ClaimJobs { worker: worker.to_owned(), limit: CLAIMS_MAX };
    let claimed = app.run(Caller::system("worker"), claim).await?.answer;
    let mut ended = Vec::with_capacity(claimed.len());
    for job in claimed {
        let outcome =
            if *stop.borrow() || app.now() >= job.lease_until { Outcome::HandedBack } else { attempt(app, worker, &job, stop).await };
        log(&job, &outcome);
        ended.push(EndedAttempt { job: job.id, attempt: job.attempt, run_at: job.run_at, outcome });
    }
    let run = ended.iter().filter(|ended| ended.outcome != Outcome::HandedBack).count();
    if !ended.is_empty() {
        let lost = app.run(Caller::system("worker"), SettleJobs { worker: worker.to_owned(), ended }).await?.answer;
        for job in lost {
            tracing::warn!(job.id = %job, "a job's lease ended before the job did; it is run twice");
        }
    }
    Ok(run)
}
