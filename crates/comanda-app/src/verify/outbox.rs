//! Events against the jobs they were turned into.

use comanda_core::base::ids::EventId;
use comanda_core::base::time::Timestamp;
use comanda_core::event::Event;
use comanda_store::events::{FeedPlace, StoredEvent};
use comanda_store::verify as rows;
use comanda_store::{Result, StoreError, Tx, jobs};

use super::Invariant;
use super::book::Book;
use crate::jobs::dispatch::deliveries;
use crate::jobs::remove_jobs::JOBS_KEPT_S;

/// What an event must have been turned into.
#[derive(Debug)]
struct Expected {
    event: EventId,
    kind: String,
    /// Whether its jobs may be gone: done long ago.
    may_be_gone: bool,
    /// The consumer and the payload of each job, sorted.
    jobs: Vec<(String, String)>,
}

/// The outbox while the events go by.
#[derive(Debug)]
pub(super) struct Outbox {
    place: FeedPlace,
    kept_since: Timestamp,
    expected: Vec<Expected>,
    found: i64,
    /// Whether some events could not be read.
    incomplete: bool,
}

impl Outbox {
    /// Reads how far the dispatcher has come.
    pub(super) async fn open(tx: &mut Tx, now: Timestamp) -> Result<Self> {
        let place = jobs::consumer(tx, jobs::DISPATCHER).await?;
        Ok(Self { place, kept_since: now.plus_seconds(-JOBS_KEPT_S), expected: Vec::new(), found: 0, incomplete: false })
    }

    /// Notes what follows from events that the dispatcher has passed.
    pub(super) fn expect_each(&mut self, events: &[StoredEvent], parsed: &[Option<Event>]) -> Result<()> {
        for (stored, event) in events.iter().zip(parsed) {
            let Some(event) = event else {
                self.incomplete = true;
                continue;
            };
            let mut jobs = Vec::new();
            for (consumer, job) in deliveries(event) {
                jobs.push((consumer, serde_json::to_string(&job).map_err(StoreError::internal)?));
            }
            if !jobs.is_empty() && stored.place <= self.place {
                jobs.sort_unstable();
                let (event, kind) = (stored.recorded.id, stored.recorded.kind.clone());
                self.expected.push(Expected { event, kind, may_be_gone: stored.recorded.at < self.kept_since, jobs });
            }
        }
        Ok(())
    }

    /// Notes that some events could not be read, so that jobs may follow from them.
    pub(super) const fn miss_some(&mut self) {
        self.incomplete = true;
    }

    /// Compares what was noted with the jobs that are there.
    pub(super) async fn check(&mut self, tx: &mut Tx, book: &mut Book) -> Result<()> {
        let expected = std::mem::take(&mut self.expected);
        let events: Vec<EventId> = expected.iter().map(|expected| expected.event).collect();
        for (expected, found) in expected.iter().zip(rows::jobs_of_events(tx, &events).await?) {
            self.found += found.len() as i64;
            let mut jobs: Vec<(String, String)> = found.into_iter().map(|job| (job.consumer, job.payload)).collect();
            jobs.sort_unstable();
            let holds = jobs == expected.jobs || (expected.may_be_gone && jobs.iter().all(|job| expected.jobs.contains(job)));
            book.check(Invariant::Outbox, holds, || {
                let list = |jobs: &[(String, String)]| match jobs {
                    [] => "none".to_owned(),
                    jobs => jobs.iter().map(|(consumer, _)| consumer.as_str()).collect::<Vec<_>>().join(", "),
                };
                let Expected { event, kind, jobs: right, .. } = expected;
                if jobs.len() == right.len() {
                    format!("event {event} ({kind}): its job {} is not what follows from it", list(&jobs))
                } else {
                    format!("event {event} ({kind}): the jobs {} follow from it, there: {}", list(right), list(&jobs))
                }
            });
        }
        Ok(())
    }

    /// Looks for jobs that follow from no event.
    pub(super) async fn close(self, tx: &mut Tx, book: &mut Book) -> Result<()> {
        let total = rows::event_jobs_total(tx).await?;
        let surplus = u64::try_from(total - self.found).unwrap_or_default();
        let first = if surplus > 0 { rows::first_job_without_event(tx).await? } else { None };
        if first.is_some() || (surplus > 0 && !self.incomplete) {
            book.add(Invariant::Outbox, surplus, surplus, || match first {
                Some(job) => format!("{job}: the event it follows from is not there"),
                None => format!("{surplus} jobs name events that they do not follow from"),
            });
        }
        Ok(())
    }
}
