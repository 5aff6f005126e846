//! Pages of orders.

mod amend;
mod bulk;
mod cancel;
mod card;
mod chips;
mod columns;
mod confirm;
mod entry;
mod list;
mod preview;
mod steps;
mod timeline;
mod views;

use axum::Router;
use axum::routing::{get, post};

use crate::doors::Doors;

pub(super) use card::actor_name;
pub(super) use views::SHOWN_BY;

pub(crate) use views::LastCounts;

/// The routes.
pub(super) fn routes() -> Router<Doors> {
    Router::new()
        .route("/orders", get(list::show))
        .route("/orders/bulk", get(bulk::list).post(bulk::select))
        .route("/orders/bulk/start", post(bulk::start))
        .route("/orders/bulk/{id}", get(bulk::show).post(bulk::apply))
        .route("/orders/views", post(views::save))
        .route("/orders/views/{id}/remove", post(views::remove))
        .route("/orders/new", get(entry::new).post(entry::give))
        .route("/orders/{id}", get(card::show))
        .route("/orders/{id}/edit", get(entry::edit).post(entry::save))
        .route("/orders/{id}/place", post(steps::place))
        .route("/orders/{id}/confirm", post(confirm::confirm))
        .route("/orders/{id}/cancel", get(cancel::show).post(cancel::cancel))
        .route("/orders/{id}/amend", get(amend::show).post(amend::amend))
        .route("/orders/{id}/hold", post(steps::hold))
        .route("/orders/{id}/holds/{hold}/release", post(steps::release))
        .route("/orders/{id}/note", post(steps::note))
        .route("/orders/{id}/assign", post(steps::assign))
        .route("/orders/{id}/flags", post(steps::flags))
        .route("/orders/{id}/findings/{finding}/override", post(steps::override_finding))
}
