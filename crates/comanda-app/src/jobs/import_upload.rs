//! The job that imports a file given in the console, a piece each time it is run.

use std::time::Duration;

use comanda_core::base::ids::ImportId;
use tokio::time::interval;

use super::failure::JobResult;
use super::run::{Progress, Run};
use crate::imports::piece::{Piece, PieceBounds};

/// How often it is looked whether the lease must be kept; reading up to the place where a large file goes on takes its time.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Does the next piece of an import.
pub(super) async fn run(run: &mut Run<'_>, import: ImportId) -> JobResult<Progress> {
    let app = run.app.clone();
    let mut piece = std::pin::pin!(app.import_piece(import, run.id(), PieceBounds::default(), run.stop()));
    let mut looks = interval(LOOK_EVERY);
    let ended = loop {
        tokio::select! {
            ended = &mut piece => break ended?,
            _ = looks.tick() => run.keep_lease().await?,
        }
    };
    Ok(match ended {
        Piece::More if run.is_stopping() => Progress::Stopped,
        Piece::More => Progress::Again,
        Piece::Whole | Piece::Over => Progress::Done,
    })
}
