//! What somebody who enters an order by hand chooses from.

use comanda_core::base::ids::ChannelId;
use comanda_core::channels::channel::Channel;
use comanda_core::identity::permission::Permission;
use comanda_store::channels;

use crate::error::{Error, Result};
use crate::run::{App, Caller};

/// The most channels that are offered.
const CHANNELS_MAX: i64 = 500;

/// The channels that take orders, by code.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::OrdersPlace`].
pub async fn channels(app: &App, caller: &Caller) -> Result<Vec<Channel>> {
    caller.demand(Permission::OrdersPlace)?;
    let mut found = app.store().read(move |tx| Box::pin(channels::list(tx, "", CHANNELS_MAX))).await?;
    found.retain(|channel| channel.active);
    Ok(found)
}

/// The code of the channel for orders by phone.
const PHONE: &str = "phone";

/// Which of the channels somebody who enters an order by hand means unless they say otherwise: the one by phone, else the first.
#[must_use]
pub fn usual(channels: &[Channel]) -> Option<&Channel> {
    channels.iter().find(|channel| channel.code == PHONE).or(channels.first())
}

/// The channel of an order, for its ways of delivery and its country.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::OrdersRead`]; [`Error::NotFound`].
pub async fn channel(app: &App, caller: &Caller, channel: ChannelId) -> Result<Channel> {
    caller.demand(Permission::OrdersRead)?;
    let found = app.store().read(move |tx| Box::pin(channels::find(tx, channel))).await?;
    found.ok_or_else(|| Error::not_found("channel", channel))
}
