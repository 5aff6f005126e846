//! The stock behind an order's lines, as it is at this moment.

use std::collections::{BTreeMap, BTreeSet};

use comanda_core::base::ids::{LocationId, SkuId};
use comanda_core::base::time::Timestamp;
use comanda_core::channels::channel::Channel;
use comanda_core::inventory::level::Level;
use comanda_core::inventory::location::Location;
use comanda_core::orders::order::{Order, OrderLine};
use comanda_core::routing::allocate::Offer;
use comanda_store::{Tx, inventory, locations, reservations};
use serde::{Deserialize, Serialize};

/// What a location has for a line, of one SKU that is counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StockAt {
    /// The SKU: the line's own, or a part of its kit.
    pub sku: SkuId,
    /// The location.
    pub location: LocationId,
    /// The location's code.
    pub location_code: String,
    /// The location's name.
    pub location_name: String,
    /// Units the line has claimed there.
    pub claimed: i64,
    /// Units anybody may still claim there.
    pub available: i64,
}

/// The stock behind a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineStock {
    /// Whole units of the line that have all their stock.
    pub allocated: i64,
    /// Whole units that wait for it.
    pub backordered: i64,
    /// Whole units that neither have it nor could have it now, the lines before served first.
    pub short: i64,
    /// Where there is some, the location that is asked first before the others.
    pub locations: Vec<StockAt>,
}

/// The levels an order's lines can be served from, in one snapshot.
pub(super) struct Shelf {
    levels: Vec<Level>,
    /// The channel's active locations and their priorities, the one that is asked first before the others.
    pool: Vec<(LocationId, i64)>,
    places: BTreeMap<LocationId, Location>,
}

impl Shelf {
    /// Reads it. Reservations whose time ran out hold nothing any more.
    pub(super) async fn read(tx: &mut Tx, order: &Order, channel: &Channel, now: Timestamp) -> comanda_store::Result<Self> {
        let counted: BTreeSet<SkuId> = order.lines.iter().flat_map(|line| &line.parts).map(|part| part.sku).collect();
        if counted.is_empty() {
            return Ok(Self { levels: Vec::new(), pool: Vec::new(), places: BTreeMap::new() });
        }
        let mut levels = inventory::levels_of_skus(tx, &counted.into_iter().collect::<Vec<_>>()).await?;
        for units in reservations::overdue_units(tx, now).await? {
            let same = |level: &&mut Level| level.sku == units.sku && level.location == units.location;
            levels.iter_mut().filter(same).for_each(|level| level.reserved -= units.quantity);
        }
        let mut pool = locations::active(tx).await?;
        pool.retain(|(location, _)| channel.sells_from(*location));
        let claims = order.lines.iter().flat_map(|line| &line.claims).map(|claim| claim.location);
        let shown: BTreeSet<LocationId> = levels.iter().map(|level| level.location).chain(claims).collect();
        let places = locations::by_ids(tx, &shown.into_iter().collect::<Vec<_>>()).await?;
        Ok(Self { levels, pool, places: places.into_iter().map(|place| (place.id, place)).collect() })
    }

    /// What the channel's locations could give.
    pub(super) fn offers(&self) -> Vec<Offer> {
        let available = |location: LocationId| {
            let here = self.levels.iter().filter(move |level| level.location == location);
            here.map(|level| (level.sku, level.available())).collect::<BTreeMap<_, _>>()
        };
        let offer =
            |(location, priority): &(LocationId, i64)| Offer { location: *location, priority: *priority, available: available(*location) };
        self.pool.iter().map(offer).collect()
    }

    /// The stock behind each line, in the lines' order.
    pub(super) fn of_lines(&self, order: &Order) -> Vec<LineStock> {
        let mut free: BTreeMap<SkuId, i64> = BTreeMap::new();
        for level in self.levels.iter().filter(|level| self.priority(level.location).is_some()) {
            *free.entry(level.sku).or_insert(0) += level.available();
        }
        order.lines.iter().map(|line| self.of_line(line, &mut free)).collect()
    }

    fn of_line(&self, line: &OrderLine, free: &mut BTreeMap<SkuId, i64>) -> LineStock {
        let allocated = line.allocated();
        let lacking = if line.parts.is_empty() { 0 } else { line.open() - allocated };
        let could_be = |part: &comanda_core::catalog::sku::KitPart| {
            let claimed: i64 = line.claims.iter().filter(|claim| claim.sku == part.sku).map(|claim| claim.quantity).sum();
            (claimed + free.get(&part.sku).copied().unwrap_or(0)) / part.quantity.units() - allocated
        };
        let served = line.parts.iter().map(could_be).min().unwrap_or(0).clamp(0, lacking.max(0));
        for (sku, units) in line.needs(served) {
            *free.entry(sku).or_insert(0) -= units;
        }
        LineStock { allocated, backordered: line.backordered(), short: lacking - served, locations: self.locations(line) }
    }

    fn locations(&self, line: &OrderLine) -> Vec<StockAt> {
        let mut found = Vec::new();
        for part in &line.parts {
            for place in self.places.values() {
                let claims = line.claims.iter().filter(|claim| claim.sku == part.sku && claim.location == place.id);
                let claimed = claims.map(|claim| claim.quantity).sum();
                let level = self.levels.iter().find(|level| level.sku == part.sku && level.location == place.id);
                let in_pool = self.priority(place.id).is_some();
                let available = level.filter(|_| in_pool).map_or(0, Level::available);
                if claimed > 0 || available > 0 {
                    found.push(StockAt {
                        sku: part.sku,
                        location: place.id,
                        location_code: place.code.clone(),
                        location_name: place.name.clone(),
                        claimed,
                        available,
                    });
                }
            }
        }
        found.sort_by_key(|at| (at.sku, self.priority(at.location).unwrap_or(i64::MAX), at.location));
        found
    }

    /// How early the channel asks a location; `None` when it does not.
    fn priority(&self, location: LocationId) -> Option<i64> {
        self.pool.iter().find(|(known, _)| *known == location).map(|(_, priority)| *priority)
    }
}
