//! The loop that dispatches events, runs jobs and does the chores.

use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Instant, sleep};

use super::chores::Chores;
use super::dispatch::{Dispatch, dispatch};
use super::failure::{JobError, is_unavailable};
use super::run::run_due;
use crate::error::{Error, Result};
use crate::run::App;

/// How long a worker waits for a commit of its own process before it looks for those of others.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// How long it waits at first when an older transaction must end; each time longer, up to [`LOOK_EVERY`].
const SETTLE_WAIT: Duration = Duration::from_millis(20);
/// Commits come in crowds: after the first one, the pause in which the others gather.
const GATHER: Duration = Duration::from_millis(10);
/// How long [`drain`] waits for older transactions.
const DRAIN_PATIENCE: Duration = Duration::from_secs(10);

/// What one round did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Round {
    /// Nothing was to do.
    Idle,
    /// Nothing can be done until an older transaction ends.
    Unsettled,
    /// Something was done, and there may be more.
    Busy,
}

struct Worker {
    app: App,
    name: String,
    stop: watch::Receiver<bool>,
    chores: Chores,
    blocked: Option<String>,
}

impl Worker {
    /// One round. A part that fails is logged and keeps none of the others from being done.
    async fn round(&mut self) -> Round {
        let chores = self.chores.run(&self.app).await;
        report("the chores", chores.err());
        let dispatched = dispatch(&self.app).await;
        let mut round = match &dispatched {
            Ok(Dispatch::Dispatched(dispatched)) => {
                self.tell_blocked(dispatched.blocked.clone());
                if dispatched.events > 0 { Round::Busy } else { Round::Idle }
            }
            Ok(Dispatch::Unsettled) => Round::Unsettled,
            Ok(Dispatch::Idle) | Err(_) => Round::Idle,
        };
        report("dispatching events", dispatched.err());
        let run = run_due(&self.app, &self.name, &self.stop).await;
        if matches!(run, Ok(1..)) {
            round = Round::Busy;
        }
        report("running jobs", run.err());
        round
    }

    /// Tells once of each event that blocks the dispatch.
    fn tell_blocked(&mut self, blocked: Option<String>) {
        if blocked != self.blocked {
            if let Some(event) = &blocked {
                tracing::error!(event, "an event cannot be dispatched by this version, nor can any after it");
            }
            self.blocked = blocked;
        }
    }
}

fn report(part: &'static str, error: Option<Error>) {
    match error {
        None => {}
        Some(error) if is_unavailable(&error) => {
            tracing::warn!(part, error = JobError::from(error).text(), "the worker goes on after a failure")
        }
        Some(error) => tracing::error!(part, error = JobError::from(error).text(), "the worker goes on after a failure"),
    }
}

/// Dispatches events, runs jobs and does the chores until `shutdown` turns true or its sender is gone;
/// the job at work is then finished or broken off at its next pause, and the others are handed back.
/// `worker` must be unique among the workers of a shop.
pub async fn run_worker(app: App, worker: String, mut shutdown: watch::Receiver<bool>) {
    let mut commits = app.commits();
    let mut this = Worker { app, name: worker, stop: shutdown.clone(), chores: Chores::default(), blocked: None };
    let mut settle_wait = SETTLE_WAIT;
    tracing::info!(worker = this.name, "the worker begins");
    while !*shutdown.borrow() {
        commits.mark_unchanged();
        let round = this.round().await;
        let pause = match round {
            Round::Busy => Duration::ZERO,
            Round::Unsettled => settle_wait,
            Round::Idle => LOOK_EVERY,
        };
        settle_wait = if round == Round::Unsettled { (settle_wait * 2).min(LOOK_EVERY) } else { SETTLE_WAIT };
        let woken = async {
            // Never an error: the application that is held here keeps the sender.
            if commits.changed().await.is_ok() {
                sleep(GATHER).await;
            }
        };
        tokio::select! {
            _ = shutdown.wait_for(|stop| *stop) => break,
            () = woken => {}
            () = sleep(pause) => {}
        }
    }
    tracing::info!(worker = this.name, "the worker ends");
}

/// What [`drain`] did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Drained {
    /// Events dispatched.
    pub events: i64,
    /// Attempts at jobs, failed ones included.
    pub attempts: usize,
}

/// Does everything that is due now, once through until nothing is left: all chores, all events, all
/// jobs. For tests, and for programs that end when the work is done.
///
/// # Errors
/// The first failure of a chore or of the dispatch, or an event that cannot be dispatched; not those of jobs,
/// which are kept with them.
pub async fn drain(app: &App, worker: &str) -> Result<Drained> {
    let (_open, stop) = watch::channel(false);
    Chores::default().run(app).await?;
    let mut drained = Drained::default();
    let begun = Instant::now();
    loop {
        let dispatched = dispatch(app).await?;
        let mut idle = false;
        match dispatched {
            Dispatch::Idle => idle = true,
            Dispatch::Unsettled if begun.elapsed() < DRAIN_PATIENCE => sleep(SETTLE_WAIT).await,
            Dispatch::Unsettled => return Err(Error::internal("an older transaction keeps events from being dispatched")),
            Dispatch::Dispatched(dispatched) => {
                drained.events += dispatched.events;
                if let Some(event) = dispatched.blocked {
                    return Err(Error::Internal(event));
                }
            }
        }
        let attempts = run_due(app, worker, &stop).await?;
        drained.attempts += attempts;
        if idle && attempts == 0 {
            return Ok(drained);
        }
    }
}
