//! One action over many orders: chosen, checked, applied, and reported.

use askama::Template;
use axum::extract::State;
use axum::http::{StatusCode, Uri};
use comanda_app::orders::assign_manager::AssignManager;
use comanda_app::orders::bulk::{BulkSelection, permission};
use comanda_app::queries::PageRequest;
use comanda_app::queries::bulk::{self, BulkItemView, BulkItems, BulkRunView, RefusalCount};
use comanda_app::queries::orders::{Choices, choices};
use comanda_core::base::ids::{BulkRunId, OrderId, UserId};
use comanda_core::identity::actor::Actor;
use comanda_core::orders::bulk::{BulkAction, BulkStatus};
use comanda_core::orders::hold::HoldReason;

use super::views::filter_of;
use crate::asking::OrdersRead;
use crate::console::address::Address;
use crate::console::fields::Fields;
use crate::console::form::{Form, Sent};
use crate::console::page::{Frame, Paged, Place, frame, page, page_at, to};
use crate::console::person::{Person, Visit};
use crate::doors::Doors;
use crate::language::{explanation, has, key};
use crate::path::Name;
use crate::problem::{Problem, Use, message_key};

/// Which of a run's orders a page shows.
const ITEMS: [(&str, BulkItems); 8] = [
    ("all", BulkItems::All),
    ("allowed", BulkItems::Allowed),
    ("already_so", BulkItems::AlreadySo),
    ("would_refuse", BulkItems::WouldRefuse),
    ("pending", BulkItems::Pending),
    ("done", BulkItems::Done),
    ("unchanged", BulkItems::Unchanged),
    ("refused", BulkItems::Refused),
];

#[derive(Template)]
#[template(path = "orders/bulk_choose.html")]
struct ChoosePage {
    frame: Frame,
    fields: Fields,
    choices: Choices,
    query: String,
    orders: Vec<String>,
    all: bool,
    reasons: Vec<&'static str>,
}

/// A number of the run, and the orders behind it.
struct Figure {
    key: &'static str,
    count: i64,
    address: String,
    active: bool,
}

#[derive(Template)]
#[template(path = "orders/bulk_run.html")]
struct RunPage {
    frame: Frame,
    run: BulkRunView,
    action: String,
    figures: Vec<Figure>,
    refusals: Vec<(String, i64)>,
    items: Vec<(BulkItemView, String)>,
    next: Option<String>,
    problem: Option<String>,
    mine: bool,
    moving: bool,
    settled: i64,
}

#[derive(Template)]
#[template(path = "orders/bulk_list.html")]
struct RunsPage {
    frame: Frame,
    runs: Vec<(BulkRunView, String)>,
    next: Option<String>,
}

fn is_moving(status: BulkStatus) -> bool {
    matches!(status, BulkStatus::Checking | BulkStatus::Running)
}

fn action_text(action: &BulkAction, frame: &Frame, choices: &Choices) -> String {
    match action {
        BulkAction::Confirm => frame.t("bulk-action-confirm").to_string(),
        BulkAction::Assign { manager: None } => frame.t("bulk-action-nobody").to_string(),
        BulkAction::Assign { manager: Some(id) } => {
            frame.t("bulk-action-assign").text("name", choices.person(*id).unwrap_or_default()).to_string()
        }
        BulkAction::Hold { reason, .. } => frame.t("bulk-action-hold").text("reason", frame.code("hold-reason", reason.code())).to_string(),
    }
}

/// Why orders refuse, in a few words that hold for all of them.
fn why(code: &str, frame: &Frame) -> String {
    let short = key("bulk-why", code);
    if has(&short) { frame.t(&short).to_string() } else { explanation(frame.locale, &message_key(Use::Problem, code)) }
}

async fn choose(doors: &Doors, person: &Person, sent: &Sent, status: StatusCode, fields: Fields) -> Paged {
    let shown = ChoosePage {
        frame: frame(doors, person, Place::Orders).await?,
        fields,
        choices: choices(&doors.app, &person.caller()).await?,
        query: sent.raw("query").to_owned(),
        orders: sent.all("order"),
        all: sent.ticked("all"),
        reasons: HoldReason::ALL.iter().map(|reason| reason.code()).collect(),
    };
    page_at(status, &shown)
}

/// `POST /orders/bulk`: what to do with the orders that were selected.
pub(super) async fn select(State(doors): State<Doors>, form: Form<OrdersRead>) -> Paged {
    if form.sent.all("order").is_empty() && !form.sent.ticked("all") {
        let address = Address::parse("/orders", form.sent.raw("query"));
        return Ok(to(&address.to_string(), Some("said-bulk-nothing")));
    }
    choose(&doors, &form.person, &form.sent, StatusCode::OK, Fields::default()).await
}

async fn selection(doors: &Doors, form: &Form<AssignManager>) -> Result<BulkSelection, Problem> {
    if form.sent.ticked("all") {
        let address = Address::parse("/orders", form.sent.raw("query"));
        return Ok(BulkSelection::Filter(Box::new(filter_of(doors, &form.caller, &address).await?)));
    }
    let orders: Vec<OrderId> = form.sent.all("order").iter().filter_map(|id| OrderId::parse(id).ok()).collect();
    Ok(BulkSelection::Orders(orders))
}

fn action(sent: &mut Sent) -> Option<BulkAction> {
    match sent.raw("action") {
        "confirm" => Some(BulkAction::Confirm),
        "assign" => Some(BulkAction::Assign { manager: sent.read_as("manager", "user.unknown", |text| UserId::parse(text).ok()) }),
        "hold" => {
            let reason = sent.read_demanded("reason", "form.choice_missing", HoldReason::parse)?;
            Some(BulkAction::Hold { reason, comment: sent.text("comment") })
        }
        _ => {
            sent.note("action", "form.choice_missing");
            None
        }
    }
}

/// `POST /orders/bulk/start`: the orders are looked at; nothing is done to them yet.
pub(super) async fn start(State(doors): State<Doors>, mut form: Form<AssignManager>) -> Paged {
    let action = action(&mut form.sent);
    let asked = match form.sent.finish() {
        Ok(()) => selection(&doors, &form).await,
        Err(problem) => Err(problem),
    };
    let started = match (asked, action) {
        (Ok(selection), Some(action)) => doors.app.start_bulk(form.caller.clone(), action, selection).await.map_err(Problem::from),
        (Ok(_), None) => Err(Problem::new("request.invalid")),
        (Err(problem), _) => Err(problem),
    };
    match started {
        Ok(run) => Ok(to(&format!("/orders/bulk/{run}"), None)),
        Err(problem) if problem.status.is_server_error() => Err(problem),
        Err(problem) => {
            let fields = Fields::refused(&form.sent, &problem, form.person.locale());
            choose(&doors, &form.person, &form.sent, problem.status, fields).await
        }
    }
}

/// `GET /orders/bulk/{id}`: what the run would do, how far it came, what became of each order.
pub(super) async fn show(State(doors): State<Doors>, Name(id): Name<BulkRunId>, uri: Uri, visit: Visit<OrdersRead>) -> Paged {
    let (app, caller, person) = (&doors.app, &visit.caller, &visit.person);
    let address = Address::of(&uri);
    let run = bulk::run(app, caller, id).await?;
    let asked = address.value("orders").and_then(|name| ITEMS.iter().find(|(known, _)| *known == name));
    // Those to which it does not happen are looked at first, when there are any.
    let usual = match run.status {
        BulkStatus::Checking | BulkStatus::Checked | BulkStatus::Discarded if run.counts.would_refuse > 0 => "would_refuse",
        BulkStatus::Running | BulkStatus::Done | BulkStatus::Stopped if run.counts.refused > 0 => "refused",
        _ => "all",
    };
    let (which, items) = *asked.or_else(|| ITEMS.iter().find(|(known, _)| *known == usual)).unwrap_or(&ITEMS[0]);
    let request = PageRequest { cursor: address.value("cursor").map(str::to_owned), limit: None };
    let found = bulk::items(app, caller, id, items, &request).await.map_err(Problem::of_query)?;
    let frame = frame(&doors, person, Place::Orders).await?;
    let choices = choices(app, caller).await?;
    let figure = |key, name: &str, count| Figure {
        key,
        count,
        address: Address::parse(&format!("/orders/bulk/{id}"), "").with("orders", name).to_string(),
        active: which == name,
    };
    let counts = run.counts;
    let mut figures = vec![figure("bulk-selected", "all", counts.selected)];
    if matches!(run.status, BulkStatus::Checking | BulkStatus::Checked | BulkStatus::Discarded) {
        figures.push(figure("bulk-would-do", "allowed", counts.would_do));
        figures.push(figure("bulk-already-so", "already_so", counts.already_so));
        figures.push(figure("bulk-would-refuse", "would_refuse", counts.would_refuse));
    } else {
        figures.push(figure("bulk-done", "done", counts.done));
        figures.push(figure("bulk-already-so", "unchanged", counts.unchanged));
        figures.push(figure("bulk-refused", "refused", counts.refused));
        figures.push(figure("bulk-pending", "pending", run.pending));
    }
    let refusals = bulk::refusal_counts(app, caller, id).await?;
    let told = |RefusalCount { code, orders }: RefusalCount| (why(&code, &frame), orders);
    let item_text = |item: &BulkItemView| {
        item.problem
            .as_ref()
            .map_or_else(String::new, |problem| frame.sentence(message_key(Use::Problem, &problem.code), &problem.facts).to_string())
    };
    let shown = RunPage {
        action: action_text(&run.action, &frame, &choices),
        refusals: refusals.into_iter().map(told).collect(),
        items: found.items.into_iter().map(|item| (item.clone(), item_text(&item))).collect(),
        next: found.next.map(|cursor| address.without(&["cursor"]).with("cursor", &cursor).to_string()),
        problem: run.problem.as_ref().map(|problem| frame.sentence(message_key(Use::Problem, &problem.code), &problem.facts).to_string()),
        mine: run.started_by == Actor::User(person.session.user.id) && person.may(permission(&run.action)),
        moving: is_moving(run.status),
        settled: counts.selected - run.pending,
        figures,
        run,
        frame,
    };
    page(&shown)
}

/// `GET /orders/bulk`: the runs there were.
pub(super) async fn list(State(doors): State<Doors>, uri: Uri, visit: Visit<OrdersRead>) -> Paged {
    let address = Address::of(&uri);
    let request = PageRequest { cursor: address.value("cursor").map(str::to_owned), limit: None };
    let found = bulk::recent(&doors.app, &visit.caller, &request).await.map_err(Problem::of_query)?;
    let frame = frame(&doors, &visit.person, Place::Orders).await?;
    let choices = choices(&doors.app, &visit.caller).await?;
    let runs = found.items.into_iter().map(|run| {
        let text = action_text(&run.action, &frame, &choices);
        (run, text)
    });
    let next = found.next.map(|cursor| address.without(&["cursor"]).with("cursor", &cursor).to_string());
    page(&RunsPage { runs: runs.collect(), next, frame })
}

/// `POST /orders/bulk/{id}/apply`, `/stop` and `/discard`.
pub(super) async fn apply(State(doors): State<Doors>, Name(id): Name<BulkRunId>, form: Form<OrdersRead>) -> Paged {
    let caller = form.caller.clone();
    match form.sent.raw("deed") {
        "apply" => doors.app.apply_bulk(caller, id).await?,
        "stop" => doors.app.stop_bulk(caller, id).await?,
        "discard" => doors.app.discard_bulk(caller, id).await?,
        _ => return Err(Problem::new("request.invalid")),
    };
    Ok(to(&format!("/orders/bulk/{id}"), None))
}
