//! What somebody typed and sent: read, proven to come from a form of ours, and kept for showing it again.
//!
//! A field's name is the JSON pointer of what it becomes without the first slash, such as
//! `lines/0/quantity`, so that what a command says of a pointer stands beside its field.

use std::marker::PhantomData;

use axum::extract::{FromRequest, Request};
use axum::http::HeaderMap;
use axum::http::header::{CONTENT_TYPE, HOST, HeaderName, ORIGIN};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use comanda_app::run::Caller;
use comanda_core::base::locale::Locale;
use comanda_core::base::money::Currency;
use comanda_core::base::problem::FieldProblem;
use comanda_core::base::time::Timestamp;
use comanda_core::identity::permission::Permission;
use jiff::tz::TimeZone;
use sha2::{Digest as _, Sha256};

use super::login;
use super::person::{Person, address_of};
use super::typed::plain_sum;
use crate::asking::Permitted;
use crate::body::read;
use crate::doors::Doors;
use crate::problem::{PlaceProblem, Problem};

/// The field that holds the session's form token.
pub(crate) const TOKEN: &str = "_token";
/// The field that names this one sending of the form: a repeated one is answered and not done again.
pub(crate) const KEY: &str = "_key";
/// The field that holds the version of the thing as it was shown.
pub(crate) const VERSION: &str = "_version";
/// The field of the button that asks for a preview, with the value `preview`, or for the deed.
pub(crate) const STEP: &str = "_step";

const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// The token of the forms of a session: nobody can make it who does not have the session's.
pub(crate) fn token_of(secret: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::new().chain_update(b"comanda form\0").chain_update(secret).finalize())
}

/// Whether a request that changes something was sent by a page of ours, as far as the browser says.
pub(crate) fn is_own(headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    match (text(SEC_FETCH_SITE), text(ORIGIN), text(HOST)) {
        (Some(site), _, _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, of)| of.eq_ignore_ascii_case(host)),
        (None, None, _) => true,
        (None, Some(_), None) => false,
    }
}

/// The fields of a form, in their order, and what was wrong with those that were read.
#[derive(Debug, Clone, Default)]
pub(crate) struct Sent {
    pairs: Vec<(String, String)>,
    wrong: Vec<PlaceProblem>,
}

impl Sent {
    /// The fields of a body as browsers send forms.
    ///
    /// # Errors
    /// `request.media_type`, `request.too_large`, `request.body_unreadable`.
    pub(crate) async fn read(request: Request, doors: &Doors) -> Result<Self, Problem> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        if !kind.split(';').next().unwrap_or_default().trim().eq_ignore_ascii_case("application/x-www-form-urlencoded") {
            return Err(Problem::new("request.media_type").with("expected", "application/x-www-form-urlencoded"));
        }
        let bytes = read(request, doors.settings.body_bytes_max).await?;
        // No database of ours keeps U+0000; browsers send the ends of lines as the standard says, with a carriage return.
        let clean = |text: &str| text.replace('\0', "").replace("\r\n", "\n");
        let pairs = form_urlencoded::parse(&bytes).map(|(name, value)| (clean(&name), clean(&value))).collect();
        Ok(Self { pairs, wrong: Vec::new() })
    }

    /// Fields with these values.
    pub(crate) fn of<N: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (N, V)>) -> Self {
        Self { pairs: pairs.into_iter().map(|(name, value)| (name.into(), value.into())).collect(), wrong: Vec::new() }
    }

    /// The same without these fields, such as passwords, which are not shown again.
    pub(crate) fn without(&self, names: &[&str]) -> Self {
        let kept = self.pairs.iter().filter(|(name, _)| !names.contains(&name.as_str()));
        Self { pairs: kept.cloned().collect(), wrong: self.wrong.clone() }
    }

    /// Fills fields that were not sent.
    pub(crate) fn fill<'p>(&mut self, pairs: impl IntoIterator<Item = (&'p str, &'p str)>) {
        for (name, value) in pairs {
            if !self.pairs().any(|(known, _)| known == name) {
                self.pairs.push((name.to_owned(), value.to_owned()));
            }
        }
    }

    /// Gives a field this value, whatever it had.
    pub(crate) fn set(&mut self, name: &str, value: impl Into<String>) {
        self.pairs.retain(|(known, _)| known != name);
        self.pairs.push((name.to_owned(), value.into()));
    }

    /// Adds a field to those of its name.
    pub(crate) fn add(&mut self, name: &str, value: impl Into<String>) {
        self.pairs.push((name.to_owned(), value.into()));
    }

    /// Gives a field this value when nothing was typed in it.
    pub(crate) fn set_if_blank(&mut self, name: &str, value: impl Into<String>) {
        if self.raw(name).trim().is_empty() {
            self.set(name, value);
        }
    }

    /// Takes a field out, and all that are below it.
    pub(crate) fn remove(&mut self, name: &str) {
        self.pairs.retain(|(known, _)| known.strip_prefix(name).is_none_or(|rest| !(rest.is_empty() || rest.starts_with('/'))));
    }

    /// Every field with its value.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pairs.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The value as typed; empty when there is none.
    pub(crate) fn raw(&self, name: &str) -> &str {
        self.pairs().find(|(known, _)| *known == name).map_or("", |(_, value)| value)
    }

    /// Every value of the name, without empty ones.
    pub(crate) fn all(&self, name: &str) -> Vec<String> {
        self.pairs().filter(|(known, value)| *known == name && !value.trim().is_empty()).map(|(_, value)| value.to_owned()).collect()
    }

    /// Whether the box of this name is ticked.
    pub(crate) fn ticked(&self, name: &str) -> bool {
        !self.raw(name).is_empty()
    }

    /// The value without spaces around it.
    pub(crate) fn text(&self, name: &str) -> String {
        self.raw(name).trim().to_owned()
    }

    /// The same, `None` when nothing is left.
    pub(crate) fn some_text(&self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|text| !text.is_empty())
    }

    /// The value, read by `read`; one that cannot be read is noted with the code.
    pub(crate) fn read_as<T>(&mut self, name: &str, code: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let text = self.some_text(name)?;
        let value = read(&text);
        if value.is_none() {
            self.note(name, code);
        }
        value
    }

    /// The same for a value that must be there.
    pub(crate) fn read_demanded<T>(&mut self, name: &str, code: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let value = read(self.raw(name).trim());
        if value.is_none() {
            self.note(name, code);
        }
        value
    }

    /// The value as percent in decimal text, whichever mark stands before its decimals.
    pub(crate) fn percent(&self, name: &str) -> Option<String> {
        self.some_text(name).map(|text| text.replace([' ', '\u{a0}', '%'], "").replace(',', "."))
    }

    /// The value as a whole number; groups of digits may stand apart.
    pub(crate) fn whole(&mut self, name: &str) -> Option<i64> {
        self.read_as(name, "form.not_a_whole_number", |text| {
            text.chars().filter(|digit| !digit.is_whitespace()).collect::<String>().parse().ok()
        })
    }

    /// The value as a sum of the currency, as people of the language write it.
    pub(crate) fn money(&mut self, name: &str, currency: Currency, locale: Locale) -> Option<i64> {
        let text = self.some_text(name)?;
        match currency.parse_minor(&plain_sum(&text, locale, currency.exponent())) {
            Ok(minor) => Some(minor),
            Err(problem) => {
                let mut field = FieldProblem::new(format!("/{name}"), problem.code());
                field = field.with("text", text.chars().take(40).collect::<String>()).with("currency", currency.code());
                self.wrong.push(PlaceProblem::from(field.with("exponent", i64::from(currency.exponent()))));
                None
            }
        }
    }

    /// The value as an instant, typed as day and time of day in this time zone.
    pub(crate) fn instant(&mut self, name: &str, zone: &TimeZone) -> Option<Timestamp> {
        self.read_as(name, "form.not_a_time", |text| {
            let zoned = text.parse::<jiff::civil::DateTime>().ok()?.to_zoned(zone.clone()).ok()?;
            Some(Timestamp::from_micros(zoned.timestamp().as_microsecond()))
        })
    }

    /// Notes that a field is wrong.
    pub(crate) fn note(&mut self, name: &str, code: &str) {
        self.wrong.push(PlaceProblem::from(FieldProblem::new(format!("/{name}"), code)));
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// `request.invalid` with every field that could not be read.
    pub(crate) fn finish(&self) -> Result<(), Problem> {
        if self.wrong.is_empty() { Ok(()) } else { Err(Problem::invalid(self.wrong.clone())) }
    }
}

/// What the sender of a form must be allowed to do.
pub(crate) trait Permits {
    /// The permission; `None` where being logged in is enough.
    const PERMISSION: Option<Permission>;
}

impl<P: Permitted> Permits for P {
    const PERMISSION: Option<Permission> = Some(P::PERMISSION);
}

/// What everybody who is logged in may do for themselves.
pub(crate) struct Oneself;

impl Permits for Oneself {
    const PERMISSION: Option<Permission> = None;
}

/// A form of somebody who may do what `P` names, sent from a page of ours.
pub(crate) struct Form<P> {
    /// Who.
    pub(crate) person: Person,
    /// As which caller: with the form's key, and the version that was shown.
    pub(crate) caller: Caller,
    /// What they sent.
    pub(crate) sent: Sent,
    /// Whether they want to see what would happen, and nothing done.
    pub(crate) preview: bool,
    permitted: PhantomData<P>,
}

impl<P> Form<P> {
    /// The same caller for a dry run.
    pub(crate) fn dry(&self) -> Caller {
        Caller { dry_run: true, idempotency_key: None, ..self.caller.clone() }
    }
}

impl<P: Permits> FromRequest<Doors> for Form<P> {
    /// A problem, or the page to log in again by which what was typed is not lost.
    type Rejection = Response;

    async fn from_request(request: Request, doors: &Doors) -> Result<Self, Response> {
        let (headers, uri) = (request.headers().clone(), request.uri().clone());
        let refused = |problem: Problem| problem.into_response();
        if !is_own(&headers) {
            return Err(refused(Problem::new("auth.form_foreign")));
        }
        let sent = Sent::read(request, doors).await.map_err(refused)?;
        let Some(person) = Person::of(&headers, &uri, doors).await.map_err(refused)? else {
            return Err(login::again(doors, &headers, &address_of(&uri), &sent).await);
        };
        if sent.raw(TOKEN) != person.form_token() {
            return Err(refused(Problem::new("auth.form_foreign")));
        }
        let mut caller = person.caller();
        P::PERMISSION.map_or(Ok(()), |permission| caller.demand(permission)).map_err(|error| refused(error.into()))?;
        caller.idempotency_key = sent.some_text(KEY).filter(|key| key.len() <= 100 && key.is_ascii()).map(|key| format!("form:{key}"));
        caller.expected_version = sent.raw(VERSION).parse().ok();
        Ok(Self { preview: sent.raw(STEP) == "preview", person, caller, sent, permitted: PhantomData })
    }
}
