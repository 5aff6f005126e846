//! `/settings/locations/new` and `/settings/locations/{id}`: a location made, shown and changed.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use comanda_app::inventory::save_location::{ChangeLocation, CreateLocation};
use comanda_app::queries::settings::location;
use comanda_app::run::Caller;
use comanda_core::base::ids::LocationId;
use comanda_core::inventory::location::{Location, LocationKind};

use super::changes::{Change, changes};
use super::location_form::{as_typed, blank, content, told};
use crate::asking::SettingsRead;
use crate::console::address_fields::AddressFields;
use crate::console::fields::Fields;
use crate::console::form::Form;
use crate::console::page::{Frame, Paged, Place, frame, page_at, to};
use crate::console::person::{Person, Visit};
use crate::doors::Doors;
use crate::path::Name;
use crate::problem::Problem;

/// The names below which what is wrong has a place on the page.
const PLACES: [&str; 6] = ["code", "name", "kind", "priority", "address", "coordinates"];

#[derive(Template)]
#[template(path = "settings/location.html")]
struct LocationPage {
    frame: Frame,
    tabs: [super::Tab; 5],
    fields: Fields,
    known: Option<Location>,
    meanwhile: Vec<Change>,
    address: AddressFields,
    kinds: [&'static str; 4],
}

impl LocationPage {
    fn elsewhere(&self) -> Vec<&str> {
        self.fields.other_errors(&PLACES)
    }

    fn read_only(&self) -> bool {
        !self.frame.may("settings.write")
    }
}

async fn shown(
    doors: &Doors,
    person: &Person,
    status: StatusCode,
    fields: Fields,
    known: Option<Location>,
    meanwhile: Vec<Change>,
) -> Paged {
    page_at(
        status,
        &LocationPage {
            frame: frame(doors, person, Place::Settings).await?,
            tabs: super::tabs("/settings/locations"),
            address: AddressFields::of(&fields, "address", None),
            fields,
            known,
            meanwhile,
            kinds: LocationKind::ALL.map(LocationKind::code),
        },
    )
}

/// `GET /settings/locations/new`.
pub(super) async fn new(State(doors): State<Doors>, visit: Visit<CreateLocation>) -> Paged {
    shown(&doors, &visit.person, StatusCode::OK, Fields::of(blank()), None, Vec::new()).await
}

/// `GET /settings/locations/{id}`.
pub(super) async fn show(State(doors): State<Doors>, Name(id): Name<LocationId>, visit: Visit<SettingsRead>) -> Paged {
    let known = location(&doors.app, &visit.caller, id).await?;
    shown(&doors, &visit.person, StatusCode::OK, Fields::of(as_typed(&known)), Some(known), Vec::new()).await
}

/// `POST /settings/locations/new`.
pub(super) async fn create(State(doors): State<Doors>, mut form: Form<CreateLocation>) -> Paged {
    let content = content(&mut form.sent);
    let made = match form.sent.finish() {
        Ok(()) => doors.app.run(form.caller.clone(), CreateLocation { content }).await.map_err(Problem::from),
        Err(problem) => Err(problem),
    };
    match made {
        Ok(_) => Ok(to("/settings/locations", Some("said-location-made"))),
        Err(problem) if problem.status.is_server_error() => Err(problem),
        Err(problem) => {
            let fields = Fields::refused(&form.sent, &problem, form.person.locale());
            shown(&doors, &form.person, problem.status, fields, None, Vec::new()).await
        }
    }
}

/// `POST /settings/locations/{id}`.
pub(super) async fn save(State(doors): State<Doors>, Name(id): Name<LocationId>, mut form: Form<ChangeLocation>) -> Paged {
    let before = location(&doors.app, &form.caller, id).await?;
    let command = ChangeLocation { location: id, content: content(&mut form.sent) };
    let saved = match form.sent.finish() {
        Ok(()) => doors.app.run(form.caller.clone(), command.clone()).await.map_err(Problem::from),
        Err(problem) => Err(problem),
    };
    match saved {
        Ok(_) => Ok(to("/settings/locations", Some("said-location-saved"))),
        Err(problem) if problem.status.is_server_error() => Err(problem),
        Err(problem) => {
            let mut meanwhile = Vec::new();
            if problem.code == "version.stale" {
                let as_if = Caller { expected_version: None, ..form.dry() };
                if let Ok(wanted) = doors.app.run(as_if, command).await {
                    meanwhile = changes(&told(&before, &form.person.words), &told(&wanted.answer, &form.person.words));
                }
            }
            let fields = Fields::refused(&form.sent, &problem, form.person.locale());
            shown(&doors, &form.person, problem.status, fields, Some(before), meanwhile).await
        }
    }
}
