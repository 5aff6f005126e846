//! Filling the demo shop: settings, staff, SKUs, stock, orders, and what was canceled of them.

use std::collections::BTreeMap;

use anyhow::Context;
use comanda_app::catalog::save_sku::CreateSku;
use comanda_app::channels::save_channel::CreateChannel;
use comanda_app::customers::save_customer::{CreateCustomer, CustomerDetails};
use comanda_app::imports::OrderRows;
use comanda_app::imports::cancel_units::{CancelUnits, CanceledUnits};
use comanda_app::inventory::StockLine;
use comanda_app::inventory::receive::ReceiveStock;
use comanda_app::inventory::save_location::CreateLocation;
use comanda_app::orders::place::{PlaceOrder, Placed};
use comanda_app::run::{App, Caller};
use comanda_core::base::locale::Locale;
use comanda_core::base::money::Currency;
use comanda_core::base::quantity::Quantity;
use comanda_core::base::text::fold;
use comanda_core::base::time::Timestamp;
use comanda_core::catalog::save_sku::SkuContent;
use comanda_core::catalog::sku::{SkuKind, code_key};
use comanda_core::orders::order::AllocationStatus;
use futures_util::stream::{self, StreamExt, TryStreamExt};
use indicatif::ProgressBar;

use super::calendar::spread;
use super::dice::Dice;
use super::month::{Month, month};
use super::orders::{channel_of, commands, demand};
use super::people::person;
use super::shop;
use super::staff::{Login, hire};
use super::texts::Texts;
use super::work::Office;

/// How many commands are done at once, so that they share commits.
pub(super) const IN_FLIGHT: usize = 128;
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

/// Fills an empty shop of this language with the month of real orders, spread over the weeks before `now`. The same
/// orders and people each time; the passwords are new.
///
/// # Errors
/// As the commands'; the shop must be empty.
pub(crate) async fn fill(app: &App, language: Locale, now: Timestamp, bar: &ProgressBar) -> anyhow::Result<(Filled, Vec<Login>)> {
    let (caller, texts) = (Caller::system("demo"), Texts::of(language));
    let month = tokio::task::spawn_blocking(month).await??;
    let times = spread(&month.placed_at, now);
    let orders = commands(&month.orders, &times, Currency::parse("GBP")?);
    bar.set_length((month.skus.len() + 2 * orders.len()) as u64);
    bar.set_message("SKUs and stock");
    furnish(app, &caller, language).await?;
    let (staff, logins) = hire(app, &caller, language).await?;
    let skus = make_skus(app, &caller, &month, bar).await?;
    receive(app, &caller, &orders, &skus, texts).await?;
    bar.set_message("orders");
    let placed = place(app, &caller, orders, bar).await?;
    let mut filled = Filled {
        skus: skus.len() + 1,
        orders: placed.len(),
        waiting: placed.iter().filter(|(placed, _)| waits(placed)).count(),
        ..Filled::default()
    };
    bar.set_message("work on orders");
    filled.canceled = cancel(app, &caller, &month, &times).await?;
    know_twice(app, &caller, &month).await?;
    Office { app, caller, staff, texts, now }.work(&placed, &mut filled, bar).await?;
    Ok((filled, logins))
}

/// Whether an order waits for stock, in whole or in part.
pub(super) fn waits(placed: &Placed) -> bool {
    match placed.allocation {
        AllocationStatus::Backordered | AllocationStatus::PartiallyAllocated => true,
        AllocationStatus::Allocated | AllocationStatus::Unallocated => false,
    }
}

/// Channels and locations.
async fn furnish(app: &App, caller: &Caller, language: Locale) -> anyhow::Result<()> {
    for content in shop::locations(language) {
        app.run(caller.clone(), CreateLocation { content }).await.context("a location")?;
    }
    for content in shop::channels(language) {
        app.run(caller.clone(), CreateChannel { content }).await.context("a channel")?;
    }
    Ok(())
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
async fn receive(app: &App, caller: &Caller, orders: &[PlaceOrder], skus: &BTreeMap<String, SkuKind>, texts: &Texts) -> anyhow::Result<()> {
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
            let receive = ReceiveStock { location: location.to_owned(), lines: note.to_vec(), reason: texts.opening_stock.to_owned() };
            app.run(caller.clone(), receive).await.context("the opening stock")?;
        }
    }
    Ok(())
}

/// Places the orders, one after the other.
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
async fn cancel(app: &App, caller: &Caller, month: &Month, times: &[Timestamp]) -> anyhow::Result<usize> {
    let mut canceled = 0;
    for cancellation in month.cancellations.iter().filter(|cancellation| !cancellation.customer.is_empty()) {
        // What came after it is not what it takes back, though here it may have come before.
        let Some(at) = last_before(month, times, &cancellation.customer, cancellation.at) else { continue };
        for (item, row) in (0..).zip(&cancellation.items) {
            let Ok(quantity) = Quantity::try_new(row.quantity) else { continue };
            let command = CancelUnits {
                channel: channel_of(&cancellation.customer).to_owned(),
                reference: cancellation.reference.clone(),
                item,
                customer: cancellation.customer.clone(),
                at,
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

/// When the last of the orders came in here that the customer had placed in the month by `at`.
fn last_before(month: &Month, times: &[Timestamp], customer: &str, at: Timestamp) -> Option<Timestamp> {
    let is_theirs = |nth: usize| month.orders.get(nth).and_then(customer_of) == Some(customer);
    let earlier = month.placed_at.iter().zip(times).enumerate().filter(|(_, (placed_at, _))| **placed_at <= at);
    earlier.filter(|(nth, _)| is_theirs(*nth)).map(|(_, (_, moved))| *moved).max()
}

/// The number of the customer of an order, when the month knows it.
fn customer_of(order: &OrderRows) -> Option<&str> {
    order.content.customer.as_ref()?.reference.as_deref()
}

/// A customer who is there a second time: written down by hand at the phone, without marks, by the phone that another has.
async fn know_twice(app: &App, caller: &Caller, month: &Month) -> anyhow::Result<()> {
    let at_home = |number: &&str| person(number).place.country == "RS";
    let Some(known) = month.orders.iter().filter_map(customer_of).find(at_home) else { return Ok(()) };
    let customer = person(known).customer;
    let details = CustomerDetails {
        name: fold(&customer.name.unwrap_or_default()),
        country: Some("RS".to_owned()),
        phones: customer.phone.into_iter().collect(),
        ..CustomerDetails::default()
    };
    app.run(caller.clone(), CreateCustomer { details }).await.context("the customer who is there twice")?;
    Ok(())
}
