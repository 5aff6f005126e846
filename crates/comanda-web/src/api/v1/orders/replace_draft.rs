//! `PUT /orders/{id}/draft`: giving a draft other content.

use axum::extract::State;
use comanda_app::orders::draft::ReplaceDraft;
use comanda_core::base::ids::OrderId;

use super::content::ReplaceBody;
use super::placed::{PlacedBody, changed};
use crate::answer::Answered;
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::api::v1::wire::OrderIdText;
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;
use crate::path::Name;

/// Replace a draft's content
///
/// Its channel, number and external reference stay.
#[utoipa::path(
    put, path = "/orders/{id}/draft", tag = "orders", operation_id = "replace_draft",
    params(("id" = OrderIdText, Path, description = "The order."), CommandParams),
    request_body = ReplaceBody,
    responses(
        (status = 200, description = "The order as it is now.", body = PlacedBody,
            headers(("ETag" = String, description = "Its version."))),
        CommandRefusals,
    ),
    security(("api_key" = ["orders.place"])),
)]
pub(super) async fn replace_draft(
    State(doors): State<Doors>,
    giver: Giver<ReplaceDraft>,
    Name(order): Name<OrderId>,
    Body(body): Body<ReplaceBody>,
) -> Answered {
    let done = doors.app.run(giver.caller, ReplaceDraft { order, content: body.into_content() }).await?;
    changed(&done, giver.locale)
}
