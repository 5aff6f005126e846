//! A problem as bytes, in its reader's language.

use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use comanda_core::base::locale::Locale;
use comanda_core::base::problem::{Fact, Facts};
use serde::Serialize;
use utoipa::ToSchema;

use super::{MEDIA_TYPE, Place, Problem, Use, message_key};
use crate::language::message;

/// Why a request was not answered as wished (RFC 9457).
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Problem)]
pub(crate) struct ProblemBody<'a> {
    /// A page about this kind of problem, relative to the host.
    #[serde(rename = "type")]
    #[schema(example = "/problems/order.confirm.on_hold")]
    kind: String,
    /// The kind of problem in a few words of the reader's language.
    title: String,
    /// The status of the answer.
    #[schema(minimum = 400, maximum = 599)]
    status: u16,
    /// What happened here, in the reader's language.
    detail: String,
    /// The path that was asked for.
    instance: &'a str,
    /// The stable code that programs go by.
    #[schema(example = "order.confirm.on_hold")]
    code: &'a str,
    /// The name of the request in the server's log.
    request_id: &'a str,
    /// The facts the detail names.
    #[serde(skip_serializing_if = "Facts::is_empty")]
    #[schema(value_type = Object)]
    facts: &'a Facts,
    /// The places of the request that are wrong.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<PlaceBody<'a>>,
}

/// One place of a request that is wrong. Exactly one of `pointer`, `parameter` and `header` is there.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ProblemPlace)]
pub(crate) struct PlaceBody<'a> {
    /// Where in the body: a JSON pointer (RFC 6901).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "/lines/0/quantity")]
    pointer: Option<&'a str>,
    /// Which parameter of the address.
    #[serde(skip_serializing_if = "Option::is_none")]
    parameter: Option<&'a str>,
    /// Which header.
    #[serde(skip_serializing_if = "Option::is_none")]
    header: Option<&'a str>,
    /// The stable code of what is wrong.
    #[schema(example = "quantity.out_of_range")]
    code: &'a str,
    /// What is wrong and what would be right, in the reader's language.
    detail: String,
    /// The facts the detail names.
    #[serde(skip_serializing_if = "Facts::is_empty")]
    #[schema(value_type = Object)]
    facts: &'a Facts,
}

/// The few words for all problems of a status.
pub(crate) fn title_of(locale: Locale, status: StatusCode) -> String {
    message(locale, &format!("title-{}", status.as_u16()), &Facts::new())
}

/// The sentence of a code with its facts.
pub(crate) fn detail_of(locale: Locale, used: Use, code: &str, facts: &Facts) -> String {
    message(locale, &message_key(used, code), facts)
}

/// The problem as an answer.
pub(crate) fn render(problem: &Problem, locale: Locale, request_id: &str, instance: &str) -> Response {
    let errors = problem.errors.iter().map(|error| {
        let (pointer, parameter, header) = match &error.place {
            Place::Body(pointer) => (Some(pointer.as_str()), None, None),
            Place::Parameter(name) => (None, Some(name.as_str()), None),
            Place::Header(name) => (None, None, Some(*name)),
        };
        let detail = detail_of(locale, Use::Field, &error.code, &error.facts);
        PlaceBody { pointer, parameter, header, code: &error.code, detail, facts: &error.facts }
    });
    let body = ProblemBody {
        kind: format!("/problems/{}", problem.code),
        title: title_of(locale, problem.status),
        status: problem.status.as_u16(),
        detail: detail_of(locale, Use::Problem, problem.code, &problem.facts),
        instance,
        code: problem.code,
        request_id,
        facts: &problem.facts,
        errors: errors.collect(),
    };
    let mut response = Response::new(Body::from(serde_json::to_vec(&body).unwrap_or_default()));
    *response.status_mut() = problem.status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(MEDIA_TYPE));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(CONTENT_LANGUAGE, HeaderValue::from_static(locale.tag()));
    if let Some((name, value)) = problem.header {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if let (StatusCode::TOO_MANY_REQUESTS, Some(Fact::Number(seconds))) = (problem.status, problem.facts.get("seconds")) {
        headers.insert(RETRY_AFTER, HeaderValue::from(*seconds));
    }
    response
}

#[cfg(test)]
mod tests {
    use comanda_app::error::Refusal;

    use super::*;

    #[test]
    fn how_long_to_wait_stands_in_a_header() {
        let problem = Problem::from(Refusal::state("auth.too_many_attempts").with("seconds", 890));
        let response = render(&problem, Locale::En, "req_1", "/login");
        assert_eq!((response.status().as_u16(), response.headers().get("retry-after").unwrap().to_str().unwrap()), (429, "890"));
        let other = render(&Problem::new("auth.login_failed"), Locale::En, "req_1", "/login");
        assert_eq!((other.status().as_u16(), other.headers().get("retry-after")), (422, None));
    }
}
