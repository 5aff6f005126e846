//! Addresses of pages that are named by what somebody typed.

use std::fmt::Write as _;

/// A text as one piece of an address's path.
fn segment(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            out.push(char::from(byte));
        } else {
            // Writing to a text does not fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

/// The code of an SKU in an address. Case makes no difference to a code, but it does to the names of our own pages.
fn code(code: &str) -> String {
    if matches!(code, "receive" | "new" | "named") { code.to_ascii_uppercase() } else { segment(code) }
}

/// The page of an SKU's stock.
pub(crate) fn stock(sku: &str) -> String {
    format!("/stock/{}", code(sku))
}

/// The page of an SKU.
pub(crate) fn sku(sku: &str) -> String {
    format!("/skus/{}", code(sku))
}

/// The path with these parameters; those without a value are left out.
pub(crate) fn with<'p>(path: &str, params: impl IntoIterator<Item = (&'p str, &'p str)>) -> String {
    let given = params.into_iter().filter(|(_, value)| !value.is_empty());
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(given).finish();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_makes_one_piece_of_a_path() {
        assert_eq!(stock("MUG-1"), "/stock/MUG-1");
        assert_eq!(stock("A/B 5%?#"), "/stock/A%2FB%205%25%3F%23");
        assert_eq!(sku("Č"), "/skus/%C4%8C");
        assert_eq!((stock("receive"), sku("new"), sku("New")), ("/stock/RECEIVE".into(), "/skus/NEW".into(), "/skus/New".into()));
    }

    #[test]
    fn empty_parameters_are_left_out() {
        assert_eq!(with("/stock", [("q", ""), ("location", "niš 1")]), "/stock?location=ni%C5%A1+1");
        assert_eq!(with("/stock", [("q", "")]), "/stock");
    }
}
