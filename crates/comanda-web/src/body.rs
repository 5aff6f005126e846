//! A request's body, read as JSON: never more of it than may be, and with an answer that says
//! where it is wrong and what would be right.

use axum::body::Body as Stream;
use axum::extract::{FromRequest, Request};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE};
use bytes::{Bytes, BytesMut};
use comanda_core::base::problem::Facts;
use futures_util::StreamExt as _;
use serde::de::DeserializeOwned;
use serde_json::error::Category;

use crate::doors::Doors;
use crate::problem::{Place, PlaceProblem, Problem};
use comanda_app::json::{explain, pointer};

/// How JSON writes U+0000.
const NUL_ESCAPE: &[u8] = b"\\u0000";

/// A body that was JSON of the shape of `T`.
pub(crate) struct Body<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequest<Doors> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, doors: &Doors) -> Result<Self, Problem> {
        if !is_json(request.headers()) {
            return Err(Problem::new("request.media_type").with("expected", "application/json"));
        }
        let bytes = read(request, doors.settings.body_bytes_max).await?;
        parse(&bytes).map(Self)
    }
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let essence = kind.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/json")
}

/// The bytes of a request, as long as they are not too many.
///
/// # Errors
/// `request.too_large`, `request.body_unreadable`.
pub(crate) async fn read(request: Request, bytes_max: usize) -> Result<Bytes, Problem> {
    let too_large = || Problem::new("request.too_large").with("max_bytes", bytes_max as i64);
    let announced = request.headers().get(CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse::<u64>().ok());
    if announced.is_some_and(|length| length > bytes_max as u64) {
        return Err(too_large());
    }
    let mut stream = Stream::into_data_stream(request.into_body());
    let mut first = Bytes::new();
    let mut whole = BytesMut::new();
    while let Some(chunk) = stream.next().await {
        let chunk = chunk.map_err(|_| Problem::new("request.body_unreadable"))?;
        if first.len().max(whole.len()) + chunk.len() > bytes_max {
            return Err(too_large());
        }
        // A short body comes in one piece, and is not copied then.
        if first.is_empty() && whole.is_empty() {
            first = chunk;
            continue;
        }
        if whole.is_empty() {
            whole.extend_from_slice(&first);
        }
        whole.extend_from_slice(&chunk);
    }
    Ok(if whole.is_empty() { first } else { whole.freeze() })
}

/// Reads JSON; only when that fails, reads it again to find out where.
fn parse<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, Problem> {
    let error = match serde_json::from_slice::<T>(bytes) {
        // A list can be read as the fields of an object in their order, which nobody should rely on.
        Ok(_) if !begins_as_object(bytes) => return Err(Problem::invalid(vec![not_an_object(bytes)])),
        Ok(value) => return without_nul(bytes).map(|()| value),
        Err(error) => error,
    };
    match error.classify() {
        Category::Syntax | Category::Eof | Category::Io => {
            Err(Problem::new("request.json_malformed").with("line", error.line() as i64).with("column", error.column() as i64))
        }
        Category::Data if !begins_as_object(bytes) => Err(Problem::invalid(vec![not_an_object(bytes)])),
        Category::Data => {
            let mut deserializer = serde_json::Deserializer::from_slice(bytes);
            let located = serde_path_to_error::deserialize::<_, T>(&mut deserializer);
            let wrong = match located {
                Err(located) => explain(&pointer(located.path()), &located.inner().to_string()),
                Ok(_) => explain("", &error.to_string()),
            };
            Err(Problem::invalid(vec![wrong.into()]))
        }
    }
}

fn begins_as_object(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().starts_with(b"{")
}

fn not_an_object(bytes: &[u8]) -> PlaceProblem {
    let got = match bytes.trim_ascii_start().first() {
        Some(b'[') => "array",
        Some(b'"') => "string",
        Some(b't' | b'f') => "boolean",
        Some(b'n') => "null",
        Some(_) | None => "number",
    };
    let place = Place::Body(String::new());
    PlaceProblem { place, code: "json.wrong_type".to_owned(), facts: Facts::new() }.with("got", got).with("expected", "object")
}

/// Refuses U+0000 in any text, which no database of ours keeps. It can only be written as an
/// escape, so that bodies without one, which is all of them, are read once.
///
/// # Errors
/// `text.control_character` where it stands.
fn without_nul(bytes: &[u8]) -> Result<(), Problem> {
    if !bytes.windows(NUL_ESCAPE.len()).any(|window| window == NUL_ESCAPE) {
        return Ok(());
    }
    let value: serde_json::Value = serde_json::from_slice(bytes).map_err(Problem::internal)?;
    match nul_pointer(&value) {
        Some(pointer) => {
            let wrong = PlaceProblem { place: Place::Body(pointer), code: "text.control_character".to_owned(), facts: Facts::new() };
            Err(Problem::invalid(vec![wrong]))
        }
        None => Ok(()),
    }
}

fn nul_pointer(value: &serde_json::Value) -> Option<String> {
    use serde_json::Value;
    match value {
        Value::String(text) => text.contains('\0').then(String::new),
        Value::Array(items) => items.iter().enumerate().find_map(|(index, item)| Some(format!("/{index}{}", nul_pointer(item)?))),
        Value::Object(fields) => fields.iter().find_map(|(name, item)| Some(format!("/{name}{}", nul_pointer(item)?))),
        Value::Null | Value::Bool(_) | Value::Number(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only the reading is tested")]
    struct Thing {
        name: String,
        #[serde(default)]
        parts: Vec<Part>,
        kind: Option<Kind>,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only the reading is tested")]
    struct Part {
        count: i64,
    }

    #[derive(Debug, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        Big,
        Small,
    }

    fn check(json: &str, expected: &str) {
        let problem = parse::<Thing>(json.as_bytes()).unwrap_err();
        let mut told = format!("{} {:?}", problem.code, problem.facts);
        for error in &problem.errors {
            told = format!("{:?} {} {:?}", error.place, error.code, error.facts);
        }
        assert_eq!(told, expected, "{json}");
    }

    #[test]
    fn says_where_json_breaks() {
        check("", "request.json_malformed {\"column\": Number(0), \"line\": Number(1)}");
        check("{\n \"name\": ]", "request.json_malformed {\"column\": Number(10), \"line\": Number(2)}");
        check("{\"name\": \"a\"} x", "request.json_malformed {\"column\": Number(15), \"line\": Number(1)}");
        assert_eq!(parse::<Thing>(b"{\"name\": \"\xff\"}").unwrap_err().code, "request.json_malformed");
        let deep = "[".repeat(100_000);
        assert_eq!(parse::<Thing>(deep.as_bytes()).unwrap_err().code, "request.invalid");
        let depth = format!("{{\"name\": \"a\", \"kind\": \"big\", \"parts\": [{{\"count\": {}", "[".repeat(100_000));
        assert_eq!(parse::<Thing>(depth.as_bytes()).unwrap_err().code, "request.invalid");
    }

    #[test]
    fn refuses_what_no_database_keeps() {
        check("{\"name\": \"a\\u0000b\"}", "Body(\"/name\") text.control_character {}");
        assert!(parse::<Thing>(br#"{"name": "a\\u0000b"}"#).is_ok(), "a backslash and the text u0000");
    }

    #[test]
    fn says_which_value_is_wrong_and_what_would_be_right() {
        check("[]", r#"Body("") json.wrong_type {"expected": Text("object"), "got": Text("array")}"#);
        check(r#" ["a", [], null]"#, r#"Body("") json.wrong_type {"expected": Text("object"), "got": Text("array")}"#);
        check("null", r#"Body("") json.wrong_type {"expected": Text("object"), "got": Text("null")}"#);
        check(r#"{"name": {}}"#, r#"Body("/name") json.wrong_type {"expected": Text("string"), "got": Text("object")}"#);
        check(r#"{"name": "a", "parts": [7]}"#, r#"Body("/parts/0") json.wrong_type {"expected": Text("object"), "got": Text("integer")}"#);
        check("{}", "Body(\"/name\") json.missing_field {\"field\": Text(\"name\")}");
        check(r#"{"name": 5}"#, r#"Body("/name") json.wrong_type {"expected": Text("string"), "got": Text("integer")}"#);
        check(
            r#"{"name": "a", "parts": [{"count": 1}, {"count": "2"}]}"#,
            r#"Body("/parts/1/count") json.wrong_type {"expected": Text("integer"), "got": Text("string")}"#,
        );
        check(
            r#"{"name": "a", "parts": [{"count": 1.5}]}"#,
            r#"Body("/parts/0/count") json.wrong_type {"expected": Text("integer"), "got": Text("number")}"#,
        );
        check(
            r#"{"name": "a", "colour": 1}"#,
            r#"Body("/colour") json.unknown_field {"expected": Text("name, parts, kind"), "field": Text("colour")}"#,
        );
        check(r#"{"name": "a", "name": "b"}"#, r#"Body("/name") json.duplicate_field {"field": Text("name")}"#);
        check(r#"{"name": "a", "kind": "huge"}"#, r#"Body("/kind") json.unknown_value {"expected": Text("big, small")}"#);
    }
}
