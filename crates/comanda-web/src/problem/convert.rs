//! The use cases' errors as problems: the one place where a status is chosen for them.

use axum::http::StatusCode;
use comanda_app::error::{Error, Refusal, RefusalKind};

use super::{Place, PlaceProblem, Problem, table};

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        let by_kind = match refusal.kind {
            RefusalKind::Content => StatusCode::UNPROCESSABLE_ENTITY,
            RefusalKind::State => StatusCode::CONFLICT,
        };
        let status = table::status_of(refusal.code).unwrap_or(by_kind);
        let errors = refusal.fields.into_iter().map(PlaceProblem::from).collect();
        Self { facts: refusal.facts, errors, ..Self::at(status, refusal.code) }
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        if error.unavailable_hint().is_some() {
            return Self::unavailable(error.for_log());
        }
        match error {
            Error::Refused(refusal) => refusal.into(),
            Error::NotFound { kind, name } => Self::not_found(kind, &name),
            Error::Forbidden { permission } => Self::new("auth.permission_missing").with("permission", permission.code()),
            Error::Stale { expected, actual } => Self::new("version.stale").with("expected", expected).with("actual", actual),
            Error::KeyReused => Self::new("idempotency.key_reused"),
            Error::Store(_) | Error::Internal(_) => Self::internal(error.for_log()),
        }
    }
}

impl Problem {
    /// The error of a query, whose fields stand in the address and not in a body: `/skus/0` is the
    /// first value of the parameter `sku`.
    pub(crate) fn of_query(error: Error) -> Self {
        let mut problem = Self::from(error);
        for wrong in &mut problem.errors {
            if let Place::Body(pointer) = &wrong.place {
                let name = match pointer.trim_start_matches('/').split('/').next() {
                    Some("skus") => "sku",
                    Some("text") => "q",
                    Some(name) => name,
                    None => "",
                };
                wrong.place = Place::Parameter(name.to_owned());
            }
        }
        problem
    }
}
