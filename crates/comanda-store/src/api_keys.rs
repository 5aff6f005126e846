//! API keys, by the hashes of their tokens.

use comanda_core::base::ids::ApiKeyId;
use comanda_core::base::time::Timestamp;
use comanda_core::identity::api_key::ApiKey;

use crate::convert::{at, at_opt, json, to_json};
use crate::engine::{Result, Row, Tx};
use crate::{p, statements};

statements! {
    FIND = "SELECT id, name, permissions, created_at, expires_at, revoked_at FROM api_keys WHERE id = $1";
    FIND_FOR_UPDATE = "SELECT id, name, permissions, created_at, expires_at, revoked_at FROM api_keys WHERE id = $1 {FOR_UPDATE}";
    BY_TOKEN = "SELECT id, name, permissions, created_at, expires_at, revoked_at FROM api_keys WHERE token_hash = $1";
    LIST = "SELECT id, name, permissions, created_at, expires_at, revoked_at FROM api_keys WHERE id < $1 ORDER BY id DESC LIMIT $2";
    INSERT = "INSERT INTO api_keys (id, name, token_hash, permissions, created_at, expires_at, revoked_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
    REVOKE = "UPDATE api_keys SET revoked_at = $1 WHERE id = $2 AND revoked_at IS NULL";
}

fn read(row: &Row<'_>) -> Result<ApiKey> {
    Ok(ApiKey {
        id: ApiKeyId::from_bytes(row.id(0)?),
        name: row.text(1)?,
        permissions: json(row, 2)?,
        created_at: at(row, 3)?,
        expires_at: at_opt(row, 4)?,
        revoked_at: at_opt(row, 5)?,
    })
}

/// The key, if there is one.
///
/// # Errors
/// As the engine's.
pub async fn find(tx: &mut Tx, id: ApiKeyId) -> Result<Option<ApiKey>> {
    tx.query_opt(&FIND, &p![id], read).await
}

/// The key, locked until the transaction ends.
///
/// # Errors
/// As the engine's.
pub async fn find_for_update(tx: &mut Tx, id: ApiKeyId) -> Result<Option<ApiKey>> {
    tx.query_opt(&FIND_FOR_UPDATE, &p![id], read).await
}

/// The key whose token has this SHA-256, expired and revoked ones too.
///
/// # Errors
/// As the engine's.
pub async fn by_token(tx: &mut Tx, token_hash: &[u8; 32]) -> Result<Option<ApiKey>> {
    tx.query_opt(&BY_TOKEN, &p![token_hash.as_slice()], read).await
}

/// Keys by falling identifier (newest first) before `before`, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn list(tx: &mut Tx, before: ApiKeyId, limit: i64) -> Result<Vec<ApiKey>> {
    tx.query(&LIST, &p![before, limit], read).await
}

/// Keeps a new key under the SHA-256 of its token.
///
/// # Errors
/// As the engine's; a conflict of `api_keys_token_key` when the token is another key's.
pub async fn insert(tx: &mut Tx, key: &ApiKey, token_hash: &[u8; 32]) -> Result<()> {
    let permissions = to_json(&key.permissions)?;
    let params = p![key.id, &key.name, token_hash.as_slice(), permissions, key.created_at, key.expires_at, key.revoked_at];
    tx.put(&INSERT, &params).await
}

/// Takes a key back, which must be locked and not taken back yet.
///
/// # Errors
/// As the engine's.
pub async fn revoke(tx: &mut Tx, id: ApiKeyId, now: Timestamp) -> Result<()> {
    tx.put_one(&REVOKE, &p![now, id]).await
}
