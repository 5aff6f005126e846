//! `POST /orders`: placing an order.

use axum::extract::State;
use comanda_app::orders::place::{PlaceOrder, Placing};
use comanda_core::orders::order::Source;

use super::content::PlaceBody;
use super::placed::{PlacedBody, made};
use crate::answer::Answered;
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;

/// Place an order
///
/// The order gets its stock in the same step, or waits for it where the channel allows that, or is refused with the
/// lines and quantities that lack. What is wrong with addresses and contacts is kept as findings.
#[utoipa::path(
    post, path = "/orders", tag = "orders", operation_id = "place_order",
    params(CommandParams),
    request_body = PlaceBody,
    responses(
        (status = 201, description = "The order was placed.", body = PlacedBody,
            headers(("ETag" = String, description = "Its version."), ("Location" = String, description = "Its address."))),
        (status = 200, description = "The same order was there already, or this was a dry run.", body = PlacedBody,
            headers(("ETag" = String, description = "Its version."))),
        CommandRefusals,
    ),
    security(("api_key" = ["orders.place"])),
)]
pub(super) async fn place(State(doors): State<Doors>, giver: Giver<Placing>, Body(mut body): Body<PlaceBody>) -> Answered {
    let (mut caller, locale) = (giver.caller, giver.locale);
    let dry_run = caller.dry_run;
    caller.on_behalf = body.on_behalf;
    let command = PlaceOrder { channel: std::mem::take(&mut body.channel), source: Source::Api, content: body.into_content() };
    let done = doors.app.place_order(caller, command).await?;
    made(&done, dry_run, locale)
}
