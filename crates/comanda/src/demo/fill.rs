//! Filling the demo shop: settings, SKUs, stock, orders, and a few days of work on them.

use std::collections::BTreeMap;

use anyhow::Context;
use comanda_app::catalog::save_sku::CreateSku;
use comanda_app::channels::save_channel::CreateChannel;
use comanda_app::error::Error;
use comanda_app::identity::save_user::CreateUser;
use comanda_app::imports::cancel_units::{CancelUnits, CanceledUnits};
use comanda_app::inventory::StockLine;
use comanda_app::inventory::receive::ReceiveStock;
use comanda_app::inventory::save_location::CreateLocation;
use comanda_app::orders::assign_manager::AssignManager;
use comanda_app::orders::cancel::CancelOrder;
use comanda_app::orders::confirm::ConfirmOrder;
use comanda_app::orders::hold::HoldOrder;
use comanda_app::orders::note::NoteOrder;
use comanda_app::orders::place::{PlaceOrder, Placed};
use comanda_app::run::{App, Caller, Command};
use comanda_core::base::ids::UserId;
use comanda_core::base::money::Currency;
use comanda_core::base::quantity::Quantity;
use comanda_core::base::time::Timestamp;
use comanda_core::catalog::save_sku::SkuContent;
use comanda_core::catalog::sku::{SkuKind, code_key};
use comanda_core::orders::cancel::CancelReason;
use comanda_core::orders::hold::HoldReason;
use comanda_core::orders::order::{AllocationStatus, Standing};
use futures_util::stream::{self, StreamExt, TryStreamExt};
use indicatif::ProgressBar;

use super::dice::Dice;
use super::month::{Month, month};
use super::orders::{DAY_S, channel_of, commands, demand};
use super::shop;

/// How many commands are done at once, so that they share commits.
const IN_FLIGHT: usize = 128;
/// SKUs received with one delivery note.
const RECEIVED_AT_ONCE: usize = 500;

/// What the demo shop was filled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Filled {
    /// SKUs.
    pub(crate) skus: usize,
    /// Orders placed.
    pub(crate) orders: usize,
    /// Of them, those that need clarification.
    pub(crate) to_clarify: usize,
    /// Of them, those that wait for stock, in whole or in part.
    pub(crate) waiting: usize,
    /// Orders confirmed.
    pub(crate) confirmed: usize,
    /// Cancellations done, of whole orders or of units.
    pub(crate) canceled: usize,
    /// Orders on hold.
    pub(crate) held: usize,
}

/// Fills an empty shop with the month of real orders, moved on by whole days so that it ends at
/// `now` or less than a day before. The same orders and people each time.
///
/// # Errors
/// As the commands'; the shop must be empty.
pub(crate) async fn fill(app: &App, now: Timestamp, bar: &ProgressBar) -> anyhow::Result<Filled> {
    let caller = Caller::system("demo");
    let month = tokio::task::spawn_blocking(month).await??;
    let days = (now.micros() - month.last.micros()).div_euclid(DAY_S * 1_000_000);
    let orders = commands(&month.orders, Currency::parse("GBP")?, days);
    bar.set_length((month.skus.len() + 2 * orders.len()) as u64);
    bar.set_message("SKUs and stock");
    let staff = furnish(app, &caller).await?;
    let skus = make_skus(app, &caller, &month, bar).await?;
    receive(app, &caller, &orders, &skus).await?;
    bar.set_message("orders");
    let placed = place(app, &caller, orders, bar).await?;
    let mut filled = Filled {
        skus: skus.len() + 1,
        orders: placed.len(),
        to_clarify: placed.iter().filter(|(placed, _)| placed.standing == Standing::NeedsClarification).count(),
        waiting: placed.iter().filter(|(placed, _)| waits(placed)).count(),
        ..Filled::default()
    };
    bar.set_message("work on orders");
    filled.canceled = cancel(app, &caller, &month, days).await?;
    work(app, &caller, &placed, &staff, month.last.plus_seconds(days * DAY_S), &mut filled, bar).await?;
    Ok(filled)
}

fn waits(placed: &Placed) -> bool {
    match placed.allocation {
        AllocationStatus::Backordered | AllocationStatus::PartiallyAllocated => true,
        AllocationStatus::Allocated | AllocationStatus::Unallocated => false,
    }
}

/// Channels, locations, staff.
async fn furnish(app: &App, caller: &Caller) -> anyhow::Result<Vec<UserId>> {
    for content in shop::locations() {
        app.run(caller.clone(), CreateLocation { content }).await.context("a location")?;
    }
    for content in shop::channels() {
        app.run(caller.clone(), CreateChannel { content }).await.context("a channel")?;
    }
    let mut staff = Vec::new();
    for content in shop::staff() {
        staff.push(app.run(caller.clone(), CreateUser { content }).await.context("somebody of the staff")?.answer.user);
    }
    Ok(staff)
}

/// The SKUs, by code key.
async fn make_skus(app: &App, caller: &Caller, month: &Month, bar: &ProgressBar) -> anyhow::Result<BTreeMap<String, SkuKind>> {
    let pounds = Currency::parse("GBP")?;
    let priced = |content: &SkuContent| {
        let pence = content.prices.first().and_then(|price| pounds.parse_minor(&price.amount).ok());
        shop::sku(content.clone(), pence)
    };
    let make = |content: SkuContent| async move {
        let code = code_key(&content.code);
        let made = app.run(caller.clone(), CreateSku { content }).await.map(|done| (code, done.answer.kind));
        bar.inc(1);
        made
    };
    let made = stream::iter(month.skus.iter().map(priced)).map(make).buffer_unordered(IN_FLIGHT).try_collect().await.context("a SKU")?;
    app.run(caller.clone(), CreateSku { content: shop::kit() }).await.context("the kit")?;
    Ok(made)
}

/// Stock for most of what is ordered: a little more than the month needs of nearly every SKU, less of some. Most of it in
/// Niš, some in Novi Sad, little in the shop and at the supplier.
async fn receive(app: &App, caller: &Caller, orders: &[PlaceOrder], skus: &BTreeMap<String, SkuKind>) -> anyhow::Result<()> {
    let mut received: BTreeMap<&str, Vec<StockLine>> = BTreeMap::new();
    for (sku, needed) in demand(orders).into_iter().filter(|(sku, _)| skus.get(sku) == Some(&SkuKind::Goods)) {
        let mut dice = Dice::named(&format!("stock of {sku}"));
        let total = if dice.happens(8) { needed * 7 / 10 } else { needed + needed / 5 + 12 };
        for (location, percent, at_most) in
            [(shop::NIS, 75, i64::MAX), (shop::NOVI_SAD, 20, i64::MAX), (shop::BEOGRAD, 5, 24), (shop::SUPPLIER, 10, 200)]
        {
            let quantity = (total * percent / 100).min(at_most);
            if quantity > 0 {
                received.entry(location).or_default().push(StockLine { sku: sku.clone(), quantity });
            }
        }
    }
    for (location, lines) in received {
        for note in lines.chunks(RECEIVED_AT_ONCE) {
            let receive = ReceiveStock { location: location.to_owned(), lines: note.to_vec(), reason: "opening stock".to_owned() };
            app.run(caller.clone(), receive).await.context("the opening stock")?;
        }
    }
    Ok(())
}

/// Places the orders, in the order of the month.
async fn place(app: &App, caller: &Caller, orders: Vec<PlaceOrder>, bar: &ProgressBar) -> anyhow::Result<Vec<(Placed, Timestamp)>> {
    let place = |order: PlaceOrder| async move {
        let at = order.content.placed_at.unwrap_or_default();
        let placed = app.place_order(caller.clone(), order).await.map(|done| (done.answer, at));
        bar.inc(1);
        placed
    };
    stream::iter(orders).map(place).buffered(IN_FLIGHT).try_collect().await.context("an order")
}

/// The month's own cancellations, as far as they are about its orders.
async fn cancel(app: &App, caller: &Caller, month: &Month, days: i64) -> anyhow::Result<usize> {
    let mut canceled = 0;
    for cancellation in month.cancellations.iter().filter(|cancellation| !cancellation.customer.is_empty()) {
        for (item, row) in (0..).zip(&cancellation.items) {
            let Ok(quantity) = Quantity::try_new(row.quantity) else { continue };
            let command = CancelUnits {
                channel: channel_of(&cancellation.customer).to_owned(),
                reference: cancellation.reference.clone(),
                item,
                customer: cancellation.customer.clone(),
                at: cancellation.at.plus_seconds(days * DAY_S),
                sku: row.sku.clone(),
                quantity,
                unit_price: String::new(),
            };
            match app.run(caller.clone(), command).await?.answer {
                CanceledUnits::Of(_) => canceled += 1,
                CanceledUnits::Unmatched => {}
            }
        }
    }
    Ok(canceled)
}

/// A rule's no is part of a demo; anything else is not.
fn unless_refused<A>(done: comanda_app::error::Result<A>) -> anyhow::Result<Option<A>> {
    match done {
        Ok(answer) => Ok(Some(answer)),
        Err(Error::Refused(_)) => Ok(None),
        Err(other) => Err(other.into()),
    }
}

/// What the staff did with the orders: those older than two days are confirmed as far as nothing is in the way, a
/// few are on hold, a few are given up.
async fn work(
    app: &App,
    caller: &Caller,
    placed: &[(Placed, Timestamp)],
    staff: &[UserId],
    until: Timestamp,
    filled: &mut Filled,
    bar: &ProgressBar,
) -> anyhow::Result<()> {
    let steps = placed.iter().enumerate().map(|(nth, (placed, at))| async move {
        let done = one(app, caller, placed, *at < until.plus_seconds(-2 * DAY_S), staff, nth).await;
        bar.inc(1);
        done
    });
    let mut steps = stream::iter(steps).buffered(IN_FLIGHT);
    while let Some(step) = steps.next().await {
        match step? {
            Step::Confirmed => filled.confirmed += 1,
            Step::Canceled => filled.canceled += 1,
            Step::Held => filled.held += 1,
            Step::Left => {}
        }
    }
    Ok(())
}

/// What was done with one order.
enum Step {
    Confirmed,
    Canceled,
    Held,
    Left,
}

async fn one(app: &App, caller: &Caller, placed: &Placed, old: bool, staff: &[UserId], nth: usize) -> anyhow::Result<Step> {
    let order = placed.order;
    let manager = staff.get(nth % (staff.len() + 1)).copied();
    if let Some(manager) = manager {
        run(app, caller, AssignManager { order, manager: Some(manager) }).await?;
    }
    if nth % 211 == 5 {
        let cancel =
            CancelOrder { order, lines: Vec::new(), reason: CancelReason::CustomerRequest, comment: "Kupac je odustao.".to_owned() };
        return Ok(if run(app, caller, cancel).await? { Step::Canceled } else { Step::Left });
    }
    if nth % 131 == 9 {
        let hold = HoldOrder { order, reason: HoldReason::Payment, comment: "Čeka se uplata.".to_owned() };
        let note = NoteOrder { order, text: "Kupac plaća sutra po predračunu.".to_owned() };
        run(app, caller, note).await?;
        return Ok(if run(app, caller, hold).await? { Step::Held } else { Step::Left });
    }
    if old && placed.standing == Standing::Placed && !waits(placed) {
        return Ok(if run(app, caller, ConfirmOrder { order }).await? { Step::Confirmed } else { Step::Left });
    }
    Ok(Step::Left)
}

/// Whether it was done; a rule may say no.
async fn run<C: Command>(app: &App, caller: &Caller, command: C) -> anyhow::Result<bool> {
    Ok(unless_refused(app.run(caller.clone(), command).await)?.is_some_and(|done| done.changed))
}
