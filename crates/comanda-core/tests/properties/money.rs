//! What an order comes to, from decimal text to the last canceled unit.

use comanda_core::base::decision::Decision;
use comanda_core::base::quantity::Quantity;
use comanda_core::channels::channel::{PriceMode, Shortage};
use comanda_core::orders::apply::apply;
use comanda_core::orders::cancel::{CancelReason, CancelScope, LineQuantity, cancel};
use comanda_core::orders::content::{DiscountContent, LineContent, OrderContent, ShippingContent, SurchargeContent};
use comanda_core::orders::order::Order;
use comanda_core::orders::totals::Totals;
use proptest::prelude::*;

use crate::shop;

fn check_sums(order: &Order) -> Result<(), TestCaseError> {
    let Totals { goods, discount, surcharge, shipping, tax, total } = order.totals;
    let without_tax = goods - discount + surcharge + shipping;
    match order.price_mode {
        PriceMode::Inclusive => {
            prop_assert_eq!(total, without_tax);
            prop_assert!(tax <= total);
        }
        PriceMode::Exclusive => prop_assert_eq!(total, without_tax + tax),
    }
    prop_assert!([goods, discount, surcharge, shipping, tax, total].iter().all(|sum| *sum >= 0));
    prop_assert!(discount <= goods);
    prop_assert_eq!(order.currency.parse_minor(&order.currency.decimal(total)), Ok(total));
    Ok(())
}

proptest! {
    #![proptest_config(crate::cases(200))]

    #[test]
    fn sums_hold_until_the_last_unit_is_canceled(
        currency in prop::sample::select(vec!["JPY", "RSD", "EUR", "KWD"]), exclusive: bool,
        lines in prop::collection::vec((1_i64..9, 0_i64..1_000_000, 0_i64..=100, prop::sample::select(vec!["0", "7.7", "10", "20", "100"])), 1..6),
        discounts in prop::collection::vec(0_i64..=60, 0..3), surcharge in 0_i64..10_000, shipping in 0_i64..10_000,
    ) {
        let price_mode = if exclusive { PriceMode::Exclusive } else { PriceMode::Inclusive };
        let channel = shop::channel(currency, price_mode, Shortage::Backorder);
        let text = |minor: i64| channel.currency.decimal(minor);
        let own = |(units, price, percent, _): &(i64, i64, i64, &str)| units * price * percent / 100;
        let left: i64 = lines.iter().map(|line| line.0 * line.1 - own(line)).sum();
        let shares: Vec<i64> = discounts.iter().map(|percent| left * percent / 100 / discounts.len() as i64).collect();
        let content = OrderContent {
            currency: Some(currency.into()),
            lines: lines.iter().map(|line| LineContent {
                unit_price: Some(text(line.1)),
                discount: Some(text(own(line))),
                tax_percent: Some(line.3.into()),
                ..shop::line("S", line.0)
            }).collect(),
            discounts: shares.iter().map(|share| DiscountContent { label: "x".into(), amount: text(*share) }).collect(),
            surcharges: vec![SurchargeContent { label: "x".into(), amount: text(surcharge), tax_percent: Some("20".into()) }],
            shipping: Some(ShippingContent { price: text(shipping), tax_percent: Some("7.7".into()) }),
            ..OrderContent::default()
        };
        let mut order = shop::draft_of(&content, &channel, &shop::Counting::new());
        check_sums(&order)?;
        let given: i64 = lines.iter().map(own).chain(shares).sum();
        let goods: i64 = lines.iter().map(|line| line.0 * line.1).sum();
        let Totals { goods: sold, discount, surcharge: added, shipping: sent, .. } = order.totals;
        prop_assert_eq!((sold, discount, added, sent), (goods, given, surcharge, shipping));
        for line in order.lines.clone() {
            for _ in 0..line.ordered {
                let before = order.totals.total;
                let one = CancelScope::Lines(vec![LineQuantity { line: line.line, quantity: Quantity::ONE }]);
                let Ok(Decision::Changed(event)) = cancel(&order, &one, CancelReason::Other, String::new()) else { panic!("{line:?}") };
                order = apply(Some(order), &event, &shop::actor(), shop::NOW).unwrap();
                check_sums(&order)?;
                prop_assert!(order.totals.total <= before);
            }
        }
        prop_assert_eq!(order.totals, Totals::default());
    }
}
