//! The choice of locations against trying every set of them.

use std::collections::{BTreeMap, BTreeSet};

use comanda_core::base::ids::SkuId;
use comanda_core::routing::allocate::{Offer, allocate};
use proptest::prelude::*;

use crate::shop;

/// The fewest locations that give as much as all together, and the least sum of their ranks.
fn best(wanted: &BTreeMap<SkuId, i64>, offers: &[Offer]) -> (usize, usize) {
    let units = |chosen: &[&Offer], sku: &SkuId| chosen.iter().map(|offer| offer.available.get(sku).copied().unwrap_or(0)).sum::<i64>();
    let mut ranked: Vec<&Offer> = offers.iter().filter(|offer| wanted.keys().any(|sku| units(&[offer], sku) > 0)).collect();
    ranked.sort_by_key(|offer| (offer.priority, offer.location));
    let gives = |chosen: &[&Offer]| wanted.iter().all(|(sku, want)| units(chosen, sku).min(*want) == units(&ranked, sku).min(*want));
    let sets = (0..1_usize << ranked.len()).map(|set| (0..ranked.len()).filter(|rank| set & (1 << rank) != 0).collect::<Vec<_>>());
    let enough = sets.filter(|set| gives(&set.iter().map(|rank| ranked[*rank]).collect::<Vec<_>>()));
    enough.map(|set| (set.len(), set.iter().sum())).min().unwrap()
}

proptest! {
    #![proptest_config(crate::cases(500))]

    #[test]
    fn takes_from_the_fewest_locations(
        wanted in prop::collection::btree_map(0_usize..3, 1_i64..8, 1..4),
        stock in prop::collection::vec((0_i64..3, prop::array::uniform3(0_i64..6)), 0..6),
    ) {
        let sku = |index: usize| shop::sku_id(shop::GOODS[index]);
        let wanted: BTreeMap<SkuId, i64> = wanted.into_iter().map(|(index, want)| (sku(index), want)).collect();
        let offer = |(at, (priority, units)): (u8, &(i64, [i64; 3]))| Offer {
            location: shop::location_id(at),
            priority: *priority,
            available: units.iter().enumerate().map(|(index, units)| (sku(index), *units)).collect(),
        };
        let offers: Vec<Offer> = (1_u8..).zip(&stock).map(offer).collect();
        let plan = allocate(&wanted, &offers);
        let used: BTreeSet<_> = plan.picks.iter().map(|pick| pick.location).collect();
        let mut ranked: Vec<&Offer> = offers.iter().filter(|offer| wanted.keys().any(|sku| offer.available[sku] > 0)).collect();
        ranked.sort_by_key(|offer| (offer.priority, offer.location));
        let ranks = ranked.iter().enumerate().filter(|(_, offer)| used.contains(&offer.location)).map(|(rank, _)| rank).sum();
        prop_assert_eq!((used.len(), ranks), best(&wanted, &offers));
        for (sku, want) in &wanted {
            let taken: i64 = plan.picks.iter().filter(|pick| pick.sku == *sku).map(|pick| pick.quantity).sum();
            prop_assert_eq!(taken + plan.lacking.get(sku).copied().unwrap_or(0), *want);
        }
    }
}
