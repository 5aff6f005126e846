//! Setting an order's flags.

use std::collections::BTreeSet;

use comanda_core::base::decision::Decision;
use comanda_core::base::ids::OrderId;
use comanda_core::customers::customer::Flag;
use comanda_core::identity::permission::Permission;
use comanda_core::orders::flag::flag;
use serde::Serialize;

use super::place::Placed;
use crate::error::Result;
use crate::run::Command;
use crate::work::Work;

/// Sets an order's flags to exactly these.
#[derive(Debug, Clone, Serialize)]
pub struct FlagOrder {
    /// Which.
    pub order: OrderId,
    /// The flags.
    pub flags: BTreeSet<Flag>,
}

impl Command for FlagOrder {
    type Answer = Placed;
    const NAME: &'static str = "flag_order";
    const PERMISSION: Permission = Permission::OrdersWork;

    async fn execute(&self, work: &mut Work<'_>) -> Result<Placed> {
        let mut hand = work.order(self.order).await?;
        if let Decision::Changed(event) = flag(&hand.order, self.flags.clone()) {
            work.order_event(&mut hand, event).await?;
            work.save(&hand).await?;
        }
        Ok(Placed::of(&hand.order, false))
    }
}
