//! The frame around every page, and how a page, a part of one or a way back is answered.

use std::fmt::{self, Write as _};
use std::ops::Deref;

use askama::Template;
use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, LOCATION, REFERRER_POLICY, SET_COOKIE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::Response;
use comanda_core::base::locale::Locale;
use comanda_core::identity::permission::Permission;
use comanda_core::identity::user::Theme;

use super::assets::ASSETS;
use super::form::{KEY, STEP, TOKEN, VERSION};
use super::person::{Person, cookie};
use super::pulse::Pulse;
use super::words::Words;
use crate::doors::Doors;
use crate::problem::Problem;

/// What a handler of a page gives back.
pub(crate) type Paged = Result<Response, Problem>;

/// Everything from our host only, and no script or style in the page itself.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
     manifest-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
/// The cookie that carries what the next page says, such as that an order was confirmed.
const SAID_COOKIE: &str = "comanda_said";
const HX_REDIRECT: HeaderName = HeaderName::from_static("hx-redirect");

/// A place of the console in its menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// What needs somebody now.
    Home,
    /// Orders.
    Orders,
    /// Customers.
    Customers,
    /// Stock by SKU and location.
    Stock,
    /// SKUs and kits.
    Catalog,
    /// Imports of files.
    Imports,
    /// Jobs and their failures.
    Jobs,
    /// Channels, locations, staff, API keys.
    Settings,
    /// What somebody chooses for themselves.
    Preferences,
    /// None of them.
    Nowhere,
}

/// A line of the menu.
#[derive(Debug, Clone)]
pub(crate) struct MenuItem {
    /// Where it is.
    pub(crate) place: Place,
    /// Where it leads.
    pub(crate) address: &'static str,
    /// The key of its word.
    pub(crate) key: &'static str,
    /// The name of its icon.
    pub(crate) icon: &'static str,
    /// How many things there need somebody now.
    pub(crate) waiting: i64,
}

/// What stands around a page.
#[derive(Debug, Clone)]
pub(crate) struct Frame {
    /// In which language, time zone and instant it is written.
    words: Words,
    /// Which place of the menu it belongs to.
    pub(crate) place: Place,
    /// The menu, as far as this person may see it.
    pub(crate) menu: Vec<MenuItem>,
    /// The person's name.
    pub(crate) name: String,
    /// The theme.
    pub(crate) theme: &'static str,
    /// What the deed before has to say.
    pub(crate) said: Option<String>,
    /// Whether somebody is logged in.
    pub(crate) inside: bool,
    /// The address of this page, to come back to.
    pub(crate) address: String,
    /// What this person may do.
    permissions: comanda_core::identity::permission::Permissions,
    token: String,
    key: String,
}

impl Deref for Frame {
    type Target = Words;

    fn deref(&self) -> &Words {
        &self.words
    }
}

/// The fields that every form carries without showing them.
pub(crate) struct Hidden {
    token: String,
    key: String,
    version: Option<i64>,
}

impl fmt::Display for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut field = |name: &str, value: &str| write!(f, "<input type=\"hidden\" name=\"{name}\" value=\"{value}\">");
        field(TOKEN, &self.token)?;
        field(KEY, &self.key)?;
        self.version.map_or(Ok(()), |version| field(VERSION, &version.to_string()))
    }
}

impl askama::filters::HtmlSafe for Hidden {}

impl Frame {
    /// The frame for a person, with what the menu has to tell.
    pub(crate) fn of(person: &Person, doors: &Doors, pulse: &Pulse, place: Place) -> Self {
        let permissions = person.session.user.role.permissions();
        let mut menu = Vec::new();
        let mut item = |place, address, key, icon, waiting, permission: Option<Permission>| {
            if permission.is_none_or(|permission| permissions.has(permission)) {
                menu.push(MenuItem { place, address, key, icon, waiting });
            }
        };
        item(Place::Home, "/", "menu-home", "home", 0, None);
        item(Place::Orders, "/orders", "menu-orders", "shopping-cart", pulse.clarify, Some(Permission::OrdersRead));
        item(Place::Customers, "/customers", "menu-customers", "users", 0, Some(Permission::CustomersRead));
        item(Place::Stock, "/stock", "menu-stock", "packages", 0, Some(Permission::StockRead));
        item(Place::Catalog, "/skus", "menu-catalog", "barcode", 0, Some(Permission::CatalogRead));
        item(Place::Imports, "/imports", "menu-imports", "file-import", 0, Some(Permission::OrdersPlace));
        item(Place::Jobs, "/jobs", "menu-jobs", "list-check", pulse.given_up, Some(Permission::Operate));
        item(Place::Settings, "/settings", "menu-settings", "settings", 0, Some(Permission::SettingsRead));
        Self {
            words: person.words.clone(),
            place,
            menu,
            name: person.session.user.name.clone(),
            theme: person.theme().code(),
            said: person.said.as_deref().map(|key| person.words.t(key).to_string()),
            inside: true,
            address: person.address.clone(),
            token: person.form_token(),
            key: fresh_key(doors),
            permissions,
        }
    }

    /// The frame for somebody who is not logged in, whose forms carry this token.
    pub(crate) fn outside(doors: &Doors, locale: Locale, token: String) -> Self {
        Self {
            words: doors.words(locale),
            place: Place::Nowhere,
            menu: Vec::new(),
            name: String::new(),
            theme: Theme::System.code(),
            said: None,
            inside: false,
            address: "/".to_owned(),
            token,
            key: fresh_key(doors),
            permissions: std::iter::empty().collect(),
        }
    }

    /// The hidden fields of the form with this name; a page's forms have different ones.
    pub(crate) fn hidden(&self, form: &str) -> Hidden {
        Hidden { token: self.token.clone(), key: format!("{}-{form}", self.key), version: None }
    }

    /// The same for a form that is good for one version of a thing.
    pub(crate) fn hidden_at(&self, form: &str, version: impl super::words::Whole) -> Hidden {
        Hidden { version: Some(version.whole()), ..self.hidden(form) }
    }

    /// Whether this person may do what the permission with this code stands for.
    pub(crate) fn may(&self, code: &str) -> bool {
        Permission::parse(code).is_some_and(|permission| self.permissions.has(permission))
    }

    /// The name of the field of a form's button that asks for a preview.
    pub(crate) const fn step(&self) -> &'static str {
        STEP
    }

    /// The language's tag.
    pub(crate) fn tag(&self) -> &'static str {
        self.words.locale.tag()
    }

    /// Whether the language with this tag is the one of the page.
    pub(crate) fn is_language(&self, tag: &str) -> bool {
        self.words.locale.tag() == tag
    }

    /// Whether the theme with this code is the person's.
    pub(crate) fn is_theme(&self, code: &str) -> bool {
        self.theme == code
    }

    /// The address of the style sheet.
    pub(crate) fn style(&self) -> String {
        ASSETS.style.address()
    }

    /// The address of the mark in the browser's tab.
    pub(crate) fn favicon(&self) -> String {
        ASSETS.favicon.address()
    }

    /// The address of the script that runs first.
    pub(crate) fn early(&self) -> String {
        ASSETS.early.address()
    }

    /// The address of the script.
    pub(crate) fn script(&self) -> String {
        ASSETS.script.address()
    }

    /// Every language with its own name.
    pub(crate) fn languages(&self) -> [(&'static str, &'static str); 6] {
        Locale::ALL.map(|locale| (locale.tag(), locale.own_name()))
    }
}

fn fresh_key(doors: &Doors) -> String {
    let mut key = String::with_capacity(32);
    for byte in doors.app.ids().next(doors.app.now()) {
        // Writing to a text does not fail.
        let _ = write!(key, "{byte:02x}");
    }
    key
}

/// The headers of everything that is HTML.
fn html(status: StatusCode, text: String) -> Response {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(VARY, HeaderValue::from_static("cookie, hx-request"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    headers.insert("x-content-type-options", HeaderValue::from_static("nosniff"));
    headers.insert("cross-origin-opener-policy", HeaderValue::from_static("same-origin"));
    response
}

/// The template as a page with this status.
///
/// # Errors
/// `internal` when the template cannot be written.
pub(crate) fn page_at<T: Template>(status: StatusCode, template: &T) -> Paged {
    Ok(html(status, template.render().map_err(Problem::internal)?))
}

/// The template as a page.
///
/// # Errors
/// As [`page_at`].
pub(crate) fn page<T: Template>(template: &T) -> Paged {
    page_at(StatusCode::OK, template)
}

/// The frame of a person's page at this place, with what the deed before has to say.
///
/// # Errors
/// As the store's.
pub(crate) async fn frame(doors: &Doors, person: &Person, place: Place) -> Result<Frame, Problem> {
    let pulse = doors.pulse().await?;
    Ok(Frame::of(person, doors, &pulse, place))
}

/// Sends the browser to another page, by GET. What is said there is the sentence with the key.
pub(crate) fn to(address: &str, said: Option<&str>) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    let headers = response.headers_mut();
    if let Ok(value) = HeaderValue::try_from(address) {
        headers.insert(LOCATION, value);
    }
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Some(said) = said {
        set_cookie(headers, SAID_COOKIE, said, Some(60), false);
    }
    response
}

/// The same for a request of htmx, which follows a redirect without leaving its page.
pub(crate) fn to_from(person: &Person, address: &str, said: Option<&str>) -> Response {
    let mut response = to(address, said);
    if person.partial {
        *response.status_mut() = StatusCode::OK;
        if let Some(address) = response.headers_mut().remove(LOCATION) {
            response.headers_mut().insert(HX_REDIRECT, address);
        }
    }
    response
}

/// Sets a cookie for the whole console; without an age it ends with the browser.
pub(crate) fn set_cookie(headers: &mut HeaderMap, name: &str, value: &str, seconds: Option<i64>, secure: bool) {
    let mut text = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax");
    if let Some(seconds) = seconds {
        let _ = write!(text, "; Max-Age={seconds}");
    }
    if secure {
        text.push_str("; Secure");
    }
    if let Ok(value) = HeaderValue::try_from(text) {
        headers.append(SET_COOKIE, value);
    }
}

/// What the deed before has to say on this page, once: the key of its sentence.
pub(crate) fn said(headers: &HeaderMap) -> Option<&str> {
    cookie(headers, SAID_COOKIE).filter(|key| key.starts_with("said-") && crate::language::has(key))
}

/// Forgets what was said.
pub(crate) fn forget_said(headers: &mut HeaderMap) {
    set_cookie(headers, SAID_COOKIE, "", Some(0), false);
}
