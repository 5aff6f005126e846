//! Orders grouped, with counts and sums.

use std::collections::HashMap;

use super::filter::{Built, Days, Index, OrderFilter};
use super::list::{Access, CurrencySum, Depth, Hit, Sums, access, walked, walked_standings};
use crate::engine::{Dialect, Result, Row, Tx};
use crate::tally::{ByDay, NOT_CLOSED};

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
    /// The column of the tally, or of its changes, with its key.
    const fn tally_column(self, day: &'static str) -> &'static str {
        match self {
            Self::Standing => "standing",
            Self::OrderedDay | Self::ClosedDay => day,
            Self::Repeat => "repeat",
            Self::DeliveryMethod => "delivery_method",
            Self::Region => "region",
        }
    }

    /// The part of the tally that can group so what fits; `None` when that takes both days.
    fn tally_part(self, filter: &OrderFilter) -> Option<ByDay> {
        match self {
            Self::OrderedDay => Some(ByDay::Ordered).filter(|_| !filter.closed.is_limited()),
            Self::ClosedDay => Some(ByDay::Closed).filter(|_| !filter.ordered.is_limited()),
            Self::Standing | Self::Repeat | Self::DeliveryMethod | Self::Region => Some(limited_day(filter)),
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

    fn groups(self, days: Days) -> Result<Vec<Group>> {
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
            let is_within = match key {
                GroupKey::Day(day) => days.from.is_none_or(|from| from <= day) && days.until.is_none_or(|until| day <= until),
                GroupKey::Open => days.until.is_none(),
                GroupKey::Text(_) | GroupKey::Repeat(_) => true,
            };
            if !is_within {
                continue;
            }
            let sums = sums.by_currency()?;
            if !sums.is_empty() {
                groups.push(Group { key, orders: sums.iter().map(|sum| sum.orders).sum(), sums });
            }
        }
        groups.sort_unstable_by(|one, other| one.key.cmp(&other.key));
        Ok(groups)
    }
}

/// The orders that fit, grouped in each of these ways; the groups of each by rising key. Of groups by a day, only
/// those of these days; orders not closed stand with the days that have no last one. `None` when the filter's text is too
/// common to look at all its orders.
///
/// # Errors
/// As the engine's; `Internal` when a sum leaves the range of 64 bits.
pub async fn groups(tx: &mut Tx, by: &[GroupBy], filter: &OrderFilter, days: Days) -> Result<Option<Vec<Vec<Group>>>> {
    let mut counted: Vec<(usize, Counting)> = Vec::new();
    let mut rest: Vec<(usize, Counting)> = by.iter().copied().map(Counting::new).enumerate().collect();
    if filter.is_tallied() {
        for part in [ByDay::None, ByDay::Ordered, ByDay::Closed] {
            let (at, here): (Vec<usize>, Vec<Counting>) = rest.extract_if(.., |(_, one)| one.by.tally_part(filter) == Some(part)).unzip();
            if !here.is_empty() {
                let mut here = here;
                let by: Vec<GroupBy> = here.iter().map(|one| one.by).collect();
                count_tally(tx, filter, part, &by, days, |row| count_row(row, &mut here)).await?;
                counted.extend(at.into_iter().zip(here));
            }
        }
    }
    if !rest.is_empty() {
        let (at, mut here): (Vec<usize>, Vec<Counting>) = rest.into_iter().unzip();
        match access(tx, filter, Depth::Hits).await? {
            Access::Gathered(hits) => {
                for hit in &hits {
                    here.iter_mut().try_for_each(|one| one.hit(hit))?;
                }
            }
            Access::Walk(..) if filter.text.is_some() => return Ok(None),
            Access::Walk(index, _) => count_orders(tx, filter, index, &mut here).await?,
        }
        counted.extend(at.into_iter().zip(here));
    }
    counted.sort_unstable_by_key(|(at, _)| *at);
    counted.into_iter().map(|(_, one)| one.groups(days)).collect::<Result<Vec<_>>>().map(Some)
}

/// The part of the tally with the days the filter limits.
const fn limited_day(filter: &OrderFilter) -> ByDay {
    if filter.ordered.is_limited() {
        ByDay::Ordered
    } else if filter.closed.is_limited() {
        ByDay::Closed
    } else {
        ByDay::None
    }
}

/// Sums what the tally knows of the orders that fit.
pub(super) async fn tallied_sums(tx: &mut Tx, filter: &OrderFilter, sums: &mut Sums) -> Result<()> {
    count_tally(tx, filter, limited_day(filter), &[], Days::default(), |row| sums.add(row.text_ref(2)?, row.int(0)?, row.int(1)?)).await
}

/// One pass over a part of the tally and the changes that are not in it yet; `count` gets each row: orders, total,
/// currency, keys.
async fn count_tally(
    tx: &mut Tx,
    filter: &OrderFilter,
    part: ByDay,
    by: &[GroupBy],
    grouped: Days,
    mut count: impl FnMut(&Row<'_>) -> Result<()>,
) -> Result<()> {
    let (days, changed) = match part {
        ByDay::None => (Days::default(), "ordered_day"),
        ByDay::Ordered => (filter.ordered, "ordered_day"),
        ByDay::Closed => (filter.closed, "closed_day"),
    };
    let are_limited = grouped.is_limited() && matches!(by, [GroupBy::OrderedDay | GroupBy::ClosedDay]);
    let mut ranges = vec![(grouped.from.unwrap_or(i64::MIN), grouped.until.unwrap_or(i64::MAX))];
    if are_limited && part == ByDay::Closed && grouped.until.is_none() {
        // Orders not closed stand before all days.
        ranges.push((NOT_CLOSED, NOT_CLOSED));
    }
    let tables = [("order_tally", "day"), ("order_tally_changes", changed)];
    for (table, day, range) in ranges.into_iter().flat_map(|range| tables.map(|(table, day)| (table, day, range))) {
        let mut sql = Built::new(counted_head(tx.dialect(), "orders", "total"));
        for by in by {
            sql.add(", ").add(by.tally_column(day));
        }
        sql.add(" FROM ").add(table).add(" WHERE 1 = 1");
        if day == "day" {
            sql.add(" AND by_day = ").bind(part.code());
        }
        if days.is_limited() {
            // The day of an order that is not closed lies before all others.
            let first = if part == ByDay::Closed { NOT_CLOSED + 1 } else { i64::MIN };
            let (from, until) = (days.from.unwrap_or(first).max(first), days.until.unwrap_or(i64::MAX));
            sql.add(" AND ").add(day).add(" >= ").bind(from).add(" AND ").add(day).add(" <= ").bind(until);
        }
        if are_limited {
            sql.add(" AND ").add(day).add(" >= ").bind(range.0).add(" AND ").add(day).add(" <= ").bind(range.1);
        }
        sql.tallied(filter);
        match filter.repeat {
            Some(true) => sql.add(" AND repeat = 1"),
            Some(false) => sql.add(" AND repeat = 0"),
            None => &mut sql,
        };
        sql.standings(&filter.wanted_standings()).add(&counted_tail(tx.dialect(), by.len()));
        tx.query_text(&sql.text, &sql.params, &mut count).await?;
    }
    Ok(())
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
        sql.add(" FROM ").add(&index.table(tx.dialect()));
        walked(&mut sql, filter, standing);
        sql.ordered(filter.ordered).add(&counted_tail(tx.dialect(), counting.len()));
        let count = |row: &Row<'_>| count_row(row, counting);
        tx.query_text(&sql.text, &sql.params, count).await?;
    }
    Ok(())
}

fn count_row(row: &Row<'_>, counting: &mut [Counting]) -> Result<()> {
    let (orders, total, currency) = (row.int(0)?, row.int(1)?, row.text_ref(2)?);
    counting.iter_mut().enumerate().try_for_each(|(at, one)| one.row(row, 3 + at, currency, orders, total))
}

/// What is counted. SQLite would sort all rows to group them, which takes five times as long as counting them here.
fn counted_head(dialect: Dialect, orders: &str, total: &str) -> String {
    match dialect {
        Dialect::Sqlite => format!("SELECT {orders}, {total}, currency"),
        Dialect::Postgres => format!("SELECT CAST(SUM({orders}) AS BIGINT), CAST(SUM({total}) AS BIGINT), currency"),
    }
}

fn counted_tail(dialect: Dialect, keys: usize) -> String {
    match dialect {
        Dialect::Sqlite => String::new(),
        Dialect::Postgres => {
            let keys: String = (0..keys).map(|at| format!(", {}", at + 4)).collect();
            format!(" GROUP BY 3{keys}")
        }
    }
}

/// Runs each statement that a filter can come to, whatever the tables hold.
#[cfg(test)]
pub(super) async fn every_way(tx: &mut Tx, by: &[GroupBy], filter: &OrderFilter) -> Result<()> {
    groups(tx, by, filter, Days::default()).await?;
    for one in by {
        groups(tx, &[*one], filter, Days::default()).await?;
        groups(tx, &[*one], filter, Days { from: Some(1), until: None }).await?;
        groups(tx, &[*one], filter, Days { from: Some(1), until: Some(2) }).await?;
    }
    let mut counting: Vec<Counting> = by.iter().copied().map(Counting::new).collect();
    count_orders(tx, filter, filter.walked_index(), &mut counting).await
}
