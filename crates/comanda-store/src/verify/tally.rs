//! The tally of orders and the changes that are not in it yet.

use comanda_core::base::ids::ChannelId;

use crate::engine::{Result, Row, Tx};
use crate::{p, statements};

statements! {
    TALLY = "SELECT channel_id, currency, ordered_day, closed_day, standing, repeat, delivery_method, region, orders, total FROM order_tally
        WHERE (channel_id, currency, ordered_day, closed_day, standing, repeat, delivery_method, region) > ($1, $2, $3, $4, $5, $6, $7, $8)
        ORDER BY channel_id, currency, ordered_day, closed_day, standing, repeat, delivery_method, region LIMIT $9";
    CHANGES = "SELECT channel_id, currency, ordered_day, closed_day, standing, repeat, delivery_method, region, orders, total, id
        FROM order_tally_changes WHERE id > $1 ORDER BY id LIMIT $2";
}

/// What orders are counted by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TallyKey {
    /// The channel.
    pub channel: ChannelId,
    /// The currency's code.
    pub currency: String,
    /// The day it was ordered, in UTC, counted from 1970-01-01.
    pub ordered_day: i64,
    /// The day it came to its end; −1 while it has not.
    pub closed_day: i64,
    /// How it stands, by its code.
    pub standing: String,
    /// Whether its customer had ordered before.
    pub repeat: bool,
    /// The delivery method's code.
    pub delivery_method: String,
    /// The region.
    pub region: String,
}

impl TallyKey {
    /// Before every key.
    #[must_use]
    pub fn first() -> Self {
        Self {
            channel: ChannelId::from_bytes([0; 16]),
            currency: String::new(),
            ordered_day: i64::MIN,
            closed_day: i64::MIN,
            standing: String::new(),
            repeat: false,
            delivery_method: String::new(),
            region: String::new(),
        }
    }
}

/// Counted orders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TallyEntry {
    /// By what.
    pub key: TallyKey,
    /// How many; negative in a change that takes away.
    pub orders: i64,
    /// What they come to, in minor units.
    pub total: i64,
}

fn read(row: &Row<'_>) -> Result<TallyEntry> {
    Ok(TallyEntry {
        key: TallyKey {
            channel: ChannelId::from_bytes(row.id(0)?),
            currency: row.text(1)?,
            ordered_day: row.int(2)?,
            closed_day: row.int(3)?,
            standing: row.text(4)?,
            repeat: row.bool(5)?,
            delivery_method: row.text(6)?,
            region: row.text(7)?,
        },
        orders: row.int(8)?,
        total: row.int(9)?,
    })
}

/// The tally after `after`, by rising key, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn tally_after(tx: &mut Tx, after: &TallyKey, limit: i64) -> Result<Vec<TallyEntry>> {
    let params = p![
        after.channel,
        &after.currency,
        after.ordered_day,
        after.closed_day,
        &after.standing,
        after.repeat,
        &after.delivery_method,
        &after.region,
        limit
    ];
    tx.query(&TALLY, &params, read).await
}

/// Changes that are not in the tally yet, after the change `after`, each with its number, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn tally_changes_after(tx: &mut Tx, after: i64, limit: i64) -> Result<Vec<(i64, TallyEntry)>> {
    tx.query(&CHANGES, &p![after, limit], |row| Ok((row.int(10)?, read(row)?))).await
}
