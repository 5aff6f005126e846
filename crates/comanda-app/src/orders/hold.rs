//! Holding an order.

use comanda_core::base::decision::Decision;
use comanda_core::base::ids::{HoldId, OrderId};
use comanda_core::identity::permission::Permission;
use comanda_core::orders::comment::comment;
use comanda_core::orders::hold::{Hold, HoldReason, HoldRefusal, hold};
use serde::Serialize;

use super::place::Placed;
use crate::error::{Refusal, Result};
use crate::run::Command;
use crate::work::Work;

/// Stops work on an order.
#[derive(Debug, Clone, Serialize)]
pub struct HoldOrder {
    /// Which.
    pub order: OrderId,
    /// Why.
    pub reason: HoldReason,
    /// More in words; may be empty.
    pub comment: String,
}

pub(crate) fn refused(refusal: HoldRefusal) -> Refusal {
    let code = refusal.code();
    match refusal {
        HoldRefusal::OrderClosed { status } => Refusal::state(code).with("status", status.code()),
    }
}

impl Command for HoldOrder {
    type Answer = Placed;
    const NAME: &'static str = "hold_order";
    const PERMISSION: Permission = Permission::OrdersWork;

    /// # Errors
    /// `text.*` at `/comment`; [`HoldRefusal`].
    async fn execute(&self, work: &mut Work<'_>) -> Result<Placed> {
        let comment = comment(&self.comment).map_err(|problem| Refusal::fields(vec![problem]))?;
        let mut hand = work.order(self.order).await?;
        let stop = Hold {
            id: HoldId::next(work.ids, work.now),
            reason: self.reason,
            comment,
            placed_by: work.caller.actor.clone(),
            placed_at: work.now,
            released_at: None,
        };
        if let Decision::Changed(event) = hold(&hand.order, stop).map_err(refused)? {
            work.order_event(&mut hand, event).await?;
            work.save(&hand).await?;
        }
        Ok(Placed::of(&hand.order, false))
    }
}
