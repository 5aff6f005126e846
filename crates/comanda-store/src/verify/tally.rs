//! The tally of orders and the changes that are not in it yet.

use comanda_core::base::ids::ChannelId;

use crate::convert::coded;
use crate::engine::{Result, Row, Tx};
use crate::tally::{ByDay, TallyKey, read_counted};
use crate::{p, statements};

statements! {
    TALLY = "SELECT by_day, day, channel_id, currency, standing, allocation_status, repeat, delivery_method, region, orders, total FROM order_tally
        WHERE (by_day, day, channel_id, currency, standing, allocation_status, repeat, delivery_method, region)
            > ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ORDER BY by_day, day, channel_id, currency, standing, allocation_status, repeat, delivery_method, region LIMIT $10";
    FIRST = "SELECT by_day, day, channel_id, currency, standing, allocation_status, repeat, delivery_method, region, orders, total FROM order_tally
        ORDER BY by_day, day, channel_id, currency, standing, allocation_status, repeat, delivery_method, region LIMIT $1";
    CHANGES = "SELECT channel_id, currency, ordered_day, closed_day, standing, allocation_status, repeat, delivery_method, region, orders, total, id
        FROM order_tally_changes WHERE id > $1 ORDER BY id LIMIT $2";
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
            by_day: coded(row, 0, ByDay::parse)?,
            day: row.int(1)?,
            channel: ChannelId::from_bytes(row.id(2)?),
            currency: row.text(3)?,
            standing: row.text(4)?,
            allocation: row.text(5)?,
            repeat: row.bool(6)?,
            delivery_method: row.text(7)?,
            region: row.text(8)?,
        },
        orders: row.int(9)?,
        total: row.int(10)?,
    })
}

/// The tally after `after`, from its beginning without one, by rising key, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn tally_after(tx: &mut Tx, after: Option<&TallyKey>, limit: i64) -> Result<Vec<TallyEntry>> {
    let Some(after) = after else { return tx.query(&FIRST, &p![limit], read).await };
    let params = p![
        after.by_day.code(),
        after.day,
        after.channel,
        &after.currency,
        &after.standing,
        &after.allocation,
        after.repeat,
        &after.delivery_method,
        &after.region,
        limit
    ];
    tx.query(&TALLY, &params, read).await
}

/// Changes that are not in the tally yet, after the change `after`, at most `limit`: each with its number and what it
/// changes of each part.
///
/// # Errors
/// As the engine's.
pub async fn tally_changes_after(tx: &mut Tx, after: i64, limit: i64) -> Result<Vec<(i64, [TallyEntry; 3])>> {
    let read = |row: &Row<'_>| {
        let (orders, total) = (row.int(9)?, row.int(10)?);
        Ok((row.int(11)?, read_counted(row)?.keys().map(|key| TallyEntry { key, orders, total })))
    };
    tx.query(&CHANGES, &p![after, limit], read).await
}
