//! Doing what a file holds: many units in flight, taken in the order of the file, progress kept.

use comanda_core::base::problem::Facts;
use comanda_core::base::quantity::Quantity;
use comanda_core::channels::channel::Channel;
use comanda_core::orders::order::{Source, Standing};
use comanda_core::orders::resolve::{KnownSkus, resolve};
use comanda_store::imports::RefusedRow;
use futures_util::stream::{self, StreamExt};
use tokio::sync::mpsc;

use super::cancel_units::{CancelUnits, CanceledUnits};
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
const KEPT_EVERY: usize = 4_096;

/// An import under way.
pub struct ImportSession {
    app: App,
    caller: Caller,
    import: Option<StartedImport>,
    assumed: Option<Channel>,
    units_seen: i64,
    counts: ImportCounts,
    refused: Vec<RefusedRow>,
    unsaved: usize,
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
    import: Option<&'s StartedImport>,
}

impl ImportSession {
    /// An import that keeps what it does.
    #[must_use]
    pub fn new(app: App, caller: Caller, import: StartedImport) -> Self {
        let counts = import.counts;
        Self { app, caller, import: Some(import), assumed: None, units_seen: 0, counts, refused: Vec::new(), unsaved: 0 }
    }

    /// A dry run: every order is placed as if, and nothing is kept. `assumed` is the channel the
    /// orders would get, when it does not exist yet: then they are only checked by its rules.
    #[must_use]
    pub fn dry(app: App, mut caller: Caller, assumed: Option<Channel>) -> Self {
        caller.dry_run = true;
        let counts = ImportCounts::default();
        Self { app, caller, import: None, assumed, units_seen: 0, counts, refused: Vec::new(), unsaved: 0 }
    }

    /// What was done so far, earlier runs included.
    #[must_use]
    pub const fn counts(&self) -> &ImportCounts {
        &self.counts
    }

    /// Does the units as they come, without those done by an earlier run. May be called again with
    /// what comes after: cancellations must come after the orders they could mean. `observe` is
    /// told the counts and the rows refused after each unit.
    ///
    /// # Errors
    /// The first failure that is no refusal. What was done until then is kept, and doing the same
    /// units again is safe.
    pub async fn run(
        &mut self,
        mut units: mpsc::Receiver<ImportUnit>,
        mut observe: impl FnMut(&ImportCounts, &[RefusedRow]),
    ) -> Result<()> {
        let done_before = self.import.as_ref().map_or(0, |import| import.units_done);
        while self.units_seen < done_before {
            if units.recv().await.is_none() {
                return Ok(());
            }
            self.units_seen += 1;
        }
        let (app, caller, assumed, import) = (self.app.clone(), self.caller.clone(), self.assumed.clone(), self.import);
        let hands = Hands { app: &app, caller: &caller, assumed: assumed.as_ref(), import: import.as_ref() };
        let first = self.units_seen;
        let coming = stream::unfold(units, |mut units| async move { units.recv().await.map(|unit| (unit, units)) });
        let numbered = coming.zip(stream::iter(first..));
        let mut settled = std::pin::pin!(numbered.map(|(unit, number)| hands.settle(unit, number)).buffered(IN_FLIGHT_MAX));
        while let Some(done) = settled.next().await {
            let Settled { counts, refused } = done?;
            self.units_seen += 1;
            self.counts += counts;
            observe(&self.counts, &refused);
            self.unsaved += 1;
            if self.import.is_some() {
                self.refused.extend(refused);
            }
            if self.unsaved >= KEPT_EVERY {
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
        self.unsaved = 0;
        let refused = std::mem::take(&mut self.refused);
        let progress = KeepProgress { import: import.id, units_done: self.units_seen, counts: self.counts, refused, finished };
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
                placed.map(|done| (done.answer.existed || done.replayed, done.answer.standing == Standing::NeedsClarification))
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
