//! The outbox: how far each consumer of the events has come, and the jobs that follow from them.

use std::collections::BTreeMap;

use comanda_core::base::ids::{EventId, JobId};
use comanda_core::base::time::Timestamp;

use crate::convert::{at, at_opt, coded};
use crate::engine::{Result, Row, Tx};
use crate::events::FeedPlace;
use crate::{p, statements};

statements! {
    CONSUMER_ENSURE = "INSERT INTO consumers (name, tx, position) VALUES ($1, 0, 0) ON CONFLICT (name) DO NOTHING";
    CONSUMER_LOCK = "SELECT tx, position FROM consumers WHERE name = $1 {FOR_UPDATE}";
    CONSUMER = "SELECT tx, position FROM consumers WHERE name = $1";
    CONSUMER_MOVE = "UPDATE consumers SET tx = $1, position = $2 WHERE name = $3";
    PEEK = "SELECT CASE WHEN tx < {SETTLED} THEN 1 ELSE 0 END FROM events WHERE {FEED_AFTER} ORDER BY {FEED} LIMIT 1";
    HEADS = "SELECT tx, position, id, kind FROM events WHERE {FEED_AFTER} AND tx < {SETTLED} ORDER BY {FEED} LIMIT $3";
    PAYLOAD = "SELECT payload FROM events WHERE position = $1";
    INSERT = "INSERT INTO jobs (id, kind, consumer, event_id, payload, status, attempts, run_at, created_at)
        VALUES ($1, $2, $3, $4, $5, 'ready', 0, $6, $6) ON CONFLICT (event_id, consumer) WHERE event_id IS NOT NULL DO NOTHING";
    DUE = "SELECT id FROM jobs WHERE status IN ('ready', 'running') AND run_at <= $1 AND (status = 'ready' OR lease_until < $1)
        ORDER BY run_at, id LIMIT $2 {SKIP_LOCKED}";
    ANY_DUE = "SELECT id FROM jobs WHERE status IN ('ready', 'running') AND run_at <= $1 AND (status = 'ready' OR lease_until < $1) LIMIT 1";
    CLAIM = "UPDATE jobs SET status = 'running', attempts = attempts + 1, lease_until = $1, worker = $2
        WHERE id = $3 AND (status = 'ready' OR (status = 'running' AND lease_until < $4))
        RETURNING id, kind, consumer, event_id, payload, status, attempts, run_at, lease_until, worker, last_error, created_at, finished_at";
    LEASE_KEEP = "UPDATE jobs SET lease_until = $1 WHERE id = $2 AND status = 'running' AND worker = $3 AND attempts = $4";
    SETTLE = "UPDATE jobs SET status = $1, attempts = $2, run_at = $3, lease_until = NULL, worker = NULL, last_error = $4, finished_at = $5
        WHERE id = $6 AND status = 'running' AND worker = $7 AND attempts = $8";
    FIND = "SELECT id, kind, consumer, event_id, payload, status, attempts, run_at, lease_until, worker, last_error, created_at, finished_at
        FROM jobs WHERE id = $1";
    FIND_FOR_UPDATE = "SELECT id, kind, consumer, event_id, payload, status, attempts, run_at, lease_until, worker, last_error, created_at,
        finished_at FROM jobs WHERE id = $1 {FOR_UPDATE}";
    READY_AGAIN = "UPDATE jobs SET status = 'ready', attempts = 0, run_at = $1, finished_at = NULL WHERE id = $2";
    DISMISS = "UPDATE jobs SET status = 'dismissed', finished_at = $1 WHERE id = $2";
    UNFINISHED = "SELECT id, kind, consumer, event_id, payload, status, attempts, run_at, lease_until, worker, last_error, created_at, finished_at
        FROM jobs WHERE status IN ('ready', 'running') AND status = $1 AND (run_at, id) > ($2, $3) ORDER BY run_at, id LIMIT $4";
    FINISHED = "SELECT id, kind, consumer, event_id, payload, status, attempts, run_at, lease_until, worker, last_error, created_at, finished_at
        FROM jobs WHERE finished_at IS NOT NULL AND status = $1 AND (finished_at, id) < ($2, $3) ORDER BY finished_at DESC, id DESC LIMIT $4";
    COUNTS = "SELECT status, COUNT(*) FROM jobs WHERE status IN ('ready', 'running') GROUP BY status
        UNION ALL SELECT status, COUNT(*) FROM jobs WHERE finished_at IS NOT NULL GROUP BY status";
    UNDONE_COUNTS = "SELECT status, COUNT(*) FROM jobs WHERE status IN ('ready', 'running') GROUP BY status
        UNION ALL SELECT 'given_up', COUNT(*) FROM jobs WHERE finished_at IS NOT NULL AND status = 'given_up'";
    REMOVE = "DELETE FROM jobs WHERE id IN (SELECT id FROM jobs WHERE finished_at IS NOT NULL AND status = $1 AND finished_at < $2
        ORDER BY finished_at, id LIMIT $3 {SKIP_LOCKED})";
}

/// The consumer whose place the dispatcher of jobs moves.
pub const DISPATCHER: &str = "jobs";

/// How a job stands. A finished one has the instant it was finished at, the others have none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JobStatus {
    /// It waits for its time.
    Ready,
    /// A worker has it, until its lease ends.
    Running,
    /// It succeeded.
    Done,
    /// It failed for good, and waits for a person.
    GivenUp,
    /// A person decided that it is not to be done.
    Dismissed,
}

impl JobStatus {
    /// All of them, in the order a job goes through them.
    pub const ALL: [Self; 5] = [Self::Ready, Self::Running, Self::Done, Self::GivenUp, Self::Dismissed];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ready => "ready",
            Self::Running => "running",
            Self::Done => "done",
            Self::GivenUp => "given_up",
            Self::Dismissed => "dismissed",
        }
    }

    /// The status with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }

    /// Whether a job that stands so is finished.
    #[must_use]
    pub const fn is_finished(self) -> bool {
        match self {
            Self::Ready | Self::Running => false,
            Self::Done | Self::GivenUp | Self::Dismissed => true,
        }
    }
}

/// A job as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredJob {
    /// Its identifier.
    pub id: JobId,
    /// What is to be done, such as `allocate_backorders`.
    pub kind: String,
    /// Which of its event's jobs it is; one per event and consumer.
    pub consumer: String,
    /// The event it follows from.
    pub event: Option<EventId>,
    /// What it needs to know, as JSON.
    pub payload: String,
    /// How it stands.
    pub status: JobStatus,
    /// How often it was begun since it became ready for the first time, again by hand, or for its next part.
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

/// A job to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewJob {
    /// Its identifier.
    pub id: JobId,
    /// What is to be done.
    pub kind: &'static str,
    /// Which of its event's jobs it is.
    pub consumer: String,
    /// The event it follows from; `None` when a command put it up.
    pub event: Option<EventId>,
    /// What it needs to know, as JSON.
    pub payload: String,
}

/// One worker's hold on one attempt at a job. Whoever lost it can no longer say how the job ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The job.
    pub job: JobId,
    /// The worker.
    pub worker: String,
    /// Which attempt, from 1.
    pub attempt: i64,
}

/// How a job stands after an attempt at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settled {
    /// How it stands now; never running.
    pub status: JobStatus,
    /// How many attempts count.
    pub attempts: i64,
    /// From when on it may be run again, when it is ready; otherwise when it was due.
    pub run_at: Timestamp,
    /// Why it failed.
    pub last_error: Option<String>,
    /// When it was finished, when it is.
    pub finished_at: Option<Timestamp>,
}

/// What is known of an event before its payload is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventHead {
    /// Its place in the feed.
    pub place: FeedPlace,
    /// Its identifier.
    pub id: EventId,
    /// Its wire name.
    pub kind: String,
}

/// Whether there is something after a place in the feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ahead {
    /// Nothing.
    Nothing,
    /// An event that may not be read yet, because an older transaction is still running.
    Unsettled,
    /// An event that may be read.
    Settled,
}

/// A place in a list of jobs: the instant the list is sorted by, then the identifier.
pub type ListPlace = (Timestamp, JobId);

fn read(row: &Row<'_>) -> Result<StoredJob> {
    Ok(StoredJob {
        id: JobId::from_bytes(row.id(0)?),
        kind: row.text(1)?,
        consumer: row.text(2)?,
        event: row.id_opt(3)?.map(EventId::from_bytes),
        payload: row.text(4)?,
        status: coded(row, 5, JobStatus::parse)?,
        attempts: row.int(6)?,
        run_at: at(row, 7)?,
        lease_until: at_opt(row, 8)?,
        worker: row.text_opt(9)?,
        last_error: row.text_opt(10)?,
        created_at: at(row, 11)?,
        finished_at: at_opt(row, 12)?,
    })
}

fn read_place(row: &Row<'_>) -> Result<FeedPlace> {
    Ok(FeedPlace { tx: row.int(0)?, position: row.int(1)? })
}

/// How far a consumer of the events has come.
///
/// # Errors
/// As the engine's.
pub async fn consumer(tx: &mut Tx, name: &str) -> Result<FeedPlace> {
    Ok(tx.query_opt(&CONSUMER, &p![name], read_place).await?.unwrap_or_default())
}

/// As [`consumer`], locked until the transaction ends; whoever moves the consumer's place or does
/// what only one may do at a time holds it.
///
/// # Errors
/// As the engine's.
pub async fn consumer_lock(tx: &mut Tx, name: &str) -> Result<FeedPlace> {
    tx.put(&CONSUMER_ENSURE, &p![name]).await?;
    tx.query_one(&CONSUMER_LOCK, &p![name], read_place).await
}

/// Moves the place of a consumer that is locked.
///
/// # Errors
/// As the engine's.
pub async fn consumer_move(tx: &mut Tx, name: &str, place: FeedPlace) -> Result<()> {
    tx.put_one(&CONSUMER_MOVE, &p![place.tx, place.position, name]).await
}

/// Whether there are events after a place.
///
/// # Errors
/// As the engine's.
pub async fn peek(tx: &mut Tx, after: FeedPlace) -> Result<Ahead> {
    let found = tx.query_opt(&PEEK, &p![after.tx, after.position], |row| row.bool(0)).await?;
    Ok(match found {
        None => Ahead::Nothing,
        Some(false) => Ahead::Unsettled,
        Some(true) => Ahead::Settled,
    })
}

/// The events after a place without their payloads, in the feed's order, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn heads_after(tx: &mut Tx, place: FeedPlace, limit: i64) -> Result<Vec<EventHead>> {
    tx.query(&HEADS, &p![place.tx, place.position, limit], |row| {
        Ok(EventHead { place: read_place(row)?, id: EventId::from_bytes(row.id(2)?), kind: row.text(3)? })
    })
    .await
}

/// The payloads of these events, in the same order.
///
/// # Errors
/// As the engine's.
pub async fn payloads(tx: &mut Tx, heads: &[&EventHead]) -> Result<Vec<String>> {
    let params: Vec<_> = heads.iter().map(|head| p![head.place.position]).collect();
    Ok(tx.query_each(&PAYLOAD, &params, |row| row.text(0)).await?.into_iter().flatten().collect())
}

/// Keeps jobs that are ready from `now` on. One whose event and consumer have a job already is left out.
///
/// # Errors
/// As the engine's.
pub async fn insert(tx: &mut Tx, jobs: &[NewJob], now: Timestamp) -> Result<()> {
    for job in jobs {
        tx.put(&INSERT, &p![job.id, job.kind, &job.consumer, job.event, &job.payload, now]).await?;
    }
    Ok(())
}

/// Whether a job is due.
///
/// # Errors
/// As the engine's.
pub async fn any_due(tx: &mut Tx, now: Timestamp) -> Result<bool> {
    Ok(tx.query_opt(&ANY_DUE, &p![now], |row| row.id(0)).await?.is_some())
}

/// Gives the worker jobs that are due, the longest due first, at most `limit`: ready ones whose time
/// has come, and running ones whose lease ended before `now`. No other worker gets them before `lease_until`.
///
/// # Errors
/// As the engine's.
pub async fn claim(tx: &mut Tx, worker: &str, now: Timestamp, lease_until: Timestamp, limit: i64) -> Result<Vec<StoredJob>> {
    let due = tx.query(&DUE, &p![now, limit], |row| row.id(0)).await?;
    let params: Vec<_> = due.iter().map(|id| p![lease_until, worker, *id, now]).collect();
    Ok(tx.query_each(&CLAIM, &params, read).await?.into_iter().flatten().collect())
}

/// Keeps a claim for longer; false when it was lost.
///
/// # Errors
/// As the engine's.
pub async fn lease_keep(tx: &mut Tx, claim: &Claim, lease_until: Timestamp) -> Result<bool> {
    Ok(tx.exec(&LEASE_KEEP, &p![lease_until, claim.job, &claim.worker, claim.attempt]).await? == 1)
}

/// Writes how attempts ended; those of them whose claim was lost write nothing, and are answered.
///
/// # Errors
/// As the engine's.
pub async fn settle(tx: &mut Tx, ended: &[(Claim, Settled)]) -> Result<Vec<JobId>> {
    let params: Vec<_> = ended
        .iter()
        .map(|(claim, to)| {
            p![to.status.code(), to.attempts, to.run_at, &to.last_error, to.finished_at, claim.job, &claim.worker, claim.attempt]
        })
        .collect();
    let changed = tx.exec_each(&SETTLE, &params).await?;
    Ok(ended.iter().zip(changed).filter(|(_, rows)| *rows == 0).map(|((claim, _), _)| claim.job).collect())
}

/// The job, if there is one.
///
/// # Errors
/// As the engine's.
pub async fn find(tx: &mut Tx, id: JobId) -> Result<Option<StoredJob>> {
    tx.query_opt(&FIND, &p![id], read).await
}

/// The job, locked until the transaction ends.
///
/// # Errors
/// As the engine's.
pub async fn find_for_update(tx: &mut Tx, id: JobId) -> Result<Option<StoredJob>> {
    tx.query_opt(&FIND_FOR_UPDATE, &p![id], read).await
}

/// Makes a job ready, as if it had never been tried; it must be locked and not running.
///
/// # Errors
/// As the engine's.
pub async fn ready_again(tx: &mut Tx, id: JobId, run_at: Timestamp) -> Result<()> {
    tx.put_one(&READY_AGAIN, &p![run_at, id]).await
}

/// Dismisses a job, which must be locked and not running.
///
/// # Errors
/// As the engine's.
pub async fn dismiss(tx: &mut Tx, id: JobId, now: Timestamp) -> Result<()> {
    tx.put_one(&DISMISS, &p![now, id]).await
}

/// Jobs that stand so, at most `limit`: unfinished ones by the instant they are due, the first first;
/// finished ones by the instant they were finished at, the newest first. `after` is the last one of the page before.
///
/// # Errors
/// As the engine's.
pub async fn list(tx: &mut Tx, status: JobStatus, after: Option<ListPlace>, limit: i64) -> Result<Vec<StoredJob>> {
    let (stmt, (instant, id)) = if status.is_finished() {
        (&FINISHED, after.unwrap_or((Timestamp::from_micros(i64::MAX), JobId::from_bytes([255; 16]))))
    } else {
        (&UNFINISHED, after.unwrap_or((Timestamp::from_micros(i64::MIN), JobId::from_bytes([0; 16]))))
    };
    tx.query(stmt, &p![status.code(), instant, id, limit], read).await
}

/// How many jobs stand how; a status nobody has is left out.
///
/// # Errors
/// As the engine's.
pub async fn counts(tx: &mut Tx) -> Result<BTreeMap<JobStatus, i64>> {
    let rows = tx.query(&COUNTS, &[], |row| Ok((coded(row, 0, JobStatus::parse)?, row.int(1)?))).await?;
    Ok(rows.into_iter().collect())
}

/// How many jobs wait, run, or were given up; those done are many and nobody waits for their number.
///
/// # Errors
/// As the engine's.
pub async fn undone_counts(tx: &mut Tx) -> Result<BTreeMap<JobStatus, i64>> {
    let rows = tx.query(&UNDONE_COUNTS, &[], |row| Ok((coded(row, 0, JobStatus::parse)?, row.int(1)?))).await?;
    Ok(rows.into_iter().collect())
}

/// Removes jobs that were finished so before `before`, at most `limit`; how many.
///
/// # Errors
/// As the engine's.
pub async fn remove(tx: &mut Tx, status: JobStatus, before: Timestamp, limit: i64) -> Result<u64> {
    tx.exec(&REMOVE, &p![status.code(), before, limit]).await
}
