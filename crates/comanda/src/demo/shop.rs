//! What the demo shop is made of besides its orders.

use comanda_core::base::address::Address;
use comanda_core::base::country::Country;
use comanda_core::base::locale::Locale;
use comanda_core::catalog::save_sku::{PartContent, PriceContent, SkuContent};
use comanda_core::catalog::sku::{SkuKind, SkuStatus};
use comanda_core::channels::channel::{DeliveryMethod, PriceMode, Required, Shortage, Zone};
use comanda_core::channels::save_channel::{ChannelContent, TaxRuleContent};
use comanda_core::inventory::location::{Coordinates, LocationKind};
use comanda_core::inventory::save_location::LocationContent;

use super::dice::Dice;
use super::texts::Texts;

/// The channel of the shop's own pages, in dinars.
pub(crate) const WEB: &str = "web";
/// The marketplace, in euros.
pub(crate) const MARKET: &str = "market";
/// Orders by phone, in dinars.
pub(crate) const PHONE: &str = "phone";

/// The tax rates of the countries delivered to, in percent.
pub(crate) const TAXES: &[(&str, &str)] = &[("RS", "20"), ("ME", "21"), ("BA", "17"), ("RO", "21"), ("RU", "22"), ("TR", "20")];

/// The code and the parts of the shop's one kit.
pub(crate) const KIT: (&str, [(&str, i64); 2]) = ("TEA-FOR-TWO", [("22423", 1), ("22699", 2)]);

/// The main warehouse.
pub(crate) const NIS: &str = "nis";
/// The second warehouse.
pub(crate) const NOVI_SAD: &str = "novi-sad";
/// The shop on the street.
pub(crate) const BEOGRAD: &str = "beograd";
/// A supplier who ships for the shop.
pub(crate) const SUPPLIER: &str = "supplier";

fn method(code: &str, name: &str, countries: &[&str], needs_address: bool) -> DeliveryMethod {
    let zone = |code: &&str| Country::parse(code).ok().map(|country| Zone { country, postcode_prefix: String::new() });
    DeliveryMethod { code: code.to_owned(), name: name.to_owned(), zones: countries.iter().filter_map(zone).collect(), needs_address }
}

fn channel(
    code: &str,
    name: &str,
    currency: &str,
    prefix: &str,
    language: Locale,
    delivery_methods: Vec<DeliveryMethod>,
) -> ChannelContent {
    ChannelContent {
        code: code.to_owned(),
        name: name.to_owned(),
        currency: currency.to_owned(),
        price_mode: PriceMode::Inclusive,
        language: language.tag().to_owned(),
        country: "RS".to_owned(),
        number_prefix: prefix.to_owned(),
        shortage: Shortage::Backorder,
        reservation_ttl_s: 900,
        pool: Vec::new(),
        delivery_methods,
        requires: vec![Required::Contact, Required::Address, Required::DeliveryMethod],
        tax_rules: TAXES
            .iter()
            .map(|(country, percent)| TaxRuleContent {
                country: (*country).to_owned(),
                tax_class: "standard".to_owned(),
                percent: (*percent).to_owned(),
            })
            .collect(),
        active: true,
    }
}

/// The channels of a shop of this language.
pub(crate) fn channels(language: Locale) -> Vec<ChannelContent> {
    let texts = Texts::of(language);
    let near = ["RS", "ME", "BA"];
    let mut market = channel(
        MARKET,
        texts.market,
        "EUR",
        "MKT-",
        language,
        vec![
            method("courier", texts.courier, &["RO", "RU", "TR", "RS", "ME", "BA"], true),
            method("locker", texts.locker, &["RO", "TR"], true),
        ],
    );
    market.price_mode = PriceMode::Exclusive;
    market.country = "RO".to_owned();
    vec![
        channel(
            WEB,
            texts.web,
            "RSD",
            "WEB-",
            language,
            vec![
                method("courier", texts.courier, &near, true),
                method("post", texts.post, &["RS"], true),
                method("pickup", texts.pickup, &[], false),
            ],
        ),
        market,
        channel(
            PHONE,
            texts.phone,
            "RSD",
            "TEL-",
            language,
            vec![method("courier", texts.courier, &near, true), method("pickup", texts.pickup, &[], false)],
        ),
    ]
}

fn location(
    code: &str,
    name: &str,
    kind: LocationKind,
    street: &str,
    place: (&str, &str),
    at: (i64, i64),
    priority: i64,
) -> LocationContent {
    let address = Country::parse("RS").ok().map(|country| Address {
        name: name.to_owned(),
        company: None,
        street: street.to_owned(),
        street2: None,
        city: place.0.to_owned(),
        region: None,
        postcode: Some(place.1.to_owned()),
        country,
        phone: None,
    });
    LocationContent {
        code: code.to_owned(),
        name: name.to_owned(),
        kind,
        address,
        coordinates: Some(Coordinates { latitude_e6: at.0, longitude_e6: at.1 }),
        priority,
        active: true,
    }
}

/// The locations, named in this language.
pub(crate) fn locations(language: Locale) -> Vec<LocationContent> {
    let texts = Texts::of(language);
    use LocationKind::{Shop, Supplier, Warehouse};
    vec![
        location(NIS, texts.nis, Warehouse, "Bulevar 12. februara 91", ("Niš", "18000"), (43_320_900, 21_895_800), 10),
        location(NOVI_SAD, texts.novi_sad, Warehouse, "Temerinski put 50", ("Novi Sad", "21000"), (45_267_100, 19_833_500), 20),
        location(BEOGRAD, texts.beograd, Shop, "Knez Mihailova 10", ("Beograd", "11000"), (44_817_800, 20_456_900), 30),
        location(SUPPLIER, texts.supplier, Supplier, "Bulevar oslobođenja 7", ("Čačak", "32000"), (43_891_400, 20_349_700), 90),
    ]
}

/// Pence in paras: 135 dinars to the pound, to whole tens of dinars, ten at least; nothing stays nothing.
pub(crate) const fn dinars(pence: i64) -> i64 {
    rounded(pence * 135, 1_000)
}

/// Pence in cents: 1.17 euros to the pound, to five cents, five at least; nothing stays nothing.
pub(crate) const fn euros(pence: i64) -> i64 {
    rounded(pence * 117 / 100, 5)
}

const fn rounded(minor: i64, to: i64) -> i64 {
    let near = (minor + to / 2) / to * to;
    if minor > 0 && near == 0 { to } else { near }
}

/// A SKU of the file as the demo shop sells it: prices in both currencies, a weight, a barcode of the range for use within a shop.
pub(crate) fn sku(mut content: SkuContent, pence: Option<i64>) -> SkuContent {
    let mut dice = Dice::named(&content.code);
    content.prices = pence.map(prices).unwrap_or_default();
    if content.kind == SkuKind::Goods {
        content.weight_g = 20 + 10 * dice.roll(120) as i64;
        content.barcode = Some(barcode(dice.roll(1_000_000_000)));
    }
    content
}

/// The prices of a SKU that costs so many pence.
pub(crate) fn prices(pence: i64) -> Vec<PriceContent> {
    let price = |currency: &str, minor: i64| PriceContent { currency: currency.to_owned(), amount: decimal(minor) };
    vec![price("RSD", dinars(pence)), price("EUR", euros(pence))]
}

/// Hundredths as decimal text.
pub(crate) fn decimal(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}

/// An EAN-13 that begins with 200, the range left to shops themselves.
fn barcode(number: u64) -> String {
    let digits = format!("200{number:09}");
    let weighted = |(at, digit): (usize, u8)| u64::from(digit - b'0') * if at % 2 == 0 { 1 } else { 3 };
    let sum: u64 = digits.bytes().enumerate().map(weighted).sum();
    format!("{digits}{}", (10 - sum % 10) % 10)
}

/// The kit.
pub(crate) fn kit() -> SkuContent {
    let part = |(sku, quantity): &(&str, i64)| PartContent { sku: (*sku).to_owned(), quantity: *quantity };
    SkuContent {
        code: KIT.0.to_owned(),
        name: "TEA FOR TWO, GIFT SET".to_owned(),
        barcode: None,
        tax_class: "standard".to_owned(),
        weight_g: 1_900,
        kind: SkuKind::Kit,
        status: SkuStatus::Active,
        prices: prices(1_795),
        parts: KIT.1.iter().map(part).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_and_barcodes() {
        assert_eq!((dinars(255), dinars(1), dinars(0), euros(255), euros(1)), (34_000, 1_000, 0, 300, 5));
        assert_eq!((decimal(34_000).as_str(), decimal(5).as_str()), ("340.00", "0.05"));
        assert_eq!(barcode(123), "2000000001234");
    }
}
