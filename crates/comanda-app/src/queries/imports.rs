//! Imports of files, those by the command line too, and the files that wait to be imported.

use comanda_core::base::ids::{ImportId, UploadId};
use comanda_core::base::problem::FieldProblem;
use comanda_core::base::time::Timestamp;
use comanda_core::identity::actor::Actor;
use comanda_core::identity::permission::Permission;
use comanda_store::imports::{self, ImportStatus, KeptImport, RefusedRow};
use comanda_store::jobs::JobStatus;
use comanda_store::uploads;

use super::{Page, PageRequest};
use crate::error::{Error, Result};
use crate::imports::ImportCounts;
use crate::imports::files::reading::Reading;
use crate::imports::upload::UploadCard;
use crate::run::{App, Caller};

/// An import, and how far it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportCard {
    /// Its identifier.
    pub id: ImportId,
    /// The file's name.
    pub file_name: String,
    /// How the file is read.
    pub reading: Reading,
    /// The file given in the console; `None` for one by the command line. It may have been removed since.
    pub upload: Option<UploadId>,
    /// How it stands. One by the command line that was cut off is running until somebody goes on with it or stops it.
    pub status: ImportStatus,
    /// Why it failed: what is wrong with the file, or `import.job_given_up`.
    pub reason: Option<FieldProblem>,
    /// What was done so far came to.
    pub counts: ImportCounts,
    /// About how many bytes were read for that, over all passes over the file.
    pub bytes_read: i64,
    /// How many there are to be read, over all passes.
    pub bytes_total: i64,
    /// Rows a second from its beginning to the last time its progress was kept, pauses included; `None` before the first time.
    pub rows_per_second: Option<i64>,
    /// Who began it.
    pub started_by: Actor,
    /// When it was begun.
    pub started_at: Timestamp,
    /// When its progress was last kept.
    pub updated_at: Timestamp,
    /// When the whole file was done.
    pub finished_at: Option<Timestamp>,
}

impl ImportCard {
    fn of((kept, job): (KeptImport<ImportCounts>, Option<JobStatus>)) -> Result<Self> {
        let given_up = kept.status == ImportStatus::Running && kept.job.is_some() && !is_at_work(job);
        let micros = kept.updated_at.micros() - kept.started_at.micros();
        let rate = || i64::try_from(i128::from(kept.counts.rows_read) * 1_000_000 / i128::from(micros)).ok();
        Ok(Self {
            reading: serde_json::from_str(&kept.reading).map_err(Error::internal)?,
            status: if given_up { ImportStatus::Failed } else { kept.status },
            reason: if given_up { Some(FieldProblem::new("", "import.job_given_up")) } else { kept.reason },
            rows_per_second: if micros > 0 && kept.units_done > 0 { rate() } else { None },
            id: kept.id,
            file_name: kept.file_name,
            upload: kept.upload,
            counts: kept.counts,
            bytes_read: kept.bytes_read.min(kept.bytes_total),
            bytes_total: kept.bytes_total,
            started_by: kept.started_by,
            started_at: kept.started_at,
            updated_at: kept.updated_at,
            finished_at: kept.finished_at,
        })
    }

    /// How much of the file is done, in whole percent from 0 to 100; 100 only when all of it is.
    #[must_use]
    pub fn percent(&self) -> i64 {
        match self.status {
            ImportStatus::Done => 100,
            ImportStatus::Running | ImportStatus::Failed | ImportStatus::Stopped => {
                (self.bytes_read.saturating_mul(100) / self.bytes_total.max(1)).clamp(0, 99)
            }
        }
    }
}

/// Whether a job will still be run, or is. One that is not kept any more was dismissed.
const fn is_at_work(job: Option<JobStatus>) -> bool {
    match job {
        Some(JobStatus::Ready | JobStatus::Running) => true,
        Some(JobStatus::Done | JobStatus::GivenUp | JobStatus::Dismissed) | None => false,
    }
}

/// Imports, the one begun last first.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::OrdersRead`]; `cursor.invalid`.
pub async fn recent(app: &App, caller: &Caller, page: &PageRequest) -> Result<Page<ImportCard>> {
    caller.demand(Permission::OrdersRead)?;
    let (before, limit) = (page.after::<(Timestamp, ImportId)>("imports")?, page.limit());
    let found = app.store().read(move |tx| Box::pin(imports::recent(tx, before, limit + 1))).await?;
    let cards = found.into_iter().map(ImportCard::of).collect::<Result<Vec<_>>>()?;
    Page::of("imports", cards, limit, |last| (last.started_at, last.id))
}

/// One import.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::OrdersRead`]; [`Error::NotFound`].
pub async fn card(app: &App, caller: &Caller, id: ImportId) -> Result<ImportCard> {
    caller.demand(Permission::OrdersRead)?;
    let found = app.store().read(move |tx| Box::pin(imports::card(tx, id))).await?;
    ImportCard::of(found.ok_or_else(|| Error::not_found("import", id))?)
}

/// The rows an import refused, by row, field and code.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::OrdersRead`]; `cursor.invalid`.
pub async fn refusals(app: &App, caller: &Caller, id: ImportId, page: &PageRequest) -> Result<Page<RefusedRow>> {
    caller.demand(Permission::OrdersRead)?;
    let list = format!("imports.{id}");
    let (after, limit) = (page.after::<(i64, String, String)>(&list)?, page.limit());
    let read = app.store().read(move |tx| {
        Box::pin(async move {
            let after = after.as_ref().map_or((i64::MIN, "", ""), |(row, field, code)| (*row, field.as_str(), code.as_str()));
            imports::refusals(tx, id, after, limit + 1).await
        })
    });
    Page::of(&list, read.await?, limit, |last| (last.row, last.field.clone(), last.code.clone()))
}

/// Files given in the console that no import was begun with, the last one first.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::OrdersPlace`]; `cursor.invalid`.
pub async fn waiting_uploads(app: &App, caller: &Caller, page: &PageRequest) -> Result<Page<UploadCard>> {
    caller.demand(Permission::OrdersPlace)?;
    let (before, limit) = (page.after::<(Timestamp, UploadId)>("uploads")?, page.limit());
    let found = app.store().read(move |tx| Box::pin(uploads::waiting(tx, before, limit + 1))).await?;
    let cards = found.into_iter().map(UploadCard::of).collect::<Result<Vec<_>>>()?;
    Page::of("uploads", cards, limit, |last| (last.uploaded_at, last.id))
}
