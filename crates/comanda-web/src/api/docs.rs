//! `GET /api/docs`: the description to read and to try, from our own host, without a script in the
//! page.

use axum::Router;
use axum::http::HeaderName;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::routing::get;

use crate::doors::Doors;

/// The reader of the description and its styles, as their makers built them: see `static/vendor/README.md`.
static READER: &[u8] = include_bytes!("../../static/vendor/swagger-ui-5.35.0/swagger-ui-bundle.js");
static STYLES: &[u8] = include_bytes!("../../static/vendor/swagger-ui-5.35.0/swagger-ui.css");
static PAGE: &str = include_str!("../../static/api-docs.html");
static START: &str = include_str!("../../static/api-docs.js");

/// Everything from our host only; the reader sets styles on its own elements as it runs.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; \
     connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

type Page = ([(HeaderName, &'static str); 4], &'static [u8]);

fn served(kind: &'static str, caching: &'static str, bytes: &'static [u8]) -> Page {
    let headers = [(CONTENT_TYPE, kind), (CONTENT_SECURITY_POLICY, POLICY), (CACHE_CONTROL, caching), (X_CONTENT_TYPE_OPTIONS, "nosniff")];
    (headers, bytes)
}

/// The page and what it loads.
pub(crate) fn routes() -> Router<Doors> {
    let (script, style) = ("text/javascript; charset=utf-8", "text/css; charset=utf-8");
    let forever = "max-age=31536000, immutable";
    Router::new()
        .route("/api/docs", get(async || served("text/html; charset=utf-8", "no-cache", PAGE.as_bytes())))
        .route("/static/api-docs.js", get(async move || served(script, "no-cache", START.as_bytes())))
        .route("/static/vendor/swagger-ui-5.35.0/swagger-ui-bundle.js", get(async move || served(script, forever, READER)))
        .route("/static/vendor/swagger-ui-5.35.0/swagger-ui.css", get(async move || served(style, forever, STYLES)))
}
