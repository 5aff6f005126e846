//! `POST /orders/{id}/manager`: making somebody responsible.

use axum::extract::State;
use comanda_app::orders::assign_manager::AssignManager;
use comanda_core::base::ids::{OrderId, UserId};
use serde::Deserialize;
use utoipa::ToSchema;

use super::placed::{PlacedBody, changed};
use crate::answer::Answered;
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::api::v1::wire::{OrderIdText, UserIdText};
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;
use crate::path::Name;

/// Who is responsible.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AssignManager)]
pub(super) struct ManagerBody {
    /// Who; nobody when `null`.
    #[schema(value_type = Option<UserIdText>, required = true)]
    #[serde(deserialize_with = "Option::deserialize")]
    manager: Option<UserId>,
}

/// Make somebody responsible for an order
///
/// Or nobody.
#[utoipa::path(
    post, path = "/orders/{id}/manager", tag = "orders", operation_id = "assign_manager",
    params(("id" = OrderIdText, Path, description = "The order."), CommandParams),
    request_body = ManagerBody,
    responses(
        (status = 200, description = "The order as it is now.", body = PlacedBody,
            headers(("ETag" = String, description = "Its version."))),
        CommandRefusals,
    ),
    security(("api_key" = ["orders.work"])),
)]
pub(super) async fn assign_manager(
    State(doors): State<Doors>,
    giver: Giver<AssignManager>,
    Name(order): Name<OrderId>,
    Body(ManagerBody { manager }): Body<ManagerBody>,
) -> Answered {
    let done = doors.app.run(giver.caller, AssignManager { order, manager }).await?;
    changed(&done, giver.locale)
}
