//! `PUT /locations/{id}`: replace a location.

use axum::extract::State;
use comanda_app::inventory::save_location::ChangeLocation;
use comanda_core::base::ids::LocationId;

use super::content::LocationContentBody;
use super::location::LocationBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::api::v1::wire::LocationIdText;
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;
use crate::path::Name;

/// Replace a location
///
/// All of it is given; what is missing takes its default.
#[utoipa::path(
    put, path = "/locations/{id}", tag = "locations", operation_id = "change_location",
    params(("id" = LocationIdText, Path, description = "Which."), CommandParams),
    request_body = LocationContentBody,
    responses(
        (status = 200, description = "As it is now.", body = LocationBody, headers(("ETag" = String, description = "Its version."))),
        CommandRefusals,
    ),
    security(("api_key" = ["settings.write"])),
)]
pub(super) async fn change(
    State(doors): State<Doors>,
    giver: Giver<ChangeLocation>,
    Name(location): Name<LocationId>,
    Body(body): Body<LocationContentBody>,
) -> Answered {
    let done = doors.app.run(giver.caller, ChangeLocation { location, content: body.into() }).await?;
    Ok(Answer::ok(&LocationBody::of(&done.answer))?.version(done.answer.version).replayed(done.replayed))
}
