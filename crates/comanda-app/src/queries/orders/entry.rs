//! What somebody who enters an order by hand chooses from.

use comanda_core::channels::channel::Channel;
use comanda_core::identity::permission::Permission;
use comanda_store::channels;

use crate::error::Result;
use crate::run::{App, Caller};

/// The most channels that are offered.
const CHANNELS_MAX: i64 = 500;

/// The channels that take orders, by code.
///
/// # Errors
/// [`Error::Forbidden`](crate::error::Error::Forbidden) without [`Permission::OrdersPlace`].
pub async fn channels(app: &App, caller: &Caller) -> Result<Vec<Channel>> {
    caller.demand(Permission::OrdersPlace)?;
    let mut found = app.store().read(move |tx| Box::pin(channels::list(tx, "", CHANNELS_MAX))).await?;
    found.retain(|channel| channel.active);
    Ok(found)
}
