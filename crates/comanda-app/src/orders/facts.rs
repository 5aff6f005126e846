//! The facts that decisions about orders need, loaded in the one order in which rows are locked:
//! orders, reservations, customers, stock by rising SKU.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use comanda_core::base::ids::{LocationId, SkuId};
use comanda_core::catalog::sku::code_key;
use comanda_core::channels::channel::Channel;
use comanda_core::inventory::level::Level;
use comanda_core::inventory::reservation::Reservation;
use comanda_core::orders::order::Order;
use comanda_core::orders::resolve::KnownSkus;
use comanda_core::routing::allocate::Offer;
use comanda_store::{catalog, inventory, locations};

use crate::error::Result;
use crate::work::Work;

/// The SKUs the content names.
pub(super) async fn known_skus(work: &mut Work<'_>, codes: impl Iterator<Item = &str>) -> Result<KnownSkus> {
    let keys: BTreeSet<String> = codes.map(code_key).collect();
    let keys: Vec<String> = keys.into_iter().collect();
    let found = catalog::by_codes(work.tx, &keys).await?;
    Ok(found.into_iter().map(|sku| (code_key(&sku.code), Arc::new(sku))).collect())
}

/// What the channel's locations could give of these SKUs, which are locked by this. Units of
/// `reservation` count as free.
pub(crate) async fn offers<'s>(
    work: &mut Work<'_>,
    channel: &Channel,
    skus: impl Iterator<Item = &'s SkuId>,
    reservation: Option<&Reservation>,
) -> Result<Vec<Offer>> {
    let wanted = wanted(skus, reservation);
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let active = locations::active(work.tx).await?;
    let levels = inventory::levels_lock(work.tx, &wanted).await?;
    Ok(offers_of(channel, &active, levels, reservation))
}

/// The SKUs whose stock must be locked, in the order in which it is.
pub(super) fn wanted<'s>(skus: impl Iterator<Item = &'s SkuId>, reservation: Option<&Reservation>) -> Vec<SkuId> {
    let reserved = reservation.iter().flat_map(|reservation| &reservation.units).map(|units| units.sku);
    let wanted: BTreeSet<SkuId> = skus.copied().chain(reserved).collect();
    wanted.into_iter().collect()
}

/// What the channel's locations among the active ones could give, by their levels.
pub(super) fn offers_of(
    channel: &Channel,
    active: &[(LocationId, i64)],
    mut levels: Vec<Level>,
    reservation: Option<&Reservation>,
) -> Vec<Offer> {
    for units in reservation.iter().flat_map(|reservation| &reservation.units) {
        let own = |level: &&mut Level| level.sku == units.sku && level.location == units.location;
        levels.iter_mut().filter(own).for_each(|level| level.reserved -= units.quantity);
    }
    let pool = active.iter().filter(|(location, _)| channel.sells_from(*location));
    pool.map(|(location, priority)| {
        let here = levels.iter().filter(|level| level.location == *location);
        let available = here.map(|level| (level.sku, level.available())).collect::<BTreeMap<_, _>>();
        Offer { location: *location, priority: *priority, available }
    })
    .collect()
}

/// The SKUs an order waits for.
pub(super) fn backordered_skus(order: &Order) -> BTreeSet<SkuId> {
    order.lines.iter().flat_map(|line| &line.backorders).map(|wait| wait.sku).collect()
}
