//! `POST /orders/{id}/findings/{finding}/override`: taking a finding on oneself.

use axum::extract::State;
use comanda_app::orders::override_finding::OverrideFinding;
use comanda_core::base::ids::{FindingId, OrderId};
use serde::Deserialize;
use utoipa::ToSchema;

use super::placed::{PlacedBody, changed};
use crate::answer::Answered;
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::api::v1::wire::{FindingIdText, OrderIdText};
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;
use crate::path::Names;

/// Why the finding does not matter.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = OverrideFinding)]
pub(super) struct OverrideBody {
    /// Why.
    #[schema(min_length = 1, max_length = 500, example = "The customer confirmed the address by phone.")]
    reason: String,
}

/// Override a finding with a reason
///
/// What nobody could work with, such as an unknown SKU, must be put right instead.
#[utoipa::path(
    post, path = "/orders/{id}/findings/{finding}/override", tag = "orders", operation_id = "override_finding",
    params(("id" = OrderIdText, Path, description = "The order."), ("finding" = FindingIdText, Path, description = "The finding."), CommandParams),
    request_body = OverrideBody,
    responses(
        (status = 200, description = "The order as it is now.", body = PlacedBody,
            headers(("ETag" = String, description = "Its version."))),
        CommandRefusals,
    ),
    security(("api_key" = ["orders.work"])),
)]
pub(super) async fn override_finding(
    State(doors): State<Doors>,
    giver: Giver<OverrideFinding>,
    Names(order, finding): Names<OrderId, FindingId>,
    Body(OverrideBody { reason }): Body<OverrideBody>,
) -> Answered {
    let done = doors.app.run(giver.caller, OverrideFinding { order, finding, reason }).await?;
    changed(&done, giver.locale)
}
