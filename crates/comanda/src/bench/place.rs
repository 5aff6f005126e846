//! Placing three-line orders, over HTTP and in process.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use anyhow::bail;
use comanda_app::orders::place::PlaceOrder;
use comanda_app::run::{App, Caller};
use comanda_core::orders::order::Source;
use tokio::task::JoinSet;

use super::child::Server;
use super::client::Client;
use super::latency::Latencies;
use super::report::Measurement;
use super::shop::{Dice, content, owner};

/// Who places, how many at once and for how long.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Load {
    /// Clients or callers at once.
    pub(crate) clients: u64,
    /// Customers that order again and again; the fewer, the fewer placings make a new one.
    pub(crate) customers: u64,
    /// Seconds that are counted.
    pub(crate) seconds: u64,
    /// Orders a second there should be; 0 for none.
    pub(crate) target: u64,
}

/// Answers of the first part of a run are not counted: caches are cold, connections are opened.
const WARM_UP: Duration = Duration::from_millis(500);

/// Places orders over HTTP.
pub(crate) async fn over_http(database: &str, server: &Server, token: &str, load: Load) -> anyhow::Result<Measurement> {
    let Load { clients, customers, seconds, target } = load;
    let start = Instant::now();
    let end = start + WARM_UP + Duration::from_secs(seconds);
    let mut running = JoinSet::new();
    for client in 0..clients {
        let (address, token) = (server.address, token.to_owned());
        running.spawn(async move {
            let mut connection = Client::new(address, &token);
            let mut dice = Dice::new(client + 1);
            let mut latencies = Latencies::new()?;
            for request in 0.. {
                let mut body = content(&mut dice, customers);
                body["channel"] = "web".into();
                let (body, key) = (serde_json::to_vec(&body)?, format!("bench-{}-{client}-{request}", std::process::id()));
                let sent = Instant::now();
                if sent >= end {
                    break;
                }
                let answer = connection.expect("POST", "/api/v1/orders", Some(&key), body).await?;
                if answer.status != 201 {
                    bail!("placing was answered {}", answer.status);
                }
                if sent > start + WARM_UP {
                    latencies.add(sent.elapsed());
                }
            }
            anyhow::Ok(latencies)
        });
    }
    let all = collect(running).await?;
    Ok(row(format!("place order over HTTP, {clients} clients"), database, &all, seconds, target))
}

/// Places orders by calling the use case.
pub(crate) async fn in_process(database: &str, app: &App, load: Load) -> anyhow::Result<Measurement> {
    let Load { clients: callers, customers, seconds, target } = load;
    let start = Instant::now();
    let end = start + WARM_UP + Duration::from_secs(seconds);
    let keys = Arc::new(AtomicU64::new(0));
    let mut running = JoinSet::new();
    for caller in 0..callers {
        let (app, keys) = (app.clone(), Arc::clone(&keys));
        running.spawn(async move {
            let mut dice = Dice::new(caller + 1_000);
            let mut latencies = Latencies::new()?;
            loop {
                let content = serde_json::from_value(content(&mut dice, customers))?;
                let key = format!("in-process-{}-{}", std::process::id(), keys.fetch_add(1, Ordering::Relaxed));
                let caller = Caller { idempotency_key: Some(key), ..owner() };
                let sent = Instant::now();
                if sent >= end {
                    return anyhow::Ok(latencies);
                }
                app.place_order(caller, PlaceOrder { channel: "web".into(), source: Source::Api, content }).await?;
                if sent > start + WARM_UP {
                    latencies.add(sent.elapsed());
                }
            }
        });
    }
    let all = collect(running).await?;
    Ok(row(format!("place order in process, {callers} callers"), database, &all, seconds, target))
}

async fn collect(mut running: JoinSet<anyhow::Result<Latencies>>) -> anyhow::Result<Latencies> {
    let mut all = Latencies::new()?;
    while let Some(latencies) = running.join_next().await {
        all.join(&latencies??)?;
    }
    Ok(all)
}

fn row(what: String, database: &str, latencies: &Latencies, seconds: u64, target: u64) -> Measurement {
    let rate = latencies.count() / seconds;
    let (p50, p99) = (latencies.quantile_ms(0.5), latencies.quantile_ms(0.99));
    let row = Measurement::new(what, database).result(format!("{rate} orders/s")).detail(format!("p50 {p50:.1} ms, p99 {p99:.1} ms"));
    match target {
        0 => row,
        _ => row.target(format!("at least {target}/s, p99 under 40 ms"), rate >= target && p99 < 40.0),
    }
}
