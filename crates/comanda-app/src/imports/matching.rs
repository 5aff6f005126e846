//! Which order a cancellation means when it does not say.

use comanda_core::base::ids::OrderId;
use comanda_core::base::quantity::Quantity;
use comanda_core::orders::cancel::LineQuantity;
use comanda_store::imports::OpenLine;

/// The units of one order that a cancellation of `quantity` units takes: the latest order that has
/// so many open at the same price, else the latest that has so many open. `lines` holds the open lines
/// for the SKU, latest order first. `None` when no single order has enough.
pub(super) fn meant(lines: &[OpenLine], quantity: Quantity, unit_price: Option<i64>) -> Option<(OrderId, Vec<LineQuantity>)> {
    let orders = || lines.chunk_by(|one, other| one.order == other.order);
    let same_price = |line: &&OpenLine| Some(line.unit_price) == unit_price;
    let open = |line: &OpenLine| line.open;
    let exact = orders().find(|lines| lines.iter().filter(same_price).map(open).sum::<i64>() >= quantity.units());
    let chosen = exact.or_else(|| orders().find(|lines| lines.iter().map(open).sum::<i64>() >= quantity.units()))?;
    let mut ranked: Vec<&OpenLine> = chosen.iter().collect();
    ranked.sort_by_key(|line| !same_price(line));
    let mut left = quantity.units();
    let mut units = Vec::new();
    for line in ranked {
        let Ok(taken) = Quantity::try_new(line.open.min(left)) else { continue };
        units.push(LineQuantity { line: line.line, quantity: taken });
        left -= taken.units();
    }
    chosen.first().map(|line| (line.order, units))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a failing test may stop at once")]
mod tests {
    use super::*;

    fn line(order: u8, line: i64, open: i64, unit_price: i64) -> OpenLine {
        OpenLine { order: OrderId::from_bytes([order; 16]), line, open, unit_price }
    }

    #[test]
    fn the_latest_order_with_enough_at_the_same_price_is_meant() {
        let check = |lines: &[OpenLine], units: i64, price: i64, expected: Option<(u8, &[(i64, i64)])>| {
            let got = meant(lines, Quantity::try_new(units).unwrap(), Some(price));
            let got =
                got.map(|(order, units)| (order.bytes()[0], units.iter().map(|of| (of.line, of.quantity.units())).collect::<Vec<_>>()));
            assert_eq!(got, expected.map(|(order, units)| (order, units.to_vec())));
        };
        check(&[], 1, 100, None);
        check(&[line(3, 1, 2, 100), line(2, 1, 9, 100)], 2, 100, Some((3, &[(1, 2)])));
        check(&[line(3, 1, 2, 100), line(2, 1, 9, 100)], 5, 100, Some((2, &[(1, 5)])));
        check(&[line(3, 1, 2, 90), line(2, 1, 2, 100)], 2, 100, Some((2, &[(1, 2)])));
        check(&[line(3, 1, 2, 90), line(2, 1, 2, 80)], 2, 100, Some((3, &[(1, 2)])));
        check(&[line(3, 1, 2, 90), line(3, 4, 3, 100)], 4, 100, Some((3, &[(4, 3), (1, 1)])));
        check(&[line(3, 1, 2, 100), line(2, 1, 2, 100)], 4, 100, None);
    }
}
