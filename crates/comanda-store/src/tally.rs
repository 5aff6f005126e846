//! The tally of orders: how many and how much, by everything orders are grouped by.
//!
//! Every order that is written adds lines to `order_tally_changes`; folding moves them into
//! `order_tally`. The sum over both tables is right in every snapshot, folded or not.
//!
//! The tally has three parts, each of which counts every order: by no day, by the day it was ordered, by the day it was
//! closed. One part by both days would have nearly a row for each order.

use std::collections::BTreeMap;

use comanda_core::base::ids::ChannelId;
use comanda_core::orders::order::Order;

use crate::engine::{Result, Row, StoreError, Tx};
use crate::jobs::consumer_lock;
use crate::{p, statements};

statements! {
    WAITING = "SELECT COUNT(*) FROM (SELECT id FROM order_tally_changes LIMIT $1) AS counted";
    FIRST_DAY = "SELECT MIN(day) FROM (SELECT MIN(day) AS day FROM order_tally WHERE by_day = 'ordered'
        UNION ALL SELECT MIN(ordered_day) AS day FROM order_tally_changes) AS days";
    TAKE = "DELETE FROM order_tally_changes WHERE id IN (SELECT id FROM order_tally_changes ORDER BY id LIMIT $1)
        RETURNING channel_id, currency, ordered_day, closed_day, standing, allocation_status, repeat, delivery_method, region, orders, total";
    ADD = "INSERT INTO order_tally (by_day, day, channel_id, currency, standing, allocation_status, repeat, delivery_method, region, orders, total)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
        ON CONFLICT (by_day, day, channel_id, currency, standing, allocation_status, repeat, delivery_method, region)
        DO UPDATE SET orders = order_tally.orders + $10, total = order_tally.total + $11";
    DROP_EMPTY = "DELETE FROM order_tally WHERE by_day = $1 AND day = $2 AND channel_id = $3 AND currency = $4 AND standing = $5
        AND allocation_status = $6 AND repeat = $7 AND delivery_method = $8 AND region = $9 AND orders = 0 AND total = 0";
}

/// Held while folding, so that two folders never meet in the rows of the tally.
const FOLDER: &str = "order_tally";

/// The closing day of an order that is not closed.
pub const NOT_CLOSED: i64 = -1;

/// By which of an order's days a part of the tally counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ByDay {
    /// By none; all its days are 0.
    None,
    /// By the day it was ordered.
    Ordered,
    /// By the day it came to its end, [`NOT_CLOSED`] until then.
    Closed,
}

impl ByDay {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Ordered => "ordered",
            Self::Closed => "closed",
        }
    }

    /// The part with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        [Self::None, Self::Ordered, Self::Closed].into_iter().find(|part| part.code() == code)
    }
}

/// What an order is counted by.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Counted {
    /// The channel.
    pub channel: ChannelId,
    /// The currency's code.
    pub currency: String,
    /// The day it was ordered, in UTC, counted from 1970-01-01.
    pub ordered_day: i64,
    /// The day it came to its end; [`NOT_CLOSED`] while it has not.
    pub closed_day: i64,
    /// How it stands, by its code.
    pub standing: String,
    /// How much of it has its stock, by its code.
    pub allocation: String,
    /// Whether its customer had ordered before.
    pub repeat: bool,
    /// The delivery method's code.
    pub delivery_method: String,
    /// The region.
    pub region: String,
}

/// A row of the tally.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TallyKey {
    /// The part it belongs to.
    pub by_day: ByDay,
    /// The day of its part.
    pub day: i64,
    /// The channel.
    pub channel: ChannelId,
    /// The currency's code.
    pub currency: String,
    /// How the orders stand, by its code.
    pub standing: String,
    /// How much of them has its stock, by its code.
    pub allocation: String,
    /// Whether their customers had ordered before.
    pub repeat: bool,
    /// The delivery method's code.
    pub delivery_method: String,
    /// The region.
    pub region: String,
}

impl Counted {
    /// What the order is counted by.
    #[must_use]
    pub fn of(order: &Order) -> Self {
        Self {
            channel: order.channel,
            currency: order.currency.code().to_owned(),
            ordered_day: order.placed_at.unwrap_or(order.created_at).utc_day(),
            closed_day: order.closed_at.map_or(NOT_CLOSED, |at| at.utc_day()),
            standing: order.standing().code().to_owned(),
            allocation: order.allocation_status().code().to_owned(),
            repeat: order.nth_of_customer > 1,
            delivery_method: order.delivery.method.clone(),
            region: order.delivery.region.clone(),
        }
    }

    /// The rows that count it, one of each part.
    #[must_use]
    pub fn keys(self) -> [TallyKey; 3] {
        [(ByDay::None, 0), (ByDay::Ordered, self.ordered_day), (ByDay::Closed, self.closed_day)].map(|(by_day, day)| TallyKey {
            by_day,
            day,
            channel: self.channel,
            currency: self.currency.clone(),
            standing: self.standing.clone(),
            allocation: self.allocation.clone(),
            repeat: self.repeat,
            delivery_method: self.delivery_method.clone(),
            region: self.region.clone(),
        })
    }
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

/// What the first nine columns of a change say.
pub(crate) fn read_counted(row: &Row<'_>) -> Result<Counted> {
    Ok(Counted {
        channel: ChannelId::from_bytes(row.id(0)?),
        currency: row.text(1)?,
        ordered_day: row.int(2)?,
        closed_day: row.int(3)?,
        standing: row.text(4)?,
        allocation: row.text(5)?,
        repeat: row.bool(6)?,
        delivery_method: row.text(7)?,
        region: row.text(8)?,
    })
}

fn read(row: &Row<'_>) -> Result<(Counted, Sums)> {
    Ok((read_counted(row)?, Sums { orders: row.int(9)?, total: row.int(10)? }))
}

/// The first day on which an order was ordered, in UTC, counted from 1970-01-01; `None` when there is no order.
///
/// # Errors
/// As the engine's.
pub async fn first_day(tx: &mut Tx) -> Result<Option<i64>> {
    tx.query_one(&FIRST_DAY, &[], |row| row.int_opt(0)).await
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
    let mut groups: BTreeMap<TallyKey, Sums> = BTreeMap::new();
    for (counted, change) in taken {
        for key in counted.keys() {
            let sums = groups.entry(key).or_default();
            *sums = sums.plus(change).ok_or_else(|| StoreError::internal("the tally of orders leaves the range of 64 bits"))?;
        }
    }
    groups.retain(|_, sums| *sums != Sums::default());
    for (group, sums) in groups {
        let key = p![
            group.by_day.code(),
            group.day,
            group.channel,
            &group.currency,
            &group.standing,
            &group.allocation,
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
