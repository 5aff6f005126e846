//! Choosing the locations of an order's units.
//!
//! One pure function behind one name: the first location by priority that has the whole order,
//! else the fewest locations. The routing engine will take its place.

use std::collections::BTreeMap;

use crate::base::ids::{LocationId, SkuId};

/// Up to so many locations the fewest are found by trying every set of them; beyond, greedily.
const EXACT_LOCATIONS_MAX: usize = 12;

/// What a location could give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The location.
    pub location: LocationId,
    /// Lower is asked first.
    pub priority: i64,
    /// Available units by SKU.
    pub available: BTreeMap<SkuId, i64>,
}

/// Units of a SKU taken from a location.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pick {
    /// The SKU.
    pub sku: SkuId,
    /// The location.
    pub location: LocationId,
    /// How many, positive.
    pub quantity: i64,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Plan {
    /// What is taken from where, by SKU and location.
    pub picks: Vec<Pick>,
    /// What no location has, by SKU; positive.
    pub lacking: BTreeMap<SkuId, i64>,
}

/// Chooses locations for `wanted` units by SKU (positive): the first by priority that has
/// everything; else the smallest set that has as much as all together, the one with the better
/// priorities when several are as small. Within the set the better priority gives first.
#[must_use]
pub fn allocate(wanted: &BTreeMap<SkuId, i64>, offers: &[Offer]) -> Plan {
    let mut offers: Vec<&Offer> = offers.iter().filter(|offer| wanted.keys().any(|sku| has(offer, *sku) > 0)).collect();
    offers.sort_by_key(|offer| (offer.priority, offer.location));
    let reachable: BTreeMap<SkuId, i64> =
        wanted.iter().map(|(sku, want)| (*sku, (*want).min(offers.iter().map(|offer| has(offer, *sku)).sum()))).collect();
    let chosen = match offers.iter().position(|offer| covers(&reachable, &[offer])) {
        Some(one) => vec![offers[one]],
        None if offers.len() <= EXACT_LOCATIONS_MAX => fewest_exact(&reachable, &offers),
        None => fewest_greedy(&reachable, &offers),
    };
    take(wanted, &chosen)
}

fn has(offer: &Offer, sku: SkuId) -> i64 {
    offer.available.get(&sku).copied().unwrap_or(0).max(0)
}

fn covers(wanted: &BTreeMap<SkuId, i64>, offers: &[&Offer]) -> bool {
    wanted.iter().all(|(sku, want)| offers.iter().map(|offer| has(offer, *sku)).sum::<i64>() >= *want)
}

/// Tries sets by size, and within a size by the sum of ranks, so the first that covers is the best.
fn fewest_exact<'a>(wanted: &BTreeMap<SkuId, i64>, offers: &[&'a Offer]) -> Vec<&'a Offer> {
    let members = |set: u32| (0..offers.len()).filter(move |index| set & (1 << index) != 0);
    let mut sets: Vec<u32> = (1..1_u32 << offers.len()).collect();
    sets.sort_by_key(|set| (set.count_ones(), members(*set).sum::<usize>(), *set));
    for set in sets {
        let chosen: Vec<&Offer> = members(set).map(|index| offers[index]).collect();
        if covers(wanted, &chosen) {
            return chosen;
        }
    }
    offers.to_vec()
}

/// Takes the location that fills most of what is still open, again and again.
fn fewest_greedy<'a>(wanted: &BTreeMap<SkuId, i64>, offers: &[&'a Offer]) -> Vec<&'a Offer> {
    let mut open = wanted.clone();
    let mut left: Vec<&Offer> = offers.to_vec();
    let mut chosen = Vec::new();
    while open.values().any(|want| *want > 0) && !left.is_empty() {
        let fills = |offer: &Offer| open.iter().map(|(sku, want)| (*want).min(has(offer, *sku))).sum::<i64>();
        let mut best = 0;
        for index in 1..left.len() {
            if fills(left[index]) > fills(left[best]) {
                best = index;
            }
        }
        let offer = left.remove(best);
        for (sku, want) in &mut open {
            *want -= (*want).min(has(offer, *sku));
        }
        chosen.push(offer);
    }
    chosen.sort_by_key(|offer| (offer.priority, offer.location));
    chosen
}

fn take(wanted: &BTreeMap<SkuId, i64>, chosen: &[&Offer]) -> Plan {
    let mut plan = Plan::default();
    for (sku, want) in wanted {
        let mut open = *want;
        for offer in chosen {
            let quantity = open.min(has(offer, *sku));
            if quantity > 0 {
                plan.picks.push(Pick { sku: *sku, location: offer.location, quantity });
                open -= quantity;
            }
        }
        if open > 0 {
            plan.lacking.insert(*sku, open);
        }
    }
    plan.picks.sort_unstable();
    plan
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sku(n: u8) -> SkuId {
        SkuId::from_bytes([n; 16])
    }

    fn location(n: u8) -> LocationId {
        LocationId::from_bytes([n; 16])
    }

    /// Location, priority, units by SKU.
    type Stock<'a> = (u8, i64, &'a [(u8, i64)]);

    /// The plan as text, `sku@location=units` and `sku-lack`.
    fn check(wanted: &[(u8, i64)], offers: &[Stock<'_>], expected: &str) {
        let offers: Vec<Offer> = offers
            .iter()
            .map(|(at, priority, stock)| Offer {
                location: location(*at),
                priority: *priority,
                available: stock.iter().map(|(n, units)| (sku(*n), *units)).collect(),
            })
            .collect();
        let plan = allocate(&wanted.iter().map(|(n, want)| (sku(*n), *want)).collect(), &offers);
        let picks = plan.picks.iter().map(|pick| format!("{}@{}={}", pick.sku.bytes()[0], pick.location.bytes()[0], pick.quantity));
        let lacks = plan.lacking.iter().map(|(sku, lack)| format!("{}-{lack}", sku.bytes()[0]));
        assert_eq!(picks.chain(lacks).collect::<Vec<_>>().join(" "), expected);
    }

    #[test]
    fn chooses_locations() {
        // The first by priority that has everything, although an earlier one has a part.
        check(&[(1, 2), (2, 1)], &[(1, 0, &[(1, 9)]), (2, 1, &[(1, 2), (2, 1)]), (3, 2, &[(1, 9), (2, 9)])], "1@2=2 2@2=1");
        // Priority decides between two that have everything, not the order given.
        check(&[(1, 1)], &[(1, 5, &[(1, 1)]), (2, 1, &[(1, 1)])], "1@2=1");
        // No one has everything: two are enough, three would be needed by priority alone.
        check(&[(1, 4), (2, 4)], &[(1, 0, &[(1, 1), (2, 1)]), (2, 1, &[(1, 4)]), (3, 2, &[(2, 4)])], "1@2=4 2@3=4");
        // Of two pairs that are enough, the one with the better priorities in all.
        let pairs: [Stock<'_>; 5] =
            [(1, 0, &[(1, 2)]), (2, 1, &[(1, 1)]), (3, 2, &[(1, 1), (2, 1)]), (4, 3, &[(1, 1), (2, 1)]), (5, 4, &[(2, 2)])];
        check(&[(1, 2), (2, 2)], &pairs, "1@1=2 2@5=2");
        // One SKU split over two.
        check(&[(1, 5)], &[(1, 0, &[(1, 3)]), (2, 1, &[(1, 3)])], "1@1=3 1@2=2");
        // Nobody has enough: what there is is taken, from the fewest, and the rest lacks.
        check(&[(1, 9), (2, 1)], &[(1, 0, &[(1, 3)]), (2, 1, &[(1, 3)])], "1@1=3 1@2=3 1-3 2-1");
        check(&[(1, 1)], &[], "1-1");
        check(&[(1, 1)], &[(1, 0, &[(1, -5)])], "1-1");
    }

    proptest! {
        #[test]
        fn never_takes_more_than_there_is_nor_less_than_possible(
            wanted in prop::collection::btree_map(0_u8..5, 1_i64..20, 1..5),
            stock in prop::collection::vec(prop::collection::btree_map(0_u8..5, 0_i64..15, 0..5), 0..16),
        ) {
            let wanted: BTreeMap<SkuId, i64> = wanted.into_iter().map(|(n, want)| (sku(n), want)).collect();
            let offers: Vec<Offer> = stock.iter().enumerate().map(|(at, stock)| Offer {
                location: location(at as u8), priority: (at % 3) as i64, available: stock.iter().map(|(n, units)| (sku(*n), *units)).collect(),
            }).collect();
            let plan = allocate(&wanted, &offers);
            for (sku, want) in &wanted {
                let there: i64 = offers.iter().map(|offer| has(offer, *sku)).sum();
                let taken: i64 = plan.picks.iter().filter(|pick| pick.sku == *sku).map(|pick| pick.quantity).sum();
                prop_assert_eq!(taken, there.min(*want));
                prop_assert_eq!(taken + plan.lacking.get(sku).copied().unwrap_or(0), *want);
            }
            for pick in &plan.picks {
                let offer = offers.iter().find(|offer| offer.location == pick.location).unwrap();
                prop_assert!(pick.quantity > 0 && pick.quantity <= has(offer, pick.sku));
            }
        }
    }
}
