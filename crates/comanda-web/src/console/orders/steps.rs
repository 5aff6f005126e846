//! Steps that are taken on the card itself: note, hold, release, responsibility, flags, findings.

use std::collections::BTreeSet;

use axum::extract::State;
use comanda_app::orders::assign_manager::AssignManager;
use comanda_app::orders::flag::FlagOrder;
use comanda_app::orders::hold::HoldOrder;
use comanda_app::orders::note::NoteOrder;
use comanda_app::orders::override_finding::OverrideFinding;
use comanda_app::orders::place::PlaceDraft;
use comanda_app::orders::release::ReleaseOrder;
use comanda_app::run::Command;
use comanda_core::base::ids::{FindingId, HoldId, OrderId, UserId};
use comanda_core::customers::customer::Flag;
use comanda_core::orders::hold::HoldReason;

use super::card::refused;
use crate::console::form::Form;
use crate::console::page::{Paged, to};
use crate::doors::Doors;
use crate::path::{Name, Names};
use crate::problem::Problem;

/// Gives the command, and goes back to the card, which says `said`; when it is refused the card says why not.
async fn give<C: Command>(doors: &Doors, form: &Form<C>, order: OrderId, name: &'static str, command: C, said: &str) -> Paged {
    match doors.app.run(form.caller.clone(), command).await {
        Ok(_) => Ok(to(&format!("/orders/{order}"), Some(said))),
        Err(error) => refused(doors, form, order, name, Problem::from(error)).await,
    }
}

/// `POST /orders/{id}/note`.
pub(super) async fn note(State(doors): State<Doors>, Name(order): Name<OrderId>, form: Form<NoteOrder>) -> Paged {
    let command = NoteOrder { order, text: form.sent.raw("text").to_owned() };
    give(&doors, &form, order, "note", command, "said-order-noted").await
}

/// `POST /orders/{id}/hold`.
pub(super) async fn hold(State(doors): State<Doors>, Name(order): Name<OrderId>, mut form: Form<HoldOrder>) -> Paged {
    let Some(reason) = form.sent.read_demanded("reason", "form.choice_missing", HoldReason::parse) else {
        let problem = form.sent.finish().err().unwrap_or_else(|| Problem::new("request.invalid"));
        return refused(&doors, &form, order, "hold", problem).await;
    };
    let command = HoldOrder { order, reason, comment: form.sent.text("comment") };
    give(&doors, &form, order, "hold", command, "said-order-held").await
}

/// `POST /orders/{id}/holds/{hold}/release`.
pub(super) async fn release(State(doors): State<Doors>, Names(order, hold): Names<OrderId, HoldId>, form: Form<ReleaseOrder>) -> Paged {
    give(&doors, &form, order, "release", ReleaseOrder { order, hold }, "said-order-released").await
}

/// `POST /orders/{id}/assign`: to the person named, or to nobody.
pub(super) async fn assign(State(doors): State<Doors>, Name(order): Name<OrderId>, mut form: Form<AssignManager>) -> Paged {
    let manager = form.sent.read_as("manager", "user.unknown", |text| UserId::parse(text).ok());
    if let Err(problem) = form.sent.finish() {
        return refused(&doors, &form, order, "assign", problem).await;
    }
    give(&doors, &form, order, "assign", AssignManager { order, manager }, "said-order-assigned").await
}

/// `POST /orders/{id}/flags`: the flags that are ticked, and no others.
pub(super) async fn flags(State(doors): State<Doors>, Name(order): Name<OrderId>, form: Form<FlagOrder>) -> Paged {
    let flags: BTreeSet<Flag> = form.sent.all("flag").iter().filter_map(|code| Flag::parse(code)).collect();
    give(&doors, &form, order, "flags", FlagOrder { order, flags }, "said-order-flagged").await
}

/// `POST /orders/{id}/findings/{finding}/override`.
pub(super) async fn override_finding(
    State(doors): State<Doors>,
    Names(order, finding): Names<OrderId, FindingId>,
    form: Form<OverrideFinding>,
) -> Paged {
    let command = OverrideFinding { order, finding, reason: form.sent.text("reason") };
    give(&doors, &form, order, "override", command, "said-finding-overridden").await
}

/// `POST /orders/{id}/place`: a draft becomes an order.
pub(super) async fn place(State(doors): State<Doors>, Name(order): Name<OrderId>, form: Form<PlaceDraft>) -> Paged {
    give(&doors, &form, order, "place", PlaceDraft { order }, "said-order-placed").await
}
