//! A small shop for the tests of this crate: what an order needs around it, and its stock as text.
//!
//! Goods `A`, `B`, `C` at 10.00, 20.00, 30.00; the kit `K` of two `A` and one `B` at 35.00; the
//! service `S` at 5.00; `X`, which is not sold any more; `F`, which has neither price nor tax.

use std::sync::atomic::{AtomicU64, Ordering};

use crate::base::country::Country;
use crate::base::decision::Decision;
use crate::base::ids::{ChannelId, FindingId, HoldId, Ids, LocationId, OrderId, SkuId, UserId};
use crate::base::locale::Locale;
use crate::base::money::{Currency, TaxRate};
use crate::base::quantity::Quantity;
use crate::base::time::Timestamp;
use crate::catalog::sku::{KitPart, Price, Sku, SkuKind, SkuStatus};
use crate::channels::channel::{Channel, DeliveryMethod, PriceMode, Required, Shortage, TaxRule, Zone};
use crate::event::Event;
use crate::identity::actor::Actor;
use crate::identity::role::Role;
use crate::identity::user::{Theme, User};
use crate::routing::allocate::Offer;

use super::apply::apply;
use super::content::{CustomerContent, DeliveryContent, LineContent, OrderContent};
use super::finding::{Finding, FindingCode, Observation};
use super::hold::{Hold, HoldReason};
use super::order::{Order, OrderLine, Source};
use super::people::GivenAddress;
use super::place::{DraftFacts, PlaceFacts, draft, place};
use super::resolve::{KnownSkus, resolve};

/// The instant at which everything happens.
pub(crate) const NOW: Timestamp = Timestamp::from_micros(1_790_000_000_000_000);

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

pub(crate) fn staff() -> Actor {
    Actor::User(UserId::from_bytes([9; 16]))
}

/// Somebody of the staff.
pub(crate) fn user(n: u8, active: bool) -> User {
    User {
        id: UserId::from_bytes([n; 16]),
        name: "Mira".into(),
        email: "mira@example.com".into(),
        role: Role::Agent,
        language: None,
        theme: Theme::System,
        active,
        version: 1,
    }
}

pub(crate) fn sku_id(letter: char) -> SkuId {
    SkuId::from_bytes([letter as u8; 16])
}

pub(crate) fn location_id(n: u8) -> LocationId {
    LocationId::from_bytes([n; 16])
}

pub(crate) fn parts(parts: &[(char, i64)]) -> Vec<KitPart> {
    parts.iter().map(|(letter, units)| KitPart { sku: sku_id(*letter), quantity: Quantity::try_new(*units).unwrap() }).collect()
}

pub(crate) fn sku(letter: char, kind: SkuKind, minor: i64) -> Sku {
    Sku {
        id: sku_id(letter),
        code: letter.into(),
        name: format!("Item {letter}"),
        barcode: None,
        tax_class: "standard".into(),
        weight_g: 100,
        kind,
        status: SkuStatus::Active,
        prices: vec![Price { currency: Currency::parse("RSD").unwrap(), minor }],
        parts: Vec::new(),
        version: 1,
    }
}

pub(crate) fn skus() -> KnownSkus {
    let kit = Sku { parts: parts(&[('A', 2), ('B', 1)]), ..sku('K', SkuKind::Kit, 3_500) };
    let inactive = Sku { status: SkuStatus::Inactive, ..sku('X', SkuKind::Goods, 900) };
    let free = Sku { prices: Vec::new(), tax_class: "none".into(), ..sku('F', SkuKind::Goods, 0) };
    let goods = [('A', 1_000), ('B', 2_000), ('C', 3_000)].map(|(letter, minor)| sku(letter, SkuKind::Goods, minor));
    goods.into_iter().chain([kit, sku('S', SkuKind::Service, 500), inactive, free]).map(|sku| (sku.code.clone(), sku.into())).collect()
}

/// A Serbian shop with prices that contain 20 % tax, a courier within Serbia and a counter.
pub(crate) fn channel() -> Channel {
    let method = |code: &str, zones, needs_address| DeliveryMethod { code: code.into(), name: code.into(), zones, needs_address };
    Channel {
        id: ChannelId::from_bytes([1; 16]),
        code: "web".into(),
        name: "Web".into(),
        currency: Currency::parse("RSD").unwrap(),
        price_mode: PriceMode::Inclusive,
        language: Locale::SrLatn,
        country: Country::RS,
        number_prefix: "WEB-".into(),
        shortage: Shortage::Backorder,
        reservation_ttl_s: 900,
        pool: Vec::new(),
        delivery_methods: vec![
            method("courier", vec![Zone { country: Country::RS, postcode_prefix: String::new() }], true),
            method("counter", Vec::new(), false),
        ],
        requires: vec![Required::Contact, Required::Address, Required::DeliveryMethod],
        tax_rules: vec![TaxRule { country: Country::RS, tax_class: "standard".into(), rate: TaxRate::parse_percent("20").unwrap() }],
        active: true,
        version: 1,
    }
}

/// Nothing is wrong with this order, if its SKUs are sold.
pub(crate) fn content(lines: &[(&str, i64)]) -> OrderContent {
    let line = |(sku, quantity): &(&str, i64)| LineContent {
        sku: (*sku).into(),
        quantity: *quantity,
        name: None,
        unit_price: None,
        discount: None,
        tax_percent: None,
        currency: None,
    };
    OrderContent {
        customer: Some(CustomerContent {
            name: Some("Ana Anić".into()),
            email: Some("ana@example.com".into()),
            phone: Some("064 123 4567".into()),
            ..CustomerContent::default()
        }),
        shipping_address: Some(GivenAddress {
            street: Some("Knez Mihailova 1".into()),
            city: Some("Beograd".into()),
            postcode: Some("11000".into()),
            ..GivenAddress::default()
        }),
        lines: lines.iter().map(line).collect(),
        delivery: Some(DeliveryContent { method: Some("courier".into()), window: None }),
        ..OrderContent::default()
    }
}

pub(crate) fn draft_of(content: &OrderContent, channel: &Channel) -> Order {
    let resolved = resolve(content, channel, &skus(), NOW).unwrap();
    let facts = DraftFacts {
        id: OrderId::from_bytes([2; 16]),
        number: "WEB-1".into(),
        external_reference: None,
        source: Source::Api,
        actor: staff(),
        customer: None,
        language: Locale::SrLatn,
        flags: std::collections::BTreeSet::new(),
    };
    draft(facts, &resolved, channel, &Counting::new(), NOW)
}

/// Offers as `(location, [(sku, units)])`; the lower location has the better priority.
pub(crate) fn offers(stock: &[(u8, &[(char, i64)])]) -> Vec<Offer> {
    let offer = |(at, units): &(u8, &[(char, i64)])| Offer {
        location: location_id(*at),
        priority: i64::from(*at),
        available: units.iter().map(|(letter, units)| (sku_id(*letter), *units)).collect(),
    };
    stock.iter().map(offer).collect()
}

pub(crate) fn place_facts(stock: &[(u8, &[(char, i64)])]) -> PlaceFacts {
    PlaceFacts { nth_of_customer: 1, placed_at: NOW, offers: offers(stock) }
}

/// An order placed with these lines where this stock is.
pub(crate) fn placed(lines: &[(&str, i64)], stock: &[(u8, &[(char, i64)])]) -> Order {
    let draft = draft_of(&content(lines), &channel());
    let event = place(&draft, &channel(), &place_facts(stock)).unwrap();
    after(&draft, &event)
}

pub(crate) fn after(order: &Order, event: &Event) -> Order {
    apply(Some(order.clone()), event, &staff(), NOW).unwrap()
}

pub(crate) fn hold(n: u8, reason: HoldReason) -> Hold {
    Hold { id: HoldId::from_bytes([n; 16]), reason, comment: String::new(), placed_by: staff(), placed_at: NOW, released_at: None }
}

pub(crate) fn observation(pointer: &str, code: FindingCode) -> Observation {
    Observation { pointer: pointer.into(), code, facts: std::collections::BTreeMap::new() }
}

pub(crate) fn finding(n: u8, code: FindingCode) -> Finding {
    Finding { id: FindingId::from_bytes([n; 16]), observation: observation("/customer/phone", code), found_at: NOW, settled: None }
}

/// A SKU's letter.
pub(crate) fn letter(sku: SkuId) -> char {
    char::from(sku.bytes()[0])
}

/// Lines as `number:open/ordered` with claims `sku@location=units` and backorders `sku~units`.
pub(crate) fn stock_text(lines: &[OrderLine]) -> String {
    let line = |line: &OrderLine| {
        let claims = line.claims.iter().map(|claim| format!(" {}@{}={}", letter(claim.sku), claim.location.bytes()[0], claim.quantity));
        let waits = line.backorders.iter().map(|wait| format!(" {}~{}", letter(wait.sku), wait.quantity));
        format!("{}:{}/{}{}", line.line, line.open(), line.ordered, claims.chain(waits).collect::<String>())
    };
    lines.iter().map(line).collect::<Vec<_>>().join(", ")
}

/// The kind of the event that follows, `unchanged`, or the refusal's code after an exclamation mark.
pub(crate) fn answer<R>(decided: &Result<Decision<Event>, R>, code: impl Fn(&R) -> &'static str) -> String {
    match decided {
        Ok(Decision::Changed(event)) => event.kind().into(),
        Ok(Decision::Unchanged) => "unchanged".into(),
        Err(refusal) => format!("! {}", code(refusal)),
    }
}
