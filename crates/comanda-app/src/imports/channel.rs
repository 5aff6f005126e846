//! The channel that a file's orders belong to.

use std::collections::BTreeMap;

use comanda_core::base::ids::ChannelId;
use comanda_core::channels::channel::Channel;
use comanda_core::channels::save_channel::resolve;
use comanda_store::channels;

use super::files::online_retail;
use super::files::reading::{Preset, Reading};
use crate::channels::save_channel::CreateChannel;
use crate::error::{Refusal, Result};
use crate::run::{App, Caller};

/// The channel of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportChannel {
    /// The channel; with an identifier of zeros as long as it does not exist.
    pub channel: Channel,
    /// Whether it exists.
    pub exists: bool,
}

impl App {
    /// The channel that a reading names, or its preset does. A preset's need not exist: then it is told as it would be made.
    ///
    /// # Errors
    /// `import.channel_needed` when none is named; `channel.unknown`; as the store's.
    pub async fn import_channel(&self, reading: &Reading) -> Result<ImportChannel> {
        let code = match (&reading.channel, reading.preset) {
            (Some(code), _) => code.clone(),
            (None, Some(Preset::OnlineRetail)) => online_retail::CHANNEL.to_owned(),
            (None, None) => return Err(Refusal::field("/channel", "import.channel_needed").into()),
        };
        let known = {
            let code = code.clone();
            self.store().read(move |tx| Box::pin(async move { channels::by_code(tx, &code).await })).await?
        };
        match (known, reading.preset) {
            (Some(channel), _) => Ok(ImportChannel { channel, exists: true }),
            (None, None) => Err(Refusal::field("/channel", "channel.unknown").into()),
            (None, Some(Preset::OnlineRetail)) => {
                let content = online_retail::channel(&code);
                let channel = resolve(&content, ChannelId::from_bytes([0; 16]), &BTreeMap::new()).map_err(Refusal::fields)?;
                Ok(ImportChannel { channel, exists: false })
            }
        }
    }

    /// As [`App::import_channel`], and makes a preset's channel that does not exist.
    ///
    /// # Errors
    /// As [`App::import_channel`]; [`Error::Forbidden`](crate::error::Error::Forbidden) for a caller who may make no channels.
    pub async fn ensure_import_channel(&self, caller: &Caller, reading: &Reading) -> Result<Channel> {
        let found = self.import_channel(reading).await?;
        match (found.exists, reading.preset) {
            (false, Some(Preset::OnlineRetail)) => {
                let content = online_retail::channel(&found.channel.code);
                Ok(self.run(caller.clone(), CreateChannel { content }).await?.answer)
            }
            (true, _) | (_, None) => Ok(found.channel),
        }
    }
}
