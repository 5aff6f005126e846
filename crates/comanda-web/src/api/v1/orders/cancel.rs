//! `POST /orders/{id}/cancel`: canceling, whole or by units of lines.

use axum::extract::State;
use comanda_app::orders::cancel::CancelOrder;
use comanda_core::base::ids::OrderId;
use comanda_core::base::quantity::Quantity;
use comanda_core::orders::cancel::{CancelReason, LineQuantity};
use serde::Deserialize;
use utoipa::ToSchema;

use super::placed::{PlacedBody, changed};
use crate::answer::Answered;
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::api::v1::wire::{CancelReasonCode, Comment, OrderIdText};
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;
use crate::path::Name;

/// Units of one line.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = LineUnits)]
struct UnitsBody {
    /// The line's number.
    #[schema(minimum = 1, maximum = 2000)]
    line: i64,
    /// How many units.
    #[schema(value_type = i64, minimum = 1, maximum = 1_000_000)]
    quantity: Quantity,
}

/// What to cancel, and why.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CancelOrder)]
pub(super) struct CancelBody {
    /// Which units; everything that is open when empty.
    #[serde(default)]
    #[schema(max_items = 2000)]
    lines: Vec<UnitsBody>,
    /// Why.
    #[schema(value_type = CancelReasonCode)]
    reason: CancelReason,
    /// More in words.
    #[serde(default)]
    comment: Comment,
}

/// Cancel an order, or units of its lines
///
/// What was allocated becomes free in the same step. Canceling a canceled order changes nothing.
#[utoipa::path(
    post, path = "/orders/{id}/cancel", tag = "orders", operation_id = "cancel_order",
    params(("id" = OrderIdText, Path, description = "The order."), CommandParams),
    request_body = CancelBody,
    responses(
        (status = 200, description = "The order as it is now.", body = PlacedBody,
            headers(("ETag" = String, description = "Its version."))),
        CommandRefusals,
    ),
    security(("api_key" = ["orders.cancel"])),
)]
pub(super) async fn cancel(
    State(doors): State<Doors>,
    giver: Giver<CancelOrder>,
    Name(order): Name<OrderId>,
    Body(CancelBody { lines, reason, comment }): Body<CancelBody>,
) -> Answered {
    let done = doors
        .app
        .run(
            giver.caller,
            CancelOrder {
                order,
                lines: lines.into_iter().map(|UnitsBody { line, quantity }| LineQuantity { line, quantity }).collect(),
                reason,
                comment: comment.0,
            },
        )
        .await?;
    changed(&done, giver.locale)
}
