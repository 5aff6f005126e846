//! Starting a run over many orders.

use std::collections::BTreeSet;

use comanda_core::base::ids::BulkRunId;
use comanda_core::identity::permission::Permission;
use comanda_core::orders::bulk::{BulkAction, BulkCounts, BulkStatus, NAMED_MAX, ORDERS_MAX};
use comanda_core::orders::comment::comment;
use comanda_store::bulk::{self, BulkSelection, StoredRun};
use comanda_store::orders::{self, OrderSort};
use serde::Serialize;

use super::{SLICE, check, manager_of, permission};
use crate::error::{Refusal, Result};
use crate::jobs::job::Job;
use crate::run::{App, Caller, Command};
use crate::work::Work;

#[derive(Serialize)]
struct StartBulk {
    action: BulkAction,
    selection: BulkSelection,
    /// How many orders fit the filter, as far as that is known beforehand. It is no part of what was asked.
    #[serde(skip)]
    count: Option<i64>,
}

/// The selection without orders that are named twice, and within its limits.
fn bounded(selection: &BulkSelection, count: Option<i64>) -> Result<BulkSelection> {
    let limit = |count: i64, max: i64| -> Result<()> {
        match count {
            0 => Err(Refusal::state("bulk.nothing_selected").into()),
            count if count > max => Err(Refusal::state("bulk.too_many").with("max", max).with("count", count).into()),
            _ => Ok(()),
        }
    };
    match selection {
        BulkSelection::Orders(named) => {
            let mut seen = BTreeSet::new();
            let once: Vec<_> = named.iter().copied().filter(|order| seen.insert(*order)).collect();
            limit(once.len() as i64, NAMED_MAX as i64)?;
            Ok(BulkSelection::Orders(once))
        }
        BulkSelection::Filter(filter) => {
            count.map_or(Ok(()), |count| limit(count, ORDERS_MAX))?;
            Ok(BulkSelection::Filter(filter.clone()))
        }
    }
}

/// The action as it is kept.
async fn resolved(work: &mut Work<'_>, action: &BulkAction) -> Result<BulkAction> {
    Ok(match action {
        BulkAction::Confirm => BulkAction::Confirm,
        BulkAction::Assign { manager } => {
            if manager.is_some() && manager_of(work.tx, action).await?.is_none() {
                return Err(Refusal::field("/manager", "user.unknown").into());
            }
            BulkAction::Assign { manager: *manager }
        }
        BulkAction::Hold { reason, comment: given } => {
            let comment = comment(given).map_err(|problem| Refusal::fields(vec![problem]))?;
            BulkAction::Hold { reason: *reason, comment }
        }
    })
}

impl Command for StartBulk {
    type Answer = BulkRunId;
    const NAME: &'static str = "start_bulk";
    const PERMISSION: Permission = Permission::OrdersRead;

    async fn execute(&self, work: &mut Work<'_>) -> Result<BulkRunId> {
        work.caller.demand(permission(&self.action))?;
        let selection = bounded(&self.selection, self.count)?;
        let run = StoredRun {
            id: BulkRunId::next(work.ids, work.now),
            action: resolved(work, &self.action).await?,
            selection,
            status: BulkStatus::Checking,
            started_by: work.caller.actor.clone(),
            looked_at: 0,
            place: None,
            counts: BulkCounts::default(),
            problem: None,
            created_at: work.now,
            checked_at: None,
            begun_at: None,
            finished_at: None,
        };
        bulk::insert(work.tx, &run).await?;
        work.put_up(&Job::CheckBulk { run: run.id }).await?;
        Ok(run.id)
    }
}

/// How many orders the selection comes to; `None` for a filter whose text is too common to be counted.
async fn count(app: &App, selection: &BulkSelection) -> Result<Option<i64>> {
    match selection {
        BulkSelection::Orders(named) => Ok(Some(named.len() as i64)),
        BulkSelection::Filter(filter) => {
            let filter = filter.clone();
            let read = app.store().read_long(move |tx| {
                Box::pin(async move { orders::list_and_sums(tx, &filter, OrderSort::Newest, 1).await.map(|(_, sums)| sums) })
            });
            Ok(read.await?.map(|sums| sums.iter().map(|sum| sum.orders).sum()))
        }
    }
}

impl App {
    /// Starts a run: notes which orders it is over, and lets them be looked at. Nothing is done to them before it is applied.
    /// Of a selection of at most [`SLICE`] orders all have been looked at when this answers; of a larger one jobs look.
    ///
    /// # Errors
    /// [`Error::Forbidden`](crate::error::Error::Forbidden) without [`Permission::OrdersRead`] and the permission of the action's
    /// command; `bulk.nothing_selected`; `bulk.too_many`; `user.unknown` at `/manager`; `text.*` at `/comment`; as the store's.
    pub async fn start_bulk(&self, caller: Caller, action: BulkAction, selection: BulkSelection) -> Result<BulkRunId> {
        caller.demand(Permission::OrdersRead)?;
        let count = count(self, &selection).await?;
        let (few, dry_run) = (count.is_some_and(|count| count <= SLICE as i64), caller.dry_run);
        let run = self.run(caller, StartBulk { action, selection, count }).await?.answer;
        if few
            && !dry_run
            && let Err(error) = check::slice(self, run).await
        {
            // The run stands, and its job looks at the orders.
            tracing::warn!(bulk_run.id = %run, error = error.for_log(), "a run could not be checked at once");
        }
        Ok(run)
    }
}

#[cfg(test)]
mod tests {
    use comanda_core::base::ids::OrderId;
    use comanda_store::orders::OrderFilter;

    use super::*;
    use crate::error::Error;

    #[test]
    fn a_selection_has_limits() {
        let check = |selection: BulkSelection, count: Option<i64>, expected: std::result::Result<usize, &str>| {
            let told = bounded(&selection, count).map(|kept| match kept {
                BulkSelection::Orders(orders) => orders.len(),
                BulkSelection::Filter(_) => 0,
            });
            match (told, expected) {
                (Ok(kept), Ok(expected)) => assert_eq!(kept, expected),
                (Err(Error::Refused(refusal)), Err(expected)) => assert_eq!(refusal.code, expected),
                (told, expected) => panic!("{told:?}, expected {expected:?}"),
            }
        };
        let named = |n: usize| BulkSelection::Orders((0..n as u128).map(|n| OrderId::from_bytes((n % 1_000).to_be_bytes())).collect());
        check(named(0), Some(0), Err("bulk.nothing_selected"));
        check(named(NAMED_MAX), Some(1_000), Ok(NAMED_MAX));
        check(named(NAMED_MAX + 1), Some(1_001), Ok(NAMED_MAX));
        let fits = || BulkSelection::Filter(Box::<OrderFilter>::default());
        check(fits(), Some(0), Err("bulk.nothing_selected"));
        check(fits(), Some(ORDERS_MAX), Ok(0));
        check(fits(), Some(ORDERS_MAX + 1), Err("bulk.too_many"));
        check(fits(), None, Ok(0));
    }
}
