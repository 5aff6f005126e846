//! `GET /locations`: list locations.

use axum::extract::State;
use comanda_app::queries::settings;
use serde::Serialize;
use utoipa::ToSchema;

use super::location::LocationBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{ListRefusals, PageParams};
use crate::asking::{Reader, SettingsRead};
use crate::doors::Doors;
use crate::problem::Problem;

/// Some of a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = LocationPage)]
pub(super) struct PageBody<'a> {
    /// What is on the page.
    items: Vec<LocationBody<'a>>,
    /// What to ask the next page with; `null` on the last one.
    next: Option<&'a str>,
}

/// List locations
#[utoipa::path(
    get, path = "/locations", tag = "locations", operation_id = "list_locations",
    params(PageParams),
    responses((status = 200, description = "Locations by code.", body = PageBody), ListRefusals),
    security(("api_key" = ["settings.read"])),
)]
pub(super) async fn list(State(doors): State<Doors>, reader: Reader<SettingsRead>) -> Answered {
    let mut params = reader.params;
    let page = params.page();
    params.finish()?;
    let found = settings::locations(&doors.app, &reader.caller, &page).await.map_err(Problem::of_query)?;
    Answer::ok(&PageBody { items: found.items.iter().map(LocationBody::of).collect(), next: found.next.as_deref() })
}
