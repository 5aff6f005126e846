//! Comanda's doors over HTTP: the REST interface under `/api/v1`, its description, and health.
//!
//! A handler parses, calls one use case, and shapes the answer. No rules and no SQL here.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "a failing test may stop at once"))]

mod answer;
mod api;
mod around;
mod asking;
mod body;
mod doors;
pub mod json;
pub mod language;
mod params;
mod path;
pub mod problem;

use std::sync::Arc;

use axum::Router;
use axum::middleware::from_fn_with_state;
use comanda_app::run::App;
use tokio::sync::{Semaphore, watch};

use crate::doors::Doors;
use crate::problem::Problem;

pub use api::openapi::document as openapi_document;

/// How the doors are set.
#[derive(Debug, Clone)]
pub struct WebSettings {
    /// The longest body of a request, in bytes.
    pub body_bytes_max: usize,
    /// How many clients may follow the change feed at once.
    pub feed_readers_max: usize,
    /// How often the change feed looks for what other processes wrote, in milliseconds.
    pub feed_poll_ms: u64,
    /// After how many milliseconds of silence the change feed sends a comment.
    pub feed_heartbeat_ms: u64,
    /// Turns true when the process stops; the change feed ends its answers then, which have no end of their own.
    pub stopping: Option<watch::Receiver<bool>>,
}

impl Default for WebSettings {
    fn default() -> Self {
        Self { body_bytes_max: 2 * 1024 * 1024, feed_readers_max: 200, feed_poll_ms: 1_000, feed_heartbeat_ms: 15_000, stopping: None }
    }
}

/// Every address Comanda answers at.
pub fn router(app: App, settings: WebSettings) -> Router {
    let feed_readers = Arc::new(Semaphore::new(settings.feed_readers_max));
    let doors = Doors { app, settings: Arc::new(settings), feed_readers };
    let unknown = async || Problem::new("request.path_unknown");
    api::routes().fallback(unknown).layer(from_fn_with_state(doors.clone(), around::around)).with_state(doors)
}
