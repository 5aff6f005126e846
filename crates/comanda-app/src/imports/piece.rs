//! A bounded piece of an import of a file given in the console.

use comanda_core::base::ids::{ImportId, JobId};
use comanda_core::identity::permission::Permissions;
use comanda_store::imports::{self, ImportStatus, KeptImport};
use tokio::sync::watch;

use super::ImportCounts;
use super::files::reader::Reader;
use super::files::reading::Reading;
use super::session::{ImportSession, Interrupted, Pass};
use super::start::StartedImport;
use super::stop::FailImport;
use super::upload::UploadCard;
use super::uploaded;
use crate::error::{Error, Result};
use crate::run::{App, Caller};

/// How many SKUs are made before it is looked whether to stop.
const SKUS_AT_ONCE: usize = 500;

/// How much of an import is done at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PieceBounds {
    /// At most so many orders, cancellations and listed rows; at least one.
    pub units: i64,
    /// No new one is begun after so many seconds.
    pub seconds: i64,
}

impl Default for PieceBounds {
    fn default() -> Self {
        Self { units: 20_000, seconds: 5 }
    }
}

/// How a piece ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// There is more to do, at once if nothing else is.
    More,
    /// The whole file is done.
    Whole,
    /// The import was stopped, has failed, or is another job's now: this one has nothing more to do with it.
    Over,
}

impl App {
    /// Does the next piece of an import that this job has, in the name of whoever began it, and keeps how far it came. It
    /// breaks off when `stop` turns true. A piece that is cut off is done again, and nothing is there twice.
    ///
    /// # Errors
    /// [`Error::NotFound`] when the import or its file is gone; `import.taken_over`; as the store's. A fault of the file is
    /// none: it is kept with the import.
    pub async fn import_piece(&self, import: ImportId, job: JobId, bounds: PieceBounds, stop: watch::Receiver<bool>) -> Result<Piece> {
        let found = self.store().read(move |tx| Box::pin(imports::card::<ImportCounts>(tx, import))).await?;
        let (kept, _) = found.ok_or_else(|| Error::not_found("import", import))?;
        if kept.status != ImportStatus::Running || kept.job != Some(job) {
            return Ok(Piece::Over);
        }
        let cause = Some(format!("job:{job}"));
        let caller = Caller { cause, ..Caller::new(kept.started_by.clone(), Permissions::all()) };
        match self.piece(&caller, kept, bounds, stop).await {
            Ok(piece) => Ok(piece),
            Err(Interrupted::Failed(error)) => Err(error),
            Err(Interrupted::File(problem)) => match problem.field_problem() {
                Some(reason) => {
                    self.run(caller, FailImport { import, job, reason }).await?;
                    Ok(Piece::Over)
                }
                None => Err(problem.into()),
            },
        }
    }

    async fn piece(
        &self,
        caller: &Caller,
        kept: KeptImport<ImportCounts>,
        bounds: PieceBounds,
        stop: watch::Receiver<bool>,
    ) -> std::result::Result<Piece, Interrupted> {
        let reading: Reading = serde_json::from_str(&kept.reading).map_err(Error::internal)?;
        let upload = kept.upload.ok_or_else(|| Error::not_found("upload", kept.id))?;
        let stored = uploaded::kept(self, upload).await?;
        let (input, card) = (uploaded::input(self, &stored), UploadCard::of(stored)?);
        let channel = self.import_channel(&reading).await?.channel;
        let shape = reading.shape(&input, card.survey.encoding, &channel.code, channel.currency)?;
        let reader = Reader { input, shape };
        if kept.units_done == 0 && reading.makes_skus() {
            let named = Reader { input: reader.input.anew(), shape: reader.shape.clone() };
            let skus = tokio::task::spawn_blocking(move || named.skus(channel.currency)).await.map_err(Error::internal)??;
            for skus in skus.chunks(SKUS_AT_ONCE) {
                if *stop.borrow() {
                    return Ok(Piece::More);
                }
                self.ensure_skus(caller, skus.to_vec()).await?;
            }
        }
        let started =
            StartedImport { id: kept.id, units_done: kept.units_done, counts: kept.counts, finished: false, started_by: kept.started_by };
        let mut session = ImportSession::new(self.clone(), caller.clone(), started);
        for pass in Pass::ALL {
            let left = bounds.units.max(1) - (session.units_done() - kept.units_done);
            if !session.read(&reader, pass, self.goes_on(left, bounds.seconds, stop.clone()), |_, _| ()).await? {
                return Ok(Piece::More);
            }
        }
        session.finish().await?;
        Ok(Piece::Whole)
    }

    /// Whether the next unit is of this piece: so many are, until so many seconds after the first.
    fn goes_on(&self, mut left: i64, seconds: i64, stop: watch::Receiver<bool>) -> impl FnMut() -> bool + Send + 'static {
        let (app, mut until) = (self.clone(), None);
        move || {
            let now = app.now();
            let in_time = now <= *until.get_or_insert_with(|| now.plus_seconds(seconds));
            left -= 1;
            left >= 0 && in_time && !*stop.borrow()
        }
    }
}
