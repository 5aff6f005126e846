//! Files given in the console, kept in chunks until they were imported.

use comanda_core::base::ids::UploadId;
use comanda_core::base::time::Timestamp;
use comanda_core::identity::actor::Actor;

use crate::convert::{actor, at, coded};
use crate::engine::{Result, Row, Tx};
use crate::{p, statements};

statements! {
    INSERT = "INSERT INTO uploads (id, name, bytes, sha256, survey, status, uploaded_by, uploaded_at) VALUES ($1, $2, 0, '', '', 'receiving', $3, $4)";
    APPEND = "INSERT INTO upload_chunks (upload_id, position, bytes) VALUES ($1, $2, $3)";
    RECEIVED = "UPDATE uploads SET bytes = $1, sha256 = $2, survey = $3, status = 'kept', uploaded_at = $4 WHERE id = $5 AND status = 'receiving'";
    REMOVING = "UPDATE uploads SET status = 'removing' WHERE id = $1";
    FIND = "SELECT id, name, bytes, sha256, survey, status, uploaded_by, uploaded_at FROM uploads WHERE id = $1";
    FIND_FOR_UPDATE = "SELECT id, name, bytes, sha256, survey, status, uploaded_by, uploaded_at FROM uploads WHERE id = $1 {FOR_UPDATE}";
    WAITING = "SELECT id, name, bytes, sha256, survey, status, uploaded_by, uploaded_at FROM uploads u
        WHERE status = 'kept' AND (uploaded_at, id) < ($1, $2) AND NOT EXISTS (SELECT 1 FROM imports i WHERE i.upload_id = u.id)
        ORDER BY uploaded_at DESC, id DESC LIMIT $3";
    CHUNK = "SELECT bytes FROM upload_chunks WHERE upload_id = $1 AND position = $2";
    OVER = "SELECT id FROM uploads u WHERE status = 'removing' OR (status = 'receiving' AND uploaded_at < $1) OR (status = 'kept' AND uploaded_at < $2
        AND NOT EXISTS (SELECT 1 FROM imports i JOIN jobs j ON j.id = i.job_id
        WHERE i.upload_id = u.id AND i.status = 'running' AND j.status IN ('ready', 'running')))
        ORDER BY uploaded_at, id LIMIT 1 {SKIP_LOCKED}";
    REMOVE_CHUNKS = "DELETE FROM upload_chunks WHERE upload_id = $1 AND position IN
        (SELECT position FROM upload_chunks WHERE upload_id = $1 ORDER BY position LIMIT $2)";
    REMOVE = "DELETE FROM uploads WHERE id = $1";
}

/// How an upload stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UploadStatus {
    /// Its chunks are coming in, or were cut off.
    Receiving,
    /// All of it is there.
    Kept,
    /// It is being removed, and nothing reads it any more.
    Removing,
}

impl UploadStatus {
    /// All of them, in the order an upload goes through them.
    pub const ALL: [Self; 3] = [Self::Receiving, Self::Kept, Self::Removing];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Receiving => "receiving",
            Self::Kept => "kept",
            Self::Removing => "removing",
        }
    }

    /// The status with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }
}

/// A file given in the console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptUpload {
    /// Its identifier.
    pub id: UploadId,
    /// The file's name, as it was given.
    pub name: String,
    /// Its size; 0 while it is received.
    pub bytes: i64,
    /// SHA-256 of it as 64 hexadecimal digits in lower case; empty while it is received.
    pub sha256: String,
    /// What the use case saw of it, as JSON; empty while it is received.
    pub survey: String,
    /// How it stands.
    pub status: UploadStatus,
    /// Who gave it.
    pub uploaded_by: Actor,
    /// When all of it was there; when it began, while it is received.
    pub uploaded_at: Timestamp,
}

fn read(row: &Row<'_>) -> Result<KeptUpload> {
    Ok(KeptUpload {
        id: UploadId::from_bytes(row.id(0)?),
        name: row.text(1)?,
        bytes: row.int(2)?,
        sha256: row.text(3)?,
        survey: row.text(4)?,
        status: coded(row, 5, UploadStatus::parse)?,
        uploaded_by: actor(row, 6)?,
        uploaded_at: at(row, 7)?,
    })
}

/// Keeps a new upload that has no bytes yet.
///
/// # Errors
/// As the engine's.
pub async fn insert(tx: &mut Tx, id: UploadId, name: &str, by: &Actor, now: Timestamp) -> Result<()> {
    tx.put(&INSERT, &p![id, name, by.to_string(), now]).await
}

/// Keeps the chunk at a position, from 0.
///
/// # Errors
/// As the engine's; a conflict of the table `upload_chunks` when it is there.
pub async fn append(tx: &mut Tx, id: UploadId, position: i64, bytes: &[u8]) -> Result<()> {
    tx.put(&APPEND, &p![id, position, bytes]).await
}

/// Keeps that all of an upload is there; false when it is not being received.
///
/// # Errors
/// As the engine's.
pub async fn received(tx: &mut Tx, id: UploadId, bytes: i64, sha256: &str, survey: &str, now: Timestamp) -> Result<bool> {
    Ok(tx.exec(&RECEIVED, &p![bytes, sha256, survey, now, id]).await? == 1)
}

/// Lets nobody read an upload any more, so that it can be removed piece by piece.
///
/// # Errors
/// As the engine's.
pub async fn removing(tx: &mut Tx, id: UploadId) -> Result<()> {
    tx.put(&REMOVING, &p![id]).await
}

/// The upload, if there is one.
///
/// # Errors
/// As the engine's.
pub async fn find(tx: &mut Tx, id: UploadId) -> Result<Option<KeptUpload>> {
    tx.query_opt(&FIND, &p![id], read).await
}

/// The upload, locked until the transaction ends.
///
/// # Errors
/// As the engine's.
pub async fn find_for_update(tx: &mut Tx, id: UploadId) -> Result<Option<KeptUpload>> {
    tx.query_opt(&FIND_FOR_UPDATE, &p![id], read).await
}

/// Uploads that no import was begun with, given before `before`, the last one first, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn waiting(tx: &mut Tx, before: Option<(Timestamp, UploadId)>, limit: i64) -> Result<Vec<KeptUpload>> {
    let (at, id) = before.unwrap_or((Timestamp::from_micros(i64::MAX), UploadId::from_bytes([255; 16])));
    tx.query(&WAITING, &p![at, id, limit], read).await
}

/// The chunk at a position, from 0; `None` behind the last one.
///
/// # Errors
/// As the engine's.
pub async fn chunk(tx: &mut Tx, id: UploadId, position: i64) -> Result<Option<Vec<u8>>> {
    tx.query_opt(&CHUNK, &p![id, position], |row| row.blob(0)).await
}

/// An upload to remove, locked: one that is being removed, was begun before `begun_before` and never ended, or was given
/// before `kept_before` and no job will import it any more.
///
/// # Errors
/// As the engine's.
pub async fn over(tx: &mut Tx, begun_before: Timestamp, kept_before: Timestamp) -> Result<Option<UploadId>> {
    tx.query_opt(&OVER, &p![begun_before, kept_before], |row| row.id(0).map(UploadId::from_bytes)).await
}

/// Removes at most `limit` chunks of an upload, and the upload itself once it has none; how many rows.
///
/// # Errors
/// As the engine's.
pub async fn remove(tx: &mut Tx, id: UploadId, limit: i64) -> Result<u64> {
    match tx.exec(&REMOVE_CHUNKS, &p![id, limit]).await? {
        0 => tx.exec(&REMOVE, &p![id]).await,
        removed => Ok(removed),
    }
}
