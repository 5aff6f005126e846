//! The tally against the orders it counts.

use std::collections::BTreeMap;

use comanda_core::base::time::day_text;
use comanda_store::tally::{ByDay, NOT_CLOSED, TallyKey};
use comanda_store::verify::{self as rows, TallyEntry};
use comanda_store::{Result, Tx};

use super::book::Book;
use super::{Invariant, readable};

/// Rows read at once.
const PAGE: i64 = 2_000;

/// Compares tally and waiting changes with what the orders come to.
pub(super) async fn examine(tx: &mut Tx, book: &mut Book, orders: BTreeMap<TallyKey, (i64, i64)>) -> Result<()> {
    let whole = orders.iter().filter(|(key, _)| key.by_day == ByDay::None);
    let counted: i64 = whole.map(|(_, (count, _))| count).sum();
    let mut left = orders;
    let mut take = |entry: TallyEntry| {
        let (count, total) = left.entry(entry.key).or_default();
        *count -= entry.orders;
        *total = total.saturating_sub(entry.total);
    };
    let mut after: Option<TallyKey> = None;
    loop {
        let page = rows::tally_after(tx, after.as_ref(), PAGE).await;
        let Some(page) = readable(book, Invariant::Tally, page)? else { return Ok(()) };
        let Some(last) = page.last() else { break };
        after = Some(last.key.clone());
        page.into_iter().for_each(&mut take);
    }
    let mut after = 0;
    loop {
        let page = rows::tally_changes_after(tx, after, PAGE).await;
        let Some(page) = readable(book, Invariant::Tally, page)? else { return Ok(()) };
        let Some((last, _)) = page.last() else { break };
        after = *last;
        page.into_iter().flat_map(|(_, entries)| entries).for_each(&mut take);
    }
    left.retain(|_, rest| *rest != (0, 0));
    let checked = u64::try_from(counted).unwrap_or_default();
    book.add(Invariant::Tally, checked, left.len() as u64, || left.iter().next().map(describe).unwrap_or_default());
    Ok(())
}

fn describe((key, (orders, total)): (&TallyKey, &(i64, i64))) -> String {
    format!(
        "{} {}{} ({}, {}, {}): the tally is off by {} orders and {} in minor units",
        key.channel,
        key.standing,
        match key.by_day {
            ByDay::None => String::new(),
            ByDay::Ordered => format!(" of {}", day_text(key.day)),
            ByDay::Closed if key.day == NOT_CLOSED => " not closed".to_owned(),
            ByDay::Closed => format!(" closed {}", day_text(key.day)),
        },
        key.currency,
        if key.delivery_method.is_empty() { "no delivery method" } else { &key.delivery_method },
        if key.region.is_empty() { "no region" } else { &key.region },
        -orders,
        -total,
    )
}
