//! `/welcome`: the first run, in which a shop gets its owner.

use askama::Template;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode};
use comanda_app::identity::first_run::FirstOwner;
use comanda_app::identity::login::LoginRequest;
use comanda_core::base::locale::Locale;

use super::fields::Fields;
use super::form::Sent;
use super::login::Guest;
use super::page::{Frame, Paged, page_at, set_cookie, to};
use super::person::SESSION_COOKIE;
use crate::asking::locale_of;
use crate::doors::Doors;
use crate::problem::Problem;

#[derive(Template)]
#[template(path = "welcome.html")]
struct WelcomePage {
    frame: Frame,
    fields: Fields,
}

fn form(doors: &Doors, headers: &HeaderMap, locale: Locale, status: StatusCode, fields: Fields) -> Paged {
    let guest = Guest::of(headers)?;
    let frame = Frame::outside(doors, locale, guest.form_token());
    Ok(guest.remembered(doors, page_at(status, &WelcomePage { frame, fields })?))
}

/// `GET /welcome`.
pub(crate) async fn show(State(doors): State<Doors>, headers: HeaderMap) -> Paged {
    if !doors.app.is_first_run().await? {
        return Ok(to("/login", None));
    }
    let locale = locale_of(&headers);
    form(&doors, &headers, locale, StatusCode::OK, Fields::of([("language", locale.tag())]))
}

/// `POST /welcome`: the owner is made and logged in.
pub(crate) async fn create(State(doors): State<Doors>, request: Request) -> Paged {
    let headers = request.headers().clone();
    let sent = Sent::read(request, &doors).await?;
    let language = Locale::parse(sent.raw("language")).ok();
    let locale = language.unwrap_or_else(|| locale_of(&headers));
    let again = |problem: &Problem| form(&doors, &headers, locale, problem.status, Fields::refused(&sent, problem, locale));
    if !Guest::of(&headers)?.sent(&headers, &sent) {
        return again(&Problem::new("auth.form_foreign"));
    }
    let (email, password) = (sent.text("email"), sent.raw("password").to_owned());
    let owner = FirstOwner { name: sent.text("name"), email: email.clone(), password: password.clone(), language };
    if let Err(error) = doors.app.create_owner(owner).await {
        let problem = Problem::from(error);
        return if problem.status.is_server_error() { Err(problem) } else { again(&problem) };
    }
    let logged_in = doors.app.login(LoginRequest { email, password, address: None, user_agent: String::new() }).await?;
    let mut response = to("/", Some("said-welcome"));
    set_cookie(response.headers_mut(), SESSION_COOKIE, &logged_in.token, None, doors.settings.secure_cookies);
    Ok(response)
}
