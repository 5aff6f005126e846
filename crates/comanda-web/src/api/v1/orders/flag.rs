//! `POST /orders/{id}/flags`: setting its flags.

use axum::extract::State;
use std::collections::BTreeSet;

use comanda_app::orders::flag::FlagOrder;
use comanda_core::base::ids::OrderId;
use comanda_core::customers::customer::Flag;
use serde::Deserialize;
use utoipa::ToSchema;

use super::placed::{PlacedBody, changed};
use crate::answer::Answered;
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::api::v1::wire::{FlagCode, OrderIdText};
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;
use crate::path::Name;

/// An order's flags.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = FlagOrder)]
pub(super) struct FlagBody {
    /// The flags; none when empty.
    #[schema(value_type = Vec<FlagCode>)]
    flags: BTreeSet<Flag>,
}

/// Set an order's flags
///
/// To exactly these.
#[utoipa::path(
    post, path = "/orders/{id}/flags", tag = "orders", operation_id = "flag_order",
    params(("id" = OrderIdText, Path, description = "The order."), CommandParams),
    request_body = FlagBody,
    responses(
        (status = 200, description = "The order as it is now.", body = PlacedBody,
            headers(("ETag" = String, description = "Its version."))),
        CommandRefusals,
    ),
    security(("api_key" = ["orders.work"])),
)]
pub(super) async fn flag(
    State(doors): State<Doors>,
    giver: Giver<FlagOrder>,
    Name(order): Name<OrderId>,
    Body(FlagBody { flags }): Body<FlagBody>,
) -> Answered {
    let done = doors.app.run(giver.caller, FlagOrder { order, flags }).await?;
    changed(&done, giver.locale)
}
