//! Lifting a hold.

use comanda_core::base::decision::Decision;
use comanda_core::base::ids::{HoldId, OrderId};
use comanda_core::identity::permission::Permission;
use comanda_core::orders::release::{ReleaseRefusal, release};
use serde::Serialize;

use super::place::Placed;
use crate::error::{Error, Refusal, Result};
use crate::run::Command;
use crate::work::Work;

/// Lifts a hold of an order.
#[derive(Debug, Clone, Serialize)]
pub struct ReleaseOrder {
    /// Which order.
    pub order: OrderId,
    /// Which hold.
    pub hold: HoldId,
}

fn refused(refusal: ReleaseRefusal) -> Error {
    let code = refusal.code();
    match refusal {
        ReleaseRefusal::OrderClosed { status } => Refusal::state(code).with("status", status.code()).into(),
        ReleaseRefusal::HoldUnknown => Refusal::state(code).into(),
    }
}

impl Command for ReleaseOrder {
    type Answer = Placed;
    const NAME: &'static str = "release_order";
    const PERMISSION: Permission = Permission::OrdersWork;

    /// # Errors
    /// [`ReleaseRefusal`].
    async fn execute(&self, work: &mut Work<'_>) -> Result<Placed> {
        let mut hand = work.order(self.order).await?;
        if let Decision::Changed(event) = release(&hand.order, self.hold).map_err(refused)? {
            work.order_event(&mut hand, event).await?;
            work.save(&hand).await?;
        }
        Ok(Placed::of(&hand.order, false))
    }
}
