//! The facts that decisions about orders need, loaded in the one order in which rows are locked:
//! orders, customers, reservations, stock by rising SKU.

use std::collections::{BTreeMap, BTreeSet};

use comanda_core::base::ids::SkuId;
use comanda_core::catalog::sku::code_key;
use comanda_core::channels::channel::Channel;
use comanda_core::inventory::level::Level;
use comanda_core::inventory::reservation::Reservation;
use comanda_core::orders::content::OrderContent;
use comanda_core::orders::order::Order;
use comanda_core::orders::resolve::KnownSkus;
use comanda_core::routing::allocate::Offer;
use comanda_store::{catalog, inventory, locations};
use sha2::{Digest, Sha256};

use crate::error::{Error, Result};
use crate::work::Work;

/// SHA-256 of what was given, by which a repeated order is known.
pub(super) fn content_hash(content: &OrderContent) -> Result<[u8; 32]> {
    Ok(Sha256::digest(serde_json::to_vec(content).map_err(Error::internal)?).into())
}

/// The SKUs the content names.
pub(super) async fn known_skus(work: &mut Work<'_>, codes: impl Iterator<Item = &str>) -> Result<KnownSkus> {
    let keys: BTreeSet<String> = codes.map(code_key).collect();
    let keys: Vec<String> = keys.into_iter().collect();
    let found = catalog::by_codes(work.tx, &keys).await?;
    Ok(found.into_iter().map(|sku| (code_key(&sku.code), sku)).collect())
}

/// What the channel's locations could give of these SKUs, which are locked by this. Units of
/// `reservation` count as free.
pub(crate) async fn offers<'s>(
    work: &mut Work<'_>,
    channel: &Channel,
    skus: impl Iterator<Item = &'s SkuId>,
    reservation: Option<&Reservation>,
) -> Result<Vec<Offer>> {
    let mut wanted: BTreeSet<SkuId> = skus.copied().collect();
    wanted.extend(reservation.iter().flat_map(|reservation| &reservation.units).map(|units| units.sku));
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let active = locations::active(work.tx).await?;
    let wanted: Vec<SkuId> = wanted.into_iter().collect();
    let mut levels = inventory::levels_lock(work.tx, &wanted).await?;
    for units in reservation.iter().flat_map(|reservation| &reservation.units) {
        let own = |level: &&mut Level| level.sku == units.sku && level.location == units.location;
        levels.iter_mut().filter(own).for_each(|level| level.reserved -= units.quantity);
    }
    let pool = active.into_iter().filter(|(location, _)| channel.sells_from(*location));
    Ok(pool
        .map(|(location, priority)| {
            let here = levels.iter().filter(|level| level.location == location);
            Offer { location, priority, available: here.map(|level| (level.sku, level.available())).collect::<BTreeMap<_, _>>() }
        })
        .collect())
}

/// The SKUs an order waits for.
pub(super) fn backordered_skus(order: &Order) -> BTreeSet<SkuId> {
    order.lines.iter().flat_map(|line| &line.backorders).map(|wait| wait.sku).collect()
}
