//! What is said beside a reason: why an order is held or canceled, in words.

use crate::base::problem::FieldProblem;
use crate::base::text;

/// The most characters of a comment.
pub const COMMENT_MAX_CHARS: usize = 500;

/// The comment as it is kept: on one line, without blanks at its ends. May be empty.
///
/// # Errors
/// What is wrong with it, at `/comment`. Codes: those of [`text::TextProblem`].
pub fn comment(given: &str) -> Result<String, FieldProblem> {
    text::clean_line(given, COMMENT_MAX_CHARS)
        .map_err(|problem| FieldProblem::new("/comment", problem.code()).with("max", COMMENT_MAX_CHARS as i64))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_of_limited_length() {
        let check = |given: &str, expected: Result<&str, &str>| {
            let read = comment(given).map_err(|problem| format!("{} {}", problem.pointer, problem.code));
            assert_eq!(read.as_deref().map_err(String::as_str), expected);
        };
        check("", Ok(""));
        check(" waits\n for  the bank ", Ok("waits for the bank"));
        let longest = "ž".repeat(COMMENT_MAX_CHARS);
        check(&format!(" {longest} "), Ok(&longest));
        check(&format!("{longest}ž"), Err("/comment text.too_long"));
        check("a\u{7}", Err("/comment text.control_character"));
    }
}
