//! Stock levels and the ledger of movements they are the sums of.

use comanda_core::base::ids::{EventId, LocationId, MovementId, OrderId, ReservationId, SkuId, TransferId};
use comanda_core::base::time::Timestamp;
use comanda_core::identity::actor::Actor;
use comanda_core::inventory::level::Level;
use comanda_core::inventory::movement::{Change, Movement, MovementCause, MovementKind};

use crate::convert::{at, named};
use crate::engine::{Result, Row, StoreError, Tx, Val};
use crate::{p, statements};

statements! {
    LEVEL_ENSURE = "INSERT INTO stock_levels (sku_id, location_id, on_hand, reserved, allocated, quarantine, damaged, safety)
        VALUES ($1, $2, 0, 0, 0, 0, 0, 0) ON CONFLICT (sku_id, location_id) DO NOTHING";
    LEVELS_LOCK = "SELECT sku_id, location_id, on_hand, reserved, allocated, quarantine, damaged, safety
        FROM stock_levels WHERE sku_id = $1 ORDER BY location_id {FOR_UPDATE}";
    LEVELS_OF_SKU = "SELECT sku_id, location_id, on_hand, reserved, allocated, quarantine, damaged, safety
        FROM stock_levels WHERE sku_id = $1 ORDER BY location_id";
    LEVELS_AT = "SELECT sku_id, location_id, on_hand, reserved, allocated, quarantine, damaged, safety
        FROM stock_levels WHERE location_id = $1 AND sku_id > $2 ORDER BY sku_id LIMIT $3";
    LEVELS_AFTER = "SELECT sku_id, location_id, on_hand, reserved, allocated, quarantine, damaged, safety
        FROM stock_levels WHERE (sku_id, location_id) > ($1, $2) ORDER BY sku_id, location_id LIMIT $3";
    LEVEL_CHANGE = "UPDATE stock_levels SET on_hand = on_hand + $1, reserved = reserved + $2, allocated = allocated + $3,
        quarantine = quarantine + $4, damaged = damaged + $5, last_movement_id = $6 WHERE sku_id = $7 AND location_id = $8";
    SAFETY_SET = "UPDATE stock_levels SET safety = $1 WHERE sku_id = $2 AND location_id = $3";
    MOVEMENT_INSERT = "INSERT INTO stock_movements (sku_id, location_id, id, previous_id, kind, on_hand, reserved, allocated, quarantine,
        damaged, order_id, reservation_id, transfer_id, reason, at, event_id, moved_by) VALUES ($1, $2, $3,
        COALESCE($4, (SELECT last_movement_id FROM stock_levels WHERE sku_id = $1 AND location_id = $2)),
        $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)";
    LAST_MOVEMENTS = "WITH RECURSIVE ledger (id, previous_id, place) AS (
            SELECT m.id, m.previous_id, CAST(1 AS BIGINT) FROM stock_levels l JOIN stock_movements m ON m.id = l.last_movement_id
            WHERE l.sku_id = $1 AND l.location_id = $2
            UNION ALL SELECT m.id, m.previous_id, b.place + 1 FROM ledger b JOIN stock_movements m ON m.id = b.previous_id WHERE b.place < $3)
        SELECT m.sku_id, m.location_id, m.id, m.kind, m.on_hand, m.reserved, m.allocated, m.quarantine, m.damaged, m.order_id,
        m.reservation_id, m.transfer_id, m.reason, m.at, m.event_id, m.moved_by FROM ledger JOIN stock_movements m ON m.id = ledger.id ORDER BY ledger.place";
    MOVEMENTS_BEFORE = "WITH RECURSIVE ledger (id, previous_id, place) AS (
            SELECT m.id, m.previous_id, CAST(1 AS BIGINT) FROM stock_movements l JOIN stock_movements m ON m.id = l.previous_id
            WHERE l.sku_id = $1 AND l.location_id = $2 AND l.id = $3
            UNION ALL SELECT m.id, m.previous_id, b.place + 1 FROM ledger b JOIN stock_movements m ON m.id = b.previous_id WHERE b.place < $4)
        SELECT m.sku_id, m.location_id, m.id, m.kind, m.on_hand, m.reserved, m.allocated, m.quarantine, m.damaged, m.order_id,
        m.reservation_id, m.transfer_id, m.reason, m.at, m.event_id, m.moved_by FROM ledger JOIN stock_movements m ON m.id = ledger.id ORDER BY ledger.place";
    MOVEMENTS_OF_ORDER = "SELECT sku_id, location_id, id, kind, on_hand, reserved, allocated, quarantine, damaged, order_id, reservation_id,
        transfer_id, reason, at, event_id, moved_by FROM stock_movements WHERE order_id = $1 ORDER BY id";
}

/// A movement as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredMovement {
    /// Its identifier.
    pub id: MovementId,
    /// The movement.
    pub movement: Movement,
    /// When.
    pub at: Timestamp,
    /// The event it belongs to.
    pub event: EventId,
    /// Who moved it; `None` for an order's, whose events tell.
    pub moved_by: Option<Actor>,
}

pub(crate) fn read_level(row: &Row<'_>) -> Result<Level> {
    Ok(Level {
        sku: SkuId::from_bytes(row.id(0)?),
        location: LocationId::from_bytes(row.id(1)?),
        on_hand: row.int(2)?,
        reserved: row.int(3)?,
        allocated: row.int(4)?,
        quarantine: row.int(5)?,
        damaged: row.int(6)?,
        safety: row.int(7)?,
    })
}

fn read_movement(row: &Row<'_>) -> Result<StoredMovement> {
    let (order, reservation, transfer) = (row.id_opt(9)?, row.id_opt(10)?, row.id_opt(11)?);
    let cause = match (order, reservation, transfer) {
        (Some(id), None, None) => MovementCause::Order(OrderId::from_bytes(id)),
        (None, Some(id), None) => MovementCause::Reservation(ReservationId::from_bytes(id)),
        (None, None, Some(id)) => MovementCause::Transfer(TransferId::from_bytes(id)),
        (None, None, None) => MovementCause::Command,
        _ => return Err(row.inconsistent(9, "a movement has one cause")),
    };
    Ok(StoredMovement {
        id: MovementId::from_bytes(row.id(2)?),
        movement: Movement {
            sku: SkuId::from_bytes(row.id(0)?),
            location: LocationId::from_bytes(row.id(1)?),
            kind: named::<MovementKind>(row, 3)?,
            change: Change {
                on_hand: row.int(4)?,
                reserved: row.int(5)?,
                allocated: row.int(6)?,
                quarantine: row.int(7)?,
                damaged: row.int(8)?,
            },
            cause,
            reason: row.text_opt(12)?,
        },
        at: at(row, 13)?,
        event: EventId::from_bytes(row.id(14)?),
        moved_by: row.text_opt(15)?.map(|text| Actor::parse(&text).ok_or_else(|| row.inconsistent(15, &text))).transpose()?,
    })
}

/// The levels of these SKUs at all locations, locked. The SKUs must come sorted: it is the one
/// order in which stock is locked.
///
/// # Errors
/// As the engine's; [`StoreError::Internal`] when the SKUs are not sorted.
pub async fn levels_lock(tx: &mut Tx, skus: &[SkuId]) -> Result<Vec<Level>> {
    let params = in_lock_order(skus)?;
    Ok(tx.query_each(&LEVELS_LOCK, &params, read_level).await?.into_iter().flatten().collect())
}

/// The parameters that lock the levels of these SKUs one after the other.
pub(crate) fn in_lock_order(skus: &[SkuId]) -> Result<Vec<[Val<'static>; 1]>> {
    if !skus.is_sorted() {
        return Err(StoreError::internal("stock is locked by rising SKU"));
    }
    Ok(skus.iter().map(|sku| p![*sku]).collect())
}

/// The level of a SKU at a location, locked; made empty when it was not there.
///
/// # Errors
/// As the engine's.
pub async fn level_ensure(tx: &mut Tx, sku: SkuId, location: LocationId) -> Result<Level> {
    tx.put(&LEVEL_ENSURE, &p![sku, location]).await?;
    let levels = tx.query(&LEVELS_LOCK, &p![sku], read_level).await?;
    levels
        .into_iter()
        .find(|level| level.location == location)
        .ok_or_else(|| StoreError::inconsistent("stock_levels", "location_id", format!("{sku} at {location}")))
}

/// The levels of these SKUs at all locations, locked, after those at `locations` were made where
/// they were missing. The SKUs must come sorted, each once.
///
/// # Errors
/// As the engine's; [`StoreError::Internal`] when the SKUs are not sorted.
pub async fn levels_ensure(tx: &mut Tx, skus: &[SkuId], locations: &[LocationId]) -> Result<Vec<Level>> {
    let mut locations = locations.to_vec();
    locations.sort_unstable();
    let pairs: Vec<_> = skus.iter().flat_map(|sku| locations.iter().map(move |location| p![*sku, *location])).collect();
    tx.put_each(&LEVEL_ENSURE, &pairs).await?;
    levels_lock(tx, skus).await
}

/// The levels of a SKU at all locations.
///
/// # Errors
/// As the engine's.
pub async fn levels_of_sku(tx: &mut Tx, sku: SkuId) -> Result<Vec<Level>> {
    tx.query(&LEVELS_OF_SKU, &p![sku], read_level).await
}

/// The levels of these SKUs at all locations, unlocked.
///
/// # Errors
/// As the engine's.
pub async fn levels_of_skus(tx: &mut Tx, skus: &[SkuId]) -> Result<Vec<Level>> {
    let params: Vec<_> = skus.iter().map(|sku| p![*sku]).collect();
    Ok(tx.query_each(&LEVELS_OF_SKU, &params, read_level).await?.into_iter().flatten().collect())
}

/// Levels at a location by rising SKU, after `after`, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn levels_at(tx: &mut Tx, location: LocationId, after: SkuId, limit: i64) -> Result<Vec<Level>> {
    tx.query(&LEVELS_AT, &p![location, after, limit], read_level).await
}

/// All levels by rising SKU and location, after `after`, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn levels_after(tx: &mut Tx, after: (SkuId, LocationId), limit: i64) -> Result<Vec<Level>> {
    tx.query(&LEVELS_AFTER, &p![after.0, after.1, limit], read_level).await
}

/// Enters movements into the ledger and changes the levels by them, which must be there and
/// locked. The movements of one call are put in the order of their SKU and location; `by` is who moved them.
///
/// # Errors
/// As the engine's; a conflict of `stock_levels` when a level would fall below zero or below its claims.
pub async fn enter(tx: &mut Tx, movements: &[(MovementId, Movement)], at: Timestamp, event: EventId, by: &Actor) -> Result<()> {
    let by = by.to_string();
    let mut sorted: Vec<&(MovementId, Movement)> = movements.iter().collect();
    sorted.sort_by_key(|(_, movement)| (movement.sku, movement.location));
    let mut rows: Vec<[Val<'_>; 17]> = Vec::with_capacity(sorted.len());
    let mut before: Option<&(MovementId, Movement)> = None;
    for entry in &sorted {
        let (id, movement) = *entry;
        let same = before.filter(|(_, before)| (before.sku, before.location) == (movement.sku, movement.location));
        rows.push(movement_row(*id, same.map(|(id, _)| *id), movement, at, event, &by));
        before = Some(entry);
    }
    tx.put_each(&MOVEMENT_INSERT, &rows).await?;
    for (id, movement) in sorted {
        let change = movement.change;
        let params =
            p![change.on_hand, change.reserved, change.allocated, change.quarantine, change.damaged, *id, movement.sku, movement.location];
        tx.put(&LEVEL_CHANGE, &params).await?;
    }
    Ok(())
}

/// `before` is the movement before it on the same level when that is of the same call; otherwise it is the level's last one.
fn movement_row<'m>(
    id: MovementId,
    before: Option<MovementId>,
    movement: &'m Movement,
    at: Timestamp,
    event: EventId,
    by: &'m str,
) -> [Val<'m>; 17] {
    let (order, reservation, transfer) = match movement.cause {
        MovementCause::Order(id) => (Some(id), None, None),
        MovementCause::Reservation(id) => (None, Some(id), None),
        MovementCause::Transfer(id) => (None, None, Some(id)),
        MovementCause::Command => (None, None, None),
    };
    let change = movement.change;
    p![
        movement.sku,
        movement.location,
        id,
        before,
        movement.kind.code(),
        change.on_hand,
        change.reserved,
        change.allocated,
        change.quarantine,
        change.damaged,
        order,
        reservation,
        transfer,
        movement.reason.as_deref(),
        at,
        event,
        order.is_none().then_some(by)
    ]
}

/// Sets a safety stock; the level must be there.
///
/// # Errors
/// As the engine's.
pub async fn safety_set(tx: &mut Tx, sku: SkuId, location: LocationId, safety: i64) -> Result<()> {
    tx.put_one(&SAFETY_SET, &p![safety, sku, location]).await
}

/// The last movements of a SKU at a location, or the last ones before another, the last first, at most `limit`. They come in
/// the order in which the level was locked for them.
///
/// # Errors
/// As the engine's.
pub async fn movements(
    tx: &mut Tx,
    sku: SkuId,
    location: LocationId,
    before: Option<MovementId>,
    limit: i64,
) -> Result<Vec<StoredMovement>> {
    match before {
        None => tx.query(&LAST_MOVEMENTS, &p![sku, location, limit], read_movement).await,
        Some(before) => tx.query(&MOVEMENTS_BEFORE, &p![sku, location, before, limit], read_movement).await,
    }
}

/// All movements of an order, oldest first.
///
/// # Errors
/// As the engine's.
pub async fn movements_of_order(tx: &mut Tx, order: OrderId) -> Result<Vec<StoredMovement>> {
    tx.query(&MOVEMENTS_OF_ORDER, &p![order], read_movement).await
}
