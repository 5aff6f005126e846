//! `GET /settings`: what the shop is made of at a glance, with the way to each part.

use askama::Template;
use axum::extract::State;
use comanda_app::queries::settings::{api_keys, channels, locations, users};
use comanda_app::queries::{Page, PageRequest};

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

/// A part with the first of what is in it: the keys of its name and its detail, its icon, its address, the key for making one more.
fn part<T>([key, detail, icon, address, make]: [&'static str; 5], found: Page<T>, named: impl FnMut(T) -> Named) -> Part {
    let more = found.next.is_some();
    Part { key, detail, icon, address, make, named: found.items.into_iter().map(named).collect(), more, missing: None }
}

/// `GET /settings`.
pub(super) async fn show(State(doors): State<Doors>, visit: Visit<SettingsRead>) -> Paged {
    let (app, caller, words) = (&doors.app, &visit.caller, &visit.person.words);
    let first = PageRequest { cursor: None, limit: Some(NAMED) };
    let (channels, locations) = tokio::try_join!(channels(app, caller, &first), locations(app, caller, &first))?;
    let (staff, keys) = tokio::try_join!(users(app, caller, &first), api_keys(app, caller, &first))?;
    let has_channel = channels.next.is_some() || channels.items.iter().any(|view| view.channel.active);
    let has_location = locations.next.is_some() || locations.items.iter().any(|location| location.active);
    let parts = [
        Part {
            missing: (!has_channel).then_some("settings-no-channel"),
            ..part(
                ["settings-channels", "settings-channels-detail", "building-store", "/settings/channels", "channel-new"],
                channels,
                |view| Named {
                    address: super::channel::address(&view.channel),
                    detail: format!("{} · {}", view.channel.code, view.channel.currency.code()),
                    active: view.channel.active,
                    name: view.channel.name,
                },
            )
        },
        Part {
            missing: (!has_location).then_some("settings-no-location"),
            ..part(
                ["settings-locations", "settings-locations-detail", "building-warehouse", "/settings/locations", "location-new"],
                locations,
                |location| Named {
                    address: format!("/settings/locations/{}", location.id),
                    detail: words.code("location", location.kind.code()).to_string(),
                    active: location.active,
                    name: location.name,
                },
            )
        },
        part(["settings-staff", "settings-staff-detail", "users", "/settings/staff", "staff-new"], staff, |user| Named {
            address: format!("/settings/staff/{}", user.id),
            detail: words.code("role", user.role.code()).to_string(),
            active: user.active,
            name: user.name,
        }),
        part(["settings-keys", "settings-keys-detail", "key", "/settings/keys", "key-new"], keys, |key| Named {
            address: "/settings/keys".to_owned(),
            detail: words.t("key-may").count("count", key.permissions.len()).to_string(),
            active: key.works_at(words.now),
            name: key.name,
        }),
    ];
    page(&OverviewPage { frame: frame(&doors, &visit.person, Place::Settings).await?, tabs: super::tabs("/settings"), parts })
}
