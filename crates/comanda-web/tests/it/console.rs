//! The console as a browser without JavaScript sees it: cookies are kept, forms are sent with their hidden fields.

mod customers;
mod entry;
mod exports;
mod frame;
mod imports;
mod jobs;
mod orders;
mod settings;
mod stock;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, Method, Request, StatusCode};
use comanda_app::identity::first_run::FirstOwner;
use comanda_app::identity::save_user::CreateUser;
use comanda_core::base::locale::Locale;
use comanda_core::identity::role::Role;
use comanda_core::identity::save_user::UserContent;
use comanda_core::identity::user::Theme;
use comanda_testkit::TestApp;
use comanda_web::WebSettings;
use tower::ServiceExt as _;

/// The password of everybody in these tests.
pub(crate) const PASSWORD: &str = "plava ptica leti kasno";

/// A shop and its console.
pub(crate) struct Console {
    pub(crate) test: TestApp,
    router: Router,
}

/// A browser.
pub(crate) struct Browser<'c> {
    console: &'c Console,
    cookies: Vec<(String, String)>,
}

/// A page that came back.
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Page {
    /// Where it leads; empty when it leads nowhere.
    pub(crate) fn location(&self) -> &str {
        self.headers.get(LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The key of what the next page says; empty when it says nothing.
    pub(crate) fn said(&self) -> &str {
        let cookies = self.headers.get_all(SET_COOKIE).iter().filter_map(|value| value.to_str().ok());
        cookies.filter_map(|cookie| cookie.strip_prefix("comanda_said=")?.split(';').next()).next().unwrap_or_default()
    }

    /// Checks its status.
    #[track_caller]
    pub(crate) fn expect(self, status: u16) -> Self {
        assert_eq!(self.status.as_u16(), status, "{}", self.text);
        self
    }

    /// Checks that it shows a text.
    #[track_caller]
    pub(crate) fn shows(self, text: &str) -> Self {
        assert!(self.text.contains(text), "{text:?} is not in\n{}", self.text);
        self
    }

    /// Checks that a text is nowhere in it.
    #[track_caller]
    pub(crate) fn hides(self, text: &str) -> Self {
        assert!(!self.text.contains(text), "{text:?} is in\n{}", self.text);
        self
    }

    /// The hidden fields of the form that is sent to an address.
    #[track_caller]
    pub(crate) fn hidden(&self, action: &str) -> Vec<(String, String)> {
        let begin = self.text.find(&format!("action=\"{action}\"")).unwrap_or_else(|| panic!("no form for {action} in\n{}", self.text));
        let form = &self.text[begin..];
        let form = &form[..form.find("</form>").unwrap()];
        let field = |input: &str| {
            let value =
                |name: &str| input.split_once(&format!("{name}=\"")).and_then(|(_, rest)| rest.split_once('"')).map(|(value, _)| value);
            (value("type") == Some("hidden")).then(|| (unescaped(value("name").unwrap()), unescaped(value("value").unwrap_or_default())))
        };
        form.split("<input ").skip(1).filter_map(|input| field(input.split_once('>').map_or(input, |(input, _)| input))).collect()
    }
}

fn unescaped(text: &str) -> String {
    text.replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&#60;", "<")
        .replace("&#62;", ">")
        .replace("&#38;", "&")
        .replace("&amp;", "&")
}

/// Fields as a browser sends them.
pub(crate) fn encoded(fields: &[(String, String)]) -> String {
    let plain = |text: &str| {
        let mut out = String::new();
        for byte in text.bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => out.push(char::from(byte)),
                b' ' => out.push('+'),
                _ => out.push_str(&format!("%{byte:02X}")),
            }
        }
        out
    };
    fields.iter().map(|(name, value)| format!("{}={}", plain(name), plain(value))).collect::<Vec<_>>().join("&")
}

impl Console {
    /// A small shop whose owner is `ana@demo.shop`, over SQLite.
    pub(crate) async fn open() -> Self {
        let test = TestApp::sqlite().await;
        test.shop().await;
        Self::over(test).await
    }

    /// The same over a shop that is there.
    pub(crate) async fn over(test: TestApp) -> Self {
        let owner = FirstOwner { name: "Ana".into(), email: "ana@demo.shop".into(), password: PASSWORD.into(), language: Some(Locale::En) };
        test.app.create_owner(owner).await.unwrap();
        let router = comanda_web::router(test.app.clone(), WebSettings::default());
        Self { test, router }
    }

    /// Somebody more, with this role, at `<role>@demo.shop`.
    pub(crate) async fn hire(&self, role: Role) {
        let email = format!("{}@demo.shop", role.code());
        let content = UserContent { name: role.code().into(), email, role, language: Some(Locale::En), theme: Theme::System, active: true };
        let done = self.test.app.run(self.test.owner(), CreateUser { content }).await.unwrap();
        self.test.app.set_password(self.test.owner(), done.answer.user, PASSWORD).await.unwrap();
    }

    /// A browser in which nobody is logged in.
    pub(crate) fn browser(&self) -> Browser<'_> {
        Browser { console: self, cookies: Vec::new() }
    }

    /// A browser in which the owner is logged in.
    pub(crate) async fn owner(&self) -> Browser<'_> {
        self.logged_in("ana@demo.shop").await
    }

    /// A browser in which this person is logged in.
    pub(crate) async fn logged_in(&self, email: &str) -> Browser<'_> {
        let mut browser = self.browser();
        browser.send("/login", "/login", &[("email", email), ("password", PASSWORD)]).await.expect(303);
        browser
    }
}

impl Browser<'_> {
    /// Asks for a page.
    pub(crate) async fn get(&mut self, path: &str) -> Page {
        self.ask(Method::GET, path, &[], Vec::new()).await
    }

    /// Sends a body to an address, with these headers.
    pub(crate) async fn ask(&mut self, method: Method, path: &str, headers: &[(&'static str, &str)], body: Vec<u8>) -> Page {
        let mut request = Request::builder().method(method).uri(path).header("host", "shop.example");
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        if !cookies.is_empty() {
            request = request.header(COOKIE, cookies.join("; "));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let response = self.console.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let (parts, body) = response.into_parts();
        for set in parts.headers.get_all(SET_COOKIE) {
            let (name, rest) = set.to_str().unwrap().split_once('=').unwrap();
            let value = rest.split(';').next().unwrap();
            self.cookies.retain(|(known, _)| known != name);
            if !rest.contains("Max-Age=0") {
                self.cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        let bytes = to_bytes(body, usize::MAX).await.unwrap();
        Page { status: parts.status, headers: parts.headers, text: String::from_utf8_lossy(&bytes).into_owned() }
    }

    /// Sends these fields to an address, and nothing else.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(String, String)]) -> Page {
        let body = encoded(fields).into_bytes();
        self.ask(Method::POST, path, &[(CONTENT_TYPE.as_str(), "application/x-www-form-urlencoded")], body).await
    }

    /// Opens a page, fills the form on it that is sent to `action`, and sends it.
    pub(crate) async fn send(&mut self, page: &str, action: &str, fields: &[(&str, &str)]) -> Page {
        let page = self.get(page).await.expect(200);
        self.fill(&page, action, fields).await
    }

    /// Fills the form of a page that is sent to `action`, and sends it.
    pub(crate) async fn fill(&mut self, page: &Page, action: &str, fields: &[(&str, &str)]) -> Page {
        let mut sent = page.hidden(action);
        sent.retain(|(name, _)| !fields.iter().any(|(given, _)| given == name));
        sent.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
        self.post(action, &sent).await
    }

    /// Forgets the session, as if it had ended.
    pub(crate) fn lose_session(&mut self) {
        self.cookies.retain(|(name, _)| name != "comanda_session");
    }
}
