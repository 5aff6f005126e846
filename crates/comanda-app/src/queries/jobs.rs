//! Jobs as the shop's operators see them.

use std::collections::BTreeMap;

use comanda_core::base::ids::{EventId, JobId};
use comanda_core::base::time::Timestamp;
use comanda_core::identity::permission::Permission;
use comanda_store::jobs::{self, JobStatus, StoredJob};
use serde::{Deserialize, Serialize};

use super::{Page, PageRequest};
use crate::error::{Error, Refusal, Result};
use crate::jobs::{dismiss, retry};
use crate::run::{App, Caller};

/// A job with everything that is known about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobCard {
    /// Its identifier.
    pub id: JobId,
    /// What is to be done, such as `allocate_backorders`.
    pub kind: String,
    /// How it stands: `ready`, `running`, `done`, `given_up` or `dismissed`.
    pub status: String,
    /// The event it follows from.
    pub event: Option<EventId>,
    /// Which of its event's jobs it is.
    pub consumer: String,
    /// What it needs to know.
    pub payload: serde_json::Value,
    /// How often it was begun.
    pub attempts: i64,
    /// From when on it may be run.
    pub run_at: Timestamp,
    /// Until when its worker has it to itself; while running.
    pub lease_until: Option<Timestamp>,
    /// The worker that has it; while running.
    pub worker: Option<String>,
    /// Why it failed the last time.
    pub last_error: Option<String>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was done, given up or dismissed.
    pub finished_at: Option<Timestamp>,
}

impl JobCard {
    fn of(job: StoredJob) -> Result<Self> {
        Ok(Self {
            payload: serde_json::from_str(&job.payload).map_err(Error::internal)?,
            id: job.id,
            kind: job.kind,
            status: job.status.code().to_owned(),
            event: job.event,
            consumer: job.consumer,
            attempts: job.attempts,
            run_at: job.run_at,
            lease_until: job.lease_until,
            worker: job.worker,
            last_error: job.last_error,
            created_at: job.created_at,
            finished_at: job.finished_at,
        })
    }
}

/// What can be done with a job by hand, as things stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JobSteps {
    /// Whether having it tried again changes it.
    pub retry: bool,
    /// Whether deciding that it is not to be done changes it.
    pub dismiss: bool,
}

/// What can be done with this job now.
#[must_use]
pub fn steps(app: &App, job: &JobCard) -> JobSteps {
    let Some(status) = JobStatus::parse(&job.status) else { return JobSteps { retry: false, dismiss: false } };
    let changes = |decided: std::result::Result<bool, Refusal>| decided.unwrap_or(false);
    JobSteps { retry: changes(retry::decide(status, job.run_at, app.now())), dismiss: changes(dismiss::decide(status)) }
}

/// Jobs that stand so: unfinished ones by the instant they are due, the first first; finished ones from the newest.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::Operate`]; `cursor.invalid`.
pub async fn list(app: &App, caller: &Caller, status: JobStatus, page: &PageRequest) -> Result<Page<JobCard>> {
    caller.demand(Permission::Operate)?;
    let name = format!("jobs.{}", status.code());
    let (after, limit) = (page.after::<(Timestamp, JobId)>(&name)?, page.limit());
    let found = app.store().read(move |tx| Box::pin(jobs::list(tx, status, after, limit + 1))).await?;
    let cards = found.into_iter().map(JobCard::of).collect::<Result<Vec<_>>>()?;
    Page::of(&name, cards, limit, |last| (last.finished_at.unwrap_or(last.run_at), last.id))
}

/// How many jobs stand how, by the status's code; every status is there.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::Operate`].
pub async fn counts(app: &App, caller: &Caller) -> Result<BTreeMap<&'static str, i64>> {
    caller.demand(Permission::Operate)?;
    let found = app.store().read_long(|tx| Box::pin(jobs::counts(tx))).await?;
    Ok(JobStatus::ALL.into_iter().map(|status| (status.code(), found.get(&status).copied().unwrap_or(0))).collect())
}

/// How many jobs wait, run, or were given up, by the status's code; those are there, and no others.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::Operate`].
pub async fn undone_counts(app: &App, caller: &Caller) -> Result<BTreeMap<&'static str, i64>> {
    caller.demand(Permission::Operate)?;
    let found = app.store().read(|tx| Box::pin(jobs::undone_counts(tx))).await?;
    let undone = [JobStatus::Ready, JobStatus::Running, JobStatus::GivenUp];
    Ok(undone.into_iter().map(|status| (status.code(), found.get(&status).copied().unwrap_or(0))).collect())
}

/// One job.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::Operate`]; [`Error::NotFound`].
pub async fn card(app: &App, caller: &Caller, id: JobId) -> Result<JobCard> {
    caller.demand(Permission::Operate)?;
    let found = app.store().read(move |tx| Box::pin(jobs::find(tx, id))).await?;
    JobCard::of(found.ok_or_else(|| Error::not_found("job", id))?)
}
