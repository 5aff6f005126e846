//! One order against what follows from it and from its events.

use std::collections::BTreeMap;

use comanda_core::base::ids::SkuId;
use comanda_core::channels::channel::PriceMode;
use comanda_core::event::Event;
use comanda_core::orders::apply::apply;
use comanda_core::orders::order::{AdjustmentKind, Order, OrderLine, OrderStatus};
use comanda_core::orders::totals::{totals, within_range};
use comanda_store::events::StoredEvent;
use comanda_store::verify::AuditedOrder;
use serde_json::Value;

use super::Invariant;
use super::book::Book;

/// How an order is named in a report.
pub(super) fn name(order: &Order) -> String {
    format!("order {} ({})", order.number, order.id)
}

/// Looks at an order's rows.
pub(super) fn check_rows(book: &mut Book, audited: &AuditedOrder) {
    let order = &audited.stored.order;
    let sound = order.lines.iter().filter(|line| check_quantities(book, order, line)).count() == order.lines.len();
    for line in &order.lines {
        check_claims(book, order, line);
    }
    check_money(book, order, sound);
    check_derived(book, audited);
}

fn check_quantities(book: &mut Book, order: &Order, line: &OrderLine) -> bool {
    let units = line.ordered > 0 && (0..=line.ordered).contains(&line.canceled);
    let holds = units && line.unit_price >= 0 && line.discount >= 0 && line.carries_its_discount();
    book.check(Invariant::LineQuantities, holds, || {
        let OrderLine { ordered, canceled, unit_price, discount, .. } = line;
        format!("{}, line {}: ordered {ordered}, canceled {canceled}, price {unit_price}, discount {discount}", name(order), line.line)
    });
    holds
}

/// Whether open units of the order have claims on stock, or wait for it.
pub(super) const fn takes_stock(status: OrderStatus) -> bool {
    match status {
        OrderStatus::Placed | OrderStatus::Confirmed => true,
        OrderStatus::Draft | OrderStatus::Completed | OrderStatus::Canceled | OrderStatus::Expired => false,
    }
}

fn check_claims(book: &mut Book, order: &Order, line: &OrderLine) {
    let mut missing: BTreeMap<SkuId, i128> = BTreeMap::new();
    if takes_stock(order.status) {
        for part in &line.parts {
            *missing.entry(part.sku).or_default() +=
                i128::from(part.quantity.units()) * (i128::from(line.ordered) - i128::from(line.canceled));
        }
    }
    let claims = line.claims.iter().map(|claim| (claim.sku, claim.quantity));
    let waits = line.backorders.iter().map(|wait| (wait.sku, wait.quantity));
    let mut positive = true;
    for (sku, quantity) in claims.chain(waits) {
        positive &= quantity > 0;
        *missing.entry(sku).or_default() -= i128::from(quantity);
    }
    let off = missing.into_iter().find(|(_, units)| *units != 0);
    book.check(Invariant::LineClaims, positive && off.is_none(), || match off {
        Some((sku, units)) if units > 0 => {
            format!("{}, line {}: {units} units of {sku} are neither claimed nor waited for", name(order), line.line)
        }
        Some((sku, units)) => format!("{}, line {}: {} units of {sku} too many are claimed or waited for", name(order), line.line, -units),
        None => format!("{}, line {}: a claim or backorder is not positive", name(order), line.line),
    });
}

fn check_money(book: &mut Book, order: &Order, lines_sound: bool) {
    let amounts_sound = order.shipping.amount >= 0 && order.adjustments.iter().all(|adjustment| adjustment.amount >= 0);
    let countable = lines_sound && amounts_sound && within_range(&order.lines, &order.adjustments, order.shipping);
    let computed = countable.then(|| totals(&order.lines, &order.adjustments, order.shipping, order.price_mode));
    book.check(Invariant::OrderTotals, computed == Some(order.totals), || match computed {
        Some(computed) => format!("{}: {:?} is kept, {computed:?} is right", name(order), order.totals),
        None => format!("{}: an amount is negative or out of range", name(order)),
    });
    let kept = order.totals;
    let contained: i128 = [kept.goods, kept.surcharge, kept.shipping].into_iter().map(i128::from).sum::<i128>() - i128::from(kept.discount);
    let whole = match order.price_mode {
        PriceMode::Inclusive => contained,
        PriceMode::Exclusive => contained + i128::from(kept.tax),
    };
    let discounts = order.adjustments.iter().filter(|adjustment| adjustment.kind == AdjustmentKind::Discount);
    let to_spread: i128 = discounts.map(|discount| i128::from(discount.amount)).sum();
    let spread: i128 = order.lines.iter().map(|line| i128::from(line.discount)).sum();
    book.check(Invariant::MoneyParts, whole == i128::from(kept.total) && spread >= to_spread, || {
        format!(
            "{}: the parts come to {whole}, the total is {}; of discounts of {to_spread} the lines carry {spread}",
            name(order),
            kept.total
        )
    });
}

fn check_derived(book: &mut Book, audited: &AuditedOrder) {
    let (order, kept) = (&audited.stored.order, &audited.derived);
    let (standing, allocation) = (order.standing().code(), order.allocation_status().code());
    let (findings, holds) = (order.open_findings() as i64, order.open_holds() as i64);
    let ordered_at = order.placed_at.unwrap_or(order.created_at);
    let off = [
        (kept.standing != standing).then(|| format!("standing is {}, not {standing}", kept.standing)),
        (kept.allocation_status != allocation).then(|| format!("allocation is {}, not {allocation}", kept.allocation_status)),
        (kept.findings_open != findings).then(|| format!("open findings are {}, not {findings}", kept.findings_open)),
        (kept.holds_open != holds).then(|| format!("open holds are {}, not {holds}", kept.holds_open)),
        (kept.ordered_at != ordered_at).then(|| format!("it is sorted by {}, not {ordered_at}", kept.ordered_at)),
    ];
    let off: Vec<String> = off.into_iter().flatten().collect();
    book.check(Invariant::DerivedColumns, off.is_empty(), || format!("{}: {}", name(order), off.join("; ")));
}

/// Looks at an event by itself; the event, when its payload can be read.
pub(super) fn check_origin(book: &mut Book, owner: impl Fn() -> String, stored: &StoredEvent) -> Option<Event> {
    let recorded = &stored.recorded;
    let parsed = recorded.event();
    let off = match &parsed {
        _ if recorded.cause.is_empty() => Some("it has no cause".to_owned()),
        Err(error) => Some(format!("its payload cannot be read: {error}")),
        Ok(event) if event.kind() != recorded.kind => Some(format!("its payload tells of {}", event.kind())),
        Ok(_) => None,
    };
    book.check(Invariant::EventOrigin, off.is_none(), || {
        format!("{}, event {} ({}): {}", owner(), recorded.id, recorded.kind, off.clone().unwrap_or_default())
    });
    parsed.ok()
}

/// Looks at an order's events: their numbers, their chain, and what they come to.
pub(super) fn check_events(book: &mut Book, audited: &AuditedOrder, events: &[StoredEvent], parsed: &[Option<Event>]) {
    let order = &audited.stored.order;
    let wrong = events.iter().zip(1_i64..).find(|(event, wanted)| event.recorded.sequence != *wanted);
    let complete = events.len() as i64 == order.version;
    book.check(Invariant::EventSequence, wrong.is_none() && complete, || match wrong {
        Some((event, wanted)) => format!("{}: event {} is found where {wanted} belongs", name(order), event.recorded.sequence),
        None => format!("{}: version {}, but {} events", name(order), order.version, events.len()),
    });
    let mut previous = None;
    let mut unchained = None;
    for event in events {
        if unchained.is_none() && (event.recorded.previous_hash != previous || event.recorded.hash() != event.hash) {
            unchained = Some(event);
        }
        previous = Some(event.hash);
    }
    let head = previous == Some(audited.stored.event_hash);
    let chained = unchained.is_none() && head;
    book.check(Invariant::EventChain, chained, || match unchained {
        Some(event) => format!("{}: event {} ({}) was changed", name(order), event.recorded.sequence, event.recorded.kind),
        None => format!("{}: its newest event is not the one the order knows", name(order)),
    });
    // Events that were tampered with prove nothing about the order.
    if chained {
        check_replay(book, order, events, parsed);
    }
}

fn check_replay(book: &mut Book, order: &Order, events: &[StoredEvent], parsed: &[Option<Event>]) {
    let told = events.iter().zip(parsed).filter_map(|(stored, event)| Some((stored, event.as_ref()?)));
    let mut replayed = told.fold(None, |order, (stored, event)| apply(order, event, &stored.recorded.actor, stored.recorded.at));
    if let Some(replayed) = &mut replayed {
        replayed.lines.sort_by_key(|line| line.line);
        replayed.findings.sort_by_key(|finding| finding.id);
        replayed.holds.sort_by_key(|hold| hold.id);
    }
    book.check(Invariant::Replay, replayed.as_ref() == Some(order), || match &replayed {
        Some(replayed) => format!("{}: {}", name(order), difference(replayed, order)),
        None => format!("{}: its events do not begin with its draft or its placing", name(order)),
    });
}

/// The first field in which two orders differ.
fn difference(replayed: &Order, kept: &Order) -> String {
    match (serde_json::to_value(replayed), serde_json::to_value(kept)) {
        (Ok(replayed), Ok(kept)) => {
            first_difference("", &replayed, &kept).unwrap_or_else(|| "a field that is not shown differs".to_owned())
        }
        (Err(error), _) | (_, Err(error)) => error.to_string(),
    }
}

fn first_difference(at: &str, replayed: &Value, kept: &Value) -> Option<String> {
    match (replayed, kept) {
        (Value::Object(left), Value::Object(right)) => {
            let keys: std::collections::BTreeSet<&String> = left.keys().chain(right.keys()).collect();
            keys.into_iter().find_map(|key| {
                first_difference(&format!("{at}/{key}"), left.get(key).unwrap_or(&Value::Null), right.get(key).unwrap_or(&Value::Null))
            })
        }
        (Value::Array(left), Value::Array(right)) if left.len() == right.len() => {
            left.iter().zip(right).enumerate().find_map(|(index, (left, right))| first_difference(&format!("{at}/{index}"), left, right))
        }
        (left, right) if left == right => None,
        (left, right) => Some(format!("{at} is {}, by its events {}", shown(right), shown(left))),
    }
}

fn shown(value: &Value) -> String {
    match value {
        Value::Array(entries) => format!("a list of {}", entries.len()),
        Value::Null => "nothing".to_owned(),
        Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Object(_) => value.to_string(),
    }
}
