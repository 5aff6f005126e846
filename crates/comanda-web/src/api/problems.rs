//! `GET /problems/{code}`: what a code means, in the reader's language.

use axum::http::header::{ACCEPT, CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

use crate::asking::locale_of;
use crate::language::explanation;
use crate::path::{Code, Name};
use crate::problem::{Problem, Use, table, title_of};

#[derive(Serialize)]
struct Meaning {
    code: &'static str,
    used: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    detail: String,
}

/// Answers as a page to browsers and as JSON to programs.
pub(crate) async fn show(Name(Code(code)): Name<Code>, headers: HeaderMap) -> Result<Response, Problem> {
    let locale = locale_of(&headers);
    let known = table().into_iter().find(|entry| entry.code == code).ok_or_else(|| Problem::new("request.path_unknown"))?;
    let status = known.status.and_then(|status| StatusCode::from_u16(status).ok());
    let meaning = Meaning {
        code: known.code,
        used: match known.used {
            Use::Problem => "problem",
            Use::Field => "field",
            Use::Finding => "finding",
        },
        status: known.status,
        title: status.map(|status| title_of(locale, status)),
        detail: explanation(locale, &known.message_key()),
    };
    let browser = headers.get(ACCEPT).and_then(|accept| accept.to_str().ok()).is_some_and(|accept| accept.contains("text/html"));
    let (kind, bytes) = if browser {
        ("text/html; charset=utf-8", page(&meaning, locale.tag()).into_bytes())
    } else {
        ("application/json", serde_json::to_vec(&meaning).map_err(Problem::internal)?)
    };
    let headers = [(CONTENT_TYPE, HeaderValue::from_static(kind)), (CACHE_CONTROL, HeaderValue::from_static("no-store"))];
    Ok((headers, bytes).into_response())
}

fn page(meaning: &Meaning, language: &str) -> String {
    let title = meaning.title.as_deref().unwrap_or(meaning.code);
    let status = meaning.status.map(|status| format!("<p>HTTP {status}</p>")).unwrap_or_default();
    format!(
        "<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\"><title>{code}</title></head>\
         <body><main><h1>{title}</h1><p><code>{code}</code></p>{status}<p>{detail}</p></main></body></html>\n",
        code = meaning.code,
        title = escaped(title),
        detail = escaped(&meaning.detail),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
