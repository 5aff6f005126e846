//! `POST /orders/drafts`: keeping an order that is not placed yet.

use axum::extract::State;
use comanda_app::orders::draft::{DraftOrder, Drafting};
use comanda_core::orders::order::Source;

use super::content::DraftBody;
use super::placed::{PlacedBody, made};
use crate::answer::Answered;
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;

/// Keep an order as a draft
///
/// A draft has a number and no claim on stock.
#[utoipa::path(
    post, path = "/orders/drafts", tag = "orders", operation_id = "draft_order",
    params(CommandParams),
    request_body = DraftBody,
    responses(
        (status = 201, description = "The draft is kept.", body = PlacedBody,
            headers(("ETag" = String, description = "Its version."), ("Location" = String, description = "Its address."))),
        (status = 200, description = "The same order was there already, or this was a dry run.", body = PlacedBody,
            headers(("ETag" = String, description = "Its version."))),
        CommandRefusals,
    ),
    security(("api_key" = ["orders.place"])),
)]
pub(super) async fn draft(State(doors): State<Doors>, giver: Giver<Drafting>, Body(mut body): Body<DraftBody>) -> Answered {
    let (mut caller, locale) = (giver.caller, giver.locale);
    let dry_run = caller.dry_run;
    caller.on_behalf = body.on_behalf;
    let command = DraftOrder { channel: std::mem::take(&mut body.channel), source: Source::Api, content: body.into_content() };
    let done = doors.app.draft_order(caller, command).await?;
    made(&done, dry_run, locale)
}
