//! Keeping how far an import came, and what it refused.

use comanda_core::base::ids::ImportId;
use comanda_core::identity::permission::Permission;
use comanda_store::imports::{self, RefusedRow};
use serde::Serialize;

use super::ImportCounts;
use crate::error::Result;
use crate::run::{App, Caller, Command};
use crate::work::Work;

/// Keeps how far an import came.
#[derive(Debug, Clone, Serialize)]
pub struct KeepProgress {
    /// Which.
    pub import: ImportId,
    /// How many units of the file are done, all before them included.
    pub units_done: i64,
    /// What they came to.
    pub counts: ImportCounts,
    /// What was refused since the last time.
    pub refused: Vec<RefusedRow>,
    /// Whether the whole file is done.
    pub finished: bool,
}

impl Command for KeepProgress {
    type Answer = ();
    const NAME: &'static str = "keep_import_progress";
    const PERMISSION: Permission = Permission::OrdersPlace;

    async fn execute(&self, work: &mut Work<'_>) -> Result<()> {
        imports::refuse(work.tx, self.import, &self.refused).await?;
        let finished_at = self.finished.then_some(work.now);
        Ok(imports::progress(work.tx, self.import, self.units_done, &self.counts, finished_at).await?)
    }
}

impl App {
    /// The refused rows of an import after `after`, by row, field and code, at most `limit`.
    ///
    /// # Errors
    /// [`Error::Forbidden`](crate::error::Error::Forbidden); as the store's.
    pub async fn import_refusals(
        &self,
        caller: &Caller,
        import: ImportId,
        after: Option<RefusedRow>,
        limit: i64,
    ) -> Result<Vec<RefusedRow>> {
        caller.demand(Permission::OrdersRead)?;
        let read = self.store().read(move |tx| {
            Box::pin(async move {
                let after = after.as_ref().map_or((i64::MIN, "", ""), |last| (last.row, last.field.as_str(), last.code.as_str()));
                imports::refusals(tx, import, after, limit).await
            })
        });
        Ok(read.await?)
    }
}
