//! Stock: what can be had of a SKU, what is where, and what moved.
//!
//! Reservations whose time ran out do not count as reserved here, whether they were given back
//! already or not.

use std::collections::{BTreeMap, BTreeSet};

use comanda_core::base::ids::{EventId, LocationId, MovementId, SkuId};
use comanda_core::base::problem::FieldProblem;
use comanda_core::base::time::Timestamp;
use comanda_core::catalog::sku::{Sku, SkuKind, SkuStatus, code_key};
use comanda_core::channels::channel::{Channel, Shortage};
use comanda_core::identity::permission::Permission;
pub use comanda_core::inventory::availability::AvailabilityState;
use comanda_core::inventory::availability::{kits_from, state};
use comanda_core::inventory::level::Level;
use comanda_core::inventory::location::Location;
use comanda_core::inventory::movement::{Change, MovementCause, MovementKind};
use comanda_core::inventory::reservation::ReservedUnits;
use comanda_core::orders::resolve::stock_parts;
use comanda_store::inventory::StoredMovement;
use comanda_store::{Tx, catalog, channels, inventory, locations, reservations};
use serde::{Deserialize, Serialize};

use super::{Page, PageRequest};
use crate::error::{Error, Refusal, Result};
use crate::run::{App, Caller};

const LEVELS: &str = "levels";
const MOVEMENTS: &str = "movements";
/// The most SKUs of one question.
pub const SKUS_MAX: usize = 100;
/// Up to how many units is low when the caller does not say.
pub const LOW_AT: i64 = 5;

/// What somebody wants to buy.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AvailabilityRequest {
    /// The code of the channel whose stock pool counts; all active locations when missing.
    pub channel: Option<String>,
    /// The codes of the SKUs, 1 to [`SKUS_MAX`].
    pub skus: Vec<String>,
    /// Up to how many units is low; [`LOW_AT`] when missing.
    pub low_at: Option<i64>,
}

/// What can be had of a SKU at one location.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocationAvailability {
    /// The location.
    pub location: LocationId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The stock behind it; kits have none of their own.
    pub level: Option<Level>,
    /// Units that can be had from this location alone.
    pub available: i64,
}

/// What can be had of a SKU.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkuAvailability {
    /// The SKU.
    pub sku: SkuId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Goods, kit or service.
    pub kind: SkuKind,
    /// How it stands.
    pub state: AvailabilityState,
    /// Units that an order placed now would get, from all locations together; `None` for what is not counted.
    pub available: Option<i64>,
    /// The locations of the pool that have or had any, the one that is asked first before the others.
    pub locations: Vec<LocationAvailability>,
}

/// What a location has of a SKU.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StockLevel {
    /// The SKU's code.
    pub sku_code: String,
    /// The SKU's name.
    pub sku_name: String,
    /// The location's code.
    pub location_code: String,
    /// The location's name.
    pub location_name: String,
    /// The stock.
    pub level: Level,
    /// Units that may be sold.
    pub available: i64,
}

/// An entry of the stock ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MovementView {
    /// Its identifier.
    pub id: MovementId,
    /// When.
    pub at: Timestamp,
    /// Why.
    pub kind: MovementKind,
    /// By how much.
    pub change: Change,
    /// What it belongs to.
    pub cause: MovementCause,
    /// The reason in words.
    pub reason: Option<String>,
    /// The event that tells of it.
    pub event: EventId,
}

/// Takes units whose time ran out off what is reserved.
pub(super) fn give_back(levels: &mut [Level], overdue: &[ReservedUnits]) {
    for level in levels {
        let units = overdue.iter().filter(|units| units.sku == level.sku && units.location == level.location);
        level.reserved -= units.map(|units| units.quantity).sum::<i64>();
    }
}

/// The snapshot a question about availability is answered from.
struct Shelf {
    channel: Option<Channel>,
    skus: Vec<Sku>,
    /// Levels at the pool's locations.
    levels: Vec<Level>,
    /// The pool's locations with a level, the one that is asked first before the others.
    places: Vec<Location>,
}

async fn shelf(tx: &mut Tx, channel: Option<String>, codes: &[String], now: Timestamp) -> comanda_store::Result<Shelf> {
    let channel = match channel {
        Some(code) => channels::by_code(tx, code.trim()).await?,
        None => None,
    };
    let skus = catalog::by_codes(tx, codes).await?;
    let counted: BTreeSet<SkuId> = skus.iter().flat_map(stock_parts).map(|part| part.sku).collect();
    let mut levels = inventory::levels_of_skus(tx, &counted.into_iter().collect::<Vec<_>>()).await?;
    give_back(&mut levels, &reservations::overdue_units(tx, now).await?);
    let mut pool = locations::active(tx).await?;
    pool.retain(|(location, _)| channel.as_ref().is_none_or(|channel| channel.sells_from(*location)));
    pool.retain(|(location, _)| levels.iter().any(|level| level.location == *location));
    levels.retain(|level| pool.iter().any(|(location, _)| level.location == *location));
    let places = locations::by_ids(tx, &pool.into_iter().map(|(location, _)| location).collect::<Vec<_>>()).await?;
    Ok(Shelf { channel, skus, levels, places })
}

impl Shelf {
    fn free<'s>(&'s self, wanted: &'s BTreeSet<SkuId>, at: Option<LocationId>) -> BTreeMap<SkuId, i64> {
        let mut free = BTreeMap::new();
        let here = |level: &&Level| wanted.contains(&level.sku) && at.is_none_or(|at| level.location == at);
        for level in self.levels.iter().filter(here) {
            *free.entry(level.sku).or_insert(0) += level.available();
        }
        free
    }

    fn availability(&self, sku: &Sku, low_at: i64) -> SkuAvailability {
        let parts = stock_parts(sku);
        let wanted: BTreeSet<SkuId> = parts.iter().map(|part| part.sku).collect();
        let available = (sku.kind != SkuKind::Service).then(|| kits_from(&parts, &self.free(&wanted, None)));
        let at = |place: &Location| LocationAvailability {
            location: place.id,
            code: place.code.clone(),
            name: place.name.clone(),
            level: self.levels.iter().find(|level| level.sku == sku.id && level.location == place.id).copied(),
            available: kits_from(&parts, &self.free(&wanted, Some(place.id))),
        };
        let has_any = |place: &&Location| self.levels.iter().any(|level| wanted.contains(&level.sku) && level.location == place.id);
        let shortage = self.channel.as_ref().map_or(Shortage::Refuse, |channel| channel.shortage);
        let sold = sku.status == SkuStatus::Active && self.channel.as_ref().is_none_or(|channel| channel.active);
        SkuAvailability {
            sku: sku.id,
            code: sku.code.clone(),
            name: sku.name.clone(),
            kind: sku.kind,
            state: state(sold, available, low_at, shortage),
            available,
            locations: self.places.iter().filter(has_any).map(at).collect(),
        }
    }
}

/// What can be had of SKUs, in the order they were asked for.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::StockRead`]; `stock.sku_count`, `sku.unknown`, `channel.unknown` by field.
pub async fn availability(app: &App, caller: &Caller, request: AvailabilityRequest) -> Result<Vec<SkuAvailability>> {
    caller.demand(Permission::StockRead)?;
    let AvailabilityRequest { channel, skus: codes, low_at } = request;
    if codes.is_empty() || codes.len() > SKUS_MAX {
        return Err(Refusal::fields(vec![FieldProblem::new("/skus", "stock.sku_count").with("max", SKUS_MAX as i64)]).into());
    }
    let (now, of_channel, keys) = (app.now(), channel.is_some(), codes.clone());
    let shelf = app.store().read(move |tx| Box::pin(async move { shelf(tx, channel, &keys, now).await })).await?;
    if of_channel && shelf.channel.is_none() {
        return Err(Refusal::field("/channel", "channel.unknown").into());
    }
    let mut unknown = Vec::new();
    let mut found = Vec::new();
    for (index, code) in codes.iter().enumerate() {
        match shelf.skus.iter().find(|sku| code_key(&sku.code) == code_key(code)) {
            Some(sku) => found.push(shelf.availability(sku, low_at.unwrap_or(LOW_AT))),
            None => unknown
                .push(FieldProblem::new(format!("/skus/{index}"), "sku.unknown").with("sku", code.chars().take(64).collect::<String>())),
        }
    }
    if unknown.is_empty() { Ok(found) } else { Err(Refusal::fields(unknown).into()) }
}

/// The levels with the names of what they are levels of, reservations whose time ran out given back.
async fn named(tx: &mut Tx, mut levels: Vec<Level>, now: Timestamp) -> comanda_store::Result<Vec<StockLevel>> {
    give_back(&mut levels, &reservations::overdue_units(tx, now).await?);
    let skus: BTreeSet<SkuId> = levels.iter().map(|level| level.sku).collect();
    let skus = catalog::by_ids(tx, &skus.into_iter().collect::<Vec<_>>()).await?;
    let skus: BTreeMap<SkuId, Sku> = skus.into_iter().map(|sku| (sku.id, sku)).collect();
    let places: BTreeSet<LocationId> = levels.iter().map(|level| level.location).collect();
    let places = locations::by_ids(tx, &places.into_iter().collect::<Vec<_>>()).await?;
    let places: BTreeMap<LocationId, Location> = places.into_iter().map(|place| (place.id, place)).collect();
    let view = |level: Level| {
        let (sku, place) = (skus.get(&level.sku)?, places.get(&level.location)?);
        Some(StockLevel {
            sku_code: sku.code.clone(),
            sku_name: sku.name.clone(),
            location_code: place.code.clone(),
            location_name: place.name.clone(),
            level,
            available: level.available(),
        })
    };
    Ok(levels.into_iter().filter_map(view).collect())
}

/// What all locations have of a SKU, active or not.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::StockRead`]; [`Error::NotFound`] for the SKU.
pub async fn levels_of_sku(app: &App, caller: &Caller, sku: &str) -> Result<Vec<StockLevel>> {
    caller.demand(Permission::StockRead)?;
    let (code, now) = (sku.to_owned(), app.now());
    let read = app.store().read(move |tx| {
        Box::pin(async move {
            let Some(sku) = catalog::by_code(tx, &code).await? else { return Ok(None) };
            let levels = inventory::levels_of_sku(tx, sku.id).await?;
            named(tx, levels, now).await.map(Some)
        })
    });
    read.await?.ok_or_else(|| Error::not_found("sku", sku))
}

/// What a location has, SKU by SKU in the order they were made.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::StockRead`]; [`Error::NotFound`] for the location; `cursor.invalid`.
pub async fn levels_at(app: &App, caller: &Caller, location: &str, page: &PageRequest) -> Result<Page<StockLevel>> {
    caller.demand(Permission::StockRead)?;
    let (after, limit) = (page.after::<SkuId>(LEVELS)?.unwrap_or(SkuId::from_bytes([0; 16])), page.limit());
    let (code, now) = (location.trim().to_owned(), app.now());
    let read = app.store().read(move |tx| {
        Box::pin(async move {
            let Some(place) = locations::by_code(tx, &code).await? else { return Ok(None) };
            let levels = inventory::levels_at(tx, place.id, after, limit + 1).await?;
            named(tx, levels, now).await.map(Some)
        })
    });
    let found = read.await?.ok_or_else(|| Error::not_found("location", location))?;
    Page::of(LEVELS, found, limit, |level| level.level.sku)
}

/// What moved of a SKU at a location, newest first.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::StockRead`]; [`Error::NotFound`] for SKU and location; `cursor.invalid`.
pub async fn movements(app: &App, caller: &Caller, sku: &str, location: &str, page: &PageRequest) -> Result<Page<MovementView>> {
    caller.demand(Permission::StockRead)?;
    let (before, limit) = (page.after::<MovementId>(MOVEMENTS)?, page.limit());
    let (sku_code, location_code) = (sku.to_owned(), location.trim().to_owned());
    let read = app.store().read(move |tx| {
        Box::pin(async move {
            let Some(sku) = catalog::by_code(tx, &sku_code).await? else { return Ok(Err("sku")) };
            let Some(place) = locations::by_code(tx, &location_code).await? else { return Ok(Err("location")) };
            inventory::movements(tx, sku.id, place.id, before, limit + 1).await.map(Ok)
        })
    });
    let missing = |kind| Error::not_found(kind, if kind == "sku" { sku } else { location });
    let found = read.await?.map_err(missing)?;
    let view = |StoredMovement { id, movement, at, event, .. }: StoredMovement| MovementView {
        id,
        at,
        kind: movement.kind,
        change: movement.change,
        cause: movement.cause,
        reason: movement.reason,
        event,
    };
    Page::of(MOVEMENTS, found.into_iter().map(view).collect(), limit, |movement| movement.id)
}
