//! How a use case can fail, in the few ways a caller can act on.

use std::fmt;

use comanda_core::base::problem::{Fact, Facts, FieldProblem};
use comanda_core::identity::permission::Permission;
use comanda_store::StoreError;

/// How a refusal came about; doors choose their status by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RefusalKind {
    /// What was asked is understood, but a rule says no to its content.
    Content,
    /// The state of things says no; it may be different later.
    State,
}

/// A decision's no: a stable code, the facts its sentence names, and the fields it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// How it came about.
    pub kind: RefusalKind,
    /// The stable code, such as `order.cancel.order_closed`.
    pub code: &'static str,
    /// The facts of its sentence.
    pub facts: Facts,
    /// The fields that are wrong, for refusals of content.
    pub fields: Vec<FieldProblem>,
}

impl Refusal {
    /// A refusal by the state of things.
    #[must_use]
    pub fn state(code: &'static str) -> Self {
        Self { kind: RefusalKind::State, code, facts: Facts::new(), fields: Vec::new() }
    }

    /// A refusal of what was given, field by field.
    #[must_use]
    pub fn fields(fields: Vec<FieldProblem>) -> Self {
        Self { kind: RefusalKind::Content, code: "request.invalid", facts: Facts::new(), fields }
    }

    /// A refusal of one field.
    #[must_use]
    pub fn field(pointer: &str, code: &str) -> Self {
        Self::fields(vec![FieldProblem::new(pointer, code)])
    }

    /// The same with one more fact.
    #[must_use]
    pub fn with(mut self, name: &str, fact: impl Into<Fact>) -> Self {
        self.facts.insert(name.to_owned(), fact.into());
        self
    }
}

/// Why a use case did not do what was asked. Nothing was written.
#[derive(Debug)]
pub enum Error {
    /// A rule said no.
    Refused(Refusal),
    /// There is no such thing, or it is not for this caller to know.
    NotFound {
        /// What was looked for, such as `order`.
        kind: &'static str,
        /// The name it was looked for by.
        name: String,
    },
    /// The caller may not do this.
    Forbidden {
        /// What would be needed.
        permission: Permission,
    },
    /// The thing was changed since the caller read it.
    Stale {
        /// The version the caller read.
        expected: i64,
        /// The version it has.
        actual: i64,
    },
    /// The idempotency key was used for something else.
    KeyReused,
    /// The database said no, or could not be asked.
    Store(StoreError),
    /// A fault of ours. What happened goes to the log, never to the caller.
    Internal(String),
}

impl Error {
    /// Nothing of this kind has this name.
    #[must_use]
    pub fn not_found(kind: &'static str, name: impl fmt::Display) -> Self {
        Self::NotFound { kind, name: name.to_string() }
    }

    /// What to do when the database cannot be asked now; `None` for every other error.
    #[must_use]
    pub const fn unavailable_hint(&self) -> Option<&'static str> {
        match self {
            Self::Store(StoreError::Unavailable { reason, .. }) => Some(reason.hint()),
            Self::Store(
                StoreError::Conflict(_) | StoreError::StaleVersion { .. } | StoreError::Inconsistent { .. } | StoreError::Internal(_),
            )
            | Self::Refused(_)
            | Self::NotFound { .. }
            | Self::Forbidden { .. }
            | Self::Stale { .. }
            | Self::KeyReused
            | Self::Internal(_) => None,
        }
    }

    /// All that is known of what happened, for the log and for no caller: the causes, and what to do.
    #[must_use]
    pub fn for_log(&self) -> String {
        let what = match self {
            Self::Store(error) => error.with_causes(),
            Self::Internal(what) => what.clone(),
            Self::Refused(_) | Self::NotFound { .. } | Self::Forbidden { .. } | Self::Stale { .. } | Self::KeyReused => self.to_string(),
        };
        match self.unavailable_hint() {
            Some(hint) => format!("{what}. {hint}"),
            None => what,
        }
    }

    /// A fault of ours.
    #[must_use]
    pub fn internal(what: impl fmt::Display) -> Self {
        Self::Internal(what.to_string())
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(refusal) => {
                f.write_str(refusal.code)?;
                refusal.fields.iter().try_for_each(|field| write!(f, "; {} {}", field.pointer, field.code))
            }
            Self::NotFound { kind, name } => write!(f, "no {kind} {name}"),
            Self::Forbidden { permission } => write!(f, "the permission {} is missing", permission.code()),
            Self::Stale { expected, actual } => write!(f, "version {expected} was expected, it is {actual}"),
            Self::KeyReused => f.write_str("the idempotency key was used for another request"),
            Self::Store(error) => write!(f, "{error}"),
            Self::Internal(_) => f.write_str("internal error"),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Store(error) => Some(error),
            Self::Refused(_)
            | Self::NotFound { .. }
            | Self::Forbidden { .. }
            | Self::Stale { .. }
            | Self::KeyReused
            | Self::Internal(_) => None,
        }
    }
}

/// The result of a use case.
pub type Result<T> = std::result::Result<T, Error>;
