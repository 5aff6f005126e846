//! Giving an order what it waits for.

use comanda_core::base::decision::Decision;
use comanda_core::base::ids::OrderId;
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_core::inventory::movement::Movement;
use comanda_core::orders::allocate::allocate_backorders;
use comanda_store::channels;
use serde::Serialize;

use super::facts::{backordered_skus, offers};
use super::place::Placed;
use crate::error::{Error, Result};
use crate::run::Command;
use crate::work::Work;

/// Gives an order what it waits for, as far as it is there.
#[derive(Debug, Clone, Serialize)]
pub struct AllocateBackorders {
    /// Which.
    pub order: OrderId,
}

impl Command for AllocateBackorders {
    type Answer = Placed;
    const NAME: &'static str = "allocate_backorders";
    const PERMISSION: Permission = Permission::OrdersWork;

    async fn execute(&self, work: &mut Work<'_>) -> Result<Placed> {
        let mut hand = work.order(self.order).await?;
        let id = hand.order.channel;
        let channel = channels::find(work.tx, id).await?.ok_or_else(|| Error::not_found("channel", id))?;
        let offers = offers(work, &channel, backordered_skus(&hand.order).iter(), None).await?;
        if let Decision::Changed(event) = allocate_backorders(&hand.order, &offers) {
            let claims = match &event {
                Event::OrderAllocated { lines } => lines.iter().flat_map(|line| line.claims.clone()).collect::<Vec<_>>(),
                other => return Err(Error::internal(format!("allocating gave {}", other.kind()))),
            };
            let event = work.order_event(&mut hand, event).await?;
            let order = hand.order.id;
            let movements = claims.iter().map(|claim| Movement::allocate(order, claim.sku, claim.location, claim.quantity)).collect();
            work.move_stock(event, movements).await?;
            work.save(&hand).await?;
        }
        Ok(Placed::of(&hand.order, false))
    }
}
