//! Numbers of orders against the series they are drawn from.

use std::collections::HashMap;

use comanda_core::base::ids::ChannelId;
use comanda_core::orders::order::Order;
use comanda_store::verify::{self as rows, ChannelSeries};
use comanda_store::{Result, Tx};

use super::Invariant;
use super::book::Book;
use super::order::name;

/// The series of every channel.
#[derive(Debug)]
pub(super) struct NumberSeries(HashMap<ChannelId, ChannelSeries>);

impl NumberSeries {
    /// Reads them.
    pub(super) async fn open(tx: &mut Tx) -> Result<Self> {
        let series = rows::series_of_channels(tx).await?;
        Ok(Self(series.into_iter().map(|series| (series.channel, series)).collect()))
    }

    /// Looks at the number of an order. One that does not begin like its channel's numbers was not
    /// drawn, and says nothing about the series.
    pub(super) fn check(&self, book: &mut Book, order: &Order) {
        let Some(ChannelSeries { prefix, next_number, .. }) = self.0.get(&order.channel) else { return };
        let digits = order.number.strip_prefix(prefix.as_str()).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
        let Some(number) = digits.and_then(|digits| digits.parse::<i64>().ok()) else { return };
        book.check(Invariant::NumberSeries, next_number.is_some_and(|next| number < next), || match next_number {
            Some(next) => format!("{}: its series goes on with {prefix}{next}", name(order)),
            None => format!("{}: there is no series {prefix}", name(order)),
        });
    }
}
