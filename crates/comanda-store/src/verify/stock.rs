//! Stock levels beside the sums of their movements.

use comanda_core::base::ids::{LocationId, SkuId};
use comanda_core::inventory::level::Level;
use comanda_core::inventory::reservation::ReservedUnits;

use crate::engine::{Result, Row, Tx};
use crate::{p, statements};

statements! {
    LEVELS = "WITH RECURSIVE page (sku_id, location_id, on_hand, reserved, allocated, quarantine, damaged, safety, last_movement_id) AS (
            SELECT sku_id, location_id, on_hand, reserved, allocated, quarantine, damaged, safety, last_movement_id FROM stock_levels
            WHERE (sku_id, location_id) > ($1, $2) ORDER BY sku_id, location_id LIMIT $3),
        chain (sku_id, location_id, id, previous_id, on_hand, reserved, allocated, quarantine, damaged) AS (
            SELECT l.sku_id, l.location_id, m.id, m.previous_id, m.on_hand, m.reserved, m.allocated, m.quarantine, m.damaged
            FROM page l JOIN stock_movements m ON m.id = l.last_movement_id AND m.sku_id = l.sku_id AND m.location_id = l.location_id
            UNION SELECT c.sku_id, c.location_id, m.id, m.previous_id, m.on_hand, m.reserved, m.allocated, m.quarantine, m.damaged
            FROM chain c JOIN stock_movements m ON m.id = c.previous_id AND m.sku_id = c.sku_id AND m.location_id = c.location_id)
        SELECT l.sku_id, l.location_id, l.on_hand, l.reserved, l.allocated, l.quarantine, l.damaged, l.safety,
        CAST(COALESCE(c.on_hand, 0) AS BIGINT), CAST(COALESCE(c.reserved, 0) AS BIGINT), CAST(COALESCE(c.allocated, 0) AS BIGINT),
        CAST(COALESCE(c.quarantine, 0) AS BIGINT), CAST(COALESCE(c.damaged, 0) AS BIGINT), CAST(COALESCE(c.movements, 0) AS BIGINT)
        FROM page l LEFT JOIN (SELECT sku_id, location_id, SUM(on_hand) AS on_hand, SUM(reserved) AS reserved, SUM(allocated) AS allocated,
            SUM(quarantine) AS quarantine, SUM(damaged) AS damaged, COUNT(*) AS movements FROM chain GROUP BY sku_id, location_id) c
        ON c.sku_id = l.sku_id AND c.location_id = l.location_id ORDER BY l.sku_id, l.location_id";
    MOVEMENTS_WITHOUT_LEVEL = "SELECT COUNT(*), COUNT(l.sku_id) FROM stock_movements m
        LEFT JOIN stock_levels l ON l.sku_id = m.sku_id AND l.location_id = m.location_id";
    FIRST_MOVEMENT_WITHOUT_LEVEL = "SELECT m.sku_id, m.location_id FROM stock_movements m
        LEFT JOIN stock_levels l ON l.sku_id = m.sku_id AND l.location_id = m.location_id
        WHERE l.sku_id IS NULL ORDER BY m.sku_id, m.location_id LIMIT 1";
    RESERVED = "SELECT u.sku_id, u.location_id, CAST(SUM(u.quantity) AS BIGINT) FROM reservations r
        JOIN reservation_units u ON u.reservation_id = r.id WHERE r.status = 'active' GROUP BY u.sku_id, u.location_id";
}

/// Sums of movements by bucket, in units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sums {
    /// Physically there.
    pub on_hand: i64,
    /// Claimed by checkouts.
    pub reserved: i64,
    /// Claimed by orders.
    pub allocated: i64,
    /// Waiting for a decision.
    pub quarantine: i64,
    /// Damaged.
    pub damaged: i64,
}

/// A level beside the sums of its movements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LevelSums {
    /// The level as it is kept.
    pub level: Level,
    /// What its movements come to, from the last one back.
    pub sums: Sums,
    /// How many they are.
    pub movements: i64,
}

fn read(row: &Row<'_>) -> Result<LevelSums> {
    Ok(LevelSums {
        level: Level {
            sku: SkuId::from_bytes(row.id(0)?),
            location: LocationId::from_bytes(row.id(1)?),
            on_hand: row.int(2)?,
            reserved: row.int(3)?,
            allocated: row.int(4)?,
            quarantine: row.int(5)?,
            damaged: row.int(6)?,
            safety: row.int(7)?,
        },
        sums: Sums {
            on_hand: row.int(8)?,
            reserved: row.int(9)?,
            allocated: row.int(10)?,
            quarantine: row.int(11)?,
            damaged: row.int(12)?,
        },
        movements: row.int(13)?,
    })
}

/// Levels with their movements' sums after `after`, by rising SKU and location, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn levels_after(tx: &mut Tx, after: (SkuId, LocationId), limit: i64) -> Result<Vec<LevelSums>> {
    tx.query(&LEVELS, &p![after.0, after.1, limit], read).await
}

/// How many movements there are, and how many of them have no level.
///
/// # Errors
/// As the engine's.
pub async fn movements_without_level(tx: &mut Tx) -> Result<(i64, i64)> {
    tx.query_one(&MOVEMENTS_WITHOUT_LEVEL, &[], |row| Ok((row.int(0)?, row.int(0)? - row.int(1)?))).await
}

/// Where the first movement without a level belongs.
///
/// # Errors
/// As the engine's.
pub async fn first_movement_without_level(tx: &mut Tx) -> Result<Option<(SkuId, LocationId)>> {
    tx.query_opt(&FIRST_MOVEMENT_WITHOUT_LEVEL, &[], |row| Ok((SkuId::from_bytes(row.id(0)?), LocationId::from_bytes(row.id(1)?)))).await
}

/// What active reservations hold, by SKU and location.
///
/// # Errors
/// As the engine's.
pub async fn reserved_units(tx: &mut Tx) -> Result<Vec<ReservedUnits>> {
    let read = |row: &Row<'_>| {
        Ok(ReservedUnits { sku: SkuId::from_bytes(row.id(0)?), location: LocationId::from_bytes(row.id(1)?), quantity: row.int(2)? })
    };
    tx.query(&RESERVED, &[], read).await
}
