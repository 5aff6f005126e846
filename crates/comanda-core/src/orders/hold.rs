//! Stopping work on an order, for a reason; several holds may stand at once.

use crate::base::decision::Decision;
use crate::base::ids::HoldId;
use crate::base::time::Timestamp;
use crate::event::Event;
use crate::identity::actor::Actor;

use super::order::Order;

/// Why work stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HoldReason {
    /// The customer asked for it.
    CustomerRequest,
    /// Money is missing or doubtful.
    Payment,
    /// The order may be a fraud.
    Fraud,
    /// The address must be cleared up.
    Address,
    /// Stock must be cleared up.
    Stock,
    /// Something else, said in the comment.
    Other,
}

impl HoldReason {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::CustomerRequest, Self::Payment, Self::Fraud, Self::Address, Self::Stock, Self::Other];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::CustomerRequest => "customer_request",
            Self::Payment => "payment",
            Self::Fraud => "fraud",
            Self::Address => "address",
            Self::Stock => "stock",
            Self::Other => "other",
        }
    }

    /// The reason with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|reason| reason.code() == code)
    }
}

/// One stop.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Hold {
    /// Its identifier.
    pub id: HoldId,
    /// Why.
    pub reason: HoldReason,
    /// More in words, as by [`comment`](super::comment::comment); may be empty.
    pub comment: String,
    /// Who.
    pub placed_by: Actor,
    /// Since when.
    pub placed_at: Timestamp,
    /// Until when; open until then.
    pub released_at: Option<Timestamp>,
}

/// Why an order is not held.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HoldRefusal {
    /// The order came to its end.
    #[error("the order is {status}, nothing can be stopped", status = status.code())]
    OrderClosed {
        /// How it ended.
        status: super::order::OrderStatus,
    },
}

impl HoldRefusal {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::OrderClosed { .. } => "order.hold.order_closed",
        }
    }
}

/// Holds the order; unchanged when an open hold has the same reason and comment.
///
/// # Errors
/// [`HoldRefusal`].
pub fn hold(order: &Order, hold: Hold) -> Result<Decision<Event>, HoldRefusal> {
    if order.status.is_final() {
        return Err(HoldRefusal::OrderClosed { status: order.status });
    }
    let stands = |known: &Hold| known.released_at.is_none() && known.reason == hold.reason && known.comment == hold.comment;
    Ok(if order.holds.iter().any(stands) { Decision::Unchanged } else { Decision::Changed(Event::OrderHeld { hold }) })
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn several_holds_stand_at_once_but_none_twice() {
        let order = sample::placed(&[("A", 1)], &[]);
        let first = sample::hold(1, HoldReason::Payment);
        let held = sample::after(&order, &Event::OrderHeld { hold: first.clone() });
        let check = |new: Hold, expected: &str| assert_eq!(sample::answer(&hold(&held, new), |no| no.code()), expected);
        check(sample::hold(2, HoldReason::Payment), "unchanged");
        check(sample::hold(2, HoldReason::Fraud), "order.held");
        check(Hold { comment: "card declined".into(), ..sample::hold(2, HoldReason::Payment) }, "order.held");
        // Once it was lifted, the same may be said again.
        let lifted = sample::after(&held, &Event::OrderReleased { hold: first.id });
        assert_eq!((held.open_holds(), lifted.open_holds()), (1, 0));
        assert_eq!(sample::answer(&hold(&lifted, sample::hold(2, HoldReason::Payment)), |no| no.code()), "order.held");
    }

    #[test]
    fn codes_read_back() {
        for reason in HoldReason::ALL {
            assert_eq!(HoldReason::parse(reason.code()), Some(*reason));
            assert_eq!(serde_json::to_value(reason).unwrap(), reason.code());
        }
        assert_eq!(HoldReason::parse("whim"), None);
    }
}
