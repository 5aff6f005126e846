//! Lifting a hold.

use crate::base::decision::Decision;
use crate::base::ids::HoldId;
use crate::event::Event;

use super::order::{Order, OrderStatus};

/// Why a hold is not lifted, in order of precedence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReleaseRefusal {
    /// The order came to its end: there is no work to go on with.
    #[error("the order is {status}, no work can go on", status = status.code())]
    OrderClosed {
        /// How it ended.
        status: OrderStatus,
    },
    /// The order has no such hold.
    #[error("the order has no such hold")]
    HoldUnknown,
}

impl ReleaseRefusal {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::OrderClosed { .. } => "order.release.order_closed",
            Self::HoldUnknown => "order.release.hold_unknown",
        }
    }
}

/// Lifts a hold; unchanged when it was lifted before.
///
/// # Errors
/// [`ReleaseRefusal`], the first that holds.
pub fn release(order: &Order, hold: HoldId) -> Result<Decision<Event>, ReleaseRefusal> {
    match order.holds.iter().find(|known| known.id == hold) {
        Some(known) if known.released_at.is_some() => Ok(Decision::Unchanged),
        Some(_) | None if order.status.is_final() => Err(ReleaseRefusal::OrderClosed { status: order.status }),
        Some(_) => Ok(Decision::Changed(Event::OrderReleased { hold })),
        None => Err(ReleaseRefusal::HoldUnknown),
    }
}

#[cfg(test)]
mod tests {
    use super::super::hold::HoldReason;
    use super::super::sample;
    use super::*;

    #[test]
    fn lifts_the_named_hold_once() {
        let mut order = sample::placed(&[("A", 1)], &[]);
        order.holds = vec![sample::hold(1, HoldReason::Payment), sample::hold(2, HoldReason::Stock)];
        let id = order.holds[1].id;
        assert_eq!(release(&order, HoldId::from_bytes([9; 16])), Err(ReleaseRefusal::HoldUnknown));
        assert_eq!(release(&order, id), Ok(Decision::Changed(Event::OrderReleased { hold: id })));
        let after = sample::after(&order, &Event::OrderReleased { hold: id });
        assert_eq!(after.holds.iter().map(|hold| hold.released_at).collect::<Vec<_>>(), [None, Some(sample::NOW)]);
        assert_eq!(release(&after, id), Ok(Decision::Unchanged));
    }

    #[test]
    fn a_closed_order_has_no_work_to_go_on_with() {
        let mut order = sample::placed(&[("A", 1)], &[]);
        order.holds = vec![sample::hold(1, HoldReason::Payment), sample::hold(2, HoldReason::Stock)];
        order.holds[1].released_at = Some(sample::NOW);
        order.status = OrderStatus::Canceled;
        let closed = || Err(ReleaseRefusal::OrderClosed { status: OrderStatus::Canceled });
        assert_eq!(release(&order, order.holds[0].id), closed());
        assert_eq!(release(&order, HoldId::from_bytes([9; 16])), closed());
        // What was done before the order closed may be asked for again.
        assert_eq!(release(&order, order.holds[1].id), Ok(Decision::Unchanged));
    }
}
