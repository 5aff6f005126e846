//! That nothing is sold twice: a thousand clients fight over HTTP for a hundred units, with kits,
//! cancellations and expiring reservations among them, and the server is killed in the middle.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::{Context, bail, ensure};
use comanda_app::catalog::save_sku::CreateSku;
use comanda_app::channels::save_channel::CreateChannel;
use comanda_app::identity::make_api_key::MakeApiKeyRequest;
use comanda_app::inventory::StockLine;
use comanda_app::inventory::receive::ReceiveStock;
use comanda_app::inventory::save_location::CreateLocation;
use comanda_app::run::{App, Caller};
use comanda_app::verify::verify;
use comanda_core::catalog::save_sku::SkuContent;
use comanda_core::channels::save_channel::ChannelContent;
use comanda_core::identity::permission::Permission;
use comanda_core::inventory::save_location::LocationContent;
use serde_json::{Value, json};
use tokio::sync::watch;
use tokio::task::JoinSet;

use crate::bench::child::Server;
use crate::bench::client::{Answer, Client};
use crate::wire;

/// How a proof is run.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fight {
    /// HTTP clients that buy.
    pub(crate) clients: u64,
    /// Units they fight for.
    pub(crate) units: i64,
}

/// What a proof found.
#[derive(Debug, serde::Serialize)]
pub(crate) struct Proof {
    pub(crate) clients: u64,
    pub(crate) received: i64,
    pub(crate) sold: i64,
    pub(crate) reserved: i64,
    pub(crate) free: i64,
    pub(crate) sold_to_customers: i64,
    pub(crate) orders_placed: u64,
    pub(crate) orders_canceled: u64,
    pub(crate) refused: u64,
    pub(crate) reservations_left_to_expire: u64,
    pub(crate) answers_lost_to_the_kill: u64,
    pub(crate) invariants_checked: u64,
    pub(crate) seconds: f64,
}

/// What happened to one client, as the client knows it.
#[derive(Debug, Default, Clone, Copy)]
struct Outcome {
    /// Units of orders that stand.
    units: i64,
    placed: u64,
    canceled: u64,
    refused: u64,
    abandoned: u64,
    repeated: u64,
}

fn owner() -> Caller {
    Caller::system("prove")
}

async fn furnish(app: &App, units: i64) -> anyhow::Result<String> {
    for (code, priority) in [("north", 1), ("south", 2)] {
        let content: LocationContent =
            serde_json::from_value(json!({ "code": code, "name": code, "kind": "warehouse", "priority": priority }))?;
        app.run(owner(), CreateLocation { content }).await?;
    }
    let content: ChannelContent = serde_json::from_value(json!({
        "code": "web", "name": "Web", "currency": "EUR", "price_mode": "inclusive", "language": "en", "country": "RS",
        "number_prefix": "P-", "shortage": "refuse", "reservation_ttl_s": 1, "requires": [],
        "tax_rules": [{ "country": "RS", "tax_class": "standard", "percent": "20" }]
    }))?;
    app.run(owner(), CreateChannel { content }).await?;
    for (code, kind, parts) in [
        ("GOLD", "goods", json!([])),
        ("BOX", "goods", json!([])),
        ("PAIR", "kit", json!([{ "sku": "GOLD", "quantity": 2 }, { "sku": "BOX", "quantity": 1 }])),
    ] {
        let sku = json!({ "code": code, "name": code, "kind": kind, "parts": parts, "prices": [{ "currency": "EUR", "amount": "10.00" }] });
        let content: SkuContent = serde_json::from_value(sku)?;
        app.run(owner(), CreateSku { content }).await?;
    }
    for (location, sku, quantity) in [("north", "GOLD", units * 6 / 10), ("south", "GOLD", units - units * 6 / 10), ("north", "BOX", units)]
    {
        let lines = vec![StockLine { sku: sku.into(), quantity }];
        app.run(owner(), ReceiveStock { location: location.into(), lines, reason: String::new() }).await?;
    }
    let request = MakeApiKeyRequest { name: "prove".into(), permissions: Permission::ALL.to_vec(), expires_at: None };
    Ok(app.make_api_key(owner(), request).await?.token)
}

/// A client that repeats a request, with the same idempotency key, until it is answered.
struct Buyer {
    number: u64,
    token: String,
    server: watch::Receiver<std::net::SocketAddr>,
    answered: Arc<AtomicU64>,
    outcome: Outcome,
}

impl Buyer {
    async fn ask(&mut self, method: &str, path: &str, step: &str, body: &Value) -> anyhow::Result<Answer> {
        let key = format!("buyer-{}-{step}", self.number);
        let deadline = Instant::now() + Duration::from_secs(120);
        loop {
            let address = *self.server.borrow();
            let answer = Client::new(address, &self.token).send(method, path, Some(&key), serde_json::to_vec(body)?).await;
            match answer {
                Ok(answer) if answer.status < 500 => {
                    self.answered.fetch_add(1, Ordering::Relaxed);
                    return Ok(answer);
                }
                Ok(_) | Err(_) => self.outcome.repeated += 1,
            }
            ensure!(Instant::now() < deadline, "buyer {} had no answer for two minutes", self.number);
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Places an order; its identifier when it was placed, nothing when stock lacked.
    async fn place(&mut self, sku: &str, units: i64, reservation: Option<&str>) -> anyhow::Result<Option<String>> {
        let mut body = json!({
            "channel": "web", "external_reference": format!("buyer-{}", self.number),
            "customer": { "name": format!("Buyer {}", self.number) }, "lines": [{ "sku": sku, "quantity": 1 }]
        });
        if let Some(reservation) = reservation {
            body["reservation"] = reservation.into();
        }
        let answer = self.ask("POST", "/api/v1/orders", "place", &body).await?;
        match answer.status {
            200 | 201 => {
                self.outcome.placed += 1;
                self.outcome.units += units;
                let id = answer.json()?["id"].as_str().map(str::to_owned);
                Ok(Some(id.context("an order without an identifier")?))
            }
            409 => {
                self.outcome.refused += 1;
                Ok(None)
            }
            other => bail!("placing was answered {other}: {}", String::from_utf8_lossy(&answer.body)),
        }
    }

    async fn reserve(&mut self) -> anyhow::Result<Option<String>> {
        let body = json!({ "channel": "web", "lines": [{ "sku": "GOLD", "quantity": 1 }] });
        let answer = self.ask("POST", "/api/v1/reservations", "reserve", &body).await?;
        match answer.status {
            200 | 201 => Ok(answer.json()?["id"].as_str().map(str::to_owned)),
            409 => Ok(None),
            other => bail!("reserving was answered {other}: {}", String::from_utf8_lossy(&answer.body)),
        }
    }

    async fn cancel(&mut self, id: &str, units: i64) -> anyhow::Result<()> {
        let path = format!("/api/v1/orders/{id}/cancel");
        let answer = self.ask("POST", &path, "cancel", &json!({ "reason": "customer_request" })).await?;
        ensure!(answer.status == 200, "canceling was answered {}: {}", answer.status, String::from_utf8_lossy(&answer.body));
        self.outcome.canceled += 1;
        self.outcome.units -= units;
        Ok(())
    }

    /// Of ten clients six buy one, one buys a kit of two, one buys what it reserved, one reserves and
    /// walks away, one buys and cancels.
    async fn buy(mut self) -> anyhow::Result<Outcome> {
        match self.number % 10 {
            6 => drop(self.place("PAIR", 2, None).await?),
            7 => {
                if let Some(reservation) = self.reserve().await? {
                    self.place("GOLD", 1, Some(&reservation)).await?;
                } else {
                    self.outcome.refused += 1;
                }
            }
            8 => match self.reserve().await? {
                Some(_) => self.outcome.abandoned += 1,
                None => self.outcome.refused += 1,
            },
            9 => {
                if let Some(id) = self.place("GOLD", 1, None).await? {
                    self.cancel(&id, 1).await?;
                }
            }
            _ => drop(self.place("GOLD", 1, None).await?),
        }
        Ok(self.outcome)
    }
}

/// Kills the server once `at` requests were answered, and starts it again.
async fn kill_in_the_middle(
    database: &str,
    mut server: Server,
    address: &watch::Sender<std::net::SocketAddr>,
    answered: &AtomicU64,
    at: u64,
) -> anyhow::Result<Server> {
    let deadline = Instant::now() + Duration::from_secs(120);
    while answered.load(Ordering::Relaxed) < at {
        ensure!(Instant::now() < deadline, "the fight does not come to its middle");
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    server.kill()?;
    let next = Server::start(database).await?;
    address.send_replace(next.address);
    Ok(next)
}

/// Units of `GOLD`: on hand, allocated, reserved, available.
async fn stock(client: &mut Client) -> anyhow::Result<[i64; 4]> {
    let levels = client.expect("GET", "/api/v1/stock/levels?sku=GOLD", None, Vec::new()).await?.json()?;
    let mut sums = [0; 4];
    for level in levels["items"].as_array().context("no stock levels")? {
        for (sum, field) in sums.iter_mut().zip(["on_hand", "allocated", "reserved", "available"]) {
            *sum += level[field].as_i64().with_context(|| format!("a level without {field}"))?;
        }
    }
    Ok(sums)
}

/// Waits until abandoned reservations have given their units back.
async fn settled_stock(client: &mut Client) -> anyhow::Result<[i64; 4]> {
    let deadline = Instant::now() + Duration::from_secs(30);
    loop {
        let sums = stock(client).await?;
        if sums[2] == 0 || Instant::now() > deadline {
            return Ok(sums);
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// Runs the fight on an empty database and checks what is left.
pub(crate) async fn prove(database: &str, fight: Fight) -> anyhow::Result<Proof> {
    let started = Instant::now();
    let app = wire::open_at(database).await?;
    let token = furnish(&app, fight.units).await?;
    app.store().clone().close().await?;
    drop(app);

    let server = Server::start(database).await?;
    let (address, receiver) = watch::channel(server.address);
    let answered = Arc::new(AtomicU64::new(0));
    let mut buyers = JoinSet::new();
    // Those who cancel come first: whoever comes late finds nothing to buy and cancel.
    let mut numbers: Vec<_> = (0..fight.clients).collect();
    numbers.sort_by_key(|number| number % 10 != 9);
    for number in numbers {
        let (token, server, answered) = (token.clone(), receiver.clone(), Arc::clone(&answered));
        buyers.spawn(Buyer { number, token, server, answered, outcome: Outcome::default() }.buy());
    }
    let mut server = kill_in_the_middle(database, server, &address, &answered, fight.clients / 4).await?;
    let mut sum = Outcome::default();
    while let Some(outcome) = buyers.join_next().await {
        let outcome = outcome??;
        sum.units += outcome.units;
        sum.placed += outcome.placed;
        sum.canceled += outcome.canceled;
        sum.refused += outcome.refused;
        sum.abandoned += outcome.abandoned;
        sum.repeated += outcome.repeated;
    }
    let [on_hand, sold, reserved, free] = settled_stock(&mut Client::new(server.address, &token)).await?;
    server.kill()?;

    let app = wire::open_at(database).await?;
    let report = verify(&app, |_| {}).await?;
    app.store().clone().close().await?;
    for check in &report.checks {
        ensure!(
            check.broken == 0,
            "{}: {} of {} broken, the first is {}",
            check.name,
            check.broken,
            check.checked,
            check.first.as_deref().unwrap_or("unknown")
        );
    }
    ensure!(on_hand == fight.units, "{on_hand} units are on hand, {} were received", fight.units);
    ensure!(sold + reserved + free == fight.units, "{sold} sold + {reserved} reserved + {free} free is not {}", fight.units);
    ensure!(sold == sum.units, "{sold} units are allocated, customers were told of {}", sum.units);
    ensure!(sold <= fight.units && [sold, reserved, free].iter().all(|units| *units >= 0), "something is below zero");
    Ok(Proof {
        clients: fight.clients,
        received: fight.units,
        sold,
        reserved,
        free,
        sold_to_customers: sum.units,
        orders_placed: sum.placed,
        orders_canceled: sum.canceled,
        refused: sum.refused,
        reservations_left_to_expire: sum.abandoned,
        answers_lost_to_the_kill: sum.repeated,
        invariants_checked: report.checks.iter().map(|check| check.checked).sum(),
        seconds: started.elapsed().as_secs_f64(),
    })
}
