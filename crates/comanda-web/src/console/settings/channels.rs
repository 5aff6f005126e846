//! `GET /settings/channels`: where orders come from.

use askama::Template;
use axum::extract::State;
use comanda_app::queries::settings::{ChannelView, channels};
use comanda_core::channels::channel::Channel;

use super::Tab;
use crate::asking::SettingsRead;
use crate::console::fields::Fields;
use crate::console::listing::Listing;
use crate::console::page::{Frame, Paged, Place, frame, page};
use crate::console::person::Visit;
use crate::doors::Doors;

#[derive(Template)]
#[template(path = "settings/channels.html")]
struct ChannelsPage {
    frame: Frame,
    tabs: [Tab; 5],
    fields: Fields,
    channels: Vec<ChannelView>,
    next: Option<String>,
    is_later: bool,
}

impl ChannelsPage {
    fn address(&self, channel: &Channel) -> String {
        super::channel::address(channel)
    }
}

/// `GET /settings/channels`.
pub(super) async fn show(State(doors): State<Doors>, visit: Visit<SettingsRead>) -> Paged {
    let mut listing = Listing::of(visit.params);
    let found = match channels(&doors.app, &visit.caller, &listing.page).await {
        Err(error) => {
            listing.begin_again(error)?;
            channels(&doors.app, &visit.caller, &listing.page).await?
        }
        Ok(found) => found,
    };
    page(&ChannelsPage {
        frame: frame(&doors, &visit.person, Place::Settings).await?,
        tabs: super::tabs("/settings/channels"),
        fields: listing.wrong(visit.person.locale()),
        channels: found.items,
        next: found.next,
        is_later: listing.is_later(),
    })
}
