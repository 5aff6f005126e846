//! `PUT /users/{id}`: replace what is known of somebody of the staff.

use axum::extract::State;
use comanda_app::identity::save_user::ChangeUser;
use comanda_core::base::ids::UserId;

use super::content::UserContentBody;
use super::user::SavedUserBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::api::v1::wire::UserIdText;
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;
use crate::path::Name;

/// Replace what is known of somebody of the staff
///
/// All of it is given; what is missing takes its default.
#[utoipa::path(
    put, path = "/users/{id}", tag = "users", operation_id = "change_user",
    params(("id" = UserIdText, Path, description = "Which."), CommandParams),
    request_body = UserContentBody,
    responses(
        (status = 200, description = "As it is now.", body = SavedUserBody, headers(("ETag" = String, description = "Its version."))),
        CommandRefusals,
    ),
    security(("api_key" = ["settings.write"])),
)]
pub(super) async fn change(
    State(doors): State<Doors>,
    giver: Giver<ChangeUser>,
    Name(user): Name<UserId>,
    Body(body): Body<UserContentBody>,
) -> Answered {
    let done = doors.app.run(giver.caller, ChangeUser { user, content: body.into() }).await?;
    Ok(Answer::ok(&SavedUserBody::of(&done.answer))?.version(done.answer.version).replayed(done.replayed))
}
