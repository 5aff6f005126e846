//! What is kept, as files.

use std::io::ErrorKind;
use std::path::PathBuf;

use clap::ValueEnum;
use comanda_app::exports::customers::Customers;
use comanda_app::exports::events::Events;
use comanda_app::exports::orders::Orders;
use comanda_app::exports::stock::Stock;
use comanda_app::exports::{Export as Exporting, Format, Source};
use comanda_app::queries::orders::list::{Days, OrderFilter};
use comanda_app::queries::orders::search;
use comanda_app::queries::settings;
use comanda_app::run::{App, Caller};
use comanda_core::base::time::parse_day;
use comanda_core::orders::order::Standing;
use indicatif::{ProgressBar, ProgressStyle};

use crate::config::Settings;
use crate::export::sink::Sink;
use crate::output::{self, Failure};
use crate::wire;

/// Exports what is kept.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Export {
    /// Export orders, the oldest first; in CSV a row an order line, with the columns that import reads
    Orders {
        #[command(flatten)]
        to: To,
        /// Of the channel with this code
        #[arg(long, value_name = "CODE")]
        channel: Option<String>,
        /// In one of these standings, such as placed,confirmed
        #[arg(long, value_delimiter = ',', value_parser = standing, value_name = "CODES")]
        standing: Vec<Standing>,
        /// Ordered on this day (UTC) or later
        #[arg(long, value_parser = parse_day, value_name = "YYYY-MM-DD")]
        from: Option<i64>,
        /// Ordered on this day (UTC) or earlier
        #[arg(long, value_parser = parse_day, value_name = "YYYY-MM-DD")]
        until: Option<i64>,
        /// Found by this number, name, e-mail or phone
        #[arg(long, value_name = "TEXT")]
        search: Option<String>,
    },
    /// Export customers, the newest first
    Customers {
        #[command(flatten)]
        to: To,
        /// Found by this name, e-mail or phone
        #[arg(long, value_name = "TEXT")]
        search: Option<String>,
    },
    /// Export what each location has of each SKU
    Stock {
        #[command(flatten)]
        to: To,
        /// Of the location with this code
        #[arg(long, value_name = "CODE")]
        location: Option<String>,
    },
    /// Export events, the oldest first
    Events {
        #[command(flatten)]
        to: To,
        /// After this place of the feed, as an earlier export's last row names it
        #[arg(long, value_name = "PLACE")]
        after: Option<String>,
    },
}

/// Where to, and how written.
#[derive(Debug, clap::Args)]
pub(crate) struct To {
    /// The file; standard output when missing
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The format
    #[arg(long, default_value = "csv")]
    format: GivenFormat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum GivenFormat {
    Csv,
    Json,
    Ndjson,
}

fn standing(code: &str) -> Result<Standing, String> {
    let codes = || Standing::ALL.iter().map(|standing| standing.code()).collect::<Vec<_>>().join(", ");
    Standing::parse(code).ok_or_else(|| format!("known are {}", codes()))
}

impl Export {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), Failure> {
        let app = wire::open_existing(settings).await?;
        let bar = progress_bar();
        let done = self.write(&app, &bar).await;
        bar.finish_and_clear();
        wire::close(app).await?;
        match done {
            Err(error) if is_reader_gone(&error) => Ok(()),
            Err(error) => Err(error.into()),
            Ok(count) => {
                output::note(&format!("{count} written"));
                Ok(())
            }
        }
    }

    async fn write(self, app: &App, bar: &ProgressBar) -> anyhow::Result<u64> {
        let (app, caller) = (app.clone(), Caller::system("export"));
        let written = |count| bar.inc(count);
        match self {
            Self::Orders { to, channel, standing, from, until, search } => {
                let channel = match channel {
                    Some(code) => Some(settings::channel_by_code(&app, &caller, &code).await?.channel.id),
                    None => None,
                };
                let filter = OrderFilter {
                    standings: standing.into_iter().collect(),
                    channel,
                    ordered: Days { from, until },
                    text: match search {
                        Some(text) => Some(search::read(&text).ok_or_else(|| Failure::usage("search: name a letter or a digit"))?),
                        None => None,
                    },
                    ..OrderFilter::default()
                };
                to.export(Orders::new(app, caller, filter).await?, written).await
            }
            Self::Customers { to, search } => to.export(Customers::new(app, caller, search), written).await,
            Self::Stock { to, location } => to.export(Stock::new(app, caller, location), written).await,
            Self::Events { to, after } => to.export(Events::new(app, caller, after), written).await,
        }
    }
}

impl To {
    async fn export<S: Source>(&self, source: S, written: impl Fn(u64)) -> anyhow::Result<u64> {
        let format = match self.format {
            GivenFormat::Csv => Format::Csv,
            GivenFormat::Json => Format::Json,
            GivenFormat::Ndjson => Format::Ndjson,
        };
        Sink::open(self.output.as_deref())?.write(Exporting::new(source, format), written).await
    }
}

/// Whether whoever read standard output went away.
fn is_reader_gone(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| cause.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == ErrorKind::BrokenPipe))
}

fn progress_bar() -> ProgressBar {
    if !output::watched() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner();
    match ProgressStyle::with_template("{spinner} {human_pos} written, {per_sec}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
