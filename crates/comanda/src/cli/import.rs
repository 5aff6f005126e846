//! `comanda import`: orders from a file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, bail};
use clap::ValueEnum;
use comanda_app::error::Error;
use comanda_app::imports::files::encoding::Encoding;
use comanda_app::imports::files::input::Input;
use comanda_app::imports::files::mapping::{Field, Mapping};
use comanda_app::imports::files::reader::Reader;
use comanda_app::imports::files::reading::{self, Reading};
use comanda_app::imports::files::survey::survey;
use comanda_app::imports::session::{ImportSession, Interrupted, Pass};
use comanda_app::imports::start::{StartImport, StartedImport};
use comanda_app::imports::{ImportCounts, RefusedRow};
use comanda_app::run::{App, Caller};
use comanda_core::base::ids::ImportId;
use comanda_core::base::locale::Locale;
use comanda_core::base::money::Currency;
use comanda_core::channels::channel::Channel;
use indicatif::{ProgressBar, ProgressStyle};

use crate::config::{self, Settings};
use crate::import::input::OnDisk;
use crate::import::report::Report;
use crate::output::{self, Failure};
use crate::wire;

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
    reader: &Reader,
    mut session: ImportSession,
    bar: &ProgressBar,
    mut report: Option<&mut Report>,
) -> anyhow::Result<ImportCounts> {
    let mut failed = None;
    for pass in Pass::ALL {
        let message = match pass {
            Pass::Orders => "orders",
            Pass::Cancellations => "cancellations",
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
        match session.read(reader, pass, || true, observe).await {
            Ok(_) => {}
            Err(Interrupted::File(problem)) => return Err(problem.into()),
            Err(Interrupted::Failed(error)) => return Err(error).context("the import stopped; run it again to go on"),
        }
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

/// Does what is left of an import; makes the SKUs first when a currency is given for their prices.
async fn go_on(
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
    units(&reader, ImportSession::new(app.clone(), caller.clone(), started), bar, None).await
}

/// Reads a mapping file.
fn read_mapping(path: &Path) -> anyhow::Result<Mapping> {
    let about = || format!("the mapping {}", path.display());
    let text = std::fs::read_to_string(path).with_context(about)?;
    let mapping: Mapping = toml::from_str(&text).with_context(about)?;
    mapping.check()?;
    Ok(mapping)
}

/// The field and the column that a flag `field=Column` names.
fn mapped(flag: &str) -> anyhow::Result<(Field, &str)> {
    let (key, column) = flag.split_once('=').with_context(|| format!("{flag:?}: write field=Column, such as line.sku=Code"))?;
    Ok((Field::parse(key.trim())?, column.trim()))
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
        let on_disk = OnDisk::new(&self.file).with_context(|| self.file.display().to_string())?;
        let counted = bar.clone();
        let input = Input::new(Arc::new(on_disk)).telling(move |bytes| counted.inc(bytes));
        bar.set_length(input.bytes());
        bar.set_message("looking");
        let seen = {
            let input = input.clone();
            tokio::task::spawn_blocking(move || survey(&input)).await?.with_context(|| self.file.display().to_string())?
        };
        let reading = self.reading()?;
        let (channel, exists) = self.channel(app, &caller, &reading).await?;
        let create_skus = !self.dry_run && reading.makes_skus();
        let shape = reading.shape(&input, seen.encoding, &channel.code, channel.currency)?;
        let plain = reading.format_of(&input) == reading::Format::Csv && self.encoding == GivenEncoding::Auto;
        if plain && seen.encoding != Encoding::Utf8 {
            let name = seen.encoding.name();
            bar.suspend(|| output::note(&format!("the file is not UTF-8; reading it as {name} (--encoding says otherwise)")));
        }
        let reader = Reader { input, shape };
        bar.set_length(reader.input.bytes() * (reader.passes(create_skus) + 1));
        let locale = self.lang.unwrap_or_else(config::language);
        let mut report = self.report.as_deref().map(|path| Report::create(path, locale)).transpose()?;
        if self.dry_run {
            let session = ImportSession::dry(app.clone(), caller, (!exists).then_some(channel)).making_skus(reading.makes_skus());
            let counts = units(&reader, session, &bar, report.as_mut()).await;
            bar.finish_and_clear();
            report.map_or(Ok(()), Report::finish)?;
            return self.tell(&counts?, "a dry run: nothing was kept");
        }
        let start = StartImport {
            file_hash: reading.hash(&seen, &channel)?,
            file_name: reader.input.name(),
            reading,
            bytes_total: (reader.input.bytes() * reader.passes(false)) as i64,
            upload: None,
        };
        let started = app.run(caller.clone(), start).await?.answer;
        let done = if started.finished {
            Ok((started.counts, "this file was imported before"))
        } else {
            go_on(app, &caller, reader, started.clone(), create_skus.then_some(channel.currency), &bar)
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

    /// How the file is to be read, by the flags.
    fn reading(&self) -> anyhow::Result<Reading> {
        Ok(Reading {
            channel: self.channel.clone(),
            format: self.format.map(|format| match format {
                Format::Csv => reading::Format::Csv,
                Format::Json => reading::Format::Json,
                Format::Ndjson => reading::Format::Ndjson,
            }),
            preset: self.preset.map(|preset| match preset {
                Preset::OnlineRetail => reading::Preset::OnlineRetail,
            }),
            encoding: match self.encoding {
                GivenEncoding::Auto => None,
                GivenEncoding::Utf8 => Some(Encoding::Utf8),
                GivenEncoding::Windows1250 => Some(Encoding::Windows1250),
                GivenEncoding::Windows1251 => Some(Encoding::Windows1251),
            },
            delimiter: self.delimiter,
            mapping: self.mapping()?,
            create_skus: self.create_skus,
        })
    }

    fn mapping(&self) -> anyhow::Result<Mapping> {
        let mut mapping = self.mapping.as_deref().map(read_mapping).transpose()?.unwrap_or_default();
        for flag in &self.maps {
            let (field, column) = mapped(flag)?;
            mapping.add(field, column);
        }
        Ok(mapping)
    }

    /// The channel, and whether it exists. A preset's is made when it does not, except in a dry run.
    async fn channel(&self, app: &App, caller: &Caller, reading: &Reading) -> anyhow::Result<(Channel, bool)> {
        if reading.channel.is_none() && reading.preset.is_none() {
            bail!("name the channel of the orders: --channel CODE");
        }
        let found = match app.import_channel(reading).await {
            Err(Error::Refused(refusal)) if refusal.fields.iter().any(|field| field.code == "channel.unknown") => {
                bail!("no channel has the code {:?}", reading.channel.as_deref().unwrap_or_default())
            }
            found => found?,
        };
        if found.exists || self.dry_run {
            return Ok((found.channel, found.exists));
        }
        Ok((app.ensure_import_channel(caller, reading).await?, true))
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

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a failing test may stop at once")]
mod tests {
    use super::*;

    #[test]
    fn a_flag_names_a_field_and_a_column() {
        assert_eq!(mapped("line.quantity = Kom").unwrap(), (Field::LineQuantity, "Kom"));
        assert!(mapped("line.sku").is_err() && mapped("line.colour=C").is_err());
    }
}
