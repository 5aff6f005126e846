//! The console at scale: every page as its owner opens it, one request at a time, packed as browsers ask for it.

use std::time::Instant;

use comanda_app::identity::first_run::FirstOwner;
use comanda_app::identity::login::LoginRequest;
use comanda_app::queries::orders::list::{OrderFilter, OrderSort};
use comanda_app::queries::{PageRequest, customers, orders};
use comanda_app::run::App;

use super::child::Server;
use super::client::Client;
use super::latency::Latencies;
use super::report::Measurement;
use super::shop::owner;

/// How often each page is asked for.
const TIMES: usize = 40;
/// Who looks at the pages.
const EMAIL: &str = "bench@example.com";
/// The password of who looks; the database is thrown away, or holds made-up orders only.
const PASSWORD: &str = "a bench among its own orders";

/// Every page to be opened, and the token of a session that may open them.
pub(crate) struct Pages {
    token: String,
    paths: Vec<String>,
}

/// Logs the owner in, who is made when there is none, and picks things to look at.
pub(crate) async fn prepare_pages(app: &App) -> anyhow::Result<Pages> {
    if app.is_first_run().await? {
        let owner = FirstOwner { name: "Bench".to_owned(), email: EMAIL.to_owned(), password: PASSWORD.to_owned(), language: None };
        app.create_owner(owner).await?;
    }
    let request = LoginRequest { email: EMAIL.to_owned(), password: PASSWORD.to_owned(), address: None, user_agent: "bench".to_owned() };
    let token = app.login(request).await?.token;
    let few = PageRequest { cursor: None, limit: Some(3) };
    let found = orders::list::list(app, &owner(), OrderFilter::default(), OrderSort::Oldest, &few).await?;
    let customer = customers::list(app, &owner(), &few, None).await?.items.into_iter().next();
    let day = |back: i64| comanda_core::base::time::day_text(app.now().utc_day() - back);
    let mut paths: Vec<String> = [
        "/",
        "/orders",
        "/orders?status=placed",
        "/orders?status=needs_clarification",
        "/orders?waiting=true",
        "/orders?held=true",
        "/orders?repeat=false&delivery_method=post",
        "/orders?sort=oldest",
        "/orders?q=%D0%88%D0%BE%D0%B2%D0%B0%D0%BD%D0%BE%D0%B2%D0%B8%D1%9B",
        "/orders?q=0640001234",
        "/orders?group=status",
        "/orders?group=date",
        "/orders?group=repeat",
        "/orders?group=delivery_method",
        "/orders?group=closing_date",
        "/orders?group=region",
        "/orders/new",
        "/orders/bulk",
        "/search?q=Milo%C5%A1",
        "/search/found?q=petrov",
        "/customers",
        "/customers?q=Milo%C5%A1",
        "/stock",
        "/skus",
        "/settings",
        "/settings/channels",
        "/settings/staff",
        "/imports",
        "/jobs",
        "/preferences",
    ]
    .map(str::to_owned)
    .to_vec();
    paths.push(format!("/orders?group=date&days_until={}", day(365)));
    paths.push(format!("/orders?ordered_from={}&ordered_until={}", day(400), day(390)));
    for order in found.page.items.iter().take(1) {
        paths.extend(["", "/amend", "/cancel"].map(|page| format!("/orders/{}{page}", order.id)));
    }
    paths.extend(customer.map(|customer| format!("/customers/{}", customer.id)));
    Ok(Pages { token, paths })
}

/// Opens them.
pub(crate) async fn pages(database: &str, server: &Server, pages: &Pages) -> anyhow::Result<Vec<Measurement>> {
    let mut client = Client::browser(server.address, &pages.token);
    let mut rows = Vec::new();
    for path in &pages.paths {
        let mut latencies = Latencies::new()?;
        let mut bytes = 0;
        for _ in 0..TIMES {
            let sent = Instant::now();
            bytes = client.expect("GET", path, None, Vec::new()).await?.body.len();
            latencies.add(sent.elapsed());
        }
        let (p95, kib) = (latencies.quantile_ms(0.95), bytes as f64 / 1_024.0);
        rows.push(
            Measurement::new(format!("page {}", shown(path)), database)
                .result(format!("p95 {p95:.1} ms"))
                .detail(format!("p50 {:.1} ms, {kib:.1} KiB packed", latencies.quantile_ms(0.5)))
                .target("p95 under 50 ms, under 100 KB", p95 < 50.0 && bytes < 100_000),
        );
    }
    Ok(rows)
}

/// The path without the identifiers of this database.
fn shown(path: &str) -> String {
    let part = |part: &str| match part.split_once('_') {
        Some((kind @ ("ord" | "cus"), rest)) if rest.len() == 26 => format!("{{{kind}}}"),
        _ => part.to_owned(),
    };
    path.split('/').map(part).collect::<Vec<_>>().join("/")
}
