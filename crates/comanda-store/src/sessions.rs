//! Sessions of the staff, by the hashes of their tokens.

use comanda_core::base::ids::UserId;
use comanda_core::base::time::Timestamp;
use comanda_core::identity::session::Session;

use crate::convert::{at, hash};
use crate::engine::{Result, Row, Tx};
use crate::{p, statements};

statements! {
    FIND = "SELECT token_hash, user_id, created_at, last_seen_at, expires_at, user_agent, address FROM sessions WHERE token_hash = $1";
    OF_USER = "SELECT token_hash, user_id, created_at, last_seen_at, expires_at, user_agent, address FROM sessions WHERE user_id = $1
        ORDER BY last_seen_at DESC, token_hash";
    INSERT = "INSERT INTO sessions (token_hash, user_id, created_at, last_seen_at, expires_at, user_agent, address)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    TOUCH = "UPDATE sessions SET last_seen_at = $1 WHERE token_hash = $2 AND last_seen_at < $1";
    END = "DELETE FROM sessions WHERE token_hash = $1";
    END_OTHERS = "DELETE FROM sessions WHERE user_id = $1 AND token_hash <> $2";
    END_ALL = "DELETE FROM sessions WHERE user_id = $1";
    REMOVE = "DELETE FROM sessions WHERE token_hash IN
        (SELECT token_hash FROM sessions WHERE expires_at <= $1 OR last_seen_at <= $2 ORDER BY token_hash LIMIT $3)";
}

fn read(row: &Row<'_>) -> Result<Session> {
    Ok(Session {
        token_hash: hash(row, 0)?,
        user: UserId::from_bytes(row.id(1)?),
        created_at: at(row, 2)?,
        last_seen_at: at(row, 3)?,
        expires_at: at(row, 4)?,
        user_agent: row.text(5)?,
        address: row.text_opt(6)?.map(|text| text.parse().map_err(|_| row.inconsistent(6, &text))).transpose()?,
    })
}

/// The session whose token has this SHA-256, one that ended by the clock too.
///
/// # Errors
/// As the engine's.
pub async fn find(tx: &mut Tx, token_hash: &[u8; 32]) -> Result<Option<Session>> {
    tx.query_opt(&FIND, &p![token_hash.as_slice()], read).await
}

/// A person's sessions, the one used last first, with those that ended by the clock and were not removed yet.
///
/// # Errors
/// As the engine's.
pub async fn of_user(tx: &mut Tx, user: UserId) -> Result<Vec<Session>> {
    tx.query(&OF_USER, &p![user], read).await
}

/// Keeps a new session. Its person is locked, or made by the same transaction.
///
/// # Errors
/// As the engine's; a conflict of `sessions_token_key` when the token is another session's.
pub async fn insert(tx: &mut Tx, session: &Session) -> Result<()> {
    let Session { token_hash, user, created_at, last_seen_at, expires_at, user_agent, address } = session;
    let address = address.map(|address| address.to_string());
    tx.put(&INSERT, &p![token_hash.as_slice(), user, created_at, last_seen_at, expires_at, user_agent, address]).await
}

/// Writes down that a session was used, if it is still there and was not used later.
///
/// # Errors
/// As the engine's.
pub async fn touch(tx: &mut Tx, token_hash: &[u8; 32], now: Timestamp) -> Result<()> {
    tx.put(&TOUCH, &p![now, token_hash.as_slice()]).await
}

/// Ends a session; whether there was one.
///
/// # Errors
/// As the engine's.
pub async fn end(tx: &mut Tx, token_hash: &[u8; 32]) -> Result<bool> {
    tx.exec(&END, &p![token_hash.as_slice()]).await.map(|ended| ended > 0)
}

/// Ends a person's sessions, all but `keep`; how many.
///
/// # Errors
/// As the engine's.
pub async fn end_of_user(tx: &mut Tx, user: UserId, keep: Option<&[u8; 32]>) -> Result<u64> {
    match keep {
        Some(keep) => tx.exec(&END_OTHERS, &p![user, keep.as_slice()]).await,
        None => tx.exec(&END_ALL, &p![user]).await,
    }
}

/// Removes at most `limit` sessions that end at `expired` at the latest or were last used at `idle` at the latest; how many.
///
/// # Errors
/// As the engine's.
pub async fn remove(tx: &mut Tx, expired: Timestamp, idle: Timestamp, limit: i64) -> Result<u64> {
    tx.exec(&REMOVE, &p![expired, idle, limit]).await
}
