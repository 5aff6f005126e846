//! A problem as a page, and the way to the login for whoever has no session.

use askama::Template;
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::response::Response;
use comanda_core::base::problem::Fact;

use super::page::{Frame, Paged, Place, frame, page_at, to};
use super::person::{Person, address_of};
use crate::asking::locale_of;
use crate::doors::Doors;
use crate::problem::{self, Problem, Use, detail_of, title_of};

/// What of the addresses belongs to programs: their problems are JSON.
const FOR_PROGRAMS: [&str; 6] = ["/api", "/healthz", "/readyz", "/problems", "/static", "/assets"];

#[derive(Template)]
#[template(path = "refused.html")]
struct RefusedPage {
    frame: Frame,
    title: String,
    detail: String,
    errors: Vec<String>,
    status: u16,
    request_id: String,
    back: Option<String>,
}

/// Whether an address is one of the console's, so that people read what is answered there.
pub(crate) fn is_page(path: &str) -> bool {
    !FOR_PROGRAMS.iter().any(|prefix| path.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

/// The problem as an answer to whoever looks at a page.
pub(crate) async fn refused(
    doors: &Doors,
    problem: &Problem,
    method: &Method,
    headers: &HeaderMap,
    uri: &Uri,
    request_id: &str,
) -> Response {
    if problem.code == "auth.session_missing" {
        return to_login(method, headers, uri);
    }
    match refused_page(doors, problem, headers, uri, request_id).await {
        Ok(mut response) => {
            if let (StatusCode::TOO_MANY_REQUESTS, Some(Fact::Number(seconds))) = (problem.status, problem.facts.get("seconds")) {
                response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(*seconds));
            }
            response
        }
        // The page itself cannot be written, for instance without the database that knows who asks.
        Err(_) => problem::render(problem, locale_of(headers), request_id, uri.path()),
    }
}

async fn refused_page(doors: &Doors, problem: &Problem, headers: &HeaderMap, uri: &Uri, request_id: &str) -> Paged {
    let person = if problem.status.is_server_error() { None } else { Person::of(headers, uri, doors).await? };
    let frame = match &person {
        Some(person) => frame(doors, person, Place::Nowhere).await?,
        None => Frame::outside(doors, locale_of(headers), String::new()),
    };
    let locale = frame.locale;
    let errors = problem.errors.iter().map(|wrong| detail_of(locale, Use::Field, &wrong.code, &wrong.facts)).collect();
    let back = headers.get("referer").and_then(|value| value.to_str().ok()).and_then(|text| text.parse::<Uri>().ok());
    let back = back.map(|uri| address_of(&uri)).filter(|address| *address != address_of(uri));
    let shown = RefusedPage {
        title: title_of(locale, problem.status),
        detail: match problem.code {
            "request.path_unknown" => frame.t("frame-nothing-here").to_string(),
            code => detail_of(locale, Use::Problem, code, &problem.facts),
        },
        errors,
        status: problem.status.as_u16(),
        request_id: request_id.to_owned(),
        back,
        frame,
    };
    page_at(problem.status, &shown)
}

fn to_login(method: &Method, headers: &HeaderMap, uri: &Uri) -> Response {
    // A part of a page is asked for from within a page: that one is to come back.
    let within = headers.get("hx-current-url").and_then(|value| value.to_str().ok()).and_then(|text| text.parse::<Uri>().ok());
    let next = match (&within, method) {
        (Some(page), _) => address_of(page),
        (None, &Method::GET) => address_of(uri),
        (None, _) => "/".to_owned(),
    };
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("next", &next).finish();
    let address = if next == "/" { "/login".to_owned() } else { format!("/login?{query}") };
    let mut response = to(&address, None);
    if within.is_some() {
        *response.status_mut() = StatusCode::OK;
        let address = HeaderValue::try_from(address).unwrap_or(HeaderValue::from_static("/login"));
        response.headers_mut().insert("hx-redirect", address);
    }
    response
}
