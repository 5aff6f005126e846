//! Phone numbers: read in any usual spelling, kept as E.164, found by their local spelling too.

use std::fmt;
use std::sync::LazyLock;

use phonenumber::Metadata;
use phonenumber::country::Id;
use phonenumber::metadata::{DATABASE, Database, Descriptor};

use super::country::Country;

/// Compiled patterns that are kept; a country needs up to ten. The crate keeps 100 and compiles
/// anew what fell out: numbers of 30 countries in turn then took 1.6 ms each. With 500 the numbers
/// of 60 countries take 3 µs each, and their patterns 33 MB; those of the home markets 0.7 µs.
const PATTERNS_KEPT: usize = 500;

/// The numbering plans of the world (Google's metadata, bundled in the crate).
static PLANS: LazyLock<&'static Database> = LazyLock::new(|| {
    let plans: &'static Database = &DATABASE;
    let patterns = plans.cache();
    if let Ok(mut patterns) = patterns.lock() {
        patterns.set_capacity(PATTERNS_KEPT);
    }
    plans
});

/// Loads the numbering plans (70 ms, 5 MB), so that the first number read later need not wait.
/// For the start of a server; without it the first [`Phone::parse`] does the same.
pub fn load_numbering_plans() {
    LazyLock::force(&PLANS);
}

/// A phone number in E.164 form, such as `+381641234567`.
///
/// Invariant: `+`, then 7 to 15 ASCII digits of which the first is not 0. A number read by
/// [`Phone::parse`] was also valid by Google's metadata for its country; whether anybody answers
/// is not known.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// Why a text is no phone number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhoneProblem {
    /// Nothing, or only blanks.
    #[error("the phone number is empty")]
    Empty,
    /// Something other than digits, a leading plus and the usual separators.
    #[error("the text is not a phone number")]
    NotANumber,
    /// Digits are missing.
    #[error("the phone number is too short")]
    TooShort,
    /// There are digits too many.
    #[error("the phone number is too long")]
    TooLong,
    /// No such number exists in its country, or the country calling code is not in use.
    #[error("there is no such phone number in its country")]
    ImpossibleForCountry,
}

impl PhoneProblem {
    /// The stable code of this problem.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Empty => "phone.empty",
            Self::NotANumber => "phone.not_a_number",
            Self::TooShort => "phone.too_short",
            Self::TooLong => "phone.too_long",
            Self::ImpossibleForCountry => "phone.impossible_for_country",
        }
    }
}

impl Phone {
    /// The most digits after the plus (ITU-T E.164).
    pub const DIGITS_MAX: usize = 15;
    /// The fewest digits after the plus that are taken for a number with its calling code.
    pub const DIGITS_MIN: usize = 7;

    /// Reads what a person typed or a channel sent.
    ///
    /// A number that starts with `+` or `00` is international; any other is dialled within
    /// `default_country`, with or without its trunk prefix (`064/123-45-67` in Serbia,
    /// `8 (912) 345-67-89` in Russia, `0532 123 45 67` in Türkiye, `0721 234 567` in Romania).
    /// Spaces, hyphens, slashes, dots, parentheses and a leading `tel:` are passed over.
    ///
    /// # Errors
    /// [`PhoneProblem`]. A number that would be valid with one to four digits more is too short,
    /// one that would be with one to four fewer is too long.
    pub fn parse(raw: &str, default_country: Country) -> Result<Self, PhoneProblem> {
        let dialled = Dialled::read(raw)?;
        if dialled.international { international(&dialled.digits) } else { within(default_country, &dialled.digits) }
    }

    /// The number that was kept as E.164 before: the shape is checked, the metadata are not asked,
    /// so that a number accepted once can always be read again.
    ///
    /// # Errors
    /// [`PhoneProblem::NotANumber`], [`PhoneProblem::TooShort`] or [`PhoneProblem::TooLong`].
    pub fn from_e164(kept: &str) -> Result<Self, PhoneProblem> {
        let digits = kept.strip_prefix('+').ok_or(PhoneProblem::NotANumber)?;
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) || digits.starts_with('0') {
            return Err(PhoneProblem::NotANumber);
        }
        match digits.len() {
            0..Self::DIGITS_MIN => Err(PhoneProblem::TooShort),
            Self::DIGITS_MIN..=Self::DIGITS_MAX => Ok(Self(kept.to_owned())),
            _ => Err(PhoneProblem::TooLong),
        }
    }

    /// The number as E.164, `+` and digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// All digits with the country calling code, `381641234567`: the first term to index.
    #[must_use]
    pub fn digits(&self) -> &str {
        self.0.get(1..).unwrap_or_default()
    }

    /// The digits within the country, without calling code and trunk prefix, `641234567`: the
    /// second term to index.
    #[must_use]
    pub fn national_digits(&self) -> &str {
        let digits = self.digits();
        digits.get(calling_code_len(digits)..).unwrap_or_default()
    }

    /// The terms by which the number is found with [`phone_search_digits`] when the search is for
    /// their beginning: [`Phone::digits`], [`Phone::national_digits`] and, for the countries of
    /// calling code 7, the national digits after the trunk prefix 8 as they are dialled there.
    #[must_use]
    pub fn search_terms(&self) -> Vec<String> {
        let mut terms = vec![self.digits().to_owned(), self.national_digits().to_owned()];
        if self.digits().starts_with('7') {
            terms.push(format!("8{}", self.national_digits()));
        }
        terms
    }
}

/// The digits to search phones by, of what was typed into a search box: without separators and
/// without leading zeros, so that `064 123`, `+381 64 123` and `00381 64 123` find the same phone
/// among the beginnings of [`Phone::search_terms`].
///
/// `None` if the text holds anything but digits and separators of phone numbers, or fewer than
/// three digits: then it is no search for a phone.
#[must_use]
pub fn phone_search_digits(raw: &str) -> Option<String> {
    let dialled = Dialled::read(raw).ok()?;
    let digits = dialled.digits.trim_start_matches('0');
    (digits.len() >= 3).then(|| digits.to_owned())
}

/// What a person dials: the bare digits, and whether they begin with a country calling code.
struct Dialled {
    digits: String,
    international: bool,
}

impl Dialled {
    /// More digits than any number with its prefixes has.
    const DIGITS_MAX: usize = 24;

    /// Passes over everything that only helps the eye.
    fn read(raw: &str) -> Result<Self, PhoneProblem> {
        let text = raw.trim();
        if text.is_empty() {
            return Err(PhoneProblem::Empty);
        }
        let text = match text.get(..4) {
            Some(scheme) if scheme.eq_ignore_ascii_case("tel:") => text.get(4..).unwrap_or_default(),
            Some(_) | None => text,
        };
        let mut digits = String::with_capacity(16);
        let mut international = false;
        for character in text.chars().map(european_digit) {
            match character {
                '0'..='9' if digits.len() == Self::DIGITS_MAX => return Err(PhoneProblem::TooLong),
                '0'..='9' => digits.push(character),
                '+' | '\u{FF0B}' if digits.is_empty() && !international => international = true,
                separator if is_separator(separator) => {}
                _ => return Err(PhoneProblem::NotANumber),
            }
        }
        if digits.is_empty() {
            return Err(PhoneProblem::NotANumber);
        }
        if !international && digits.starts_with("00") {
            digits.drain(..2);
            international = true;
        }
        Ok(Self { digits, international })
    }
}

/// A digit of the scripts whose keyboards give their own (Arabic, Persian, Devanagari, fullwidth) as `0` to `9`; any
/// other character as it is. Decimal digits stand in a row in Unicode, from nought on.
fn european_digit(character: char) -> char {
    let noughts = ['\u{660}', '\u{6F0}', '\u{966}', '\u{FF10}'];
    let value = noughts.iter().find_map(|nought| u32::from(character).checked_sub(u32::from(*nought)).filter(|value| *value < 10));
    value.and_then(|value| char::from_digit(value, 10)).unwrap_or(character)
}

/// Blanks, brackets, dashes and the invisible marks that come with numbers copied from an address
/// book.
fn is_separator(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            '-' | '/' | '.' | '(' | ')' | '[' | ']' | '~' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{AD}'
                | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}'
        )
}

/// The number with these digits, of which the first are a country calling code.
///
/// The digits are tried as they stand and without a trunk prefix between (`+381 (0)64 …`) before
/// the crate parses them: the crate strips a leading trunk digit even where it belongs to the
/// number, and so loses every `+7 8xx` (Saint Petersburg, Kazan, Krasnodar). It is left the rules
/// of carriers and old mobile prefixes, as in Argentina and Mexico.
fn international(digits: &str) -> Result<Phone, PhoneProblem> {
    let (code, national) = digits.split_at_checked(calling_code_len(digits)).ok_or(PhoneProblem::TooShort)?;
    let code: u16 = code.parse().map_err(|_| PhoneProblem::NotANumber)?;
    let plans = PLANS.by_code(&code).ok_or(PhoneProblem::ImpossibleForCountry)?;
    if exists(&plans, national) {
        return e164(code, national);
    }
    for national in plans.iter().filter_map(|plan| national.strip_prefix(plan.national_prefix()?)) {
        if exists(&plans, national) {
            return e164(code, national);
        }
    }
    by_crate(None, &format!("+{digits}")).ok_or_else(|| why_not(code, national))
}

/// The number dialled within `country`, with its trunk prefix or without.
fn within(country: Country, digits: &str) -> Result<Phone, PhoneProblem> {
    let id: Id = country.as_str().parse().map_err(|_| PhoneProblem::ImpossibleForCountry)?;
    let plan = PLANS.by_id(id.as_ref()).ok_or(PhoneProblem::ImpossibleForCountry)?;
    let code = plan.country_code();
    let without_trunk = plan.national_prefix().and_then(|prefix| digits.strip_prefix(prefix));
    for national in without_trunk.into_iter().chain([digits]) {
        if exists(&[plan], national) {
            return e164(code, national);
        }
    }
    by_crate(Some(id), digits).ok_or_else(|| why_not(code, without_trunk.unwrap_or(digits)))
}

/// Whether one of the plans has such a number of any kind; the usual kinds are looked at first.
fn exists(plans: &[&Metadata], national: &str) -> bool {
    plans.iter().any(|plan| {
        let kinds = plan.descriptors();
        let of_kind = |kind: Option<&Descriptor>| kind.is_some_and(|kind| kind.is_match(national));
        kinds.general().is_match(national)
            && (of_kind(kinds.mobile())
                || of_kind(kinds.fixed_line())
                || of_kind(kinds.toll_free())
                || of_kind(kinds.shared_cost())
                || of_kind(kinds.premium_rate())
                || of_kind(kinds.voip())
                || of_kind(kinds.personal_number())
                || of_kind(kinds.pager())
                || of_kind(kinds.uan())
                || of_kind(kinds.voicemail()))
    })
}

/// The number as the crate reads it, if it is valid.
fn by_crate(country: Option<Id>, dialled: &str) -> Option<Phone> {
    let number = phonenumber::parse_with(&PLANS, country, dialled).ok()?;
    if !phonenumber::is_valid_with(&PLANS, &number) {
        return None;
    }
    e164(number.code().value(), &number.national().to_string()).ok()
}

/// The number from its two parts.
fn e164(code: u16, national: &str) -> Result<Phone, PhoneProblem> {
    Phone::from_e164(&format!("+{code}{national}"))
}

/// What is wrong with a number that does not exist.
fn why_not(code: u16, national: &str) -> PhoneProblem {
    let plans = PLANS.by_code(&code).unwrap_or_default();
    let lengths = || {
        let kinds = plans.iter().flat_map(|plan| [plan.descriptors().fixed_line(), plan.descriptors().mobile()]);
        kinds.flatten().flat_map(|kind| kind.possible_length()).map(|&length| usize::from(length))
    };
    if lengths().min().is_some_and(|shortest| national.len() < shortest) {
        return PhoneProblem::TooShort;
    }
    if lengths().max().is_some_and(|longest| national.len() > longest) {
        return PhoneProblem::TooLong;
    }
    let mut longer = national.to_owned();
    let mut shorter = national;
    for _ in 0..4 {
        longer.push('1');
        if exists(&plans, &longer) {
            return PhoneProblem::TooShort;
        }
        shorter = shorter.get(..shorter.len().saturating_sub(1)).unwrap_or_default();
        if exists(&plans, shorter) {
            return PhoneProblem::TooLong;
        }
    }
    PhoneProblem::ImpossibleForCountry
}

/// How many of the digits are the country calling code: one for 1 and 7, two for the codes below,
/// else three (ITU-T E.164, list of assigned country codes; the codes are free of prefixes).
fn calling_code_len(digits: &str) -> usize {
    match digits.as_bytes() {
        [b'1' | b'7', ..] => 1,
        [b'2', b'0' | b'7', ..]
        | [b'3', b'0'..=b'4' | b'6' | b'9', ..]
        | [b'4', b'0' | b'1' | b'3'..=b'9', ..]
        | [b'5', b'1'..=b'8', ..]
        | [b'6', b'0'..=b'6', ..]
        | [b'8', b'1' | b'2' | b'4' | b'6', ..]
        | [b'9', b'0'..=b'5' | b'8', ..] => 2,
        _ => 3,
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Phone {
    /// Keeps personal data out of logs: only the last two digits are printed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Phone(…{})", self.0.get(self.0.len().saturating_sub(2)..).unwrap_or_default())
    }
}

impl TryFrom<String> for Phone {
    type Error = PhoneProblem;
    fn try_from(kept: String) -> Result<Self, PhoneProblem> {
        Self::from_e164(&kept)
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads() {
        fn check(raw: &str, country: Country, expected: Result<&str, PhoneProblem>) {
            let read = Phone::parse(raw, country).map(String::from);
            assert_eq!(read.as_deref(), expected.as_ref().copied(), "{raw:?} in {country}");
        }
        let serbian = Ok("+381641234567");
        check("+381641234567", Country::RS, serbian);
        check("+381641234567", Country::TR, serbian);
        check("00381641234567", Country::RU, serbian);
        check("381641234567", Country::RS, serbian);
        check("064/123-45-67", Country::RS, serbian);
        check("064 1234567", Country::RS, serbian);
        check("64 1234567", Country::RS, serbian);
        check("(064) 123.45.67", Country::RS, serbian);
        check("+381 (0)64 123 4567", Country::RO, serbian);
        check("(+381) 64 123 4567", Country::RO, serbian);
        check(" tel:+381-64-123-4567 ", Country::RS, serbian);
        check("\u{202A}+381\u{A0}64\u{2011}1234567\u{202C}", Country::RS, serbian);
        check("\u{FF0B}381 64 1234567", Country::RS, serbian);
        check("\u{FF10}\u{FF16}\u{FF14} 1234567", Country::RS, serbian);
        check("٠٦٤ ۱۲۳ ४५६٧", Country::RS, serbian);
        check("011/322-3445", Country::RS, Ok("+381113223445"));
        check("021 450 111", Country::RS, Ok("+38121450111"));

        check("0721 234 567", Country::RO, Ok("+40721234567"));
        check("+40 721 234 567", Country::RS, Ok("+40721234567"));
        check("021 312 3456", Country::RO, Ok("+40213123456"));

        check("0532 123 45 67", Country::TR, Ok("+905321234567"));
        check("5321234567", Country::TR, Ok("+905321234567"));
        check("0 (212) 555 12 34", Country::TR, Ok("+902125551234"));

        check("8 (912) 345-67-89", Country::RU, Ok("+79123456789"));
        check("+7 912 345-67-89", Country::RS, Ok("+79123456789"));
        check("79123456789", Country::RU, Ok("+79123456789"));
        check("9123456789", Country::RU, Ok("+79123456789"));
        check("8 812 346-78-90", Country::RU, Ok("+78123467890"));
        check("+7 812 346-78-90", Country::RU, Ok("+78123467890"));
        check("8 10 381 64 1234567", Country::RU, serbian);
        check("812 346-78-90", Country::RU, Ok("+78123467890"));
        check("+7 (843) 123-45-67", Country::RU, Ok("+78431234567"));
        check("8 800 555-35-35", Country::RU, Ok("+78005553535"));
        check("+7 8 912 345-67-89", Country::RU, Ok("+79123456789"));

        // A foreign number is not taken apart by the rules of the default country.
        check("+49 8912 345678", Country::RU, Ok("+498912345678"));
        check("+39 06 6982 1234", Country::RS, Ok("+390669821234"));
        check("+36 80 123 456", Country::RU, Ok("+3680123456"));
        check("+1 (201) 555-0123", Country::RS, Ok("+12015550123"));
        check("+44 7400 123456", Country::RS, Ok("+447400123456"));
        check("044 123 456", Country::XK, Ok("+38344123456"));
    }

    #[test]
    fn refuses() {
        fn check(raw: &str, country: Country, expected: PhoneProblem) {
            assert_eq!(Phone::parse(raw, country), Err(expected), "{raw:?} in {country}");
        }
        check("", Country::RS, PhoneProblem::Empty);
        check(" \t\n", Country::RS, PhoneProblem::Empty);
        check("+", Country::RS, PhoneProblem::NotANumber);
        check("---", Country::RS, PhoneProblem::NotANumber);
        check("nema", Country::RS, PhoneProblem::NotANumber);
        check("064 123 45 67 Ana", Country::RS, PhoneProblem::NotANumber);
        check("0641234567, 0651234567", Country::RS, PhoneProblem::NotANumber);
        check("064+1234567", Country::RS, PhoneProblem::NotANumber);
        check("++381641234567", Country::RS, PhoneProblem::NotANumber);
        check("ana@example.rs", Country::RS, PhoneProblem::NotANumber);
        check("0", Country::RS, PhoneProblem::TooShort);
        check("064", Country::RS, PhoneProblem::TooShort);
        check("064 123", Country::RS, PhoneProblem::TooShort);
        check("064 123 4", Country::RS, PhoneProblem::TooShort);
        check("+3816412", Country::RS, PhoneProblem::TooShort);
        check("0721 234 56", Country::RO, PhoneProblem::TooShort);
        check("0532 123 45 6", Country::TR, PhoneProblem::TooShort);
        check("8 912 345-67-8", Country::RU, PhoneProblem::TooShort);
        check("0721 234 5678", Country::RO, PhoneProblem::TooLong);
        check("0532 123 45 678", Country::TR, PhoneProblem::TooLong);
        check("+7 912 345-67-899", Country::RU, PhoneProblem::TooLong);
        check("064 123 456 7890", Country::RS, PhoneProblem::TooLong);
        check("1234567890123456789012345", Country::RS, PhoneProblem::TooLong);
        check("+99 9 123 456 78", Country::RS, PhoneProblem::ImpossibleForCountry);
        check("+0381641234567", Country::RS, PhoneProblem::ImpossibleForCountry);
        check("0199999999", Country::RO, PhoneProblem::ImpossibleForCountry);
        check("123456789", Country::parse("AQ").unwrap(), PhoneProblem::ImpossibleForCountry);
    }

    #[test]
    fn codes_are_stable() {
        let codes = [
            PhoneProblem::Empty,
            PhoneProblem::NotANumber,
            PhoneProblem::TooShort,
            PhoneProblem::TooLong,
            PhoneProblem::ImpossibleForCountry,
        ]
        .map(PhoneProblem::code);
        let expected = ["phone.empty", "phone.not_a_number", "phone.too_short", "phone.too_long", "phone.impossible_for_country"];
        assert_eq!(codes, expected);
    }

    #[test]
    fn keeps_what_was_kept() {
        fn check(kept: &str, expected: Result<(), PhoneProblem>) {
            assert_eq!(Phone::from_e164(kept).map(|phone| assert_eq!(phone.as_str(), kept)), expected, "{kept:?}");
        }
        check("+381641234567", Ok(()));
        check("+3810000", Ok(()));
        check("381641234567", Err(PhoneProblem::NotANumber));
        check("+381 64", Err(PhoneProblem::NotANumber));
        check("+0641234567", Err(PhoneProblem::NotANumber));
        check("+381641", Err(PhoneProblem::TooShort));
        check("+1234567890123456", Err(PhoneProblem::TooLong));
        let phone: Phone = serde_json::from_str("\"+381641234567\"").unwrap();
        assert_eq!(serde_json::to_string(&phone).unwrap(), "\"+381641234567\"");
        assert_eq!(format!("{phone:?}"), "Phone(…67)");
    }

    #[test]
    fn is_found_by_either_spelling() {
        fn check(phone: &str, typed: &str, finds: bool) {
            let terms = Phone::from_e164(phone).unwrap().search_terms();
            let digits = phone_search_digits(typed).unwrap();
            assert_eq!(terms.iter().any(|term| term.starts_with(&digits)), finds, "{typed:?} in {terms:?}");
        }
        for typed in ["064 123", "+381 64 123", "0038164123", "64123", "381-64", "064/123-45-67"] {
            check("+381641234567", typed, true);
        }
        for typed in ["8 (912) 345", "+7 912", "912345", "7912"] {
            check("+79123456789", typed, true);
        }
        check("+905321234567", "0532", true);
        check("+40721234567", "0721 23", true);
        check("+381641234567", "065 1", false);
        for typed in ["", "Ana", "12", "0012", "000", "RS-2024/001"] {
            assert_eq!(phone_search_digits(typed), None, "{typed:?}");
        }
    }

    #[test]
    fn every_example_of_the_metadata_is_read_and_taken_apart() {
        let mut seen = 0;
        for region in PLANS.iter() {
            let Some(example) = region.descriptors().mobile().and_then(|mobile| mobile.example()) else { continue };
            let phone = Phone::parse(&format!("+{}{example}", region.country_code()), Country::RS).unwrap();
            assert_eq!(phone.national_digits(), example, "{}", region.id());
            assert_eq!(Phone::parse(phone.as_str(), Country::RU), Ok(phone.clone()), "{}", region.id());
            seen += 1;
        }
        assert!(seen > 200);
    }

    #[test]
    fn the_crate_agrees_where_it_keeps_the_digits() {
        // Numbers near the examples of every country: a digit changed, left out or added. The
        // crate is no witness where it strips a digit of the number itself (Russia's 8).
        let (mut agreed, mut valid) = (0, 0);
        for plan in PLANS.iter() {
            let kinds = plan.descriptors();
            for example in [kinds.mobile(), kinds.fixed_line(), kinds.toll_free()].into_iter().flatten() {
                let Some(example) = example.example() else { continue };
                let changed = ["1", "5", "9"].map(|digit| format!("{digit}{}", &example[1..]));
                let near = [example.to_owned(), format!("{example}0"), example[..example.len() - 1].to_owned()];
                for national in near.into_iter().chain(changed) {
                    let e164 = format!("+{}{national}", plan.country_code());
                    let Ok(number) = phonenumber::parse_with(&PLANS, None, &e164) else { continue };
                    let kept = e164 == format!("+{}{}", number.code().value(), number.national());
                    if !kept || e164.len() > 1 + Phone::DIGITS_MAX {
                        continue;
                    }
                    let expected = phonenumber::is_valid_with(&PLANS, &number);
                    let ours = Phone::parse(&e164, Country::RS);
                    assert_eq!(ours.is_ok_and(|phone| phone.as_str() == e164), expected, "{e164}");
                    agreed += 1;
                    valid += usize::from(expected);
                }
            }
        }
        assert!(agreed > 2_000 && valid > 500 && valid < agreed, "{agreed} {valid}");
    }

    #[test]
    fn every_country_takes_its_own_example() {
        for country in Country::all() {
            let Some(region) = PLANS.by_id(country.as_str()) else { continue };
            let Some(example) = region.descriptors().mobile().and_then(|mobile| mobile.example()) else { continue };
            let expected = format!("+{}{example}", region.country_code());
            let read = Phone::parse(example, country).map(String::from);
            assert_eq!(read.as_deref(), Ok(expected.as_str()), "{country} {example}");
        }
    }

    proptest! {
        #[test]
        fn never_panics_and_reads_itself(
            text in any::<String>(),
            near in "[+]?[0-9() /.-]{0,20}",
            at in 0..250_usize,
        ) {
            let country = Country::all().nth(at).unwrap();
            for raw in [text, near] {
                let _ = phone_search_digits(&raw);
                if let Ok(phone) = Phone::parse(&raw, country) {
                    prop_assert_eq!(Phone::from_e164(phone.as_str()), Ok(phone.clone()));
                    prop_assert_eq!(Phone::parse(phone.as_str(), Country::RS), Ok(phone.clone()));
                    prop_assert!(phone.digits().ends_with(phone.national_digits()));
                }
            }
        }
    }
}
