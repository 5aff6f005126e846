//! What goes back when something goes: JSON as bytes, with the headers an answer may have.

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, HeaderName, LOCATION};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::problem::Problem;

const IDEMPOTENT_REPLAYED: HeaderName = HeaderName::from_static("idempotent-replayed");

/// What a handler gives back.
pub(crate) type Answered = Result<Answer, Problem>;

/// An answer that is nearly finished.
#[derive(Debug)]
pub(crate) struct Answer(Response);

impl Answer {
    /// JSON with this status.
    ///
    /// # Errors
    /// `internal` when the value is no JSON.
    pub(crate) fn json<T: Serialize>(status: StatusCode, value: &T) -> Answered {
        let mut bytes = Vec::with_capacity(1_024);
        serde_json::to_writer(&mut bytes, value).map_err(Problem::internal)?;
        let mut response = Response::new(Body::from(bytes));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
        Ok(Self(response))
    }

    /// JSON that was asked for.
    ///
    /// # Errors
    /// As [`Answer::json`].
    pub(crate) fn ok<T: Serialize>(value: &T) -> Answered {
        Self::json(StatusCode::OK, value)
    }

    /// JSON of a thing that was made, at the address that `path` gives; after a dry run it was not.
    ///
    /// # Errors
    /// As [`Answer::json`].
    pub(crate) fn created<T: Serialize>(value: &T, dry_run: bool, path: impl FnOnce() -> String) -> Answered {
        if dry_run { Self::ok(value) } else { Ok(Self::json(StatusCode::CREATED, value)?.location(path())) }
    }

    /// The same with the thing's version as its entity tag.
    pub(crate) fn version(mut self, version: i64) -> Self {
        self.header(ETAG, format!("\"{version}\""));
        self
    }

    /// The same, marked when it is the answer to an earlier request.
    pub(crate) fn replayed(mut self, replayed: bool) -> Self {
        if replayed {
            self.0.headers_mut().insert(IDEMPOTENT_REPLAYED, HeaderValue::from_static("true"));
        }
        self
    }

    /// The same with the address of what was made.
    pub(crate) fn location(mut self, path: String) -> Self {
        self.header(LOCATION, path);
        self
    }

    /// Sets a header; one that cannot be written, which no number or identifier is, is left out.
    fn header(&mut self, name: HeaderName, value: String) {
        if let Ok(value) = HeaderValue::try_from(value) {
            self.0.headers_mut().insert(name, value);
        }
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        self.0
    }
}
