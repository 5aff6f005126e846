//! `GET /imports`: the imports there were, and the files that wait to be imported.

use askama::Template;
use axum::extract::State;
use axum::http::Uri;
use comanda_app::imports::upload::UploadCard;
use comanda_app::queries::imports::{self as query, ImportCard};
use comanda_app::queries::orders::choices;
use comanda_app::queries::{Page, PageRequest};
use comanda_core::identity::actor::Actor;
use comanda_core::identity::permission::Permission;

use crate::asking::OrdersRead;
use crate::console::address::Address;
use crate::console::orders::actor_name;
use crate::console::page::{Frame, Paged, Place, frame, page};
use crate::console::person::Visit;
use crate::doors::Doors;
use crate::problem::{Problem, Use, detail_of};

/// How many files that wait are shown.
const WAITING_MAX: i64 = 20;

#[derive(Template)]
#[template(path = "imports/list.html")]
struct ImportsPage {
    frame: Frame,
    waiting: Vec<(UploadCard, String)>,
    imports: Vec<(ImportCard, String)>,
    next: Option<String>,
    first: Option<String>,
    wrong: Option<String>,
}

/// `GET /imports`.
pub(super) async fn show(State(doors): State<Doors>, uri: Uri, visit: Visit<OrdersRead>) -> Paged {
    let (app, caller, person) = (&doors.app, &visit.caller, &visit.person);
    let address = Address::of(&uri);
    let mut request = PageRequest { cursor: address.value("cursor").map(str::to_owned), limit: None };
    let mut wrong = None;
    let found = match query::recent(app, caller, &request).await.map_err(Problem::of_query) {
        Err(problem) if !problem.status.is_server_error() => {
            wrong = Some(detail_of(person.locale(), Use::Problem, problem.code, &problem.facts));
            request.cursor = None;
            query::recent(app, caller, &request).await?
        }
        found => found?,
    };
    let waiting = if person.may(Permission::OrdersPlace) && request.cursor.is_none() {
        query::waiting_uploads(app, caller, &PageRequest { cursor: None, limit: Some(WAITING_MAX) }).await?
    } else {
        Page { items: Vec::new(), next: None }
    };
    let choices = choices(app, caller).await?;
    let name = |actor: &Actor| actor_name(actor, &choices, &person.words);
    let readable = waiting.items.into_iter().filter(|upload| upload.survey.problem.is_none());
    let shown = ImportsPage {
        waiting: readable.map(|upload| (upload.clone(), name(&upload.uploaded_by))).collect(),
        imports: found.items.into_iter().map(|import| (import.clone(), name(&import.started_by))).collect(),
        next: found.next.map(|cursor| address.without(&["cursor"]).with("cursor", &cursor).to_string()),
        first: request.cursor.is_some().then(|| "/imports".to_owned()),
        wrong,
        frame: frame(&doors, person, Place::Imports).await?,
    };
    page(&shown)
}
