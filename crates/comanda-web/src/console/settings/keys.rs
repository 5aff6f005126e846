//! `/settings/keys`: the keys that programs show to be let in: listed, made, revoked.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use comanda_app::identity::make_api_key::MakeApiKeyRequest;
use comanda_app::queries::settings::{api_key, api_keys};
use comanda_core::base::ids::ApiKeyId;
use comanda_core::identity::api_key::ApiKey;
use comanda_core::identity::permission::Permission;

use super::Tab;
use crate::asking::{SettingsRead, SettingsWrite};
use crate::console::fields::Fields;
use crate::console::form::Form;
use crate::console::listing::Listing;
use crate::console::page::{Frame, Paged, Place, frame, page, page_at, to};
use crate::console::person::{Person, Visit};
use crate::console::words::Words;
use crate::doors::Doors;
use crate::path::Name;
use crate::problem::Problem;

/// A key as the list shows it.
struct KeyLine {
    key: ApiKey,
    may: String,
    works: bool,
}

#[derive(Template)]
#[template(path = "settings/keys.html")]
struct KeysPage {
    frame: Frame,
    tabs: [Tab; 5],
    fields: Fields,
    keys: Vec<KeyLine>,
    next: Option<String>,
    is_later: bool,
}

#[derive(Template)]
#[template(path = "settings/key_new.html")]
struct NewKeyPage {
    frame: Frame,
    tabs: [Tab; 5],
    fields: Fields,
    permissions: Vec<&'static str>,
}

impl NewKeyPage {
    fn elsewhere(&self) -> Vec<&str> {
        self.fields.other_errors(&["name", "permissions", "expires_at"])
    }
}

#[derive(Template)]
#[template(path = "settings/key_made.html")]
struct MadeKeyPage {
    frame: Frame,
    tabs: [Tab; 5],
    name: String,
    token: String,
}

#[derive(Template)]
#[template(path = "settings/key_revoke.html")]
struct RevokeKeyPage {
    frame: Frame,
    tabs: [Tab; 5],
    line: KeyLine,
}

/// What a key opens, in words.
fn may(key: &ApiKey, words: &Words) -> String {
    key.permissions.iter().map(|permission| words.code("permission", permission.code()).to_string()).collect::<Vec<_>>().join(" · ")
}

fn line(key: ApiKey, words: &Words) -> KeyLine {
    KeyLine { may: may(&key, words), works: key.works_at(words.now), key }
}

/// `GET /settings/keys`.
pub(super) async fn show(State(doors): State<Doors>, visit: Visit<SettingsRead>) -> Paged {
    let mut listing = Listing::of(visit.params);
    let found = match api_keys(&doors.app, &visit.caller, &listing.page).await {
        Err(error) => {
            listing.begin_again(error)?;
            api_keys(&doors.app, &visit.caller, &listing.page).await?
        }
        Ok(found) => found,
    };
    page(&KeysPage {
        frame: frame(&doors, &visit.person, Place::Settings).await?,
        tabs: super::tabs("/settings/keys"),
        fields: listing.wrong(visit.person.locale()),
        keys: found.items.into_iter().map(|key| line(key, &visit.person.words)).collect(),
        next: found.next,
        is_later: listing.is_later(),
    })
}

async fn shown(doors: &Doors, person: &Person, status: StatusCode, fields: Fields) -> Paged {
    // Nobody gives away more than they have.
    let permissions = Permission::ALL.iter().filter(|permission| person.may(**permission)).map(|permission| permission.code());
    page_at(
        status,
        &NewKeyPage {
            frame: frame(doors, person, Place::Settings).await?,
            tabs: super::tabs("/settings/keys"),
            fields,
            permissions: permissions.collect(),
        },
    )
}

/// `GET /settings/keys/new`.
pub(super) async fn new(State(doors): State<Doors>, visit: Visit<SettingsWrite>) -> Paged {
    shown(&doors, &visit.person, StatusCode::OK, Fields::default()).await
}

/// `POST /settings/keys/new`: the answer alone shows the token, for it is not kept.
pub(super) async fn make(State(doors): State<Doors>, mut form: Form<SettingsWrite>) -> Paged {
    let expires_at = form.sent.instant("expires_at", &form.person.words.zone);
    let permissions = form.sent.all("permissions").iter().filter_map(|code| Permission::parse(code)).collect();
    let request = MakeApiKeyRequest { name: form.sent.text("name"), permissions, expires_at };
    let made = match form.sent.finish() {
        Ok(()) => doors.app.make_api_key(form.caller.clone(), request).await.map_err(Problem::from),
        Err(problem) => Err(problem),
    };
    match made {
        Ok(made) => page(&MadeKeyPage {
            frame: frame(&doors, &form.person, Place::Settings).await?,
            tabs: super::tabs("/settings/keys"),
            name: form.sent.text("name"),
            token: made.token,
        }),
        Err(problem) if problem.status.is_server_error() => Err(problem),
        Err(problem) => {
            let fields = Fields::refused(&form.sent, &problem, form.person.locale());
            shown(&doors, &form.person, problem.status, fields).await
        }
    }
}

/// `GET /settings/keys/{id}/revoke`: what would stop working.
pub(super) async fn ask_revoke(State(doors): State<Doors>, Name(id): Name<ApiKeyId>, visit: Visit<SettingsWrite>) -> Paged {
    let key = api_key(&doors.app, &visit.caller, id).await?;
    let frame = frame(&doors, &visit.person, Place::Settings).await?;
    page(&RevokeKeyPage { frame, tabs: super::tabs("/settings/keys"), line: line(key, &visit.person.words) })
}

/// `POST /settings/keys/{id}/revoke`.
pub(super) async fn revoke(State(doors): State<Doors>, Name(id): Name<ApiKeyId>, form: Form<SettingsWrite>) -> Paged {
    doors.app.revoke_api_key(form.caller.clone(), id).await?;
    Ok(to("/settings/keys", Some("said-key-revoked")))
}
