//! `GET /users`: list the staff.

use axum::extract::State;
use comanda_app::queries::settings;
use serde::Serialize;
use utoipa::ToSchema;

use super::user::UserBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{ListRefusals, PageParams};
use crate::asking::{Reader, SettingsRead};
use crate::doors::Doors;
use crate::problem::Problem;

/// Some of a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = UserPage)]
pub(super) struct PageBody<'a> {
    /// What is on the page.
    items: Vec<UserBody<'a>>,
    /// What to ask the next page with; `null` on the last one.
    next: Option<&'a str>,
}

/// List the staff
#[utoipa::path(
    get, path = "/users", tag = "users", operation_id = "list_users",
    params(PageParams),
    responses((status = 200, description = "The staff by e-mail address.", body = PageBody), ListRefusals),
    security(("api_key" = ["settings.read"])),
)]
pub(super) async fn list(State(doors): State<Doors>, reader: Reader<SettingsRead>) -> Answered {
    let mut params = reader.params;
    let page = params.page();
    params.finish()?;
    let found = settings::users(&doors.app, &reader.caller, &page).await.map_err(Problem::of_query)?;
    Answer::ok(&PageBody { items: found.items.iter().map(UserBody::of).collect(), next: found.next.as_deref() })
}
