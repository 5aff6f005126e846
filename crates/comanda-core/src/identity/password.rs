//! What a password must be: long, and none that is tried first.
//!
//! No rules about kinds of characters and no forced changes: they make passwords worse (NIST SP 800-63B, 5.1.1.2).

use unicode_normalization::UnicodeNormalization;

use crate::base::text::fold;

use super::common_passwords::COMMON;

/// The fewest characters of a password.
pub const CHARS_MIN: usize = 10;
/// The most characters of a password.
pub const CHARS_MAX: usize = 200;

/// A password in NFC, so that it is the same from every keyboard. It is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// A password as typed, to be compared with the one that is kept; `None` when nobody can have it.
    #[must_use]
    pub fn typed(raw: &str) -> Option<Self> {
        let text: String = raw.nfc().take(CHARS_MAX + 1).collect();
        (1..=CHARS_MAX).contains(&text.chars().count()).then_some(Self(text))
    }

    /// What is hashed.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl std::fmt::Debug for Password {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Password(…)")
    }
}

/// Why a text is not taken for a password.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordProblem {
    /// Fewer than [`CHARS_MIN`] characters.
    #[error("a password has at least {CHARS_MIN} characters")]
    TooShort,
    /// More than [`CHARS_MAX`] characters.
    #[error("a password has at most {CHARS_MAX} characters")]
    TooLong,
    /// The person's own name or e-mail address.
    #[error("a password is not one's own name or address")]
    Personal,
    /// One of those that are tried first.
    #[error("this password is among the most common ones")]
    Common,
}

impl PasswordProblem {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooShort => "user.password_too_short",
            Self::TooLong => "user.password_too_long",
            Self::Personal => "user.password_personal",
            Self::Common => "user.password_common",
        }
    }
}

/// The text without what is easily added: case, marks, blanks and punctuation.
fn bare(text: &str) -> String {
    fold(text).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// Takes a text for the new password of somebody with this name and e-mail address.
///
/// # Errors
/// [`PasswordProblem`] for the first thing that is wrong.
pub fn choose(raw: &str, name: &str, email: &str) -> Result<Password, PasswordProblem> {
    let text: String = raw.nfc().take(CHARS_MAX + 1).collect();
    match text.chars().count() {
        ..CHARS_MIN => return Err(PasswordProblem::TooShort),
        CHARS_MIN..=CHARS_MAX => {}
        _ => return Err(PasswordProblem::TooLong),
    }
    let bared = bare(&text);
    let (local, _) = email.rsplit_once('@').unwrap_or((email, ""));
    if !bared.is_empty() && [name, email, local].iter().any(|own| bare(own) == bared) {
        return Err(PasswordProblem::Personal);
    }
    let mut letters = text.chars();
    let first = letters.next();
    let one_letter = letters.all(|letter| Some(letter) == first);
    let lower = text.to_lowercase();
    if one_letter || COMMON.contains(&lower.as_str()) {
        return Err(PasswordProblem::Common);
    }
    Ok(Password(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_and_not_the_first_guess() {
        let check = |raw: &str, expected: Result<(), &str>| {
            let answer = choose(raw, "Mira Jovanović", "mira.jovanovic@example.com");
            assert_eq!(answer.map(drop).map_err(PasswordProblem::code), expected, "{raw}");
        };
        check("", Err("user.password_too_short"));
        check("nine char", Err("user.password_too_short"));
        check("ten chars.", Ok(()));
        check("десет слова", Ok(()));
        check("🦆🦆🦆🦆🦆🦆🦆🦆🦆🐧", Ok(()));
        check("          ", Err("user.password_common"));
        check(&"ab".repeat(100), Ok(()));
        check(&"ab".repeat(101), Err("user.password_too_long"));
        check(&"ab".repeat(1_000_000), Err("user.password_too_long"));
        // Ten letters with a mark each are ten characters, however they were typed.
        check(&"e\u{301}".repeat(5), Err("user.password_too_short"));
        check("mira jovanovic", Err("user.password_personal"));
        check("Мира-Јовановић", Err("user.password_personal"));
        check("mira.jovanovic@example.com", Err("user.password_personal"));
        check("MIRA.JOVANOVIC", Err("user.password_personal"));
        check("mira.jovanovic and a duck", Ok(()));
        check("1234567890", Err("user.password_common"));
        check("QwertyUiop", Err("user.password_common"));
        check("йцукенгшщз", Err("user.password_common"));
        check("lozinka123", Err("user.password_common"));
        check("xxxxxxxxxxxx", Err("user.password_common"));
    }

    #[test]
    fn it_is_the_same_from_every_keyboard_and_never_printed() {
        let composed = choose("caf\u{e9} au lait", "", "").unwrap();
        assert_eq!(Password::typed("cafe\u{301} au lait"), Some(composed.clone()));
        assert_eq!(format!("{composed:?}"), "Password(…)");
        assert_eq!(Password::typed(""), None);
        assert_eq!(Password::typed(&"a".repeat(201)), None);
        assert!(Password::typed("short").is_some(), "an old one may have been shorter");
    }

    #[test]
    fn the_list_has_only_what_the_length_lets_through() {
        for common in COMMON {
            assert!(common.chars().count() >= CHARS_MIN, "{common}");
            assert_eq!(common.to_lowercase(), *common);
            assert_eq!(common.nfc().collect::<String>(), *common);
        }
        let mut sorted = COMMON.to_vec();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted, COMMON);
    }
}
