//! Confirming an order.

use comanda_core::base::decision::Decision;
use comanda_core::base::ids::OrderId;
use comanda_core::identity::permission::Permission;
use comanda_core::orders::confirm::{ConfirmRefusal, confirm};
use serde::Serialize;

use super::place::Placed;
use crate::error::{Refusal, Result};
use crate::run::Command;
use crate::work::Work;

/// Confirms a placed order.
#[derive(Debug, Clone, Serialize)]
pub struct ConfirmOrder {
    /// Which.
    pub order: OrderId,
}

pub(crate) fn refused(refusal: ConfirmRefusal) -> Refusal {
    let code = refusal.code();
    match refusal {
        ConfirmRefusal::NotPlaced { status } => Refusal::state(code).with("status", status.code()),
        ConfirmRefusal::NeedsClarification { codes } => {
            let list = codes.iter().map(|code| code.code()).collect::<Vec<_>>().join(", ");
            Refusal::state(code).with("count", codes.len() as i64).with("findings", list)
        }
        ConfirmRefusal::OnHold { holds } => Refusal::state(code).with("count", holds as i64),
    }
}

impl Command for ConfirmOrder {
    type Answer = Placed;
    const NAME: &'static str = "confirm_order";
    const PERMISSION: Permission = Permission::OrdersWork;

    async fn execute(&self, work: &mut Work<'_>) -> Result<Placed> {
        let mut hand = work.order(self.order).await?;
        if let Decision::Changed(event) = confirm(&hand.order).map_err(refused)? {
            work.order_event(&mut hand, event).await?;
            work.save(&hand).await?;
        }
        Ok(Placed::of(&hand.order, false))
    }
}
