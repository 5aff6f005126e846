//! What a product page says about a SKU's stock.

use std::collections::BTreeMap;

use crate::base::ids::SkuId;
use crate::catalog::sku::KitPart;
use crate::channels::channel::Shortage;

/// How a SKU stands for somebody who wants to buy it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AvailabilityState {
    /// There is enough, or it is not counted.
    InStock,
    /// There is some, but not more than the caller calls low.
    Low,
    /// There is none, and it may be ordered all the same.
    Backorder,
    /// There is none to be had, or it is not sold any more.
    None,
}

impl AvailabilityState {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::InStock => "in_stock",
            Self::Low => "low",
            Self::Backorder => "backorder",
            Self::None => "none",
        }
    }
}

/// How many kits the free units make: as many as the scarcest part allows. Placing an order adds
/// the parts up in the same way, over all locations.
#[must_use]
pub fn kits_from(parts: &[KitPart], free: &BTreeMap<SkuId, i64>) -> i64 {
    let of_part = |part: &KitPart| free.get(&part.sku).copied().unwrap_or(0) / part.quantity.units();
    parts.iter().map(of_part).min().unwrap_or(0)
}

/// How a SKU stands. `available` is `None` for what is not counted; up to `low_at` units is low.
#[must_use]
pub fn state(sold: bool, available: Option<i64>, low_at: i64, shortage: Shortage) -> AvailabilityState {
    match (sold, available, shortage) {
        (false, _, _) => AvailabilityState::None,
        (true, None, _) => AvailabilityState::InStock,
        (true, Some(units), _) if units > low_at.max(0) => AvailabilityState::InStock,
        (true, Some(units), _) if units > 0 => AvailabilityState::Low,
        (true, Some(_), Shortage::Backorder) => AvailabilityState::Backorder,
        (true, Some(_), Shortage::Refuse) => AvailabilityState::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::quantity::Quantity;

    #[test]
    fn states_by_units_and_what_the_channel_does_about_shortage() {
        for (sold, available, shortage, expected) in [
            (true, Some(6), Shortage::Refuse, "in_stock"),
            (true, Some(5), Shortage::Refuse, "low"),
            (true, Some(1), Shortage::Backorder, "low"),
            (true, Some(0), Shortage::Backorder, "backorder"),
            (true, Some(0), Shortage::Refuse, "none"),
            (true, None, Shortage::Refuse, "in_stock"),
            (false, Some(9), Shortage::Backorder, "none"),
        ] {
            assert_eq!(state(sold, available, 5, shortage).code(), expected, "{sold} {available:?} {shortage:?}");
        }
    }

    #[test]
    fn the_scarcest_part_counts() {
        let sku = |byte| SkuId::from_bytes([byte; 16]);
        let parts = [KitPart { sku: sku(1), quantity: Quantity::try_new(2).unwrap() }, KitPart { sku: sku(2), quantity: Quantity::ONE }];
        assert_eq!(kits_from(&parts, &BTreeMap::from([(sku(1), 7), (sku(2), 9)])), 3);
        assert_eq!(kits_from(&parts, &BTreeMap::from([(sku(1), 7)])), 0);
        assert_eq!(kits_from(&[], &BTreeMap::new()), 0);
    }
}
