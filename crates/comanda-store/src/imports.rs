//! Imports: how far each file came, what of it was refused, and which cancellations were done.

use comanda_core::base::ids::{ChannelId, CustomerId, ImportId, JobId, OrderId, SkuId, UploadId};
use comanda_core::base::problem::{Fact, Facts, FieldProblem};
use comanda_core::base::time::Timestamp;
use comanda_core::identity::actor::Actor;

use crate::convert::{actor, at, at_opt, coded, json, json_opt, to_json};
use crate::engine::{Result, Row, Tx};
use crate::jobs::JobStatus;
use crate::{p, statements};

statements! {
    BY_FILE = "SELECT id, file_name, reading, upload_id, job_id, status, reason, units_done, counts, bytes_read, bytes_total, started_by, started_at,
        updated_at, finished_at
        FROM imports WHERE file_hash = $1 {FOR_UPDATE}";
    FIND_FOR_UPDATE = "SELECT id, file_name, reading, upload_id, job_id, status, reason, units_done, counts, bytes_read, bytes_total, started_by, started_at,
        updated_at, finished_at
        FROM imports WHERE id = $1 {FOR_UPDATE}";
    CARD = "SELECT i.id, i.file_name, i.reading, i.upload_id, i.job_id, i.status, i.reason, i.units_done, i.counts, i.bytes_read,
        i.bytes_total, i.started_by, i.started_at, i.updated_at, i.finished_at, j.status FROM imports i LEFT JOIN jobs j ON j.id = i.job_id WHERE i.id = $1";
    RECENT = "SELECT i.id, i.file_name, i.reading, i.upload_id, i.job_id, i.status, i.reason, i.units_done, i.counts, i.bytes_read,
        i.bytes_total, i.started_by, i.started_at, i.updated_at, i.finished_at, j.status FROM imports i LEFT JOIN jobs j ON j.id = i.job_id
        WHERE (i.started_at, i.id) < ($1, $2) ORDER BY i.started_at DESC, i.id DESC LIMIT $3";
    INSERT = "INSERT INTO imports (id, file_hash, file_name, reading, upload_id, job_id, status, reason, units_done, counts, bytes_read, bytes_total,
        started_by, started_at, updated_at, finished_at) VALUES ($1, $2, $3, $4, $5, $6, 'running', NULL, 0, $7, 0, $8, $9, $10, $10, NULL)";
    GO_ON = "UPDATE imports SET status = 'running', reason = NULL, upload_id = $1, job_id = $2, bytes_total = $3, updated_at = $4 WHERE id = $5";
    PROGRESS = "UPDATE imports SET units_done = $1, counts = $2, bytes_read = $3, updated_at = $4 WHERE id = $5 AND units_done = $6";
    END = "UPDATE imports SET status = $1, reason = $2, finished_at = $3, updated_at = $4 WHERE id = $5";
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

/// How an import stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ImportStatus {
    /// It was begun, and its end is not known: somebody is at it, or it was cut off.
    Running,
    /// The whole file was done.
    Done,
    /// It cannot go on as it is.
    Failed,
    /// A person stopped it; what was done stays.
    Stopped,
}

impl ImportStatus {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Running, Self::Done, Self::Failed, Self::Stopped];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Running => "running",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Stopped => "stopped",
        }
    }

    /// The status with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }
}

/// An import of a file, as it is kept. `C` is what the use case counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptImport<C> {
    /// Its identifier.
    pub id: ImportId,
    /// The file's name.
    pub file_name: String,
    /// How the file is read, as JSON.
    pub reading: String,
    /// The file given in the console, for one of those.
    pub upload: Option<UploadId>,
    /// The job that goes on with it, for a file given in the console.
    pub job: Option<JobId>,
    /// How it stands.
    pub status: ImportStatus,
    /// Why it failed.
    pub reason: Option<FieldProblem>,
    /// How many of the file's orders, cancellations and listed rows were done, counted in the order of the file.
    pub units_done: i64,
    /// What they came to.
    pub counts: C,
    /// About how many bytes were read for that, over all passes.
    pub bytes_read: i64,
    /// How many there are to be read, over all passes.
    pub bytes_total: i64,
    /// Who began it.
    pub started_by: Actor,
    /// When it was begun.
    pub started_at: Timestamp,
    /// When its progress was last kept.
    pub updated_at: Timestamp,
    /// When the whole file was done.
    pub finished_at: Option<Timestamp>,
}

/// An import that begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewImport {
    /// Its identifier.
    pub id: ImportId,
    /// SHA-256 of the file's bytes and of how they are read.
    pub file_hash: [u8; 32],
    /// The file's name.
    pub file_name: String,
    /// How the file is read, as JSON.
    pub reading: String,
    /// The file given in the console.
    pub upload: Option<UploadId>,
    /// The job that does it.
    pub job: Option<JobId>,
    /// How many bytes there are to be read, over all passes.
    pub bytes_total: i64,
    /// Who begins it.
    pub started_by: Actor,
}

/// How far an import came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reached<'c, C> {
    /// How many units were done when it went on.
    pub from: i64,
    /// How many are done now.
    pub units_done: i64,
    /// What they came to.
    pub counts: &'c C,
    /// About how many bytes were read for that.
    pub bytes_read: i64,
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

fn read<C: serde::de::DeserializeOwned>(row: &Row<'_>) -> Result<KeptImport<C>> {
    Ok(KeptImport {
        id: ImportId::from_bytes(row.id(0)?),
        file_name: row.text(1)?,
        reading: row.text(2)?,
        upload: row.id_opt(3)?.map(UploadId::from_bytes),
        job: row.id_opt(4)?.map(JobId::from_bytes),
        status: coded(row, 5, ImportStatus::parse)?,
        reason: json_opt(row, 6)?,
        units_done: row.int(7)?,
        counts: json(row, 8)?,
        bytes_read: row.int(9)?,
        bytes_total: row.int(10)?,
        started_by: actor(row, 11)?,
        started_at: at(row, 12)?,
        updated_at: at(row, 13)?,
        finished_at: at_opt(row, 14)?,
    })
}

/// An import and how its job stands, while that is kept.
fn read_with_job<C: serde::de::DeserializeOwned>(row: &Row<'_>) -> Result<(KeptImport<C>, Option<JobStatus>)> {
    let job = row.text_opt(15)?;
    let status = job.map(|code| JobStatus::parse(&code).ok_or_else(|| row.inconsistent(15, &code))).transpose()?;
    Ok((read(row)?, status))
}

/// The import of the file with this SHA-256 (of its bytes and of how they are read), locked until the transaction ends.
///
/// # Errors
/// As the engine's.
pub async fn by_file<C: serde::de::DeserializeOwned + Send + 'static>(tx: &mut Tx, file_hash: &[u8; 32]) -> Result<Option<KeptImport<C>>> {
    tx.query_opt(&BY_FILE, &p![file_hash.as_slice()], read).await
}

/// The import, locked until the transaction ends.
///
/// # Errors
/// As the engine's.
pub async fn find_for_update<C: serde::de::DeserializeOwned + Send + 'static>(tx: &mut Tx, id: ImportId) -> Result<Option<KeptImport<C>>> {
    tx.query_opt(&FIND_FOR_UPDATE, &p![id], read).await
}

/// The import, and how its job stands.
///
/// # Errors
/// As the engine's.
pub async fn card<C: serde::de::DeserializeOwned + Send + 'static>(
    tx: &mut Tx,
    id: ImportId,
) -> Result<Option<(KeptImport<C>, Option<JobStatus>)>> {
    tx.query_opt(&CARD, &p![id], read_with_job).await
}

/// Imports begun before `before`, the one begun last first, at most `limit`, and how their jobs stand.
///
/// # Errors
/// As the engine's.
pub async fn recent<C: serde::de::DeserializeOwned + Send + 'static>(
    tx: &mut Tx,
    before: Option<(Timestamp, ImportId)>,
    limit: i64,
) -> Result<Vec<(KeptImport<C>, Option<JobStatus>)>> {
    let (at, id) = before.unwrap_or((Timestamp::from_micros(i64::MAX), ImportId::from_bytes([255; 16])));
    tx.query(&RECENT, &p![at, id, limit], read_with_job).await
}

/// Keeps a new import, with nothing done yet.
///
/// # Errors
/// As the engine's; a conflict of `imports_file_key` when another process began with the same file.
pub async fn insert<C: serde::Serialize + Sync>(tx: &mut Tx, new: &NewImport, counts: &C, now: Timestamp) -> Result<()> {
    let params = p![
        new.id,
        new.file_hash.as_slice(),
        &new.file_name,
        &new.reading,
        new.upload,
        new.job,
        to_json(counts)?,
        new.bytes_total,
        new.started_by.to_string(),
        now
    ];
    tx.put(&INSERT, &params).await
}

/// Lets an import that is locked go on: from this upload by this job, or from neither.
///
/// # Errors
/// As the engine's.
pub async fn go_on(
    tx: &mut Tx,
    id: ImportId,
    upload: Option<UploadId>,
    job: Option<JobId>,
    bytes_total: i64,
    now: Timestamp,
) -> Result<()> {
    tx.put_one(&GO_ON, &p![upload, job, bytes_total, now, id]).await
}

/// Keeps how far an import came; false when somebody else went on with it from the same place.
///
/// # Errors
/// As the engine's.
pub async fn progress<C: serde::Serialize + Sync>(tx: &mut Tx, id: ImportId, reached: &Reached<'_, C>, now: Timestamp) -> Result<bool> {
    let params = p![reached.units_done, to_json(reached.counts)?, reached.bytes_read, now, id, reached.from];
    Ok(tx.exec(&PROGRESS, &params).await? == 1)
}

/// Ends an import: done, failed for a reason, or stopped.
///
/// # Errors
/// As the engine's.
pub async fn end(tx: &mut Tx, id: ImportId, status: ImportStatus, reason: Option<&FieldProblem>, now: Timestamp) -> Result<()> {
    let finished_at = (status == ImportStatus::Done).then_some(now);
    tx.put_one(&END, &p![status.code(), reason.map(to_json).transpose()?, finished_at, now, id]).await
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
