//! Lifting a hold.

use crate::base::decision::Decision;
use crate::base::ids::HoldId;
use crate::event::Event;

use super::order::Order;

/// Why a hold is not lifted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReleaseRefusal {
    /// The order has no such hold.
    #[error("the order has no such hold")]
    HoldUnknown,
}

impl ReleaseRefusal {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::HoldUnknown => "order.release.hold_unknown",
        }
    }
}

/// Lifts a hold; unchanged when it was lifted before.
///
/// # Errors
/// [`ReleaseRefusal`].
pub fn release(order: &Order, hold: HoldId) -> Result<Decision<Event>, ReleaseRefusal> {
    let known = order.holds.iter().find(|known| known.id == hold).ok_or(ReleaseRefusal::HoldUnknown)?;
    Ok(if known.released_at.is_some() { Decision::Unchanged } else { Decision::Changed(Event::OrderReleased { hold }) })
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
}
