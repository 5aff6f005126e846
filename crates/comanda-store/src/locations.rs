//! Locations.

use comanda_core::base::ids::LocationId;
use comanda_core::inventory::location::{Coordinates, Location};

use crate::convert::{json_opt, named, to_json};
use crate::engine::{Result, Row, Tx};
use crate::{p, setup, statements};

statements! {
    FIND = "SELECT id, code, name, kind, address, latitude_e6, longitude_e6, priority, active, version FROM locations WHERE id = $1";
    FIND_FOR_UPDATE = "SELECT id, code, name, kind, address, latitude_e6, longitude_e6, priority, active, version FROM locations
        WHERE id = $1 {FOR_UPDATE}";
    BY_CODE = "SELECT id, code, name, kind, address, latitude_e6, longitude_e6, priority, active, version FROM locations WHERE code = $1";
    LIST = "SELECT id, code, name, kind, address, latitude_e6, longitude_e6, priority, active, version FROM locations
        WHERE code > $1 ORDER BY code LIMIT $2";
    ACTIVE = "SELECT id, priority FROM locations WHERE active = 1 ORDER BY priority, id";
    INSERT = "INSERT INTO locations (id, code, name, kind, address, latitude_e6, longitude_e6, priority, active, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    SAVE = "UPDATE locations SET code = $1, name = $2, kind = $3, address = $4, latitude_e6 = $5, longitude_e6 = $6, priority = $7, active = $8,
        version = $9 WHERE id = $10";
}

fn read(row: &Row<'_>) -> Result<Location> {
    let coordinates = match (row.int_opt(5)?, row.int_opt(6)?) {
        (Some(latitude_e6), Some(longitude_e6)) => Some(Coordinates { latitude_e6, longitude_e6 }),
        (None, None) => None,
        _ => return Err(row.inconsistent(5, "half a point")),
    };
    Ok(Location {
        id: LocationId::from_bytes(row.id(0)?),
        code: row.text(1)?,
        name: row.text(2)?,
        kind: named(row, 3)?,
        address: json_opt(row, 4)?,
        coordinates,
        priority: row.int(7)?,
        active: row.bool(8)?,
        version: row.int(9)?,
    })
}

/// The location, if there is one.
///
/// # Errors
/// As the engine's.
pub async fn find(tx: &mut Tx, id: LocationId) -> Result<Option<Location>> {
    tx.query_opt(&FIND, &p![id], read).await
}

/// The location, locked until the transaction ends.
///
/// # Errors
/// As the engine's.
pub async fn find_for_update(tx: &mut Tx, id: LocationId) -> Result<Option<Location>> {
    tx.query_opt(&FIND_FOR_UPDATE, &p![id], read).await
}

/// The location with this code.
///
/// # Errors
/// As the engine's.
pub async fn by_code(tx: &mut Tx, code: &str) -> Result<Option<Location>> {
    tx.query_opt(&BY_CODE, &p![code], read).await
}

/// The locations with these codes; codes that none has are left out.
///
/// # Errors
/// As the engine's.
pub async fn by_codes(tx: &mut Tx, codes: &[String]) -> Result<Vec<Location>> {
    let params: Vec<_> = codes.iter().map(|code| p![code]).collect();
    Ok(tx.query_each(&BY_CODE, &params, read).await?.into_iter().flatten().collect())
}

/// The locations with these identifiers; what is not there is left out.
///
/// # Errors
/// As the engine's.
pub async fn by_ids(tx: &mut Tx, ids: &[LocationId]) -> Result<Vec<Location>> {
    let params: Vec<_> = ids.iter().map(|id| p![*id]).collect();
    Ok(tx.query_each(&FIND, &params, read).await?.into_iter().flatten().collect())
}

/// Locations by rising code, after `after`, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn list(tx: &mut Tx, after: &str, limit: i64) -> Result<Vec<Location>> {
    tx.query(&LIST, &p![after, limit], read).await
}

/// All active locations with their priorities, the one to ask first before the others.
///
/// # Errors
/// As the engine's.
pub async fn active(tx: &mut Tx) -> Result<Vec<(LocationId, i64)>> {
    tx.query(&ACTIVE, &[], |row| Ok((LocationId::from_bytes(row.id(0)?), row.int(1)?))).await
}

/// Keeps a new location.
///
/// # Errors
/// As the engine's; a conflict of `locations_code_key` when the code is taken.
pub async fn insert(tx: &mut Tx, location: &Location) -> Result<()> {
    let address = location.address.as_ref().map(to_json).transpose()?;
    let (latitude, longitude) = (location.coordinates.map(|at| at.latitude_e6), location.coordinates.map(|at| at.longitude_e6));
    let params = p![
        location.id,
        &location.code,
        &location.name,
        location.kind.code(),
        address,
        latitude,
        longitude,
        location.priority,
        location.active,
        location.version
    ];
    tx.put(&INSERT, &params).await?;
    setup::raise(tx).await
}

/// Keeps a location as it is now.
///
/// # Errors
/// As the engine's; a conflict of `locations_code_key` when the code is taken.
pub async fn save(tx: &mut Tx, location: &Location) -> Result<()> {
    let address = location.address.as_ref().map(to_json).transpose()?;
    let (latitude, longitude) = (location.coordinates.map(|at| at.latitude_e6), location.coordinates.map(|at| at.longitude_e6));
    let params = p![
        &location.code,
        &location.name,
        location.kind.code(),
        address,
        latitude,
        longitude,
        location.priority,
        location.active,
        location.version,
        location.id
    ];
    tx.put_one(&SAVE, &params).await?;
    setup::raise(tx).await
}
