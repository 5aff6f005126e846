//! Making an API key. Its token is answered once, and only its SHA-256 is kept.

use comanda_core::base::ids::ApiKeyId;
use comanda_core::base::text;
use comanda_core::base::time::Timestamp;
use comanda_core::event::Event;
use comanda_core::identity::api_key::{ApiKey, problems};
use comanda_core::identity::permission::{Permission, Permissions};
use comanda_store::api_keys;
use serde::{Deserialize, Serialize};

use super::token;
use crate::error::{Refusal, Result};
use crate::run::{App, Caller, Command};
use crate::work::Work;

/// What every token begins with, so that people and scanners know one when they see it.
pub const TOKEN_PREFIX: &str = "cmd_";

/// A key that is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MakeApiKeyRequest {
    /// What it is for, 1 to 120 characters.
    pub name: String,
    /// What its holder may do, at least one thing; nothing that the caller may not do.
    pub permissions: Vec<Permission>,
    /// When it stops working; never when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_at: Option<Timestamp>,
}

/// A key that was made. The token cannot be asked for again.
#[derive(Clone, PartialEq, Eq)]
pub struct MadeApiKey {
    /// Its identifier.
    pub id: ApiKeyId,
    /// `cmd_` and 43 characters.
    pub token: String,
}

impl std::fmt::Debug for MadeApiKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MadeApiKey").field("id", &self.id).finish_non_exhaustive()
    }
}

#[derive(Serialize)]
struct MakeApiKey {
    request: MakeApiKeyRequest,
    #[serde(skip)]
    token_hash: [u8; 32],
}

impl Command for MakeApiKey {
    type Answer = ApiKeyId;
    const NAME: &'static str = "make_api_key";
    const PERMISSION: Permission = Permission::SettingsWrite;

    async fn execute(&self, work: &mut Work<'_>) -> Result<ApiKeyId> {
        let permissions: Permissions = self.request.permissions.iter().copied().collect();
        permissions.iter().try_for_each(|permission| work.caller.demand(permission))?;
        let name = &self.request.name;
        let key = ApiKey {
            id: ApiKeyId::next(work.ids, work.now),
            name: text::clean_line(name, 120).unwrap_or_else(|_| name.clone()),
            permissions: permissions.iter().collect(),
            created_at: work.now,
            expires_at: self.request.expires_at,
            revoked_at: None,
        };
        let found = problems(&key);
        if !found.is_empty() {
            return Err(Refusal::fields(found).into());
        }
        api_keys::insert(work.tx, &key, &self.token_hash).await?;
        work.event(Some(key.id.bytes()), Event::ApiKeyMade { api_key: key.id }).await?;
        Ok(key.id)
    }
}

impl App {
    /// Makes an API key. After a dry run there is no key, and its token opens nothing.
    ///
    /// # Errors
    /// As [`App::run`]; [`Error::Forbidden`](crate::error::Error::Forbidden) for a permission that the caller does not have; `api_key.*` by
    /// field; `api_key.token_shown_once` when an idempotency key is repeated, for the token is not kept.
    pub async fn make_api_key(&self, caller: Caller, request: MakeApiKeyRequest) -> Result<MadeApiKey> {
        let token = token::make(TOKEN_PREFIX)?;
        let done = self.run(caller, MakeApiKey { request, token_hash: token::hash(&token) }).await?;
        if done.replayed {
            return Err(Refusal::state("api_key.token_shown_once").with("api_key", done.answer.to_string()).into());
        }
        Ok(MadeApiKey { id: done.answer, token })
    }
}
