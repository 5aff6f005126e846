//! `/settings`: how the shop is set up, one file a page.

mod changes;
mod channel;
mod channel_form;
mod channels;
mod keys;
mod location;
mod location_form;
mod locations;
mod overview;
mod person;
mod staff;

use axum::Router;
use axum::routing::{get, post};

use crate::doors::Doors;

/// One of the parts of the settings, as the tabs above every page of theirs show it.
#[derive(Debug, Clone, Copy)]
struct Tab {
    key: &'static str,
    address: &'static str,
    active: bool,
}

/// The tabs, with the one at this address active.
fn tabs(at: &str) -> [Tab; 5] {
    [
        ("settings-overview", "/settings"),
        ("settings-channels", "/settings/channels"),
        ("settings-locations", "/settings/locations"),
        ("settings-staff", "/settings/staff"),
        ("settings-keys", "/settings/keys"),
    ]
    .map(|(key, address)| Tab { key, address, active: address == at })
}

/// The routes.
pub(super) fn routes() -> Router<Doors> {
    Router::new()
        .route("/settings", get(overview::show))
        .route("/settings/channels", get(channels::show))
        .route("/settings/channels/new", get(channel::new).post(channel::create))
        .route("/settings/channels/{code}", get(channel::show).post(channel::save))
        .route("/settings/locations", get(locations::show))
        .route("/settings/locations/new", get(location::new).post(location::create))
        .route("/settings/locations/{id}", get(location::show).post(location::save))
        .route("/settings/staff", get(staff::show))
        .route("/settings/staff/new", get(person::new).post(person::create))
        .route("/settings/staff/{id}", get(person::show).post(person::save))
        .route("/settings/staff/{id}/password", post(person::set_password))
        .route("/settings/staff/{id}/sessions", post(person::end_sessions))
        .route("/settings/keys", get(keys::show))
        .route("/settings/keys/new", get(keys::new).post(keys::make))
        .route("/settings/keys/{id}/revoke", get(keys::ask_revoke).post(keys::revoke))
}
