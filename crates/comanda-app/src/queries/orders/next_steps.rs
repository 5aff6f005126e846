//! What may be done with an order now, asked of the same decisions that the commands ask.

use comanda_core::base::ids::HoldId;
use comanda_core::base::problem::Facts;
use comanda_core::base::time::Timestamp;
use comanda_core::channels::channel::Channel;
use comanda_core::identity::actor::Actor;
use comanda_core::orders::amend::check_open;
use comanda_core::orders::assign_manager::assign_manager;
use comanda_core::orders::cancel::{CancelReason, CancelScope, cancel};
use comanda_core::orders::confirm::confirm;
use comanda_core::orders::hold::{Hold, HoldReason, hold};
use comanda_core::orders::order::Order;
use comanda_core::orders::place::{PlaceFacts, place};
use comanda_core::routing::allocate::Offer;
use serde::{Deserialize, Serialize};

use crate::error::Refusal;
use crate::orders;

/// Whether one step may be taken now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextStep {
    /// Whether it would not be refused.
    pub allowed: bool,
    /// The code of the refusal, when it would be.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refusal: Option<String>,
    /// The facts of its sentence.
    #[serde(default, skip_serializing_if = "Facts::is_empty")]
    pub facts: Facts,
}

/// What may be done with an order now, by the state of things; permissions stand apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NextSteps {
    /// Place the draft.
    pub place: NextStep,
    /// Confirm it.
    pub confirm: NextStep,
    /// Cancel what is open of it.
    pub cancel: NextStep,
    /// Stop work on it.
    pub hold: NextStep,
    /// Put right or complete it.
    pub amend: NextStep,
    /// Write a note.
    pub note: NextStep,
    /// Give it to somebody, or to nobody.
    pub assign: NextStep,
}

impl NextStep {
    const ALLOWED: Self = Self { allowed: true, refusal: None, facts: Facts::new() };

    fn of<T, E>(decision: Result<T, E>, told: impl FnOnce(E) -> Refusal) -> Self {
        match decision.map_err(told) {
            Ok(_) => Self::ALLOWED,
            Err(Refusal { code, facts, .. }) => Self { allowed: false, refusal: Some(code.to_owned()), facts },
        }
    }
}

/// Asks each decision about the order; `offers` is what the channel's locations could give now.
pub(super) fn next_steps(order: &Order, channel: &Channel, offers: Vec<Offer>, now: Timestamp) -> NextSteps {
    let facts = PlaceFacts { nth_of_customer: 0, placed_at: now, offers };
    let stop = Hold {
        id: HoldId::from_bytes([0; 16]),
        reason: HoldReason::Other,
        comment: String::new(),
        placed_by: Actor::system("card"),
        placed_at: now,
        released_at: None,
    };
    NextSteps {
        place: NextStep::of(place(order, channel, &facts), orders::place::refused),
        confirm: NextStep::of(confirm(order), orders::confirm::refused),
        cancel: NextStep::of(cancel(order, &CancelScope::Whole, CancelReason::Other, String::new()), orders::cancel::refused),
        hold: NextStep::of(hold(order, stop), orders::hold::refused),
        amend: NextStep::of(check_open(order), orders::amend::refused),
        note: NextStep::ALLOWED,
        assign: NextStep::of(assign_manager(order, None), orders::assign_manager::refused),
    }
}
