//! Giving a reservation back before its time.

use std::collections::BTreeSet;

use comanda_core::base::ids::{ReservationId, SkuId};
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_core::inventory::movement::Movement;
use comanda_core::inventory::reservation::{Reservation, ReservationStatus};
use comanda_store::{inventory, reservations};
use serde::Serialize;

use crate::error::{Error, Result};
use crate::run::Command;
use crate::work::Work;

/// Releases a reservation. Unchanged when it is released or expired already.
#[derive(Debug, Clone, Serialize)]
pub struct ReleaseReservation {
    /// Which.
    pub reservation: ReservationId,
}

/// Ends reservations that are locked and active, and gives their units back.
pub(super) async fn end(work: &mut Work<'_>, ended: Vec<Reservation>, status: ReservationStatus) -> Result<()> {
    let skus: BTreeSet<SkuId> = ended.iter().flat_map(|reservation| &reservation.units).map(|units| units.sku).collect();
    inventory::levels_lock(work.tx, &skus.into_iter().collect::<Vec<_>>()).await?;
    for reservation in ended {
        let movements =
            reservation.units.iter().map(|units| Movement::reserve(reservation.id, units.sku, units.location, -units.quantity)).collect();
        reservations::end(work.tx, reservation.id, status).await?;
        let event = Event::ReservationEnded { reservation: reservation.id, status, units: reservation.units };
        let event = work.event(Some(reservation.id.bytes()), event).await?;
        work.move_stock(event, movements).await?;
    }
    Ok(())
}

impl Command for ReleaseReservation {
    type Answer = ReservationStatus;
    const NAME: &'static str = "release_reservation";
    const PERMISSION: Permission = Permission::StockReserve;

    /// Answers how the reservation stands.
    ///
    /// # Errors
    /// [`Error::NotFound`]; `reservation.converted` when an order took it over.
    async fn execute(&self, work: &mut Work<'_>) -> Result<ReservationStatus> {
        let found = reservations::find_for_update(work.tx, self.reservation).await?;
        let reservation = found.ok_or_else(|| Error::not_found("reservation", self.reservation))?;
        let status = match (reservation.status, reservation.status_at(work.now)) {
            (ReservationStatus::Active, ReservationStatus::Expired) => ReservationStatus::Expired,
            (ReservationStatus::Active, _) => ReservationStatus::Released,
            (ReservationStatus::Converted, _) => {
                return Err(super::refused(comanda_core::inventory::reservation::ReservationRefusal::Converted));
            }
            (done @ (ReservationStatus::Released | ReservationStatus::Expired), _) => return Ok(done),
        };
        end(work, vec![reservation], status).await?;
        Ok(status)
    }
}
