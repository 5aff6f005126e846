//! Beginning to import a file, or going on with it.

use comanda_core::base::ids::{ImportId, JobId, UploadId};
use comanda_core::identity::actor::Actor;
use comanda_core::identity::permission::Permission;
use comanda_store::imports::{self, ImportStatus, KeptImport, NewImport};
use comanda_store::jobs::{self, JobStatus, NewJob};
use comanda_store::uploads::{self, UploadStatus};
use serde::Serialize;

use super::ImportCounts;
use super::files::reading::Reading;
use crate::error::{Error, Result};
use crate::jobs::job::Job;
use crate::run::Command;
use crate::work::Work;

/// Begins to import a file. The same file read in the same way again goes on where it was.
#[derive(Debug, Clone, Serialize)]
pub struct StartImport {
    /// SHA-256 of the file and of how it is read.
    pub file_hash: [u8; 32],
    /// The file's name, for people.
    pub file_name: String,
    /// How the file is read.
    pub reading: Reading,
    /// How many bytes are to be read, over all passes.
    pub bytes_total: i64,
    /// The file given in the console: a job imports it. Without one the caller does.
    pub upload: Option<UploadId>,
}

/// An import that was begun, now or before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize)]
pub struct StartedImport {
    /// Its identifier.
    pub id: ImportId,
    /// How many units were done before.
    pub units_done: i64,
    /// What they came to.
    pub counts: ImportCounts,
    /// Whether the whole file was done before.
    pub finished: bool,
    /// Who began it. All of it is done in this name, by which an order without a reference is known again.
    pub started_by: Actor,
}

impl StartImport {
    /// The import from its beginning.
    async fn begin(&self, work: &mut Work<'_>) -> Result<StartedImport> {
        let id = ImportId::next(work.ids, work.now);
        let new = NewImport {
            id,
            file_hash: self.file_hash,
            file_name: self.file_name.clone(),
            reading: serde_json::to_string(&self.reading).map_err(Error::internal)?,
            upload: self.upload,
            job: self.job(work, id).await?,
            bytes_total: self.bytes_total,
            started_by: work.caller.actor.clone(),
        };
        let counts = ImportCounts::default();
        imports::insert(work.tx, &new, &counts, work.now).await?;
        Ok(StartedImport { id, units_done: 0, counts, finished: false, started_by: new.started_by })
    }

    /// The import from where it was; one whose job is still at work is left alone.
    async fn go_on(&self, work: &mut Work<'_>, kept: KeptImport<ImportCounts>) -> Result<StartedImport> {
        let finished = kept.status == ImportStatus::Done;
        let at_work = self.upload.is_some() && kept.status == ImportStatus::Running && is_at_work(work, kept.job).await?;
        if !finished && !at_work {
            let job = self.job(work, kept.id).await?;
            imports::go_on(work.tx, kept.id, self.upload, job, self.bytes_total, work.now).await?;
        }
        Ok(StartedImport { id: kept.id, units_done: kept.units_done, counts: kept.counts, finished, started_by: kept.started_by })
    }

    /// A new job for the import, when it is of a file given in the console.
    async fn job(&self, work: &mut Work<'_>, import: ImportId) -> Result<Option<JobId>> {
        if self.upload.is_none() {
            return Ok(None);
        }
        let (id, job) = (JobId::next(work.ids, work.now), Job::ImportUpload { import });
        let payload = serde_json::to_string(&job).map_err(Error::internal)?;
        let new = NewJob { id, kind: job.kind(), consumer: job.kind().to_owned(), event: None, payload };
        jobs::insert(work.tx, &[new], work.now).await?;
        Ok(Some(id))
    }
}

/// Whether a job will still be run, or is.
async fn is_at_work(work: &mut Work<'_>, job: Option<JobId>) -> Result<bool> {
    let Some(job) = job else { return Ok(false) };
    Ok(jobs::find(work.tx, job).await?.is_some_and(|job| match job.status {
        JobStatus::Ready | JobStatus::Running => true,
        JobStatus::Done | JobStatus::GivenUp | JobStatus::Dismissed => false,
    }))
}

impl Command for StartImport {
    type Answer = StartedImport;
    const NAME: &'static str = "start_import";
    const PERMISSION: Permission = Permission::OrdersPlace;

    /// # Errors
    /// [`Error::NotFound`] for an upload that is not there, or not wholly.
    async fn execute(&self, work: &mut Work<'_>) -> Result<StartedImport> {
        if let Some(upload) = self.upload {
            let found = uploads::find_for_update(work.tx, upload).await?;
            found.filter(|found| found.status == UploadStatus::Kept).ok_or_else(|| Error::not_found("upload", upload))?;
        }
        match imports::by_file(work.tx, &self.file_hash).await? {
            Some(kept) => self.go_on(work, kept).await,
            None => self.begin(work).await,
        }
    }
}
