//! Why a job did not do its work, and whether trying again can help.

use comanda_store::StoreError;

use crate::error::{Error, RefusalKind};

/// A failed attempt at a job.
#[derive(Debug)]
pub enum JobError {
    /// It may succeed another time.
    Retry(Error),
    /// It fails the same way each time.
    Fail(Error),
}

/// What a job, or a part of it, answers.
pub type JobResult<T> = std::result::Result<T, JobError>;

impl JobError {
    /// What went wrong, for the shop's operators.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Retry(error) | Self::Fail(error) => match error {
                Error::Internal(what) => what.clone(),
                Error::Store(error) => error.with_causes(),
                Error::Refused(_) | Error::NotFound { .. } | Error::Forbidden { .. } | Error::Stale { .. } | Error::KeyReused => {
                    error.to_string()
                }
            },
        }
    }
}

/// Whether the database cannot be asked at all now, so that going on makes no sense.
pub(crate) const fn is_unavailable(error: &Error) -> bool {
    matches!(error, Error::Store(StoreError::Unavailable { .. }))
}

impl From<Error> for JobError {
    /// What depends on the state of things may pass; what depends on what was asked does not. A fault
    /// of ours is tried again, because the next version may have it right before the job is given up.
    fn from(error: Error) -> Self {
        let passes = match &error {
            Error::Refused(refusal) => match refusal.kind {
                RefusalKind::State => true,
                RefusalKind::Content => false,
            },
            Error::Stale { .. } | Error::Internal(_) => true,
            Error::NotFound { .. } | Error::Forbidden { .. } | Error::KeyReused => false,
            Error::Store(error) => match error {
                StoreError::Unavailable { .. } | StoreError::Conflict(_) | StoreError::StaleVersion { .. } | StoreError::Internal(_) => {
                    true
                }
                StoreError::Inconsistent { .. } => false,
            },
        };
        if passes { Self::Retry(error) } else { Self::Fail(error) }
    }
}

impl From<StoreError> for JobError {
    fn from(error: StoreError) -> Self {
        Error::from(error).into()
    }
}
