//! The shop commits itself.

use crate::base::decision::Decision;
use crate::event::Event;

use super::finding::FindingCode;
use super::order::{Order, OrderStatus};

/// Why an order is not confirmed, in order of precedence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfirmRefusal {
    /// Only a placed order can be confirmed.
    #[error("the order is {status}, not placed", status = status.code())]
    NotPlaced {
        /// How it stands.
        status: OrderStatus,
    },
    /// Findings wait for somebody.
    #[error("{count} findings must be fixed or overridden first", count = codes.len())]
    NeedsClarification {
        /// What was found.
        codes: Vec<FindingCode>,
    },
    /// A hold stops work.
    #[error("the order is on hold")]
    OnHold {
        /// How many holds stand.
        holds: usize,
    },
}

impl ConfirmRefusal {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotPlaced { .. } => "order.confirm.not_placed",
            Self::NeedsClarification { .. } => "order.confirm.needs_clarification",
            Self::OnHold { .. } => "order.confirm.on_hold",
        }
    }
}

/// Confirms the order; unchanged when it is confirmed.
///
/// # Errors
/// [`ConfirmRefusal`], the first that holds.
pub fn confirm(order: &Order) -> Result<Decision<Event>, ConfirmRefusal> {
    match order.status {
        OrderStatus::Confirmed => return Ok(Decision::Unchanged),
        OrderStatus::Placed => {}
        OrderStatus::Draft | OrderStatus::Completed | OrderStatus::Canceled | OrderStatus::Expired => {
            return Err(ConfirmRefusal::NotPlaced { status: order.status });
        }
    }
    let codes: Vec<FindingCode> =
        order.findings.iter().filter(|finding| finding.is_open()).map(|finding| finding.observation.code).collect();
    if !codes.is_empty() {
        return Err(ConfirmRefusal::NeedsClarification { codes });
    }
    match order.open_holds() {
        0 => Ok(Decision::Changed(Event::OrderConfirmed {})),
        holds => Err(ConfirmRefusal::OnHold { holds }),
    }
}
