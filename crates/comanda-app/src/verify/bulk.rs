//! Bulk runs against the orders they are over.

use comanda_core::base::ids::BulkRunId;
use comanda_core::base::time::Timestamp;
use comanda_store::verify as rows;
use comanda_store::{Result, Tx};

use super::book::Book;
use super::{Invariant, readable};
use crate::jobs::remove_bulk_runs::BULK_RUNS_KEPT_S;

/// Runs read at once.
const PAGE: i64 = 100;

/// Compares what each run counts with its orders. One that may be removed has lost some of them, and is left out.
pub(super) async fn examine(tx: &mut Tx, book: &mut Book, now: Timestamp) -> Result<()> {
    let since = now.plus_seconds(-BULK_RUNS_KEPT_S);
    let mut after = BulkRunId::from_bytes([0; 16]);
    loop {
        let page = rows::bulk_counts_after(tx, since, after, PAGE).await;
        let Some(page) = readable(book, Invariant::BulkCounts, page)? else { return Ok(()) };
        let Some((last, ..)) = page.last() else { return Ok(()) };
        after = *last;
        for (run, counted, found) in page {
            book.check(Invariant::BulkCounts, counted == found, || format!("{run} counts {counted:?}, its orders come to {found:?}"));
        }
    }
}
