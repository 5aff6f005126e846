//! `POST /orders/{id}/confirm`: what confirming would do, then the deed.

use askama::Template;
use axum::extract::State;
use comanda_app::orders::confirm::ConfirmOrder;
use comanda_app::queries::orders::{OrderCard, card};
use comanda_core::base::ids::OrderId;

use super::card::refused;
use super::preview::{Difference, differences};
use crate::console::form::Form;
use crate::console::page::{Frame, Paged, Place, frame, page, to_from};
use crate::doors::Doors;
use crate::path::Name;
use crate::problem::Problem;

#[derive(Template)]
#[template(path = "orders/confirm.html")]
struct ConfirmPage {
    frame: Frame,
    order: OrderCard,
    differences: Vec<Difference>,
}

/// `POST /orders/{id}/confirm`.
pub(super) async fn confirm(State(doors): State<Doors>, Name(order): Name<OrderId>, form: Form<ConfirmOrder>) -> Paged {
    let caller = if form.preview { form.dry() } else { form.caller.clone() };
    let done = match doors.app.run(caller.clone(), ConfirmOrder { order }).await {
        Ok(done) => done,
        Err(error) => return refused(&doors, &form, order, "confirm", Problem::from(error)).await,
    };
    if !form.preview {
        return Ok(to_from(&form.person, &format!("/orders/{order}"), Some("said-order-confirmed")));
    }
    let before = card(&doors.app, &caller, order).await?;
    let differences = differences(&before, &done.answer, &form.person.words);
    page(&ConfirmPage { frame: frame(&doors, &form.person, Place::Orders).await?, order: before, differences })
}
