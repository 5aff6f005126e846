//! Forgetting the answers kept for repeated requests.

use comanda_core::identity::permission::Permission;
use comanda_store::idempotency;
use serde::Serialize;

use crate::error::Result;
use crate::run::Command;
use crate::work::Work;

/// How long the answer to an idempotency key is kept, in seconds: 7 days.
pub const KEYS_KEPT_S: i64 = 7 * 86_400;
/// The most answers forgotten in one transaction.
pub const FORGOTTEN_MAX: i64 = 1_000;

/// Forgets answers that are older than [`KEYS_KEPT_S`].
#[derive(Debug, Clone, Serialize)]
pub struct ForgetKeys {}

impl Command for ForgetKeys {
    /// How many were forgotten; 0 when none is left.
    type Answer = u64;
    const NAME: &'static str = "forget_keys";
    const PERMISSION: Permission = Permission::Operate;

    async fn execute(&self, work: &mut Work<'_>) -> Result<u64> {
        Ok(idempotency::forget(work.tx, work.now.plus_seconds(-KEYS_KEPT_S), FORGOTTEN_MAX).await?)
    }
}
