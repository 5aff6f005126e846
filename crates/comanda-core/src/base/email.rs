//! E-mail addresses: read once, compared without regard to case.

use std::fmt;
use std::str::FromStr;

use email_address::{EmailAddress, Error, Options};

/// An e-mail address that mail can be sent to (RFC 5321/6531 as the crate `email_address` reads it).
///
/// Invariants: at most 254 bytes, no blanks around it, no display name, a domain of at least two
/// labels in lower case. The local part is kept as typed, because RFC 5321 lets the receiving host
/// tell cases apart; for matching use [`Email::normalised`]. Whether the mailbox exists is not
/// known.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

/// Why a text is no e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EmailProblem {
    /// Nothing, or only blanks.
    #[error("the e-mail address is empty")]
    Empty,
    /// No `@`.
    #[error("the e-mail address has no @")]
    MissingAt,
    /// Nothing usable before the `@`.
    #[error("the part before the @ is not valid")]
    LocalPart,
    /// No usable domain after the `@`; a name without a dot is none.
    #[error("the domain after the @ is not valid")]
    Domain,
    /// Longer than mail systems carry (RFC 5321: 64 bytes before the `@`, 254 in all).
    #[error("the e-mail address is too long")]
    TooLong,
}

impl EmailProblem {
    /// The stable code of this problem.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "email.empty",
            Self::MissingAt => "email.missing_at",
            Self::LocalPart => "email.local_part",
            Self::Domain => "email.domain",
            Self::TooLong => "email.too_long",
        }
    }
}

impl Email {
    /// The most bytes of an address (RFC 5321, 4.5.3.1.3, less the angle brackets).
    pub const MAX_BYTES: usize = 254;

    /// Reads what a person typed.
    ///
    /// # Errors
    /// [`EmailProblem`] for the first thing that is wrong.
    pub fn parse(raw: &str) -> Result<Self, EmailProblem> {
        let address = raw.trim();
        if address.is_empty() {
            return Err(EmailProblem::Empty);
        }
        let Some((local, domain)) = address.rsplit_once('@') else { return Err(EmailProblem::MissingAt) };
        if domain.is_empty() {
            return Err(EmailProblem::Domain);
        }
        let address = format!("{local}@{}", domain.to_lowercase());
        if address.len() > Self::MAX_BYTES {
            return Err(EmailProblem::TooLong);
        }
        let options = Options::default().with_required_tld().without_domain_literal().without_display_text();
        match EmailAddress::parse_with_options(&address, options) {
            Ok(_) => Ok(Self(address)),
            Err(error) => Err(problem_of(&error, local)),
        }
    }

    /// The address as it is shown and written to.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address in lower case throughout: the key by which customers are matched and found.
    #[must_use]
    pub fn normalised(&self) -> String {
        self.0.to_lowercase()
    }

    /// The domain, in lower case.
    #[must_use]
    pub fn domain(&self) -> &str {
        self.0.rsplit_once('@').map_or("", |(_, domain)| domain)
    }
}

/// Our name for what the crate found. An invalid character does not say where it stands, so the
/// local part is looked at alone.
fn problem_of(error: &Error, local: &str) -> EmailProblem {
    match error {
        Error::LocalPartTooLong | Error::DomainTooLong => EmailProblem::TooLong,
        Error::MissingSeparator => EmailProblem::MissingAt,
        Error::LocalPartEmpty | Error::UnbalancedQuotes => EmailProblem::LocalPart,
        Error::DomainEmpty
        | Error::SubDomainEmpty
        | Error::SubDomainTooLong
        | Error::DomainTooFew
        | Error::DomainInvalidSeparator
        | Error::InvalidIPAddress
        | Error::UnsupportedDomainLiteral => EmailProblem::Domain,
        Error::InvalidCharacter
        | Error::InvalidComment
        | Error::UnsupportedDisplayName
        | Error::MissingDisplayName
        | Error::MissingEndBracket => {
            if EmailAddress::is_valid_local_part(local) {
                EmailProblem::Domain
            } else {
                EmailProblem::LocalPart
            }
        }
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Email {
    /// Keeps personal data out of logs: only the domain is printed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Email(…@{})", self.domain())
    }
}

impl FromStr for Email {
    type Err = EmailProblem;
    fn from_str(raw: &str) -> Result<Self, EmailProblem> {
        Self::parse(raw)
    }
}

impl TryFrom<String> for Email {
    type Error = EmailProblem;
    fn try_from(raw: String) -> Result<Self, EmailProblem> {
        Self::parse(&raw)
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads() {
        fn check(raw: &str, expected: Result<(&str, &str), EmailProblem>) {
            let read = Email::parse(raw).map(|email| (email.as_str().to_owned(), email.normalised()));
            assert_eq!(read, expected.map(|(kept, key)| (kept.to_owned(), key.to_owned())), "{raw:?}");
        }
        check("ana@example.rs", Ok(("ana@example.rs", "ana@example.rs")));
        check("  Ana.Petrovic+Shop@Example.RS\n", Ok(("Ana.Petrovic+Shop@example.rs", "ana.petrovic+shop@example.rs")));
        check("петар@пример.срб", Ok(("петар@пример.срб", "петар@пример.срб")));
        check("Петар@ПРИМЕР.СРБ", Ok(("Петар@пример.срб", "петар@пример.срб")));
        check("o'brien@mail.example.co.uk", Ok(("o'brien@mail.example.co.uk", "o'brien@mail.example.co.uk")));
        check("", Err(EmailProblem::Empty));
        check(" \t", Err(EmailProblem::Empty));
        check("ana", Err(EmailProblem::MissingAt));
        check("ana.example.rs", Err(EmailProblem::MissingAt));
        check("@example.rs", Err(EmailProblem::LocalPart));
        check("ana petrovic@example.rs", Err(EmailProblem::LocalPart));
        check("ana@ana@example.rs", Err(EmailProblem::LocalPart));
        check("ana.@example.rs", Err(EmailProblem::LocalPart));
        check("Ana <ana@example.rs>", Err(EmailProblem::LocalPart));
        check("ana@", Err(EmailProblem::Domain));
        check("ana@localhost", Err(EmailProblem::Domain));
        check("ana@example..rs", Err(EmailProblem::Domain));
        check("ana@example.rs.", Err(EmailProblem::Domain));
        check("ana@exa mple.rs", Err(EmailProblem::Domain));
        check("ana@-example.rs", Err(EmailProblem::Domain));
        check("ana@[127.0.0.1]", Err(EmailProblem::Domain));
        check("ana@example.rs,petar@example.rs", Err(EmailProblem::LocalPart));
        check("a\0b@example.rs", Err(EmailProblem::LocalPart));
        check(&format!("{}@example.rs", "a".repeat(65)), Err(EmailProblem::TooLong));
        check(&format!("a@{}.rs", "b.".repeat(130)), Err(EmailProblem::TooLong));
    }

    #[test]
    fn codes_are_stable() {
        let codes = [EmailProblem::Empty, EmailProblem::MissingAt, EmailProblem::LocalPart, EmailProblem::Domain, EmailProblem::TooLong]
            .map(EmailProblem::code);
        assert_eq!(codes, ["email.empty", "email.missing_at", "email.local_part", "email.domain", "email.too_long"]);
    }

    #[test]
    fn does_not_print_the_person() {
        let email = Email::parse("ana.petrovic@example.rs").unwrap();
        assert_eq!(format!("{email:?}"), "Email(…@example.rs)");
        assert_eq!(serde_json::to_string(&email).unwrap(), "\"ana.petrovic@example.rs\"");
        assert!(serde_json::from_str::<Email>("\"ana\"").is_err());
    }

    proptest! {
        #[test]
        fn never_panics_and_reads_itself(raw in any::<String>(), near in "[a-zA-Z.+ \"]{0,8}@[a-zA-Z.\\-\\[ š]{0,10}") {
            for raw in [raw, near] {
                if let Ok(email) = Email::parse(&raw) {
                    prop_assert_eq!(Email::parse(email.as_str()), Ok(email.clone()));
                    prop_assert!(Email::parse(&email.normalised()).is_ok());
                }
            }
        }
    }
}
