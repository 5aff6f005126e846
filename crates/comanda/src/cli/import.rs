//! `comanda import`: orders from a file.

use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use clap::ValueEnum;
use comanda_app::channels::save_channel::CreateChannel;
use comanda_app::imports::session::ImportSession;
use comanda_app::imports::start::{StartImport, StartedImport};
use comanda_app::imports::{ImportCounts, ImportUnit, RefusedRow};
use comanda_app::run::{App, Caller};
use comanda_core::base::ids::{ChannelId, ImportId};
use comanda_core::base::locale::Locale;
use comanda_core::base::money::Currency;
use comanda_core::channels::channel::Channel;
use comanda_core::channels::save_channel::{ChannelContent, resolve};
use indicatif::{ProgressBar, ProgressStyle};
use jiff::tz::TimeZone;
use sha2::{Digest, Sha256};
use tokio::sync::mpsc;

use crate::config::{self, Settings};
use crate::import::columns::Columns;
use crate::import::encoding::Encoding;
use crate::import::input::Input;
use crate::import::mapping::Mapping;
use crate::import::online_retail::{self, OnlineRetail};
use crate::import::reader::{Reader, Shape, Taken};
use crate::import::report::Report;
use crate::import::survey::{Survey, survey};
use crate::import::table::Dialect;
use crate::output::{self, Failure};
use crate::wire;

/// How many units the reader may be ahead of the database.
const AHEAD_MAX: usize = 256;
/// How many refused rows of an earlier run are read at once.
const REFUSALS_PAGE: i64 = 1_000;

/// Imports what others have kept.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Import {
    /// Import orders from a CSV or JSON file, plain or gzipped
    ///
    /// Interrupt it at any point and run it again: it goes on where it was, and nothing is there
    /// twice. An order is taken over whole or not at all; every row that is not is listed with the reason.
    Orders(Box<ImportOrders>),
}

/// Imports orders.
#[derive(Debug, clap::Args)]
pub(crate) struct ImportOrders {
    /// The file
    file: PathBuf,
    /// The code of the channel the orders belong to; a preset has one of its own
    #[arg(long, value_name = "CODE")]
    channel: Option<String>,
    /// The format; told by the file's name when missing
    #[arg(long)]
    format: Option<Format>,
    /// A TOML file that says which column holds which field
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    /// One column more, such as line.sku=Code; may be given several times
    #[arg(long = "map", value_name = "FIELD=COLUMN")]
    maps: Vec<String>,
    /// The columns and rules of a known kind of file
    #[arg(long)]
    preset: Option<Preset>,
    /// The letters the file is written in
    #[arg(long, default_value = "auto")]
    encoding: GivenEncoding,
    /// What stands between two cells; told by the header when missing
    #[arg(long)]
    delimiter: Option<char>,
    /// Make SKUs the catalog lacks, with the name and price the file uses most; a preset does
    #[arg(long)]
    create_skus: bool,
    /// Check everything, and keep nothing
    #[arg(long)]
    dry_run: bool,
    /// Write every row that was refused, and why, to this CSV file
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// The language of the reasons in the report: en, sr-Latn, sr-Cyrl, ru, ro or tr. That of LC_ALL, LC_MESSAGES or
    /// LANG when missing, or English
    #[arg(long, value_name = "LOCALE", value_parser = locale)]
    lang: Option<Locale>,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

fn locale(tag: &str) -> Result<Locale, String> {
    Locale::parse(tag).map_err(|problem| problem.to_string())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    Csv,
    Json,
    Ndjson,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Preset {
    OnlineRetail,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum GivenEncoding {
    Auto,
    #[value(name = "utf-8")]
    Utf8,
    #[value(name = "windows-1250")]
    Windows1250,
    #[value(name = "windows-1251")]
    Windows1251,
}

impl Import {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), Failure> {
        let Self::Orders(orders) = self;
        let app = wire::open_app(settings).await?;
        let done = orders.run(&app).await;
        wire::close(app).await?;
        Ok(done?)
    }
}

/// Does the orders, then the cancellations. `report` is told of what is refused.
async fn units(
    reader: Reader,
    mut session: ImportSession,
    bar: &ProgressBar,
    mut report: Option<&mut Report>,
) -> anyhow::Result<ImportCounts> {
    let mut failed = None;
    for (message, read) in [("orders", Reader::orders as fn(&Reader, Taken<'_>) -> _), ("cancellations", Reader::cancellations)] {
        let (send, units) = mpsc::channel(AHEAD_MAX);
        let reading = {
            let reader = reader.clone();
            tokio::task::spawn_blocking(move || {
                let mut gone = false;
                let mut hand_on = |unit: ImportUnit| {
                    gone = send.blocking_send(unit).is_err();
                    if gone { bail!("nobody takes the orders any more") } else { Ok(()) }
                };
                let read: anyhow::Result<()> = read(&reader, &mut hand_on);
                if gone { Ok(()) } else { read }
            })
        };
        let observe = |counts: &ImportCounts, refused: &[RefusedRow]| {
            bar.set_message(format!(
                "{message}: {} rows, {} orders, {} rows listed",
                counts.rows_read,
                counts.orders(),
                counts.rows_listed
            ));
            if let Some(report) = report.as_deref_mut()
                && let Err(error) = report.add(refused)
            {
                failed.get_or_insert(error);
            }
        };
        session.run(units, observe).await.context("the import stopped; run it again to go on")?;
        reading.await??;
    }
    match failed {
        Some(error) => Err(error),
        None => Ok(session.finish().await?),
    }
}

/// Writes all that an import refused, in this run or before, by row.
async fn write_report(app: &App, caller: &Caller, import: ImportId, mut report: Report) -> anyhow::Result<()> {
    let mut last = None;
    loop {
        let rows = app.import_refusals(caller, import, last, REFUSALS_PAGE).await?;
        report.add(&rows)?;
        last = rows.last().cloned();
        if last.is_none() {
            return report.finish();
        }
    }
}

fn progress_bar() -> ProgressBar {
    if !output::watched() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::no_length();
    let template = "{msg}\n{wide_bar} {bytes}/{total_bytes} {bytes_per_sec} {eta} left";
    if let Ok(style) = ProgressStyle::with_template(template) {
        bar.set_style(style);
    }
    bar
}

impl ImportOrders {
    async fn run(&self, app: &App) -> anyhow::Result<()> {
        let caller = Caller::system("import");
        let bar = progress_bar();
        let input = Input::new(&self.file, bar.clone()).with_context(|| self.file.display().to_string())?;
        bar.set_length(input.bytes());
        bar.set_message("looking");
        let seen = {
            let input = input.clone();
            tokio::task::spawn_blocking(move || survey(&input)).await?.with_context(|| self.file.display().to_string())?
        };
        let mapping = self.mapping()?;
        let (channel, exists) = self.channel(app, &caller).await?;
        let create_skus = !self.dry_run && (self.create_skus || self.preset.is_some());
        let reader = Reader { shape: self.shape(&input, &seen, &channel, mapping.clone(), &bar)?, input };
        bar.set_length(reader.input.bytes() * (reader.passes(create_skus) + 1));
        let locale = self.lang.unwrap_or_else(config::language);
        let mut report = self.report.as_deref().map(|path| Report::create(path, locale)).transpose()?;
        if self.dry_run {
            let session = ImportSession::dry(app.clone(), caller, (!exists).then_some(channel));
            let counts = units(reader, session, &bar, report.as_mut()).await;
            bar.finish_and_clear();
            report.map_or(Ok(()), Report::finish)?;
            return self.tell(&counts?, "a dry run: nothing was kept");
        }
        let start = StartImport { file_hash: self.hash(&seen, &channel, &mapping)?, file_name: reader.input.name() };
        let started = app.run(caller.clone(), start).await?.answer;
        let done = if started.finished {
            Ok((started.counts, "this file was imported before"))
        } else {
            self.go_on(app, &caller, reader, started, create_skus.then_some(channel.currency), &bar)
                .await
                .map(|counts| (counts, "imported"))
        };
        bar.finish_and_clear();
        if let Some(report) = report {
            write_report(app, &caller, started.id, report).await?;
        }
        let (counts, what) = done?;
        self.tell(&counts, what)
    }

    /// Does what is left of an import; makes the SKUs first when a currency is given for their prices.
    async fn go_on(
        &self,
        app: &App,
        caller: &Caller,
        reader: Reader,
        started: StartedImport,
        skus_in: Option<Currency>,
        bar: &ProgressBar,
    ) -> anyhow::Result<ImportCounts> {
        if let Some(currency) = skus_in {
            bar.set_message("SKUs");
            let reader = reader.clone();
            let skus = tokio::task::spawn_blocking(move || reader.skus(currency)).await??;
            app.ensure_skus(caller, skus).await?;
        }
        units(reader, ImportSession::new(app.clone(), caller.clone(), started), bar, None).await
    }

    fn mapping(&self) -> anyhow::Result<Mapping> {
        let mut mapping = self.mapping.as_deref().map(Mapping::read).transpose()?.unwrap_or_default();
        self.maps.iter().try_for_each(|flag| mapping.add(flag))?;
        Ok(mapping)
    }

    /// The channel, and whether it exists. A preset's is made when it does not, except in a dry run.
    async fn channel(&self, app: &App, caller: &Caller) -> anyhow::Result<(Channel, bool)> {
        let code = match (&self.channel, self.preset) {
            (Some(code), _) => code.clone(),
            (None, Some(Preset::OnlineRetail)) => online_retail::CHANNEL.to_owned(),
            (None, None) => bail!("name the channel of the orders: --channel CODE"),
        };
        let known = {
            let code = code.clone();
            app.store().read(move |tx| Box::pin(async move { comanda_store::channels::by_code(tx, &code).await })).await?
        };
        match (known, self.preset) {
            (Some(channel), _) => Ok((channel, true)),
            (None, None) => bail!("no channel has the code {code:?}"),
            (None, Some(Preset::OnlineRetail)) => {
                let content: ChannelContent = online_retail::channel(&code);
                if self.dry_run {
                    let assumed = resolve(&content, ChannelId::from_bytes([0; 16]), &std::collections::BTreeMap::new());
                    let wrong = |fields| comanda_app::error::Error::from(comanda_app::error::Refusal::fields(fields));
                    return Ok((assumed.map_err(wrong)?, false));
                }
                Ok((app.run(caller.clone(), CreateChannel { content }).await?.answer, true))
            }
        }
    }

    fn format(&self, input: &Input) -> Format {
        let name = input.plain_name();
        let by_name = || match Path::new(&name).extension().and_then(|end| end.to_str()) {
            Some("json") => Format::Json,
            Some("ndjson" | "jsonl") => Format::Ndjson,
            Some(_) | None => Format::Csv,
        };
        self.format.unwrap_or_else(by_name)
    }

    fn shape(&self, input: &Input, seen: &Survey, channel: &Channel, mapping: Mapping, bar: &ProgressBar) -> anyhow::Result<Shape> {
        let encoding = match self.encoding {
            GivenEncoding::Auto => seen.encoding,
            GivenEncoding::Utf8 => Encoding::Utf8,
            GivenEncoding::Windows1250 => Encoding::Windows1250,
            GivenEncoding::Windows1251 => Encoding::Windows1251,
        };
        let delimiter = self.delimiter.map(u8::try_from).transpose().context("the delimiter must be an ASCII character")?;
        let dialect = Dialect { encoding, delimiter };
        let zone = |name: &str| TimeZone::get(name).with_context(|| format!("no time zone is named {name:?}"));
        let (code, currency) = (channel.code.clone(), channel.currency);
        match (self.preset, self.format(input)) {
            (_, Format::Json | Format::Ndjson) if encoding != Encoding::Utf8 => bail!("JSON is written in UTF-8; the file is not"),
            (Some(Preset::OnlineRetail), Format::Json | Format::Ndjson) => bail!("the preset online-retail is CSV"),
            (None, Format::Json) => return Ok(Shape::Array(code)),
            (None, Format::Ndjson) => return Ok(Shape::Lines(code)),
            (_, Format::Csv) => {}
        }
        if self.encoding == GivenEncoding::Auto && encoding != Encoding::Utf8 {
            bar.suspend(|| output::note(&format!("the file is not UTF-8; reading it as {} (--encoding says otherwise)", encoding.name())));
        }
        Ok(match self.preset {
            Some(Preset::OnlineRetail) => {
                Shape::OnlineRetail(OnlineRetail { channel: code, currency, zone: zone("Europe/London")? }, dialect)
            }
            None => {
                let zone = zone(mapping.timezone.as_deref().unwrap_or("UTC"))?;
                Shape::Columns(Columns { channel: code, currency, mapping, zone }, dialect)
            }
        })
    }

    /// What stands for this file read in this way: the same again is the same import.
    fn hash(&self, seen: &Survey, channel: &Channel, mapping: &Mapping) -> anyhow::Result<[u8; 32]> {
        let mut hasher = Sha256::new();
        hasher.update(seen.hash);
        let ways = (&channel.code, mapping, format!("{:?} {:?} {:?} {:?}", self.format, self.preset, self.encoding, self.delimiter));
        hasher.update(serde_json::to_vec(&ways)?);
        Ok(hasher.finalize().into())
    }

    fn tell(&self, counts: &ImportCounts, what: &str) -> anyhow::Result<()> {
        if self.json {
            return Ok(output::json(counts)?);
        }
        let mut lines = vec![
            what.to_owned(),
            format!("  orders placed        {:>9}  (to clarify {})", counts.orders_placed, counts.orders_to_clarify),
            format!("  orders known before  {:>9}", counts.orders_known),
            format!("  orders refused       {:>9}", counts.orders_refused),
            format!("  rows read            {:>9}", counts.rows_read),
            format!("    in orders          {:>9}", counts.rows_in_orders),
            format!("    canceled           {:>9}", counts.rows_canceled),
        ];
        if self.dry_run {
            lines.push(format!("    not tried          {:>9}  (cancellations, matched when the orders are there)", counts.rows_not_tried));
        }
        lines.push(format!("    listed             {:>9}", counts.rows_listed));
        lines.push(format!("  {}", if counts.balances() { "every row is accounted for" } else { "rows are missing: please report this" }));
        if counts.rows_listed > 0 && self.report.is_none() {
            lines.push("  run it again with --report refused.csv to see the listed rows".to_owned());
        }
        Ok(output::line(&lines.join("\n"))?)
    }
}
