//! Who sits in front of a page: proven by the session's cookie before a handler runs.

use std::marker::PhantomData;

use axum::extract::FromRequestParts;
use axum::http::header::{COOKIE, HeaderName};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Uri};
use comanda_app::identity::{self, SessionCaller};
use comanda_app::run::Caller;
use comanda_core::base::locale::Locale;
use comanda_core::identity::permission::Permission;
use comanda_core::identity::user::Theme;

use super::page::said;
use super::words::Words;
use crate::asking::{Permitted, locale_of};
use crate::doors::Doors;
use crate::params::Params;
use crate::problem::Problem;

/// The cookie that holds a session's token.
pub(crate) const SESSION_COOKIE: &str = "comanda_session";
const HX_REQUEST: HeaderName = HeaderName::from_static("hx-request");

/// Somebody of the staff with a session that works.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    /// Who, by which session.
    pub(crate) session: SessionCaller,
    /// The session's token, from which its forms' tokens come.
    pub(crate) token: String,
    /// In which language, time zone and instant they are answered.
    pub(crate) words: Words,
    /// Whether only a part of the page was asked for, to be put into one that is there.
    pub(crate) partial: bool,
    /// The address they asked for.
    pub(crate) address: String,
    /// The key of what the deed before has to say.
    pub(crate) said: Option<String>,
}

/// The value of a cookie.
pub(crate) fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let all = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|line| line.split(';')).find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

/// The address after the host, as somebody can come back to it.
pub(crate) fn address_of(uri: &Uri) -> String {
    uri.path_and_query().map_or_else(|| "/".to_owned(), ToString::to_string)
}

impl Person {
    /// Whoever shows the cookie of a session that works.
    ///
    /// # Errors
    /// As the store's.
    pub(crate) async fn of(headers: &HeaderMap, uri: &Uri, doors: &Doors) -> Result<Option<Self>, Problem> {
        let Some(token) = cookie(headers, SESSION_COOKIE) else { return Ok(None) };
        // Boxed, for what is asked here is asked before every page.
        let Some(session) = Box::pin(identity::authenticate_session(&doors.app, token)).await? else { return Ok(None) };
        let locale = session.user.language.unwrap_or_else(|| locale_of(headers));
        Ok(Some(Self {
            words: doors.words(locale),
            token: token.to_owned(),
            partial: headers.contains_key(HX_REQUEST),
            address: address_of(uri),
            said: said(headers).map(str::to_owned),
            session,
        }))
    }

    /// The caller of commands and queries.
    pub(crate) fn caller(&self) -> Caller {
        self.session.caller()
    }

    /// The language.
    pub(crate) const fn locale(&self) -> Locale {
        self.words.locale
    }

    /// How bright they want it.
    pub(crate) const fn theme(&self) -> Theme {
        self.session.user.theme
    }

    /// Whether they may do what needs this permission.
    pub(crate) fn may(&self, permission: Permission) -> bool {
        self.session.user.role.permissions().has(permission)
    }

    /// What the forms of this session carry, so that no other site's form can pass for one of ours.
    pub(crate) fn form_token(&self) -> String {
        super::form::token_of(&self.token)
    }
}

/// Somebody who asks for a page that `P` permits.
pub(crate) struct Visit<P> {
    /// Who.
    pub(crate) person: Person,
    /// As which caller.
    pub(crate) caller: Caller,
    /// What was given after the question mark.
    pub(crate) params: Params,
    permitted: PhantomData<P>,
}

impl<P: Permitted> FromRequestParts<Doors> for Visit<P> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, doors: &Doors) -> Result<Self, Problem> {
        let person = Person::from_request_parts(parts, doors).await?;
        let caller = person.caller();
        caller.demand(P::PERMISSION)?;
        Ok(Self { caller, params: Params::of(&parts.uri), person, permitted: PhantomData })
    }
}

impl FromRequestParts<Doors> for Person {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, doors: &Doors) -> Result<Self, Problem> {
        Self::of(&parts.headers, &parts.uri, doors).await?.ok_or_else(|| Problem::new("auth.session_missing"))
    }
}
