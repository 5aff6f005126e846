//! Ending an import before the end of its file.

use comanda_core::base::ids::{ImportId, JobId};
use comanda_core::base::problem::FieldProblem;
use comanda_core::identity::permission::Permission;
use comanda_store::imports::{self, ImportStatus, KeptImport};
use serde::Serialize;

use super::ImportCounts;
use crate::error::{Error, Refusal, Result};
use crate::run::{App, Caller, Command};
use crate::work::Work;

/// Stops an import. What was done stays, and starting it again goes on from there. A piece at work is done to its end.
/// Unchanged when it was stopped already.
#[derive(Debug, Clone, Serialize)]
pub struct StopImport {
    /// Which.
    pub import: ImportId,
}

/// Whether the import changes by it.
fn decide(status: ImportStatus) -> std::result::Result<bool, Refusal> {
    match status {
        ImportStatus::Running => Ok(true),
        ImportStatus::Stopped => Ok(false),
        ImportStatus::Done | ImportStatus::Failed => Err(Refusal::state("import.stop.ended")),
    }
}

async fn import_for_update(work: &mut Work<'_>, import: ImportId) -> Result<KeptImport<ImportCounts>> {
    let found = imports::find_for_update(work.tx, import).await?;
    found.ok_or_else(|| Error::not_found("import", import))
}

impl Command for StopImport {
    type Answer = ();
    const NAME: &'static str = "stop_import";
    const PERMISSION: Permission = Permission::OrdersPlace;

    /// # Errors
    /// [`Error::NotFound`]; `import.stop.ended` when it is done or failed.
    async fn execute(&self, work: &mut Work<'_>) -> Result<()> {
        let import = import_for_update(work, self.import).await?;
        if decide(import.status)? {
            imports::end(work.tx, import.id, ImportStatus::Stopped, None, work.now).await?;
        }
        Ok(())
    }
}

/// Keeps that an import cannot go on, if this job still has it.
#[derive(Debug, Serialize)]
pub(super) struct FailImport {
    /// Which.
    pub(super) import: ImportId,
    /// The job.
    pub(super) job: JobId,
    /// Why.
    pub(super) reason: FieldProblem,
}

impl Command for FailImport {
    type Answer = ();
    const NAME: &'static str = "fail_import";
    const PERMISSION: Permission = Permission::OrdersPlace;

    async fn execute(&self, work: &mut Work<'_>) -> Result<()> {
        let import = import_for_update(work, self.import).await?;
        if import.status == ImportStatus::Running && import.job == Some(self.job) {
            imports::end(work.tx, import.id, ImportStatus::Failed, Some(&self.reason), work.now).await?;
        }
        Ok(())
    }
}

impl App {
    /// Stops an import of a file given in the console, as [`StopImport`].
    ///
    /// # Errors
    /// [`Error::Forbidden`] without [`Permission::OrdersPlace`]; as [`StopImport`].
    pub async fn stop_upload_import(&self, caller: &Caller, import: ImportId) -> Result<()> {
        self.run(caller.clone(), StopImport { import }).await.map(drop)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_has_its_answer() {
        let answer = |status: ImportStatus| match decide(status) {
            Ok(true) => "stopped".to_owned(),
            Ok(false) => "unchanged".to_owned(),
            Err(refusal) => refusal.code.to_owned(),
        };
        let matrix = ImportStatus::ALL.map(|status| format!("{}: {}", status.code(), answer(status)));
        assert_eq!(matrix, ["running: stopped", "done: import.stop.ended", "failed: import.stop.ended", "stopped: unchanged"]);
    }
}
