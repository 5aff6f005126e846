//! `/orders/{id}/cancel`: which units and why, what that would do, then the deed.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use comanda_app::orders::cancel::CancelOrder;
use comanda_app::queries::orders::{OrderCard, card};
use comanda_core::base::ids::OrderId;
use comanda_core::base::quantity::Quantity;
use comanda_core::orders::cancel::{CancelReason, LineQuantity};

use super::card::refused;
use super::preview::{Difference, differences};
use crate::console::fields::Fields;
use crate::console::form::{Form, Sent};
use crate::console::page::{Frame, Paged, Place, frame, page_at, to_from};
use crate::console::person::{Person, Visit};
use crate::doors::Doors;
use crate::path::Name;
use crate::problem::Problem;

#[derive(Template)]
#[template(path = "orders/cancel.html")]
struct CancelPage {
    frame: Frame,
    order: OrderCard,
    fields: Fields,
    differences: Vec<Difference>,
    reasons: Vec<&'static str>,
    sent: Vec<(String, String)>,
}

impl CancelPage {
    fn line_field(&self, line: &i64) -> String {
        field_of(*line)
    }

    /// What is wrong and has no field to stand beside.
    fn elsewhere(&self) -> Vec<&str> {
        let lines: Vec<String> = self.order.lines.iter().map(|line| field_of(line.line)).collect();
        self.fields.other_errors(&lines.iter().map(String::as_str).chain(["reason", "comment"]).collect::<Vec<_>>())
    }
}

fn field_of(line: i64) -> String {
    format!("lines/{line}")
}

async fn shown(doors: &Doors, person: &Person, order: OrderId, status: StatusCode, fields: Fields, differences: Vec<Difference>) -> Paged {
    let order = card(&doors.app, &person.caller(), order).await?;
    let names: Vec<String> =
        order.lines.iter().map(|line| field_of(line.line)).chain(["reason".to_owned(), "comment".to_owned()]).collect();
    let sent =
        if differences.is_empty() { Vec::new() } else { names.iter().map(|name| (name.clone(), fields.value(name).to_owned())).collect() };
    let reasons = CancelReason::ALL.iter().map(|reason| reason.code()).collect();
    page_at(status, &CancelPage { frame: frame(doors, person, Place::Orders).await?, order, fields, differences, reasons, sent })
}

/// `GET /orders/{id}/cancel`: everything that is open is offered.
pub(super) async fn show(State(doors): State<Doors>, Name(order): Name<OrderId>, visit: Visit<CancelOrder>) -> Paged {
    let open = card(&doors.app, &visit.caller, order).await?;
    let offered = open.lines.iter().map(|line| (field_of(line.line), line.open.to_string()));
    shown(&doors, &visit.person, order, StatusCode::OK, Fields::of(offered), Vec::new()).await
}

/// The units that the form names; none when they are all that is open. What is no quantity, and a form that names no
/// unit at all, is noted.
fn quantities(sent: &mut Sent, open: &OrderCard) -> Vec<LineQuantity> {
    let asked: Vec<(i64, i64, i64)> =
        open.lines.iter().map(|line| (line.line, line.open, sent.whole(&field_of(line.line)).unwrap_or(0))).collect();
    if asked.iter().all(|(_, open, quantity)| open == quantity) {
        return Vec::new();
    }
    let mut named = Vec::new();
    for (line, _, quantity) in asked.into_iter().filter(|(_, _, quantity)| *quantity != 0) {
        match Quantity::try_new(quantity) {
            Ok(quantity) => named.push(LineQuantity { line, quantity }),
            Err(_) => sent.note(&field_of(line), "form.not_a_whole_number"),
        }
    }
    if named.is_empty() {
        sent.note("lines", "form.nothing_chosen");
    }
    named
}

/// `POST /orders/{id}/cancel`.
pub(super) async fn cancel(State(doors): State<Doors>, Name(order): Name<OrderId>, mut form: Form<CancelOrder>) -> Paged {
    let open = card(&doors.app, &form.caller, order).await?;
    let lines = quantities(&mut form.sent, &open);
    let reason = form.sent.read_demanded("reason", "form.choice_missing", CancelReason::parse);
    let (Ok(()), Some(reason)) = (form.sent.finish(), reason) else {
        let problem = form.sent.finish().err().unwrap_or_else(|| Problem::new("request.invalid"));
        let fields = Fields::refused(&form.sent, &problem, form.person.locale());
        return shown(&doors, &form.person, order, problem.status, fields, Vec::new()).await;
    };
    let command = CancelOrder { order, lines, reason, comment: form.sent.text("comment") };
    let caller = if form.preview { form.dry() } else { form.caller.clone() };
    let done = match doors.app.run(caller, command).await.map_err(Problem::from) {
        Ok(done) => done,
        Err(problem) if problem.status == StatusCode::UNPROCESSABLE_ENTITY => {
            let fields = Fields::refused(&form.sent, &problem, form.person.locale());
            return shown(&doors, &form.person, order, problem.status, fields, Vec::new()).await;
        }
        Err(problem) => return refused(&doors, &form, order, "cancel", problem).await,
    };
    if !form.preview {
        return Ok(to_from(&form.person, &format!("/orders/{order}"), Some("said-order-canceled")));
    }
    let differences = differences(&open, &done.answer, &form.person.words);
    shown(&doors, &form.person, order, StatusCode::OK, Fields::kept(&form.sent), differences).await
}
