//! Lists of orders: a page at a time, and what all that fit come to.
//!
//! An answer is found in one of two ways. When one of the things asked for has few orders, all of them are gathered,
//! and sorted and summed here. Otherwise a covering index is walked from the cursor on, one standing after the other,
//! until the page is full; sums come from the tally when it counts by all that is asked, else from one pass over the
//! index.

use std::collections::BTreeMap;

use comanda_core::base::ids::{ChannelId, CustomerId, OrderId, UserId};
use comanda_core::base::money::Currency;
use comanda_core::base::time::Timestamp;
use comanda_core::customers::customer::Flag;
use comanda_core::orders::order::{AllocationStatus, OrderStatus, Standing};

use super::filter::{Built, Index, OrderFilter};
use super::load::flags_from_text;
use super::{group, search};
use crate::convert::{at, at_opt, coded};
use crate::engine::{Dialect, Result, Row, StoreError, Tx};
use crate::{p, statements};

statements! {
    ROW = "SELECT o.id, o.number, o.external_reference, o.channel_id, h.code, h.name, o.standing, o.status, o.customer_id,
        COALESCE(p.name, p.company, c.name), o.nth_of_customer, o.total, o.currency, o.ordered_at, o.placed_at, o.closed_at,
        o.delivery_method, o.region, o.allocation_status, o.findings_open, o.holds_open, o.manager_id, u.name, o.flags, o.version
        FROM orders AS o JOIN channels AS h ON h.id = o.channel_id LEFT JOIN order_people AS p ON p.order_id = o.id
        LEFT JOIN customers AS c ON c.id = o.customer_id LEFT JOIN users AS u ON u.id = o.manager_id WHERE o.id = $1";
}

/// The most orders that are gathered; beyond, the index is walked.
pub(super) const GATHERED_MAX: usize = 15_000;

/// In which order a list comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OrderSort {
    /// The newest first.
    #[default]
    Newest,
    /// The oldest first.
    Oldest,
}

/// An order's place in a list: when it was ordered, then its identifier.
pub type ListPlace = (Timestamp, OrderId);

/// An order as a list shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderRow {
    /// Its identifier.
    pub id: OrderId,
    /// Its number.
    pub number: String,
    /// The source system's number.
    pub external_reference: Option<String>,
    /// Its channel.
    pub channel: ChannelId,
    /// The channel's code.
    pub channel_code: String,
    /// The channel's name.
    pub channel_name: String,
    /// How it stands.
    pub standing: Standing,
    /// Its lifecycle.
    pub status: OrderStatus,
    /// Whose it is.
    pub customer: Option<CustomerId>,
    /// The customer's name, or the company's, as given with the order or else as kept.
    pub customer_name: Option<String>,
    /// The how manieth of the customer it is; 0 without one, and for drafts.
    pub nth_of_customer: i64,
    /// What it comes to, in minor units.
    pub total: i64,
    /// The currency of the total.
    pub currency: Currency,
    /// When it was ordered; when it was made, for a draft.
    pub ordered_at: Timestamp,
    /// When it was placed.
    pub placed_at: Option<Timestamp>,
    /// When it came to its end.
    pub closed_at: Option<Timestamp>,
    /// The delivery method's code; empty when none was named.
    pub delivery_method: String,
    /// The region delivered to; empty when unknown.
    pub region: String,
    /// How much of it has its stock.
    pub allocation: AllocationStatus,
    /// How many findings wait for somebody.
    pub findings_open: i64,
    /// How many holds stop work.
    pub holds_open: i64,
    /// Who is responsible.
    pub manager: Option<UserId>,
    /// The name of who is.
    pub manager_name: Option<String>,
    /// Its flags.
    pub flags: Vec<Flag>,
    /// Its version.
    pub version: i64,
}

/// Orders of one currency and what they come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CurrencySum {
    /// The currency.
    pub currency: Currency,
    /// How many orders.
    pub orders: i64,
    /// What they come to together, in minor units.
    pub total: i64,
}

/// An order as far as sorting, summing and grouping need it.
#[derive(Debug, Clone)]
pub(super) struct Hit {
    pub(super) id: OrderId,
    pub(super) ordered_at: Timestamp,
    pub(super) closed_at: Option<Timestamp>,
    pub(super) standing: String,
    pub(super) repeat: bool,
    pub(super) delivery_method: String,
    pub(super) region: String,
    pub(super) currency: String,
    pub(super) total: i64,
}

/// How much of the orders that fit is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Depth {
    /// Their places in the list.
    Places,
    /// Everything of a [`Hit`].
    Hits,
}

impl Depth {
    /// The columns of a [`Hit`]. Those of a place alone stand in each index, so that no row is looked up.
    pub(super) const fn select(self) -> &'static str {
        match self {
            Self::Places => "SELECT id, ordered_at, NULL, '', 0, '', '', '', 0 FROM ",
            Self::Hits => "SELECT id, ordered_at, closed_at, standing, nth_of_customer, delivery_method, region, currency, total FROM ",
        }
    }
}

pub(super) fn read_hit(row: &Row<'_>) -> Result<Hit> {
    Ok(Hit {
        id: OrderId::from_bytes(row.id(0)?),
        ordered_at: at(row, 1)?,
        closed_at: at_opt(row, 2)?,
        standing: row.text(3)?,
        repeat: row.int(4)? > 1,
        delivery_method: row.text(5)?,
        region: row.text(6)?,
        currency: row.text(7)?,
        total: row.int(8)?,
    })
}

/// How the orders that fit are found.
pub(super) enum Access {
    /// They are few, and these; in no order.
    Gathered(Vec<Hit>),
    /// They are many. Those found by their number stand here; the rest is found by walking an index.
    Walk(Index, Vec<Hit>),
}

/// Chooses how to find the orders that fit.
pub(super) async fn access(tx: &mut Tx, filter: &OrderFilter, depth: Depth) -> Result<Access> {
    let mut numbered = Vec::new();
    if let Some(text) = &filter.text {
        numbered = search::by_number(tx, filter, text).await?;
        if let Some(mut found) = search::by_words(tx, filter, text, depth).await? {
            found.append(&mut numbered);
            found.sort_unstable_by_key(|hit| hit.id);
            found.dedup_by_key(|hit| hit.id);
            return Ok(Access::Gathered(found));
        }
    }
    for index in filter.narrow_indexes() {
        if is_narrow(tx, filter, index).await? {
            let mut found = gather(tx, filter, index, depth).await?;
            found.extend(numbered);
            found.sort_unstable_by_key(|hit| hit.id);
            found.dedup_by_key(|hit| hit.id);
            return Ok(Access::Gathered(found));
        }
    }
    Ok(Access::Walk(filter.walked_index(), numbered))
}

/// Whether the index has few orders with what is asked for.
async fn is_narrow(tx: &mut Tx, filter: &OrderFilter, index: Index) -> Result<bool> {
    let mut only = OrderFilter::default();
    match index {
        Index::Customer => only.customer = filter.customer,
        Index::Manager => only.manager = filter.manager,
        Index::Flagged => only.flag = filter.flag,
        Index::Held => only.held = filter.held,
        Index::Waiting => only.waiting = filter.waiting,
        Index::Findings => only.has_findings = filter.has_findings,
        Index::Closed => only.closed = filter.closed,
        Index::Filter | Index::Id => return Ok(false),
    }
    let mut sql = Built::new("SELECT COUNT(*) FROM (SELECT 1 FROM ");
    sql.add(&index.table(tx.dialect())).add(" WHERE 1 = 1").conditions(&only);
    if index != Index::Closed {
        sql.ordered(filter.ordered);
    }
    sql.add(" LIMIT ").bind(GATHERED_MAX as i64 + 1).add(") AS found");
    let counts = tx.query_text(&sql.text, &sql.params, |row| row.int(0)).await?;
    Ok(counts.iter().all(|count| *count <= GATHERED_MAX as i64))
}

async fn gather(tx: &mut Tx, filter: &OrderFilter, index: Index, depth: Depth) -> Result<Vec<Hit>> {
    let mut sql = Built::new(depth.select());
    sql.add(&index.table(tx.dialect())).add(" WHERE 1 = 1").conditions(filter).ordered(filter.ordered);
    sql.standings(&filter.wanted_standings());
    sql.words(filter.text.iter().flat_map(|text| &text.words));
    tx.query_text(&sql.text, &sql.params, read_hit).await
}

/// The orders that fit, after a place in the list, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn list(tx: &mut Tx, filter: &OrderFilter, sort: OrderSort, after: Option<ListPlace>, limit: usize) -> Result<Vec<OrderRow>> {
    let found = access(tx, filter, Depth::Places).await?;
    page(tx, filter, &found, sort, after, limit).await
}

/// The first orders that fit, at most `limit`, and what all that fit come to, by currency; `None` when a text is too
/// common for that.
///
/// # Errors
/// As the engine's; [`StoreError::Internal`] when a sum leaves the range of 64 bits.
pub async fn list_and_sums(
    tx: &mut Tx,
    filter: &OrderFilter,
    sort: OrderSort,
    limit: usize,
) -> Result<(Vec<OrderRow>, Option<Vec<CurrencySum>>)> {
    let found = access(tx, filter, Depth::Hits).await?;
    let mut sums = Sums::default();
    if matches!(found, Access::Walk(..)) && filter.is_tallied() {
        group::tallied_sums(tx, filter, &mut sums).await?;
        // Where nothing fits, an index would be walked to its end to find that out.
        let sums = sums.by_currency()?;
        let rows = if sums.is_empty() { Vec::new() } else { page(tx, filter, &found, sort, None, limit).await? };
        return Ok((rows, Some(sums)));
    }
    let rows = page(tx, filter, &found, sort, None, limit).await?;
    match &found {
        Access::Gathered(hits) => hits.iter().try_for_each(|hit| sums.add(&hit.currency, 1, hit.total))?,
        Access::Walk(..) if filter.text.is_some() => return Ok((rows, None)),
        Access::Walk(index, _) => pass(tx, filter, *index, &mut sums).await?,
    }
    Ok((rows, Some(sums.by_currency()?)))
}

async fn page(
    tx: &mut Tx,
    filter: &OrderFilter,
    found: &Access,
    sort: OrderSort,
    after: Option<ListPlace>,
    limit: usize,
) -> Result<Vec<OrderRow>> {
    let (mut places, hits) = match found {
        Access::Gathered(hits) => (Vec::new(), hits),
        Access::Walk(index, hits) => (walk(tx, filter, *index, sort, after, limit).await?, hits),
    };
    let follows = |place: &ListPlace| match (after, sort) {
        (None, _) => true,
        (Some(after), OrderSort::Newest) => *place < after,
        (Some(after), OrderSort::Oldest) => *place > after,
    };
    places.extend(hits.iter().map(|hit| (hit.ordered_at, hit.id)).filter(follows));
    places.sort_unstable();
    places.dedup();
    if sort == OrderSort::Newest {
        places.reverse();
    }
    places.truncate(limit);
    let params: Vec<_> = places.iter().map(|(_, id)| p![*id]).collect();
    Ok(tx.query_each(&ROW, &params, read_row).await?.into_iter().flatten().collect())
}

/// The places of the next orders that fit: at least the first `limit` of them, in no order.
async fn walk(
    tx: &mut Tx,
    filter: &OrderFilter,
    index: Index,
    sort: OrderSort,
    after: Option<ListPlace>,
    limit: usize,
) -> Result<Vec<ListPlace>> {
    let (mut from, mut until) = filter.ordered.micros();
    let mut places: Vec<ListPlace> = Vec::new();
    for standing in walked_standings(filter, index) {
        let mut sql = Built::new("SELECT ordered_at, id FROM ");
        sql.add(&index.table(tx.dialect()));
        walked(&mut sql, filter, standing);
        match sort {
            OrderSort::Newest => {
                let (at, id) = after.map_or((until, [0; 16]), |(at, id)| (at.micros(), id.bytes()));
                sql.add(" AND (ordered_at, id) < (").bind(at).add(", ").bind(id).add(") AND ordered_at >= ").bind(from);
            }
            OrderSort::Oldest => {
                let (at, id) = after.map_or((from.saturating_sub(1), [255; 16]), |(at, id)| (at.micros(), id.bytes()));
                sql.add(" AND (ordered_at, id) > (").bind(at).add(", ").bind(id).add(") AND ordered_at < ").bind(until);
            }
        }
        sql.words(filter.text.iter().flat_map(|text| &text.words));
        sql.add(match sort {
            OrderSort::Newest => " ORDER BY ordered_at DESC, id DESC LIMIT ",
            OrderSort::Oldest => " ORDER BY ordered_at, id LIMIT ",
        });
        sql.bind(limit as i64);
        places.extend(tx.query_text(&sql.text, &sql.params, |row| Ok((at(row, 0)?, OrderId::from_bytes(row.id(1)?)))).await?);
        if places.len() >= limit {
            // A full page: the other standings are only looked at as far as they could still be on it.
            places.sort_unstable();
            match sort {
                OrderSort::Newest => {
                    places.drain(..places.len() - limit);
                    from = places.first().map_or(from, |(at, _)| at.micros());
                }
                OrderSort::Oldest => {
                    places.truncate(limit);
                    until = places.last().map_or(until, |(at, _)| at.micros().saturating_add(1));
                }
            }
        }
    }
    Ok(places)
}

/// What the index is walked for: each wanted standing, those with the most orders first, or everything at once when
/// it does not sort by them.
pub(super) fn walked_standings(filter: &OrderFilter, index: Index) -> Vec<Option<Standing>> {
    if index != Index::Filter {
        return vec![None];
    }
    let mut standings = filter.wanted_standings();
    standings.sort_by_key(|standing| match standing {
        Standing::Completed => 0,
        Standing::Confirmed => 1,
        Standing::Placed => 2,
        Standing::Canceled => 3,
        Standing::NeedsClarification => 4,
        Standing::Draft => 5,
        Standing::Expired => 6,
    });
    standings.into_iter().map(Some).collect()
}

/// The conditions of a walk, but for days of ordering and words.
pub(super) fn walked(sql: &mut Built, filter: &OrderFilter, standing: Option<Standing>) {
    match standing {
        Some(standing) => sql.add(" WHERE standing = ").bind(standing.code()),
        None => sql.add(" WHERE 1 = 1").standings(&filter.wanted_standings()),
    };
    sql.conditions(filter);
}

/// Sums one pass over an index.
async fn pass(tx: &mut Tx, filter: &OrderFilter, index: Index, sums: &mut Sums) -> Result<()> {
    // SQLite would sort all rows to group them, which takes five times as long as counting them here.
    let (head, tail) = match tx.dialect() {
        Dialect::Sqlite => ("SELECT currency, 1, total FROM ", ""),
        Dialect::Postgres => ("SELECT currency, COUNT(*), CAST(SUM(total) AS BIGINT) FROM ", " GROUP BY currency"),
    };
    for standing in walked_standings(filter, index) {
        let mut sql = Built::new(head);
        sql.add(&index.table(tx.dialect()));
        walked(&mut sql, filter, standing);
        sql.ordered(filter.ordered).add(tail);
        tx.query_text(&sql.text, &sql.params, |row| sums.add(row.text_ref(0)?, row.int(1)?, row.int(2)?)).await?;
    }
    Ok(())
}

/// Sums in the making, by currency.
#[derive(Debug, Clone, Default)]
pub(super) struct Sums(Vec<(String, i64, i64)>);

impl Sums {
    pub(super) fn add(&mut self, currency: &str, orders: i64, total: i64) -> Result<()> {
        let known = match self.0.iter().position(|(known, ..)| known == currency) {
            Some(at) => &mut self.0[at],
            None => self.0.push_mut((currency.to_owned(), 0, 0)),
        };
        known.1 += orders;
        known.2 = known.2.checked_add(total).ok_or_else(|| StoreError::internal("a sum of orders leaves the range of 64 bits"))?;
        Ok(())
    }

    /// What was counted, by rising currency code, without what came to nothing.
    pub(super) fn by_currency(&self) -> Result<Vec<CurrencySum>> {
        let sorted: BTreeMap<&str, (i64, i64)> = self.0.iter().map(|(code, orders, total)| (code.as_str(), (*orders, *total))).collect();
        let counted = sorted.into_iter().filter(|(_, (orders, total))| *orders != 0 || *total != 0);
        counted
            .map(|(code, (orders, total))| {
                let currency = Currency::parse(code).map_err(|_| StoreError::inconsistent("orders", "currency", code))?;
                Ok(CurrencySum { currency, orders, total })
            })
            .collect()
    }
}

fn read_row(row: &Row<'_>) -> Result<OrderRow> {
    Ok(OrderRow {
        id: OrderId::from_bytes(row.id(0)?),
        number: row.text(1)?,
        external_reference: row.text_opt(2)?,
        channel: ChannelId::from_bytes(row.id(3)?),
        channel_code: row.text(4)?,
        channel_name: row.text(5)?,
        standing: coded(row, 6, Standing::parse)?,
        status: coded(row, 7, OrderStatus::parse)?,
        customer: row.id_opt(8)?.map(CustomerId::from_bytes),
        customer_name: row.text_opt(9)?,
        nth_of_customer: row.int(10)?,
        total: row.int(11)?,
        currency: coded(row, 12, |code| Currency::parse(code).ok())?,
        ordered_at: at(row, 13)?,
        placed_at: at_opt(row, 14)?,
        closed_at: at_opt(row, 15)?,
        delivery_method: row.text(16)?,
        region: row.text(17)?,
        allocation: coded(row, 18, AllocationStatus::parse)?,
        findings_open: row.int(19)?,
        holds_open: row.int(20)?,
        manager: row.id_opt(21)?.map(UserId::from_bytes),
        manager_name: row.text_opt(22)?,
        flags: coded(row, 23, flags_from_text)?.into_iter().collect(),
        version: row.int(24)?,
    })
}

/// Runs each statement that a filter can come to, whatever the tables hold.
#[cfg(test)]
pub(super) async fn every_way(tx: &mut Tx, filter: &OrderFilter, sort: OrderSort, after: Option<ListPlace>) -> Result<()> {
    list(tx, filter, sort, after, 3).await?;
    list_and_sums(tx, filter, sort, 3).await?;
    for depth in [Depth::Places, Depth::Hits] {
        for index in filter.narrow_indexes() {
            is_narrow(tx, filter, index).await?;
            gather(tx, filter, index, depth).await?;
        }
    }
    for index in [Index::Filter, filter.walked_index()] {
        page(tx, filter, &Access::Walk(index, Vec::new()), sort, after, 3).await?;
        pass(tx, filter, index, &mut Sums::default()).await?;
    }
    Ok(())
}
