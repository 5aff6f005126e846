//! The shop in which everything happens: goods `A`, `B`, `C`, kits `K` (2 `A`, 1 `B`) and `L`
//! (1 `A`, 3 `C`), the service `S`, and three locations.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering};

use comanda_core::base::country::Country;
use comanda_core::base::ids::{ChannelId, Ids, LocationId, OrderId, SkuId};
use comanda_core::base::locale::Locale;
use comanda_core::base::money::{Currency, TaxRate};
use comanda_core::base::quantity::Quantity;
use comanda_core::base::time::Timestamp;
use comanda_core::catalog::sku::{KitPart, Price, Sku, SkuKind, SkuStatus};
use comanda_core::channels::channel::{Channel, DeliveryMethod, PriceMode, Required, Shortage, TaxRule, Zone};
use comanda_core::identity::actor::Actor;
use comanda_core::orders::content::{LineContent, OrderContent};
use comanda_core::orders::order::{Order, Source};
use comanda_core::orders::place::{DraftFacts, draft};
use comanda_core::orders::resolve::{KnownSkus, resolve};
use comanda_core::routing::allocate::Offer;

pub(crate) const NOW: Timestamp = Timestamp::from_micros(1_790_000_000_000_000);
pub(crate) const LOCATIONS: u8 = 3;
pub(crate) const GOODS: [char; 3] = ['A', 'B', 'C'];

/// Identifiers that count up.
pub(crate) struct Counting(AtomicU64);

impl Counting {
    pub(crate) const fn new() -> Self {
        Self(AtomicU64::new(1))
    }
}

impl Ids for Counting {
    fn next(&self, _now: Timestamp) -> [u8; 16] {
        u128::from(self.0.fetch_add(1, Ordering::Relaxed)).to_be_bytes()
    }
}

pub(crate) fn sku_id(letter: char) -> SkuId {
    SkuId::from_bytes([letter as u8; 16])
}

pub(crate) fn location_id(n: u8) -> LocationId {
    LocationId::from_bytes([n; 16])
}

pub(crate) fn actor() -> Actor {
    Actor::system("properties")
}

pub(crate) fn skus(currency: Currency) -> KnownSkus {
    let sku = |letter: char, kind, parts: &[(char, i64)]| Sku {
        id: sku_id(letter),
        code: letter.into(),
        name: format!("Item {letter}"),
        barcode: None,
        tax_class: "standard".into(),
        weight_g: 100,
        kind,
        status: SkuStatus::Active,
        prices: vec![Price { currency, minor: 999 }],
        parts: parts.iter().map(|(part, units)| KitPart { sku: sku_id(*part), quantity: Quantity::try_new(*units).unwrap() }).collect(),
        version: 1,
    };
    let goods = GOODS.map(|letter| sku(letter, SkuKind::Goods, &[]));
    let kits = [sku('K', SkuKind::Kit, &[('A', 2), ('B', 1)]), sku('L', SkuKind::Kit, &[('A', 1), ('C', 3)])];
    goods.into_iter().chain(kits).chain([sku('S', SkuKind::Service, &[])]).map(|sku| (sku.code.clone(), sku.into())).collect()
}

pub(crate) fn channel(currency: &str, price_mode: PriceMode, shortage: Shortage) -> Channel {
    Channel {
        id: ChannelId::from_bytes([1; 16]),
        code: "web".into(),
        name: "Web".into(),
        currency: Currency::parse(currency).unwrap(),
        price_mode,
        language: Locale::SrLatn,
        country: Country::RS,
        number_prefix: "WEB-".into(),
        shortage,
        reservation_ttl_s: 900,
        pool: Vec::new(),
        delivery_methods: vec![DeliveryMethod {
            code: "courier".into(),
            name: "Courier".into(),
            zones: vec![Zone { country: Country::RS, postcode_prefix: "11".into() }],
            needs_address: true,
        }],
        requires: vec![Required::Contact, Required::Address, Required::DeliveryMethod],
        tax_rules: vec![TaxRule { country: Country::RS, tax_class: "standard".into(), rate: TaxRate::parse_percent("20").unwrap() }],
        active: true,
        version: 1,
    }
}

pub(crate) fn line(code: &str, quantity: i64) -> LineContent {
    LineContent { sku: code.into(), quantity, name: None, unit_price: None, discount: None, tax_percent: None, currency: None }
}

pub(crate) fn draft_of(content: &OrderContent, channel: &Channel, ids: &dyn Ids) -> Order {
    let resolved = resolve(content, channel, &skus(channel.currency), NOW).unwrap();
    let facts = DraftFacts {
        id: OrderId::next(ids, NOW),
        number: "WEB-1".into(),
        external_reference: None,
        source: Source::Api,
        actor: actor(),
        customer: None,
        language: channel.language,
        flags: BTreeSet::new(),
    };
    draft(facts, &resolved, channel, ids, NOW)
}

/// What the locations could give: units of each of [`GOODS`] by location.
pub(crate) fn offers(units: &[[i64; 3]]) -> Vec<Offer> {
    let available = |units: &[i64; 3]| GOODS.iter().map(|letter| sku_id(*letter)).zip(units.iter().copied()).collect::<BTreeMap<_, _>>();
    let offer = |(at, units)| Offer { location: location_id(at), priority: i64::from(at % 2), available: available(units) };
    (1..=LOCATIONS).zip(units).map(offer).collect()
}
