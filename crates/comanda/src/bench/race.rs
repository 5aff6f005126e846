//! Two hundred buyers of one SKU of which there are a hundred.

use std::time::Instant;

use comanda_app::catalog::save_sku::CreateSku;
use comanda_app::inventory::StockLine;
use comanda_app::inventory::receive::ReceiveStock;
use comanda_app::run::App;
use comanda_core::catalog::save_sku::SkuContent;
use serde_json::json;
use tokio::task::JoinSet;

use super::child::Server;
use super::client::Client;
use super::report::Measurement;
use super::shop::owner;

/// Makes the SKU `RACE` with a hundred units. Before the server starts.
pub(crate) async fn prepare(app: &App) -> anyhow::Result<()> {
    let content: SkuContent = serde_json::from_value(
        json!({ "code": "RACE", "name": "The last hundred", "kind": "goods", "prices": [{ "currency": "RSD", "amount": "100.00" }] }),
    )?;
    app.run(owner(), CreateSku { content }).await?;
    let lines = vec![StockLine { sku: "RACE".into(), quantity: 100 }];
    app.run(owner(), ReceiveStock { location: "nis".into(), lines, reason: String::new() }).await?;
    Ok(())
}

/// Lets 200 clients buy one unit each at once.
pub(crate) async fn race(database: &str, server: &Server, token: &str) -> anyhow::Result<Measurement> {
    let mut buyers = JoinSet::new();
    let start = Instant::now();
    for buyer in 0..200 {
        let (address, token) = (server.address, token.to_owned());
        buyers.spawn(async move {
            let body = json!({
                "channel": "web", "external_reference": format!("race-{buyer}"),
                "customer": { "name": format!("Buyer {buyer}"), "email": format!("race{buyer}@example.com") },
                "shipping_address": { "street": "Glavna 1", "city": "Niš", "postcode": "18000", "country": "RS" },
                "lines": [{ "sku": "RACE", "quantity": 1 }]
            });
            let answer = Client::new(address, &token).send("POST", "/api/v1/orders", None, serde_json::to_vec(&body)?).await?;
            anyhow::Ok(answer.status)
        });
    }
    let (mut sold, mut refused) = (0, 0);
    while let Some(status) = buyers.join_next().await {
        match status?? {
            201 => sold += 1,
            409 => refused += 1,
            other => anyhow::bail!("a buyer was answered {other}"),
        }
    }
    let took = start.elapsed();
    Ok(Measurement::new("200 buyers of 100 units", database)
        .result(format!("{sold} sold, {refused} refused"))
        .detail(format!("{} ms in all", took.as_millis()))
        .target("exactly 100 sold, under 1 s", sold == 100 && took.as_millis() < 1_000))
}
