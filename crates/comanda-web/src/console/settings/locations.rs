//! `GET /settings/locations`: where stock lies.

use askama::Template;
use axum::extract::State;
use comanda_app::queries::settings::locations;
use comanda_core::inventory::location::Location;

use super::Tab;
use crate::asking::SettingsRead;
use crate::console::fields::Fields;
use crate::console::listing::Listing;
use crate::console::page::{Frame, Paged, Place, frame, page};
use crate::console::person::Visit;
use crate::doors::Doors;

#[derive(Template)]
#[template(path = "settings/locations.html")]
struct LocationsPage {
    frame: Frame,
    tabs: [Tab; 5],
    fields: Fields,
    locations: Vec<Location>,
    next: Option<String>,
    is_later: bool,
}

/// `GET /settings/locations`.
pub(super) async fn show(State(doors): State<Doors>, visit: Visit<SettingsRead>) -> Paged {
    let mut listing = Listing::of(visit.params);
    let found = match locations(&doors.app, &visit.caller, &listing.page).await {
        Err(error) => {
            listing.begin_again(error)?;
            locations(&doors.app, &visit.caller, &listing.page).await?
        }
        Ok(found) => found,
    };
    page(&LocationsPage {
        frame: frame(&doors, &visit.person, Place::Settings).await?,
        tabs: super::tabs("/settings/locations"),
        fields: listing.wrong(visit.person.locale()),
        locations: found.items,
        next: found.next,
        is_later: listing.is_later(),
    })
}
