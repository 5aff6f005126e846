//! `/login` and `/logout`: coming in and going.
//!
//! Somebody whose session ended while they were typing comes back to what they typed: it travels through the
//! login in hidden fields and is offered for sending again.

use std::net::{IpAddr, SocketAddr};

use askama::Template;
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::USER_AGENT;
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use comanda_app::identity::login::LoginRequest;

use super::fields::Fields;
use super::form::{KEY, Sent, TOKEN, is_own, token_of};
use super::page::{Frame, Paged, page, page_at, set_cookie, to};
use super::person::{Person, SESSION_COOKIE, cookie};
use crate::asking::locale_of;
use crate::doors::Doors;
use crate::params::Params;
use crate::problem::Problem;

/// The cookie that ties the form of somebody who is not logged in to their browser.
const GUEST_COOKIE: &str = "comanda_guest";
/// The field that says where to go after the login.
const NEXT: &str = "next";
/// What was typed into the form that came without a session, as a browser writes forms.
const TYPED: &str = "typed";

#[derive(Template)]
#[template(path = "login.html")]
struct LoginPage {
    frame: Frame,
    fields: Fields,
    next: String,
    typed: String,
    lost: bool,
}

#[derive(Template)]
#[template(path = "back_again.html")]
struct BackAgainPage {
    frame: Frame,
    next: String,
    fields: Vec<(String, String)>,
}

/// A guest's secret: the one of the cookie, or a fresh one that is to be set.
pub(crate) struct Guest {
    secret: String,
    fresh: bool,
}

impl Guest {
    /// The guest that shows these headers.
    ///
    /// # Errors
    /// `internal` without randomness.
    pub(crate) fn of(headers: &HeaderMap) -> Result<Self, Problem> {
        match cookie(headers, GUEST_COOKIE).filter(|secret| secret.len() == 43) {
            Some(secret) => Ok(Self { secret: secret.to_owned(), fresh: false }),
            None => Ok(Self { secret: comanda_app::identity::guest_secret()?, fresh: true }),
        }
    }

    /// The token of this guest's forms.
    pub(crate) fn form_token(&self) -> String {
        token_of(&self.secret)
    }

    /// The answer with the cookie, when the browser does not have it yet.
    pub(crate) fn remembered(&self, doors: &Doors, mut response: Response) -> Response {
        if self.fresh {
            set_cookie(response.headers_mut(), GUEST_COOKIE, &self.secret, None, doors.settings.secure_cookies);
        }
        response
    }

    /// Whether a form was sent by the page this guest was shown.
    pub(crate) fn sent(&self, headers: &HeaderMap, sent: &Sent) -> bool {
        !self.fresh && is_own(headers) && sent.raw(TOKEN) == self.form_token()
    }
}

/// An address of ours to go to: anything else leads to the first page.
pub(crate) fn own_address(text: &str) -> &str {
    let ours = text.starts_with('/') && !text.starts_with("//") && !text.starts_with("/\\") && text.is_ascii();
    if ours && !text.chars().any(char::is_control) && text.len() <= 4_000 { text } else { "/" }
}

/// The login page for a form that came without a session: what was typed goes along.
pub(crate) async fn again(doors: &Doors, headers: &HeaderMap, address: &str, sent: &Sent) -> Response {
    let typed = form_urlencoded::Serializer::new(String::new()).extend_pairs(sent.pairs().filter(|(name, _)| *name != TOKEN)).finish();
    let asked = Asked { next: address.to_owned(), typed, lost: true };
    match form(doors, headers, StatusCode::UNAUTHORIZED, asked, Fields::default()).await {
        Ok(response) => response,
        Err(problem) => problem.into_response(),
    }
}

struct Asked {
    next: String,
    typed: String,
    lost: bool,
}

async fn form(doors: &Doors, headers: &HeaderMap, status: StatusCode, asked: Asked, fields: Fields) -> Paged {
    let guest = Guest::of(headers)?;
    let frame = Frame::outside(doors, locale_of(headers), guest.form_token());
    let Asked { next, typed, lost } = asked;
    let response = page_at(status, &LoginPage { frame, fields, next, typed, lost })?;
    Ok(guest.remembered(doors, response))
}

/// `GET /login`.
pub(crate) async fn show(State(doors): State<Doors>, headers: HeaderMap, uri: Uri) -> Paged {
    let mut params = Params::of(&uri);
    let next = own_address(&params.text(NEXT).unwrap_or_default()).to_owned();
    if doors.app.is_first_run().await? {
        return Ok(to("/welcome", None));
    }
    if Person::of(&headers, &uri, &doors).await?.is_some() {
        return Ok(to(&next, None));
    }
    let lost = next != "/" && cookie(&headers, SESSION_COOKIE).is_some();
    form(&doors, &headers, StatusCode::OK, Asked { next, typed: String::new(), lost }, Fields::default()).await
}

/// The network address of whoever asks: behind a proxy the last one it names, for those before were named by others.
fn client_address(doors: &Doors, request: &Request) -> Option<IpAddr> {
    if doors.settings.behind_proxy {
        let named = request.headers().get_all("x-forwarded-for").iter().next_back()?.to_str().ok()?;
        return named.rsplit(',').next()?.trim().parse().ok();
    }
    request.extensions().get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip())
}

/// `POST /login`.
pub(crate) async fn login(State(doors): State<Doors>, request: Request) -> Paged {
    let headers = request.headers().clone();
    let address = client_address(&doors, &request);
    let sent = Sent::read(request, &doors).await?;
    let asked = Asked { next: own_address(sent.raw(NEXT)).to_owned(), typed: sent.raw(TYPED).to_owned(), lost: false };
    if !Guest::of(&headers)?.sent(&headers, &sent) {
        let fields = Fields::refused(&sent, &Problem::new("auth.form_foreign"), locale_of(&headers));
        return form(&doors, &headers, StatusCode::FORBIDDEN, asked, fields).await;
    }
    let user_agent = headers.get(USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    let wanted = LoginRequest { email: sent.text("email"), password: sent.raw("password").to_owned(), address, user_agent };
    let logged_in = match doors.app.login(wanted).await {
        Ok(logged_in) => logged_in,
        Err(error) => {
            let problem = Problem::from(error);
            if problem.status.is_server_error() {
                return Err(problem);
            }
            let fields = Fields::refused(&sent, &problem, locale_of(&headers));
            return form(&doors, &headers, problem.status, asked, fields).await;
        }
    };
    let mut response = if asked.typed.is_empty() {
        to(&asked.next, None)
    } else {
        let locale = logged_in.user.language.unwrap_or_else(|| locale_of(&headers));
        let frame = Frame::outside(&doors, locale, token_of(&logged_in.token));
        let again = form_urlencoded::parse(asked.typed.as_bytes()).filter(|(name, _)| name != TOKEN && name != KEY);
        page(&BackAgainPage {
            frame,
            next: asked.next,
            fields: again.map(|(name, value)| (name.into_owned(), value.into_owned())).collect(),
        })?
    };
    set_cookie(response.headers_mut(), SESSION_COOKIE, &logged_in.token, None, doors.settings.secure_cookies);
    Ok(response)
}

/// `POST /logout`.
pub(crate) async fn logout(State(doors): State<Doors>, request: Request) -> Paged {
    let (headers, uri) = (request.headers().clone(), request.uri().clone());
    let sent = Sent::read(request, &doors).await?;
    if let Some(person) = Person::of(&headers, &uri, &doors).await? {
        if !is_own(&headers) || sent.raw(TOKEN) != person.form_token() {
            return Err(Problem::new("auth.form_foreign"));
        }
        doors.app.logout(&person.token).await?;
    }
    let mut response = to("/login", None);
    set_cookie(response.headers_mut(), SESSION_COOKIE, "", Some(0), doors.settings.secure_cookies);
    Ok(response)
}
