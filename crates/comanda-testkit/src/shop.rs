//! A small shop to test in: two channels, two warehouses, five SKUs, stock.

use comanda_app::error::Result;
use comanda_app::run::Command;
use comanda_app::work::Work;
use comanda_core::base::country::Country;
use comanda_core::base::ids::{ChannelId, LocationId, SkuId};
use comanda_core::base::locale::Locale;
use comanda_core::base::money::{Currency, TaxRate};
use comanda_core::base::quantity::Quantity;
use comanda_core::catalog::sku::{KitPart, Price, Sku, SkuKind, SkuStatus};
use comanda_core::channels::channel::{Channel, DeliveryMethod, PriceMode, Required, Shortage, TaxRule, Zone};
use comanda_core::event::{Event, StockMove};
use comanda_core::identity::permission::Permission;
use comanda_core::inventory::location::{Location, LocationKind};
use comanda_core::inventory::receive::receive;
use comanda_core::orders::content::{CustomerContent, DeliveryContent, LineContent, OrderContent};
use comanda_core::orders::people::GivenAddress;
use comanda_store::{catalog, channels, inventory, locations};
use serde::{Deserialize, Serialize};

use crate::app::TestApp;

/// What the shop is made of.
///
/// Channels: `web` (RSD, inclusive 20 %, refuses what lacks, delivers `courier` in Serbia and
/// `pickup`) and `market` (EUR, exclusive, backorders). Locations: `nis` (priority 1) and
/// `novi-sad` (priority 2). SKUs, each with a price of 1 200.00 RSD and 10.00 EUR: `MUG` (10 in Niš,
/// 5 in Novi Sad), `TEE-46` (3 in Niš), `CAP` (none), `SET` (a kit of 1 `MUG` and 2 `TEE-46`), `WRAP` (a service).
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Shop {
    /// The channel `web`.
    pub web: ChannelId,
    /// The channel `market`.
    pub market: ChannelId,
    /// The location `nis`.
    pub nis: LocationId,
    /// The location `novi-sad`.
    pub novi_sad: LocationId,
    /// The SKU `MUG`.
    pub mug: SkuId,
    /// The SKU `TEE-46`.
    pub tee: SkuId,
    /// The SKU `CAP`.
    pub cap: SkuId,
    /// The kit `SET`.
    pub set: SkuId,
}

impl TestApp {
    /// Furnishes the shop.
    ///
    /// # Panics
    /// When it cannot be written.
    pub async fn shop(&self) -> Shop {
        self.app.run(self.owner(), Furnish).await.expect("the test's shop is furnished").answer
    }
}

/// Web shop order content: these SKU codes and quantities for a customer with a good address.
#[must_use]
pub fn order(lines: &[(&str, i64)]) -> OrderContent {
    OrderContent {
        customer: Some(CustomerContent {
            name: Some("Љубица Ђорђевић".into()),
            email: Some("ljubica@example.com".into()),
            phone: Some("064 123 45 67".into()),
            ..CustomerContent::default()
        }),
        shipping_address: Some(GivenAddress {
            name: Some("Ljubica Đorđević".into()),
            street: Some("Obrenovićeva 12".into()),
            city: Some("Niš".into()),
            postcode: Some("18000".into()),
            country: Some("RS".into()),
            ..GivenAddress::default()
        }),
        delivery: Some(DeliveryContent { method: Some("courier".into()), window: None }),
        lines: lines
            .iter()
            .map(|(sku, quantity)| LineContent {
                sku: (*sku).to_owned(),
                quantity: *quantity,
                name: None,
                unit_price: None,
                discount: None,
                tax_percent: None,
                currency: None,
            })
            .collect(),
        ..OrderContent::default()
    }
}

#[derive(Debug, Serialize)]
struct Furnish;

impl Command for Furnish {
    type Answer = Shop;
    const NAME: &'static str = "furnish";
    const PERMISSION: Permission = Permission::SettingsWrite;

    async fn execute(&self, work: &mut Work<'_>) -> Result<Shop> {
        let (nis, novi_sad) = (location(work, "nis", "Niš", 1).await?, location(work, "novi-sad", "Novi Sad", 2).await?);
        let web = channel(work, "web", "RSD", PriceMode::Inclusive, Shortage::Refuse).await?;
        let market = channel(work, "market", "EUR", PriceMode::Exclusive, Shortage::Backorder).await?;
        let mug = sku(work, "MUG", SkuKind::Goods, Vec::new()).await?;
        let tee = sku(work, "TEE-46", SkuKind::Goods, Vec::new()).await?;
        let cap = sku(work, "CAP", SkuKind::Goods, Vec::new()).await?;
        let parts = vec![
            KitPart { sku: mug, quantity: Quantity::ONE },
            KitPart { sku: tee, quantity: Quantity::try_new(2).expect("two is a quantity") },
        ];
        let set = sku(work, "SET", SkuKind::Kit, parts).await?;
        sku(work, "WRAP", SkuKind::Service, Vec::new()).await?;
        for (sku, location, units) in [(mug, nis, 10), (mug, novi_sad, 5), (tee, nis, 3)] {
            inventory::level_ensure(work.tx, sku, location).await?;
            let movement = receive(sku, location, Quantity::try_new(units).expect("a quantity"), None);
            let entry = StockMove { sku, location, kind: movement.kind, change: movement.change };
            let event = work.event(None, Event::StockMoved { moves: vec![entry], reason: String::new() }).await?;
            work.move_stock(event, vec![movement]).await?;
        }
        Ok(Shop { web, market, nis, novi_sad, mug, tee, cap, set })
    }
}

async fn location(work: &mut Work<'_>, code: &str, name: &str, priority: i64) -> Result<LocationId> {
    let id = LocationId::next(work.ids, work.now);
    let location = Location {
        id,
        code: code.into(),
        name: name.into(),
        kind: LocationKind::Warehouse,
        address: None,
        coordinates: None,
        priority,
        active: true,
        version: 1,
    };
    locations::insert(work.tx, &location).await?;
    work.event(Some(id.bytes()), Event::LocationSaved { location: id, code: code.into(), version: 1 }).await?;
    Ok(id)
}

async fn channel(work: &mut Work<'_>, code: &str, currency: &str, price_mode: PriceMode, shortage: Shortage) -> Result<ChannelId> {
    let serbia = Country::parse("RS").expect("a country");
    let rate = TaxRate::parse_percent("20").expect("a rate");
    let channel = Channel {
        id: ChannelId::next(work.ids, work.now),
        code: code.into(),
        name: code.into(),
        currency: Currency::parse(currency).expect("a currency"),
        price_mode,
        language: Locale::SrLatn,
        country: serbia,
        number_prefix: format!("{}-", code.to_ascii_uppercase()),
        shortage,
        reservation_ttl_s: 900,
        pool: Vec::new(),
        delivery_methods: vec![
            DeliveryMethod {
                code: "courier".into(),
                name: "Kurir".into(),
                zones: vec![Zone { country: serbia, postcode_prefix: String::new() }],
                needs_address: true,
            },
            DeliveryMethod { code: "pickup".into(), name: "Preuzimanje".into(), zones: Vec::new(), needs_address: false },
        ],
        requires: vec![Required::Contact, Required::Address],
        tax_rules: vec![TaxRule { country: serbia, tax_class: "standard".into(), rate }],
        active: true,
        version: 1,
    };
    channels::insert(work.tx, &channel).await?;
    let id = channel.id;
    work.event(Some(id.bytes()), Event::ChannelSaved { channel: Box::new(channel) }).await?;
    Ok(id)
}

async fn sku(work: &mut Work<'_>, code: &str, kind: SkuKind, parts: Vec<KitPart>) -> Result<SkuId> {
    let price = |currency: &str, minor| Price { currency: Currency::parse(currency).expect("a currency"), minor };
    let sku = Sku {
        id: SkuId::next(work.ids, work.now),
        code: code.into(),
        name: format!("The {code}"),
        barcode: None,
        tax_class: "standard".into(),
        weight_g: 250,
        kind,
        status: SkuStatus::Active,
        prices: vec![price("RSD", 120_000), price("EUR", 1_000)],
        parts,
        version: 1,
    };
    catalog::insert(work.tx, &sku).await?;
    let id = sku.id;
    work.event(Some(id.bytes()), Event::SkuSaved { sku: Box::new(sku) }).await?;
    Ok(id)
}
