//! `/imports/{id}`: how far an import came, what became of its rows, and stopping it or going on.

use askama::Template;
use axum::extract::State;
use axum::http::Uri;
use comanda_app::error::Error;
use comanda_app::imports::ImportStatus;
use comanda_app::imports::start::StartImport;
use comanda_app::imports::stop::StopImport;
use comanda_app::queries::PageRequest;
use comanda_app::queries::imports::{self as query, ImportCard};
use comanda_app::queries::orders::choices;
use comanda_app::run::Caller;
use comanda_core::base::ids::ImportId;
use comanda_core::base::time::Timestamp;

use super::refused::{RefusedLine, sentence};
use crate::asking::OrdersRead;
use crate::console::address::Address;
use crate::console::form::Form;
use crate::console::orders::actor_name;
use crate::console::page::{Frame, Paged, Place, frame, page, to};
use crate::console::person::Visit;
use crate::doors::Doors;
use crate::path::Name;
use crate::problem::Problem;

#[derive(Template)]
#[template(path = "imports/run.html")]
struct RunPage {
    frame: Frame,
    import: ImportCard,
    by: String,
    moving: bool,
    waits: bool,
    goes_on: bool,
    figures: Vec<(&'static str, i64)>,
    left: Option<String>,
    reason: Option<String>,
    refused: Vec<RefusedLine>,
    next: Option<String>,
    first: Option<String>,
}

/// About how many seconds are left, by how long it took to come so far.
fn seconds_left(import: &ImportCard, now: Timestamp) -> Option<i64> {
    let (done, left) = (i128::from(import.bytes_read), i128::from(import.bytes_total - import.bytes_read));
    let spent = i128::from(now.micros() - import.started_at.micros()).max(0);
    (import.status == ImportStatus::Running && done > 0).then(|| i64::try_from(spent * left / done / 1_000_000).unwrap_or(i64::MAX))
}

fn left_text(import: &ImportCard, frame: &Frame) -> Option<String> {
    seconds_left(import, frame.now).map(|seconds| match seconds {
        ..60 => frame.t("imports-left-soon").to_string(),
        60..5_400 => frame.t("imports-left-minutes").count("count", (seconds + 30) / 60).to_string(),
        5_400.. => frame.t("imports-left-hours").count("count", (seconds + 1_800) / 3_600).to_string(),
    })
}

/// `GET /imports/{id}`.
pub(super) async fn show(State(doors): State<Doors>, Name(id): Name<ImportId>, uri: Uri, visit: Visit<OrdersRead>) -> Paged {
    let (app, caller, person) = (&doors.app, &visit.caller, &visit.person);
    let address = Address::of(&uri);
    let import = query::card(app, caller, id).await?;
    let request = PageRequest { cursor: address.value("cursor").map(str::to_owned), limit: None };
    let found = query::refusals(app, caller, id, &request).await.map_err(Problem::of_query)?;
    let frame = frame(&doors, person, Place::Imports).await?;
    let choices = choices(app, caller).await?;
    let counts = import.counts;
    let at = address.without(&["cursor"]);
    let told = |row| RefusedLine::of(row, &import.reading.mapping, &person.words);
    let shown = RunPage {
        by: actor_name(&import.started_by, &choices, &person.words),
        moving: import.status == ImportStatus::Running && import.upload.is_some(),
        waits: import.status == ImportStatus::Running && import.bytes_read == 0,
        goes_on: matches!(import.status, ImportStatus::Stopped | ImportStatus::Failed) && import.upload.is_some(),
        figures: vec![
            ("imports-rows-read", counts.rows_read),
            ("imports-orders-placed", counts.orders_placed),
            ("imports-orders-to-clarify", counts.orders_to_clarify),
            ("imports-orders-known", counts.orders_known),
            ("imports-orders-refused", counts.orders_refused),
            ("imports-rows-in-orders", counts.rows_in_orders),
            ("imports-rows-canceled", counts.rows_canceled),
            ("imports-rows-listed", counts.rows_listed),
        ],
        left: left_text(&import, &frame),
        reason: import.reason.as_ref().map(|reason| sentence(&reason.code, &reason.facts, &person.words)),
        refused: found.items.into_iter().map(told).collect(),
        next: found.next.map(|cursor| at.clone().with("cursor", &cursor).to_string()),
        first: request.cursor.is_some().then(|| at.to_string()),
        import,
        frame,
    };
    page(&shown)
}

/// `POST /imports/{id}/stop`. One that ended meanwhile is shown as it ended.
pub(super) async fn stop(State(doors): State<Doors>, Name(id): Name<ImportId>, form: Form<StopImport>) -> Paged {
    match doors.app.stop_upload_import(&form.caller, id).await {
        Ok(()) => {}
        Err(Error::Refused(refusal)) if refusal.code == "import.stop.ended" => {}
        Err(error) => return Err(error.into()),
    }
    Ok(to(&format!("/imports/{id}"), None))
}

/// `POST /imports/{id}/go-on`: the same file read in the same way goes on where it was.
pub(super) async fn go_on(State(doors): State<Doors>, Name(id): Name<ImportId>, form: Form<StartImport>) -> Paged {
    let import = query::card(&doors.app, &form.caller, id).await?;
    let upload = import.upload.ok_or_else(|| Problem::not_found("upload", &import.file_name))?;
    // The file and how it is read are the key: a repeated sending finds the import at work.
    let caller = Caller { idempotency_key: None, ..form.caller };
    let started = doors.app.start_upload_import(&caller, upload, import.reading).await?;
    Ok(to(&format!("/imports/{started}"), None))
}
