//! Answers kept by idempotency key, so that a repeated command is not done twice.

use comanda_core::base::time::Timestamp;

use crate::convert::hash;
use crate::engine::{Result, Tx};
use crate::{p, statements};

statements! {
    FIND = "SELECT command, request_hash, answer FROM idempotency_keys WHERE caller = $1 AND key = $2";
    INSERT = "INSERT INTO idempotency_keys (caller, key, command, request_hash, answer, at) VALUES ($1, $2, $3, $4, $5, $6)";
    FORGET = "DELETE FROM idempotency_keys WHERE id IN (SELECT id FROM (SELECT id, at FROM idempotency_keys ORDER BY id LIMIT $1) oldest WHERE at < $2)";
}

/// What was answered to the first use of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptAnswer {
    /// The command's name.
    pub command: String,
    /// SHA-256 of what was asked.
    pub request_hash: [u8; 32],
    /// The answer as JSON.
    pub answer: String,
}

/// The answer kept for a caller's key.
///
/// # Errors
/// As the engine's.
pub async fn find(tx: &mut Tx, caller: &str, key: &str) -> Result<Option<KeptAnswer>> {
    tx.query_opt(&FIND, &p![caller, key], |row| Ok(KeptAnswer { command: row.text(0)?, request_hash: hash(row, 1)?, answer: row.text(2)? }))
        .await
}

/// Keeps an answer. A second one for the same key is a conflict of the table `idempotency_keys`.
///
/// # Errors
/// As the engine's.
pub async fn insert(tx: &mut Tx, caller: &str, key: &str, kept: &KeptAnswer, at: Timestamp) -> Result<()> {
    tx.put(&INSERT, &p![caller, key, &kept.command, kept.request_hash.as_slice(), &kept.answer, at]).await
}

/// Forgets answers older than `before` among the `limit` that were kept first; how many.
///
/// # Errors
/// As the engine's.
pub async fn forget(tx: &mut Tx, before: Timestamp, limit: i64) -> Result<u64> {
    tx.exec(&FORGET, &p![limit, before]).await
}
