//! `POST /orders/{id}/holds/{hold}/release`: lifting a hold.

use axum::extract::State;
use comanda_app::orders::release::ReleaseOrder;
use comanda_core::base::ids::{HoldId, OrderId};

use super::placed::{PlacedBody, changed};
use crate::answer::Answered;
use crate::api::v1::refusals::{BareCommandRefusals, CommandParams};
use crate::api::v1::wire::{HoldIdText, OrderIdText};
use crate::asking::Giver;
use crate::doors::Doors;
use crate::path::Names;

/// Lift a hold
///
/// Lifting a hold that was lifted changes nothing.
#[utoipa::path(
    post, path = "/orders/{id}/holds/{hold}/release", tag = "orders", operation_id = "release_order",
    params(("id" = OrderIdText, Path, description = "The order."), ("hold" = HoldIdText, Path, description = "The hold."), CommandParams),
    responses(
        (status = 200, description = "The order as it is now.", body = PlacedBody,
            headers(("ETag" = String, description = "Its version."))),
        BareCommandRefusals,
    ),
    security(("api_key" = ["orders.work"])),
)]
pub(super) async fn release(
    State(doors): State<Doors>,
    giver: Giver<ReleaseOrder>,
    Names(order, hold): Names<OrderId, HoldId>,
) -> Answered {
    let done = doors.app.run(giver.caller, ReleaseOrder { order, hold }).await?;
    changed(&done, giver.locale)
}
