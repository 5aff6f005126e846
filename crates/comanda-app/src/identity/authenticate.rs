//! Telling who holds an API token.
//!
//! The answer is remembered for at most a second, so that a busy caller costs no read at each
//! request: a key that another process takes back, stops working here within a second. One that
//! this process takes back stops at once, and one whose time runs out stops on time.

use comanda_core::base::ids::ApiKeyId;
use comanda_core::identity::actor::Actor;
use comanda_core::identity::permission::Permissions;
use comanda_store::api_keys;

use super::make_api_key::TOKEN_PREFIX;
use super::token;
use crate::error::Result;
use crate::run::{App, Caller};

/// A program that showed a token of a key that works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiCaller {
    /// The key.
    pub id: ApiKeyId,
    /// What the key is for.
    pub name: String,
    /// What its holder may do.
    pub permissions: Permissions,
}

impl ApiCaller {
    /// The caller of commands, with nothing special about the request.
    #[must_use]
    pub fn caller(&self) -> Caller {
        Caller::new(Actor::ApiKey(self.id), self.permissions)
    }
}

/// Who holds the token, or `None` when it is no key's, or its key has expired or was taken back.
///
/// # Errors
/// As the store's.
pub async fn authenticate(app: &App, token: &str) -> Result<Option<ApiCaller>> {
    if !token::is_formed(token, TOKEN_PREFIX) {
        return Ok(None);
    }
    let (hash, now) = (token::hash(token), app.now());
    let (known, forgotten) = app.api_callers().recall(&hash, now);
    let key = match known {
        Some(key) => Some(key),
        None => {
            let found = app.store().read(move |tx| Box::pin(async move { api_keys::by_token(tx, &hash).await })).await?;
            found.inspect(|key| app.api_callers().remember(hash, key, now, forgotten))
        }
    };
    let working = key.filter(|key| key.works_at(now));
    Ok(working.map(|key| ApiCaller { id: key.id, name: key.name, permissions: key.permissions.into_iter().collect() }))
}
