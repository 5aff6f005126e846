//! Cells as they are written and named: text and never a formula, and no longer than a reason may be.

use std::borrow::Cow;

/// The text with an apostrophe before it when a spreadsheet would take it for a formula: it begins with `=`, `+`, `-`, `@`,
/// a tab or a line break. A number stays a number.
pub fn guarded(text: &str) -> Cow<'_, str> {
    let number = text.strip_prefix(['-', '+']).unwrap_or(text);
    let is_number =
        number.starts_with(|first: char| first.is_ascii_digit()) && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) && !is_number {
        return Cow::Owned(format!("'{text}"));
    }
    Cow::Borrowed(text)
}

/// The beginning of a cell, to be named in a reason.
pub fn shortened(text: &str) -> String {
    const SHOWN_MAX_CHARS: usize = 60;
    match text.char_indices().nth(SHOWN_MAX_CHARS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formulas_become_text() {
        for (text, expected) in [
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
            ("-2+3", "'-2+3"),
            ("\tx", "'\tx"),
            ("-12.50", "-12.50"),
            ("+381641234567", "+381641234567"),
            ("Niš", "Niš"),
            ("-", "'-"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), expected);
        }
    }

    #[test]
    fn long_cells_are_cut_between_letters() {
        assert_eq!(shortened("ten"), "ten");
        assert_eq!(shortened(&"ž".repeat(60)), "ž".repeat(60));
        assert_eq!(shortened(&"ž".repeat(61)), format!("{}…", "ž".repeat(60)));
    }
}
