//! What bulk runs count, and what their orders come to.

use comanda_core::base::ids::BulkRunId;
use comanda_core::base::time::Timestamp;
use comanda_core::orders::bulk::BulkCounts;

use crate::engine::{Result, Row, Tx};
use crate::{p, statements};

statements! {
    RUNS = "SELECT r.id, r.selected, r.would_do, r.already_so, r.would_refuse, r.done, r.unchanged, r.refused,
        (SELECT COUNT(*) FROM bulk_items i WHERE i.run_id = r.id),
        (SELECT COUNT(*) FROM bulk_items i WHERE i.run_id = r.id AND i.verdict = 'change'),
        (SELECT COUNT(*) FROM bulk_items i WHERE i.run_id = r.id AND i.verdict = 'unchanged'),
        (SELECT COUNT(*) FROM bulk_items i WHERE i.run_id = r.id AND i.verdict = 'refused'),
        (SELECT COUNT(*) FROM bulk_items i WHERE i.run_id = r.id AND i.outcome = 'done'),
        (SELECT COUNT(*) FROM bulk_items i WHERE i.run_id = r.id AND i.outcome = 'unchanged'),
        (SELECT COUNT(*) FROM bulk_items i WHERE i.run_id = r.id AND i.outcome = 'refused')
        FROM bulk_runs r WHERE r.created_at >= $1 AND r.id > $2 ORDER BY r.id LIMIT $3";
}

fn counts(row: &Row<'_>, first: usize) -> Result<BulkCounts> {
    Ok(BulkCounts {
        selected: row.int(first)?,
        would_do: row.int(first + 1)?,
        already_so: row.int(first + 2)?,
        would_refuse: row.int(first + 3)?,
        done: row.int(first + 4)?,
        unchanged: row.int(first + 5)?,
        refused: row.int(first + 6)?,
    })
}

/// Runs started at `since` or later with what they count and what their orders come to, by rising identifier after `after`,
/// at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn bulk_counts_after(
    tx: &mut Tx,
    since: Timestamp,
    after: BulkRunId,
    limit: i64,
) -> Result<Vec<(BulkRunId, BulkCounts, BulkCounts)>> {
    let read = |row: &Row<'_>| Ok((BulkRunId::from_bytes(row.id(0)?), counts(row, 1)?, counts(row, 8)?));
    tx.query(&RUNS, &p![since, after, limit], read).await
}
