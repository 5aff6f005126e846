//! Addresses of pages that are named by what somebody typed.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::address::Address;

/// Everything but what one piece of a path may hold as it is: the unreserved characters of RFC 3986, section 2.3.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The code of an SKU in an address. Case makes no difference to a code, but it does to the names of our own pages.
fn code(code: &str) -> String {
    if matches!(code, "receive" | "new" | "named") { code.to_ascii_uppercase() } else { utf8_percent_encode(code, RESERVED).to_string() }
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
    let bare = Address::parse(path, "");
    params.into_iter().fold(bare, |address, (name, value)| address.with(name, value)).without_empty().to_string()
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
