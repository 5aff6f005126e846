//! `GET /users/{id}`: show somebody of the staff.

use axum::extract::State;
use comanda_app::queries::settings;
use comanda_core::base::ids::UserId;

use super::user::UserBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::ReadRefusals;
use crate::api::v1::wire::UserIdText;
use crate::asking::{Reader, SettingsRead};
use crate::doors::Doors;
use crate::path::Name;

/// Show somebody of the staff
#[utoipa::path(
    get, path = "/users/{id}", tag = "users", operation_id = "show_user",
    params(("id" = UserIdText, Path, description = "Which.")),
    responses(
        (status = 200, description = "As it is.", body = UserBody, headers(("ETag" = String, description = "Its version."))),
        ReadRefusals,
    ),
    security(("api_key" = ["settings.read"])),
)]
pub(super) async fn show(State(doors): State<Doors>, reader: Reader<SettingsRead>, Name(id): Name<UserId>) -> Answered {
    reader.params.finish()?;
    let found = settings::user(&doors.app, &reader.caller, id).await?;
    Ok(Answer::ok(&UserBody::of(&found))?.version(found.version))
}
