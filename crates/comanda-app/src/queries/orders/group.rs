//! Orders grouped, with counts and sums.

use comanda_core::base::time::day_text;
use comanda_core::identity::permission::Permission;
use comanda_core::orders::order::Standing;
use comanda_store::orders::{self, Days, GroupBy, GroupKey, OrderFilter};
use comanda_store::tally;
use serde::{Deserialize, Serialize};

use super::list::CurrencySum;
use crate::error::{Error, Refusal, Result};
use crate::run::{App, Caller};

/// What orders are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupedBy {
    /// How they stand; keys are the standings' codes, in the order of an order's life.
    Status,
    /// The day in UTC they were ordered; keys such as `2026-11-21`, rising.
    Date,
    /// Whether their customer had ordered before; keys are `first` and `repeat`.
    Repeat,
    /// The way of delivery; keys are the methods' codes, the most used first, empty where none was named.
    DeliveryMethod,
    /// The day in UTC they came to their end; keys such as `2026-11-21`, rising, and empty for those that did not.
    ClosingDate,
    /// The region delivered to; keys such as `RS-Beograd`, the most used first, empty where unknown.
    Region,
}

impl GroupedBy {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Status, Self::Date, Self::Repeat, Self::DeliveryMethod, Self::ClosingDate, Self::Region];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Status => "status",
            Self::Date => "date",
            Self::Repeat => "repeat",
            Self::DeliveryMethod => "delivery_method",
            Self::ClosingDate => "closing_date",
            Self::Region => "region",
        }
    }

    /// The grouping with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|by| by.code() == code)
    }

    const fn kept(self) -> GroupBy {
        match self {
            Self::Status => GroupBy::Standing,
            Self::Date => GroupBy::OrderedDay,
            Self::Repeat => GroupBy::Repeat,
            Self::DeliveryMethod => GroupBy::DeliveryMethod,
            Self::ClosingDate => GroupBy::ClosedDay,
            Self::Region => GroupBy::Region,
        }
    }
}

/// The orders of one group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupRow {
    /// What they have in common; see [`GroupedBy`].
    pub key: String,
    /// How many.
    pub orders: i64,
    /// How many and how much of each currency, by rising code.
    pub sums: Vec<CurrencySum>,
}

/// Orders grouped in one way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grouped {
    /// In which.
    pub by: GroupedBy,
    /// The groups.
    pub rows: Vec<GroupRow>,
}

/// Orders grouped by a day, for some days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayGroups {
    /// The groups, by rising day; orders not closed come last.
    pub rows: Vec<GroupRow>,
    /// The first of the days, in UTC, counted from 1970-01-01.
    pub from: i64,
    /// Whether the shop had orders before these days.
    pub has_earlier: bool,
}

/// The orders that fit the filter, grouped; exact at the instant of the answer.
///
/// # Errors
/// As [`groups`].
pub async fn group(app: &App, caller: &Caller, by: GroupedBy, filter: OrderFilter) -> Result<Grouped> {
    let mut grouped = groups(app, caller, &[by], filter).await?;
    Ok(grouped.pop().unwrap_or(Grouped { by, rows: Vec::new() }))
}

/// The orders that fit the filter, grouped by a day: for so many days up to `until` (a day in UTC, counted from
/// 1970-01-01), or up to today and whatever lies after it. The days of many years take longer to read than a page may.
///
/// # Errors
/// As [`groups`].
pub async fn by_day(app: &App, caller: &Caller, by: GroupedBy, filter: OrderFilter, until: Option<i64>, days: i64) -> Result<DayGroups> {
    caller.demand(Permission::OrdersRead)?;
    let from = until.unwrap_or(app.now().utc_day()).saturating_sub(days - 1);
    let (kept, days) = (by.kept(), Days { from: Some(from), until });
    let read = app.store().read_long(move |tx| {
        Box::pin(async move {
            let groups = orders::groups(tx, &[kept], &filter, days).await?;
            Ok((groups, tally::first_day(tx).await?))
        })
    });
    let (found, first) = read.await?;
    let groups = found.ok_or_else(too_common)?.into_iter().flatten().collect();
    Ok(DayGroups { rows: rows(by, groups), from, has_earlier: first.is_some_and(|first| first < from) })
}

fn too_common() -> Error {
    Refusal::field("/text", "search.too_common").into()
}

/// The orders that fit the filter, grouped in several ways in one snapshot; exact at the instant of the answer.
///
/// # Errors
/// [`Forbidden`](crate::error::Error::Forbidden) without [`Permission::OrdersRead`]; `search.too_common` at `/text` for a search
/// text that finds too many orders to count.
pub async fn groups(app: &App, caller: &Caller, by: &[GroupedBy], filter: OrderFilter) -> Result<Vec<Grouped>> {
    caller.demand(Permission::OrdersRead)?;
    let kept: Vec<GroupBy> = by.iter().map(|by| by.kept()).collect();
    let found = app.store().read_long(move |tx| Box::pin(async move { orders::groups(tx, &kept, &filter, Days::default()).await })).await?;
    let found = found.ok_or_else(too_common)?;
    Ok(by.iter().copied().zip(found).map(|(by, groups)| Grouped { by, rows: rows(by, groups) }).collect())
}

fn rows(by: GroupedBy, mut groups: Vec<orders::Group>) -> Vec<GroupRow> {
    match by {
        GroupedBy::Status => {
            let place = |key: &GroupKey| match key {
                GroupKey::Text(code) => Standing::parse(code),
                GroupKey::Day(_) | GroupKey::Open | GroupKey::Repeat(_) => None,
            };
            groups.sort_by_key(|group| place(&group.key));
        }
        // The store gives them by rising key.
        GroupedBy::Date | GroupedBy::ClosingDate | GroupedBy::Repeat => {}
        GroupedBy::DeliveryMethod | GroupedBy::Region => groups.sort_by_key(|group| std::cmp::Reverse(group.orders)),
    }
    groups.into_iter().map(row).collect()
}

fn row(group: orders::Group) -> GroupRow {
    let key = match group.key {
        GroupKey::Text(code) => code,
        GroupKey::Day(day) => day_text(day),
        GroupKey::Open => String::new(),
        GroupKey::Repeat(true) => "repeat".to_owned(),
        GroupKey::Repeat(false) => "first".to_owned(),
    };
    GroupRow { key, orders: group.orders, sums: group.sums.into_iter().map(CurrencySum::from).collect() }
}
