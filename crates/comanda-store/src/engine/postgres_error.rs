//! PostgreSQL's errors in the store's words.

use std::error::Error;

use deadpool_postgres::{PoolError, TimeoutType};
use tokio_postgres::error::SqlState;

use super::error::{At, Constraint, StoreError, Unavailable};

/// What a failure means for the transaction it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Failure {
    /// A deadlock or a serialization failure: the same transaction may succeed when run again.
    Contention,
    /// The connection is gone.
    ConnectionLost,
    /// The tables changed under a prepared statement; a new connection plans it anew.
    StalePlan,
    /// The statement itself failed.
    Other,
}

impl Failure {
    pub(super) fn of(error: &tokio_postgres::Error) -> Self {
        match error.code() {
            Some(code) if is_contention(code) => Self::Contention,
            Some(code) if is_shutdown(code) => Self::ConnectionLost,
            Some(code)
                if *code == SqlState::FEATURE_NOT_SUPPORTED && error.as_db_error().is_some_and(|e| e.message().contains("cached plan")) =>
            {
                Self::StalePlan
            }
            Some(_) => Self::Other,
            None if is_broken(error) => Self::ConnectionLost,
            None => Self::Other,
        }
    }
}

/// The error that happened at `place`, a statement or an address.
pub(super) fn store_error(place: &str, error: tokio_postgres::Error) -> StoreError {
    if let Some(constraint) = constraint(&error) {
        return StoreError::Conflict(constraint);
    }
    let reason = match error.code() {
        Some(code) => reason(code),
        None => is_broken(&error).then_some(Unavailable::Unreachable),
    };
    match reason {
        Some(reason) => StoreError::unavailable(reason, At::new(place, error)),
        None => StoreError::internal(At::new(place, error)),
    }
}

/// The error of taking a connection from the pool.
pub(super) fn pool_error(error: PoolError) -> StoreError {
    match error {
        PoolError::Backend(error) => connect_error(error),
        PoolError::Closed => StoreError::closed(),
        PoolError::Timeout(TimeoutType::Wait) => StoreError::unavailable(
            Unavailable::Unreachable,
            "all connections were busy for 10 seconds; raise their number or find the slow statement",
        ),
        error @ (PoolError::Timeout(_) | PoolError::NoRuntimeSpecified | PoolError::PostCreateHook(_)) => {
            StoreError::unavailable(Unavailable::Unreachable, At::new("connecting to PostgreSQL", error))
        }
    }
}

/// Whatever fails while connecting (address, password, database name) makes the server unreachable for us.
fn connect_error(error: tokio_postgres::Error) -> StoreError {
    StoreError::unavailable(Unavailable::Unreachable, At::new("connecting to PostgreSQL", error))
}

fn constraint(error: &tokio_postgres::Error) -> Option<Constraint> {
    let db = error.as_db_error()?;
    if *db.code() != SqlState::UNIQUE_VIOLATION && *db.code() != SqlState::CHECK_VIOLATION {
        return None;
    }
    Some(Constraint { table: db.table().unwrap_or_default().to_owned(), name: db.constraint().unwrap_or_default().to_owned() })
}

fn reason(code: &SqlState) -> Option<Unavailable> {
    if is_contention(code) || *code == SqlState::LOCK_NOT_AVAILABLE {
        Some(Unavailable::Locked)
    } else if *code == SqlState::DISK_FULL {
        Some(Unavailable::DiskFull)
    } else if *code == SqlState::READ_ONLY_SQL_TRANSACTION {
        Some(Unavailable::ReadOnly)
    } else if *code == SqlState::DATA_CORRUPTED || *code == SqlState::INDEX_CORRUPTED {
        Some(Unavailable::Corrupt)
    } else if is_shutdown(code) || *code == SqlState::TOO_MANY_CONNECTIONS || *code == SqlState::IO_ERROR {
        Some(Unavailable::Unreachable)
    } else {
        None
    }
}

fn is_contention(code: &SqlState) -> bool {
    *code == SqlState::T_R_SERIALIZATION_FAILURE || *code == SqlState::T_R_DEADLOCK_DETECTED
}

fn is_shutdown(code: &SqlState) -> bool {
    [SqlState::ADMIN_SHUTDOWN, SqlState::CRASH_SHUTDOWN, SqlState::CANNOT_CONNECT_NOW].contains(code) || code.code().starts_with("08")
}

fn is_broken(error: &tokio_postgres::Error) -> bool {
    error.is_closed() || error.source().is_some_and(|source| source.is::<std::io::Error>())
}
