//! Whatever is sent as an order is understood or refused field by field.

use comanda_core::base::locale::Locale;
use comanda_core::base::time::Timestamp;
use comanda_core::channels::channel::{PriceMode, Shortage};
use comanda_core::customers::customer::Flag;
use comanda_core::orders::apply::apply;
use comanda_core::orders::content::{
    CustomerContent, DeliveryContent, DiscountContent, LineContent, OrderContent, ShippingContent, SurchargeContent,
};
use comanda_core::orders::order::{DeliveryWindow, OrderLine};
use comanda_core::orders::people::GivenAddress;
use comanda_core::orders::place::{PlaceFacts, place};
use comanda_core::orders::resolve::resolve;
use proptest::prelude::*;

use crate::shop;

/// Texts that somebody means something by, and a few that cannot be kept.
/// Boxed, as all that has many of them: their trees would not fit on a test's stack.
fn text() -> BoxedStrategy<String> {
    let meant = [
        "A",
        "K",
        "?",
        "RS",
        "XX",
        "RSD",
        "Beograd",
        "Београд",
        "11000",
        "RS-11 070",
        "1100",
        "courier",
        "0641234567",
        "+381641234567",
        "+",
        "00",
        "tel:",
        "a@b.rs",
        "@",
        "\u{202e}",
        "İ",
        "ﬁ",
        "е\u{301}",
        "11\u{a0}000",
        "९१०००",
    ];
    let bad = prop_oneof![
        prop::sample::select(vec!["", " ", "\0", "\u{7f}"]).prop_map(str::to_owned),
        (any::<char>(), 60_usize..400).prop_map(|(char, count)| char.to_string().repeat(count)),
    ];
    prop_oneof![
        60 => prop::sample::select(meant.to_vec()).prop_map(str::to_owned),
        2 => prop::collection::vec(any::<char>(), 1..12).prop_map(String::from_iter),
        1 => bad,
    ]
    .boxed()
}

/// Sums and rates up to `whole`, and a few that are none.
fn decimal(whole: u32) -> impl Strategy<Value = String> {
    let bad = ["1.005", "-1", "1e9", "1,5", ".5", "5.", "100.0001", "99999999999", "999999999999999999999", "٣", ""];
    let good = (0..=whole, prop::sample::select(vec!["", ".0", ".00"])).prop_map(|(whole, zeros)| format!("{whole}{zeros}"));
    prop_oneof![60 => good, 1 => prop::sample::select(bad.to_vec()).prop_map(str::to_owned)]
}

fn maybe<T: std::fmt::Debug>(strategy: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    prop::option::weighted(0.4, strategy)
}

fn instant() -> impl Strategy<Value = Timestamp> {
    let near = (-1_000_i64..1_000).prop_map(|seconds| shop::NOW.plus_seconds(seconds));
    prop_oneof![4 => near, 1 => any::<i64>().prop_map(Timestamp::from_micros)]
}

fn line() -> BoxedStrategy<LineContent> {
    let quantity = prop_oneof![40 => 1_i64..20, 1 => prop::sample::select(vec![0, -1, 1_000_000, 1_000_000_000_000, i64::MAX, i64::MIN])];
    let sku = prop_oneof![3 => prop::sample::select(vec!["A", "B", "k", "L", "S"]).prop_map(str::to_owned), 1 => text()];
    let currency = prop::option::weighted(0.02, text());
    (sku, quantity, maybe(text()), maybe(decimal(2_000)), maybe(decimal(9)), maybe(decimal(100)), currency)
        .prop_map(|(sku, quantity, name, unit_price, discount, tax_percent, currency)| LineContent {
            sku,
            quantity,
            name,
            unit_price,
            discount,
            tax_percent,
            currency,
        })
        .boxed()
}

fn address() -> BoxedStrategy<GivenAddress> {
    (prop::array::uniform8(maybe(text())), maybe(text()))
        .prop_map(|([name, company, street, street2, city, region, postcode, country], phone)| GivenAddress {
            name,
            company,
            street,
            street2,
            city,
            region,
            postcode,
            country,
            phone,
        })
        .boxed()
}

fn customer() -> BoxedStrategy<CustomerContent> {
    prop::array::uniform6(maybe(text()))
        .prop_map(|[reference, name, company, tax_id, email, phone]| CustomerContent {
            id: None,
            reference,
            name,
            company,
            tax_id,
            email,
            phone,
        })
        .boxed()
}

fn delivery() -> impl Strategy<Value = DeliveryContent> {
    let window = (instant(), instant()).prop_map(|(one, other)| DeliveryWindow { from: one.min(other), until: one.max(other) });
    (maybe(text()), maybe(window)).prop_map(|(method, window)| DeliveryContent { method, window })
}

fn content() -> impl Strategy<Value = OrderContent> {
    let sums = (
        prop::collection::vec((text(), decimal(9)).prop_map(|(label, amount)| DiscountContent { label, amount }), 0..2),
        prop::collection::vec(
            (text(), decimal(900), maybe(decimal(100))).prop_map(|(label, amount, tax_percent)| SurchargeContent {
                label,
                amount,
                tax_percent,
            }),
            0..2,
        ),
        maybe((decimal(900), maybe(decimal(100))).prop_map(|(price, tax_percent)| ShippingContent { price, tax_percent })),
    );
    let whom = (maybe(customer()), maybe(address()), maybe(address()), maybe(text()));
    let rest = (maybe(text()), prop::option::weighted(0.02, text()), maybe(delivery()), prop::option::weighted(0.2, instant()));
    (prop::collection::vec(line(), 1..4), sums, whom, rest).prop_map(|(lines, sums, whom, rest)| OrderContent {
        external_reference: rest.0,
        currency: rest.1,
        language: Some(Locale::Tr),
        customer: whom.0,
        shipping_address: whom.1,
        billing_address: whom.2,
        lines,
        discounts: sums.0,
        surcharges: sums.1,
        shipping: sums.2,
        delivery: rest.2,
        customer_note: whom.3,
        flags: Flag::ALL.iter().copied().collect(),
        on_behalf: false,
        reservation: None,
        placed_at: rest.3,
    })
}

proptest! {
    #![proptest_config(crate::cases(1_200))]

    #[test]
    fn is_understood_or_refused_field_by_field(
        content in content(), currency in prop::sample::select(vec!["JPY", "RSD", "KWD"]), exclusive: bool,
    ) {
        let price_mode = if exclusive { PriceMode::Exclusive } else { PriceMode::Inclusive };
        let channel = shop::channel(currency, price_mode, Shortage::Backorder);
        match resolve(&content, &channel, &shop::skus(channel.currency), shop::NOW) {
            Err(problems) => {
                prop_assert!(!problems.is_empty());
                let sent = serde_json::to_value(&content).unwrap();
                for problem in &problems {
                    prop_assert!(sent.pointer(&problem.pointer).is_some(), "{:?}", problem);
                }
            }
            Ok(resolved) => {
                prop_assert_eq!(resolved.lines.len(), content.lines.len());
                prop_assert!(resolved.seen.iter().all(|seen| seen.pointer.starts_with('/')));
                let draft = shop::draft_of(&content, &channel, &shop::Counting::new());
                prop_assert!(draft.totals.total >= 0 && draft.totals.tax >= 0);
                prop_assert!(draft.lines.iter().all(OrderLine::carries_its_discount));
                let facts = PlaceFacts { nth_of_customer: 0, placed_at: shop::NOW, offers: Vec::new() };
                let placed = place(&draft, &channel, &facts).unwrap();
                let order = apply(Some(draft), &placed, &shop::actor(), shop::NOW).unwrap();
                let standing = if resolved.seen.is_empty() { "placed" } else { "needs_clarification" };
                prop_assert_eq!(order.standing().code(), standing);
                // Tidied once, a person stays as they are.
                let mut people = resolved.people.clone();
                prop_assert_eq!(people.tidy(), []);
                prop_assert_eq!(people, resolved.people);
            }
        }
    }
}
