//! Canceling an order, whole or by units of lines.

use std::collections::BTreeSet;

use comanda_core::base::decision::Decision;
use comanda_core::base::ids::{OrderId, SkuId};
use comanda_core::event::{Event, LineCancel};
use comanda_core::identity::permission::Permission;
use comanda_core::inventory::movement::Movement;
use comanda_core::orders::cancel::{CancelReason, CancelRefusal, CancelScope, LineQuantity, cancel};
use comanda_core::orders::comment::comment;
use comanda_store::inventory;
use serde::Serialize;

use super::place::Placed;
use crate::error::{Error, Refusal, Result};
use crate::run::Command;
use crate::work::Work;

/// Cancels an order.
#[derive(Debug, Clone, Serialize)]
pub struct CancelOrder {
    /// Which.
    pub order: OrderId,
    /// Which units; everything that is open when empty.
    pub lines: Vec<LineQuantity>,
    /// Why.
    pub reason: CancelReason,
    /// More in words; may be empty.
    pub comment: String,
}

pub(crate) fn refused(refusal: CancelRefusal) -> Refusal {
    let code = refusal.code();
    match refusal {
        CancelRefusal::OrderClosed { status } => Refusal::state(code).with("status", status.code()),
        CancelRefusal::LineUnknown { line } => Refusal::state(code).with("line", line),
        CancelRefusal::TooMany { line, open } => Refusal::state(code).with("line", line).with("open", open),
    }
}

impl Command for CancelOrder {
    type Answer = Placed;
    const NAME: &'static str = "cancel_order";
    const PERMISSION: Permission = Permission::OrdersCancel;

    /// # Errors
    /// `text.*` at `/comment`; [`CancelRefusal`].
    async fn execute(&self, work: &mut Work<'_>) -> Result<Placed> {
        let comment = comment(&self.comment).map_err(|problem| Refusal::fields(vec![problem]))?;
        let mut hand = work.order(self.order).await?;
        let scope = if self.lines.is_empty() { CancelScope::Whole } else { CancelScope::Lines(self.lines.clone()) };
        let decision = cancel(&hand.order, &scope, self.reason, comment).map_err(refused)?;
        if let Decision::Changed(event) = decision {
            let freed: Vec<LineCancel> = match &event {
                Event::OrderCanceled { lines, .. } | Event::OrderLinesCanceled { lines, .. } => lines.clone(),
                other => return Err(Error::internal(format!("canceling gave {}", other.kind()))),
            };
            let claims = || freed.iter().flat_map(|line| &line.released);
            let skus: BTreeSet<SkuId> = claims().map(|claim| claim.sku).collect();
            inventory::levels_lock(work.tx, &skus.into_iter().collect::<Vec<_>>()).await?;
            let event = work.order_event(&mut hand, event).await?;
            let id = hand.order.id;
            let movements = claims().map(|claim| Movement::allocate(id, claim.sku, claim.location, -claim.quantity)).collect();
            work.move_stock(event, movements).await?;
            work.save(&hand).await?;
        }
        Ok(Placed::of(&hand.order, false))
    }
}
