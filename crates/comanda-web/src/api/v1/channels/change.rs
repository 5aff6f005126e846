//! `PUT /channels/{id}`: replace a channel.

use axum::extract::State;
use comanda_app::channels::save_channel::ChangeChannel;
use comanda_core::base::ids::ChannelId;

use super::channel::ChannelBody;
use super::content::ChannelContentBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::api::v1::wire::ChannelIdText;
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;
use crate::path::Name;

/// Replace a channel
///
/// All of it is given; what is missing takes its default. Code, currency, price mode and number prefix stay as they were made.
#[utoipa::path(
    put, path = "/channels/{id}", tag = "channels", operation_id = "change_channel",
    params(("id" = ChannelIdText, Path, description = "Which."), CommandParams),
    request_body = ChannelContentBody,
    responses(
        (status = 200, description = "As it is now.", body = ChannelBody, headers(("ETag" = String, description = "Its version."))),
        CommandRefusals,
    ),
    security(("api_key" = ["settings.write"])),
)]
pub(super) async fn change(
    State(doors): State<Doors>,
    giver: Giver<ChangeChannel>,
    Name(channel): Name<ChannelId>,
    Body(body): Body<ChannelContentBody>,
) -> Answered {
    let done = doors.app.run(giver.caller, ChangeChannel { channel, content: body.into() }).await?;
    Ok(Answer::ok(&ChannelBody::of(&done.answer))?.version(done.answer.version).replayed(done.replayed))
}
