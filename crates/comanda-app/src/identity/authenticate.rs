//! Telling who holds an API token.
//!
//! The answer is remembered for at most a second, so that a busy caller costs no read at each
//! request: a key that another process takes back, stops working here within a second. One that
//! this process takes back stops at once, and one whose time runs out stops on time.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use comanda_core::base::ids::ApiKeyId;
use comanda_core::base::time::Timestamp;
use comanda_core::identity::actor::Actor;
use comanda_core::identity::api_key::ApiKey;
use comanda_core::identity::permission::Permissions;
use comanda_store::api_keys;

use super::make_api_key::{TOKEN_PREFIX, token_hash};
use crate::error::Result;
use crate::run::{App, Caller};

/// How long an answer is remembered.
const MEMORY_US: i64 = 1_000_000;
/// How many answers are remembered; beyond this all are forgotten.
const MEMORY_MAX: usize = 10_000;
/// The characters of a token.
const TOKEN_CHARS: usize = 47;

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

#[derive(Default)]
struct Memory {
    keys: HashMap<[u8; 32], (ApiKey, Timestamp)>,
    /// Counts how often all was forgotten: what was read before that must not be remembered after.
    forgotten: u64,
}

/// The keys that were asked for in the last second, by the hash of their token. A token that is no
/// key's is not remembered, so that nobody can fill the memory with inventions.
#[derive(Default)]
pub(crate) struct Cache {
    memory: RwLock<Memory>,
}

impl Cache {
    /// The key, when it was read less than a second before `now`; and how often all was forgotten.
    fn recall(&self, hash: &[u8; 32], now: Timestamp) -> (Option<ApiKey>, u64) {
        let memory = self.memory.read().unwrap_or_else(PoisonError::into_inner);
        let fresh = |read_at: Timestamp| (0..MEMORY_US).contains(&now.micros().saturating_sub(read_at.micros()));
        let key = memory.keys.get(hash).filter(|(_, read_at)| fresh(*read_at)).map(|(key, _)| key.clone());
        (key, memory.forgotten)
    }

    fn remember(&self, hash: [u8; 32], key: &ApiKey, now: Timestamp, forgotten: u64) {
        let mut memory = self.memory.write().unwrap_or_else(PoisonError::into_inner);
        if memory.forgotten != forgotten {
            return;
        }
        if memory.keys.len() >= MEMORY_MAX {
            memory.keys.clear();
        }
        memory.keys.insert(hash, (key.clone(), now));
    }

    /// Forgets all.
    pub(super) fn forget(&self) {
        let mut memory = self.memory.write().unwrap_or_else(PoisonError::into_inner);
        memory.keys.clear();
        memory.forgotten += 1;
    }
}

/// Who holds the token, or `None` when it is no key's, or its key has expired or was taken back.
///
/// # Errors
/// As the store's.
pub async fn authenticate(app: &App, token: &str) -> Result<Option<ApiCaller>> {
    if token.len() != TOKEN_CHARS || !token.starts_with(TOKEN_PREFIX) {
        return Ok(None);
    }
    let (hash, now) = (token_hash(token), app.now());
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
