//! Reading at scale: the card, lists by every filter, the groupings; and making the history they read.

use std::time::{Duration, Instant};

use comanda_app::jobs::drain;
use comanda_app::orders::cancel::CancelOrder;
use comanda_app::orders::confirm::ConfirmOrder;
use comanda_app::orders::place::PlaceOrder;
use comanda_app::queries::orders::list::OrderFilter;
use comanda_app::queries::orders::{GroupedBy, group};
use comanda_app::run::App;
use comanda_core::base::time::Timestamp;
use comanda_core::orders::cancel::CancelReason;
use comanda_core::orders::order::Source;
use indicatif::ProgressBar;
use tokio::task::JoinSet;

use super::child::Server;
use super::client::Client;
use super::latency::Latencies;
use super::report::Measurement;
use super::shop::{Dice, content, owner};

/// Orders under way at once while the history is made.
const UNDER_WAY: usize = 256;
/// Days over which the history is spread.
const DAYS: u64 = 730;

/// How many orders a history has; 0 when it is none yet.
pub(crate) async fn orders_kept(app: &App) -> anyhow::Result<u64> {
    let by_status = group(app, &owner(), GroupedBy::Status, OrderFilter::default()).await?;
    let orders: i64 = by_status.rows.iter().map(|row| row.orders).sum();
    Ok(u64::try_from(orders)?)
}

/// Places `orders` orders over two years by ordinary commands; confirms six of ten, cancels one of ten; then does
/// what a worker would have done meanwhile.
pub(crate) async fn fill_history(database: &str, app: &App, orders: u64) -> anyhow::Result<Measurement> {
    let progress = ProgressBar::new(orders).with_message("orders");
    let start = Instant::now();
    let now = app.now();
    let mut dice = Dice::new(7);
    let mut running = JoinSet::new();
    for number in 0..orders {
        let mut content: comanda_core::orders::content::OrderContent = serde_json::from_value(content(&mut dice, orders / 4 + 1))?;
        let age = (orders - number) * DAYS * 86_400 / orders + dice.roll(3_600);
        content.placed_at = Some(now.plus_seconds(-i64::try_from(age)?));
        let (app, fate) = (app.clone(), dice.roll(10));
        running.spawn(async move {
            let command = PlaceOrder { channel: "web".into(), source: Source::Api, content };
            let order = app.place_order(owner(), command).await?.answer.order;
            match fate {
                0..6 => app.run(owner(), ConfirmOrder { order }).await.map(drop),
                6 => {
                    let (lines, reason, comment) = (Vec::new(), CancelReason::CustomerRequest, String::new());
                    app.run(owner(), CancelOrder { order, lines, reason, comment }).await.map(drop)
                }
                _ => Ok(()),
            }
        });
        if running.len() >= UNDER_WAY {
            running.join_next().await.transpose()?.transpose()?;
        }
        progress.inc(1);
    }
    while let Some(done) = running.join_next().await {
        done??;
    }
    progress.finish_and_clear();
    let took = start.elapsed();
    drain(app, "bench").await?;
    Ok(Measurement::new(format!("history of {orders} orders, 7 of 10 confirmed or canceled"), database)
        .result(format!("{:.0} orders/s", orders as f64 / took.as_secs_f64()))
        .detail(format!("{:.0} s", took.as_secs_f64())))
}

/// Asks for cards, lists and groupings, one request at a time.
pub(crate) async fn reads(database: &str, server: &Server, token: &str, now: Timestamp, seconds: u64) -> anyhow::Result<Vec<Measurement>> {
    let mut client = Client::new(server.address, token);
    let mut rows = Vec::new();
    let mut ids = Vec::new();
    let day = |back: i64| comanda_core::base::time::day_text(now.utc_day() - back);
    for back in [1, 100, 300, 500, 700] {
        let path = format!("/api/v1/orders?limit=200&ordered_until={}", day(back));
        let listed = client.expect("GET", &path, None, Vec::new()).await?.json()?;
        ids.extend(listed["items"].as_array().into_iter().flatten().filter_map(|row| row["id"].as_str().map(str::to_owned)));
    }
    let mut dice = Dice::new(3);
    let mut cards = Latencies::new()?;
    let end = Instant::now() + Duration::from_secs(seconds);
    while Instant::now() < end {
        let path = format!("/api/v1/orders/{}", ids[dice.roll(ids.len() as u64) as usize]);
        cards.add(timed(&mut client, &path).await?);
    }
    let p99 = cards.quantile_ms(0.99);
    rows.push(
        Measurement::new("order card", database)
            .result(format!("p99 {p99:.2} ms"))
            .detail(format!("p50 {:.2} ms, {} cards", cards.quantile_ms(0.5), cards.count()))
            .target("p99 under 3 ms", p99 < 3.0),
    );
    let filters = [
        String::new(),
        "status=placed".to_owned(),
        "status=canceled".to_owned(),
        "status=needs_clarification".to_owned(),
        "delivery_method=locker".to_owned(),
        "region=RS-Nisavski".to_owned(),
        "region=nowhere".to_owned(),
        "repeat=false".to_owned(),
        "held=true".to_owned(),
        "waiting=true".to_owned(),
        format!("ordered_from={}&ordered_until={}", day(400), day(390)),
        format!("closed_from={}&closed_until={}", day(30), day(0)),
        "status=confirmed&delivery_method=post&region=RS-Beograd".to_owned(),
        "q=%D0%88%D0%BE%D0%B2%D0%B0%D0%BD%D0%BE%D0%B2%D0%B8%D1%9B".to_owned(),
        "q=Milo%C5%A1+Ili%C4%87".to_owned(),
        "q=0640001234".to_owned(),
        "q=k4321@example.com".to_owned(),
        "q=W-100500".to_owned(),
    ];
    for filter in filters {
        let mut lists = Latencies::new()?;
        for _ in 0..20 {
            lists.add(timed(&mut client, &format!("/api/v1/orders?limit=50&{filter}")).await?);
        }
        let p95 = lists.quantile_ms(0.95);
        let name = if filter.is_empty() { "everything".to_owned() } else { filter };
        rows.push(
            Measurement::new(format!("list of 50: {name}"), database)
                .result(format!("p95 {p95:.1} ms"))
                .detail(format!("p50 {:.1} ms", lists.quantile_ms(0.5)))
                .target("p95 under 100 ms", p95 < 100.0),
        );
    }
    for by in
        ["status", "date", "repeat", "delivery_method", "closing_date", "region", "status,date,repeat,delivery_method,closing_date,region"]
    {
        let mut groups = Latencies::new()?;
        for _ in 0..10 {
            groups.add(timed(&mut client, &format!("/api/v1/orders/groups?by={by}")).await?);
        }
        let p95 = groups.quantile_ms(0.95);
        rows.push(
            Measurement::new(format!("grouping by {by}"), database)
                .result(format!("p95 {p95:.1} ms"))
                .detail(format!("p50 {:.1} ms", groups.quantile_ms(0.5)))
                .target("under 200 ms", p95 < 200.0),
        );
    }
    Ok(rows)
}

async fn timed(client: &mut Client, path: &str) -> anyhow::Result<Duration> {
    let sent = Instant::now();
    client.expect("GET", path, None, Vec::new()).await?;
    Ok(sent.elapsed())
}
