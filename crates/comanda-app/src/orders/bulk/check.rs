//! Looking at the orders of a run, a part at a time: what the action would do to each.

use comanda_core::base::decision::Decision;
use comanda_core::base::ids::{BulkRunId, OrderId};
use comanda_core::base::time::Timestamp;
use comanda_core::identity::permission::Permission;
use comanda_core::identity::user::User;
use comanda_core::orders::bulk::{BulkProblem, BulkStatus, BulkVerdict, ORDERS_MAX, check};
use comanda_core::orders::order::Order;
use comanda_store::Tx;
use comanda_store::bulk::{self, BulkSelection, StoredItem, StoredRun};
use comanda_store::orders::{self, ListPlace, OrderSort};
use serde::Serialize;

use super::{SLICE, locked, manager_of, refused, told};
use crate::error::{Error, Result};
use crate::run::{App, Caller, Command};
use crate::work::Work;

/// The next orders of a run as they are now.
struct Slice {
    run: StoredRun,
    manager: Option<User>,
    orders: Vec<(OrderId, Option<Order>)>,
    place: Option<ListPlace>,
    last: bool,
}

async fn gather(tx: &mut Tx, id: BulkRunId) -> comanda_store::Result<Option<Slice>> {
    let Some(run) = bulk::find(tx, id).await?.filter(|run| run.status == BulkStatus::Checking) else { return Ok(None) };
    let (ids, place, last) = match &run.selection {
        BulkSelection::Orders(named) => {
            let rest = usize::try_from(run.looked_at).ok().and_then(|from| named.get(from..)).unwrap_or_default();
            (rest.iter().copied().take(SLICE).collect::<Vec<_>>(), None, rest.len() <= SLICE)
        }
        BulkSelection::Filter(filter) => {
            let mut rows = orders::list(tx, filter, OrderSort::Newest, run.place, SLICE + 1).await?;
            let last = rows.len() <= SLICE;
            rows.truncate(SLICE);
            let place = rows.last().map(|row| (row.ordered_at, row.id)).or(run.place);
            (rows.into_iter().map(|row| row.id).collect(), place, last)
        }
    };
    let mut found = Vec::with_capacity(ids.len());
    for order in ids {
        found.push((order, orders::find(tx, order).await?.map(|stored| stored.order)));
    }
    let manager = manager_of(tx, &run.action).await?;
    Ok(Some(Slice { run, manager, orders: found, place, last }))
}

/// What the action would do to an order, and why not.
fn verdict(slice: &Slice, id: OrderId, order: Option<&Order>, now: Timestamp) -> (BulkVerdict, Option<BulkProblem>) {
    let Some(order) = order else { return (BulkVerdict::Refused, Some(told(&Error::not_found("order", id)))) };
    match check(&slice.run.action, order, slice.manager.as_ref(), &slice.run.started_by, now) {
        Ok(Decision::Changed(_)) => (BulkVerdict::Change, None),
        Ok(Decision::Unchanged) => (BulkVerdict::Unchanged, None),
        Err(refusal) => (BulkVerdict::Refused, Some(told(&refused(refusal).into()))),
    }
}

#[derive(Serialize)]
struct Checked {
    order: OrderId,
    number: Option<String>,
    verdict: BulkVerdict,
    problem: Option<BulkProblem>,
}

/// Writes what was seen of the next orders, unless another did so meanwhile.
#[derive(Serialize)]
struct KeepChecked {
    run: BulkRunId,
    /// How many had been looked at before these.
    after: i64,
    checked: Vec<Checked>,
    place: Option<ListPlace>,
    last: bool,
}

impl Command for KeepChecked {
    /// Whether more orders are to be looked at.
    type Answer = bool;
    const NAME: &'static str = "check_bulk";
    const PERMISSION: Permission = Permission::Operate;

    async fn execute(&self, work: &mut Work<'_>) -> Result<bool> {
        let mut run = locked(work, self.run).await?;
        if run.status != BulkStatus::Checking || run.looked_at != self.after {
            return Ok(run.status == BulkStatus::Checking);
        }
        let looked_at = run.looked_at + self.checked.len() as i64;
        if looked_at > ORDERS_MAX {
            run.status = BulkStatus::Stopped;
            run.problem = Some(BulkProblem { code: "bulk.too_many".to_owned(), facts: [("max".to_owned(), ORDERS_MAX.into())].into() });
            run.finished_at = Some(work.now);
            bulk::save(work.tx, &run).await?;
            return Ok(false);
        }
        let item = |(position, checked): (i64, &Checked)| StoredItem {
            position,
            order: checked.order,
            number: checked.number.clone(),
            verdict: checked.verdict,
            outcome: checked.verdict.outcome(),
            problem: checked.problem.clone(),
        };
        let items: Vec<StoredItem> = (run.looked_at + 1..).zip(&self.checked).map(item).collect();
        // An order that was placed meanwhile is listed elsewhere than the draft it was, and met again.
        let new = bulk::add_items(work.tx, run.id, &items).await?;
        items.iter().zip(new).filter(|(_, new)| *new).for_each(|(item, _)| run.counts.add_checked(item.verdict));
        run.looked_at = looked_at;
        run.place = self.place;
        if self.last {
            run.status = BulkStatus::Checked;
            run.checked_at = Some(work.now);
        }
        bulk::save(work.tx, &run).await?;
        Ok(!self.last)
    }
}

/// Looks at the next orders of a run that is being checked; whether there are more.
///
/// # Errors
/// As the store's.
pub(crate) async fn slice(app: &App, id: BulkRunId) -> Result<bool> {
    let Some(slice) = app.store().read_long(move |tx| Box::pin(gather(tx, id))).await? else { return Ok(false) };
    let now = app.now();
    let checked = |(id, order): &(OrderId, Option<Order>)| {
        let (verdict, problem) = verdict(&slice, *id, order.as_ref(), now);
        Checked { order: *id, number: order.as_ref().map(|order| order.number.clone()), verdict, problem }
    };
    let checked = slice.orders.iter().map(checked).collect();
    let keep = KeepChecked { run: id, after: slice.run.looked_at, checked, place: slice.place, last: slice.last };
    Ok(app.run(Caller::system("worker"), keep).await?.answer)
}
