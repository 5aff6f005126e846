//! Removing sessions that ended by the clock.

use comanda_core::identity::permission::Permission;
use comanda_core::identity::session::IDLE_S;
use comanda_store::sessions;
use serde::Serialize;

use crate::error::Result;
use crate::run::Command;
use crate::work::Work;

/// The most sessions removed in one transaction.
pub const REMOVED_MAX: i64 = 1_000;

/// Removes sessions that ended by the clock. They opened no door since then.
#[derive(Debug, Clone, Serialize)]
pub struct RemoveSessions {}

impl Command for RemoveSessions {
    /// How many were removed; 0 when none is left.
    type Answer = u64;
    const NAME: &'static str = "remove_sessions";
    const PERMISSION: Permission = Permission::Operate;

    async fn execute(&self, work: &mut Work<'_>) -> Result<u64> {
        Ok(sessions::remove(work.tx, work.now, work.now.plus_seconds(-IDLE_S), REMOVED_MAX).await?)
    }
}
