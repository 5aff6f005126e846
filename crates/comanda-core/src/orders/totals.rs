//! What an order comes to.

use crate::base::money::{SUM_MAX_MINOR, div_half_away, prorate_largest_remainder};
use crate::channels::channel::PriceMode;

use super::order::{Adjustment, AdjustmentKind, OrderLine, ShippingPrice};

/// An order's sums in minor units, without canceled units.
///
/// Invariant: with tax exclusive prices `total = goods − discount + surcharge + shipping + tax`;
/// with inclusive prices the tax is contained, and `total = goods − discount + surcharge + shipping`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Totals {
    /// Price × quantity over all lines.
    pub goods: i64,
    /// What discounts take away.
    pub discount: i64,
    /// What surcharges add.
    pub surcharge: i64,
    /// What delivery costs.
    pub shipping: i64,
    /// The tax on or in all of it.
    pub tax: i64,
    /// What the customer owes.
    pub total: i64,
}

/// A line's sums in minor units, for its open units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LineAmounts {
    /// Price × open quantity.
    pub goods: i64,
    /// The part of the discount that falls on open units.
    pub discount: i64,
    /// Without tax, after discount.
    pub net: i64,
    /// The tax.
    pub tax: i64,
    /// With tax, after discount.
    pub gross: i64,
}

/// Net, tax and gross of a sum that is net or gross by the price mode.
#[must_use]
pub const fn taxed(base: i64, rate: crate::base::money::TaxRate, mode: PriceMode) -> (i64, i64, i64) {
    match mode {
        PriceMode::Inclusive => {
            let tax = rate.in_gross(base);
            (base - tax, tax, base)
        }
        PriceMode::Exclusive => {
            let tax = rate.on_net(base);
            (base, tax, base + tax)
        }
    }
}

/// A line's sums: the discount of a line with canceled units is that of all units × open ÷ ordered,
/// rounded half away from zero; of a line that lacks its price it takes nothing; tax is rounded once
/// a line.
#[must_use]
pub fn line_amounts(line: &OrderLine, mode: PriceMode) -> LineAmounts {
    let goods = line.unit_price * line.open();
    let discount = if line.canceled == 0 {
        line.discount
    } else {
        div_half_away(i128::from(line.discount) * i128::from(line.open()), i128::from(line.ordered))
    };
    let discount = discount.min(goods);
    let (net, tax, gross) = taxed(goods - discount, line.tax_rate, mode);
    LineAmounts { goods, discount, net, tax, gross }
}

/// An order's sums. When no unit is open, nothing is owed, delivery and surcharges included.
#[must_use]
pub fn totals(lines: &[OrderLine], adjustments: &[Adjustment], shipping: ShippingPrice, mode: PriceMode) -> Totals {
    let mut sums = Totals::default();
    if lines.iter().all(|line| line.open() == 0) {
        return sums;
    }
    for line in lines {
        let amounts = line_amounts(line, mode);
        sums.goods += amounts.goods;
        sums.discount += amounts.discount;
        sums.tax += amounts.tax;
        sums.total += amounts.gross;
    }
    for surcharge in adjustments.iter().filter(|adjustment| adjustment.kind == AdjustmentKind::Surcharge) {
        let (_, tax, gross) = taxed(surcharge.amount, surcharge.tax_rate, mode);
        sums.surcharge += surcharge.amount;
        sums.tax += tax;
        sums.total += gross;
    }
    let (_, tax, gross) = taxed(shipping.amount, shipping.tax_rate, mode);
    sums.shipping = shipping.amount;
    sums.tax += tax;
    sums.total += gross;
    sums
}

/// Adds the order's discounts to the lines' own, in proportion to what each line comes to. What is
/// more than all of them come to falls on the lines that lack their price, in proportion to their
/// units. The shares sum to the discounts to the minor unit.
pub fn spread_discounts(lines: &mut [OrderLine], adjustments: &[Adjustment], lacks_price: impl Fn(&OrderLine) -> bool) {
    let units: Vec<i64> = lines.iter().map(|line| if lacks_price(line) { line.ordered } else { 0 }).collect();
    for discount in adjustments.iter().filter(|adjustment| adjustment.kind == AdjustmentKind::Discount) {
        let worth: Vec<i64> = lines.iter().map(|line| (line.unit_price * line.ordered - line.discount).max(0)).collect();
        let fitting = discount.amount.min(worth.iter().sum());
        let waiting = prorate_largest_remainder(discount.amount - fitting, &units);
        for ((line, share), more) in lines.iter_mut().zip(prorate_largest_remainder(fitting, &worth)).zip(waiting) {
            line.discount += share + more;
        }
    }
}

/// Whether every sum of the order stays within [`SUM_MAX_MINOR`], tax included.
#[must_use]
pub fn within_range(lines: &[OrderLine], adjustments: &[Adjustment], shipping: ShippingPrice) -> bool {
    let goods: i128 = lines.iter().map(|line| i128::from(line.unit_price) * i128::from(line.ordered)).sum();
    let added: i128 = adjustments.iter().map(|adjustment| i128::from(adjustment.amount)).sum();
    2 * (goods + added + i128::from(shipping.amount)) <= i128::from(SUM_MAX_MINOR)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::money::TaxRate;
    use proptest::prelude::*;

    fn line(ordered: i64, canceled: i64, unit_price: i64, discount: i64, percent: &str) -> OrderLine {
        OrderLine {
            line: 1,
            sku: None,
            code: "A".into(),
            name: "A".into(),
            parts: Vec::new(),
            ordered,
            canceled,
            unit_price,
            discount,
            tax_rate: TaxRate::parse_percent(percent).unwrap(),
            weight_g: 0,
            claims: Vec::new(),
            backorders: Vec::new(),
        }
    }

    fn adjustment(kind: AdjustmentKind, amount: i64, percent: &str) -> Adjustment {
        Adjustment { kind, label: "x".into(), amount, tax_rate: TaxRate::parse_percent(percent).unwrap() }
    }

    #[test]
    fn sums_of_both_price_modes() {
        let lines = [line(2, 0, 12_000, 0, "20"), line(3, 0, 1_100, 330, "10")];
        let surcharge = [adjustment(AdjustmentKind::Surcharge, 600, "20")];
        let shipping = ShippingPrice { amount: 1_200, tax_rate: TaxRate::parse_percent("20").unwrap() };
        let inclusive = totals(&lines, &surcharge, shipping, PriceMode::Inclusive);
        assert_eq!(
            inclusive,
            Totals { goods: 27_300, discount: 330, surcharge: 600, shipping: 1_200, tax: 4_000 + 270 + 100 + 200, total: 28_770 }
        );
        let exclusive = totals(&lines, &surcharge, shipping, PriceMode::Exclusive);
        assert_eq!(
            exclusive,
            Totals { goods: 27_300, discount: 330, surcharge: 600, shipping: 1_200, tax: 4_800 + 297 + 120 + 240, total: 34_227 }
        );
    }

    #[test]
    fn a_discount_takes_no_more_than_the_line_comes_to() {
        let lines = [line(2, 0, 0, 700, "20"), line(1, 0, 500, 100, "0")];
        let sums = totals(&lines, &[], ShippingPrice::default(), PriceMode::Exclusive);
        assert_eq!(sums, Totals { goods: 500, discount: 100, total: 400, ..Totals::default() });
        assert!(lines.iter().all(OrderLine::carries_its_discount));
        assert!(!line(2, 0, 349, 700, "0").carries_its_discount() && line(2, 1, 350, 700, "0").carries_its_discount());
    }

    #[test]
    fn a_canceled_line_owes_nothing_and_a_canceled_order_no_delivery() {
        let shipping = ShippingPrice { amount: 1_200, tax_rate: TaxRate::ZERO };
        let one_left = totals(&[line(1, 1, 500, 0, "0"), line(1, 0, 300, 0, "0")], &[], shipping, PriceMode::Inclusive);
        assert_eq!(one_left.total, 1_500);
        assert_eq!(totals(&[line(1, 1, 500, 0, "0")], &[], shipping, PriceMode::Inclusive), Totals::default());
    }

    proptest! {
        #[test]
        fn sum_of_parts_is_the_whole(
            parts in prop::collection::vec((1_i64..50, 0_i64..50, 0_i64..100_000, 0_i64..100, prop::sample::select(vec!["0", "5", "7.7", "10", "20"])), 1..8),
            discount_share in 0_i64..=100, surcharge in 0_i64..10_000, shipping in 0_i64..10_000, inclusive: bool,
        ) {
            let mut lines: Vec<OrderLine> = parts.iter().map(|(ordered, canceled, price, percent, rate)|
                line(*ordered, (*canceled).min(*ordered), *price, ordered * price * percent / 100, rate)).collect();
            let own: i64 = lines.iter().map(|line| line.discount).sum();
            let left: i64 = lines.iter().map(|line| line.unit_price * line.ordered - line.discount).sum();
            let adjustments = [adjustment(AdjustmentKind::Discount, left * discount_share / 100, "0"), adjustment(AdjustmentKind::Surcharge, surcharge, "20")];
            spread_discounts(&mut lines, &adjustments, |_| false);
            prop_assert_eq!(lines.iter().map(|line| line.discount).sum::<i64>(), own + adjustments[0].amount);
            prop_assert!(lines.iter().all(|line| line.discount <= line.unit_price * line.ordered));
            let mode = if inclusive { PriceMode::Inclusive } else { PriceMode::Exclusive };
            let sums = totals(&lines, &adjustments, ShippingPrice { amount: shipping, tax_rate: TaxRate::ZERO }, mode);
            let without_tax = sums.goods - sums.discount + sums.surcharge + sums.shipping;
            prop_assert_eq!(sums.total, if inclusive { without_tax } else { without_tax + sums.tax });
            prop_assert!(sums.total >= 0 && sums.tax >= 0);
        }
    }
}
