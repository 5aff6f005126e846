//! Giving back what reservations hold after their time ran out.

use comanda_core::base::ids::ReservationId;
use comanda_core::identity::permission::Permission;
use comanda_core::inventory::reservation::ReservationStatus;
use comanda_store::reservations;
use serde::Serialize;

use super::release::end;
use crate::error::Result;
use crate::run::Command;
use crate::work::Work;

/// Expires those of the reservations whose time ran out; the others are left as they are.
#[derive(Debug, Clone, Serialize)]
pub struct ExpireReservations {
    /// Which.
    pub reservations: Vec<ReservationId>,
}

impl Command for ExpireReservations {
    type Answer = i64;
    const NAME: &'static str = "expire_reservations";
    const PERMISSION: Permission = Permission::Operate;

    /// Answers how many expired.
    async fn execute(&self, work: &mut Work<'_>) -> Result<i64> {
        let mut ids = self.reservations.clone();
        ids.sort_unstable();
        let mut due = Vec::new();
        for id in ids {
            let found = reservations::find_for_update(work.tx, id).await?;
            due.extend(
                found.filter(|known| known.status == ReservationStatus::Active && known.status_at(work.now) == ReservationStatus::Expired),
            );
        }
        let count = due.len() as i64;
        end(work, due, ReservationStatus::Expired).await?;
        Ok(count)
    }
}
