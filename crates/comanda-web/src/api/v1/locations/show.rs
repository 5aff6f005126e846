//! `GET /locations/{id}`: show a location.

use axum::extract::State;
use comanda_app::queries::settings;
use comanda_core::base::ids::LocationId;

use super::location::LocationBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::ReadRefusals;
use crate::asking::{Reader, SettingsRead};
use crate::doors::Doors;
use crate::path::{Code, Name};

/// Show a location
#[utoipa::path(
    get, path = "/locations/{id}", tag = "locations", operation_id = "show_location",
    params(("id" = String, Path, description = "Its identifier or its code.", min_length = 1, max_length = 64, example = "nis")),
    responses(
        (status = 200, description = "As it is.", body = LocationBody, headers(("ETag" = String, description = "Its version."))),
        ReadRefusals,
    ),
    security(("api_key" = ["settings.read"])),
)]
pub(super) async fn show(State(doors): State<Doors>, reader: Reader<SettingsRead>, Name(Code(name)): Name<Code>) -> Answered {
    reader.params.finish()?;
    let found = match LocationId::parse(&name) {
        Ok(id) => settings::location(&doors.app, &reader.caller, id).await?,
        Err(_) => settings::location_by_code(&doors.app, &reader.caller, &name).await?,
    };
    Ok(Answer::ok(&LocationBody::of(&found))?.version(found.version))
}
