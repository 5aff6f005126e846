//! Orders grouped, with counts and sums.

use std::collections::HashMap;

use comanda_core::base::ids::ChannelId;

use super::filter::{Built, Days, Index, OrderFilter};
use super::list::{Access, CurrencySum, Depth, Hit, Sums, access, walked, walked_standings};
use super::save::NOT_CLOSED;
use crate::engine::{Dialect, Result, Row, Tx};
use crate::statements;

statements! {
    CHANNELS = "SELECT id, currency FROM channels ORDER BY id";
}

/// What orders are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupBy {
    /// How they stand.
    Standing,
    /// The day they were ordered.
    OrderedDay,
    /// Whether their customer had ordered before.
    Repeat,
    /// The way of delivery.
    DeliveryMethod,
    /// The day they came to their end.
    ClosedDay,
    /// The region delivered to.
    Region,
}

/// What the orders of a group have in common.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupKey {
    /// A code: a standing's, a delivery method's, a region's; empty for no method or region.
    Text(String),
    /// A day in UTC, counted from 1970-01-01.
    Day(i64),
    /// Not closed yet.
    Open,
    /// Whether the customer had ordered before.
    Repeat(bool),
}

/// The orders of one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What they have in common.
    pub key: GroupKey,
    /// How many.
    pub orders: i64,
    /// How many and how much of each currency.
    pub sums: Vec<CurrencySum>,
}

/// The day of an instant column; before 1970 too.
macro_rules! day_of {
    ($column:literal) => {
        concat!("(", $column, " - ((", $column, " % 86400000000) + 86400000000) % 86400000000) / 86400000000")
    };
}

impl GroupBy {
    /// The column of the tally with its key.
    const fn tally_column(self) -> &'static str {
        match self {
            Self::Standing => "standing",
            Self::OrderedDay => "ordered_day",
            Self::Repeat => "repeat",
            Self::DeliveryMethod => "delivery_method",
            Self::ClosedDay => "closed_day",
            Self::Region => "region",
        }
    }

    /// The expression over an order's row that gives its key.
    const fn order_expression(self) -> &'static str {
        match self {
            Self::Standing => "standing",
            Self::OrderedDay => day_of!("ordered_at"),
            Self::Repeat => "CASE WHEN nth_of_customer > 1 THEN 1 ELSE 0 END",
            Self::DeliveryMethod => "delivery_method",
            Self::ClosedDay => concat!("COALESCE(", day_of!("closed_at"), ", -1)"),
            Self::Region => "region",
        }
    }
}

/// Groups in the making. Keys of numbers and of text stand apart, so that none is made anew for each row.
struct Counting {
    by: GroupBy,
    texts: HashMap<String, Sums>,
    numbers: HashMap<i64, Sums>,
}

impl Counting {
    fn new(by: GroupBy) -> Self {
        Self { by, texts: HashMap::new(), numbers: HashMap::new() }
    }

    fn text(&mut self, key: &str, currency: &str, orders: i64, total: i64) -> Result<()> {
        match self.texts.get_mut(key) {
            Some(sums) => sums.add(currency, orders, total),
            None => self.texts.entry(key.to_owned()).or_default().add(currency, orders, total),
        }
    }

    fn number(&mut self, key: i64, currency: &str, orders: i64, total: i64) -> Result<()> {
        self.numbers.entry(key).or_default().add(currency, orders, total)
    }

    /// Counts what stands in column `column` of a row.
    fn row(&mut self, row: &Row<'_>, column: usize, currency: &str, orders: i64, total: i64) -> Result<()> {
        match self.by {
            GroupBy::Standing | GroupBy::DeliveryMethod | GroupBy::Region => self.text(row.text_ref(column)?, currency, orders, total),
            GroupBy::OrderedDay | GroupBy::Repeat | GroupBy::ClosedDay => self.number(row.int(column)?, currency, orders, total),
        }
    }

    fn hit(&mut self, hit: &Hit) -> Result<()> {
        match self.by {
            GroupBy::Standing => self.text(&hit.standing, &hit.currency, 1, hit.total),
            GroupBy::DeliveryMethod => self.text(&hit.delivery_method, &hit.currency, 1, hit.total),
            GroupBy::Region => self.text(&hit.region, &hit.currency, 1, hit.total),
            GroupBy::OrderedDay => self.number(hit.ordered_at.utc_day(), &hit.currency, 1, hit.total),
            GroupBy::Repeat => self.number(i64::from(hit.repeat), &hit.currency, 1, hit.total),
            GroupBy::ClosedDay => {
                let day = hit.closed_at.map_or(NOT_CLOSED, |at| at.utc_day());
                self.number(day, &hit.currency, 1, hit.total)
            }
        }
    }

    fn groups(self) -> Result<Vec<Group>> {
        let by = self.by;
        let numbered = |key: i64| match by {
            GroupBy::Repeat => GroupKey::Repeat(key == 1),
            GroupBy::ClosedDay if key == NOT_CLOSED => GroupKey::Open,
            GroupBy::Standing | GroupBy::OrderedDay | GroupBy::DeliveryMethod | GroupBy::ClosedDay | GroupBy::Region => GroupKey::Day(key),
        };
        let texts = self.texts.into_iter().map(|(key, sums)| (GroupKey::Text(key), sums));
        let keyed = texts.chain(self.numbers.into_iter().map(|(key, sums)| (numbered(key), sums)));
        let mut groups = Vec::new();
        for (key, sums) in keyed {
            let sums = sums.by_currency()?;
            if !sums.is_empty() {
                groups.push(Group { key, orders: sums.iter().map(|sum| sum.orders).sum(), sums });
            }
        }
        groups.sort_unstable_by(|one, other| one.key.cmp(&other.key));
        Ok(groups)
    }
}

/// The orders that fit, grouped in each of these ways; the groups of each by rising key. `None` when the filter's
/// text is too common to look at all its orders.
///
/// # Errors
/// As the engine's; `Internal` when a sum leaves the range of 64 bits.
pub async fn groups(tx: &mut Tx, by: &[GroupBy], filter: &OrderFilter) -> Result<Option<Vec<Vec<Group>>>> {
    let mut counting: Vec<Counting> = by.iter().copied().map(Counting::new).collect();
    if filter.is_tallied() && !filter.wants_only_open() {
        count_tally(tx, filter, by, |row, currency, orders, total| count_row(row, currency, orders, total, &mut counting)).await?;
    } else {
        match access(tx, filter, Depth::Hits).await? {
            Access::Gathered(hits) => {
                for hit in &hits {
                    counting.iter_mut().try_for_each(|one| one.hit(hit))?;
                }
            }
            Access::Walk(..) if filter.text.is_some() => return Ok(None),
            Access::Walk(index, _) => count_orders(tx, filter, index, &mut counting).await?,
        }
    }
    counting.into_iter().map(Counting::groups).collect::<Result<Vec<_>>>().map(Some)
}

/// Sums what the tally knows of the orders that fit.
pub(super) async fn tallied_sums(tx: &mut Tx, filter: &OrderFilter, sums: &mut Sums) -> Result<()> {
    count_tally(tx, filter, &[], |_, currency, orders, total| sums.add(currency, orders, total)).await
}

/// One pass over the tally and the changes that are not in it yet; `count` gets a row with its keys from column 2 on,
/// and the row's currency, orders and total.
async fn count_tally(
    tx: &mut Tx,
    filter: &OrderFilter,
    by: &[GroupBy],
    mut count: impl FnMut(&Row<'_>, &str, i64, i64) -> Result<()>,
) -> Result<()> {
    let channel = |row: &Row<'_>| Ok((ChannelId::from_bytes(row.id(0)?), row.text(1)?));
    let mut channels = tx.query(&CHANNELS, &[], channel).await?;
    channels.retain(|(id, _)| filter.channel.is_none_or(|wanted| wanted == *id));
    for (channel, currency) in channels {
        for table in ["order_tally", "order_tally_changes"] {
            let mut sql = Built::new(counted_head(tx.dialect(), "orders", "total"));
            for by in by {
                sql.add(", ").add(by.tally_column());
            }
            // A channel's orders have its currency: the key of the tally begins with both, then comes the day.
            sql.add(" FROM ").add(table).add(" WHERE channel_id = ").bind(channel).add(" AND currency = ").bind(currency.clone());
            days(&mut sql, "ordered_day", filter.ordered, i64::MIN);
            // The day of an order that is not closed lies before all others.
            days(&mut sql, "closed_day", filter.closed, NOT_CLOSED + 1);
            sql.delivery(filter);
            match filter.repeat {
                Some(true) => sql.add(" AND repeat = 1"),
                Some(false) => sql.add(" AND repeat = 0"),
                None => &mut sql,
            };
            sql.standings(&filter.wanted_standings()).add(&counted_tail(tx.dialect(), by.len()));
            let row = |row: &Row<'_>| match row.int_opt(0)? {
                Some(orders) => count(row, &currency, orders, row.int(1)?),
                // The sum of no rows.
                None => Ok(()),
            };
            tx.query_text(&sql.text, &sql.params, row).await?;
        }
    }
    Ok(())
}

fn days(sql: &mut Built, column: &str, days: Days, first: i64) {
    if days.is_limited() {
        let (from, until) = (days.from.unwrap_or(first).max(first), days.until.unwrap_or(i64::MAX));
        sql.add(" AND ").add(column).add(" >= ").bind(from).add(" AND ").add(column).add(" <= ").bind(until);
    }
}

/// One pass over all orders that fit.
async fn count_orders(tx: &mut Tx, filter: &OrderFilter, index: Index, counting: &mut [Counting]) -> Result<()> {
    // The index by manager has the sums, but not what is grouped by.
    let index = if index == Index::Manager { Index::Filter } else { index };
    for standing in walked_standings(filter, index) {
        let mut sql = Built::new(counted_head(tx.dialect(), "1", "total"));
        for one in counting.iter() {
            sql.add(", ").add(one.by.order_expression());
        }
        let keys = counting.len();
        sql.add(", currency FROM ").add(&index.table(tx.dialect()));
        walked(&mut sql, filter, standing);
        sql.ordered(filter.ordered).add(&counted_tail(tx.dialect(), keys + 1));
        let count = |row: &Row<'_>| count_row(row, row.text_ref(2 + keys)?, row.int(0)?, row.int(1)?, counting);
        tx.query_text(&sql.text, &sql.params, count).await?;
    }
    Ok(())
}

fn count_row(row: &Row<'_>, currency: &str, orders: i64, total: i64, counting: &mut [Counting]) -> Result<()> {
    counting.iter_mut().enumerate().try_for_each(|(at, one)| one.row(row, 2 + at, currency, orders, total))
}

/// What is counted. SQLite would sort all rows to group them, which takes five times as long as counting them here.
fn counted_head(dialect: Dialect, orders: &str, total: &str) -> String {
    match dialect {
        Dialect::Sqlite => format!("SELECT {orders}, {total}"),
        Dialect::Postgres => format!("SELECT CAST(SUM({orders}) AS BIGINT), CAST(SUM({total}) AS BIGINT)"),
    }
}

fn counted_tail(dialect: Dialect, keys: usize) -> String {
    match dialect {
        Dialect::Postgres if keys > 0 => {
            let keys: Vec<String> = (0..keys).map(|at| (at + 3).to_string()).collect();
            format!(" GROUP BY {}", keys.join(", "))
        }
        Dialect::Postgres | Dialect::Sqlite => String::new(),
    }
}

/// Runs each statement that a filter can come to, whatever the tables hold.
#[cfg(test)]
pub(super) async fn every_way(tx: &mut Tx, by: &[GroupBy], filter: &OrderFilter) -> Result<()> {
    groups(tx, by, filter).await?;
    for one in by {
        groups(tx, &[*one], filter).await?;
    }
    let mut counting: Vec<Counting> = by.iter().copied().map(Counting::new).collect();
    count_orders(tx, filter, filter.walked_index(), &mut counting).await
}
