//! What can be asked, one file a noun. Queries read a snapshot and never decide; each demands its
//! permission of the caller first.
//!
//! A list comes page by page. A page's `next` is an opaque text that begins the page after it; it is
//! good for the same list with the same filter only.

pub mod bulk;
pub mod catalog;
pub mod customers;
pub mod feed;
pub mod imports;
pub mod jobs;
pub mod orders;
pub mod reservations;
pub mod sessions;
pub mod settings;
pub mod stock;
pub mod stock_ledger;
pub mod stock_list;
pub mod views;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Refusal, Result};

/// The most items of one page.
pub const PAGE_MAX: i64 = 200;
/// The items of a page when the caller does not say.
pub const PAGE_DEFAULT: i64 = 50;

/// Which page of a list is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PageRequest {
    /// The `next` of the page before; the first page when missing.
    pub cursor: Option<String>,
    /// How many items at most, 1 to [`PAGE_MAX`], held at these; [`PAGE_DEFAULT`] when missing.
    pub limit: Option<i64>,
}

/// Some items of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<T> {
    /// The items.
    pub items: Vec<T>,
    /// What to ask the next page with; `None` on the last one.
    pub next: Option<String>,
}

impl PageRequest {
    /// How many items are wanted.
    #[must_use]
    pub fn limit(&self) -> i64 {
        self.limit.unwrap_or(PAGE_DEFAULT).clamp(1, PAGE_MAX)
    }

    /// The key of the last item of the page before, as [`Page::of`] was given it for this list.
    ///
    /// # Errors
    /// `cursor.invalid` for a text that is no cursor, or another list's.
    pub fn after<K: DeserializeOwned>(&self, list: &str) -> Result<Option<K>> {
        let Some(cursor) = &self.cursor else { return Ok(None) };
        let bytes = URL_SAFE_NO_PAD.decode(cursor).ok();
        let read = bytes.and_then(|bytes| serde_json::from_slice::<(String, K)>(&bytes).ok());
        match read {
            Some((of, key)) if of == list => Ok(Some(key)),
            Some(_) | None => Err(Refusal::field("/cursor", "cursor.invalid").into()),
        }
    }
}

impl<T> Page<T> {
    /// A page from `limit + 1` items, or fewer when there are no more. `key` names an item's place in the list.
    ///
    /// # Errors
    /// [`Error::Internal`] for a key that cannot be written.
    pub fn of<K: Serialize>(list: &str, mut items: Vec<T>, limit: i64, key: impl FnOnce(&T) -> K) -> Result<Self> {
        let limit = usize::try_from(limit).map_err(Error::internal)?;
        let more = items.len() > limit;
        items.truncate(limit);
        let last = items.last().filter(|_| more).map(key);
        let cursor = |key: K| serde_json::to_vec(&(list, key)).map(|json| URL_SAFE_NO_PAD.encode(json)).map_err(Error::internal);
        Ok(Self { next: last.map(cursor).transpose()?, items })
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a failing test may stop at once")]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_good_for_its_own_list() {
        let page = Page::of("skus", vec!["A", "Б", "C"], 2, |code| (*code).to_owned()).unwrap();
        assert_eq!(page.items, ["A", "Б"]);
        let next = PageRequest { cursor: page.next, limit: None };
        assert_eq!(next.after::<String>("skus").unwrap().as_deref(), Some("Б"));
        for wrong in [next.after::<String>("customers"), PageRequest { cursor: Some("?".into()), limit: None }.after("skus")] {
            assert_eq!(wrong.unwrap_err().to_string(), "request.invalid; /cursor cursor.invalid");
        }
        assert_eq!(Page::of("skus", vec!["A", "B"], 2, |code| (*code).to_owned()).unwrap().next, None);
    }

    #[test]
    fn limits_are_held() {
        let limit = |limit| PageRequest { cursor: None, limit }.limit();
        assert_eq!([limit(None), limit(Some(-1)), limit(Some(i64::MAX))], [PAGE_DEFAULT, 1, PAGE_MAX]);
    }
}
