//! Taking an API key back.

use comanda_core::base::ids::ApiKeyId;
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_store::api_keys;
use serde::Serialize;

use crate::error::{Error, Result};
use crate::run::{App, Caller, Command, Done};
use crate::work::Work;

#[derive(Serialize)]
struct RevokeApiKey {
    api_key: ApiKeyId,
}

impl Command for RevokeApiKey {
    type Answer = ();
    const NAME: &'static str = "revoke_api_key";
    const PERMISSION: Permission = Permission::SettingsWrite;

    async fn execute(&self, work: &mut Work<'_>) -> Result<()> {
        let found = api_keys::find_for_update(work.tx, self.api_key).await?;
        let key = found.ok_or_else(|| Error::not_found("api_key", self.api_key))?;
        if key.revoked_at.is_none() {
            api_keys::revoke(work.tx, key.id, work.now).await?;
            work.event(Some(key.id.bytes()), Event::ApiKeyRevoked { api_key: key.id }).await?;
        }
        Ok(())
    }
}

impl App {
    /// Takes an API key back: at once in this process, within a second in others. Nothing changes when
    /// it was taken back before.
    ///
    /// # Errors
    /// As [`App::run`]; [`Error::NotFound`].
    pub async fn revoke_api_key(&self, caller: Caller, api_key: ApiKeyId) -> Result<Done<()>> {
        let done = self.run(caller, RevokeApiKey { api_key }).await?;
        self.api_callers().forget();
        Ok(done)
    }
}
