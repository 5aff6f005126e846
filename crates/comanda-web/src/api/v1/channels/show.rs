//! `GET /channels/{id}`: show a channel.

use axum::extract::State;
use comanda_app::queries::settings;
use comanda_core::base::ids::ChannelId;

use super::channel::ChannelBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::ReadRefusals;
use crate::asking::{Reader, SettingsRead};
use crate::doors::Doors;
use crate::path::{Code, Name};

/// Show a channel
#[utoipa::path(
    get, path = "/channels/{id}", tag = "channels", operation_id = "show_channel",
    params(("id" = String, Path, description = "Its identifier or its code.", min_length = 1, max_length = 64, example = "web")),
    responses(
        (status = 200, description = "As it is.", body = ChannelBody, headers(("ETag" = String, description = "Its version."))),
        ReadRefusals,
    ),
    security(("api_key" = ["settings.read"])),
)]
pub(super) async fn show(State(doors): State<Doors>, reader: Reader<SettingsRead>, Name(Code(name)): Name<Code>) -> Answered {
    reader.params.finish()?;
    let found = match ChannelId::parse(&name) {
        Ok(id) => settings::channel(&doors.app, &reader.caller, id).await?,
        Err(_) => settings::channel_by_code(&doors.app, &reader.caller, &name).await?,
    };
    Ok(Answer::ok(&ChannelBody::of_view(&found))?.version(found.channel.version))
}
