//! The five ways a store can fail, and the words for each.
//!
//! Driver errors become these in `sqlite.rs` and `postgres.rs`; nothing outside the engine sees a driver's type.

use std::fmt;

use thiserror::Error;

/// Any error, boxed so that it can cross threads.
pub type BoxError = Box<dyn std::error::Error + Send + Sync + 'static>;

/// What every call of the store answers.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// Why the database cannot be used at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unavailable {
    /// Another process writes, or other transactions kept winning.
    Locked,
    /// No space is left where the data lives.
    DiskFull,
    /// The data cannot be read as a database.
    Corrupt,
    /// The server or the file cannot be reached, or the connection broke.
    Unreachable,
    /// The database accepts no writes.
    ReadOnly,
    /// This store was closed.
    Closed,
}

impl Unavailable {
    /// What is wrong and what to do about it, in one or two sentences for a person.
    #[must_use]
    pub const fn hint(self) -> &'static str {
        match self {
            Self::Locked => {
                "Another process or transaction holds the database. Wait and try again; if it lasts, look for a second comanda or a tool that has the database open."
            }
            Self::DiskFull => {
                "The disk with the database is full. Nothing was half written. Free some space or enlarge the disk, then try again."
            }
            Self::Corrupt => {
                "The file is not a database, or it is damaged. Check the path; if it is right, restore the last backup and keep the damaged file."
            }
            Self::Unreachable => {
                "The database cannot be reached. Check that it runs, and that address, user, password and file permissions are right."
            }
            Self::ReadOnly => {
                "The database accepts no writes. Check the permissions of the file and its folder, or that this is not a standby server."
            }
            Self::Closed => "This process is shutting down and has closed the database.",
        }
    }
}

impl fmt::Display for Unavailable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Locked => "locked by another writer",
            Self::DiskFull => "disk full",
            Self::Corrupt => "not a database or damaged",
            Self::Unreachable => "unreachable",
            Self::ReadOnly => "read only",
            Self::Closed => "closed",
        })
    }
}

/// The constraint a write ran into, under the same name on both databases.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Constraint {
    /// The table the constraint belongs to; empty when the database did not say.
    pub table: String,
    /// The constraint's name as written in the DDL; a primary key is `<table>_pkey`.
    pub name: String,
}

impl Constraint {
    /// Whether this is the constraint of that name.
    #[must_use]
    pub fn is(&self, name: &str) -> bool {
        self.name == name
    }
}

/// The five ways a store can fail.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The database cannot do it now; the same call may succeed later. Nothing was written, except that after
    /// [`Unavailable::Unreachable`] on PostgreSQL a commit may have happened: repeat with the same idempotency key.
    #[error("the database is unavailable: {reason}")]
    Unavailable {
        /// The kind of trouble; [`Unavailable::hint`] has the advice.
        reason: Unavailable,
        /// What the driver said.
        source: BoxError,
    },
    /// A unique or check constraint refused the write.
    #[error("constraint {} of table {} refused the write", .0.name, .0.table)]
    Conflict(Constraint),
    /// The row was changed since it was read.
    #[error("the record is at version {actual}, not at {expected}")]
    StaleVersion {
        /// The version the caller had read.
        expected: i64,
        /// The version the row has now.
        actual: i64,
    },
    /// A stored value is not what the program wrote, or not of the wanted type.
    #[error("table {table}, column {column}: unexpected value ({row})")]
    Inconsistent {
        /// The table, or the name of the statement that read it.
        table: &'static str,
        /// The column, or its place in the statement (`#0` is the first).
        column: &'static str,
        /// Which row, and what was found.
        row: String,
    },
    /// A fault of the program or of its statements; for the log, not for a client.
    #[error("internal storage error")]
    Internal(#[source] BoxError),
}

impl StoreError {
    /// An internal error from a message or another error.
    pub fn internal(cause: impl Into<BoxError>) -> Self {
        Self::Internal(cause.into())
    }

    /// An unavailability with its cause.
    pub fn unavailable(reason: Unavailable, cause: impl Into<BoxError>) -> Self {
        Self::Unavailable { reason, source: cause.into() }
    }

    /// A stored value that cannot be what the program wrote; `row` says which row and what was found.
    pub fn inconsistent(table: &'static str, column: &'static str, row: impl Into<String>) -> Self {
        Self::Inconsistent { table, column, row: row.into() }
    }

    /// The error with all its causes in one line, for a log or a terminal.
    #[must_use]
    pub fn with_causes(&self) -> String {
        causes(self)
    }

    /// The constraint that refused the write, if that is what happened.
    #[must_use]
    pub const fn conflict(&self) -> Option<&Constraint> {
        match self {
            Self::Conflict(constraint) => Some(constraint),
            Self::Unavailable { .. } | Self::StaleVersion { .. } | Self::Inconsistent { .. } | Self::Internal(_) => None,
        }
    }

    pub(crate) fn closed() -> Self {
        Self::unavailable(Unavailable::Closed, "the store was closed")
    }
}

/// An error and its causes in one line.
pub(crate) fn causes(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        text.push_str(": ");
        text.push_str(&error.to_string());
        cause = error.source();
    }
    text
}

/// A driver's error with the statement or file it happened on.
#[derive(Debug, Error)]
#[error("{place}")]
pub(crate) struct At {
    place: String,
    #[source]
    source: BoxError,
}

impl At {
    pub(crate) fn new(place: impl Into<String>, source: impl Into<BoxError>) -> Self {
        Self { place: place.into(), source: source.into() }
    }
}
