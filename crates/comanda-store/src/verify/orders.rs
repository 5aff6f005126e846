//! Orders by rising identifier with everything that belongs to them, and their events.

use comanda_core::base::ids::{LocationId, OrderId, SkuId};
use comanda_core::base::time::Timestamp;
use comanda_core::orders::finding::Finding;
use comanda_core::orders::hold::Hold;
use comanda_core::orders::order::{Backorder, Claim, Order, OrderLine};

use crate::convert::at;
use crate::engine::{Result, Row, Stmt, Tx};
use crate::events::{StoredEvent, read as read_event};
use crate::orders::{StoredOrder, order_columns, read_finding, read_hold, read_line, read_order};
use crate::{p, statements};

statements! {
    TOTAL = "SELECT COUNT(*) FROM orders";
    IDS = "SELECT id FROM orders WHERE id > $1 ORDER BY id LIMIT $2";
    ORDERS = concat!("SELECT ", order_columns!(), ", standing, allocation_status, findings_open, holds_open, ordered_at
        FROM orders WHERE id > $1 AND id <= $2 ORDER BY id");
    LINES = "SELECT line, sku_id, code, name, parts, ordered, canceled, unit_price, discount, tax_rate, weight_g, order_id
        FROM order_lines WHERE order_id > $1 AND order_id <= $2 ORDER BY order_id, line";
    ALLOCATIONS = "SELECT order_id, line, sku_id, location_id, quantity FROM order_allocations
        WHERE order_id > $1 AND order_id <= $2 ORDER BY order_id, line, sku_id, location_id";
    BACKORDERS = "SELECT order_id, line, sku_id, quantity FROM order_backorders WHERE order_id > $1 AND order_id <= $2
        ORDER BY order_id, line, sku_id";
    FINDINGS = "SELECT id, pointer, code, facts, found_at, settled, order_id FROM order_findings WHERE order_id > $1 AND order_id <= $2
        ORDER BY order_id, id";
    HOLDS = "SELECT id, reason, comment, placed_by, placed_at, released_at, order_id FROM order_holds WHERE order_id > $1 AND order_id <= $2
        ORDER BY order_id, id";
    EVENTS = "SELECT tx, position, id, order_id, sequence, at, actor, on_behalf_of, cause, kind, schema_version, payload, previous_hash, hash
        FROM events WHERE order_id > $1 AND order_id <= $2 ORDER BY order_id, sequence";
    POSITIONS_WITHOUT_ORDER = "SELECT position FROM events WHERE position > $1 AND order_id IS NULL ORDER BY position LIMIT $2";
    EVENTS_WITHOUT_ORDER = "SELECT tx, position, id, order_id, sequence, at, actor, on_behalf_of, cause, kind, schema_version, payload,
        previous_hash, hash FROM events WHERE position > $1 AND position <= $2 AND order_id IS NULL ORDER BY position";
}

/// Columns of an order that repeat what follows from the others, as they are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DerivedColumns {
    /// How it stands.
    pub standing: String,
    /// How much of it has its stock.
    pub allocation_status: String,
    /// Findings that wait for somebody.
    pub findings_open: i64,
    /// Holds that stop work.
    pub holds_open: i64,
    /// What it is sorted by.
    pub ordered_at: Timestamp,
}

/// An order as it is kept, with the columns that follow from the others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditedOrder {
    /// The order.
    pub stored: StoredOrder,
    /// What follows from it.
    pub derived: DerivedColumns,
}

/// How many orders there are.
///
/// # Errors
/// As the engine's.
pub async fn order_total(tx: &mut Tx) -> Result<i64> {
    tx.query_one(&TOTAL, &[], |row| row.int(0)).await
}

/// The identifiers of orders after `after`, rising, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn order_ids_after(tx: &mut Tx, after: OrderId, limit: i64) -> Result<Vec<OrderId>> {
    tx.query(&IDS, &p![after, limit], |row| row.id(0).map(OrderId::from_bytes)).await
}

/// The orders after `after` up to `until`, by rising identifier.
///
/// # Errors
/// As the engine's; [`StoreError::Inconsistent`](crate::StoreError::Inconsistent) when one of them cannot be read.
pub async fn orders_between(tx: &mut Tx, after: OrderId, until: OrderId) -> Result<Vec<AuditedOrder>> {
    let range = p![after, until];
    let mut orders = tx.query(&ORDERS, &range, read_audited).await?;
    let lines = tx.query(&LINES, &range, |row| Ok((owner(row, 11)?, read_line(row)?))).await?;
    hand_to(&mut orders, lines, |order, line: OrderLine| order.lines.push(line));
    let claims = tx.query(&ALLOCATIONS, &range, |row| Ok((owner(row, 0)?, (row.int(1)?, read_claim(row)?)))).await?;
    hand_to(&mut orders, claims, |order, (number, claim)| {
        order.lines.iter_mut().filter(|line| line.line == number).for_each(|line| line.claims.push(claim));
    });
    let waits = tx.query(&BACKORDERS, &range, |row| Ok((owner(row, 0)?, (row.int(1)?, read_backorder(row)?)))).await?;
    hand_to(&mut orders, waits, |order, (number, wait)| {
        order.lines.iter_mut().filter(|line| line.line == number).for_each(|line| line.backorders.push(wait));
    });
    let findings = tx.query(&FINDINGS, &range, |row| Ok((owner(row, 6)?, read_finding(row)?))).await?;
    hand_to(&mut orders, findings, |order, finding: Finding| order.findings.push(finding));
    let holds = tx.query(&HOLDS, &range, |row| Ok((owner(row, 6)?, read_hold(row)?))).await?;
    hand_to(&mut orders, holds, |order, hold: Hold| order.holds.push(hold));
    Ok(orders)
}

/// The events of the orders after `after` up to `until`, by order and sequence.
///
/// # Errors
/// As [`orders_between`].
pub async fn events_between(tx: &mut Tx, after: OrderId, until: OrderId) -> Result<Vec<StoredEvent>> {
    read_events(tx, &EVENTS, &p![after, until]).await
}

/// The positions of events of no order after `after`, rising, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn positions_without_order_after(tx: &mut Tx, after: i64, limit: i64) -> Result<Vec<i64>> {
    tx.query(&POSITIONS_WITHOUT_ORDER, &p![after, limit], |row| row.int(0)).await
}

/// The events of no order after position `after` up to `until`, by position.
///
/// # Errors
/// As [`orders_between`].
pub async fn events_without_order_between(tx: &mut Tx, after: i64, until: i64) -> Result<Vec<StoredEvent>> {
    read_events(tx, &EVENTS_WITHOUT_ORDER, &p![after, until]).await
}

async fn read_events(tx: &mut Tx, stmt: &'static Stmt, range: &[crate::Val<'_>]) -> Result<Vec<StoredEvent>> {
    tx.query(stmt, range, read_event).await
}

fn read_audited(row: &Row<'_>) -> Result<AuditedOrder> {
    Ok(AuditedOrder {
        stored: read_order(row)?,
        derived: DerivedColumns {
            standing: row.text(35)?,
            allocation_status: row.text(36)?,
            findings_open: row.int(37)?,
            holds_open: row.int(38)?,
            ordered_at: at(row, 39)?,
        },
    })
}

fn owner(row: &Row<'_>, i: usize) -> Result<OrderId> {
    row.id(i).map(OrderId::from_bytes)
}

fn read_claim(row: &Row<'_>) -> Result<Claim> {
    Ok(Claim { sku: SkuId::from_bytes(row.id(2)?), location: LocationId::from_bytes(row.id(3)?), quantity: row.int(4)? })
}

fn read_backorder(row: &Row<'_>) -> Result<Backorder> {
    Ok(Backorder { sku: SkuId::from_bytes(row.id(2)?), quantity: row.int(3)? })
}

/// Gives each part to its order. Both come by rising identifier; parts without an order are left out.
fn hand_to<T>(orders: &mut [AuditedOrder], parts: Vec<(OrderId, T)>, mut give: impl FnMut(&mut Order, T)) {
    let mut orders = orders.iter_mut().peekable();
    for (owner, part) in parts {
        while orders.next_if(|order| order.stored.order.id < owner).is_some() {}
        if let Some(order) = orders.peek_mut().filter(|order| order.stored.order.id == owner) {
            give(&mut order.stored.order, part);
        }
    }
}
