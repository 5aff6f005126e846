//! Bulk runs: one action over many orders, with what was found of each order and what became of it.

use comanda_core::base::ids::{BulkRunId, OrderId};
use comanda_core::base::problem::Facts;
use comanda_core::base::time::Timestamp;
use comanda_core::identity::actor::Actor;
use comanda_core::orders::bulk::{BulkAction, BulkCounts, BulkOutcome, BulkProblem, BulkStatus, BulkVerdict};

use crate::convert::{actor, at, at_opt, coded, json, json_opt, to_json};
use crate::engine::{Result, Row, Tx, Val};
use crate::orders::{ListPlace, OrderFilter};
use crate::{p, statements};

/// The columns of a run in the one order in which they are read.
macro_rules! run_columns {
    () => {
        "id, action, selection, status, started_by, looked_at, place_at, place_id, selected, would_do, already_so, would_refuse, done,
        unchanged, refused, problem, created_at, checked_at, begun_at, finished_at"
    };
}

statements! {
    FIND = concat!("SELECT ", run_columns!(), " FROM bulk_runs WHERE id = $1");
    FIND_FOR_UPDATE = concat!("SELECT ", run_columns!(), " FROM bulk_runs WHERE id = $1 {FOR_UPDATE}");
    RECENT = concat!("SELECT ", run_columns!(), " FROM bulk_runs WHERE (created_at, id) < ($1, $2) ORDER BY created_at DESC, id DESC LIMIT $3");
    INSERT = concat!("INSERT INTO bulk_runs (", run_columns!(), ")
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)");
    SAVE = "UPDATE bulk_runs SET status = $1, looked_at = $2, place_at = $3, place_id = $4, selected = $5, would_do = $6, already_so = $7,
        would_refuse = $8, done = $9, unchanged = $10, refused = $11, problem = $12, checked_at = $13, begun_at = $14, finished_at = $15
        WHERE id = $16";
    ITEM_INSERT = "INSERT INTO bulk_items (run_id, position, order_id, number, verdict, outcome, code, facts)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (run_id, order_id) DO NOTHING";
    ITEM_END = "UPDATE bulk_items SET outcome = $1, code = $2, facts = $3 WHERE run_id = $4 AND position = $5 AND outcome = 'pending'";
    ITEMS = "SELECT position, order_id, number, verdict, outcome, code, facts FROM bulk_items
        WHERE run_id = $1 AND position > $2 ORDER BY position LIMIT $3";
    ITEMS_OF_VERDICT = "SELECT position, order_id, number, verdict, outcome, code, facts FROM bulk_items
        WHERE run_id = $1 AND verdict = $2 AND position > $3 ORDER BY position LIMIT $4";
    ITEMS_OF_OUTCOME = "SELECT position, order_id, number, verdict, outcome, code, facts FROM bulk_items
        WHERE run_id = $1 AND outcome = $2 AND position > $3 ORDER BY position LIMIT $4";
    REFUSAL_COUNTS = "SELECT code, COUNT(*) FROM bulk_items WHERE run_id = $1 AND outcome = 'refused' AND code IS NOT NULL
        GROUP BY code ORDER BY COUNT(*) DESC, code";
    OVER = "SELECT id FROM bulk_runs WHERE created_at < $1 AND status <> 'running' ORDER BY created_at, id LIMIT 1 {FOR_UPDATE}";
    REMOVE_ITEMS = "DELETE FROM bulk_items WHERE run_id = $1 AND position IN
        (SELECT position FROM bulk_items WHERE run_id = $1 ORDER BY position LIMIT $2)";
    REMOVE = "DELETE FROM bulk_runs WHERE id = $1";
}

/// Which orders a run is over.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BulkSelection {
    /// These.
    Orders(Vec<OrderId>),
    /// All that fit, the newest first.
    Filter(Box<OrderFilter>),
}

/// A run as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRun {
    /// Its identifier.
    pub id: BulkRunId,
    /// What is done.
    pub action: BulkAction,
    /// To which orders.
    pub selection: BulkSelection,
    /// How it stands.
    pub status: BulkStatus,
    /// Who started it, and acts.
    pub started_by: Actor,
    /// How many orders of the selection the check has looked at; the position of the last one.
    pub looked_at: i64,
    /// The place of the last one in the list, when the selection is a filter.
    pub place: Option<ListPlace>,
    /// How many orders stand how.
    pub counts: BulkCounts,
    /// Why it was broken off, unless somebody did.
    pub problem: Option<BulkProblem>,
    /// When it was started.
    pub created_at: Timestamp,
    /// When all orders had been looked at.
    pub checked_at: Option<Timestamp>,
    /// When it was applied.
    pub begun_at: Option<Timestamp>,
    /// When it was done, broken off or given up.
    pub finished_at: Option<Timestamp>,
}

/// An order of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredItem {
    /// Its place in the run, from 1, rising; not without gaps.
    pub position: i64,
    /// The order.
    pub order: OrderId,
    /// Its number; `None` when there is no such order.
    pub number: Option<String>,
    /// What the check said.
    pub verdict: BulkVerdict,
    /// What became of it.
    pub outcome: BulkOutcome,
    /// Why it refused, or would.
    pub problem: Option<BulkProblem>,
}

/// Which orders of a run are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ItemsWanted {
    /// All.
    All,
    /// Those of which the check said this.
    Verdict(BulkVerdict),
    /// Those of which this became.
    Outcome(BulkOutcome),
}

fn read(row: &Row<'_>) -> Result<StoredRun> {
    let place = match (at_opt(row, 6)?, row.id_opt(7)?) {
        (Some(at), Some(id)) => Some((at, OrderId::from_bytes(id))),
        (None, None) => None,
        _ => return Err(row.inconsistent(6, "half a place")),
    };
    Ok(StoredRun {
        id: BulkRunId::from_bytes(row.id(0)?),
        action: json(row, 1)?,
        selection: json(row, 2)?,
        status: coded(row, 3, BulkStatus::parse)?,
        started_by: actor(row, 4)?,
        looked_at: row.int(5)?,
        place,
        counts: BulkCounts {
            selected: row.int(8)?,
            would_do: row.int(9)?,
            already_so: row.int(10)?,
            would_refuse: row.int(11)?,
            done: row.int(12)?,
            unchanged: row.int(13)?,
            refused: row.int(14)?,
        },
        problem: json_opt(row, 15)?,
        created_at: at(row, 16)?,
        checked_at: at_opt(row, 17)?,
        begun_at: at_opt(row, 18)?,
        finished_at: at_opt(row, 19)?,
    })
}

fn read_item(row: &Row<'_>) -> Result<StoredItem> {
    let facts: Option<Facts> = json_opt(row, 6)?;
    Ok(StoredItem {
        position: row.int(0)?,
        order: OrderId::from_bytes(row.id(1)?),
        number: row.text_opt(2)?,
        verdict: coded(row, 3, BulkVerdict::parse)?,
        outcome: coded(row, 4, BulkOutcome::parse)?,
        problem: row.text_opt(5)?.map(|code| BulkProblem { code, facts: facts.unwrap_or_default() }),
    })
}

/// A problem as two columns: its code, and its facts when it has any.
fn problem_columns(problem: Option<&BulkProblem>) -> Result<(Option<&str>, Option<String>)> {
    let facts = problem.map(|problem| &problem.facts).filter(|facts| !facts.is_empty());
    Ok((problem.map(|problem| problem.code.as_str()), facts.map(to_json).transpose()?))
}

/// The run, if there is one.
///
/// # Errors
/// As the engine's.
pub async fn find(tx: &mut Tx, id: BulkRunId) -> Result<Option<StoredRun>> {
    tx.query_opt(&FIND, &p![id], read).await
}

/// The run, locked until the transaction ends: before any of its orders.
///
/// # Errors
/// As the engine's.
pub async fn find_for_update(tx: &mut Tx, id: BulkRunId) -> Result<Option<StoredRun>> {
    tx.query_opt(&FIND_FOR_UPDATE, &p![id], read).await
}

/// Runs, the newest first, at most `limit`. `after` is the last one of the page before.
///
/// # Errors
/// As the engine's.
pub async fn recent(tx: &mut Tx, after: Option<(Timestamp, BulkRunId)>, limit: i64) -> Result<Vec<StoredRun>> {
    let (at, id) = after.unwrap_or((Timestamp::from_micros(i64::MAX), BulkRunId::from_bytes([255; 16])));
    tx.query(&RECENT, &p![at, id, limit], read).await
}

/// Keeps a new run.
///
/// # Errors
/// As the engine's.
pub async fn insert(tx: &mut Tx, run: &StoredRun) -> Result<()> {
    let counts = run.counts;
    let params = p![
        run.id,
        to_json(&run.action)?,
        to_json(&run.selection)?,
        run.status.code(),
        run.started_by.to_string(),
        run.looked_at,
        run.place.map(|(at, _)| at),
        run.place.map(|(_, id)| id),
        counts.selected,
        counts.would_do,
        counts.already_so,
        counts.would_refuse,
        counts.done,
        counts.unchanged,
        counts.refused,
        run.problem.as_ref().map(to_json).transpose()?,
        run.created_at,
        run.checked_at,
        run.begun_at,
        run.finished_at
    ];
    tx.put(&INSERT, &params).await
}

/// Keeps a run as it is now; it must be locked. What it is over never changes.
///
/// # Errors
/// As the engine's.
pub async fn save(tx: &mut Tx, run: &StoredRun) -> Result<()> {
    let counts = run.counts;
    let params = p![
        run.status.code(),
        run.looked_at,
        run.place.map(|(at, _)| at),
        run.place.map(|(_, id)| id),
        counts.selected,
        counts.would_do,
        counts.already_so,
        counts.would_refuse,
        counts.done,
        counts.unchanged,
        counts.refused,
        run.problem.as_ref().map(to_json).transpose()?,
        run.checked_at,
        run.begun_at,
        run.finished_at,
        run.id
    ];
    tx.put_one(&SAVE, &params).await
}

/// Keeps orders that were looked at; for each whether it is a new one. One that the run has already stays as it is.
///
/// # Errors
/// As the engine's.
pub async fn add_items(tx: &mut Tx, run: BulkRunId, items: &[StoredItem]) -> Result<Vec<bool>> {
    let row = |item: &StoredItem| {
        let (code, facts) = problem_columns(item.problem.as_ref())?;
        let (verdict, outcome) = (item.verdict.code(), item.outcome.code());
        Ok(p![run, item.position, item.order, &item.number, verdict, outcome, code.map(str::to_owned), facts].map(Val::into_owned))
    };
    let params: Vec<_> = items.iter().map(row).collect::<Result<_>>()?;
    Ok(tx.exec_each(&ITEM_INSERT, &params).await?.into_iter().map(|rows| rows > 0).collect())
}

/// Keeps what became of an order that is pending; false when it is not.
///
/// # Errors
/// As the engine's.
pub async fn end_item(tx: &mut Tx, run: BulkRunId, position: i64, outcome: BulkOutcome, problem: Option<&BulkProblem>) -> Result<bool> {
    let (code, facts) = problem_columns(problem)?;
    tx.exec(&ITEM_END, &p![outcome.code(), code, facts, run, position]).await.map(|rows| rows > 0)
}

/// Orders of a run by rising position, after one, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn items(tx: &mut Tx, run: BulkRunId, wanted: ItemsWanted, after: i64, limit: i64) -> Result<Vec<StoredItem>> {
    match wanted {
        ItemsWanted::All => tx.query(&ITEMS, &p![run, after, limit], read_item).await,
        ItemsWanted::Verdict(verdict) => tx.query(&ITEMS_OF_VERDICT, &p![run, verdict.code(), after, limit], read_item).await,
        ItemsWanted::Outcome(outcome) => tx.query(&ITEMS_OF_OUTCOME, &p![run, outcome.code(), after, limit], read_item).await,
    }
}

/// How many orders refused by which code, the most frequent first.
///
/// # Errors
/// As the engine's.
pub async fn refusal_counts(tx: &mut Tx, run: BulkRunId) -> Result<Vec<(String, i64)>> {
    tx.query(&REFUSAL_COUNTS, &p![run], |row| Ok((row.text(0)?, row.int(1)?))).await
}

/// Removes at most `limit` orders of the oldest run that was started before `before` and is not under way, and the run itself once
/// it has none left; how many rows.
///
/// # Errors
/// As the engine's.
pub async fn remove(tx: &mut Tx, before: Timestamp, limit: i64) -> Result<u64> {
    let over = tx.query_opt(&OVER, &p![before], |row| row.id(0).map(BulkRunId::from_bytes)).await?;
    let Some(run) = over else { return Ok(0) };
    let items = tx.exec(&REMOVE_ITEMS, &p![run, limit]).await?;
    Ok(if items < limit.unsigned_abs() { items + tx.exec(&REMOVE, &p![run]).await? } else { items })
}
