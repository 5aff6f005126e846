//! Turning events into jobs.

use std::collections::BTreeMap;

use comanda_core::base::ids::JobId;
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_store::jobs::{self, Ahead, DISPATCHER, NewJob};
use serde::{Deserialize, Serialize};

use super::job::Job;
use crate::effects;
use crate::error::{Error, Result};
use crate::run::{App, Caller, Command};
use crate::work::Work;

/// The most events of one transaction.
pub const EVENTS_MAX: i64 = 500;

/// Keeps the jobs that follow from the next events, and moves the dispatcher's place behind them, in
/// one transaction. The place is locked, so that of several processes one does it at a time.
///
/// An event this version cannot read stops the dispatch there: nothing is skipped, and a newer version
/// of the program goes on.
#[derive(Debug, Clone, Serialize)]
pub struct DispatchEvents {}

/// What was dispatched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispatched {
    /// Events passed.
    pub events: i64,
    /// Jobs that follow from them.
    pub jobs: i64,
    /// The event that cannot be passed and why, when there is one.
    pub blocked: Option<String>,
}

/// How far the dispatcher came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Dispatch {
    /// There is nothing to dispatch.
    Idle,
    /// There is something, but an older transaction must end first: soon.
    Unsettled,
    /// This was dispatched.
    Dispatched(Dispatched),
}

/// The consumers' names of one event's jobs: the kind, and from the second of one kind on also its
/// place among them.
fn consumers(jobs: &[Job]) -> Vec<String> {
    let mut seen: BTreeMap<&'static str, usize> = BTreeMap::new();
    let name = |job: &Job| {
        let count = seen.entry(job.kind()).or_insert(0);
        *count += 1;
        if *count == 1 { job.kind().to_owned() } else { format!("{}#{count}", job.kind()) }
    };
    jobs.iter().map(name).collect()
}

/// The jobs of an event, each with its consumer's name.
pub(crate) fn deliveries(event: &Event) -> Vec<(String, Job)> {
    let jobs = effects::route(event);
    consumers(&jobs).into_iter().zip(jobs).collect()
}

impl Command for DispatchEvents {
    type Answer = Dispatched;
    const NAME: &'static str = "dispatch_events";
    const PERMISSION: Permission = Permission::Operate;

    async fn execute(&self, work: &mut Work<'_>) -> Result<Dispatched> {
        let place = jobs::consumer_lock(work.tx, DISPATCHER).await?;
        let mut heads = jobs::heads_after(work.tx, place, EVENTS_MAX).await?;
        let mut blocked = None;
        if let Some(unknown) = heads.iter().position(|head| !Event::KINDS.contains(&head.kind.as_str())) {
            blocked = Some(format!("{}: no event of the kind {} is known", heads[unknown].id, heads[unknown].kind));
            heads.truncate(unknown);
        }
        let routed: Vec<_> = heads.iter().filter(|head| effects::is_routed(&head.kind)).collect();
        let payloads = jobs::payloads(work.tx, &routed).await?;
        let mut passed = heads.len();
        let mut new = Vec::new();
        for (head, payload) in routed.iter().zip(payloads) {
            let event: Event = match serde_json::from_str(&payload) {
                Ok(event) => event,
                Err(error) => {
                    blocked = Some(format!("{}: {error}", head.id));
                    passed = heads.iter().take_while(|earlier| earlier.place < head.place).count();
                    break;
                }
            };
            for (consumer, job) in deliveries(&event) {
                let payload = serde_json::to_string(&job).map_err(Error::internal)?;
                let id = JobId::next(work.ids, work.now);
                new.push(NewJob { id, kind: job.kind(), consumer, event: Some(head.id), payload });
            }
        }
        jobs::insert(work.tx, &new, work.now).await?;
        if let Some(last) = heads[..passed].last() {
            jobs::consumer_move(work.tx, DISPATCHER, last.place).await?;
        }
        Ok(Dispatched { events: passed as i64, jobs: new.len() as i64, blocked })
    }
}

/// Dispatches the next events, if there are any; looks first without writing.
///
/// # Errors
/// As the store's.
pub async fn dispatch(app: &App) -> Result<Dispatch> {
    let look = app.store().read(|tx| {
        Box::pin(async move {
            let place = jobs::consumer(tx, DISPATCHER).await?;
            jobs::peek(tx, place).await
        })
    });
    match look.await? {
        Ahead::Nothing => Ok(Dispatch::Idle),
        Ahead::Unsettled => Ok(Dispatch::Unsettled),
        Ahead::Settled => app.run(Caller::system("worker"), DispatchEvents {}).await.map(|done| Dispatch::Dispatched(done.answer)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_job_of_an_event_has_a_consumer_of_its_own() {
        let job = || Job::AllocateBackorders { skus: Vec::new() };
        assert_eq!(consumers(&[job(), job(), job()]), ["allocate_backorders", "allocate_backorders#2", "allocate_backorders#3"]);
        assert_eq!(consumers(&[job()]), ["allocate_backorders"]);
    }
}
