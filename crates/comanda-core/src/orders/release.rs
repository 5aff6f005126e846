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
