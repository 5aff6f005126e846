//! The version of a shop's setup: its channels, SKUs and locations, which orders are decided by
//! and which change rarely.
//!
//! Whoever keeps a channel, SKU or location raises the version in the same transaction, so that
//! what was read at a version may be used as long as the version is the same. The row is locked
//! after everything else.

use crate::engine::{Result, Tx};
use crate::{p, statements};

statements! {
    VERSION = "SELECT version FROM setup";
    LOCK = "SELECT version FROM setup {FOR_UPDATE}";
    RAISE = "UPDATE setup SET version = version + 1";
}

/// The version, rising from 1.
///
/// # Errors
/// As the engine's.
pub async fn version(tx: &mut Tx) -> Result<i64> {
    tx.query_one(&VERSION, &p![], |row| row.int(0)).await
}

/// Lets no other transaction past here until this one ends: for what a shop does once. Taken before anything else,
/// and never by what keeps a channel, SKU or location.
///
/// # Errors
/// As the engine's.
pub async fn lock(tx: &mut Tx) -> Result<()> {
    tx.query_one(&LOCK, &p![], |row| row.int(0)).await.map(drop)
}

/// Raises the version: something of the setup is changed by this transaction.
///
/// # Errors
/// As the engine's.
pub(crate) async fn raise(tx: &mut Tx) -> Result<()> {
    tx.put(&RAISE, &p![]).await
}
