//! Goods arrive.

use crate::base::ids::{LocationId, SkuId};
use crate::base::quantity::Quantity;

use super::movement::{Change, Movement, MovementCause, MovementKind};

/// The movement of goods that arrived.
#[must_use]
pub fn receive(sku: SkuId, location: LocationId, quantity: Quantity, reason: Option<String>) -> Movement {
    Movement {
        sku,
        location,
        kind: MovementKind::Receive,
        change: Change { on_hand: quantity.units(), ..Change::default() },
        cause: MovementCause::Command,
        reason,
    }
}
