//! Comanda's doors over HTTP: the console for people, the REST interface under `/api/v1`, its description, and health.
//!
//! A handler parses, calls one use case, and shapes the answer. No rules and no SQL here.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "a failing test may stop at once"))]

mod answer;
mod api;
mod around;
mod asking;
mod body;
mod console;
mod doors;
mod follow;
pub mod language;
mod order_filter;
mod params;
mod path;
pub mod problem;

use axum::Router;
use axum::middleware::from_fn_with_state;
use comanda_app::run::App;
use jiff::tz::TimeZone;
use tokio::sync::watch;

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
    /// The time zone in which the console tells clock times.
    pub time_zone: TimeZone,
    /// Whether browsers come by HTTPS alone, so that cookies go over nothing else.
    pub secure_cookies: bool,
    /// Whether a proxy in front names the client in `X-Forwarded-For`; without one a client could name itself so.
    pub behind_proxy: bool,
    /// Turns true when the process stops; the change feed ends its answers then, which have no end of their own.
    pub stopping: Option<watch::Receiver<bool>>,
}

impl Default for WebSettings {
    fn default() -> Self {
        Self {
            body_bytes_max: 2 * 1024 * 1024,
            feed_readers_max: 200,
            feed_poll_ms: 1_000,
            feed_heartbeat_ms: 15_000,
            time_zone: TimeZone::UTC,
            secure_cookies: false,
            behind_proxy: false,
            stopping: None,
        }
    }
}

/// Every address Comanda answers at.
pub fn router(app: App, settings: WebSettings) -> Router {
    let doors = Doors::new(app, settings);
    let unknown = async || Problem::new("request.path_unknown");
    api::routes().merge(console::routes()).fallback(unknown).layer(from_fn_with_state(doors.clone(), around::around)).with_state(doors)
}
