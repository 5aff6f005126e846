//! `GET /settings`: what the shop is made of at a glance, with the way to each part.

use askama::Template;
use axum::extract::State;
use comanda_app::queries::PageRequest;
use comanda_app::queries::settings::{api_keys, channels, locations, users};

use super::Tab;
use crate::asking::SettingsRead;
use crate::console::page::{Frame, Paged, Place, frame, page};
use crate::console::person::Visit;
use crate::doors::Doors;

/// How many of each are named.
const NAMED: i64 = 6;

/// Something that is named.
struct Named {
    name: String,
    address: String,
    detail: String,
    active: bool,
}

/// A part of the settings.
struct Part {
    key: &'static str,
    detail: &'static str,
    icon: &'static str,
    address: &'static str,
    /// The key of the word for making one more.
    make: &'static str,
    named: Vec<Named>,
    more: bool,
    /// The key of what is missing before the shop can work.
    missing: Option<&'static str>,
}

#[derive(Template)]
#[template(path = "settings/overview.html")]
struct OverviewPage {
    frame: Frame,
    tabs: [Tab; 5],
    parts: [Part; 4],
}

/// `GET /settings`.
pub(super) async fn show(State(doors): State<Doors>, visit: Visit<SettingsRead>) -> Paged {
    let (app, caller, words) = (&doors.app, &visit.caller, &visit.person.words);
    let first = PageRequest { cursor: None, limit: Some(NAMED) };
    let (channels, locations) = tokio::try_join!(channels(app, caller, &first), locations(app, caller, &first))?;
    let (staff, keys) = tokio::try_join!(users(app, caller, &first), api_keys(app, caller, &first))?;
    let missing = |key: &'static str, any: bool| (!any).then_some(key);
    let parts = [
        Part {
            key: "settings-channels",
            detail: "settings-channels-detail",
            icon: "building-store",
            address: "/settings/channels",
            make: "channel-new",
            missing: missing("settings-no-channel", channels.next.is_some() || channels.items.iter().any(|view| view.channel.active)),
            more: channels.next.is_some(),
            named: channels
                .items
                .into_iter()
                .map(|view| Named {
                    address: super::channel::address(&view.channel),
                    detail: format!("{} · {}", view.channel.code, view.channel.currency.code()),
                    active: view.channel.active,
                    name: view.channel.name,
                })
                .collect(),
        },
        Part {
            key: "settings-locations",
            detail: "settings-locations-detail",
            icon: "building-warehouse",
            address: "/settings/locations",
            make: "location-new",
            missing: missing("settings-no-location", locations.next.is_some() || locations.items.iter().any(|location| location.active)),
            more: locations.next.is_some(),
            named: locations
                .items
                .into_iter()
                .map(|location| Named {
                    address: format!("/settings/locations/{}", location.id),
                    detail: words.code("location", location.kind.code()).to_string(),
                    active: location.active,
                    name: location.name,
                })
                .collect(),
        },
        Part {
            key: "settings-staff",
            detail: "settings-staff-detail",
            icon: "users",
            address: "/settings/staff",
            make: "staff-new",
            missing: None,
            more: staff.next.is_some(),
            named: staff
                .items
                .into_iter()
                .map(|user| Named {
                    address: format!("/settings/staff/{}", user.id),
                    detail: words.code("role", user.role.code()).to_string(),
                    active: user.active,
                    name: user.name,
                })
                .collect(),
        },
        Part {
            key: "settings-keys",
            detail: "settings-keys-detail",
            icon: "key",
            address: "/settings/keys",
            make: "key-new",
            missing: None,
            more: keys.next.is_some(),
            named: keys
                .items
                .into_iter()
                .map(|key| Named {
                    address: "/settings/keys".to_owned(),
                    detail: words.t("key-may").count("count", key.permissions.len()).to_string(),
                    active: key.works_at(words.now),
                    name: key.name,
                })
                .collect(),
        },
    ];
    page(&OverviewPage { frame: frame(&doors, &visit.person, Place::Settings).await?, tabs: super::tabs("/settings"), parts })
}
