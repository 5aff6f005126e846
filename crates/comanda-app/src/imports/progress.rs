//! Keeping how far an import came, and what it refused.

use comanda_core::base::ids::ImportId;
use comanda_core::identity::permission::Permission;
use comanda_store::imports::{self, ImportStatus, Reached, RefusedRow};
use serde::Serialize;

use super::ImportCounts;
use crate::error::{Refusal, Result};
use crate::run::{App, Caller, Command};
use crate::work::Work;

/// Keeps how far an import came.
#[derive(Debug, Clone, Serialize)]
pub struct KeepProgress {
    /// Which.
    pub import: ImportId,
    /// How many units were done when it was last kept, so that of two that go on with one import only one counts.
    pub from: i64,
    /// How many units of the file are done, all before them included.
    pub units_done: i64,
    /// What they came to.
    pub counts: ImportCounts,
    /// About how many bytes were read for that.
    pub bytes_read: i64,
    /// What was refused since the last time.
    pub refused: Vec<RefusedRow>,
    /// Whether the whole file is done.
    pub finished: bool,
}

impl Command for KeepProgress {
    type Answer = ();
    const NAME: &'static str = "keep_import_progress";
    const PERMISSION: Permission = Permission::OrdersPlace;

    /// # Errors
    /// `import.taken_over` when somebody else went on with it from the same place.
    async fn execute(&self, work: &mut Work<'_>) -> Result<()> {
        let reached = Reached { from: self.from, units_done: self.units_done, counts: &self.counts, bytes_read: self.bytes_read };
        if !imports::progress(work.tx, self.import, &reached, work.now).await? {
            return Err(Refusal::state("import.taken_over").into());
        }
        imports::refuse(work.tx, self.import, &self.refused).await?;
        if self.finished {
            imports::end(work.tx, self.import, ImportStatus::Done, None, work.now).await?;
        }
        Ok(())
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
