//! The jobs of bulk runs: looking at the orders, and giving them their command. Each does a part and is put up again.

use comanda_core::base::ids::BulkRunId;
use comanda_core::base::problem::Facts;
use comanda_core::orders::bulk::{BulkOutcome, BulkProblem, BulkStatus};
use comanda_store::bulk::{self, ItemsWanted};

use super::failure::JobResult;
use super::run::{Progress, Run};
use crate::error::Error;
use crate::orders::bulk::check::slice;
use crate::orders::bulk::step::{Stepped, end, step};
use crate::orders::bulk::{SLICE, permission, permissions_now};
use crate::run::Caller;

/// How long a part may last, in seconds, before the job makes room for others.
const PART_S: i64 = 1;

/// Looks at the next orders of a run.
pub(super) async fn check(run: &mut Run<'_>, id: BulkRunId) -> JobResult<Progress> {
    let more = match slice(run.app, id).await {
        Err(Error::NotFound { .. }) => false,
        answer => answer?,
    };
    Ok(if more { Progress::Again } else { Progress::Done })
}

/// Gives the next orders of a run their command, in the name of its starter.
pub(super) async fn run(run: &mut Run<'_>, id: BulkRunId) -> JobResult<Progress> {
    let pending = ItemsWanted::Outcome(BulkOutcome::Pending);
    let read = run.app.store().read(move |tx| {
        Box::pin(async move {
            let Some(found) = bulk::find(tx, id).await? else { return Ok(None) };
            Ok(Some((found, bulk::items(tx, id, pending, 0, SLICE as i64).await?)))
        })
    });
    let Some((found, items)) = read.await? else { return Ok(Progress::Done) };
    if found.status != BulkStatus::Running {
        return Ok(Progress::Done);
    }
    if items.is_empty() {
        end(run.app, id, None).await?;
        return Ok(Progress::Done);
    }
    let permissions = permissions_now(run.app, &found.started_by).await?;
    if !permissions.has(permission(&found.action)) {
        return denied(run, id).await;
    }
    let caller = Caller { cause: Some(format!("bulk:{id}")), ..Caller::new(found.started_by, permissions) };
    let until = run.app.now().plus_seconds(PART_S);
    for item in &items {
        if run.is_stopping() {
            return Ok(Progress::Stopped);
        }
        run.keep_lease().await?;
        match step(run.app, caller.clone(), id, &found.action, item).await {
            Ok(Stepped::GoesOn) => {}
            Ok(Stepped::Over) => return Ok(Progress::Done),
            Err(Error::Forbidden { .. }) => return denied(run, id).await,
            Err(error) => return Err(error.into()),
        }
        if run.app.now() >= until {
            break;
        }
    }
    Ok(Progress::Again)
}

/// Breaks off a run whose starter may not do it any more.
async fn denied(run: &Run<'_>, id: BulkRunId) -> JobResult<Progress> {
    let problem = BulkProblem { code: "bulk.starter_denied".to_owned(), facts: Facts::new() };
    end(run.app, id, Some(problem)).await?;
    Ok(Progress::Done)
}
