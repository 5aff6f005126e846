//! Finding orders by what people type: numbers, and words of names, e-mail addresses and phones.
//!
//! Words are found by their beginning in two tables: a customer's words, and those of an order that
//! are not its customer's. When a word is rare its customers and orders are gathered; common words
//! are tested order by order, newest first, which finds a page as quickly because they are common.

use std::collections::BTreeSet;

use comanda_core::base::ids::{ChannelId, OrderId};

use super::filter::{Built, Index, OrderFilter, Search, past, range};
use super::list::{Depth, GATHERED_MAX, Hit, read_hit};
use crate::customers::Word;
use crate::engine::{Result, Row, Tx};
use crate::{p, statements};

statements! {
    PREFIXES = "SELECT prefix FROM number_series ORDER BY prefix";
    CHANNELS = "SELECT id FROM channels ORDER BY id";
    BY_NUMBER = "SELECT id FROM orders WHERE number >= $1 AND number < $2 ORDER BY number LIMIT 50";
    BY_REFERENCE = "SELECT id FROM orders WHERE channel_id = $1 AND external_reference >= $2 AND external_reference < $3
        ORDER BY external_reference LIMIT 50";
    CUSTOMERS_WITH = "SELECT COUNT(*) FROM (SELECT customer_id FROM customer_terms WHERE term >= $1 AND term < $2 LIMIT $3) AS found";
    ORDERS_WITH = "SELECT COUNT(*) FROM (SELECT order_id FROM order_terms WHERE term >= $1 AND term < $2 LIMIT $3) AS found";
}

/// The most customers of one word whose orders are gathered when it is the only word.
const LONE_WORD_MAX: i64 = 5_000;
/// The same for the rarest of several words: the others leave few of them.
const RAREST_WORD_MAX: i64 = 10_000;

/// The most orders found by numbers that only begin as was typed.
const NUMBERED_MAX: usize = 100;

/// The orders whose number or external reference begins so, at most [`NUMBERED_MAX`], those with the shortest rest first.
pub(super) async fn by_number(tx: &mut Tx, filter: &OrderFilter, search: &Search) -> Result<Vec<Hit>> {
    let id = |row: &Row<'_>| row.id(0).map(OrderId::from_bytes);
    let mut beginnings = search.numbers.clone();
    if let Some(digits) = &search.digits {
        let prefixes = tx.query(&PREFIXES, &[], |row| row.text(0)).await?;
        beginnings.extend(prefixes.into_iter().map(|prefix| format!("{prefix}{digits}")));
    }
    let ranges: Vec<_> = beginnings.iter().map(|beginning| p![beginning, past(beginning)]).collect();
    let mut found = tx.query_each(&BY_NUMBER, &ranges, id).await?;
    let channels = tx.query(&CHANNELS, &[], |row| row.id(0).map(ChannelId::from_bytes)).await?;
    let ranges: Vec<_> =
        channels.iter().flat_map(|channel| search.numbers.iter().map(|beginning| p![*channel, beginning, past(beginning)])).collect();
    found.extend(tx.query_each(&BY_REFERENCE, &ranges, id).await?);
    // The first of each range is the nearest to what was typed: it may be exactly that.
    let mut ranked: Vec<(usize, OrderId)> = found.into_iter().flat_map(|ids| ids.into_iter().enumerate()).collect();
    ranked.sort_unstable();
    ranked.truncate(NUMBERED_MAX);
    let ids: BTreeSet<OrderId> = ranked.into_iter().map(|(_, id)| id).collect();
    let mut hits = Vec::new();
    for id in ids {
        let mut sql = Built::new(Depth::Hits.select());
        sql.add(&Index::Id.table(tx.dialect())).add(" WHERE id = ").bind(id).conditions(filter).ordered(filter.ordered);
        sql.standings(&filter.wanted_standings());
        hits.append(&mut tx.query_text(&sql.text, &sql.params, read_hit).await?);
    }
    Ok(hits)
}

/// The orders that have all the words, when one of the words is rare enough; each at least once.
pub(super) async fn by_words(tx: &mut Tx, filter: &OrderFilter, search: &Search, depth: Depth) -> Result<Option<Vec<Hit>>> {
    let words = &search.words;
    let max = if words.len() == 1 { LONE_WORD_MAX } else { RAREST_WORD_MAX };
    let ranges: Vec<_> = words.iter().map(range).map(|(from, until)| p![from, until, max + 1]).collect();
    let customers: Vec<i64> = tx.query_each(&CUSTOMERS_WITH, &ranges, |row| row.int(0)).await?.into_iter().flatten().collect();
    let orders: Vec<i64> = tx.query_each(&ORDERS_WITH, &ranges, |row| row.int(0)).await?.into_iter().flatten().collect();
    let Some(rarest) = (0..words.len()).min_by_key(|at| customers.get(*at)) else { return Ok(Some(Vec::new())) };
    if customers.get(rarest).is_some_and(|count| *count > max) || orders.iter().any(|count| *count > max) {
        return Ok(None);
    }
    let mut hits = of_customers(tx, filter, words, rarest, depth).await?;
    for (at, _) in orders.iter().enumerate().filter(|(_, count)| **count > 0) {
        if hits.len() <= GATHERED_MAX {
            hits.append(&mut of_orders(tx, filter, words, at, depth).await?);
        }
    }
    Ok(Some(hits).filter(|hits| hits.len() <= GATHERED_MAX))
}

/// Orders of customers that have all the words, and of records that were merged into them.
async fn of_customers(tx: &mut Tx, filter: &OrderFilter, words: &[Word], rarest: usize, depth: Depth) -> Result<Vec<Hit>> {
    let mut sql = Built::new(depth.select());
    sql.add(&Index::Customer.table(tx.dialect()));
    sql.add(" WHERE customer_id IN (WITH RECURSIVE found (id) AS (SELECT w.customer_id FROM customer_terms AS w WHERE w.term >= ");
    let Some((from, until)) = words.get(rarest).map(range) else { return Ok(Vec::new()) };
    sql.bind(from).add(" AND w.term < ").bind(until);
    for (_, word) in words.iter().enumerate().filter(|(at, _)| *at != rarest) {
        let (from, until) = range(word);
        sql.add(" AND EXISTS (SELECT 1 FROM customer_terms WHERE customer_terms.customer_id = w.customer_id AND customer_terms.term >= ");
        sql.bind(from).add(" AND customer_terms.term < ").bind(until).add(")");
    }
    sql.add(" UNION SELECT customers.id FROM found JOIN customers ON customers.merged_into = found.id) SELECT id FROM found)");
    rest(&mut sql, filter);
    tx.query_text(&sql.text, &sql.params, read_hit).await
}

/// Orders that have the word at `own` themselves, and the others themselves or by their customer.
async fn of_orders(tx: &mut Tx, filter: &OrderFilter, words: &[Word], own: usize, depth: Depth) -> Result<Vec<Hit>> {
    let mut sql = Built::new(depth.select());
    let Some((from, until)) = words.get(own).map(range) else { return Ok(Vec::new()) };
    sql.add(&Index::Id.table(tx.dialect())).add(" WHERE id IN (SELECT order_id FROM order_terms WHERE term >= ");
    sql.bind(from).add(" AND term < ").bind(until).add(")");
    sql.words(words.iter().enumerate().filter(|(at, _)| *at != own).map(|(_, word)| word));
    rest(&mut sql, filter);
    tx.query_text(&sql.text, &sql.params, read_hit).await
}

fn rest(sql: &mut Built, filter: &OrderFilter) {
    sql.conditions(filter).ordered(filter.ordered).standings(&filter.wanted_standings());
    sql.add(" LIMIT ").bind(GATHERED_MAX as i64 + 1);
}
