//! What goes back when something does not go: RFC 9457, `application/problem+json`.
//!
//! Handlers answer with a [`Problem`], which holds codes and facts only. The outermost layer
//! ([`crate::around`]) turns it into bytes, for there the request's identifier, its path and its
//! reader's language are known. [`table`] is the one list of codes and their statuses.

mod convert;
mod render;
mod table;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use comanda_core::base::problem::{Fact, Facts, FieldProblem};

pub(crate) use render::{PlaceBody, ProblemBody, detail_of, render, title_of};
pub use table::{Entry, Use, message_key, table};

/// The media type of a problem.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// Where in a request something is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In the body, at this JSON pointer (RFC 6901).
    Body(String),
    /// In a parameter of the address, by its name.
    Parameter(String),
    /// In a header, by its name.
    Header(&'static str),
}

/// One thing that is wrong with one place of a request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceProblem {
    /// Where.
    pub place: Place,
    /// What: a stable code.
    pub code: String,
    /// The facts its sentence names.
    pub facts: Facts,
}

impl PlaceProblem {
    /// A problem with a parameter of the address.
    #[must_use]
    pub fn parameter(name: impl Into<String>, code: &str) -> Self {
        Self { place: Place::Parameter(name.into()), code: code.to_owned(), facts: Facts::new() }
    }

    /// The same with one more fact.
    #[must_use]
    pub fn with(mut self, name: &str, fact: impl Into<Fact>) -> Self {
        self.facts.insert(name.to_owned(), fact.into());
        self
    }
}

impl From<FieldProblem> for PlaceProblem {
    fn from(field: FieldProblem) -> Self {
        Self { place: Place::Body(field.pointer), code: field.code, facts: field.facts }
    }
}

/// Why a request was not answered as wished: a stable code and the facts of its sentence.
#[derive(Debug, Clone)]
pub struct Problem {
    /// The stable code, one of [`table`].
    pub code: &'static str,
    /// The status.
    pub status: StatusCode,
    /// The facts its sentence names.
    pub facts: Facts,
    /// The places of the request that are wrong.
    pub errors: Vec<PlaceProblem>,
    /// A header that belongs to the answer, in lower case, and its value.
    pub header: Option<(&'static str, &'static str)>,
    /// What happened, for the log and never for the client.
    pub cause: Option<Box<str>>,
}

impl Problem {
    /// The problem with this code, at the status the table gives it.
    #[must_use]
    pub fn new(code: &'static str) -> Self {
        Self::at(table::status_of(code).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR), code)
    }

    fn at(status: StatusCode, code: &'static str) -> Self {
        Self { code, status, facts: Facts::new(), errors: Vec::new(), header: None, cause: None }
    }

    /// The same with one more fact.
    #[must_use]
    pub fn with(mut self, name: &str, fact: impl Into<Fact>) -> Self {
        self.facts.insert(name.to_owned(), fact.into());
        self
    }

    /// What was sent can be read, but not all of it makes sense.
    #[must_use]
    pub fn invalid(errors: Vec<PlaceProblem>) -> Self {
        Self { errors, ..Self::new("request.invalid") }
    }

    /// A header has not the form it must have; `expected` shows one that has.
    #[must_use]
    pub fn header_malformed(name: &'static str, expected: &'static str) -> Self {
        let wrong = PlaceProblem { place: Place::Header(name), code: "header.malformed".to_owned(), facts: Facts::new() };
        Self { errors: vec![wrong.with("expected", expected)], ..Self::new("request.header_malformed") }
    }

    /// Nothing of this kind has this name.
    #[must_use]
    pub fn not_found(kind: &str, name: &str) -> Self {
        Self::new("not_found").with("kind", kind).with("name", name.chars().take(100).collect::<String>())
    }

    /// No key was shown.
    #[must_use]
    pub fn key_missing() -> Self {
        Self { header: Some(("www-authenticate", "Bearer realm=\"comanda\"")), ..Self::new("auth.key_missing") }
    }

    /// The key that was shown is none of ours, was revoked or ran out.
    #[must_use]
    pub fn key_invalid() -> Self {
        let challenge = "Bearer realm=\"comanda\", error=\"invalid_token\"";
        Self { header: Some(("www-authenticate", challenge)), ..Self::new("auth.key_invalid") }
    }

    /// The database cannot be asked now; `cause` goes to the log.
    #[must_use]
    pub fn unavailable(cause: String) -> Self {
        Self { header: Some(("retry-after", "2")), cause: Some(cause.into()), ..Self::new("service.unavailable") }
    }

    /// A fault of ours; `cause` goes to the log.
    #[must_use]
    pub fn internal(cause: impl ToString) -> Self {
        Self { cause: Some(cause.to_string().into()), ..Self::new("internal") }
    }
}

impl IntoResponse for Problem {
    /// An answer without a body that carries the problem with it; the outermost layer renders it.
    fn into_response(self) -> Response {
        let mut response = Response::new(axum::body::Body::empty());
        *response.status_mut() = self.status;
        response.extensions_mut().insert(self);
        response
    }
}
