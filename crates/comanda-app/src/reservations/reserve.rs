//! Reserving stock for a checkout.

use std::collections::BTreeMap;

use comanda_core::base::ids::{ReservationId, SkuId};
use comanda_core::base::problem::FieldProblem;
use comanda_core::base::quantity::Quantity;
use comanda_core::base::time::Timestamp;
use comanda_core::catalog::sku::{SkuStatus, code_key};
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_core::inventory::movement::Movement;
use comanda_core::inventory::reservation::{Reservation, ReservationStatus, ReservedUnits};
use comanda_core::orders::resolve::stock_parts;
use comanda_core::routing::allocate::allocate;
use comanda_store::{catalog, channels, reservations};
use serde::{Deserialize, Serialize};

use crate::error::{Refusal, Result};
use crate::orders::offers;
use crate::run::Command;
use crate::work::Work;

/// Units of one SKU or kit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReserveLine {
    /// The SKU's code.
    pub sku: String,
    /// How many.
    pub quantity: i64,
}

/// Reserves stock for a checkout, for as long as the channel says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReserveStock {
    /// The channel's code.
    pub channel: String,
    /// What to reserve, 1 to 200 lines.
    pub lines: Vec<ReserveLine>,
}

/// A reservation that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reserved {
    /// Its identifier.
    pub reservation: ReservationId,
    /// Until when it holds.
    pub expires_at: Timestamp,
}

impl Command for ReserveStock {
    type Answer = Reserved;
    const NAME: &'static str = "reserve_stock";
    const PERMISSION: Permission = Permission::StockReserve;

    /// # Errors
    /// `channel.unknown`, `quantity.out_of_range`, `line.sku_unknown`, `line.sku_inactive` by field;
    /// `reservation.out_of_stock` with the lines that lack.
    async fn execute(&self, work: &mut Work<'_>) -> Result<Reserved> {
        let channel = channels::by_code(work.tx, &self.channel).await?;
        let channel = channel.ok_or_else(|| Refusal::field("/channel", "channel.unknown"))?;
        if self.lines.is_empty() || self.lines.len() > 200 {
            return Err(Refusal::fields(vec![FieldProblem::new("/lines", "reservation.line_count").with("max", 200)]).into());
        }
        let codes: Vec<String> = self.lines.iter().map(|line| line.sku.clone()).collect();
        let skus = catalog::by_codes(work.tx, &codes).await?;
        let mut problems = Vec::new();
        let mut wanted: BTreeMap<SkuId, i64> = BTreeMap::new();
        for (index, line) in self.lines.iter().enumerate() {
            let at = |field: &str| format!("/lines/{index}/{field}");
            if Quantity::try_new(line.quantity).is_err() {
                problems
                    .push(FieldProblem::new(at("quantity"), "quantity.out_of_range").with("got", line.quantity).with("max", Quantity::MAX));
                continue;
            }
            match skus.iter().find(|sku| code_key(&sku.code) == code_key(&line.sku)) {
                None => problems.push(FieldProblem::new(at("sku"), "line.sku_unknown").with("sku", line.sku.as_str())),
                Some(sku) if sku.status == SkuStatus::Inactive => {
                    problems.push(FieldProblem::new(at("sku"), "line.sku_inactive").with("sku", line.sku.as_str()));
                }
                Some(sku) => {
                    for part in stock_parts(sku) {
                        *wanted.entry(part.sku).or_insert(0) += part.quantity.units() * line.quantity;
                    }
                }
            }
        }
        if !problems.is_empty() {
            return Err(Refusal::fields(problems).into());
        }
        let plan = allocate(&wanted, &offers(work, &channel, wanted.keys(), None).await?);
        if !plan.lacking.is_empty() {
            return Err(Refusal::state("reservation.out_of_stock").with("skus", plan.lacking.len() as i64).into());
        }
        let units: Vec<ReservedUnits> =
            plan.picks.iter().map(|pick| ReservedUnits { sku: pick.sku, location: pick.location, quantity: pick.quantity }).collect();
        let reservation = Reservation {
            id: ReservationId::next(work.ids, work.now),
            channel: channel.id,
            status: ReservationStatus::Active,
            expires_at: work.now.plus_seconds(channel.reservation_ttl_s),
            units,
        };
        reservations::insert(work.tx, &reservation, work.now).await?;
        let movements =
            reservation.units.iter().map(|units| Movement::reserve(reservation.id, units.sku, units.location, units.quantity)).collect();
        let (id, expires_at) = (reservation.id, reservation.expires_at);
        let event = Event::ReservationMade { reservation: id, channel: channel.id, units: reservation.units, expires_at };
        let event = work.event(Some(id.bytes()), event).await?;
        work.move_stock(event, movements).await?;
        Ok(Reserved { reservation: id, expires_at })
    }
}
