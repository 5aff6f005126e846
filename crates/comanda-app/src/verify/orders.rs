//! Every order with its events, page by page.

use std::collections::{BTreeMap, HashMap};

use comanda_core::base::ids::{LocationId, OrderId, SkuId};
use comanda_core::event::Event;
use comanda_core::orders::order::Order;
use comanda_store::events::StoredEvent;
use comanda_store::tally::{Counted, TallyKey};
use comanda_store::verify::{self as rows, AuditedOrder};
use comanda_store::{Result, StoreError, Tx};

use super::book::Book;
use super::number_series::NumberSeries;
use super::order::{check_events, check_origin, check_rows, takes_stock};
use super::outbox::Outbox;
use super::{Invariant, Progress};

/// Orders read at once.
const PAGE: i64 = 200;

/// Sums over all orders that other tables repeat.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// Units that open orders claim.
    pub claimed: HashMap<(SkuId, LocationId), i64>,
    /// Orders and what they come to, as each part of the tally counts them.
    pub tally: BTreeMap<TallyKey, (i64, i64)>,
}

/// Looks at every order.
pub(super) async fn examine(
    tx: &mut Tx,
    book: &mut Book,
    outbox: &mut Outbox,
    progress: &mut (impl FnMut(Progress) + Send),
) -> Result<Gathered> {
    let total = u64::try_from(rows::order_total(tx).await?).unwrap_or_default();
    let series = NumberSeries::open(tx).await?;
    let (mut gathered, mut after, mut done) = (Gathered::default(), OrderId::from_bytes([0; 16]), 0);
    loop {
        progress(Progress { stage: "orders", done, total });
        let ids = rows::order_ids_after(tx, after, PAGE).await?;
        let Some(last) = ids.last().copied() else { return Ok(gathered) };
        let parts = parts_that_read(tx, book, after, &ids).await?;
        if parts.iter().map(|part| part.orders.len()).sum::<usize>() < ids.len() || parts.iter().any(|part| part.events.is_none()) {
            outbox.miss_some();
        }
        for part in parts {
            for order in &part.orders {
                let id = order.stored.order.id;
                check_rows(book, order);
                series.check(book, &order.stored.order);
                gather(&mut gathered, &order.stored.order);
                let Some(events) = part.events_of(id) else { continue };
                let parsed: Vec<Option<Event>> =
                    events.iter().map(|event| check_origin(book, || super::order::name(&order.stored.order), event)).collect();
                check_events(book, order, events, &parsed);
                outbox.expect_each(events, &parsed)?;
            }
        }
        outbox.check(tx, book).await?;
        done += ids.len() as u64;
        after = last;
    }
}

/// Looks at every event that belongs to no order.
pub(super) async fn examine_events_without_order(
    tx: &mut Tx,
    book: &mut Book,
    outbox: &mut Outbox,
    progress: &mut (impl FnMut(Progress) + Send),
) -> Result<()> {
    let (mut after, mut done) = (0, 0);
    loop {
        progress(Progress { stage: "other events", done, total: 0 });
        let positions = rows::positions_without_order_after(tx, after, PAGE).await?;
        let Some(last) = positions.last().copied() else { return Ok(()) };
        let events = match rows::events_without_order_between(tx, after, last).await {
            Err(StoreError::Inconsistent { .. }) => {
                outbox.miss_some();
                each_that_reads(tx, book, &positions).await?
            }
            read => read?,
        };
        let parsed: Vec<Option<Event>> = events.iter().map(|event| check_origin(book, || "no order".to_owned(), event)).collect();
        for event in &events {
            let recorded = &event.recorded;
            let holds = recorded.hash() == event.hash && recorded.previous_hash.is_none() && recorded.sequence == 0;
            book.check(Invariant::EventChain, holds, || format!("event {} ({}) was changed", recorded.id, recorded.kind));
        }
        outbox.expect_each(&events, &parsed)?;
        outbox.check(tx, book).await?;
        done += positions.len() as u64;
        after = last;
    }
}

async fn each_that_reads(tx: &mut Tx, book: &mut Book, positions: &[i64]) -> Result<Vec<StoredEvent>> {
    let mut events = Vec::new();
    for position in positions {
        match rows::events_without_order_between(tx, position - 1, *position).await {
            Err(error @ StoreError::Inconsistent { .. }) => {
                book.check(Invariant::EventOrigin, false, || format!("the event at position {position}: {error}"));
            }
            read => events.extend(read?),
        }
    }
    Ok(events)
}

/// Orders that were read together, and their events as far as they could be read.
struct Part {
    orders: Vec<AuditedOrder>,
    events: Option<Vec<StoredEvent>>,
}

impl Part {
    /// The order's events; `None` when they cannot be read.
    fn events_of(&self, order: OrderId) -> Option<&[StoredEvent]> {
        let events = self.events.as_deref()?;
        let from = events.partition_point(|event| event.recorded.order < Some(order));
        let count = events[from..].partition_point(|event| event.recorded.order == Some(order));
        Some(&events[from..from + count])
    }
}

/// The orders of a page: at once, or one by one when some of them cannot be read.
async fn parts_that_read(tx: &mut Tx, book: &mut Book, after: OrderId, ids: &[OrderId]) -> Result<Vec<Part>> {
    let Some(last) = ids.last().copied() else { return Ok(Vec::new()) };
    let whole = match rows::orders_between(tx, after, last).await {
        Ok(orders) => rows::events_between(tx, after, last).await.map(|events| Part { orders, events: Some(events) }),
        Err(error) => Err(error),
    };
    match whole {
        Err(StoreError::Inconsistent { .. }) => {}
        Ok(part) => {
            book.add(Invariant::OrdersReadable, ids.len() as u64, 0, String::new);
            return Ok(vec![part]);
        }
        Err(error) => return Err(error),
    }
    let (mut parts, mut before) = (Vec::new(), after);
    for id in ids.iter().copied() {
        match rows::orders_between(tx, before, id).await {
            Err(error @ StoreError::Inconsistent { .. }) => book.check(Invariant::OrdersReadable, false, || format!("{id}: {error}")),
            Err(error) => return Err(error),
            Ok(orders) => {
                book.check(Invariant::OrdersReadable, true, String::new);
                let events = match rows::events_between(tx, before, id).await {
                    Err(error @ StoreError::Inconsistent { .. }) => {
                        book.check(Invariant::EventOrigin, false, || format!("an event of {id}: {error}"));
                        None
                    }
                    read => Some(read?),
                };
                parts.push(Part { orders, events });
            }
        }
        before = id;
    }
    Ok(parts)
}

fn gather(gathered: &mut Gathered, order: &Order) {
    if takes_stock(order.status) {
        for claim in order.lines.iter().flat_map(|line| &line.claims) {
            *gathered.claimed.entry((claim.sku, claim.location)).or_default() += claim.quantity;
        }
    }
    for key in Counted::of(order).keys() {
        let (orders, total) = gathered.tally.entry(key).or_default();
        *orders += 1;
        *total = total.saturating_add(order.totals.total);
    }
}
