//! `GET /settings/staff`: who works in the shop.

use askama::Template;
use axum::extract::State;
use comanda_app::queries::settings::users;
use comanda_core::identity::user::User;

use super::Tab;
use crate::asking::SettingsRead;
use crate::console::fields::Fields;
use crate::console::listing::Listing;
use crate::console::page::{Frame, Paged, Place, frame, page};
use crate::console::person::Visit;
use crate::doors::Doors;

#[derive(Template)]
#[template(path = "settings/staff.html")]
struct StaffPage {
    frame: Frame,
    tabs: [Tab; 5],
    fields: Fields,
    staff: Vec<User>,
    next: Option<String>,
    is_later: bool,
}

/// `GET /settings/staff`.
pub(super) async fn show(State(doors): State<Doors>, visit: Visit<SettingsRead>) -> Paged {
    let mut listing = Listing::of(visit.params);
    let found = match users(&doors.app, &visit.caller, &listing.page).await {
        Err(error) => {
            listing.begin_again(error)?;
            users(&doors.app, &visit.caller, &listing.page).await?
        }
        Ok(found) => found,
    };
    page(&StaffPage {
        frame: frame(&doors, &visit.person, Place::Settings).await?,
        tabs: super::tabs("/settings/staff"),
        fields: listing.wrong(visit.person.locale()),
        staff: found.items,
        next: found.next,
        is_later: listing.is_later(),
    })
}
