//! The event table: timeline, audit and outbox in one.

use comanda_core::base::ids::{CustomerId, EventId, OrderId};
use comanda_core::event::{EventHash, Recorded};

use crate::convert::{actor, at};
use crate::engine::{Result, Row, Tx};
use crate::{p, statements};

statements! {
    INSERT = "INSERT INTO events (tx, id, order_id, sequence, subject_id, at, actor, on_behalf_of, cause, kind, schema_version, payload, previous_hash, hash)
        VALUES ({TX}, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    OF_ORDER = "SELECT tx, position, id, order_id, sequence, at, actor, on_behalf_of, cause, kind, schema_version, payload, previous_hash, hash
        FROM events WHERE order_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3";
    OF_SUBJECT = "SELECT tx, position, id, order_id, sequence, at, actor, on_behalf_of, cause, kind, schema_version, payload, previous_hash, hash
        FROM events WHERE subject_id = $1 AND position > $2 ORDER BY position LIMIT $3";
    AFTER = "SELECT tx, position, id, order_id, sequence, at, actor, on_behalf_of, cause, kind, schema_version, payload, previous_hash, hash
        FROM events WHERE {FEED_AFTER} AND tx < {SETTLED} ORDER BY {FEED} LIMIT $3";
    NEWEST = "SELECT tx, position FROM events WHERE tx < {SETTLED} ORDER BY {FEED_BACK} LIMIT 1";
}

/// A place in the feed of all events. The order is that of the transactions' beginnings on
/// PostgreSQL, and of the commits on SQLite, where `tx` is always 0; no event ever appears before
/// a place that was read already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct FeedPlace {
    /// The transaction.
    pub tx: i64,
    /// The row.
    pub position: i64,
}

/// An event as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEvent {
    /// Its place in the feed.
    pub place: FeedPlace,
    /// The event.
    pub recorded: Recorded,
    /// Its hash.
    pub hash: EventHash,
}

fn hash_opt(row: &Row<'_>, i: usize) -> Result<Option<EventHash>> {
    let bytes = row.blob_opt(i)?;
    bytes.map(|bytes| EventHash::try_from(bytes.as_slice()).map_err(|_| row.inconsistent(i, "not 32 bytes"))).transpose()
}

pub(crate) fn read(row: &Row<'_>) -> Result<StoredEvent> {
    Ok(StoredEvent {
        place: FeedPlace { tx: row.int(0)?, position: row.int(1)? },
        recorded: Recorded {
            id: EventId::from_bytes(row.id(2)?),
            order: row.id_opt(3)?.map(OrderId::from_bytes),
            sequence: row.int(4)?,
            at: at(row, 5)?,
            actor: actor(row, 6)?,
            on_behalf_of: row.id_opt(7)?.map(CustomerId::from_bytes),
            cause: row.text(8)?,
            kind: row.text(9)?,
            schema_version: row.int(10)?,
            payload: row.text(11)?,
            previous_hash: hash_opt(row, 12)?,
        },
        hash: crate::convert::hash(row, 13)?,
    })
}

/// Appends an event; `subject` is the thing it tells of when it belongs to no order.
///
/// # Errors
/// As the engine's.
pub async fn append(tx: &mut Tx, event: &Recorded, subject: Option<[u8; 16]>, hash: &EventHash) -> Result<()> {
    let params = p![
        event.id,
        event.order,
        event.sequence,
        subject,
        event.at,
        event.actor.to_string(),
        event.on_behalf_of,
        &event.cause,
        &event.kind,
        event.schema_version,
        &event.payload,
        event.previous_hash.as_ref().map(EventHash::as_slice),
        hash.as_slice()
    ];
    tx.put(&INSERT, &params).await
}

/// An order's events after a sequence number, oldest first, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn of_order(tx: &mut Tx, order: OrderId, after: i64, limit: i64) -> Result<Vec<StoredEvent>> {
    tx.query(&OF_ORDER, &p![order, after, limit], read).await
}

/// The events of something that is no order after a position, oldest first, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn of_subject(tx: &mut Tx, subject: [u8; 16], after: i64, limit: i64) -> Result<Vec<StoredEvent>> {
    tx.query(&OF_SUBJECT, &p![subject, after, limit], read).await
}

/// All events after a place, in the feed's order, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn after(tx: &mut Tx, place: FeedPlace, limit: i64) -> Result<Vec<StoredEvent>> {
    tx.query(&AFTER, &p![place.tx, place.position, limit], read).await
}

/// The place of the newest event that is settled.
///
/// # Errors
/// As the engine's.
pub async fn newest(tx: &mut Tx) -> Result<FeedPlace> {
    let found = tx.query_opt(&NEWEST, &[], |row| Ok(FeedPlace { tx: row.int(0)?, position: row.int(1)? })).await?;
    Ok(found.unwrap_or_default())
}
