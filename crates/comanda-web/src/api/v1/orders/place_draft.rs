//! `POST /orders/{id}/place`: placing a draft.

use axum::extract::State;
use comanda_app::orders::place::PlaceDraft;
use comanda_core::base::ids::OrderId;

use super::placed::{PlacedBody, changed};
use crate::answer::Answered;
use crate::api::v1::refusals::{BareCommandRefusals, CommandParams};
use crate::api::v1::wire::OrderIdText;
use crate::asking::Giver;
use crate::doors::Doors;
use crate::path::Name;

/// Place a draft
///
/// As placing an order, from what the draft has.
#[utoipa::path(
    post, path = "/orders/{id}/place", tag = "orders", operation_id = "place_draft",
    params(("id" = OrderIdText, Path, description = "The order."), CommandParams),
    responses(
        (status = 200, description = "The order as it is now.", body = PlacedBody,
            headers(("ETag" = String, description = "Its version."))),
        BareCommandRefusals,
    ),
    security(("api_key" = ["orders.place"])),
)]
pub(super) async fn place_draft(State(doors): State<Doors>, giver: Giver<PlaceDraft>, Name(order): Name<OrderId>) -> Answered {
    let done = doors.app.run(giver.caller, PlaceDraft { order }).await?;
    changed(&done, giver.locale)
}
