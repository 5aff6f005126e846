//! Canceling units of an earlier order of a customer, when a file says what was taken back but not from which order.

use comanda_core::base::ids::OrderId;
use comanda_core::base::quantity::Quantity;
use comanda_core::base::time::Timestamp;
use comanda_core::identity::permission::Permission;
use comanda_core::orders::cancel::CancelReason;
use comanda_core::orders::comment::comment;
use comanda_store::{catalog, channels, customers, imports};
use serde::{Deserialize, Serialize};

use super::matching::meant;
use crate::error::{Error, Refusal, Result};
use crate::orders::cancel::CancelOrder;
use crate::run::Command;
use crate::work::Work;

/// How often the order is looked for again when somebody else took its units first.
const LOOKS_MAX: usize = 3;

/// Cancels units of the latest earlier order of the customer that has enough of them open, one at the same price first.
///
/// Done once for each channel, reference and item, however often it is asked for.
#[derive(Debug, Clone, Serialize)]
pub struct CancelUnits {
    /// The channel's code.
    pub channel: String,
    /// The cancellation's own number; the comment of what is canceled.
    pub reference: String,
    /// Which item of the cancellation, from 0.
    pub item: i64,
    /// The channel's identifier of the customer.
    pub customer: String,
    /// When it was made: only orders up to then can be meant.
    pub at: Timestamp,
    /// The SKU's code.
    pub sku: String,
    /// How many units.
    pub quantity: Quantity,
    /// The unit price as decimal text.
    pub unit_price: String,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CanceledUnits {
    /// Units of this order were canceled, now or before.
    Of(OrderId),
    /// No earlier order of the customer has so many units open.
    Unmatched,
}

impl Command for CancelUnits {
    type Answer = CanceledUnits;
    const NAME: &'static str = "cancel_units";
    const PERMISSION: Permission = Permission::OrdersCancel;

    async fn execute(&self, work: &mut Work<'_>) -> Result<CanceledUnits> {
        let channel = channels::by_code(work.tx, &self.channel).await?;
        let channel = channel.ok_or_else(|| Refusal::field("/channel", "channel.unknown"))?;
        if let Some(order) = imports::canceled(work.tx, channel.id, &self.reference, self.item).await? {
            return Ok(CanceledUnits::Of(order));
        }
        let customer = customers::by_reference(work.tx, channel.id, &self.customer).await?;
        let sku = catalog::by_code(work.tx, &self.sku).await?;
        let (Some(customer), Some(sku)) = (customer, sku) else { return Ok(CanceledUnits::Unmatched) };
        let unit_price = channel.currency.parse_minor(&self.unit_price).ok();
        for _ in 0..LOOKS_MAX {
            let lines = imports::open_lines(work.tx, customer, channel.id, self.at, sku.id).await?;
            let Some((order, units)) = meant(&lines, self.quantity, unit_price) else { return Ok(CanceledUnits::Unmatched) };
            let hand = work.order(order).await?;
            let still_open = |line: i64| hand.order.line(line).map_or(0, |line| line.open());
            if units.iter().any(|units| still_open(units.line) < units.quantity.units()) {
                continue;
            }
            // A number too long to be said in a comment is kept below all the same.
            let comment = comment(&self.reference).unwrap_or_default();
            let cancel = CancelOrder { order, lines: units, reason: CancelReason::CustomerRequest, comment };
            cancel.execute(work).await?;
            imports::keep_canceled(work.tx, channel.id, &self.reference, self.item, order).await?;
            return Ok(CanceledUnits::Of(order));
        }
        Err(Error::internal(format!("{}: the orders it could mean change all the time", self.reference)))
    }
}
