//! Who asks, proven before a handler runs: extractors that hold a caller who may do it.

use std::marker::PhantomData;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::{ACCEPT_LANGUAGE, AUTHORIZATION, HeaderName, IF_MATCH};
use axum::http::request::Parts;
use comanda_app::identity;
use comanda_app::run::{Caller, Command};
use comanda_core::base::locale::Locale;
use comanda_core::identity::permission::Permission;

use crate::doors::Doors;
use crate::language::negotiate;
use crate::params::Params;
use crate::problem::Problem;

const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// What needs one permission: a command by itself, or one of the names below.
pub(crate) trait Permitted {
    /// The permission.
    const PERMISSION: Permission;
}

impl<C: Command> Permitted for C {
    const PERMISSION: Permission = C::PERMISSION;
}

macro_rules! permitted {
    ($($(#[$doc:meta])* $name:ident = $permission:ident;)*) => {$(
        $(#[$doc])*
        pub(crate) struct $name;

        impl Permitted for $name {
            const PERMISSION: Permission = Permission::$permission;
        }
    )*};
}

permitted! {
    /// Reading orders and what belongs to them.
    OrdersRead = OrdersRead;
    /// Reading SKUs.
    CatalogRead = CatalogRead;
    /// Reading stock and its movements.
    StockRead = StockRead;
    /// Receiving, correcting and moving stock.
    StockWrite = StockWrite;
    /// Reading reservations, as whoever makes them may.
    StockReserve = StockReserve;
    /// Reading customers.
    CustomersRead = CustomersRead;
    /// Reading channels, locations, staff and API keys.
    SettingsRead = SettingsRead;
    /// Making and revoking API keys.
    SettingsWrite = SettingsWrite;
    /// Reading jobs and the change feed.
    Operate = Operate;
}

/// A caller who may read what `P` names.
pub(crate) struct Reader<P> {
    /// Who.
    pub(crate) caller: Caller,
    /// The reader's language.
    pub(crate) locale: Locale,
    /// What was given after the question mark.
    pub(crate) params: Params,
    permitted: PhantomData<P>,
}

/// A caller who may give the command `P`, and how it wants to be answered.
pub(crate) struct Giver<P> {
    /// Who, with the key, the expected version and the dry run of this request.
    pub(crate) caller: Caller,
    /// The caller's language.
    pub(crate) locale: Locale,
    permitted: PhantomData<P>,
}

/// The language asked for.
pub(crate) fn locale_of(headers: &HeaderMap) -> Locale {
    negotiate(headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()))
}

/// Who shows a key in `Authorization`, when it may do this.
///
/// # Errors
/// `auth.key_missing`, `auth.key_invalid`, `auth.permission_missing`.
pub(crate) async fn authenticated(headers: &HeaderMap, doors: &Doors, permission: Permission) -> Result<Caller, Problem> {
    let header = headers.get(AUTHORIZATION).ok_or_else(Problem::key_missing)?;
    let (scheme, token) = header.to_str().ok().and_then(|text| text.split_once(' ')).ok_or_else(Problem::key_invalid)?;
    if !scheme.eq_ignore_ascii_case("bearer") {
        return Err(Problem::key_missing());
    }
    let found = identity::authenticate(&doors.app, token.trim()).await?;
    let known = found.ok_or_else(Problem::key_invalid)?;
    let caller = known.caller();
    caller.demand(permission)?;
    Ok(caller)
}

/// The caller's name for the request: 1 to 255 visible ASCII characters.
fn idempotency_key(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    let Some(value) = headers.get(IDEMPOTENCY_KEY) else { return Ok(None) };
    let visible = |bytes: &[u8]| (1..=255).contains(&bytes.len()) && bytes.iter().all(u8::is_ascii_graphic);
    match value.to_str() {
        Ok(key) if visible(key.as_bytes()) => Ok(Some(key.to_owned())),
        Ok(_) | Err(_) => Err(Problem::header_malformed("Idempotency-Key", "8d3f2c6e-1f0b-4c55-9f6e-2f6f0a4b7d11")),
    }
}

/// The version of `If-Match: "5"`, also without the quotes; `*` stands for any.
fn expected_version(headers: &HeaderMap) -> Result<Option<i64>, Problem> {
    let Some(value) = headers.get(IF_MATCH) else { return Ok(None) };
    let text = value.to_str().unwrap_or_default().trim();
    if text == "*" {
        return Ok(None);
    }
    let bare = text.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')).unwrap_or(text);
    let digits = !bare.is_empty() && bare.bytes().all(|byte| byte.is_ascii_digit());
    match bare.parse::<i64>() {
        Ok(version) if digits => Ok(Some(version)),
        Ok(_) | Err(_) => Err(Problem::header_malformed("If-Match", "\"5\"")),
    }
}

impl<P: Permitted> FromRequestParts<Doors> for Giver<P> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, doors: &Doors) -> Result<Self, Problem> {
        let mut caller = authenticated(&parts.headers, doors, P::PERMISSION).await?;
        caller.idempotency_key = idempotency_key(&parts.headers)?;
        caller.expected_version = expected_version(&parts.headers)?;
        let mut params = Params::of(&parts.uri);
        caller.dry_run = params.flag("dry_run").unwrap_or(false);
        params.finish()?;
        Ok(Self { caller, locale: locale_of(&parts.headers), permitted: PhantomData })
    }
}

impl<P: Permitted> FromRequestParts<Doors> for Reader<P> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, doors: &Doors) -> Result<Self, Problem> {
        let caller = authenticated(&parts.headers, doors, P::PERMISSION).await?;
        Ok(Self { caller, locale: locale_of(&parts.headers), params: Params::of(&parts.uri), permitted: PhantomData })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn headers(name: HeaderName, value: &'static [u8]) -> HeaderMap {
        HeaderMap::from_iter([(name, HeaderValue::from_bytes(value).unwrap())])
    }

    #[test]
    fn reads_idempotency_keys() {
        let read = |value: &'static [u8]| idempotency_key(&headers(IDEMPOTENCY_KEY, value)).map_err(|problem| problem.code);
        assert_eq!(idempotency_key(&HeaderMap::new()).map_err(|problem| problem.code), Ok(None));
        assert_eq!(read(b"a"), Ok(Some("a".to_owned())));
        assert_eq!(read(&[b'x'; 255]).map(|key| key.map(|key| key.len())), Ok(Some(255)));
        for value in [&b""[..], b"two words", &[b'x'; 256], "ключ".as_bytes()] {
            assert_eq!(read(value), Err("request.header_malformed"));
        }
    }

    #[test]
    fn reads_versions() {
        let read = |value: &'static [u8]| expected_version(&headers(IF_MATCH, value)).map_err(|problem| problem.code);
        assert_eq!(expected_version(&HeaderMap::new()).map_err(|problem| problem.code), Ok(None));
        for (value, version) in [(&b"5"[..], Some(5)), (b"\"5\"", Some(5)), (b" 0 ", Some(0)), (b"*", None)] {
            assert_eq!(read(value), Ok(version));
        }
        for value in [&b""[..], b"\"", b"\"5", b"+5", b"-5", b"W/\"5\"", b"abc", b"99999999999999999999"] {
            assert_eq!(read(value), Err("request.header_malformed"));
        }
    }
}
