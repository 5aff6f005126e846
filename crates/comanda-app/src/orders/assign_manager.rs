//! Making somebody responsible for an order.

use comanda_core::base::decision::Decision;
use comanda_core::base::ids::{OrderId, UserId};
use comanda_core::identity::permission::Permission;
use comanda_core::orders::assign_manager::{AssignManagerRefusal, assign_manager};
use comanda_store::users;
use serde::Serialize;

use super::place::Placed;
use crate::error::{Refusal, Result};
use crate::run::Command;
use crate::work::Work;

/// Makes somebody responsible for an order, or nobody.
#[derive(Debug, Clone, Serialize)]
pub struct AssignManager {
    /// Which order.
    pub order: OrderId,
    /// Who.
    pub manager: Option<UserId>,
}

pub(crate) fn refused(refusal: AssignManagerRefusal) -> Refusal {
    let code = refusal.code();
    match refusal {
        AssignManagerRefusal::UserInactive { name } => Refusal::state(code).with("name", name),
    }
}

impl Command for AssignManager {
    type Answer = Placed;
    const NAME: &'static str = "assign_manager";
    const PERMISSION: Permission = Permission::OrdersWork;

    async fn execute(&self, work: &mut Work<'_>) -> Result<Placed> {
        let mut hand = work.order(self.order).await?;
        let manager = match self.manager {
            Some(id) => Some(users::find(work.tx, id).await?.ok_or_else(|| Refusal::field("/manager", "user.unknown"))?),
            None => None,
        };
        if let Decision::Changed(event) = assign_manager(&hand.order, manager.as_ref()).map_err(refused)? {
            work.order_event(&mut hand, event).await?;
            work.save(&hand).await?;
        }
        Ok(Placed::of(&hand.order, false))
    }
}
