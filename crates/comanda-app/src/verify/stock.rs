//! Stock levels against movements, claims and reservations.

use std::collections::HashMap;

use comanda_core::base::ids::{LocationId, SkuId};
use comanda_store::verify::{self as rows, LevelSums, Sums};
use comanda_store::{Result, Tx};

use super::book::Book;
use super::{Invariant, readable};

/// Levels read at once.
const PAGE: i64 = 1_000;

type Place = (SkuId, LocationId);

/// Looks at every level; `claimed` is what open orders claim.
pub(super) async fn examine(tx: &mut Tx, book: &mut Book, mut claimed: HashMap<Place, i64>) -> Result<()> {
    let held = rows::reserved_units(tx).await?;
    let mut held: HashMap<Place, i64> = held.into_iter().map(|units| ((units.sku, units.location), units.quantity)).collect();
    let mut after = (SkuId::from_bytes([0; 16]), LocationId::from_bytes([0; 16]));
    let mut chained = 0;
    loop {
        let page = rows::levels_after(tx, after, PAGE).await;
        let Some(page) = readable(book, Invariant::StockLevels, page)? else { break };
        let Some(last) = page.last() else { break };
        after = (last.level.sku, last.level.location);
        for found in &page {
            chained += found.movements;
            let place = (found.level.sku, found.level.location);
            check_level(book, found, claimed.remove(&place).unwrap_or(0), held.remove(&place).unwrap_or(0));
        }
    }
    for (invariant, left, what) in [(Invariant::StockAllocated, claimed, "claimed"), (Invariant::StockReserved, held, "reserved")] {
        let mut left: Vec<(Place, i64)> = left.into_iter().filter(|(_, units)| *units != 0).collect();
        left.sort_unstable();
        let count = left.len() as u64;
        book.add(invariant, count, count, || {
            left.first()
                .map(|((sku, location), units)| format!("{sku} at {location}: {units} units are {what} and there is no level"))
                .unwrap_or_default()
        });
    }
    let (all, without_level) = rows::movements_without_level(tx).await?;
    if without_level > 0 {
        let first = rows::first_movement_without_level(tx).await?;
        let broken = u64::try_from(without_level).unwrap_or_default();
        book.add(Invariant::StockLevels, broken, broken, || {
            first.map(|(sku, location)| format!("{sku} at {location}: there are movements and no level")).unwrap_or_default()
        });
    }
    let unchained = u64::try_from(all - without_level - chained).unwrap_or_default();
    book.add(Invariant::StockLevels, unchained, unchained, || format!("{unchained} movements are in no level's chain"));
    Ok(())
}

fn check_level(book: &mut Book, found: &LevelSums, claimed: i64, held: i64) {
    let level = found.level;
    let place = || format!("{} at {}", level.sku, level.location);
    let kept = Sums {
        on_hand: level.on_hand,
        reserved: level.reserved,
        allocated: level.allocated,
        quarantine: level.quarantine,
        damaged: level.damaged,
    };
    book.check(Invariant::StockLevels, kept == found.sums, || {
        format!("{}: {kept:?} is kept, the movements come to {:?}", place(), found.sums)
    });
    let buckets = [kept.on_hand, kept.reserved, kept.allocated, kept.quarantine, kept.damaged, level.safety];
    let claims: i128 = [kept.reserved, kept.allocated, kept.quarantine, kept.damaged].into_iter().map(i128::from).sum();
    let holds = buckets.into_iter().all(|units| units >= 0) && claims <= i128::from(kept.on_hand);
    book.check(Invariant::StockFloors, holds, || format!("{}: {kept:?}, safety {}", place(), level.safety));
    book.check(Invariant::StockAllocated, level.allocated == claimed, || {
        format!("{}: {} units are allocated, open orders claim {claimed}", place(), level.allocated)
    });
    book.check(Invariant::StockReserved, level.reserved == held, || {
        format!("{}: {} units are reserved, active reservations hold {held}", place(), level.reserved)
    });
}
