//! Imports: how far each file came, what of it was refused, and which cancellations were done.

use comanda_core::base::ids::{ChannelId, CustomerId, ImportId, OrderId, SkuId};
use comanda_core::base::problem::{Fact, Facts};
use comanda_core::base::time::Timestamp;

use crate::convert::{at_opt, json, to_json};
use crate::engine::{Result, Row, Tx};
use crate::{p, statements};

statements! {
    BY_FILE = "SELECT id, units_done, counts, finished_at FROM imports WHERE file_hash = $1";
    INSERT = "INSERT INTO imports (id, file_hash, file_name, units_done, counts, started_at, finished_at) VALUES ($1, $2, $3, 0, $4, $5, NULL)";
    PROGRESS = "UPDATE imports SET units_done = $1, counts = $2, finished_at = $3 WHERE id = $4";
    REFUSE = "INSERT INTO import_refusals (import_id, row, field, code, reference, facts) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (import_id, row, field, code) DO NOTHING";
    REFUSALS = "SELECT row, field, code, reference, facts FROM import_refusals
        WHERE import_id = $1 AND (row, field, code) > ($2, $3, $4) ORDER BY row, field, code LIMIT $5";
    CANCELED = "SELECT order_id FROM import_cancellations WHERE channel_id = $1 AND reference = $2 AND item = $3";
    KEEP_CANCELED = "INSERT INTO import_cancellations (channel_id, reference, item, order_id) VALUES ($1, $2, $3, $4)";
    OPEN_LINES = "SELECT o.id, l.line, l.ordered - l.canceled, l.unit_price FROM orders o
        JOIN order_lines l ON l.order_id = o.id
        WHERE o.customer_id = $1 AND o.channel_id = $2 AND o.ordered_at <= $3 AND o.status IN ('placed', 'confirmed')
        AND l.sku_id = $4 AND l.ordered > l.canceled ORDER BY o.ordered_at DESC, o.id DESC, l.line";
}

/// An import of a file, as it is kept. `C` is what the use case counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptImport<C> {
    /// Its identifier.
    pub id: ImportId,
    /// How many of the file's orders, cancellations and listed rows were done, counted in the order of the file.
    pub units_done: i64,
    /// What they came to.
    pub counts: C,
    /// When the whole file was done.
    pub finished_at: Option<Timestamp>,
}

/// A row that was not taken over, and why.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct RefusedRow {
    /// The row as a spreadsheet counts, so that the header is row 1; the position from 1 in JSON.
    pub row: i64,
    /// The column, or the field of the order; empty when it is about the whole row.
    pub field: String,
    /// The stable code.
    pub code: String,
    /// The order number the row names; empty when it names none.
    pub reference: String,
    /// The facts of the code's sentence.
    #[serde(default, skip_serializing_if = "Facts::is_empty")]
    pub facts: Facts,
}

impl RefusedRow {
    /// A row that is refused as a whole; it names no order.
    #[must_use]
    pub fn new(row: i64, code: impl Into<String>) -> Self {
        Self { row, field: String::new(), code: code.into(), reference: String::new(), facts: Facts::new() }
    }

    /// The same at one column or field.
    #[must_use]
    pub fn at(self, field: impl Into<String>) -> Self {
        Self { field: field.into(), ..self }
    }

    /// The same of the order that the row names.
    #[must_use]
    pub fn of(self, reference: impl Into<String>) -> Self {
        Self { reference: reference.into(), ..self }
    }

    /// The same with these facts.
    #[must_use]
    pub fn telling(self, facts: Facts) -> Self {
        Self { facts, ..self }
    }

    /// The same with one more fact.
    #[must_use]
    pub fn with(mut self, name: &str, fact: impl Into<Fact>) -> Self {
        self.facts.insert(name.to_owned(), fact.into());
        self
    }
}

/// Open units of an order line that a cancellation could be about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenLine {
    /// The order.
    pub order: OrderId,
    /// The line's number.
    pub line: i64,
    /// Its open units, positive.
    pub open: i64,
    /// Its unit price in minor units.
    pub unit_price: i64,
}

/// The import of the file with this SHA-256 (of its bytes and of how they are read).
///
/// # Errors
/// As the engine's.
pub async fn by_file<C: serde::de::DeserializeOwned>(tx: &mut Tx, file_hash: &[u8; 32]) -> Result<Option<KeptImport<C>>> {
    let read = |row: &Row<'_>| {
        Ok(KeptImport {
            id: ImportId::from_bytes(row.id(0)?),
            units_done: row.int(1)?,
            counts: json(row, 2)?,
            finished_at: at_opt(row, 3)?,
        })
    };
    tx.query_opt(&BY_FILE, &p![file_hash.as_slice()], read).await
}

/// Keeps a new import, with nothing done yet.
///
/// # Errors
/// As the engine's; a conflict of `imports_file_key` when another process began with the same file.
pub async fn insert<C: serde::Serialize + Sync>(
    tx: &mut Tx,
    id: ImportId,
    file_hash: &[u8; 32],
    file_name: &str,
    counts: &C,
    at: Timestamp,
) -> Result<()> {
    tx.put(&INSERT, &p![id, file_hash.as_slice(), file_name, to_json(counts)?, at]).await
}

/// Keeps how far an import came.
///
/// # Errors
/// As the engine's.
pub async fn progress<C: serde::Serialize + Sync>(
    tx: &mut Tx,
    id: ImportId,
    units_done: i64,
    counts: &C,
    finished_at: Option<Timestamp>,
) -> Result<()> {
    tx.put_one(&PROGRESS, &p![units_done, to_json(counts)?, finished_at, id]).await
}

/// Keeps rows that were refused; those kept before stay as they are.
///
/// # Errors
/// As the engine's.
pub async fn refuse(tx: &mut Tx, id: ImportId, rows: &[RefusedRow]) -> Result<()> {
    let params = rows.iter().map(|row| Ok(p![id, row.row, &row.field, &row.code, &row.reference, to_json(&row.facts)?]));
    let params: Vec<_> = params.collect::<Result<_>>()?;
    tx.put_each(&REFUSE, &params).await
}

/// The refused rows of an import after `after` by row, field and code, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn refusals(tx: &mut Tx, id: ImportId, after: (i64, &str, &str), limit: i64) -> Result<Vec<RefusedRow>> {
    let read = |row: &Row<'_>| {
        Ok(RefusedRow { row: row.int(0)?, field: row.text(1)?, code: row.text(2)?, reference: row.text(3)?, facts: json(row, 4)? })
    };
    tx.query(&REFUSALS, &p![id, after.0, after.1, after.2, limit], read).await
}

/// The order that an item of a cancellation was done on, when it was done.
///
/// # Errors
/// As the engine's.
pub async fn canceled(tx: &mut Tx, channel: ChannelId, reference: &str, item: i64) -> Result<Option<OrderId>> {
    tx.query_opt(&CANCELED, &p![channel, reference, item], |row| row.id(0).map(OrderId::from_bytes)).await
}

/// Keeps that an item of a cancellation was done on this order.
///
/// # Errors
/// As the engine's; a conflict of the table `import_cancellations` when it was done before.
pub async fn keep_canceled(tx: &mut Tx, channel: ChannelId, reference: &str, item: i64, order: OrderId) -> Result<()> {
    tx.put(&KEEP_CANCELED, &p![channel, reference, item, order]).await
}

/// The open lines for a SKU on a customer's placed and confirmed orders of a channel, ordered not after `until`,
/// the latest order first.
///
/// # Errors
/// As the engine's.
pub async fn open_lines(tx: &mut Tx, customer: CustomerId, channel: ChannelId, until: Timestamp, sku: SkuId) -> Result<Vec<OpenLine>> {
    let read = |row: &Row<'_>| {
        Ok(OpenLine { order: OrderId::from_bytes(row.id(0)?), line: row.int(1)?, open: row.int(2)?, unit_price: row.int(3)? })
    };
    tx.query(&OPEN_LINES, &p![customer, channel, until, sku], read).await
}
