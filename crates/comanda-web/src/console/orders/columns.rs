//! Which columns the list of orders has: chosen in the address, and remembered by the browser.

use axum::http::HeaderMap;

use crate::console::person::cookie;

/// The cookie that remembers them.
pub(super) const COLUMNS_COOKIE: &str = "comanda_order_columns";
/// The parameter that chooses them.
pub(super) const COLUMNS: &str = "columns";

/// Every column besides the number, in the order in which they stand, and whether it is there unless somebody chooses.
const ALL: [(&str, bool); 12] = [
    ("status", true),
    ("ordered", true),
    ("customer", true),
    ("channel", false),
    ("stock", true),
    ("delivery", true),
    ("region", false),
    ("manager", true),
    ("flags", false),
    ("reference", false),
    ("closed", false),
    ("total", true),
];

/// The columns of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns(Vec<&'static str>);

impl Columns {
    /// What was chosen in the address; else what the browser remembers; else the usual ones.
    pub(super) fn of(chosen: &[String], headers: &HeaderMap) -> Self {
        let remembered: Vec<&str> = cookie(headers, COLUMNS_COOKIE).map(|text| text.split('.').collect()).unwrap_or_default();
        let named = |names: Vec<&str>| {
            let known: Vec<&str> = ALL.iter().map(|(name, _)| *name).filter(|name| names.contains(name)).collect();
            Some(Self(known)).filter(|columns| !columns.0.is_empty())
        };
        named(chosen.iter().map(String::as_str).collect())
            .or_else(|| named(remembered))
            .unwrap_or_else(|| Self(ALL.iter().filter(|(_, usual)| *usual).map(|(name, _)| *name).collect()))
    }

    /// As the cookie has them.
    pub(super) fn remembered(&self) -> String {
        self.0.join(".")
    }

    /// Every column there could be.
    pub(super) fn all(&self) -> impl Iterator<Item = &'static str> {
        ALL.iter().map(|(name, _)| *name)
    }

    /// Whether this column is there.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains(&name)
    }

    /// How many there are besides the total, with the box to select by and the number.
    pub(super) fn before_total(&self) -> usize {
        self.0.iter().filter(|name| **name != "total").count() + 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;
    use axum::http::header::COOKIE;

    #[test]
    fn what_is_chosen_wins_and_nonsense_is_nothing() {
        let none = HeaderMap::new();
        let remembered = HeaderMap::from_iter([(COOKIE, HeaderValue::from_static("comanda_order_columns=region.customer"))]);
        assert_eq!(Columns::of(&["total".into(), "status".into(), "nonsense".into()], &remembered).remembered(), "status.total");
        assert_eq!(Columns::of(&[], &remembered).remembered(), "customer.region");
        assert!(Columns::of(&["nonsense".into()], &none).has("total"));
        assert!(!Columns::of(&[], &none).has("region"));
    }
}
