//! `POST /orders/{id}/hold`: stopping work on an order.

use axum::extract::State;
use comanda_app::orders::hold::HoldOrder;
use comanda_core::base::ids::OrderId;
use comanda_core::orders::hold::HoldReason;
use serde::Deserialize;
use utoipa::ToSchema;

use super::placed::{PlacedBody, changed};
use crate::answer::Answered;
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::api::v1::wire::{Comment, HoldReasonCode, OrderIdText};
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;
use crate::path::Name;

/// Why work stops.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = HoldOrder)]
pub(super) struct HoldBody {
    /// Why.
    #[schema(value_type = HoldReasonCode)]
    reason: HoldReason,
    /// More in words.
    #[serde(default)]
    comment: Comment,
}

/// Stop work on an order
///
/// Several holds may stand at once; each is released by itself.
#[utoipa::path(
    post, path = "/orders/{id}/hold", tag = "orders", operation_id = "hold_order",
    params(("id" = OrderIdText, Path, description = "The order."), CommandParams),
    request_body = HoldBody,
    responses(
        (status = 200, description = "The order as it is now.", body = PlacedBody,
            headers(("ETag" = String, description = "Its version."))),
        CommandRefusals,
    ),
    security(("api_key" = ["orders.work"])),
)]
pub(super) async fn hold(
    State(doors): State<Doors>,
    giver: Giver<HoldOrder>,
    Name(order): Name<OrderId>,
    Body(HoldBody { reason, comment }): Body<HoldBody>,
) -> Answered {
    let done = doors.app.run(giver.caller, HoldOrder { order, reason, comment: comment.0 }).await?;
    changed(&done, giver.locale)
}
