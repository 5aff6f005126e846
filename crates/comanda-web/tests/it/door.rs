//! A door to knock at: the router over a test's own database, and a key that opens it.

use std::fmt;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode};
use axum::response::Response;
use comanda_app::identity::make_api_key::MakeApiKeyRequest;
use comanda_core::identity::permission::Permission;
use comanda_testkit::TestApp;
use comanda_web::WebSettings;
use serde_json::Value;
use tower::ServiceExt as _;

/// The router over a small shop.
pub(crate) struct Door {
    pub(crate) test: TestApp,
    router: Router,
    token: String,
}

/// What came back.
pub(crate) struct Reply {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) bytes: Vec<u8>,
}

/// A request that is nearly made.
pub(crate) struct Knock<'d> {
    door: &'d Door,
    method: Method,
    path: String,
    headers: Vec<(&'static str, String)>,
    body: Vec<u8>,
}

impl Door {
    /// Over a SQLite file, with a key that may do everything.
    pub(crate) async fn open() -> Self {
        Self::with(WebSettings::default()).await
    }

    /// As [`Door::open`], with settings.
    pub(crate) async fn with(settings: WebSettings) -> Self {
        let test = TestApp::sqlite().await;
        test.shop().await;
        let router = comanda_web::router(test.app.clone(), settings);
        let mut door = Self { test, router, token: String::new() };
        door.token = door.key(Permission::ALL).await;
        door
    }

    /// A new key that may do these things.
    pub(crate) async fn key(&self, permissions: &[Permission]) -> String {
        let request = MakeApiKeyRequest { name: "test".into(), permissions: permissions.to_vec(), expires_at: None };
        self.test.app.make_api_key(self.test.owner(), request).await.unwrap().token
    }

    pub(crate) fn knock(&self, method: Method, path: &str) -> Knock<'_> {
        let headers = vec![("authorization", format!("Bearer {}", self.token))];
        Knock { door: self, method, path: path.to_owned(), headers, body: Vec::new() }
    }

    pub(crate) async fn get(&self, path: &str) -> Reply {
        self.knock(Method::GET, path).send().await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Reply {
        self.knock(Method::POST, path).json(body).send().await
    }

    /// A placed order of these SKUs, and its identifier.
    pub(crate) async fn placed(&self, lines: &[(&str, i64)]) -> (Reply, String) {
        let reply = self.post("/api/v1/orders", &order(lines)).await;
        assert_eq!(reply.status, StatusCode::CREATED, "{reply}");
        let id = reply.json()["id"].as_str().unwrap().to_owned();
        (reply, id)
    }
}

impl Knock<'_> {
    pub(crate) fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.retain(|(known, _)| *known != name);
        self.headers.push((name, value.into()));
        self
    }

    pub(crate) fn without(mut self, name: &str) -> Self {
        self.headers.retain(|(known, _)| *known != name);
        self
    }

    pub(crate) fn json(self, body: &Value) -> Self {
        self.bytes(body.to_string().into_bytes()).header("content-type", "application/json")
    }

    pub(crate) fn bytes(mut self, body: Vec<u8>) -> Self {
        self.body = body;
        self
    }

    /// The answer with its body still to come.
    pub(crate) async fn respond(self) -> Response {
        let mut request = Request::builder().method(self.method).uri(self.path);
        for (name, value) in self.headers {
            request = request.header(name, value);
        }
        self.door.router.clone().oneshot(request.body(Body::from(self.body)).unwrap()).await.unwrap()
    }

    pub(crate) async fn send(self) -> Reply {
        let (parts, body) = self.respond().await.into_parts();
        let bytes = axum::body::to_bytes(body, usize::MAX).await.unwrap().to_vec();
        Reply { status: parts.status, headers: parts.headers, bytes }
    }
}

impl Reply {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or(Value::Null)
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    /// The problem's code, when it is one.
    pub(crate) fn code(&self) -> String {
        self.json()["code"].as_str().unwrap_or_default().to_owned()
    }
}

/// Status, headers that matter and body, with identifiers by their prefix and their first appearance.
impl fmt::Display for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = format!("{}\n", self.status);
        for name in ["etag", "location", "idempotent-replayed", "www-authenticate", "allow", "retry-after", "content-language"] {
            if let Some(value) = self.header(name) {
                text += &format!("{name}: {value}\n");
            }
        }
        match serde_json::from_slice::<Value>(&self.bytes) {
            Ok(json) => text += &serde_json::to_string_pretty(&json).unwrap(),
            Err(_) => text += &String::from_utf8_lossy(&self.bytes),
        }
        f.write_str(&redacted(&text))
    }
}

/// Replaces `ord_` and 26 characters by `[ord 1]`, and so on; each must be of the right form to be
/// replaced, so that a malformed one stays visible.
fn redacted(text: &str) -> String {
    let mut out = String::new();
    let mut known: Vec<String> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('_') {
        let (before, after) = rest.split_at(at);
        let prefix_at = before.rfind(|letter: char| !letter.is_ascii_lowercase()).map_or(0, |index| index + 1);
        let prefix = &before[prefix_at..];
        let length = after[1..].find(|letter: char| !letter.is_ascii_lowercase() && !letter.is_ascii_digit()).unwrap_or(after.len() - 1);
        if prefix.len() == 3 && (length == 26 || (prefix == "req" && length == 32)) {
            let id = format!("{prefix}{}", &after[..=length]);
            out.push_str(&before[..prefix_at]);
            if prefix == "req" {
                out.push_str("[req]");
            } else {
                let place = known.iter().position(|other| *other == id).unwrap_or_else(|| {
                    known.push(id);
                    known.len() - 1
                });
                out.push_str(&format!("[{prefix} {}]", place + 1));
            }
        } else {
            out.push_str(before);
            out.push_str(&after[..=length]);
        }
        rest = &after[length + 1..];
    }
    out + rest
}

/// The web shop's order of these SKUs and quantities.
pub(crate) fn order(lines: &[(&str, i64)]) -> Value {
    let mut content = serde_json::to_value(comanda_testkit::order(lines)).unwrap();
    content["channel"] = "web".into();
    content
}
