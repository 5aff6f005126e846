//! Which orders wait for a SKU, and which SKUs are waited for.

use comanda_core::base::ids::{ChannelId, LocationId, OrderId, SkuId};
use comanda_core::base::time::Timestamp;

use crate::convert::at;
use crate::engine::{Result, Tx};
use crate::{p, statements};

statements! {
    WAITING = "SELECT DISTINCT b.waiting_since, b.order_id, o.channel_id FROM order_backorders b JOIN orders o ON o.id = b.order_id
        WHERE b.sku_id = $1 AND (b.waiting_since, b.order_id) > ($2, $3) ORDER BY b.waiting_since, b.order_id LIMIT $4";
    BY_CHANNEL = "SELECT DISTINCT b.sku_id FROM order_backorders b JOIN orders o ON o.id = b.order_id
        WHERE b.sku_id > $1 AND o.channel_id = $2 AND EXISTS (SELECT 1 FROM stock_levels l WHERE l.sku_id = b.sku_id
            AND l.on_hand > l.reserved + l.allocated + l.quarantine + l.damaged + l.safety)
        ORDER BY b.sku_id LIMIT $3";
    AT_LOCATION = "SELECT l.sku_id FROM stock_levels l WHERE l.sku_id > $1 AND l.location_id = $2
            AND l.on_hand > l.reserved + l.allocated + l.quarantine + l.damaged + l.safety
            AND EXISTS (SELECT 1 FROM order_backorders b WHERE b.sku_id = l.sku_id)
        ORDER BY l.sku_id LIMIT $3";
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

/// Where one looks for SKUs that are waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitScope {
    /// An order of this channel waits, and units are free somewhere.
    Channel(ChannelId),
    /// Units are free at this location, and some order waits.
    Location(LocationId),
}

/// The SKUs that orders wait for and units of which are free, by rising identifier, at most `limit`;
/// those after `after`, if it is given.
///
/// # Errors
/// As the engine's.
pub async fn waited_for(tx: &mut Tx, scope: WaitScope, after: Option<SkuId>, limit: i64) -> Result<Vec<SkuId>> {
    let after = after.unwrap_or(SkuId::from_bytes([0; 16]));
    let (stmt, params) = match scope {
        WaitScope::Channel(channel) => (&BY_CHANNEL, p![after, channel, limit]),
        WaitScope::Location(location) => (&AT_LOCATION, p![after, location, limit]),
    };
    tx.query(stmt, &params, |row| row.id(0).map(SkuId::from_bytes)).await
}
