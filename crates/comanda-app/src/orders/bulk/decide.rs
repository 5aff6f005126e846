//! What becomes of a run by somebody's word: it is applied, stopped or discarded.

use comanda_core::base::decision::Decision;
use comanda_core::base::ids::BulkRunId;
use comanda_core::identity::permission::Permission;
use comanda_core::orders::bulk::{BulkStatus, BulkStepRefusal, apply, discard, stop};
use comanda_store::bulk;
use serde::Serialize;

use super::{locked, permission};
use crate::error::{Error, Refusal, Result};
use crate::jobs::job::Job;
use crate::run::{App, Caller, Command};
use crate::work::Work;

/// What somebody wants of a run.
#[derive(Debug, Clone, Copy, Serialize)]
enum Word {
    Apply,
    Stop,
    Discard,
}

#[derive(Serialize)]
struct DecideBulk {
    run: BulkRunId,
    word: Word,
}

fn refused(refusal: BulkStepRefusal) -> Error {
    Refusal::state(refusal.code()).into()
}

impl Command for DecideBulk {
    /// How the run stands now.
    type Answer = BulkStatus;
    const NAME: &'static str = "decide_bulk";
    const PERMISSION: Permission = Permission::OrdersRead;

    async fn execute(&self, work: &mut Work<'_>) -> Result<BulkStatus> {
        let mut run = locked(work, self.run).await?;
        work.caller.demand(permission(&run.action))?;
        let decided = match self.word {
            Word::Apply => apply(run.status, &run.started_by, &work.caller.actor),
            Word::Stop => stop(run.status),
            Word::Discard => discard(run.status),
        };
        let Decision::Changed(status) = decided.map_err(refused)? else { return Ok(run.status) };
        run.status = status;
        match self.word {
            Word::Apply => {
                run.begun_at = Some(work.now);
                work.put_up(&Job::RunBulk { run: run.id }).await?;
            }
            Word::Stop | Word::Discard => run.finished_at = Some(work.now),
        }
        bulk::save(work.tx, &run).await?;
        Ok(status)
    }
}

impl App {
    /// Lets a checked run do its action to the orders that would not refuse; jobs do it. A run that was applied already is left alone.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without [`Permission::OrdersRead`] and the permission of the action's command; [`Error::NotFound`];
    /// `bulk.apply.other_starter`, `bulk.apply.not_checked`, `bulk.apply.over`; as the store's.
    pub async fn apply_bulk(&self, caller: Caller, run: BulkRunId) -> Result<BulkStatus> {
        self.run(caller, DecideBulk { run, word: Word::Apply }).await.map(|done| done.answer)
    }

    /// Breaks off a run that is under way, whoever started it. The order at work is finished; those after it are left as they are.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without [`Permission::OrdersRead`] and the permission of the action's command; [`Error::NotFound`];
    /// `bulk.stop.not_running`; as the store's.
    pub async fn stop_bulk(&self, caller: Caller, run: BulkRunId) -> Result<BulkStatus> {
        self.run(caller, DecideBulk { run, word: Word::Stop }).await.map(|done| done.answer)
    }

    /// Gives up a run that was not applied, whoever started it.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without [`Permission::OrdersRead`] and the permission of the action's command; [`Error::NotFound`];
    /// `bulk.discard.begun`; as the store's.
    pub async fn discard_bulk(&self, caller: Caller, run: BulkRunId) -> Result<BulkStatus> {
        self.run(caller, DecideBulk { run, word: Word::Discard }).await.map(|done| done.answer)
    }
}
