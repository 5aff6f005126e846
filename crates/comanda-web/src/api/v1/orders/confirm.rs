//! `POST /orders/{id}/confirm`: the shop commits itself.

use axum::extract::State;
use comanda_app::orders::confirm::ConfirmOrder;
use comanda_core::base::ids::OrderId;

use super::placed::{PlacedBody, changed};
use crate::answer::Answered;
use crate::api::v1::refusals::{BareCommandRefusals, CommandParams};
use crate::api::v1::wire::OrderIdText;
use crate::asking::Giver;
use crate::doors::Doors;
use crate::path::Name;

/// Confirm a placed order
///
/// Refused while findings are open or holds stand.
#[utoipa::path(
    post, path = "/orders/{id}/confirm", tag = "orders", operation_id = "confirm_order",
    params(("id" = OrderIdText, Path, description = "The order."), CommandParams),
    responses(
        (status = 200, description = "The order as it is now.", body = PlacedBody,
            headers(("ETag" = String, description = "Its version."))),
        BareCommandRefusals,
    ),
    security(("api_key" = ["orders.work"])),
)]
pub(super) async fn confirm(State(doors): State<Doors>, giver: Giver<ConfirmOrder>, Name(order): Name<OrderId>) -> Answered {
    let done = doors.app.run(giver.caller, ConfirmOrder { order }).await?;
    changed(&done, giver.locale)
}
