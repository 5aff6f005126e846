//! Writing how attempts at jobs ended.

use comanda_core::base::ids::JobId;
use comanda_core::base::time::Timestamp;
use comanda_core::identity::permission::Permission;
use comanda_store::jobs::{self, JobStatus, Settled};
use serde::Serialize;

use crate::error::Result;
use crate::run::Command;
use crate::work::Work;

/// How an attempt at a job ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Outcome {
    /// The work is done.
    Done,
    /// It was not begun, or broken off because the worker stops; the attempt does not count.
    HandedBack,
    /// A part of it is done, and it is put up again for the next one, behind those that are due already.
    Continued {
        /// When.
        run_at: Timestamp,
    },
    /// It failed and is tried again.
    Retry {
        /// When.
        run_at: Timestamp,
        /// What went wrong.
        error: String,
    },
    /// It failed for good.
    GivenUp {
        /// What went wrong.
        error: String,
    },
}

/// One attempt that ended.
#[derive(Debug, Clone, Serialize)]
pub struct EndedAttempt {
    /// The job.
    pub job: JobId,
    /// Which attempt, from 1.
    pub attempt: i64,
    /// When the job had become due.
    pub run_at: Timestamp,
    /// How it ended.
    pub outcome: Outcome,
}

impl EndedAttempt {
    fn settled(&self, now: Timestamp) -> Settled {
        let stands =
            |status, last_error, finished_at| Settled { status, attempts: self.attempt, run_at: self.run_at, last_error, finished_at };
        match &self.outcome {
            Outcome::Done => stands(JobStatus::Done, None, Some(now)),
            Outcome::HandedBack => Settled { attempts: self.attempt - 1, ..stands(JobStatus::Ready, None, None) },
            Outcome::Continued { run_at } => Settled { attempts: 0, run_at: *run_at, ..stands(JobStatus::Ready, None, None) },
            Outcome::Retry { run_at, error } => Settled { run_at: *run_at, ..stands(JobStatus::Ready, Some(error.clone()), None) },
            Outcome::GivenUp { error } => stands(JobStatus::GivenUp, Some(error.clone()), Some(now)),
        }
    }
}

/// Writes how a worker's attempts ended. An attempt whose lease another worker took over meanwhile
/// writes nothing.
#[derive(Debug, Clone, Serialize)]
pub struct SettleJobs {
    /// The worker.
    pub worker: String,
    /// Its attempts.
    pub ended: Vec<EndedAttempt>,
}

impl Command for SettleJobs {
    /// The jobs whose lease was lost.
    type Answer = Vec<JobId>;
    const NAME: &'static str = "settle_jobs";
    const PERMISSION: Permission = Permission::Operate;

    async fn execute(&self, work: &mut Work<'_>) -> Result<Vec<JobId>> {
        let claim = |ended: &EndedAttempt| jobs::Claim { job: ended.job, worker: self.worker.clone(), attempt: ended.attempt };
        let settled: Vec<_> = self.ended.iter().map(|ended| (claim(ended), ended.settled(work.now))).collect();
        Ok(jobs::settle(work.tx, &settled).await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_says_how_the_job_stands() {
        let (due, now, later) = (Timestamp::from_micros(1), Timestamp::from_micros(5), Timestamp::from_micros(9));
        let settled = |outcome| EndedAttempt { job: JobId::from_bytes([1; 16]), attempt: 3, run_at: due, outcome }.settled(now);
        let error = || "it rains".to_owned();
        let stands = |status, attempts, run_at, last_error, finished_at| Settled { status, attempts, run_at, last_error, finished_at };
        assert_eq!(settled(Outcome::Done), stands(JobStatus::Done, 3, due, None, Some(now)));
        // Handed back, it keeps its place in the order, and the attempt does not count.
        assert_eq!(settled(Outcome::HandedBack), stands(JobStatus::Ready, 2, due, None, None));
        // Put up again, it stands behind what became due before, and begins to count anew.
        assert_eq!(settled(Outcome::Continued { run_at: later }), stands(JobStatus::Ready, 0, later, None, None));
        assert_eq!(settled(Outcome::Retry { run_at: later, error: error() }), stands(JobStatus::Ready, 3, later, Some(error()), None));
        assert_eq!(settled(Outcome::GivenUp { error: error() }), stands(JobStatus::GivenUp, 3, due, Some(error()), Some(now)));
    }
}
