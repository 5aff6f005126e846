//! A checkout's reservation, as it stands.

use std::collections::{BTreeMap, BTreeSet};

use comanda_core::base::ids::{ChannelId, LocationId, ReservationId, SkuId};
use comanda_core::base::time::Timestamp;
use comanda_core::identity::permission::Permission;
use comanda_core::inventory::reservation::{Reservation, ReservationStatus};
use comanda_store::{Tx, catalog, channels, locations, reservations};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::run::{App, Caller};

/// Units of one SKU at one location.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReservedUnitsView {
    /// The SKU that is counted: a kit's part, not the kit.
    pub sku: SkuId,
    /// Its code.
    pub sku_code: String,
    /// Where.
    pub location: LocationId,
    /// Its code.
    pub location_code: String,
    /// How many.
    pub quantity: i64,
}

/// A reservation with the names of what it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReservationCard {
    /// Its identifier.
    pub id: ReservationId,
    /// The channel whose checkout made it.
    pub channel: ChannelId,
    /// The channel's code.
    pub channel_code: String,
    /// How it stands now: expired by the clock, whether its units were given back already or not.
    pub status: ReservationStatus,
    /// When it runs out, or ran out.
    pub expires_at: Timestamp,
    /// What it holds, or held, by SKU and location.
    pub units: Vec<ReservedUnitsView>,
}

async fn read(tx: &mut Tx, id: ReservationId, now: Timestamp) -> comanda_store::Result<Option<ReservationCard>> {
    let Some(reservation) = reservations::find(tx, id).await? else { return Ok(None) };
    let status = reservation.status_at(now);
    let Reservation { channel, expires_at, units, .. } = reservation;
    let channel_code = channels::find(tx, channel).await?.map(|channel| channel.code).unwrap_or_default();
    let skus: BTreeSet<SkuId> = units.iter().map(|units| units.sku).collect();
    let skus = catalog::by_ids(tx, &skus.into_iter().collect::<Vec<_>>()).await?;
    let skus: BTreeMap<SkuId, String> = skus.into_iter().map(|sku| (sku.id, sku.code)).collect();
    let places: BTreeSet<LocationId> = units.iter().map(|units| units.location).collect();
    let places = locations::by_ids(tx, &places.into_iter().collect::<Vec<_>>()).await?;
    let places: BTreeMap<LocationId, String> = places.into_iter().map(|place| (place.id, place.code)).collect();
    let units = units.into_iter().map(|units| ReservedUnitsView {
        sku: units.sku,
        sku_code: skus.get(&units.sku).cloned().unwrap_or_default(),
        location: units.location,
        location_code: places.get(&units.location).cloned().unwrap_or_default(),
        quantity: units.quantity,
    });
    Ok(Some(ReservationCard { id, channel, channel_code, status, expires_at, units: units.collect() }))
}

/// A reservation as it stands now.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::StockReserve`], which whoever made it has;
/// [`Error::NotFound`].
pub async fn card(app: &App, caller: &Caller, id: ReservationId) -> Result<ReservationCard> {
    caller.demand(Permission::StockReserve)?;
    let now = app.now();
    let found = app.store().read(move |tx| Box::pin(async move { read(tx, id, now).await })).await?;
    found.ok_or_else(|| Error::not_found("reservation", id))
}
