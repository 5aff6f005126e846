//! A job as answered.

use comanda_app::queries::jobs::JobCard;
use comanda_core::base::ids::{EventId, JobId};
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::v1::wire::{EventIdText, Instant, JobIdText, JobStatusCode};

/// A job with everything that is known about it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Job)]
pub(super) struct JobBody<'a> {
    /// Its identifier.
    #[schema(value_type = JobIdText)]
    id: JobId,
    /// What is to be done.
    #[schema(example = "allocate_backorders")]
    kind: &'a str,
    /// How it stands.
    #[schema(value_type = JobStatusCode)]
    status: &'a str,
    /// The event it follows from.
    #[schema(value_type = Option<EventIdText>)]
    event: Option<EventId>,
    /// Which of its event's jobs it is.
    consumer: &'a str,
    /// What it needs to know.
    #[schema(value_type = Object)]
    payload: &'a serde_json::Value,
    /// How often it was begun.
    attempts: i64,
    /// From when on it may be run.
    run_at: Instant,
    /// Until when its worker has it to itself.
    lease_until: Option<Instant>,
    /// The worker that has it.
    worker: Option<&'a str>,
    /// Why it failed the last time.
    last_error: Option<&'a str>,
    /// When it was made.
    created_at: Instant,
    /// When it was done, given up or dismissed.
    finished_at: Option<Instant>,
}

impl<'a> JobBody<'a> {
    /// The job on the wire.
    pub(super) fn of(job: &'a JobCard) -> Self {
        Self {
            id: job.id,
            kind: &job.kind,
            status: &job.status,
            event: job.event,
            consumer: &job.consumer,
            payload: &job.payload,
            attempts: job.attempts,
            run_at: Instant(job.run_at),
            lease_until: job.lease_until.map(Instant),
            worker: job.worker.as_deref(),
            last_error: job.last_error.as_deref(),
            created_at: Instant(job.created_at),
            finished_at: job.finished_at.map(Instant),
        }
    }
}

/// How a job stands after a command.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = JobStanding)]
pub(super) struct StandingBody {
    /// The job.
    #[schema(value_type = JobIdText)]
    pub(super) id: JobId,
    /// How it stands.
    #[schema(value_type = JobStatusCode)]
    pub(super) status: String,
}
