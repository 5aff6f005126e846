//! `POST /channels`: make a channel.

use axum::extract::State;
use comanda_app::channels::save_channel::CreateChannel;

use super::channel::ChannelBody;
use super::content::ChannelContentBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;

/// Make a channel
#[utoipa::path(
    post, path = "/channels", tag = "channels", operation_id = "create_channel",
    params(CommandParams),
    request_body = ChannelContentBody,
    responses(
        (status = 201, description = "The channel was made.", body = ChannelBody,
            headers(("ETag" = String, description = "Its version."), ("Location" = String, description = "Its address."))),
        (status = 200, description = "As it would be: this was a dry run.", body = ChannelBody),
        CommandRefusals,
    ),
    security(("api_key" = ["settings.write"])),
)]
pub(super) async fn create(State(doors): State<Doors>, giver: Giver<CreateChannel>, Body(body): Body<ChannelContentBody>) -> Answered {
    let dry_run = giver.caller.dry_run;
    let done = doors.app.run(giver.caller, CreateChannel { content: body.into() }).await?;
    let answer = Answer::created(&ChannelBody::of(&done.answer), dry_run, || format!("/api/v1/channels/{}", done.answer.id))?;
    Ok(answer.version(done.answer.version).replayed(done.replayed))
}
