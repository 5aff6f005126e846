//! The languages Comanda speaks, and the choice among them.

use std::fmt;

/// A language of the console, the documents and the messages.
///
/// On the wire and in the database it is its BCP 47 tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize)]
pub enum Locale {
    /// English, `en`: the language of last resort.
    #[default]
    #[serde(rename = "en")]
    En,
    /// Serbian in Latin script, `sr-Latn`.
    #[serde(rename = "sr-Latn")]
    SrLatn,
    /// Serbian in Cyrillic script, `sr-Cyrl`.
    #[serde(rename = "sr-Cyrl")]
    SrCyrl,
    /// Russian, `ru`.
    #[serde(rename = "ru")]
    Ru,
    /// Romanian, `ro`.
    #[serde(rename = "ro")]
    Ro,
    /// Turkish, `tr`.
    #[serde(rename = "tr")]
    Tr,
}

/// The tag is of no language that Comanda speaks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a locale is one of en, sr-Latn, sr-Cyrl, ru, ro, tr; got {got:?}")]
pub struct LocaleProblem {
    /// What was given, at most its first 40 characters.
    pub got: String,
}

impl LocaleProblem {
    /// The stable code of this problem.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        "locale.unknown"
    }
}

impl Locale {
    /// Every locale, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::En, Self::SrLatn, Self::SrCyrl, Self::Ru, Self::Ro, Self::Tr];

    /// The BCP 47 tag.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::SrLatn => "sr-Latn",
            Self::SrCyrl => "sr-Cyrl",
            Self::Ru => "ru",
            Self::Ro => "ro",
            Self::Tr => "tr",
        }
    }

    /// The name of the language in itself, as a list to choose from shows it.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::SrLatn => "Srpski (latinica)",
            Self::SrCyrl => "Српски (ћирилица)",
            Self::Ru => "Русский",
            Self::Ro => "Română",
            Self::Tr => "Türkçe",
        }
    }

    /// The locale with exactly this tag; the case of letters does not matter (RFC 5646, 2.1.1).
    ///
    /// # Errors
    /// [`LocaleProblem`] if the tag is none of [`Locale::ALL`].
    pub fn parse(tag: &str) -> Result<Self, LocaleProblem> {
        Self::ALL
            .into_iter()
            .find(|locale| locale.tag().eq_ignore_ascii_case(tag.trim()))
            .ok_or_else(|| LocaleProblem { got: tag.chars().take(40).collect() })
    }

    /// The locale that serves a reader of the language `tag`, if one does.
    ///
    /// - Serbian is Cyrillic only where the tag says so (`sr-Cyrl`, `sr-Cyrl-RS`). Bare `sr` and
    ///   `sr-RS` mean Latin: shops on the web write Latin, and readers of Serbian read both. CLDR
    ///   would say Cyrillic.
    /// - Croatian, Bosnian, Montenegrin (`hr`, `bs`, `cnr`, `me`) and the old `sh` get Serbian in
    ///   Latin script, `bs-Cyrl` in Cyrillic; Moldovan (`mo`) gets Romanian.
    /// - For the others the region and the script do not matter (`en-GB`, `ru-KZ`, `ro-MD`).
    #[must_use]
    pub fn for_language(tag: &str) -> Option<Self> {
        let mut parts = tag.trim().split(['-', '_']);
        let language = parts.next().unwrap_or_default().to_ascii_lowercase();
        match language.as_str() {
            "en" => Some(Self::En),
            "sr" | "hr" | "bs" | "sh" | "me" | "cnr" => {
                let cyrillic = parts.next().is_some_and(|script| script.eq_ignore_ascii_case("cyrl"));
                Some(if cyrillic { Self::SrCyrl } else { Self::SrLatn })
            }
            "ru" => Some(Self::Ru),
            "ro" | "mo" => Some(Self::Ro),
            "tr" => Some(Self::Tr),
            _ => None,
        }
    }

    /// The locale for a header `Accept-Language` (RFC 9110, 12.5.4): the served language with the
    /// highest weight, the first of equals; a language with `q=0` or with a weight that is no
    /// number is left out.
    ///
    /// `*` stands for English. Without a served language the answer is English. Of an overlong
    /// header only the first 32 languages are read.
    #[must_use]
    pub fn negotiate(accept_language: &str) -> Self {
        let mut best: Option<(u16, Self)> = None;
        for range in accept_language.split(',').take(32) {
            let mut parts = range.split(';');
            let tag = parts.next().unwrap_or_default().trim();
            let locale = if tag == "*" { Some(Self::En) } else { Self::for_language(tag) };
            let weight = parts.next().map_or(Some(1000), weight_in_thousandths);
            if let (Some(locale), Some(weight)) = (locale, weight)
                && weight > best.map_or(0, |(weight, _)| weight)
            {
                best = Some((weight, locale));
            }
        }
        best.map_or(Self::En, |(_, locale)| locale)
    }
}

/// The thousandths of a weight such as `q=0.8` (RFC 9110, 12.4.2: at most three decimals, 0 to 1).
fn weight_in_thousandths(parameter: &str) -> Option<u16> {
    let (name, value) = parameter.split_once('=')?;
    if !name.trim().eq_ignore_ascii_case("q") {
        return None;
    }
    let value = value.trim();
    let (whole, decimals) = value.split_once('.').unwrap_or((value, ""));
    if decimals.len() > 3 || !decimals.bytes().all(|digit| digit.is_ascii_digit()) {
        return None;
    }
    let thousandths: u16 = format!("{decimals:0<3}").parse().ok()?;
    match (whole, thousandths) {
        ("0", thousandths) => Some(thousandths),
        ("1", 0) => Some(1000),
        _ => None,
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl std::str::FromStr for Locale {
    type Err = LocaleProblem;
    fn from_str(tag: &str) -> Result<Self, LocaleProblem> {
        Self::parse(tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tags() {
        for locale in Locale::ALL {
            assert_eq!(serde_json::to_string(&locale).unwrap(), format!("\"{}\"", locale.tag()));
            assert_eq!(Locale::parse(locale.tag()), Ok(locale));
            assert_eq!(Locale::parse(&locale.tag().to_uppercase()), Ok(locale));
            assert_eq!(Locale::for_language(locale.tag()), Some(locale));
        }
        assert!(Locale::parse("sr").is_err());
        assert!(Locale::parse("de").is_err());
    }

    #[test]
    fn negotiates() {
        fn check(header: &str, expected: Locale) {
            assert_eq!(Locale::negotiate(header), expected, "{header:?}");
        }
        check("", Locale::En);
        check("de", Locale::En);
        check("*", Locale::En);
        check("sr", Locale::SrLatn);
        check("sr-RS", Locale::SrLatn);
        check("sr-Latn-RS", Locale::SrLatn);
        check("sr-Cyrl", Locale::SrCyrl);
        check("sr-cyrl-rs", Locale::SrCyrl);
        check("SR_CYRL", Locale::SrCyrl);
        check("hr-HR,hr;q=0.9,en;q=0.8", Locale::SrLatn);
        check("bs", Locale::SrLatn);
        check("bs-Cyrl", Locale::SrCyrl);
        check("me", Locale::SrLatn);
        check("ro-MD", Locale::Ro);
        check("ru-RU,ru;q=0.9,en-US;q=0.8,en;q=0.7", Locale::Ru);
        check("en;q=0.5, tr;q=0.9", Locale::Tr);
        check("de, tr;q=0.2, ru;q=0.3", Locale::Ru);
        check("tr, ru", Locale::Tr);
        check("tr;q=0, ru;q=0.001", Locale::Ru);
        check("tr;q=0", Locale::En);
        check("tr;q=nonsense, ru;q=0.1", Locale::Ru);
        check("tr;q=1.001, ru;q=0.1", Locale::Ru);
        check("tr;q=0.1234, ru;q=0.1", Locale::Ru);
        check("ru;q=1.000, tr", Locale::Ru);
        check("*;q=0.5, ru;q=0.4", Locale::En);
        check(" ; , ;;q=,", Locale::En);
    }

    proptest! {
        #[test]
        fn never_panics(header in any::<String>()) {
            let _ = Locale::negotiate(&header);
        }

        #[test]
        fn never_panics_near_the_grammar(header in "[a-z*]{0,3}(-[A-Za-z]{2,4})?(;q=[0-9.]{0,6})?(, ?[a-z]{2};q=[01]\\.?[0-9]{0,4}){0,3}") {
            let _ = Locale::negotiate(&header);
        }
    }
}
