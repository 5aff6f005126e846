//! The customer commits: the order gets its stock, or waits for it, or is refused.

use std::collections::BTreeMap;

use crate::base::ids::{CustomerId, FindingId, Ids, OrderId, SkuId};
use crate::base::locale::Locale;
use crate::base::time::Timestamp;
use crate::channels::channel::{Channel, Shortage};
use crate::customers::customer::Flag;
use crate::event::Event;
use crate::identity::actor::Actor;
use crate::routing::allocate::{Offer, allocate};

use super::allocate::hand_out;
use super::finding::{Finding, Observation};
use super::order::{Order, OrderStatus, Source};
use super::resolve::Resolved;
use super::totals::totals;

/// What a line lacks.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Lacking {
    /// The line's number.
    pub line: i64,
    /// The SKU's code as it was ordered.
    pub code: String,
    /// Units ordered.
    pub wanted: i64,
    /// Units that could be had.
    pub available: i64,
}

/// Why an order is not placed, in order of precedence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlaceRefusal {
    /// It was placed, canceled or expired before.
    #[error("the order is {status}, not a draft", status = status.code())]
    NotADraft {
        /// How it stands.
        status: OrderStatus,
    },
    /// The channel takes no orders.
    #[error("the channel takes no orders")]
    ChannelInactive,
    /// There is not enough, and the channel takes no backorders.
    #[error("{count} lines lack stock", count = lines.len())]
    OutOfStock {
        /// The lines that lack, not empty.
        lines: Vec<Lacking>,
    },
}

impl PlaceRefusal {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotADraft { .. } => "order.place.not_a_draft",
            Self::ChannelInactive => "order.place.channel_inactive",
            Self::OutOfStock { .. } => "order.place.out_of_stock",
        }
    }
}

/// What a draft is made from, besides its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftFacts {
    /// The order's identifier.
    pub id: OrderId,
    /// Its number.
    pub number: String,
    /// The source system's number.
    pub external_reference: Option<String>,
    /// By which door it came.
    pub source: Source,
    /// Who enters it.
    pub actor: Actor,
    /// Whose it is.
    pub customer: Option<CustomerId>,
    /// The customer's language.
    pub language: Locale,
    /// Markers.
    pub flags: std::collections::BTreeSet<Flag>,
}

/// Numbers the observations and makes findings of them.
#[must_use]
pub fn findings(seen: Vec<Observation>, ids: &dyn Ids, now: Timestamp) -> Vec<Finding> {
    seen.into_iter().map(|observation| Finding { id: FindingId::next(ids, now), observation, found_at: now, settled: None }).collect()
}

/// The draft of an order. It has no claim on stock and no events yet.
#[must_use]
pub fn draft(facts: DraftFacts, resolved: &Resolved, channel: &Channel, ids: &dyn Ids, now: Timestamp) -> Order {
    Order {
        id: facts.id,
        number: facts.number,
        channel: channel.id,
        external_reference: facts.external_reference,
        source: facts.source,
        status: OrderStatus::Draft,
        placed_by: facts.actor,
        customer: facts.customer,
        nth_of_customer: 0,
        currency: channel.currency,
        price_mode: channel.price_mode,
        language: facts.language,
        delivery: resolved.delivery.clone(),
        totals: totals(&resolved.lines, &resolved.adjustments, resolved.shipping, channel.price_mode),
        lines: resolved.lines.clone(),
        adjustments: resolved.adjustments.clone(),
        shipping: resolved.shipping,
        findings: findings(resolved.seen.clone(), ids, now),
        holds: Vec::new(),
        manager: None,
        flags: facts.flags,
        created_at: now,
        placed_at: None,
        confirmed_at: None,
        closed_at: None,
        updated_at: now,
        version: 0,
    }
}

/// What placing needs to know besides the order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceFacts {
    /// The how manieth order of its customer it is; 0 without a customer.
    pub nth_of_customer: i64,
    /// When the customer ordered.
    pub placed_at: Timestamp,
    /// What the channel's locations could give, a reservation's own units included.
    pub offers: Vec<Offer>,
}

/// Places a draft: its lines get their claims, and where the channel takes backorders, what is
/// not there is waited for.
///
/// # Errors
/// [`PlaceRefusal`], the first that holds.
pub fn place(order: &Order, channel: &Channel, facts: &PlaceFacts) -> Result<Event, PlaceRefusal> {
    if order.status != OrderStatus::Draft {
        return Err(PlaceRefusal::NotADraft { status: order.status });
    }
    if !channel.active {
        return Err(PlaceRefusal::ChannelInactive);
    }
    let plan = allocate(&order.needs(), &facts.offers);
    if !plan.lacking.is_empty() && channel.shortage == Shortage::Refuse {
        return Err(PlaceRefusal::OutOfStock { lines: lacking(order, &facts.offers) });
    }
    let mut placed = order.clone();
    hand_out(&mut placed.lines, &plan.picks);
    placed.status = OrderStatus::Placed;
    placed.nth_of_customer = facts.nth_of_customer;
    placed.placed_at = Some(facts.placed_at);
    placed.version = order.version + 1;
    Ok(Event::OrderPlaced { order: Box::new(placed) })
}

/// Which lines lack how much, when stock is handed out to the lines in their order.
fn lacking(order: &Order, offers: &[Offer]) -> Vec<Lacking> {
    let mut left: BTreeMap<SkuId, i64> = BTreeMap::new();
    for (sku, units) in offers.iter().flat_map(|offer| &offer.available) {
        *left.entry(*sku).or_insert(0) += (*units).max(0);
    }
    let mut lines = Vec::new();
    for line in &order.lines {
        let there = |part: &crate::catalog::sku::KitPart| left.get(&part.sku).copied().unwrap_or(0) / part.quantity.units();
        let available = line.parts.iter().map(there).min().unwrap_or(line.open()).min(line.open());
        for (sku, units) in line.needs(available) {
            *left.entry(sku).or_insert(0) -= units;
        }
        if available < line.open() {
            lines.push(Lacking { line: line.line, code: line.code.clone(), wanted: line.open(), available });
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    /// What the lines get from the stock where the channel takes backorders, and what lacks where it
    /// does not, as `line available/wanted`.
    fn check(lines: &[(&str, i64)], stock: &[(u8, &[(char, i64)])], expected: &str, lacks: &str) {
        let order = sample::placed(lines, stock);
        assert_eq!(sample::stock_text(&order.lines), expected, "{lines:?}");
        let refusing = Channel { shortage: Shortage::Refuse, ..sample::channel() };
        let draft = sample::draft_of(&sample::content(lines), &refusing);
        let refused = match place(&draft, &refusing, &sample::place_facts(stock)) {
            Ok(Event::OrderPlaced { order: placed }) => {
                assert_eq!(placed.lines, order.lines, "{lines:?}");
                String::new()
            }
            Ok(other) => other.kind().to_owned(),
            Err(PlaceRefusal::OutOfStock { lines }) => {
                let lack = |lack: &Lacking| format!("{} {}/{}", lack.line, lack.available, lack.wanted);
                lines.iter().map(lack).collect::<Vec<_>>().join(", ")
            }
            Err(other) => other.code().to_owned(),
        };
        assert_eq!(refused, lacks, "{lines:?}");
    }

    #[test]
    fn lines_get_their_stock_or_wait_or_lack() {
        check(&[("A", 2)], &[(1, &[('A', 2)])], "1:2/2 A@1=2", "");
        check(&[("A", 2)], &[(1, &[('A', 1)])], "1:2/2 A@1=1 A~1", "1 1/2");
        check(&[("A", 2)], &[], "1:2/2 A~2", "1 0/2");
        check(&[("A", 4)], &[(1, &[('A', 3)]), (2, &[('A', 3)])], "1:4/4 A@1=3 A@2=1", "");
        // Codes are told apart without case; two lines of one SKU share what there is.
        check(&[("A", 2), ("a", 2)], &[(1, &[('A', 3)])], "1:2/2 A@1=2, 2:2/2 A@1=1 A~1", "2 1/2");
        // A kit's parts and another line of the same part are summed up.
        check(&[("K", 2), ("A", 1)], &[(1, &[('A', 5), ('B', 2)])], "1:2/2 A@1=4 B@1=2, 2:1/1 A@1=1", "");
        check(&[("A", 2), ("K", 2)], &[(1, &[('A', 5), ('B', 2)])], "1:2/2 A@1=2, 2:2/2 A@1=3 B@1=2 A~1", "2 1/2");
        check(&[("K", 1), ("B", 1)], &[(1, &[('A', 2), ('B', 1)])], "1:1/1 A@1=2 B@1=1, 2:1/1 B~1", "2 0/1");
        // The parts of a kit may come from several places.
        check(&[("K", 1)], &[(1, &[('A', 2)]), (2, &[('B', 1)])], "1:1/1 A@1=2 B@2=1", "");
        // What is not counted, or not known, takes nothing and lacks nothing.
        check(&[("S", 3), ("?", 2), ("A", 1)], &[], "1:3/3, 2:2/2, 3:1/1 A~1", "3 0/1");
        // What is not sold any more is a finding, not a reason to let the order go without its stock.
        check(&[("X", 1)], &[(1, &[('X', 1)])], "1:1/1 X@1=1", "");
        // Units kept back are no stock.
        check(&[("A", 1)], &[(1, &[('A', -4)]), (2, &[('A', 0)])], "1:1/1 A~1", "1 0/1");
    }

    #[test]
    fn refuses_in_order_of_precedence() {
        let closed = Channel { active: false, shortage: Shortage::Refuse, ..sample::channel() };
        let (draft, placed) = (sample::draft_of(&sample::content(&[("A", 1)]), &closed), sample::placed(&[("A", 1)], &[]));
        let nothing = sample::place_facts(&[]);
        assert_eq!(place(&placed, &closed, &nothing), Err(PlaceRefusal::NotADraft { status: OrderStatus::Placed }));
        assert_eq!(place(&draft, &closed, &nothing), Err(PlaceRefusal::ChannelInactive));
        let open = Channel { active: true, ..closed };
        let lines = vec![Lacking { line: 1, code: "A".into(), wanted: 1, available: 0 }];
        assert_eq!(place(&draft, &open, &nothing), Err(PlaceRefusal::OutOfStock { lines }));
    }

    #[test]
    fn a_placed_order_knows_when_and_the_how_manieth_it_is() {
        let order = sample::placed(&[("A", 1)], &[]);
        assert_eq!((order.status, order.nth_of_customer, order.placed_at, order.version), (OrderStatus::Placed, 1, Some(sample::NOW), 1));
    }
}
