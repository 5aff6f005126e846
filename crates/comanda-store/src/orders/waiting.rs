//! Which orders wait for a SKU.

use comanda_core::base::ids::{ChannelId, OrderId, SkuId};
use comanda_core::base::time::Timestamp;

use crate::convert::at;
use crate::engine::{Result, Tx};
use crate::{p, statements};

statements! {
    WAITING = "SELECT DISTINCT b.waiting_since, b.order_id, o.channel_id FROM order_backorders b JOIN orders o ON o.id = b.order_id
        WHERE b.sku_id = $1 AND (b.waiting_since, b.order_id) > ($2, $3) ORDER BY b.waiting_since, b.order_id LIMIT $4";
}

/// An order in the queue for a SKU.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// Since when it waits; the queue is sorted by this, then by the order.
    pub since: Timestamp,
    /// The order.
    pub order: OrderId,
    /// The channel it came by.
    pub channel: ChannelId,
}

/// The orders that wait for a SKU, the longest waiting first, at most `limit`; those behind `after` in the queue, if it is given.
///
/// # Errors
/// As the engine's.
pub async fn waiting_for(tx: &mut Tx, sku: SkuId, after: Option<Waiting>, limit: i64) -> Result<Vec<Waiting>> {
    let (since, order) =
        after.map_or((Timestamp::from_micros(i64::MIN), OrderId::from_bytes([0; 16])), |waiting| (waiting.since, waiting.order));
    tx.query(&WAITING, &p![sku, since, order, limit], |row| {
        Ok(Waiting { since: at(row, 0)?, order: OrderId::from_bytes(row.id(1)?), channel: ChannelId::from_bytes(row.id(2)?) })
    })
    .await
}
