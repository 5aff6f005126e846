//! Numbers as people type them.

use comanda_core::base::locale::Locale;

/// A sum as typed, with digits and at most one point before its decimals. Spaces part groups. Of two marks the last
/// stands before the decimals; one that comes several times parts groups. A single mark stands before the decimals,
/// unless it is the mark that parts groups in the language, and three digits follow that could not be decimals.
/// What is no sum stays none.
pub(crate) fn plain_sum(text: &str, locale: Locale, exponent: u32) -> String {
    let text: String =
        text.chars().filter(|letter| !letter.is_whitespace()).map(|letter| if letter == '−' { '-' } else { letter }).collect();
    let marks: Vec<(usize, char)> = text.char_indices().filter(|(_, letter)| matches!(letter, '.' | ',')).collect();
    let Some((last, mark)) = marks.last().copied() else { return text };
    let (whole, rest) = (&text[..last], &text[last + 1..]);
    let group_mark = if locale == Locale::En { ',' } else { '.' };
    let only_groups = match marks.as_slice() {
        [_] => mark == group_mark && rest.len() == 3 && exponent < 3,
        all => all.iter().all(|(_, other)| *other == mark),
    };
    let whole: String = whole.chars().filter(|letter| !matches!(letter, '.' | ',')).collect();
    if only_groups { format!("{whole}{rest}") } else { format!("{whole}.{rest}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_read_as_the_language_writes_them() {
        for (typed, locale, exponent, plain) in [
            ("1299", Locale::En, 2, "1299"),
            ("1299.00", Locale::SrLatn, 2, "1299.00"),
            ("1299,5", Locale::SrLatn, 2, "1299.5"),
            ("1.299", Locale::SrLatn, 2, "1299"),
            ("1.299", Locale::En, 2, "1.299"),
            ("1,299", Locale::En, 2, "1299"),
            ("1,299", Locale::Tr, 2, "1.299"),
            ("1.299", Locale::Tr, 3, "1.299"),
            ("1.299,50", Locale::Ro, 2, "1299.50"),
            ("1,299.50", Locale::SrCyrl, 2, "1299.50"),
            ("12 500,00", Locale::Ru, 2, "12500.00"),
            ("1.234.567", Locale::Ro, 2, "1234567"),
            ("−5", Locale::Ru, 2, "-5"),
            ("abc", Locale::En, 2, "abc"),
            ("1,", Locale::Ro, 2, "1."),
        ] {
            assert_eq!(plain_sum(typed, locale, exponent), plain, "{typed} in {}", locale.tag());
        }
    }
}
