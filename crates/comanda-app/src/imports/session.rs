//! Doing what a file holds: many units in flight, taken in the order of the file, progress kept.

use comanda_core::base::problem::Facts;
use comanda_core::base::quantity::Quantity;
use comanda_core::channels::channel::Channel;
use comanda_core::orders::finding::{Finding, FindingCode};
use comanda_core::orders::order::{Source, Standing};
use comanda_core::orders::resolve::{KnownSkus, resolve};
use comanda_store::imports::RefusedRow;
use futures_util::stream::{self, StreamExt};
use tokio::sync::mpsc;

use super::cancel_units::{CancelUnits, CanceledUnits};
use super::files::input::Input;
use super::files::problem::FileProblem;
use super::files::reader::Reader;
use super::progress::KeepProgress;
use super::start::StartedImport;
use super::{CancellationRows, ImportCounts, ImportUnit, OrderRows};
use crate::error::{Error, Refusal, Result};
use crate::orders::place::PlaceOrder;
use crate::run::{App, Caller};

/// How many units are done at once, so that many share one commit.
const IN_FLIGHT_MAX: usize = 256;
/// After how many units the progress is kept. Units wait meanwhile, and those after the last time are done again by an
/// import that goes on, which changes nothing.
const KEPT_EVERY: i64 = 4_096;
/// How many units the reader may be ahead of the database.
const AHEAD_MAX: usize = 256;

/// An import under way.
pub struct ImportSession {
    app: App,
    caller: Caller,
    import: Option<StartedImport>,
    assumed: Option<Channel>,
    makes_skus: bool,
    /// How many units are done, those of earlier runs included.
    units_seen: i64,
    /// How many were done when the progress was last kept.
    units_kept: i64,
    /// How many units of earlier runs are still to be passed over.
    skip: i64,
    counts: ImportCounts,
    refused: Vec<RefusedRow>,
    bytes_read: u64,
}

/// A pass over a file. Cancellations come after all orders, for they can mean any of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pass {
    /// The orders, and every row that is nothing else.
    Orders,
    /// The cancellations.
    Cancellations,
}

impl Pass {
    /// All of them, in their order.
    pub const ALL: [Self; 2] = [Self::Orders, Self::Cancellations];
}

/// Why an import did not go on.
#[derive(Debug)]
pub enum Interrupted {
    /// The file, or how it is read.
    File(FileProblem),
    /// Anything else.
    Failed(Error),
}

impl From<FileProblem> for Interrupted {
    fn from(problem: FileProblem) -> Self {
        Self::File(problem)
    }
}

impl From<Error> for Interrupted {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

/// What one unit came to.
#[derive(Default)]
struct Settled {
    counts: ImportCounts,
    refused: Vec<RefusedRow>,
}

/// What every unit is done with.
#[derive(Clone, Copy)]
struct Hands<'s> {
    app: &'s App,
    caller: &'s Caller,
    assumed: Option<&'s Channel>,
    makes_skus: bool,
    import: Option<&'s StartedImport>,
}

impl ImportSession {
    /// An import that keeps what it does, in the name of whoever began it.
    #[must_use]
    pub fn new(app: App, mut caller: Caller, import: StartedImport) -> Self {
        caller.actor = import.started_by.clone();
        let (counts, done) = (import.counts, import.units_done);
        Self { import: Some(import), units_seen: done, units_kept: done, skip: done, counts, ..Self::empty(app, caller) }
    }

    /// A dry run: every order is placed as if, and nothing is kept. `assumed` is the channel the
    /// orders would get, when it does not exist yet: then they are only checked by its rules.
    #[must_use]
    pub fn dry(app: App, mut caller: Caller, assumed: Option<Channel>) -> Self {
        caller.dry_run = true;
        Self { assumed, ..Self::empty(app, caller) }
    }

    /// For a dry run of a file whose SKUs are made first: an order is not counted as one to clarify for an SKU that is not
    /// there yet.
    #[must_use]
    pub fn making_skus(self, makes_skus: bool) -> Self {
        Self { makes_skus, ..self }
    }

    fn empty(app: App, caller: Caller) -> Self {
        Self {
            app,
            caller,
            import: None,
            assumed: None,
            makes_skus: false,
            units_seen: 0,
            units_kept: 0,
            skip: 0,
            counts: ImportCounts::default(),
            refused: Vec::new(),
            bytes_read: 0,
        }
    }

    /// What was done so far, earlier runs included.
    #[must_use]
    pub const fn counts(&self) -> &ImportCounts {
        &self.counts
    }

    /// How many units are done, those of earlier runs included.
    #[must_use]
    pub const fn units_done(&self) -> i64 {
        self.units_seen
    }

    /// Does what a pass over the file gives, without what earlier runs did; whether it came to the end of the file. The
    /// passes must come in their order, each after the one before came to the end. Before each unit `goes_on` is asked
    /// whether to take it; it waits for nothing. `observe` is told the counts and the rows refused after each unit.
    ///
    /// # Errors
    /// The first failure that is no refusal, and `import.taken_over` when somebody else goes on with the same import. What
    /// was done until then is kept, and doing the same units again is safe.
    pub async fn read(
        &mut self,
        reader: &Reader,
        pass: Pass,
        mut goes_on: impl FnMut() -> bool + Send + 'static,
        observe: impl FnMut(&ImportCounts, &[RefusedRow]),
    ) -> std::result::Result<bool, Interrupted> {
        let (send, units) = mpsc::channel(AHEAD_MAX);
        let input = reader.input.clone();
        let (reader, mut skip) = (reader.clone(), self.skip);
        let reading = tokio::task::spawn_blocking(move || {
            let mut hand_on = |unit: ImportUnit| {
                if skip > 0 {
                    skip -= 1;
                    return Ok(());
                }
                let taken = goes_on() && send.blocking_send(unit).is_ok();
                if taken { Ok(()) } else { Err(FileProblem::Stopped) }
            };
            let read = match pass {
                Pass::Orders => reader.orders(&mut hand_on),
                Pass::Cancellations => reader.cancellations(&mut hand_on),
            };
            (skip, read)
        });
        let done = self.run(units, &input, observe).await;
        let (skip, read) = reading.await.map_err(Error::internal)?;
        done?;
        self.skip = skip;
        match read {
            Ok(()) => Ok(true),
            Err(FileProblem::Stopped) => Ok(false),
            Err(problem) => Err(problem.into()),
        }
    }

    /// Does the units as they come, many at once, and keeps how far it came.
    async fn run(
        &mut self,
        units: mpsc::Receiver<ImportUnit>,
        input: &Input,
        mut observe: impl FnMut(&ImportCounts, &[RefusedRow]),
    ) -> Result<()> {
        let (app, caller, assumed, import) = (self.app.clone(), self.caller.clone(), self.assumed.clone(), self.import.clone());
        let hands = Hands { app: &app, caller: &caller, assumed: assumed.as_ref(), makes_skus: self.makes_skus, import: import.as_ref() };
        let first = self.units_seen;
        let coming = stream::unfold(units, |mut units| async move { units.recv().await.map(|unit| (unit, units)) });
        let numbered = coming.zip(stream::iter(first..));
        let mut settled = std::pin::pin!(numbered.map(|(unit, number)| hands.settle(unit, number)).buffered(IN_FLIGHT_MAX));
        while let Some(done) = settled.next().await {
            let Settled { counts, refused } = done?;
            self.units_seen += 1;
            self.counts += counts;
            observe(&self.counts, &refused);
            self.bytes_read = input.bytes_read();
            if self.import.is_some() {
                self.refused.extend(refused);
            }
            if self.units_seen - self.units_kept >= KEPT_EVERY {
                self.keep(false).await?;
            }
        }
        self.keep(false).await
    }

    /// Ends an import whose file was read to its end; what it came to.
    ///
    /// # Errors
    /// As [`App::run`].
    pub async fn finish(mut self) -> Result<ImportCounts> {
        self.keep(true).await?;
        Ok(self.counts)
    }

    async fn keep(&mut self, finished: bool) -> Result<()> {
        let Some(import) = &self.import else { return Ok(()) };
        let progress = KeepProgress {
            import: import.id,
            from: self.units_kept,
            units_done: self.units_seen,
            counts: self.counts,
            bytes_read: self.bytes_read as i64,
            refused: std::mem::take(&mut self.refused),
            finished,
        };
        self.units_kept = self.units_seen;
        self.app.run(self.caller.clone(), progress).await.map(drop)
    }
}

impl Hands<'_> {
    async fn settle(self, unit: ImportUnit, number: i64) -> Result<Settled> {
        match unit {
            ImportUnit::Order(order) => self.place(*order, number).await,
            ImportUnit::Cancellation(cancellation) => self.cancel(cancellation).await,
            ImportUnit::Listed { rows, refused } => {
                let counts = ImportCounts { rows_read: rows, rows_listed: rows, ..ImportCounts::default() };
                Ok(Settled { counts, refused })
            }
        }
    }

    async fn place(self, order: OrderRows, number: i64) -> Result<Settled> {
        let rows = order.rows().count() as i64;
        let mut counts = ImportCounts { rows_read: rows, ..ImportCounts::default() };
        let reference = order.content.external_reference.clone().unwrap_or_default();
        let answer = match self.assumed {
            Some(channel) => match resolve(&order.content, channel, &KnownSkus::new(), self.app.now()) {
                Ok(_) => Ok((false, false)),
                Err(fields) => Err(Error::Refused(Refusal::fields(fields))),
            },
            None => {
                let mut caller = self.caller.clone();
                if order.content.external_reference.is_none() {
                    caller.idempotency_key = self.import.map(|import| format!("{}:{number}", import.id));
                }
                let command = PlaceOrder { channel: order.channel.clone(), source: Source::Import, content: order.content.clone() };
                let placed = self.app.place_order(caller, command).await;
                placed.map(|done| {
                    let is_made = |finding: &Finding| self.makes_skus && finding.observation.code == FindingCode::SkuUnknown;
                    let to_clarify = done.answer.standing == Standing::NeedsClarification && !done.answer.findings.iter().all(is_made);
                    (done.answer.existed || done.replayed, to_clarify)
                })
            }
        };
        match answer {
            Ok((known, to_clarify)) => {
                counts.rows_in_orders = rows;
                counts.orders_known = i64::from(known);
                counts.orders_placed = i64::from(!known);
                counts.orders_to_clarify = i64::from(to_clarify && !known);
                Ok(Settled { counts, refused: Vec::new() })
            }
            Err(Error::Refused(refusal)) => {
                counts.rows_listed = rows;
                counts.orders_refused = 1;
                let problems = problems(&refusal, &order, &reference);
                match ImportUnit::refused_order(&reference, order.rows(), problems) {
                    ImportUnit::Listed { refused, .. } => Ok(Settled { counts, refused }),
                    ImportUnit::Order(_) | ImportUnit::Cancellation(_) => Err(Error::internal("a refused order is not listed")),
                }
            }
            Err(other) => Err(other),
        }
    }

    async fn cancel(self, cancellation: CancellationRows) -> Result<Settled> {
        let rows = cancellation.items.len() as i64;
        let mut counts = ImportCounts { rows_read: rows, ..ImportCounts::default() };
        let mut refused = Vec::new();
        if self.caller.dry_run {
            counts.rows_not_tried = rows;
            return Ok(Settled { counts, refused });
        }
        for (item, row) in (0..).zip(&cancellation.items) {
            let outcome = match Quantity::try_new(row.quantity) {
                Ok(quantity) if !cancellation.customer.is_empty() => {
                    let command = CancelUnits {
                        channel: cancellation.channel.clone(),
                        reference: cancellation.reference.clone(),
                        item,
                        customer: cancellation.customer.clone(),
                        at: cancellation.at,
                        sku: row.sku.clone(),
                        quantity,
                        unit_price: row.unit_price.clone(),
                    };
                    self.app.run(self.caller.clone(), command).await?.answer
                }
                Ok(_) | Err(_) => CanceledUnits::Unmatched,
            };
            match outcome {
                CanceledUnits::Of(_) => counts.rows_canceled += 1,
                CanceledUnits::Unmatched => {
                    counts.rows_listed += 1;
                    refused.push(unmatched(&cancellation, row));
                }
            }
        }
        Ok(Settled { counts, refused })
    }
}

/// A row whose order was not found; without a customer it could not be.
fn unmatched(cancellation: &CancellationRows, row: &super::CanceledRow) -> RefusedRow {
    let refused = RefusedRow::new(row.row, "import.cancellation_unmatched").of(cancellation.reference.as_str());
    refused.with("customer", cancellation.customer.as_str()).with("quantity", row.quantity).with("sku", row.sku.as_str())
}

/// A refusal of an order as problems of its rows.
fn problems(refusal: &Refusal, order: &OrderRows, reference: &str) -> Vec<RefusedRow> {
    let first = order.rows().next().unwrap_or(0);
    let problem =
        |row: i64, field: &str, code: &str, facts: &Facts| RefusedRow::new(row, code).at(field).of(reference).telling(facts.clone());
    if refusal.fields.is_empty() {
        return vec![problem(first, "", refusal.code, &refusal.facts)];
    }
    let at = |pointer: &str| {
        let (line, field) = pointer.strip_prefix("/lines/")?.split_once('/')?;
        Some((*order.line_rows.get(line.parse::<usize>().ok()?)?, format!("line.{field}")))
    };
    let place = |pointer: &str| at(pointer).unwrap_or_else(|| (first, pointer.trim_start_matches('/').replace('/', ".")));
    refusal
        .fields
        .iter()
        .map(|found| {
            let (row, field) = place(&found.pointer);
            problem(row, &field, &found.code, &found.facts)
        })
        .collect()
}
