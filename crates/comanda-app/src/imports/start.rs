//! Beginning to import a file, or going on with it.

use comanda_core::base::ids::ImportId;
use comanda_core::identity::permission::Permission;
use comanda_store::imports;
use serde::Serialize;

use super::ImportCounts;
use crate::error::Result;
use crate::run::Command;
use crate::work::Work;

/// Begins to import a file. The same file read in the same way again goes on where it was.
#[derive(Debug, Clone, Serialize)]
pub struct StartImport {
    /// SHA-256 of the file and of how it is read.
    pub file_hash: [u8; 32],
    /// The file's name, for people.
    pub file_name: String,
}

/// An import that was begun, now or before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, serde::Deserialize)]
pub struct StartedImport {
    /// Its identifier.
    pub id: ImportId,
    /// How many units were done before.
    pub units_done: i64,
    /// What they came to.
    pub counts: ImportCounts,
    /// Whether the whole file was done before.
    pub finished: bool,
}

impl Command for StartImport {
    type Answer = StartedImport;
    const NAME: &'static str = "start_import";
    const PERMISSION: Permission = Permission::OrdersPlace;

    async fn execute(&self, work: &mut Work<'_>) -> Result<StartedImport> {
        if let Some(kept) = imports::by_file::<ImportCounts>(work.tx, &self.file_hash).await? {
            let finished = kept.finished_at.is_some();
            return Ok(StartedImport { id: kept.id, units_done: kept.units_done, counts: kept.counts, finished });
        }
        let id = ImportId::next(work.ids, work.now);
        let counts = ImportCounts::default();
        imports::insert(work.tx, id, &self.file_hash, &self.file_name, &counts, work.now).await?;
        Ok(StartedImport { id, units_done: 0, counts, finished: false })
    }
}
