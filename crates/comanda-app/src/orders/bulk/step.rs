//! Giving one order of a run its command, and ending the run.

use comanda_core::base::ids::BulkRunId;
use comanda_core::identity::permission::Permission;
use comanda_core::orders::bulk::{BulkAction, BulkOutcome, BulkProblem, BulkStatus};
use comanda_store::bulk::{self, StoredItem};
use serde::{Deserialize, Serialize};

use super::super::assign_manager::AssignManager;
use super::super::confirm::ConfirmOrder;
use super::super::hold::HoldOrder;
use super::{locked, told};
use crate::error::{Error, Result};
use crate::jobs::failure::is_unavailable;
use crate::run::{App, Caller, Command};
use crate::work::Work;

/// Whether a run goes on after one of its orders.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Stepped {
    /// It is under way.
    GoesOn,
    /// Somebody broke it off.
    Over,
}

/// An order's own command, with what became of the order written beside it in the same transaction. An order that is not
/// pending any more was done by another worker and is left alone.
#[derive(Serialize)]
struct StepBulk<C> {
    run: BulkRunId,
    position: i64,
    command: C,
}

impl<C: Command> Command for StepBulk<C> {
    type Answer = Stepped;
    const NAME: &'static str = C::NAME;
    const PERMISSION: Permission = C::PERMISSION;

    async fn execute(&self, work: &mut Work<'_>) -> Result<Stepped> {
        let mut run = locked(work, self.run).await?;
        if run.status != BulkStatus::Running {
            return Ok(Stepped::Over);
        }
        let pending = bulk::items(work.tx, run.id, bulk::ItemsWanted::Outcome(BulkOutcome::Pending), self.position - 1, 1).await?;
        if pending.first().is_none_or(|item| item.position != self.position) {
            return Ok(Stepped::GoesOn);
        }
        let before = work.recorded;
        self.command.execute(work).await?;
        let outcome = if work.recorded > before { BulkOutcome::Done } else { BulkOutcome::Unchanged };
        bulk::end_item(work.tx, run.id, self.position, outcome, None).await?;
        run.counts.add_ended(outcome);
        bulk::save(work.tx, &run).await?;
        Ok(Stepped::GoesOn)
    }

    fn committed(&self, app: &App) {
        self.command.committed(app);
    }
}

/// Writes that an order of a run refused.
#[derive(Serialize)]
struct RefuseStep {
    run: BulkRunId,
    position: i64,
    problem: BulkProblem,
}

impl Command for RefuseStep {
    type Answer = Stepped;
    const NAME: &'static str = "refuse_bulk_step";
    const PERMISSION: Permission = Permission::Operate;

    async fn execute(&self, work: &mut Work<'_>) -> Result<Stepped> {
        let mut run = locked(work, self.run).await?;
        if run.status != BulkStatus::Running {
            return Ok(Stepped::Over);
        }
        if bulk::end_item(work.tx, run.id, self.position, BulkOutcome::Refused, Some(&self.problem)).await? {
            run.counts.add_ended(BulkOutcome::Refused);
            bulk::save(work.tx, &run).await?;
        }
        Ok(Stepped::GoesOn)
    }
}

/// Ends a run that is under way: broken off for a reason, or done when it has come to its last order.
#[derive(Serialize)]
struct EndBulk {
    run: BulkRunId,
    problem: Option<BulkProblem>,
}

impl Command for EndBulk {
    type Answer = ();
    const NAME: &'static str = "end_bulk";
    const PERMISSION: Permission = Permission::Operate;

    async fn execute(&self, work: &mut Work<'_>) -> Result<()> {
        let mut run = locked(work, self.run).await?;
        if run.status != BulkStatus::Running {
            return Ok(());
        }
        run.status = if self.problem.is_none() { BulkStatus::Done } else { BulkStatus::Stopped };
        run.problem = self.problem.clone();
        run.finished_at = Some(work.now);
        Ok(bulk::save(work.tx, &run).await?)
    }
}

/// Ends a run: because of a problem, or because nothing is left.
///
/// # Errors
/// As the store's.
pub(crate) async fn end(app: &App, run: BulkRunId, problem: Option<BulkProblem>) -> Result<()> {
    app.run(Caller::system("worker"), EndBulk { run, problem }).await.map(|done| done.answer)
}

/// Gives an order its command as `caller`, and writes what became of it. One that refuses keeps no other from its turn.
///
/// # Errors
/// [`Error::Forbidden`] when the caller may not do it; when the database cannot be asked.
pub(crate) async fn step(app: &App, caller: Caller, run: BulkRunId, action: &BulkAction, item: &StoredItem) -> Result<Stepped> {
    let (order, position) = (item.order, item.position);
    let stepped = match action {
        BulkAction::Confirm => app.run(caller, StepBulk { run, position, command: ConfirmOrder { order } }).await,
        BulkAction::Assign { manager } => {
            app.run(caller, StepBulk { run, position, command: AssignManager { order, manager: *manager } }).await
        }
        BulkAction::Hold { reason, comment } => {
            let command = HoldOrder { order, reason: *reason, comment: comment.clone() };
            app.run(caller, StepBulk { run, position, command }).await
        }
    };
    let error = match stepped {
        Ok(done) => return Ok(done.answer),
        Err(error) => error,
    };
    if is_unavailable(&error) || matches!(error, Error::Forbidden { .. }) {
        return Err(error);
    }
    let problem = told(&error);
    if problem.code == "internal" {
        tracing::error!(bulk_run.id = %run, order.id = %order, error = error.for_log(), "an order of a run failed");
    }
    app.run(Caller::system("worker"), RefuseStep { run, position, problem }).await.map(|done| done.answer)
}
