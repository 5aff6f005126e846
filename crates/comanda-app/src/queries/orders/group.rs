//! Orders grouped, with counts and sums.

use comanda_core::base::time::day_text;
use comanda_core::identity::permission::Permission;
use comanda_core::orders::order::Standing;
use comanda_store::orders::{self, GroupBy, GroupKey, OrderFilter};
use serde::{Deserialize, Serialize};

use super::list::CurrencySum;
use crate::error::{Refusal, Result};
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

/// The orders that fit the filter, grouped; exact at the instant of the answer.
///
/// # Errors
/// As [`groups`].
pub async fn group(app: &App, caller: &Caller, by: GroupedBy, filter: OrderFilter) -> Result<Grouped> {
    let mut grouped = groups(app, caller, &[by], filter, None).await?;
    Ok(grouped.pop().unwrap_or(Grouped { by, rows: Vec::new() }))
}

/// The orders that fit the filter, grouped in several ways in one snapshot; exact at the instant of the answer. Of groups
/// by a day, only those from `since` on (a day in UTC, counted from 1970-01-01), and the one of orders not closed: the
/// days of many years take longer to read than a page may.
///
/// # Errors
/// [`Forbidden`](crate::error::Error::Forbidden) without [`Permission::OrdersRead`]; `search.too_common` at `/text` for a search
/// text that finds too many orders to count.
pub async fn groups(app: &App, caller: &Caller, by: &[GroupedBy], filter: OrderFilter, since: Option<i64>) -> Result<Vec<Grouped>> {
    caller.demand(Permission::OrdersRead)?;
    let kept: Vec<GroupBy> = by.iter().map(|by| by.kept()).collect();
    let found = app.store().read_long(move |tx| Box::pin(async move { orders::groups(tx, &kept, &filter, since).await })).await?;
    let found = found.ok_or_else(|| Refusal::field("/text", "search.too_common"))?;
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
