//! What of the orders is wanted, and the conditions that say it. A statement is put together from fixed pieces; what
//! a user typed is only ever a parameter.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use comanda_core::base::ids::{ChannelId, CustomerId, UserId};
use comanda_core::customers::customer::Flag;
use comanda_core::orders::order::{AllocationStatus, OrderStatus, Standing};

use crate::customers::Word;
use crate::engine::{Dialect, Val};

/// Microseconds of a day.
pub(super) const DAY: i64 = 86_400_000_000;

/// Whose responsibility is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ManagerIs {
    /// Nobody's.
    Nobody,
    /// This person's.
    User(UserId),
}

/// Civil days in UTC, both ends included, counted from 1970-01-01.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Days {
    /// The first day; no limit when missing.
    pub from: Option<i64>,
    /// The last day; no limit when missing.
    pub until: Option<i64>,
}

impl Days {
    /// Whether one of the ends is there.
    #[must_use]
    pub const fn is_limited(self) -> bool {
        self.from.is_some() || self.until.is_some()
    }

    /// The instants from the first, included, to the last, excluded.
    pub(super) fn micros(self) -> (i64, i64) {
        let from = self.from.map_or(i64::MIN, |day| day.saturating_mul(DAY));
        (from, self.until.map_or(i64::MAX, |day| day.saturating_add(1).saturating_mul(DAY)))
    }
}

/// What was typed to find orders by, folded as the terms are.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Search {
    /// Words; an order has all of them, each its own or its customer's.
    pub words: Vec<Word>,
    /// Beginnings of order numbers and external references; an order has one of them, or the words.
    pub numbers: Vec<String>,
    /// The beginning of an order number after its series' prefix.
    pub digits: Option<String>,
}

/// Which orders are wanted: those for which everything that is given holds.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct OrderFilter {
    /// One of these standings; any when empty.
    pub standings: BTreeSet<Standing>,
    /// This status.
    pub status: Option<OrderStatus>,
    /// From this channel.
    pub channel: Option<ChannelId>,
    /// Of this customer, or of a record that was merged into it.
    pub customer: Option<CustomerId>,
    /// In this person's hands, or nobody's.
    pub manager: Option<ManagerIs>,
    /// To be delivered this way; empty for orders that name none.
    pub delivery_method: Option<String>,
    /// Delivered to this region; empty for orders without one.
    pub region: Option<String>,
    /// Whether their customer had ordered before.
    pub repeat: Option<bool>,
    /// Ordered on these days.
    pub ordered: Days,
    /// Came to their end on these days.
    pub closed: Days,
    /// Whether findings wait for somebody.
    pub has_findings: Option<bool>,
    /// Whether a hold stops work.
    pub held: Option<bool>,
    /// Whether they wait for stock.
    pub waiting: Option<bool>,
    /// Having this much of their stock.
    pub allocation: Option<AllocationStatus>,
    /// With this flag.
    pub flag: Option<Flag>,
    /// Found by this.
    pub text: Option<Search>,
}

impl OrderFilter {
    /// The standings that are wanted; all of them when nothing is said of them, but only those of closed orders when days of
    /// closing are.
    #[must_use]
    pub fn wanted_standings(&self) -> Vec<Standing> {
        let of_status = |standing: Standing| match standing {
            Standing::Draft => OrderStatus::Draft,
            Standing::NeedsClarification | Standing::Placed => OrderStatus::Placed,
            Standing::Confirmed => OrderStatus::Confirmed,
            Standing::Completed => OrderStatus::Completed,
            Standing::Canceled => OrderStatus::Canceled,
            Standing::Expired => OrderStatus::Expired,
        };
        let is_closed = |standing: Standing| match standing {
            Standing::Draft | Standing::NeedsClarification | Standing::Placed | Standing::Confirmed => false,
            Standing::Completed | Standing::Canceled | Standing::Expired => true,
        };
        let wanted = |standing: &Standing| {
            (self.standings.is_empty() || self.standings.contains(standing))
                && self.status.is_none_or(|status| of_status(*standing) == status)
                && (!self.closed.is_limited() || is_closed(*standing))
        };
        Standing::ALL.iter().copied().filter(wanted).collect()
    }

    /// Whether the tally counts by everything that is asked; it knows one of an order's two days at a time.
    pub(super) fn is_tallied(&self) -> bool {
        let Self {
            standings: _,
            status: _,
            channel: _,
            delivery_method: _,
            region: _,
            repeat: _,
            waiting: _,
            allocation: _,
            ordered,
            closed,
            customer,
            manager,
            has_findings,
            held,
            flag,
            text,
        } = self;
        let people = customer.is_none() && manager.is_none() && text.is_none();
        let one_day = !(ordered.is_limited() && closed.is_limited());
        people && one_day && has_findings.is_none() && held.is_none() && flag.is_none()
    }

    /// Whether nothing is asked but days of ordering, words, and what `index` holds: all of it stands in the index.
    pub(super) fn only(&self, index: Index) -> bool {
        let mut rest = Self { ordered: Days::default(), text: None, ..self.clone() };
        match index {
            Index::Customer => rest.customer = None,
            Index::Manager => rest.manager = None,
            Index::Held => rest.held = None,
            Index::Waiting => rest.waiting = None,
            Index::Findings => rest.has_findings = None,
            Index::Flagged | Index::Filter => return true,
            Index::Closed | Index::Id => return false,
        }
        rest == Self::default()
    }

    /// The index to walk: the smallest that has everything in it that is asked for.
    pub(super) fn walked_index(&self) -> Index {
        match (self.flag, self.manager) {
            (Some(_), _) => Index::Flagged,
            (None, Some(ManagerIs::User(_))) if self.text.is_none() && self.only(Index::Manager) => Index::Manager,
            (None, Some(_) | None) => Index::Filter,
        }
    }

    /// Indexes that hold only orders with something that is asked for, the likely smallest first.
    pub(super) fn narrow_indexes(&self) -> Vec<Index> {
        let mut found = Vec::new();
        let mut offer = |asked: bool, index: Index| {
            if asked {
                found.push(index);
            }
        };
        offer(self.customer.is_some(), Index::Customer);
        offer(self.held == Some(true), Index::Held);
        offer(self.has_findings == Some(true), Index::Findings);
        offer(self.waiting == Some(true), Index::Waiting);
        offer(self.closed.is_limited(), Index::Closed);
        offer(self.flag.is_some(), Index::Flagged);
        offer(matches!(self.manager, Some(ManagerIs::User(_))), Index::Manager);
        found
    }
}

/// An index of `orders`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Index {
    /// By standing and instant, with everything orders are filtered, grouped and summed by.
    Filter,
    /// By customer and instant.
    Customer,
    /// By manager and instant, with the sums.
    Manager,
    /// Orders with flags by instant, with everything orders are filtered, grouped and summed by.
    Flagged,
    /// Orders on hold by instant.
    Held,
    /// Orders that wait for stock by instant.
    Waiting,
    /// Orders with open findings by instant.
    Findings,
    /// Closed orders by the instant of their end.
    Closed,
    /// The primary key.
    Id,
}

impl Index {
    const fn name(self) -> &'static str {
        match self {
            Self::Filter => "orders_filter",
            Self::Customer => "orders_customer",
            Self::Manager => "orders_manager",
            Self::Flagged => "orders_flagged",
            Self::Held => "orders_held",
            Self::Waiting => "orders_waiting",
            Self::Findings => "orders_findings",
            Self::Closed => "orders_closed",
            Self::Id => "",
        }
    }

    /// `orders`, and on SQLite by which index: it has no statistics of ours to choose by, and a
    /// wrong choice costs a second. PostgreSQL chooses by its own.
    pub(super) fn table(self, dialect: Dialect) -> String {
        match (self, dialect) {
            (Self::Id, _) | (_, Dialect::Postgres) => "orders".to_owned(),
            (_, Dialect::Sqlite) => format!("orders INDEXED BY {}", self.name()),
        }
    }
}

/// A statement in the making: its text, and the parameters in the order of their first appearance.
#[derive(Debug, Default)]
pub(super) struct Built {
    pub(super) text: String,
    pub(super) params: Vec<Val<'static>>,
}

impl Built {
    pub(super) fn new(text: impl Into<String>) -> Self {
        Self { text: text.into(), params: Vec::new() }
    }

    /// Adds a piece of the text.
    pub(super) fn add(&mut self, piece: &str) -> &mut Self {
        self.text.push_str(piece);
        self
    }

    /// Adds a parameter, and its number to the text.
    pub(super) fn bind(&mut self, value: impl Into<Val<'static>>) -> &mut Self {
        self.params.push(value.into());
        self.repeat(self.params.len())
    }

    /// Adds the number of a parameter that was bound before.
    pub(super) fn repeat(&mut self, number: usize) -> &mut Self {
        // Writing into a string cannot fail.
        let _ = write!(self.text, "${number}");
        self
    }

    /// ` AND standing IN (…)`, always with as many parameters as there are standings, so that the
    /// text is one for every choice; nothing when all are wanted.
    pub(super) fn standings(&mut self, wanted: &[Standing]) -> &mut Self {
        if wanted.len() == Standing::ALL.len() {
            return self;
        }
        self.add(" AND standing IN (");
        for at in 0..Standing::ALL.len() {
            let code = wanted.get(at).or(wanted.last()).map_or("", |standing| standing.code());
            self.add(if at == 0 { "" } else { ", " }).bind(code);
        }
        self.add(")")
    }

    /// What both an order's row and the tally have, but for standings and days.
    pub(super) fn tallied(&mut self, filter: &OrderFilter) -> &mut Self {
        if let Some(channel) = filter.channel {
            self.add(" AND channel_id = ").bind(channel);
        }
        if let Some(method) = &filter.delivery_method {
            self.add(" AND delivery_method = ").bind(method.clone());
        }
        if let Some(region) = &filter.region {
            self.add(" AND region = ").bind(region.clone());
        }
        if let Some(allocation) = filter.allocation {
            self.add(" AND allocation_status = ").bind(allocation.code());
        }
        match filter.waiting {
            // In the words of the partial index.
            Some(true) => self.add(" AND allocation_status IN ('backordered', 'partially_allocated')"),
            Some(false) => self.add(" AND allocation_status NOT IN ('backordered', 'partially_allocated')"),
            None => self,
        }
    }

    /// Everything the filter asks of an order's row, but for standings, days of ordering and text.
    pub(super) fn conditions(&mut self, filter: &OrderFilter) -> &mut Self {
        self.tallied(filter);
        match filter.repeat {
            Some(true) => self.add(" AND nth_of_customer > 1"),
            Some(false) => self.add(" AND nth_of_customer <= 1"),
            None => self,
        };
        if let Some(customer) = filter.customer {
            self.add(" AND customer_id IN (WITH RECURSIVE same (id) AS (SELECT id FROM customers WHERE id = ")
                .bind(customer)
                .add(" UNION SELECT customers.id FROM same JOIN customers ON customers.merged_into = same.id) SELECT id FROM same)");
        }
        match filter.manager {
            Some(ManagerIs::Nobody) => self.add(" AND manager_id IS NULL"),
            Some(ManagerIs::User(user)) => self.add(" AND manager_id = ").bind(user),
            None => self,
        };
        if filter.closed.is_limited() {
            let (from, until) = filter.closed.micros();
            self.add(" AND closed_at >= ").bind(from).add(" AND closed_at < ").bind(until);
        }
        match filter.has_findings {
            Some(true) => self.add(" AND findings_open > 0"),
            Some(false) => self.add(" AND findings_open = 0"),
            None => self,
        };
        match filter.held {
            Some(true) => self.add(" AND holds_open > 0"),
            Some(false) => self.add(" AND holds_open = 0"),
            None => self,
        };
        if let Some(flag) = filter.flag {
            // No flag's code is part of another's.
            self.add(" AND flags <> '' AND flags LIKE ").bind(format!("%{}%", flag.code()));
        }
        self
    }

    /// The days of ordering.
    pub(super) fn ordered(&mut self, days: Days) -> &mut Self {
        if !days.is_limited() {
            return self;
        }
        let (from, until) = days.micros();
        self.add(" AND ordered_at >= ").bind(from).add(" AND ordered_at < ").bind(until)
    }

    /// Each word, the order's own or its customer's.
    pub(super) fn words<'w>(&mut self, words: impl IntoIterator<Item = &'w Word>) -> &mut Self {
        for word in words {
            let (from, until) = range(word);
            self.add(" AND (EXISTS (SELECT 1 FROM customer_terms WHERE customer_terms.customer_id = orders.customer_id AND term >= ");
            let low = self.bind(from).params.len();
            self.add(" AND term < ").bind(until);
            self.add(") OR EXISTS (SELECT 1 FROM order_terms WHERE order_terms.order_id = orders.id AND term >= ").repeat(low);
            self.add(" AND term < ").repeat(low + 1).add("))");
        }
        self
    }
}

/// The terms a word finds: from the first, included, to the second, excluded.
pub(super) fn range(word: &Word) -> (String, String) {
    match word {
        // Terms are letters and digits, which all sort after this.
        Word::Whole(whole) => (whole.clone(), format!("{whole}\u{1}")),
        Word::Prefix(beginning) => (beginning.clone(), past(beginning)),
    }
}

/// What sorts after every text that begins so, in both databases.
pub(super) fn past(beginning: &str) -> String {
    format!("{beginning}\u{10FFFF}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_and_standings_are_combined() {
        let filter = |standings: &[Standing], status| OrderFilter {
            standings: standings.iter().copied().collect(),
            status,
            ..OrderFilter::default()
        };
        assert_eq!(filter(&[], None).wanted_standings(), Standing::ALL);
        assert_eq!(filter(&[], Some(OrderStatus::Placed)).wanted_standings(), [Standing::NeedsClarification, Standing::Placed]);
        let both = filter(&[Standing::Placed, Standing::Draft], Some(OrderStatus::Placed));
        assert_eq!(both.wanted_standings(), [Standing::Placed]);
        assert_eq!(filter(&[Standing::Draft], Some(OrderStatus::Placed)).wanted_standings(), []);
    }

    #[test]
    fn no_flag_is_part_of_another() {
        for flag in Flag::ALL {
            let holding = Flag::ALL.iter().filter(|other| other.code().contains(flag.code()));
            assert_eq!(holding.count(), 1, "{flag:?}");
        }
    }

    #[test]
    fn days_are_whole() {
        assert_eq!(Days { from: Some(1), until: Some(1) }.micros(), (DAY, 2 * DAY));
        assert_eq!(Days::default().micros(), (i64::MIN, i64::MAX));
        assert_eq!(Days { from: Some(i64::MIN), until: Some(i64::MAX) }.micros(), (i64::MIN, i64::MAX));
    }
}
