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

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    /// Which lines get what when stock comes in, as the order stands afterwards.
    fn check(lines: &[(&str, i64)], at_first: &[(u8, &[(char, i64)])], later: &[(u8, &[(char, i64)])], expected: &str) {
        let order = sample::placed(lines, at_first);
        let text = match allocate_backorders(&order, &sample::offers(later)) {
            Decision::Unchanged => format!("unchanged {}", sample::stock_text(&order.lines)),
            Decision::Changed(event) => sample::stock_text(&sample::after(&order, &event).lines),
        };
        assert_eq!(text, expected, "{lines:?}");
    }

    #[test]
    fn fills_what_is_waited_for() {
        check(&[("A", 3)], &[], &[], "unchanged 1:3/3 A~3");
        check(&[("A", 3)], &[(1, &[('A', 3)])], &[(1, &[('A', 9)])], "unchanged 1:3/3 A@1=3");
        check(&[("A", 3)], &[], &[(1, &[('A', 2)])], "1:3/3 A@1=2 A~1");
        check(&[("A", 3)], &[(1, &[('A', 1)])], &[(1, &[('A', 1)]), (2, &[('A', 9)])], "1:3/3 A@1=1 A@2=2");
        // A claim at the same place grows.
        check(&[("A", 3)], &[(1, &[('A', 1)])], &[(1, &[('A', 9)])], "1:3/3 A@1=3");
        // Earlier lines come first, kits among them.
        check(&[("K", 1), ("A", 2)], &[], &[(1, &[('A', 3)])], "1:1/1 A@1=2 B~1, 2:2/2 A@1=1 A~1");
        check(&[("A", 2), ("A", 2)], &[(1, &[('A', 1)])], &[(2, &[('A', 2)])], "1:2/2 A@1=1 A@2=1, 2:2/2 A@2=1 A~1");
        check(&[("S", 1), ("?", 1)], &[], &[(1, &[('A', 9)])], "unchanged 1:1/1, 2:1/1");
    }
}
