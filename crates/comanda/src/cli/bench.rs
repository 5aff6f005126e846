//! `comanda bench`: how fast the shop is on this machine.

use std::path::Path;

use clap::Args;

use crate::bench::child::Server;
use crate::bench::report::{Measurement, markdown};
use crate::bench::{
    Load, facts, files, fill_history, in_process, orders_kept, over_http, pages, prepare_pages, prepare_race, race, reads, resident_mib,
    shop,
};
use crate::output::{self, Ending, Failure};
use crate::wire;

/// Measure how fast the shop is on this machine, on throw-away databases.
#[derive(Debug, Args)]
pub(crate) struct Bench {
    /// What to measure; everything when nothing is named.
    #[arg(value_enum)]
    what: Vec<Part>,
    /// Also measure PostgreSQL: a URL; a schema of its own is made there and left.
    #[arg(long)]
    postgres: Option<String>,
    /// Leave SQLite out.
    #[arg(long)]
    no_sqlite: bool,
    /// Seconds for each measurement of placing.
    #[arg(long, default_value_t = 5)]
    seconds: u64,
    /// HTTP clients that place at once.
    #[arg(long, default_value_t = 64)]
    clients: u64,
    /// Customers that order again and again; the fewer, the fewer placings make a new one.
    #[arg(long, default_value_t = 20_000, value_parser = clap::value_parser!(u64).range(1..))]
    customers: u64,
    /// Orders in the history that reads are measured over; 0 leaves reads out.
    #[arg(long, default_value_t = 1_000_000)]
    orders: u64,
    /// Orders in the smaller file that is imported; 0 leaves files out.
    #[arg(long, default_value_t = 20_000)]
    file_orders: u64,
    /// Keep the history under this name, in --folder and in PostgreSQL, and read from it again the next time.
    #[arg(long, requires = "folder", value_parser = history_name)]
    history: Option<String>,
    /// The folder for throw-away databases and files; the system's own when missing.
    #[arg(long)]
    folder: Option<std::path::PathBuf>,
    /// Print JSON instead of a table.
    #[arg(long)]
    json: bool,
}

/// A part of what can be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Part {
    /// Placing orders, in process and over HTTP, and the race for the last pieces.
    Placing,
    /// Import and export.
    Files,
    /// Cards, lists and groupings of the REST interface.
    Reads,
    /// Pages of the console.
    Pages,
}

/// What a database should reach when placing: over HTTP and in process, orders a second.
struct Targets {
    http: u64,
    in_process: u64,
}

impl Bench {
    fn wants(&self, part: Part) -> bool {
        self.what.is_empty() || self.what.contains(&part)
    }

    /// Measures and prints.
    ///
    /// # Errors
    /// What went wrong first.
    pub(crate) async fn run(self) -> Result<(), Failure> {
        bench(self).await.map_err(|error| Failure::new(Ending::Failed, format!("{error:#}")))
    }
}

async fn bench(args: Bench) -> anyhow::Result<()> {
    let facts = facts();
    let folder = match &args.folder {
        Some(folder) => tempfile::Builder::new().prefix("comanda-bench-").tempdir_in(folder)?,
        None => tempfile::Builder::new().prefix("comanda-bench-").tempdir()?,
    };
    let mut rows = Vec::new();
    if !args.no_sqlite {
        let database = folder.path().join("bench.db").to_string_lossy().into_owned();
        let history = match (&args.history, &args.folder) {
            (Some(name), Some(kept)) => kept.join(format!("{name}.db")),
            (Some(_) | None, _) => folder.path().join("history.db"),
        };
        let history = history.to_string_lossy().into_owned();
        measure(&args, "SQLite", [&database, &history], folder.path(), &Targets { http: 6_000, in_process: 8_000 }, &mut rows).await?;
    }
    if let Some(url) = &args.postgres {
        let schema = |name: &str| format!("{url}{}schema={name}", if url.contains('?') { '&' } else { '?' });
        let own = |name: &str| schema(&format!("{name}_{}", std::process::id()));
        let history = args.history.as_ref().map_or_else(|| own("history"), |name| schema(name));
        let database = own("bench");
        measure(&args, "PostgreSQL", [&database, &history], folder.path(), &Targets { http: 2_000, in_process: 2_000 }, &mut rows).await?;
    }
    if args.json {
        output::json(&serde_json::json!({ "machine": facts, "measurements": rows }))?;
    } else {
        output::line(&markdown(&facts, &rows))?;
    }
    Ok(())
}

/// A name that a file and a schema can both have.
fn history_name(text: &str) -> Result<String, String> {
    let fits = text.len() <= 40 && text.starts_with(|c: char| c.is_ascii_lowercase());
    if fits && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
        return Ok(text.to_owned());
    }
    Err("a name has at most 40 small letters a to z, digits and _, a letter first".to_owned())
}

async fn measure(
    args: &Bench,
    name: &str,
    [database, history]: [&str; 2],
    folder: &Path,
    targets: &Targets,
    rows: &mut Vec<Measurement>,
) -> anyhow::Result<()> {
    let load = |clients, seconds, target| Load { clients, customers: args.customers, seconds, target };
    if args.wants(Part::Placing) {
        let app = wire::open_at(database).await?;
        let token = shop::furnish(&app).await?;
        prepare_race(&app).await?;
        rows.push(in_process(name, &app, load(args.clients, args.seconds, targets.in_process)).await?);
        app.store().clone().close().await?;
        drop(app);
        let mut server = Server::start(database).await?;
        let idle = resident_mib(server.id()).unwrap_or(0);
        rows.push(Measurement::new("memory of an idle server", name).result(format!("{idle} MiB")).target("under 100 MiB", idle < 100));
        rows.push(race(name, &server, &token).await?);
        rows.push(over_http(name, &server, &token, load(1, args.seconds.min(3), 0)).await?);
        rows.push(over_http(name, &server, &token, load(args.clients, args.seconds, targets.http)).await?);
        server.kill()?;
    }
    if args.wants(Part::Files) && args.file_orders > 0 {
        if !args.wants(Part::Placing) {
            let app = wire::open_at(database).await?;
            shop::furnish(&app).await?;
            app.store().clone().close().await?;
        }
        rows.extend(files(database, folder, args.file_orders)?);
    }
    if args.orders > 0 && (args.wants(Part::Reads) || args.wants(Part::Pages)) {
        let app = wire::open_at(history).await?;
        let token = match orders_kept(&app).await? {
            0 => {
                let token = shop::furnish(&app).await?;
                rows.push(fill_history(name, &app, args.orders).await?);
                token
            }
            kept if kept == args.orders => shop::api_key(&app).await?,
            kept => {
                anyhow::bail!("the history has {kept} orders, not {}; name another with --history, or give --orders {kept}", args.orders)
            }
        };
        let now = app.now();
        let opened = if args.wants(Part::Pages) { Some(prepare_pages(&app).await?) } else { None };
        app.store().clone().close().await?;
        drop(app);
        let server = Server::start(history).await?;
        let ready = server.ready_after.as_millis();
        rows.push(
            Measurement::new(format!("start with {} orders", args.orders), name)
                .result(format!("ready after {ready} ms"))
                .target("under 1 s", ready < 1_000),
        );
        if args.wants(Part::Reads) {
            rows.extend(reads(name, &server, &token, now, args.seconds).await?);
        }
        if let Some(opened) = &opened {
            rows.extend(pages(name, &server, opened).await?);
        }
    }
    Ok(())
}
