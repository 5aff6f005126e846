//! The tally of orders: how many and how much, by everything orders are grouped by.
//!
//! Every order that is written adds lines to `order_tally_changes`; folding moves them into
//! `order_tally`. The sum over both tables is right in every snapshot, folded or not.

use std::collections::BTreeMap;

use crate::engine::{Result, Row, StoreError, Tx};
use crate::jobs::consumer_lock;
use crate::{p, statements};

statements! {
    WAITING = "SELECT COUNT(*) FROM (SELECT id FROM order_tally_changes LIMIT $1) AS counted";
    TAKE = "DELETE FROM order_tally_changes WHERE id IN (SELECT id FROM order_tally_changes ORDER BY id LIMIT $1)
        RETURNING channel_id, currency, ordered_day, closed_day, standing, repeat, delivery_method, region, orders, total";
    ADD = "INSERT INTO order_tally (channel_id, currency, ordered_day, closed_day, standing, repeat, delivery_method, region, orders, total)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (channel_id, currency, ordered_day, closed_day, standing, repeat, delivery_method, region)
        DO UPDATE SET orders = order_tally.orders + $9, total = order_tally.total + $10";
    DROP_EMPTY = "DELETE FROM order_tally WHERE channel_id = $1 AND currency = $2 AND ordered_day = $3 AND closed_day = $4 AND standing = $5
        AND repeat = $6 AND delivery_method = $7 AND region = $8 AND orders = 0 AND total = 0";
}

/// Held while folding, so that two folders never meet in the rows of the tally.
const FOLDER: &str = "order_tally";

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Group {
    channel: [u8; 16],
    currency: String,
    ordered_day: i64,
    closed_day: i64,
    standing: String,
    repeat: bool,
    delivery_method: String,
    region: String,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Sums {
    orders: i64,
    total: i64,
}

impl Sums {
    fn plus(self, other: Self) -> Option<Self> {
        Some(Self { orders: self.orders.checked_add(other.orders)?, total: self.total.checked_add(other.total)? })
    }
}

fn read(row: &Row<'_>) -> Result<(Group, Sums)> {
    let group = Group {
        channel: row.id(0)?,
        currency: row.text(1)?,
        ordered_day: row.int(2)?,
        closed_day: row.int(3)?,
        standing: row.text(4)?,
        repeat: row.bool(5)?,
        delivery_method: row.text(6)?,
        region: row.text(7)?,
    };
    Ok((group, Sums { orders: row.int(8)?, total: row.int(9)? }))
}

/// How many changes wait to be folded, counted up to `limit`.
///
/// # Errors
/// As the engine's.
pub async fn changes_waiting(tx: &mut Tx, limit: i64) -> Result<i64> {
    tx.query_one(&WAITING, &p![limit], |row| row.int(0)).await
}

/// Folds changes into the tally, at most `limit`; how many. Exactly the rows that were read are
/// taken away, so that one with a smaller number that is committed later is folded later.
///
/// # Errors
/// As the engine's; [`StoreError::Internal`] when a sum leaves the range of 64 bits.
pub async fn fold(tx: &mut Tx, limit: i64) -> Result<u64> {
    consumer_lock(tx, FOLDER).await?;
    let taken = tx.query(&TAKE, &p![limit], read).await?;
    let count = taken.len() as u64;
    let mut groups: BTreeMap<Group, Sums> = BTreeMap::new();
    for (group, change) in taken {
        let sums = groups.entry(group).or_default();
        *sums = sums.plus(change).ok_or_else(|| StoreError::internal("the tally of orders leaves the range of 64 bits"))?;
    }
    groups.retain(|_, sums| *sums != Sums::default());
    for (group, sums) in groups {
        let key = p![
            group.channel,
            &group.currency,
            group.ordered_day,
            group.closed_day,
            &group.standing,
            group.repeat,
            &group.delivery_method,
            &group.region
        ];
        let mut row = key.to_vec();
        row.extend(p![sums.orders, sums.total]);
        tx.put(&ADD, &row).await?;
        if sums.orders < 0 || sums.total < 0 {
            tx.put(&DROP_EMPTY, &key).await?;
        }
    }
    Ok(count)
}
