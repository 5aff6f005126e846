//! How much of a SKU a location has, and how much of it is free.

use crate::base::ids::{LocationId, SkuId};

use super::movement::Change;

/// The stock of one SKU at one location, in units; nothing is below zero.
///
/// Invariant: `reserved + allocated + quarantine + damaged ≤ on_hand`, and each bucket is the sum
/// of its movements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Level {
    /// What.
    pub sku: SkuId,
    /// Where.
    pub location: LocationId,
    /// Physically there.
    pub on_hand: i64,
    /// Claimed by checkouts for a while.
    pub reserved: i64,
    /// Claimed by placed orders.
    pub allocated: i64,
    /// There, but waiting for a decision.
    pub quarantine: i64,
    /// There, but damaged.
    pub damaged: i64,
    /// Never sold: kept back against errors of counting.
    pub safety: i64,
}

impl Level {
    /// A level with nothing in it.
    #[must_use]
    pub const fn empty(sku: SkuId, location: LocationId) -> Self {
        Self { sku, location, on_hand: 0, reserved: 0, allocated: 0, quarantine: 0, damaged: 0, safety: 0 }
    }

    /// What nobody has a claim on, safety stock included.
    #[must_use]
    pub const fn unclaimed(&self) -> i64 {
        self.on_hand - self.reserved - self.allocated - self.quarantine - self.damaged
    }

    /// What may be sold: unclaimed less safety stock, not below zero.
    #[must_use]
    pub const fn available(&self) -> i64 {
        let free = self.unclaimed() - self.safety;
        if free > 0 { free } else { 0 }
    }

    /// The level after a change, or `None` when a bucket or the unclaimed rest would fall below zero.
    #[must_use]
    pub fn after(mut self, change: Change) -> Option<Self> {
        self.on_hand += change.on_hand;
        self.reserved += change.reserved;
        self.allocated += change.allocated;
        self.quarantine += change.quarantine;
        self.damaged += change.damaged;
        let parts = [self.on_hand, self.reserved, self.allocated, self.quarantine, self.damaged, self.unclaimed()];
        parts.into_iter().all(|part| part >= 0).then_some(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LEVEL: Level = Level {
        sku: SkuId::from_bytes([1; 16]),
        location: LocationId::from_bytes([1; 16]),
        on_hand: 10,
        reserved: 1,
        allocated: 2,
        quarantine: 1,
        damaged: 1,
        safety: 3,
    };

    #[test]
    fn safety_stock_is_unclaimed_but_not_sold() {
        assert_eq!((LEVEL.unclaimed(), LEVEL.available()), (5, 2));
        assert_eq!(Level { safety: 9, ..LEVEL }.available(), 0);
        assert_eq!(Level::empty(LEVEL.sku, LEVEL.location).available(), 0);
    }

    #[test]
    fn no_change_takes_anything_below_zero() {
        let check = |change: Change, expected: Option<i64>| {
            assert_eq!(LEVEL.after(change).map(|level| level.unclaimed()), expected, "{change:?}");
        };
        let none = Change::default();
        check(none, Some(5));
        check(Change { on_hand: -5, ..none }, Some(0));
        check(Change { on_hand: -6, ..none }, None);
        check(Change { allocated: 5, ..none }, Some(0));
        check(Change { reserved: 6, ..none }, None);
        check(Change { reserved: -1, allocated: 1, ..none }, Some(5));
        check(Change { reserved: -2, ..none }, None);
        check(Change { allocated: -3, ..none }, None);
        check(Change { quarantine: -2, ..none }, None);
        check(Change { damaged: -2, ..none }, None);
        check(Change { quarantine: 5, ..none }, Some(0));
        check(Change { damaged: 6, ..none }, None);
    }
}
