//! Giving an order's lines the units that were found.

use std::collections::BTreeMap;

use crate::base::decision::Decision;
use crate::base::ids::SkuId;
use crate::event::{Event, LineClaims};
use crate::routing::allocate::{Offer, Pick, allocate};

use super::order::{Backorder, Claim, Order, OrderLine, OrderStatus};

/// Hands picks out to lines in their order; what is not there becomes a backorder.
pub(super) fn hand_out(lines: &mut [OrderLine], picks: &[Pick]) {
    let mut left: Vec<Pick> = picks.to_vec();
    for line in lines {
        let needs: Vec<(SkuId, i64)> = line.needs(line.open()).collect();
        for (sku, mut open) in needs {
            for pick in left.iter_mut().filter(|pick| pick.sku == sku) {
                let quantity = open.min(pick.quantity);
                if quantity > 0 {
                    line.claims.push(Claim { sku, location: pick.location, quantity });
                    pick.quantity -= quantity;
                    open -= quantity;
                }
            }
            if open > 0 {
                line.backorders.push(Backorder { sku, quantity: open });
            }
        }
        line.claims.sort_unstable();
        line.backorders.sort_unstable();
    }
}

/// Fills what the order waits for from what there is now; unchanged when nothing of it is there,
/// or the order takes no stock.
#[must_use]
pub fn allocate_backorders(order: &Order, offers: &[Offer]) -> Decision<Event> {
    match order.status {
        OrderStatus::Placed | OrderStatus::Confirmed => {}
        OrderStatus::Draft | OrderStatus::Completed | OrderStatus::Canceled | OrderStatus::Expired => return Decision::Unchanged,
    }
    let mut wanted: BTreeMap<SkuId, i64> = BTreeMap::new();
    for wait in order.lines.iter().flat_map(|line| &line.backorders) {
        *wanted.entry(wait.sku).or_insert(0) += wait.quantity;
    }
    let mut left = allocate(&wanted, offers).picks;
    let mut lines: Vec<LineClaims> = Vec::new();
    for line in &order.lines {
        let mut claims = Vec::new();
        for wait in &line.backorders {
            let mut open = wait.quantity;
            for pick in left.iter_mut().filter(|pick| pick.sku == wait.sku) {
                let quantity = open.min(pick.quantity);
                if quantity > 0 {
                    claims.push(Claim { sku: wait.sku, location: pick.location, quantity });
                    pick.quantity -= quantity;
                    open -= quantity;
                }
            }
        }
        if !claims.is_empty() {
            lines.push(LineClaims { line: line.line, claims });
        }
    }
    if lines.is_empty() { Decision::Unchanged } else { Decision::Changed(Event::OrderAllocated { lines }) }
}
