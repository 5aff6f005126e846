//! Forgetting failed attempts to log in that do not count any more.

use comanda_core::identity::login_attempts::WINDOW_S;
use comanda_core::identity::permission::Permission;
use comanda_store::login_attempts;
use serde::Serialize;

use crate::error::Result;
use crate::run::Command;
use crate::work::Work;

/// The most e-mail and network addresses forgotten in one transaction.
pub const FORGOTTEN_MAX: i64 = 1_000;

/// Forgets attempts older than [`WINDOW_S`].
#[derive(Debug, Clone, Serialize)]
pub struct ForgetAttempts {}

impl Command for ForgetAttempts {
    /// How many addresses were forgotten; 0 when none is left.
    type Answer = u64;
    const NAME: &'static str = "forget_attempts";
    const PERMISSION: Permission = Permission::Operate;

    async fn execute(&self, work: &mut Work<'_>) -> Result<u64> {
        Ok(login_attempts::remove(work.tx, work.now.plus_seconds(-WINDOW_S), FORGOTTEN_MAX).await?)
    }
}
