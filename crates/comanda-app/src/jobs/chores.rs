//! What the clock alone brings about. Every worker does all of it; doing it twice is harmless.

use comanda_core::base::time::Timestamp;
use comanda_store::{reservations, tally};

use super::failure::is_unavailable;
use super::fold_tally::{CHANGES_MAX, FoldTally};
use super::forget_attempts::ForgetAttempts;
use super::forget_keys::ForgetKeys;
use super::remove_bulk_runs::RemoveBulkRuns;
use super::remove_jobs::RemoveJobs;
use super::remove_sessions::RemoveSessions;
use crate::error::Result;
use crate::imports::remove_uploads::RemoveUploads;
use crate::reservations::expire::ExpireReservations;
use crate::run::{App, Caller};

/// How many reservations expire in one transaction.
const EXPIRED_MAX: i64 = 100;
/// From how many changes on the tally is folded before its time.
const CHANGES_WAITING_MAX: i64 = 1_000;

/// When each chore is next due; one that was never done is due now.
#[derive(Debug, Default)]
pub struct Chores {
    every_second: Option<Timestamp>,
    fold: Option<Timestamp>,
    hourly: Option<Timestamp>,
}

/// Whether it is time, and if so moves the time on by `pause_s`.
fn due(at: &mut Option<Timestamp>, now: Timestamp, pause_s: i64) -> bool {
    let is_due = at.is_none_or(|at| at <= now);
    if is_due {
        *at = Some(now.plus_seconds(pause_s));
    }
    is_due
}

impl Chores {
    /// Does the chores that are due. One that fails is due again at its next time, and keeps none of
    /// the others from being done.
    ///
    /// # Errors
    /// What the first that failed failed with.
    pub async fn run(&mut self, app: &App) -> Result<()> {
        let now = app.now();
        let mut answers = Vec::new();
        if due(&mut self.every_second, now, 1) {
            answers.push(expire_reservations(app).await);
            answers.push(self.fold_tally(app, now).await);
        }
        if due(&mut self.hourly, now, 3_600) {
            answers.push(forget_keys(app).await);
            answers.push(remove_jobs(app).await);
            answers.push(remove_sessions(app).await);
            answers.push(forget_attempts(app).await);
            answers.push(remove_bulk_runs(app).await);
            answers.push(remove_uploads(app).await);
        }
        answers.into_iter().collect()
    }

    async fn fold_tally(&mut self, app: &App, now: Timestamp) -> Result<()> {
        let waiting = app.store().read(|tx| Box::pin(tally::changes_waiting(tx, CHANGES_WAITING_MAX + 1))).await?;
        if !(due(&mut self.fold, now, 10) || waiting > CHANGES_WAITING_MAX) {
            return Ok(());
        }
        let mut left = waiting > 0;
        while left {
            left = app.run(caller(), FoldTally {}).await?.answer >= CHANGES_MAX as u64;
        }
        Ok(())
    }
}

fn caller() -> Caller {
    Caller::system("worker")
}

/// Expires reservations whose time ran out. When one of a chunk fails, the others are done one by one.
async fn expire_reservations(app: &App) -> Result<()> {
    loop {
        let now = app.now();
        let overdue = app.store().read(move |tx| Box::pin(reservations::overdue(tx, now, EXPIRED_MAX))).await?;
        if overdue.is_empty() {
            return Ok(());
        }
        let more = overdue.len() as i64 == EXPIRED_MAX;
        let expired = match app.run(caller(), ExpireReservations { reservations: overdue.clone() }).await {
            Ok(done) => done.answer,
            Err(error) if is_unavailable(&error) => return Err(error),
            Err(_) => {
                let mut failure = None;
                for reservation in overdue {
                    if let Err(error) = app.run(caller(), ExpireReservations { reservations: vec![reservation] }).await {
                        tracing::error!(reservation.id = %reservation, %error, "a reservation cannot be expired");
                        failure = Some(error);
                    }
                }
                return failure.map_or(Ok(()), Err);
            }
        };
        if !more || expired == 0 {
            return Ok(());
        }
    }
}

async fn forget_keys(app: &App) -> Result<()> {
    while app.run(caller(), ForgetKeys {}).await?.answer > 0 {}
    Ok(())
}

async fn remove_jobs(app: &App) -> Result<()> {
    while app.run(caller(), RemoveJobs {}).await?.answer > 0 {}
    Ok(())
}

async fn remove_sessions(app: &App) -> Result<()> {
    while app.run(caller(), RemoveSessions {}).await?.answer > 0 {}
    Ok(())
}

async fn forget_attempts(app: &App) -> Result<()> {
    while app.run(caller(), ForgetAttempts {}).await?.answer > 0 {}
    Ok(())
}

async fn remove_bulk_runs(app: &App) -> Result<()> {
    while app.run(caller(), RemoveBulkRuns {}).await?.answer > 0 {}
    Ok(())
}

async fn remove_uploads(app: &App) -> Result<()> {
    while app.run(caller(), RemoveUploads {}).await?.answer > 0 {}
    Ok(())
}
