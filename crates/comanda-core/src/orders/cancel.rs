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
