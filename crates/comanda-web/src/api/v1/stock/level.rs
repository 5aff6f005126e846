//! A level as answered, and lines as given.

use comanda_app::inventory::{LevelNow, StockLine};
use comanda_core::base::ids::{LocationId, SkuId};
use comanda_core::inventory::level::Level;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::v1::wire::{LocationIdText, SkuIdText};

/// The stock of one SKU at one location, in units.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = StockLevel)]
pub(super) struct LevelBody<'a> {
    /// The SKU.
    #[schema(value_type = SkuIdText)]
    sku_id: SkuId,
    /// The SKU's code.
    sku: &'a str,
    /// The location.
    #[schema(value_type = LocationIdText)]
    location_id: LocationId,
    /// The location's code.
    location: &'a str,
    /// Physically there.
    on_hand: i64,
    /// Claimed by checkouts for a while.
    reserved: i64,
    /// Claimed by placed orders.
    allocated: i64,
    /// There, but waiting for a decision.
    quarantine: i64,
    /// There, but damaged.
    damaged: i64,
    /// Never sold.
    safety: i64,
    /// What may be sold.
    available: i64,
}

impl<'a> LevelBody<'a> {
    /// The level of a SKU at a location, by their codes.
    pub(super) const fn new(sku: &'a str, location: &'a str, level: &Level) -> Self {
        Self {
            sku_id: level.sku,
            sku,
            location_id: level.location,
            location,
            on_hand: level.on_hand,
            reserved: level.reserved,
            allocated: level.allocated,
            quarantine: level.quarantine,
            damaged: level.damaged,
            safety: level.safety,
            available: level.available(),
        }
    }

    /// The level as a command leaves it.
    pub(super) fn of(now: &'a LevelNow) -> Self {
        Self::new(&now.sku, &now.location, &now.level)
    }
}

/// Units of one SKU.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = StockLine)]
pub(super) struct StockLineBody {
    /// The SKU's code; goods, for nothing else is counted.
    #[schema(min_length = 1, max_length = 64, example = "MUG")]
    sku: String,
    /// How many.
    #[schema(minimum = 1, maximum = 1_000_000)]
    quantity: i64,
}

impl From<StockLineBody> for StockLine {
    fn from(StockLineBody { sku, quantity }: StockLineBody) -> Self {
        Self { sku, quantity }
    }
}
