//! The jobs that events were turned into.

use comanda_core::base::ids::{EventId, JobId};

use crate::engine::{Result, Row, Tx};
use crate::{p, statements};

statements! {
    OF_EVENT = "SELECT event_id, id, consumer, kind, payload FROM jobs WHERE event_id = $1 ORDER BY consumer";
    TOTAL = "SELECT COUNT(*) FROM jobs WHERE event_id IS NOT NULL";
    FIRST_WITHOUT_EVENT = "SELECT j.id FROM jobs j LEFT JOIN events e ON e.id = j.event_id
        WHERE j.event_id IS NOT NULL AND e.id IS NULL ORDER BY j.id LIMIT 1";
}

/// A job as an event brought it about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeliveredJob {
    /// The event.
    pub event: EventId,
    /// The job.
    pub job: JobId,
    /// For whom.
    pub consumer: String,
    /// Its kind.
    pub kind: String,
    /// What it is to do, as JSON.
    pub payload: String,
}

/// The jobs of each of these events, in their order.
///
/// # Errors
/// As the engine's.
pub async fn jobs_of_events(tx: &mut Tx, events: &[EventId]) -> Result<Vec<Vec<DeliveredJob>>> {
    let params: Vec<_> = events.iter().map(|event| p![*event]).collect();
    let read = |row: &Row<'_>| {
        Ok(DeliveredJob {
            event: EventId::from_bytes(row.id(0)?),
            job: JobId::from_bytes(row.id(1)?),
            consumer: row.text(2)?,
            kind: row.text(3)?,
            payload: row.text(4)?,
        })
    };
    tx.query_each(&OF_EVENT, &params, read).await
}

/// How many jobs follow from events.
///
/// # Errors
/// As the engine's.
pub async fn event_jobs_total(tx: &mut Tx) -> Result<i64> {
    tx.query_one(&TOTAL, &[], |row| row.int(0)).await
}

/// The first job whose event is not there.
///
/// # Errors
/// As the engine's.
pub async fn first_job_without_event(tx: &mut Tx) -> Result<Option<JobId>> {
    tx.query_opt(&FIRST_WITHOUT_EVENT, &[], |row| row.id(0).map(JobId::from_bytes)).await
}
