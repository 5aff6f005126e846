//! Failed attempts to log in, by the SHA-256 of what they are counted by: people type passwords where
//! the e-mail address belongs.

use comanda_core::base::time::Timestamp;

use crate::convert::{json, to_json};
use crate::engine::{Result, Tx};
use crate::{p, statements};

statements! {
    ENSURE = "INSERT INTO login_attempts (subject, failures, last_at) VALUES ($1, '[]', $2) ON CONFLICT (subject) DO NOTHING";
    FIND_FOR_UPDATE = "SELECT failures FROM login_attempts WHERE subject = $1 {FOR_UPDATE}";
    SAVE = "UPDATE login_attempts SET failures = $1, last_at = $2 WHERE subject = $3";
    CLEAR = "DELETE FROM login_attempts WHERE subject = $1";
    REMOVE = "DELETE FROM login_attempts WHERE subject IN (SELECT subject FROM login_attempts WHERE last_at <= $1 ORDER BY subject LIMIT $2)";
}

/// The failures of a subject in rising order, its row made if need be and locked until the transaction ends.
/// Several subjects are locked by rising hash.
///
/// # Errors
/// As the engine's.
pub async fn ensure_for_update(tx: &mut Tx, subject: &[u8; 32], now: Timestamp) -> Result<Vec<Timestamp>> {
    loop {
        tx.put(&ENSURE, &p![subject.as_slice(), now]).await?;
        // Whoever had the row may have removed it meanwhile.
        if let Some(failures) = tx.query_opt(&FIND_FOR_UPDATE, &p![subject.as_slice()], |row| json(row, 0)).await? {
            return Ok(failures);
        }
    }
}

/// The failures of a subject, locked until the transaction ends; none when there is no row.
///
/// # Errors
/// As the engine's.
pub async fn find_for_update(tx: &mut Tx, subject: &[u8; 32]) -> Result<Vec<Timestamp>> {
    Ok(tx.query_opt(&FIND_FOR_UPDATE, &p![subject.as_slice()], |row| json(row, 0)).await?.unwrap_or_default())
}

/// Keeps the failures of a subject, in rising order; its row is locked, and is removed when there is none.
///
/// # Errors
/// As the engine's.
pub async fn save(tx: &mut Tx, subject: &[u8; 32], failures: &[Timestamp]) -> Result<()> {
    match failures.last() {
        Some(last) => tx.put(&SAVE, &p![to_json(failures)?, last, subject.as_slice()]).await,
        None => tx.put(&CLEAR, &p![subject.as_slice()]).await,
    }
}

/// Removes at most `limit` subjects whose last failure was at `before` at the latest; how many.
///
/// # Errors
/// As the engine's.
pub async fn remove(tx: &mut Tx, before: Timestamp, limit: i64) -> Result<u64> {
    tx.exec(&REMOVE, &p![before, limit]).await
}
