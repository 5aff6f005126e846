//! `DELETE /reservations/{id}`: giving stock back before its time.

use axum::extract::State;
use comanda_app::reservations::release::ReleaseReservation;
use comanda_core::base::ids::ReservationId;
use serde::Serialize;
use utoipa::ToSchema;

use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{BareCommandRefusals, CommandParams};
use crate::api::v1::wire::{ReservationIdText, ReservationStatusCode};
use crate::asking::Giver;
use crate::doors::Doors;
use crate::path::Name;

/// How a reservation stands.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReservationEnd)]
pub(super) struct EndBody {
    /// The reservation.
    #[schema(value_type = ReservationIdText)]
    id: ReservationId,
    /// How it stands: `released`, or `expired` when its time had run out.
    #[schema(value_type = ReservationStatusCode)]
    status: &'static str,
}

/// Release a reservation
///
/// One that was released or has run out stays so; one that an order took over is refused.
#[utoipa::path(
    delete, path = "/reservations/{id}", tag = "reservations", operation_id = "release_reservation",
    params(("id" = ReservationIdText, Path, description = "The reservation."), CommandParams),
    responses(
        (status = 200, description = "How it stands now.", body = EndBody),
        BareCommandRefusals,
    ),
    security(("api_key" = ["stock.reserve"])),
)]
pub(super) async fn release(
    State(doors): State<Doors>,
    giver: Giver<ReleaseReservation>,
    Name(reservation): Name<ReservationId>,
) -> Answered {
    let done = doors.app.run(giver.caller, ReleaseReservation { reservation }).await?;
    Ok(Answer::ok(&EndBody { id: reservation, status: done.answer.code() })?.replayed(done.replayed))
}
