//! Making and changing channels.

use std::collections::{BTreeMap, BTreeSet};

use comanda_core::base::decision::Decision;
use comanda_core::base::ids::{ChannelId, LocationId};
use comanda_core::channels::channel::Channel;
pub use comanda_core::channels::save_channel::{ChannelContent, TaxRuleContent};
use comanda_core::channels::save_channel::{SETTINGS_MAX, change, resolve};
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_store::{channels, locations};
use serde::Serialize;

use crate::error::{Error, Refusal, Result};
use crate::run::Command;
use crate::work::Work;

/// Makes a channel.
#[derive(Debug, Clone, Serialize)]
pub struct CreateChannel {
    /// The channel.
    pub content: ChannelContent,
}

/// Replaces a channel's content.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeChannel {
    /// Which.
    pub channel: ChannelId,
    /// All of it, as it shall be.
    pub content: ChannelContent,
}

/// The locations of the pool by code. More than a channel may have are not looked for.
async fn pool(work: &mut Work<'_>, content: &ChannelContent) -> Result<BTreeMap<String, LocationId>> {
    let codes: BTreeSet<String> = content.pool.iter().take(SETTINGS_MAX).map(|code| code.trim().to_owned()).collect();
    let found = locations::by_codes(work.tx, &codes.into_iter().collect::<Vec<_>>()).await?;
    Ok(found.into_iter().map(|location| (location.code, location.id)).collect())
}

impl Command for CreateChannel {
    type Answer = Channel;
    const NAME: &'static str = "create_channel";
    const PERMISSION: Permission = Permission::SettingsWrite;

    /// # Errors
    /// What is wrong by field, see [`resolve`]; `channel.code_taken`.
    async fn execute(&self, work: &mut Work<'_>) -> Result<Channel> {
        let pool = pool(work, &self.content).await?;
        let channel = resolve(&self.content, ChannelId::next(work.ids, work.now), &pool).map_err(Refusal::fields)?;
        if channels::by_code(work.tx, &channel.code).await?.is_some() {
            return Err(Refusal::state("channel.code_taken").with("channel", channel.code).into());
        }
        channels::insert(work.tx, &channel).await?;
        work.event(Some(channel.id.bytes()), Event::ChannelSaved { channel: Box::new(channel.clone()) }).await?;
        Ok(channel)
    }
}

impl Command for ChangeChannel {
    type Answer = Channel;
    const NAME: &'static str = "change_channel";
    const PERMISSION: Permission = Permission::SettingsWrite;

    /// # Errors
    /// [`Error::NotFound`], [`Error::Stale`]; what is wrong by field, see [`resolve`]; `channel.fixed_field` by field.
    async fn execute(&self, work: &mut Work<'_>) -> Result<Channel> {
        let found = channels::find_for_update(work.tx, self.channel).await?;
        let before = found.ok_or_else(|| Error::not_found("channel", self.channel))?;
        work.expect_version(before.version)?;
        let pool = pool(work, &self.content).await?;
        let after = resolve(&self.content, self.channel, &pool).map_err(Refusal::fields)?;
        match change(&before, after).map_err(Refusal::fields)? {
            Decision::Unchanged => Ok(before),
            Decision::Changed(channel) => {
                channels::save(work.tx, &channel).await?;
                work.event(Some(channel.id.bytes()), Event::ChannelSaved { channel: Box::new(channel.clone()) }).await?;
                Ok(channel)
            }
        }
    }
}
