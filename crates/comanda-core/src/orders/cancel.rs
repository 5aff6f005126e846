//! Giving up an order, whole or by units of a line.

use crate::base::decision::Decision;
use crate::base::quantity::Quantity;
use crate::event::{Event, LineCancel};

use super::order::{Backorder, Claim, Order, OrderLine, OrderStatus};

/// Why it is given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CancelReason {
    /// The customer asked for it.
    CustomerRequest,
    /// There are no goods.
    OutOfStock,
    /// It was not paid.
    Unpaid,
    /// It was a fraud.
    Fraud,
    /// It was there twice.
    Duplicate,
    /// Something else, said in the comment.
    Other,
}

impl CancelReason {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::CustomerRequest, Self::OutOfStock, Self::Unpaid, Self::Fraud, Self::Duplicate, Self::Other];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::CustomerRequest => "customer_request",
            Self::OutOfStock => "out_of_stock",
            Self::Unpaid => "unpaid",
            Self::Fraud => "fraud",
            Self::Duplicate => "duplicate",
            Self::Other => "other",
        }
    }

    /// The reason with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|reason| reason.code() == code)
    }
}

/// Units of one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineQuantity {
    /// The line's number.
    pub line: i64,
    /// How many units.
    pub quantity: Quantity,
}

/// What of an order is given up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CancelScope {
    /// Everything that is open.
    Whole,
    /// These units; not empty.
    Lines(Vec<LineQuantity>),
}

/// Why an order is not canceled, in order of precedence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CancelRefusal {
    /// It came to another end.
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
    /// Fewer units are open.
    #[error("line {line} has only {open} open units")]
    TooMany {
        /// The line.
        line: i64,
        /// Its open units.
        open: i64,
    },
}

impl CancelRefusal {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::OrderClosed { .. } => "order.cancel.order_closed",
            Self::LineUnknown { .. } => "order.cancel.line_unknown",
            Self::TooMany { .. } => "order.cancel.too_many",
        }
    }
}

/// Cancels the order or units of it. When no unit stays open, the order is canceled.
/// Unchanged when the order is canceled already.
///
/// # Errors
/// [`CancelRefusal`], the first that holds.
pub fn cancel(order: &Order, scope: &CancelScope, reason: CancelReason, comment: String) -> Result<Decision<Event>, CancelRefusal> {
    match order.status {
        OrderStatus::Canceled => return Ok(Decision::Unchanged),
        OrderStatus::Completed | OrderStatus::Expired => return Err(CancelRefusal::OrderClosed { status: order.status }),
        OrderStatus::Draft | OrderStatus::Placed | OrderStatus::Confirmed => {}
    }
    let mut units: Vec<(&OrderLine, i64)> = Vec::new();
    match scope {
        CancelScope::Whole => units.extend(order.lines.iter().map(|line| (line, line.open()))),
        CancelScope::Lines(wanted) => {
            for LineQuantity { line, quantity } in wanted {
                let found = order.line(*line).ok_or(CancelRefusal::LineUnknown { line: *line })?;
                match units.iter_mut().find(|(known, _)| known.line == *line) {
                    Some((_, sum)) => *sum += quantity.units(),
                    None => units.push((found, quantity.units())),
                }
            }
        }
    }
    if let Some((line, _)) = units.iter().find(|(line, units)| *units > line.open()) {
        return Err(CancelRefusal::TooMany { line: line.line, open: line.open() });
    }
    let lines: Vec<LineCancel> = units.into_iter().filter(|(_, units)| *units > 0).map(|(line, units)| cancel_line(line, units)).collect();
    let canceled = |line: &OrderLine| lines.iter().find(|cancel| cancel.line == line.line).map_or(0, |cancel| cancel.quantity);
    let whole = order.lines.iter().all(|line| canceled(line) == line.open());
    Ok(Decision::Changed(if whole {
        Event::OrderCanceled { reason, comment, lines }
    } else {
        Event::OrderLinesCanceled { reason, comment, lines }
    }))
}

/// What canceling `units` of a line gives back: units that are waited for first, then claims, the
/// last location first.
fn cancel_line(line: &OrderLine, units: i64) -> LineCancel {
    let (mut released, mut cut) = (Vec::new(), Vec::new());
    for part in &line.parts {
        let mut surplus: i64 = {
            let held: i64 = line.claims.iter().filter(|claim| claim.sku == part.sku).map(|claim| claim.quantity).sum();
            let waiting: i64 = line.backorders.iter().filter(|wait| wait.sku == part.sku).map(|wait| wait.quantity).sum();
            held + waiting - part.quantity.units() * (line.open() - units)
        };
        for wait in line.backorders.iter().filter(|wait| wait.sku == part.sku) {
            let quantity = wait.quantity.min(surplus);
            if quantity > 0 {
                cut.push(Backorder { sku: part.sku, quantity });
                surplus -= quantity;
            }
        }
        for claim in line.claims.iter().rev().filter(|claim| claim.sku == part.sku) {
            let quantity = claim.quantity.min(surplus);
            if quantity > 0 {
                released.push(Claim { quantity, ..*claim });
                surplus -= quantity;
            }
        }
    }
    released.sort_unstable();
    cut.sort_unstable();
    LineCancel { line: line.line, quantity: units, released, cut }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    /// Cancels units as `(line, units)`, everything when there are none; what follows, what goes
    /// back, and the order then.
    fn check(order: &Order, units: &[(i64, i64)], expected: &str) {
        let scope = match units {
            [] => CancelScope::Whole,
            units => {
                let quantity = |(line, units): &(i64, i64)| LineQuantity { line: *line, quantity: Quantity::try_new(*units).unwrap() };
                CancelScope::Lines(units.iter().map(quantity).collect())
            }
        };
        let decided = cancel(order, &scope, CancelReason::CustomerRequest, String::new());
        let mut text = sample::answer(&decided, |no| no.code());
        if let Ok(Decision::Changed(event)) = &decided {
            if let Event::OrderCanceled { lines, .. } | Event::OrderLinesCanceled { lines, .. } = event {
                for line in lines {
                    let claims = line
                        .released
                        .iter()
                        .map(|claim| format!(" {}@{}={}", sample::letter(claim.sku), claim.location.bytes()[0], claim.quantity));
                    let cuts = line.cut.iter().map(|cut| format!(" {}~{}", sample::letter(cut.sku), cut.quantity));
                    text.push_str(&format!(" | {}-{}{}", line.line, line.quantity, claims.chain(cuts).collect::<String>()));
                }
            }
            text.push_str(&format!(" | {}", sample::stock_text(&sample::after(order, event).lines)));
        }
        assert_eq!(text, expected, "{units:?}");
    }

    #[test]
    fn gives_back_what_is_not_needed_any_more() {
        let order = sample::placed(&[("A", 4), ("K", 2)], &[(1, &[('A', 3), ('B', 1)]), (2, &[('A', 3)])]);
        assert_eq!(sample::stock_text(&order.lines), "1:4/4 A@1=3 A@2=1, 2:2/2 A@2=2 B@1=1 A~2 B~1");
        // The last location gives back first.
        check(&order, &[(1, 2)], "order.lines_canceled | 1-2 A@1=1 A@2=1 | 1:2/4 A@1=2, 2:2/2 A@2=2 B@1=1 A~2 B~1");
        // What is waited for is given up before what is there.
        check(&order, &[(2, 1)], "order.lines_canceled | 2-1 A~2 B~1 | 1:4/4 A@1=3 A@2=1, 2:1/2 A@2=2 B@1=1");
        // The same line twice counts together.
        check(&order, &[(2, 1), (2, 1)], "order.lines_canceled | 2-2 A@2=2 B@1=1 A~2 B~1 | 1:4/4 A@1=3 A@2=1, 2:0/2");
        // With its last unit the order is canceled, however the units are named.
        let all = "order.canceled | 1-4 A@1=3 A@2=1 | 2-2 A@2=2 B@1=1 A~2 B~1 | 1:0/4, 2:0/2";
        check(&order, &[(1, 4), (2, 2)], all);
        check(&order, &[], all);
    }

    #[test]
    fn cancels_what_takes_no_stock() {
        let order = sample::placed(&[("S", 2), ("?", 3)], &[]);
        check(&order, &[(2, 1)], "order.lines_canceled | 2-1 | 1:2/2, 2:2/3");
        check(&order, &[], "order.canceled | 1-2 | 2-3 | 1:0/2, 2:0/3");
        let draft = sample::draft_of(&sample::content(&[("A", 2)]), &sample::channel());
        check(&draft, &[(1, 1)], "order.lines_canceled | 1-1 | 1:1/2");
        check(&draft, &[], "order.canceled | 1-2 | 1:0/2");
    }

    #[test]
    fn refuses_in_order_of_precedence() {
        let mut order = sample::placed(&[("A", 2), ("B", 1)], &[]);
        check(&order, &[(1, 3), (3, 1)], "! order.cancel.line_unknown");
        check(&order, &[(1, 3)], "! order.cancel.too_many");
        check(&order, &[(1, 1), (1, 2)], "! order.cancel.too_many");
        let Ok(Decision::Changed(event)) = cancel(&order, &CancelScope::Whole, CancelReason::Other, String::new()) else { panic!() };
        check(&sample::after(&order, &event), &[(9, 1)], "unchanged");
        for status in [OrderStatus::Completed, OrderStatus::Expired] {
            order.status = status;
            check(&order, &[(9, 1)], "! order.cancel.order_closed");
        }
    }

    #[test]
    fn units_canceled_one_by_one_give_back_as_much_as_at_once() {
        let order = sample::placed(&[("K", 3), ("A", 2)], &[(1, &[('A', 3), ('B', 2)]), (2, &[('A', 2)])]);
        let mut rest = order.clone();
        for _ in 0..3 {
            let one = CancelScope::Lines(vec![LineQuantity { line: 1, quantity: Quantity::ONE }]);
            let Ok(Decision::Changed(event)) = cancel(&rest, &one, CancelReason::Other, String::new()) else { panic!() };
            rest = sample::after(&rest, &event);
        }
        check(&order, &[(1, 3)], &format!("order.lines_canceled | 1-3 A@1=3 A@2=2 B@1=2 A~1 B~1 | {}", sample::stock_text(&rest.lines)));
    }

    #[test]
    fn codes_are_those_of_the_wire() {
        for reason in CancelReason::ALL {
            assert_eq!(serde_json::to_value(reason).unwrap(), reason.code());
        }
    }
}
