//! `POST /locations`: make a location.

use axum::extract::State;
use comanda_app::inventory::save_location::CreateLocation;

use super::content::LocationContentBody;
use super::location::LocationBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;

/// Make a location
#[utoipa::path(
    post, path = "/locations", tag = "locations", operation_id = "create_location",
    params(CommandParams),
    request_body = LocationContentBody,
    responses(
        (status = 201, description = "The location was made.", body = LocationBody,
            headers(("ETag" = String, description = "Its version."), ("Location" = String, description = "Its address."))),
        (status = 200, description = "As it would be: this was a dry run.", body = LocationBody),
        CommandRefusals,
    ),
    security(("api_key" = ["settings.write"])),
)]
pub(super) async fn create(State(doors): State<Doors>, giver: Giver<CreateLocation>, Body(body): Body<LocationContentBody>) -> Answered {
    let dry_run = giver.caller.dry_run;
    let done = doors.app.run(giver.caller, CreateLocation { content: body.into() }).await?;
    let answer = Answer::created(&LocationBody::of(&done.answer), dry_run, || format!("/api/v1/locations/{}", done.answer.id))?;
    Ok(answer.version(done.answer.version).replayed(done.replayed))
}
