//! API keys: what a program shows to be let in. Only the hash of a key's token is kept.

use crate::base::ids::ApiKeyId;
use crate::base::problem::FieldProblem;
use crate::base::text;
use crate::base::time::Timestamp;

use super::permission::Permission;

/// A key as it is known after it was made; its token is not.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ApiKey {
    /// Its identifier.
    pub id: ApiKeyId,
    /// What it is for, 1 to 120 characters.
    pub name: String,
    /// What its holder may do, in the order of [`Permission::ALL`].
    pub permissions: Vec<Permission>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it stops working by itself.
    pub expires_at: Option<Timestamp>,
    /// When it was taken back.
    pub revoked_at: Option<Timestamp>,
}

impl ApiKey {
    /// Whether it opens the door at `now`.
    #[must_use]
    pub fn works_at(&self, now: Timestamp) -> bool {
        self.revoked_at.is_none() && self.expires_at.is_none_or(|end| now < end)
    }
}

/// What is wrong with a key that is to be made at its `created_at`, all at once.
///
/// Codes: `api_key.name_invalid`, `api_key.no_permissions`, `api_key.expiry_past`.
#[must_use]
pub fn problems(key: &ApiKey) -> Vec<FieldProblem> {
    let mut found = Vec::new();
    if !text::clean_line(&key.name, 120).is_ok_and(|name| !name.is_empty()) {
        found.push(FieldProblem::new("/name", "api_key.name_invalid"));
    }
    if key.permissions.is_empty() {
        found.push(FieldProblem::new("/permissions", "api_key.no_permissions"));
    }
    if !key.works_at(key.created_at) {
        found.push(FieldProblem::new("/expires_at", "api_key.expiry_past"));
    }
    found
}
