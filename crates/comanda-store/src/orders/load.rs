//! Reading an order.

use std::collections::BTreeSet;

use comanda_core::base::ids::{ChannelId, CustomerId, FindingId, HoldId, LocationId, OrderId, SkuId, UserId};
use comanda_core::base::locale::Locale;
use comanda_core::base::money::{Currency, TaxRate};
use comanda_core::base::quantity::Quantity;
use comanda_core::catalog::sku::KitPart;
use comanda_core::customers::customer::Flag;
use comanda_core::event::EventHash;
use comanda_core::orders::finding::{Finding, FindingCode, Observation};
use comanda_core::orders::hold::{Hold, HoldReason};
use comanda_core::orders::order::{Backorder, Claim, Delivery, DeliveryWindow, Order, OrderLine, OrderStatus, ShippingPrice, Source};
use comanda_core::orders::totals::Totals;

use crate::convert::{actor, at, at_opt, coded, hash, json, json_opt, named};
use crate::engine::{Result, Row, Stmt, Tx};
use crate::{p, statements};

/// The columns of an order in the one order in which they are read.
macro_rules! order_columns {
    () => {
        "id, number, channel_id, external_reference, content_hash, source, status, placed_by, customer_id, nth_of_customer, currency,
        price_mode, language, delivery_method, window_from, window_until, region, shipping_amount, shipping_tax_rate, goods, discount,
        surcharge, shipping, tax, total, adjustments, flags, manager_id, created_at, placed_at, confirmed_at, closed_at, updated_at,
        version, event_hash"
    };
}
pub(crate) use order_columns;

statements! {
    FIND = concat!("SELECT ", order_columns!(), " FROM orders WHERE id = $1");
    FIND_FOR_UPDATE = concat!("SELECT ", order_columns!(), " FROM orders WHERE id = $1 {FOR_UPDATE}");
    BY_EXTERNAL_REFERENCE = "SELECT id, content_hash FROM orders WHERE channel_id = $1 AND external_reference = $2";
    NUMBER_OF = "SELECT id, number FROM orders WHERE id = $1";
    BY_NUMBER = "SELECT id FROM orders WHERE number = $1";
    LINES = "SELECT line, sku_id, code, name, parts, ordered, canceled, unit_price, discount, tax_rate, weight_g
        FROM order_lines WHERE order_id = $1 ORDER BY line";
    ALLOCATIONS = "SELECT line, sku_id, location_id, quantity FROM order_allocations WHERE order_id = $1 ORDER BY line, sku_id, location_id";
    BACKORDERS = "SELECT line, sku_id, quantity FROM order_backorders WHERE order_id = $1 ORDER BY line, sku_id";
    FINDINGS = "SELECT id, pointer, code, facts, found_at, settled FROM order_findings WHERE order_id = $1 ORDER BY id";
    HOLDS = "SELECT id, reason, comment, placed_by, placed_at, released_at FROM order_holds WHERE order_id = $1 ORDER BY id";
}

/// An order as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredOrder {
    /// The order.
    pub order: Order,
    /// The hash of its newest event.
    pub event_hash: EventHash,
    /// SHA-256 of the content it was made from.
    pub content_hash: [u8; 32],
}

pub(crate) fn read_order(row: &Row<'_>) -> Result<StoredOrder> {
    let window = match (at_opt(row, 14)?, at_opt(row, 15)?) {
        (Some(from), Some(until)) => Some(DeliveryWindow { from, until }),
        (None, None) => None,
        _ => return Err(row.inconsistent(14, "half a window")),
    };
    let rate = TaxRate::try_from_millionths(row.int(18)?).map_err(|error| row.inconsistent(18, &error.to_string()))?;
    Ok(StoredOrder {
        content_hash: hash(row, 4)?,
        event_hash: hash(row, 34)?,
        order: Order {
            id: OrderId::from_bytes(row.id(0)?),
            number: row.text(1)?,
            channel: ChannelId::from_bytes(row.id(2)?),
            external_reference: row.text_opt(3)?,
            source: coded(row, 5, Source::parse)?,
            status: coded(row, 6, OrderStatus::parse)?,
            placed_by: actor(row, 7)?,
            customer: row.id_opt(8)?.map(CustomerId::from_bytes),
            nth_of_customer: row.int(9)?,
            currency: coded(row, 10, |code| Currency::parse(code).ok())?,
            price_mode: named(row, 11)?,
            language: coded(row, 12, |tag| Locale::parse(tag).ok())?,
            delivery: Delivery { method: row.text(13)?, window, region: row.text(16)? },
            shipping: ShippingPrice { amount: row.int(17)?, tax_rate: rate },
            totals: Totals {
                goods: row.int(19)?,
                discount: row.int(20)?,
                surcharge: row.int(21)?,
                shipping: row.int(22)?,
                tax: row.int(23)?,
                total: row.int(24)?,
            },
            adjustments: json(row, 25)?,
            flags: coded(row, 26, flags_from_text)?,
            manager: row.id_opt(27)?.map(UserId::from_bytes),
            created_at: at(row, 28)?,
            placed_at: at_opt(row, 29)?,
            confirmed_at: at_opt(row, 30)?,
            closed_at: at_opt(row, 31)?,
            updated_at: at(row, 32)?,
            version: row.int(33)?,
            lines: Vec::new(),
            findings: Vec::new(),
            holds: Vec::new(),
        },
    })
}

/// Flags as they are kept: codes with a space between.
pub(crate) fn flags_to_text(flags: &BTreeSet<Flag>) -> String {
    flags.iter().map(|flag| flag.code()).collect::<Vec<_>>().join(" ")
}

/// Flags from how they are kept.
pub(crate) fn flags_from_text(text: &str) -> Option<BTreeSet<Flag>> {
    text.split_ascii_whitespace().map(Flag::parse).collect()
}

/// A line's parts as they are kept: empty for none, `1` for one of itself, else JSON.
pub(crate) fn parts_to_text(line: &OrderLine) -> Result<String> {
    match (line.sku, line.parts.as_slice()) {
        (_, []) => Ok(String::new()),
        (Some(sku), [part]) if part.sku == sku && part.quantity == Quantity::ONE => Ok("1".to_owned()),
        (_, parts) => crate::convert::to_json(parts),
    }
}

pub(crate) fn read_line(row: &Row<'_>) -> Result<OrderLine> {
    let sku = row.id_opt(1)?.map(SkuId::from_bytes);
    let parts = match (row.text(4)?.as_str(), sku) {
        ("", _) => Vec::new(),
        ("1", Some(sku)) => vec![KitPart { sku, quantity: Quantity::ONE }],
        _ => json(row, 4)?,
    };
    Ok(OrderLine {
        line: row.int(0)?,
        sku,
        code: row.text(2)?,
        name: row.text(3)?,
        parts,
        ordered: row.int(5)?,
        canceled: row.int(6)?,
        unit_price: row.int(7)?,
        discount: row.int(8)?,
        tax_rate: TaxRate::try_from_millionths(row.int(9)?).map_err(|error| row.inconsistent(9, &error.to_string()))?,
        weight_g: row.int(10)?,
        claims: Vec::new(),
        backorders: Vec::new(),
    })
}

pub(crate) fn read_finding(row: &Row<'_>) -> Result<Finding> {
    Ok(Finding {
        id: FindingId::from_bytes(row.id(0)?),
        observation: Observation { pointer: row.text(1)?, code: coded(row, 2, FindingCode::parse)?, facts: json(row, 3)? },
        found_at: at(row, 4)?,
        settled: json_opt(row, 5)?,
    })
}

pub(crate) fn read_hold(row: &Row<'_>) -> Result<Hold> {
    Ok(Hold {
        id: HoldId::from_bytes(row.id(0)?),
        reason: coded(row, 1, HoldReason::parse)?,
        comment: row.text(2)?,
        placed_by: actor(row, 3)?,
        placed_at: at(row, 4)?,
        released_at: at_opt(row, 5)?,
    })
}

async fn load(tx: &mut Tx, stmt: &'static Stmt, id: OrderId) -> Result<Option<StoredOrder>> {
    let Some(mut stored) = tx.query_opt(stmt, &p![id], read_order).await? else {
        return Ok(None);
    };
    let order = &mut stored.order;
    order.lines = tx.query(&LINES, &p![id], read_line).await?;
    let claim = |row: &Row<'_>| {
        let claim = Claim { sku: SkuId::from_bytes(row.id(1)?), location: LocationId::from_bytes(row.id(2)?), quantity: row.int(3)? };
        Ok((row.int(0)?, claim))
    };
    for (number, claim) in tx.query(&ALLOCATIONS, &p![id], claim).await? {
        order.lines.iter_mut().filter(|line| line.line == number).for_each(|line| line.claims.push(claim));
    }
    let backorder = |row: &Row<'_>| Ok((row.int(0)?, Backorder { sku: SkuId::from_bytes(row.id(1)?), quantity: row.int(2)? }));
    for (number, backorder) in tx.query(&BACKORDERS, &p![id], backorder).await? {
        order.lines.iter_mut().filter(|line| line.line == number).for_each(|line| line.backorders.push(backorder));
    }
    order.findings = tx.query(&FINDINGS, &p![id], read_finding).await?;
    order.holds = tx.query(&HOLDS, &p![id], read_hold).await?;
    Ok(Some(stored))
}

/// The order, if there is one.
///
/// # Errors
/// As the engine's.
pub async fn find(tx: &mut Tx, id: OrderId) -> Result<Option<StoredOrder>> {
    load(tx, &FIND, id).await
}

/// The order, locked until the transaction ends.
///
/// # Errors
/// As the engine's.
pub async fn find_for_update(tx: &mut Tx, id: OrderId) -> Result<Option<StoredOrder>> {
    load(tx, &FIND_FOR_UPDATE, id).await
}

/// The order of a channel with the source system's number, and the hash of its content.
///
/// # Errors
/// As the engine's.
pub async fn by_external_reference(tx: &mut Tx, channel: ChannelId, reference: &str) -> Result<Option<(OrderId, [u8; 32])>> {
    tx.query_opt(&BY_EXTERNAL_REFERENCE, &p![channel, reference], |row| Ok((OrderId::from_bytes(row.id(0)?), hash(row, 1)?))).await
}

/// The order with this number.
///
/// # Errors
/// As the engine's.
pub async fn by_number(tx: &mut Tx, number: &str) -> Result<Option<OrderId>> {
    tx.query_opt(&BY_NUMBER, &p![number], |row| row.id(0).map(OrderId::from_bytes)).await
}

/// The numbers of these orders, as far as they have one.
///
/// # Errors
/// As the engine's.
pub async fn numbers(tx: &mut Tx, ids: &[OrderId]) -> Result<Vec<(OrderId, String)>> {
    let params: Vec<_> = ids.iter().map(|id| p![*id]).collect();
    let read = |row: &Row<'_>| Ok(row.text_opt(1)?.map(|number| (row.id(0).map(OrderId::from_bytes), number)));
    let found = tx.query_each(&NUMBER_OF, &params, read).await?;
    found.into_iter().flatten().flatten().map(|(id, number)| Ok((id?, number))).collect()
}
