//! What happens around every handler: the request gets a name, a panic becomes a problem, a
//! problem becomes bytes in its reader's language, and the log gets one line.

use std::fmt::Write as _;
use std::panic::AssertUnwindSafe;
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::header::HeaderName;
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use futures_util::FutureExt as _;

use crate::asking::locale_of;
use crate::console;
use crate::doors::Doors;
use crate::problem::{Problem, render};

const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The outermost layer.
pub(crate) async fn around(State(doors): State<Doors>, request: Request, next: Next) -> Response {
    let started = Instant::now();
    let id = request_id(&doors);
    let headers = request.headers().clone();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let (method, uri) = (request.method().clone(), request.uri().clone());
    let mut response = match AssertUnwindSafe(next.run(request)).catch_unwind().await {
        Ok(response) => response,
        Err(panic) => problem_response(Problem::internal(panic_text(&*panic))),
    };
    if response.status() == StatusCode::METHOD_NOT_ALLOWED && response.extensions().get::<Problem>().is_none() {
        // The router adds the header `Allow` further out.
        response = problem_response(Problem::new("request.method_unknown"));
    }
    let problem = response.extensions_mut().remove::<Problem>();
    if let Some(problem) = &problem {
        response = if console::is_page(uri.path()) {
            console::refused(&doors, problem, &method, &headers, &uri, &id).await
        } else {
            render(problem, locale_of(&headers), &id, uri.path())
        };
    }
    if let Ok(value) = HeaderValue::try_from(&id) {
        response.headers_mut().insert(REQUEST_ID, value);
    }
    let route = route.as_ref().map_or("none", MatchedPath::as_str);
    log(method.as_str(), route, response.status(), started, &id, problem.as_ref());
    response
}

fn problem_response(problem: Problem) -> Response {
    use axum::response::IntoResponse as _;
    problem.into_response()
}

/// `req_` and the 32 hexadecimal digits of a fresh identifier.
fn request_id(doors: &Doors) -> String {
    let mut id = String::with_capacity(36);
    id.push_str("req_");
    for byte in doors.app.ids().next(doors.app.now()) {
        // Writing to a text does not fail.
        let _ = write!(id, "{byte:02x}");
    }
    id
}

fn panic_text(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str));
    format!("a handler panicked: {}", text.unwrap_or("without words"))
}

/// One line a request: what went well at `debug`, refusals at `info`, trouble outside at `warn`,
/// our own faults at `error`. Addresses go by their template, so that no name of a person is kept.
fn log(method: &str, route: &str, status: StatusCode, started: Instant, id: &str, problem: Option<&Problem>) {
    let duration_ms = u64::try_from(started.elapsed().as_millis()).unwrap_or(u64::MAX);
    let status = status.as_u16();
    let code = problem.map_or("", |problem| problem.code);
    let cause = problem.and_then(|problem| problem.cause.as_deref()).unwrap_or("");
    match status {
        503 => tracing::warn!(status, duration_ms, request.id = id, code, cause, "{method} {route} could not be answered"),
        500.. => tracing::error!(status, duration_ms, request.id = id, code, cause, "{method} {route} failed"),
        400..500 => tracing::info!(status, duration_ms, request.id = id, code, "{method} {route} was refused"),
        0..400 => tracing::debug!(status, duration_ms, request.id = id, "{method} {route} was answered"),
    }
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::{Body, to_bytes};
    use axum::middleware::from_fn_with_state;
    use axum::routing::get;
    use comanda_testkit::TestApp;
    use tower::ServiceExt as _;

    use super::*;

    #[tokio::test]
    async fn a_panic_is_answered_and_told_to_nobody() {
        let test = TestApp::sqlite().await;
        let doors = Doors::new(test.app.clone(), crate::WebSettings::default());
        let boom = async || -> &'static str { panic!("a secret") };
        let router = Router::new().route("/api/boom", get(boom)).layer(from_fn_with_state(doors, around));
        let request = Request::builder().uri("/api/boom").body(Body::empty()).unwrap();
        let response = router.oneshot(request).await.unwrap();
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        let body = String::from_utf8(to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec()).unwrap();
        assert!(body.contains("\"code\":\"internal\"") && !body.contains("secret"), "{body}");
    }
}
