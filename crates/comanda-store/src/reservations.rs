//! Checkout reservations.

use comanda_core::base::ids::{ChannelId, LocationId, ReservationId, SkuId};
use comanda_core::base::time::Timestamp;
use comanda_core::inventory::reservation::{Reservation, ReservationStatus, ReservedUnits};

use crate::convert::{at, coded};
use crate::engine::{Result, Row, Stmt, Tx};
use crate::{p, statements};

statements! {
    INSERT = "INSERT INTO reservations (id, channel_id, status, expires_at, created_at) VALUES ($1, $2, $3, $4, $5)";
    UNIT_INSERT = "INSERT INTO reservation_units (reservation_id, sku_id, location_id, quantity) VALUES ($1, $2, $3, $4)";
    FIND = "SELECT id, channel_id, status, expires_at FROM reservations WHERE id = $1";
    FIND_FOR_UPDATE = "SELECT id, channel_id, status, expires_at FROM reservations WHERE id = $1 {FOR_UPDATE}";
    UNITS = "SELECT sku_id, location_id, quantity FROM reservation_units WHERE reservation_id = $1 ORDER BY sku_id, location_id";
    END = "UPDATE reservations SET status = $1 WHERE id = $2 AND status = 'active'";
    OVERDUE = "SELECT id FROM reservations WHERE status = 'active' AND expires_at <= $1 ORDER BY expires_at LIMIT $2";
    OVERDUE_OF_SKU = "SELECT r.id FROM reservation_units u JOIN reservations r ON r.id = u.reservation_id
        WHERE u.sku_id = $1 AND r.status = 'active' AND r.expires_at <= $2 ORDER BY r.id";
    OVERDUE_UNITS = "SELECT u.sku_id, u.location_id, CAST(SUM(u.quantity) AS BIGINT) FROM reservations r JOIN reservation_units u ON r.id = u.reservation_id
        WHERE r.status = 'active' AND r.expires_at <= $1 GROUP BY u.sku_id, u.location_id";
}

fn read(row: &Row<'_>) -> Result<Reservation> {
    Ok(Reservation {
        id: ReservationId::from_bytes(row.id(0)?),
        channel: ChannelId::from_bytes(row.id(1)?),
        status: coded(row, 2, ReservationStatus::parse)?,
        expires_at: at(row, 3)?,
        units: Vec::new(),
    })
}

fn read_units(row: &Row<'_>) -> Result<ReservedUnits> {
    Ok(ReservedUnits { sku: SkuId::from_bytes(row.id(0)?), location: LocationId::from_bytes(row.id(1)?), quantity: row.int(2)? })
}

async fn load(tx: &mut Tx, stmt: &'static Stmt, id: ReservationId) -> Result<Option<Reservation>> {
    let Some(mut reservation) = tx.query_opt(stmt, &p![id], read).await? else {
        return Ok(None);
    };
    reservation.units = tx.query(&UNITS, &p![id], read_units).await?;
    Ok(Some(reservation))
}

/// The reservation, if there is one.
///
/// # Errors
/// As the engine's.
pub async fn find(tx: &mut Tx, id: ReservationId) -> Result<Option<Reservation>> {
    load(tx, &FIND, id).await
}

/// The reservation, locked until the transaction ends.
///
/// # Errors
/// As the engine's.
pub async fn find_for_update(tx: &mut Tx, id: ReservationId) -> Result<Option<Reservation>> {
    load(tx, &FIND_FOR_UPDATE, id).await
}

/// Keeps a new reservation.
///
/// # Errors
/// As the engine's.
pub async fn insert(tx: &mut Tx, reservation: &Reservation, now: Timestamp) -> Result<()> {
    let (id, status) = (reservation.id, reservation.status.code());
    tx.put(&INSERT, &p![id, reservation.channel, status, reservation.expires_at, now]).await?;
    for units in &reservation.units {
        tx.put(&UNIT_INSERT, &p![id, units.sku, units.location, units.quantity]).await?;
    }
    Ok(())
}

/// Ends an active reservation; the row must be locked and active.
///
/// # Errors
/// As the engine's.
pub async fn end(tx: &mut Tx, id: ReservationId, status: ReservationStatus) -> Result<()> {
    tx.put_one(&END, &p![status.code(), id]).await
}

/// Active reservations whose time ran out, the oldest first, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn overdue(tx: &mut Tx, now: Timestamp, limit: i64) -> Result<Vec<ReservationId>> {
    tx.query(&OVERDUE, &p![now, limit], |row| row.id(0).map(ReservationId::from_bytes)).await
}

/// Active reservations of these SKUs whose time ran out, each once, by rising identifier.
///
/// # Errors
/// As the engine's.
pub async fn overdue_of_skus(tx: &mut Tx, skus: &[SkuId], now: Timestamp) -> Result<Vec<ReservationId>> {
    let params: Vec<_> = skus.iter().map(|sku| p![*sku, now]).collect();
    let found = tx.query_each(&OVERDUE_OF_SKU, &params, |row| row.id(0).map(ReservationId::from_bytes)).await?;
    let unique: std::collections::BTreeSet<ReservationId> = found.into_iter().flatten().collect();
    Ok(unique.into_iter().collect())
}

/// Units that levels still count as reserved although their time ran out.
///
/// # Errors
/// As the engine's.
pub async fn overdue_units(tx: &mut Tx, now: Timestamp) -> Result<Vec<ReservedUnits>> {
    tx.query(&OVERDUE_UNITS, &p![now], read_units).await
}
