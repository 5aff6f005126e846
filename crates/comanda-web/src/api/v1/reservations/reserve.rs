//! `POST /reservations`: holding stock for a checkout.

use axum::extract::State;
use axum::http::StatusCode;
use comanda_app::reservations::reserve::{ReserveLine, ReserveStock};
use comanda_core::base::ids::ReservationId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::api::v1::wire::{Instant, ReservationIdText};
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;

/// Units of one SKU or kit.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReserveLine)]
struct LineBody {
    /// The SKU's code.
    #[schema(min_length = 1, max_length = 64, example = "MUG")]
    sku: String,
    /// How many.
    #[schema(minimum = 1, maximum = 1_000_000)]
    quantity: i64,
}

/// What a checkout wants held.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReserveStock)]
pub(super) struct ReserveBody {
    /// The channel's code.
    #[schema(min_length = 1, max_length = 40, example = "web")]
    channel: String,
    /// What to reserve.
    #[schema(min_items = 1, max_items = 200)]
    lines: Vec<LineBody>,
}

/// Stock that is held.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Reserved)]
pub(super) struct ReservedBody {
    /// The reservation, to be named in the order that takes it over.
    #[schema(value_type = ReservationIdText)]
    id: ReservationId,
    /// Until when it holds.
    expires_at: Instant,
}

/// Reserve stock for a checkout
///
/// All of it or nothing. It is given back by itself when the channel's time for reservations is over.
#[utoipa::path(
    post, path = "/reservations", tag = "reservations", operation_id = "reserve_stock",
    params(CommandParams),
    request_body = ReserveBody,
    responses(
        (status = 201, description = "The stock is held.", body = ReservedBody,
            headers(("Location" = String, description = "The reservation's address."))),
        (status = 200, description = "The stock could be held: this was a dry run.", body = ReservedBody),
        CommandRefusals,
    ),
    security(("api_key" = ["stock.reserve"])),
)]
pub(super) async fn reserve(
    State(doors): State<Doors>,
    giver: Giver<ReserveStock>,
    Body(ReserveBody { channel, lines }): Body<ReserveBody>,
) -> Answered {
    let dry_run = giver.caller.dry_run;
    let lines = lines.into_iter().map(|LineBody { sku, quantity }| ReserveLine { sku, quantity }).collect();
    let done = doors.app.run(giver.caller, ReserveStock { channel, lines }).await?;
    let body = ReservedBody { id: done.answer.reservation, expires_at: Instant(done.answer.expires_at) };
    let answer = if dry_run {
        Answer::ok(&body)?
    } else {
        Answer::json(StatusCode::CREATED, &body)?.location(format!("/api/v1/reservations/{}", body.id))
    };
    Ok(answer.replayed(done.replayed))
}
