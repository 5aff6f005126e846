//! The series that channels draw the numbers of their orders from.

use comanda_core::base::ids::ChannelId;

use crate::engine::{Result, Tx};
use crate::statements;

statements! {
    OF_CHANNELS = "SELECT c.id, c.number_prefix, s.next_number FROM channels c LEFT JOIN number_series s ON s.prefix = c.number_prefix ORDER BY c.id";
}

/// The series of a channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelSeries {
    /// The channel.
    pub channel: ChannelId,
    /// What its numbers begin with.
    pub prefix: String,
    /// The number that is drawn next; `None` when none was drawn yet.
    pub next_number: Option<i64>,
}

/// The series of every channel.
///
/// # Errors
/// As the engine's.
pub async fn series_of_channels(tx: &mut Tx) -> Result<Vec<ChannelSeries>> {
    tx.query(&OF_CHANNELS, &[], |row| {
        Ok(ChannelSeries { channel: ChannelId::from_bytes(row.id(0)?), prefix: row.text(1)?, next_number: row.int_opt(2)? })
    })
    .await
}
