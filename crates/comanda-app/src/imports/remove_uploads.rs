//! Removing files given in the console long ago.

use comanda_core::identity::permission::Permission;
use comanda_store::uploads;
use serde::Serialize;

use crate::error::Result;
use crate::run::Command;
use crate::work::Work;

/// How long a file is kept that is not being imported, in seconds: 30 days.
pub const UPLOADS_KEPT_S: i64 = 30 * 86_400;
/// How long a file may take to come in, in seconds: a day.
pub const UPLOADING_MAX_S: i64 = 86_400;
/// The most chunks removed in one transaction.
const REMOVED_MAX: i64 = 64;

/// Removes a piece of a file that was given longer than [`UPLOADS_KEPT_S`] ago and is not being imported, or began to come
/// in longer than [`UPLOADING_MAX_S`] ago and never ended.
#[derive(Debug, Clone, Serialize)]
pub struct RemoveUploads {}

impl Command for RemoveUploads {
    /// How many rows were removed; 0 when none is left.
    type Answer = u64;
    const NAME: &'static str = "remove_uploads";
    const PERMISSION: Permission = Permission::Operate;

    async fn execute(&self, work: &mut Work<'_>) -> Result<u64> {
        let (begun, kept) = (work.now.plus_seconds(-UPLOADING_MAX_S), work.now.plus_seconds(-UPLOADS_KEPT_S));
        let Some(upload) = uploads::over(work.tx, begun, kept).await? else { return Ok(0) };
        uploads::removing(work.tx, upload).await?;
        Ok(uploads::remove(work.tx, upload, REMOVED_MAX).await?)
    }
}
