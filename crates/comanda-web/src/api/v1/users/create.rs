//! `POST /users`: add somebody to the staff.

use axum::extract::State;
use comanda_app::identity::save_user::CreateUser;

use super::content::UserContentBody;
use super::user::SavedUserBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;

/// Add somebody to the staff
#[utoipa::path(
    post, path = "/users", tag = "users", operation_id = "create_user",
    params(CommandParams),
    request_body = UserContentBody,
    responses(
        (status = 201, description = "The person was added.", body = SavedUserBody,
            headers(("ETag" = String, description = "Its version."), ("Location" = String, description = "Its address."))),
        (status = 200, description = "As it would be: this was a dry run.", body = SavedUserBody),
        CommandRefusals,
    ),
    security(("api_key" = ["settings.write"])),
)]
pub(super) async fn create(State(doors): State<Doors>, giver: Giver<CreateUser>, Body(body): Body<UserContentBody>) -> Answered {
    let dry_run = giver.caller.dry_run;
    let done = doors.app.run(giver.caller, CreateUser { content: body.into() }).await?;
    let answer = Answer::created(&SavedUserBody::of(&done.answer), dry_run, || format!("/api/v1/users/{}", done.answer.user))?;
    Ok(answer.version(done.answer.version).replayed(done.replayed))
}
