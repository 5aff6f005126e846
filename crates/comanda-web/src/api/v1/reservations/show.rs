//! `GET /reservations/{id}`: how a reservation stands.

use axum::extract::State;
use comanda_app::queries::reservations::{self, ReservationCard, ReservedUnitsView};
use comanda_core::base::ids::{ChannelId, LocationId, ReservationId, SkuId};
use serde::Serialize;
use utoipa::ToSchema;

use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::ReadRefusals;
use crate::api::v1::wire::{ChannelIdText, Instant, LocationIdText, ReservationIdText, ReservationStatusCode, SkuIdText};
use crate::asking::{Reader, StockReserve};
use crate::doors::Doors;
use crate::path::Name;

/// Units of one SKU at one location.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ReservedUnits)]
struct UnitsBody<'a> {
    /// The SKU that is counted: a kit's part, not the kit.
    #[schema(value_type = SkuIdText)]
    sku_id: SkuId,
    /// Its code.
    sku: &'a str,
    /// Where.
    #[schema(value_type = LocationIdText)]
    location_id: LocationId,
    /// The location's code.
    location: &'a str,
    /// How many.
    quantity: i64,
}

impl<'a> UnitsBody<'a> {
    fn of(units: &'a ReservedUnitsView) -> Self {
        Self {
            sku_id: units.sku,
            sku: &units.sku_code,
            location_id: units.location,
            location: &units.location_code,
            quantity: units.quantity,
        }
    }
}

/// Stock that is or was held for a checkout.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Reservation)]
pub(super) struct ReservationBody<'a> {
    /// The reservation.
    #[schema(value_type = ReservationIdText)]
    id: ReservationId,
    /// The channel whose checkout made it.
    #[schema(value_type = ChannelIdText)]
    channel_id: ChannelId,
    /// The channel's code.
    channel: &'a str,
    /// How it stands; `expired` from the instant its time is over.
    #[schema(value_type = ReservationStatusCode)]
    status: &'static str,
    /// Until when it holds, or held.
    expires_at: Instant,
    /// What it holds, or held.
    units: Vec<UnitsBody<'a>>,
}

impl<'a> ReservationBody<'a> {
    fn of(card: &'a ReservationCard) -> Self {
        Self {
            id: card.id,
            channel_id: card.channel,
            channel: &card.channel_code,
            status: card.status.code(),
            expires_at: Instant(card.expires_at),
            units: card.units.iter().map(UnitsBody::of).collect(),
        }
    }
}

/// Show a reservation
#[utoipa::path(
    get, path = "/reservations/{id}", tag = "reservations", operation_id = "show_reservation",
    params(("id" = ReservationIdText, Path, description = "The reservation.")),
    responses((status = 200, description = "As it stands.", body = ReservationBody), ReadRefusals),
    security(("api_key" = ["stock.reserve"])),
)]
pub(super) async fn show(State(doors): State<Doors>, reader: Reader<StockReserve>, Name(id): Name<ReservationId>) -> Answered {
    reader.params.finish()?;
    let found = reservations::card(&doors.app, &reader.caller, id).await?;
    Answer::ok(&ReservationBody::of(&found))
}
