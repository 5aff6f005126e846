//! A shop to measure in, made by ordinary commands.

use comanda_app::catalog::save_sku::CreateSku;
use comanda_app::channels::save_channel::CreateChannel;
use comanda_app::identity::make_api_key::MakeApiKeyRequest;
use comanda_app::inventory::StockLine;
use comanda_app::inventory::receive::ReceiveStock;
use comanda_app::inventory::save_location::CreateLocation;
use comanda_app::run::{App, Caller};
use comanda_core::catalog::save_sku::SkuContent;
use comanda_core::channels::save_channel::ChannelContent;
use comanda_core::identity::permission::Permission;
use comanda_core::inventory::save_location::LocationContent;
use serde_json::json;

/// How many SKUs orders are spread over.
pub(crate) const SKUS: u64 = 10_000;

/// Somebody of the measuring itself.
pub(crate) fn owner() -> Caller {
    Caller::system("bench")
}

/// Two locations, a channel, [`SKUS`] SKUs with plenty of stock; answers an API key.
pub(crate) async fn furnish(app: &App) -> anyhow::Result<String> {
    for (code, priority) in [("nis", 1), ("novi-sad", 2)] {
        let content: LocationContent =
            serde_json::from_value(json!({ "code": code, "name": code, "kind": "warehouse", "priority": priority }))?;
        app.run(owner(), CreateLocation { content }).await?;
    }
    let content: ChannelContent = serde_json::from_value(json!({
        "code": "web", "name": "Web", "currency": "RSD", "price_mode": "inclusive", "language": "sr-Latn", "country": "RS",
        "number_prefix": "W-", "shortage": "refuse", "reservation_ttl_s": 2,
        "delivery_methods": [{ "code": "courier", "name": "Courier" }, { "code": "locker", "name": "Locker" },
                             { "code": "pickup", "name": "Pickup", "needs_address": false }, { "code": "post", "name": "Post" }],
        "requires": ["contact", "address"],
        "tax_rules": [{ "country": "RS", "tax_class": "standard", "percent": "20" }]
    }))?;
    app.run(owner(), CreateChannel { content }).await?;
    let mut making = tokio::task::JoinSet::new();
    for number in 0..SKUS {
        let content: SkuContent = serde_json::from_value(json!({
            "code": format!("S-{number}"), "name": format!("Thing number {number}"), "weight_g": 250, "kind": "goods",
            "prices": [{ "currency": "RSD", "amount": "1200.00" }]
        }))?;
        let app = app.clone();
        making.spawn(async move { app.run(owner(), CreateSku { content }).await });
        if making.len() >= 256 {
            making.join_next().await.transpose()?.transpose()?;
        }
    }
    while let Some(made) = making.join_next().await {
        made??;
    }
    for from in (0..SKUS).step_by(500) {
        let lines = (from..from + 500).map(|number| StockLine { sku: format!("S-{number}"), quantity: 1_000_000 }).collect();
        app.run(owner(), ReceiveStock { location: "nis".into(), lines, reason: String::new() }).await?;
    }
    api_key(app).await
}

/// A new API key with every permission.
pub(crate) async fn api_key(app: &App) -> anyhow::Result<String> {
    let request = MakeApiKeyRequest { name: "bench".into(), permissions: Permission::ALL.to_vec(), expires_at: None };
    Ok(app.make_api_key(owner(), request).await?.token)
}

/// A random sequence of its own: xorshift, seeded.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    /// A number below `sides`.
    pub(crate) const fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }
}

/// Cities with their postcodes, so that orders spread over regions.
const CITIES: [(&str, &str); 8] = [
    ("Beograd", "11000"),
    ("Novi Sad", "21000"),
    ("Niš", "18000"),
    ("Kragujevac", "34000"),
    ("Subotica", "24000"),
    ("Zrenjanin", "23000"),
    ("Čačak", "32000"),
    ("Kraljevo", "36000"),
];

/// The content of a three-line order of one of `customers` customers.
pub(crate) fn content(dice: &mut Dice, customers: u64) -> serde_json::Value {
    const FIRST: [&str; 8] = ["Ana", "Љубица", "Marko", "Đorđe", "Милош", "Jelena", "Ivana", "Stefan"];
    const LAST: [&str; 8] = ["Petrović", "Јовановић", "Nikolić", "Đorđević", "Илић", "Stanković", "Savić", "Kovačević"];
    const METHODS: [&str; 4] = ["courier", "courier", "locker", "post"];
    let customer = dice.roll(customers);
    let name = format!("{} {}", FIRST[(customer % 8) as usize], LAST[(customer / 8 % 8) as usize]);
    let (city, postcode) = CITIES[(customer % 7 + dice.roll(2)) as usize];
    let lines: Vec<_> = (0..3).map(|_| json!({ "sku": format!("S-{}", dice.roll(SKUS)), "quantity": 1 + dice.roll(3) })).collect();
    json!({
        "customer": { "name": name, "email": format!("k{customer}@example.com"), "phone": format!("+38164{customer:07}") },
        "shipping_address": { "street": format!("Glavna {}", 1 + customer % 200), "city": city, "postcode": postcode, "country": "RS" },
        "delivery": { "method": METHODS[dice.roll(4) as usize] },
        "lines": lines
    })
}
