//! Putting right or completing what the customer gave, and looking at the order again.

use crate::base::decision::Decision;
use crate::base::ids::{CustomerId, Ids};
use crate::base::locale::Locale;
use crate::base::time::Timestamp;
use crate::event::Event;
use crate::routing::allocate::{Offer, allocate};

use super::allocate::hand_out;
use super::finding::{Finding, FindingCode, Observation, Settled};
use super::order::{Delivery, Order, OrderLine, OrderStatus};
use super::place::findings;
use super::totals::within_range;

/// Why an order is not amended, in order of precedence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AmendRefusal {
    /// It came to its end.
    #[error("the order is {status}", status = status.code())]
    OrderClosed {
        /// How it ended.
        status: OrderStatus,
    },
    /// The order has no such line.
    #[error("the order has no line {line}")]
    LineUnknown {
        /// The number asked for.
        line: i64,
    },
    /// The line has a SKU that is known; what was sold is not exchanged this way.
    #[error("line {line} names a known SKU; cancel it and order the other")]
    LineSettled {
        /// The line.
        line: i64,
    },
    /// The line has a price; what was agreed is not changed this way.
    #[error("line {line} has a price")]
    PriceSettled {
        /// The line.
        line: i64,
    },
    /// The line has a tax rate; what was agreed is not changed this way.
    #[error("line {line} has a tax rate")]
    TaxSettled {
        /// The line.
        line: i64,
    },
    /// At its new price the line comes to less than its discount.
    #[error("line {line} comes to less than its discount")]
    DiscountTooLarge {
        /// The line.
        line: i64,
    },
    /// At its new prices the order comes to more than an order may.
    #[error("the order comes to more than an order may")]
    SumOutOfRange,
}

impl AmendRefusal {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::OrderClosed { .. } => "order.amend.order_closed",
            Self::LineUnknown { .. } => "order.amend.line_unknown",
            Self::LineSettled { .. } => "order.amend.line_settled",
            Self::PriceSettled { .. } => "order.amend.price_settled",
            Self::TaxSettled { .. } => "order.amend.tax_settled",
            Self::DiscountTooLarge { .. } => "line.discount_too_large",
            Self::SumOutOfRange => "order.sum_out_of_range",
        }
    }
}

/// The order's content as it would be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amended {
    /// Whose it is.
    pub customer: Option<CustomerId>,
    /// The language.
    pub language: Locale,
    /// The delivery.
    pub delivery: Delivery,
    /// Lines that change, with their SKU, parts, price and tax rate; without claims when their SKU was unknown.
    pub lines: Vec<OrderLine>,
    /// What is wrong with the order as it would be, all of it.
    pub seen: Vec<Observation>,
    /// What the channel's locations could give for lines whose SKU is known now.
    pub offers: Vec<Offer>,
}

/// Whether an order may be amended at all.
///
/// # Errors
/// [`AmendRefusal::OrderClosed`].
pub const fn check_open(order: &Order) -> Result<(), AmendRefusal> {
    if order.status.is_final() { Err(AmendRefusal::OrderClosed { status: order.status }) } else { Ok(()) }
}

/// The line to be completed: it must be there, and a new SKU may only be given where none is known.
///
/// # Errors
/// [`AmendRefusal::LineUnknown`], [`AmendRefusal::LineSettled`].
pub fn check_line(order: &Order, line: i64, gives_sku: bool) -> Result<&OrderLine, AmendRefusal> {
    let known = order.line(line).ok_or(AmendRefusal::LineUnknown { line })?;
    if gives_sku && known.sku.is_some() { Err(AmendRefusal::LineSettled { line }) } else { Ok(known) }
}

/// Whether a price may be given to the line: only while it is found to have none.
///
/// # Errors
/// [`AmendRefusal::PriceSettled`].
pub fn check_price(order: &Order, line: i64) -> Result<(), AmendRefusal> {
    if lacks(order, line, FindingCode::PriceMissing) { Ok(()) } else { Err(AmendRefusal::PriceSettled { line }) }
}

/// Whether a tax rate may be given to the line: only while it is found to have none.
///
/// # Errors
/// [`AmendRefusal::TaxSettled`].
pub fn check_tax(order: &Order, line: i64) -> Result<(), AmendRefusal> {
    if lacks(order, line, FindingCode::TaxMissing) { Ok(()) } else { Err(AmendRefusal::TaxSettled { line }) }
}

/// Whether this is found of the line and is still open.
#[must_use]
pub fn lacks(order: &Order, line: i64, code: FindingCode) -> bool {
    let below = format!("/lines/{}/", line - 1);
    let found = |known: &Finding| known.is_open() && known.observation.code == code && known.observation.pointer.starts_with(&below);
    order.findings.iter().any(found)
}

/// Amends the order: findings that are no longer seen are fixed, new ones are added, and lines
/// whose SKU is known now get their stock or wait for it. `people_changed` says whether what the
/// customer gave of themselves changes. Unchanged when nothing does.
///
/// # Errors
/// [`AmendRefusal::OrderClosed`], [`AmendRefusal::DiscountTooLarge`], [`AmendRefusal::SumOutOfRange`].
pub fn amend(
    order: &Order,
    amended: Amended,
    people_changed: bool,
    ids: &dyn Ids,
    now: Timestamp,
) -> Result<Decision<Event>, AmendRefusal> {
    check_open(order)?;
    let still = |known: &Observation| amended.seen.iter().any(|seen| seen.pointer == known.pointer && seen.code == known.code);
    let fixed: Vec<_> = order.findings.iter().filter(|known| known.is_open() && !still(&known.observation)).map(|known| known.id).collect();
    let stands = |seen: &Observation| {
        order.findings.iter().any(|known| {
            let same = known.observation.pointer == seen.pointer && known.observation.code == seen.code;
            same && !matches!(known.settled, Some(Settled::Fixed { .. }))
        })
    };
    let new: Vec<Observation> = amended.seen.iter().filter(|seen| !stands(seen)).cloned().collect();
    let mut lines: Vec<OrderLine> = amended.lines.into_iter().filter(|line| order.line(line.line) != Some(line)).collect();
    if !lines.is_empty() {
        check_sums(order, &lines)?;
    }
    if order.status != OrderStatus::Draft {
        claim_new_lines(order, &mut lines, &amended.offers);
    }
    let same = !people_changed
        && order.customer == amended.customer
        && order.language == amended.language
        && order.delivery == amended.delivery
        && lines.is_empty()
        && new.is_empty()
        && fixed.is_empty();
    if same {
        return Ok(Decision::Unchanged);
    }
    let (customer, language, delivery) = (amended.customer, amended.language, amended.delivery);
    Ok(Decision::Changed(Event::OrderAmended { customer, language, delivery, lines, found: findings(new, ids, now), fixed }))
}

/// The order's sums with `lines` in place of its own stay what they may be.
fn check_sums(order: &Order, lines: &[OrderLine]) -> Result<(), AmendRefusal> {
    if let Some(line) = lines.iter().find(|line| !line.carries_its_discount()) {
        return Err(AmendRefusal::DiscountTooLarge { line: line.line });
    }
    let amended = |known: &OrderLine| lines.iter().find(|line| line.line == known.line).unwrap_or(known).clone();
    let all: Vec<OrderLine> = order.lines.iter().map(amended).collect();
    if within_range(&all, &order.adjustments, order.shipping) { Ok(()) } else { Err(AmendRefusal::SumOutOfRange) }
}

/// Lines that had no SKU take stock now; those that had keep what they have.
fn claim_new_lines(order: &Order, lines: &mut [OrderLine], offers: &[Offer]) {
    let had_none = |line: &OrderLine| order.line(line.line).is_some_and(|known| known.sku.is_none()) && line.sku.is_some();
    let (mut fresh, positions): (Vec<OrderLine>, Vec<usize>) =
        lines.iter().enumerate().filter(|(_, line)| had_none(line)).map(|(at, line)| (line.clone(), at)).unzip();
    let mut wanted = std::collections::BTreeMap::new();
    for (sku, units) in fresh.iter().flat_map(|line| line.needs(line.open())) {
        *wanted.entry(sku).or_insert(0) += units;
    }
    wanted.retain(|_, units| *units > 0);
    hand_out(&mut fresh, &allocate(&wanted, offers).picks);
    for (at, line) in positions.into_iter().zip(fresh) {
        lines[at] = line;
    }
}

#[cfg(test)]
mod tests {
    use super::super::finding::FindingCode;
    use super::super::resolve::stock_parts;
    use super::super::sample;
    use super::*;

    /// The order as it would be, with these changes to its lines and this still seen.
    fn amended(order: &Order, lines: Vec<OrderLine>, seen: Vec<Observation>) -> Amended {
        let offers = sample::offers(&[(1, &[('A', 1), ('B', 9)])]);
        Amended { customer: order.customer, language: order.language, delivery: order.delivery.clone(), lines, seen, offers }
    }

    fn with_sku(line: &OrderLine, code: &str) -> OrderLine {
        let sku = &sample::skus()[code];
        let unit_price = sku.prices[0].minor;
        OrderLine { sku: Some(sku.id), code: code.into(), parts: stock_parts(sku), unit_price, ..line.clone() }
    }

    /// What follows: findings fixed and found, and the lines then.
    fn check(order: &Order, amended: Amended, expected: &str) {
        let decided = amend(order, amended, false, &sample::Counting::new(), sample::NOW);
        let mut text = sample::answer(&decided, |no| no.code());
        if let Ok(Decision::Changed(event)) = &decided {
            if let Event::OrderAmended { found, fixed, .. } = event {
                let found = found.iter().map(|finding| format!(" +{}", finding.observation.code.code()));
                text.push_str(&found.chain(std::iter::once(format!(" -{}", fixed.len()))).collect::<String>());
            }
            text.push_str(&format!(" | {}", sample::stock_text(&sample::after(order, event).lines)));
        }
        assert_eq!(text, expected);
    }

    fn seen(order: &Order) -> Vec<Observation> {
        order.findings.iter().map(|finding| finding.observation.clone()).collect()
    }

    #[test]
    fn looks_at_the_order_again() {
        let mut order = sample::placed(&[("A", 1)], &[(1, &[('A', 1)])]);
        check(&order, amended(&order, order.lines.clone(), Vec::new()), "unchanged");
        let phone = sample::observation("/customer/phone", FindingCode::PhoneInvalid);
        let email = sample::observation("/customer/email", FindingCode::EmailInvalid);
        check(&order, amended(&order, Vec::new(), vec![phone.clone()]), "order.amended +contact.phone_invalid -0 | 1:1/1 A@1=1");
        order.findings.push(sample::finding(1, FindingCode::PhoneInvalid));
        check(&order, amended(&order, Vec::new(), vec![phone.clone()]), "unchanged");
        check(&order, amended(&order, Vec::new(), vec![email]), "order.amended +contact.email_invalid -1 | 1:1/1 A@1=1");
        // What was overridden stays so while it is seen; what was fixed is found anew.
        order.findings[0].settled = Some(Settled::Overridden { at: sample::NOW, by: sample::staff(), reason: "called".into() });
        check(&order, amended(&order, Vec::new(), vec![phone.clone()]), "unchanged");
        order.findings[0].settled = Some(Settled::Fixed { at: sample::NOW });
        check(&order, amended(&order, Vec::new(), vec![phone]), "order.amended +contact.phone_invalid -0 | 1:1/1 A@1=1");
    }

    #[test]
    fn a_line_whose_sku_is_known_now_gets_its_stock_or_waits() {
        let order = sample::placed(&[("?", 2), ("A", 1)], &[(2, &[('A', 1)])]);
        let line = |code| vec![with_sku(&order.lines[0], code), order.lines[1].clone()];
        check(&order, amended(&order, line("A"), Vec::new()), "order.amended -2 | 1:2/2 A@1=1 A~1, 2:1/1 A@2=1");
        check(&order, amended(&order, line("K"), Vec::new()), "order.amended -2 | 1:2/2 A@1=1 B@1=2 A~3, 2:1/1 A@2=1");
        check(&order, amended(&order, line("S"), Vec::new()), "order.amended -2 | 1:2/2, 2:1/1 A@2=1");
        // A draft claims nothing.
        let draft = sample::draft_of(&sample::content(&[("?", 2)]), &sample::channel());
        check(&draft, amended(&draft, vec![with_sku(&draft.lines[0], "A")], Vec::new()), "order.amended -2 | 1:2/2");
    }

    #[test]
    fn sums_stay_what_they_may_be() {
        let mut order = sample::placed(&[("A", 2), ("B", 1)], &[]);
        order.lines[0].discount = 500;
        let priced = |unit_price| vec![OrderLine { unit_price, ..order.lines[0].clone() }];
        let lines = "1:2/2 A~2, 2:1/1 B~1";
        check(&order, amended(&order, priced(250), Vec::new()), &format!("order.amended -0 | {lines}"));
        check(&order, amended(&order, priced(249), Vec::new()), "! line.discount_too_large");
        check(&order, amended(&order, priced(crate::base::money::SUM_MAX_MINOR), Vec::new()), "! order.sum_out_of_range");
        check(&order, amended(&order, priced(i64::MAX), Vec::new()), "! order.sum_out_of_range");
        let cheaper = amended(&order, priced(600), Vec::new());
        let Ok(Decision::Changed(event)) = amend(&order, cheaper, false, &sample::Counting::new(), sample::NOW) else { panic!() };
        assert_eq!(sample::after(&order, &event).totals.total, 2 * 600 - 500 + 2_000);
    }

    #[test]
    fn a_discount_counts_once_its_line_has_a_price() {
        let mut content = sample::content(&[("?", 2), ("A", 1)]);
        content.lines[0].discount = Some("5.00".into());
        let order = sample::draft_of(&content, &sample::channel());
        let order = sample::after(&order, &super::super::place::place(&order, &sample::channel(), &sample::place_facts(&[])).unwrap());
        assert_eq!(order.totals.total, 1_000);
        let line = |unit_price| vec![OrderLine { unit_price, ..with_sku(&order.lines[0], "A") }];
        // Its SKU is found, its price is not: the discount goes on waiting.
        let missing = vec![sample::observation("/lines/0/unit_price", FindingCode::PriceMissing)];
        check(&order, amended(&order, line(0), missing), "order.amended -1 | 1:2/2 A@1=1 A~1, 2:1/1 A~1");
        check(&order, amended(&order, line(249), Vec::new()), "! line.discount_too_large");
        let priced = amended(&order, line(600), Vec::new());
        let Ok(Decision::Changed(event)) = amend(&order, priced, false, &sample::Counting::new(), sample::NOW) else { panic!() };
        assert_eq!(sample::after(&order, &event).totals.total, 2 * 600 - 500 + 1_000);
    }

    #[test]
    fn lines_are_named_and_known_skus_stay() {
        let order = sample::placed(&[("?", 1), ("A", 1)], &[]);
        assert_eq!(check_line(&order, 3, false), Err(AmendRefusal::LineUnknown { line: 3 }));
        assert_eq!(check_line(&order, 2, true), Err(AmendRefusal::LineSettled { line: 2 }));
        assert_eq!(check_line(&order, 2, false), Ok(&order.lines[1]));
        assert_eq!(check_line(&order, 1, true), Ok(&order.lines[0]));
    }

    #[test]
    fn a_price_or_a_rate_is_given_only_where_it_is_missing() {
        let mut order = sample::placed(&[("A", 1), ("A", 1)], &[]);
        let missing = |field: &str, code| {
            let observation = sample::observation(&format!("/lines/1/{field}"), code);
            Finding { observation, ..sample::finding(1, code) }
        };
        assert_eq!(check_price(&order, 2), Err(AmendRefusal::PriceSettled { line: 2 }));
        assert_eq!(check_tax(&order, 2), Err(AmendRefusal::TaxSettled { line: 2 }));
        order.findings = vec![missing("tax_percent", FindingCode::TaxMissing)];
        assert_eq!((check_tax(&order, 2), check_tax(&order, 1)), (Ok(()), Err(AmendRefusal::TaxSettled { line: 1 })));
        assert_eq!(check_price(&order, 2), Err(AmendRefusal::PriceSettled { line: 2 }));
        order.findings = vec![missing("unit_price", FindingCode::PriceMissing)];
        assert_eq!((check_price(&order, 2), check_tax(&order, 2)), (Ok(()), Err(AmendRefusal::TaxSettled { line: 2 })));
        order.findings[0].settled = Some(Settled::Fixed { at: sample::NOW });
        assert_eq!(check_price(&order, 2), Err(AmendRefusal::PriceSettled { line: 2 }));
    }

    #[test]
    fn what_the_customer_gave_is_a_change_of_its_own() {
        let order = sample::placed(&[("A", 1)], &[]);
        let decided = amend(&order, amended(&order, Vec::new(), seen(&order)), true, &sample::Counting::new(), sample::NOW);
        assert_eq!(sample::answer(&decided, |no| no.code()), "order.amended");
    }
}
