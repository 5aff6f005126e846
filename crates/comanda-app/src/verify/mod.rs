//! Recomputing every invariant over everything that is kept, on one snapshot of a live database.

mod book;
mod bulk;
mod customers;
mod invariant;
mod number_series;
mod order;
mod orders;
mod outbox;
mod references;
mod stock;
mod tally;

use comanda_store::{StoreError, Tx};
use serde::Serialize;

pub use invariant::Invariant;

use crate::error::Result;
use crate::run::App;
use book::Book;

/// How far a verification has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being looked at, in words.
    pub stage: &'static str,
    /// Records looked at in this stage.
    pub done: u64,
    /// Records there are; 0 when that is not known beforehand.
    pub total: u64,
}

/// What became of one invariant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Check {
    /// Its stable name, such as `stock.levels`.
    pub name: &'static str,
    /// What must hold, in words.
    pub rule: &'static str,
    /// Records looked at.
    pub checked: u64,
    /// Records for which it does not hold.
    pub broken: u64,
    /// The first of them: which, and what differs.
    pub first: Option<String>,
}

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Every invariant, in a fixed order.
    pub checks: Vec<Check>,
}

impl Report {
    /// Whether everything holds.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.checks.iter().all(|check| check.broken == 0)
    }
}

/// Verifies everything that is kept. Reads in pages, so that memory does not grow with the number
/// of orders; others may go on writing meanwhile.
///
/// # Errors
/// As the store's. A record that breaks an invariant, or cannot be read, is no error: the report names it.
pub async fn verify(app: &App, progress: impl FnMut(Progress) + Send + 'static) -> Result<Report> {
    let now = app.now();
    let checks = app.store().read_long(move |tx| Box::pin(examine(tx, now, progress))).await?;
    Ok(Report { checks })
}

async fn examine(
    tx: &mut Tx,
    now: comanda_core::base::time::Timestamp,
    mut progress: impl FnMut(Progress) + Send,
) -> comanda_store::Result<Vec<Check>> {
    let mut book = Book::new();
    let mut outbox = outbox::Outbox::open(tx, now).await?;
    let gathered = orders::examine(tx, &mut book, &mut outbox, &mut progress).await?;
    orders::examine_events_without_order(tx, &mut book, &mut outbox, &mut progress).await?;
    outbox.close(tx, &mut book).await?;
    let mut stage = |stage: &'static str| progress(Progress { stage, done: 0, total: 0 });
    stage("stock");
    stock::examine(tx, &mut book, gathered.claimed).await?;
    stage("customers");
    customers::examine(tx, &mut book).await?;
    stage("tally");
    tally::examine(tx, &mut book, gathered.tally).await?;
    stage("bulk runs");
    bulk::examine(tx, &mut book, now).await?;
    stage("references");
    references::examine(tx, &mut book).await?;
    Ok(book.into_checks())
}

/// The answer, or `None` after noting that a row could not be read.
fn readable<T>(book: &mut Book, invariant: Invariant, answer: comanda_store::Result<T>) -> comanda_store::Result<Option<T>> {
    match answer {
        Ok(value) => Ok(Some(value)),
        Err(error @ StoreError::Inconsistent { .. }) => {
            book.check(invariant, false, || error.to_string());
            Ok(None)
        }
        Err(error) => Err(error),
    }
}
