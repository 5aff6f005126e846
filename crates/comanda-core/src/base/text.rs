//! Text: what people type, made clean for keeping ([`clean_line`], [`clean_text`]) and equal for
//! finding ([`fold`], [`search_terms`]).
//!
//! Databases fold only ASCII (SQLite) or by their own rules (PostgreSQL), so everything that is
//! searched is folded here, once when it is stored and once when it is asked for.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, decompose_compatible};

/// The most characters of one search term; longer words are cut.
pub const TERM_MAX_CHARS: usize = 40;
/// The most search terms of one text; later words are not indexed.
pub const TERMS_MAX: usize = 24;

/// What is wrong with a text that should be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextProblem {
    /// It holds a control character such as NUL or ESC.
    #[error("control character U+{:04X} in the text", u32::from(*character))]
    ControlCharacter {
        /// The first one found.
        character: char,
    },
    /// It is longer than allowed, after cleaning.
    #[error("{got} characters, at most {max} allowed")]
    TooLong {
        /// Characters allowed.
        max: usize,
        /// Characters given.
        got: usize,
    },
}

impl TextProblem {
    /// The stable code of this problem.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::ControlCharacter { .. } => "text.control_character",
            Self::TooLong { .. } => "text.too_long",
        }
    }
}

/// The one folding of names, addresses and any other text for search: two texts match when their
/// folded forms do. The result is for comparing, not for showing.
///
/// What it does, in this order: compatibility decomposition (NFKD), combining marks dropped, lower
/// case by Unicode, Cyrillic and special Latin letters to plain Latin, curly apostrophes and long
/// dashes to `'` and `-`, invisible and control characters dropped, blanks collapsed and trimmed.
/// It is idempotent, and pure ASCII only changes case and blanks.
///
/// The rules, and what each gives up:
/// - **Serbian** folds the same from both scripts: `љ њ ђ ћ ч ш ж џ` = `lj nj đ ć č š ž dž` =
///   `lj nj dj c c s z dz`. Typed without marks, `Djordjevic` finds `Ђорђевић`; `Dordevic` does not.
///   ć and č, z and ž become one; `dj` and `đ` too (`Adjutant` is not told from `Ađutant`).
/// - **Russian** follows the same letters, so that a name common to both languages is one:
///   `ж ч ш щ х ц ю я` = `z c s sc h c ju ja` (`Мария` = `Марија` = `Marija`). `й` is `i` and `ё`
///   is `e`, as in most spellings (`Сергей` = `Sergei`, `Ёлкин` = `Елкин`); `ы` is `y`, `э` is
///   `e`, `ь` falls away. English spellings with digraphs (`Shcherbakov`, `Yulia`) stay as typed
///   and are not found by it: folding `sh` to `s` would merge English words.
/// - **Bulgarian and Ukrainian** letters come along: `ъ` is `a` (`Търново` = `Tarnovo`) except
///   before `е и ю я` or at the end of a word, where it is Russian and falls away; `щ` stays `sc`;
///   `ґ і ї є` = `g i i je`; `г` is `g`, `и` is `i`.
/// - **Turkish** `ı İ ş ğ ç ö ü` = `i i s g c o u`; **Romanian** `ș ş ț ţ ă â î` =
///   `s s t t a a i`; **German** `ß ä ö ü` = `ss a o u` (`Mueller` is not found by `Müller`);
///   `ø ł æ œ þ ð` = `o l ae oe th d`.
/// - Greek loses its accents and final sigma; other scripts are kept, decomposed.
#[must_use]
pub fn fold(text: &str) -> String {
    if is_tidy_ascii(text) {
        return text.to_ascii_lowercase();
    }
    let mut folding = Folding { out: String::with_capacity(text.len()), blank: false, hard_sign: false };
    for character in text.chars() {
        if character.is_ascii() {
            folding.push(character);
        } else {
            decompose_compatible(character, |part| folding.push(part));
        }
    }
    folding.out
}

/// Whether folding changes only the case: ASCII without control characters and blanks to collapse.
fn is_tidy_ascii(text: &str) -> bool {
    let mut before = b' ';
    for &byte in text.as_bytes() {
        if !(b' '..=b'~').contains(&byte) || (byte == b' ' && before == b' ') {
            return false;
        }
        before = byte;
    }
    before != b' ' || text.is_empty()
}

/// A folded text in the making.
struct Folding {
    out: String,
    /// Blanks were read and not yet written.
    blank: bool,
    /// A Cyrillic hard sign was read; the next letter decides what it is.
    hard_sign: bool,
}

impl Folding {
    /// Takes the next character of the decomposed text.
    fn push(&mut self, character: char) {
        if character.is_whitespace() {
            self.hard_sign = false;
            self.blank = !self.out.is_empty();
        } else if character.is_ascii() {
            self.hard_sign = false;
            if !character.is_ascii_control() {
                self.write(character.to_ascii_lowercase());
            }
        } else {
            for lower in character.to_lowercase() {
                self.push_lower(lower);
            }
        }
    }

    /// Takes a lower-case character beyond ASCII.
    fn push_lower(&mut self, lower: char) {
        if lower == 'ъ' {
            self.hard_sign = true;
        } else if let Some(latin) = latin_of(lower) {
            if std::mem::take(&mut self.hard_sign) && !matches!(lower, 'е' | 'и' | 'ю' | 'я' | 'є' | 'і' | '\'') {
                self.write('a');
            }
            for letter in latin.chars() {
                self.write(letter);
            }
        } else if canonical_combining_class(lower) == 0 && !is_invisible(lower) {
            self.hard_sign = false;
            self.write(lower);
        }
    }

    /// Writes one character, and before it the blank that was read.
    fn write(&mut self, character: char) {
        if std::mem::take(&mut self.blank) {
            self.out.push(' ');
        }
        self.out.push(character);
    }
}

/// Characters that show nothing: controls, soft hyphen, zero-width and direction marks, variation
/// selectors.
const fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{80}'..='\u{9F}'
            | '\u{AD}'
            | '\u{61C}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// The plain Latin letters for a decomposed lower-case letter that has no decomposition to them.
/// The hard sign `ъ` depends on its neighbour and is not here.
const fn latin_of(lower: char) -> Option<&'static str> {
    Some(match lower {
        // Cyrillic; й, ё, ї, ў, ѓ, ќ come here as и, е, і, у, г, к and a mark.
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ґ' => "g",
        'д' => "d",
        'е' | 'э' | 'ѣ' => "e",
        'ж' | 'з' => "z",
        'и' | 'і' | 'ѵ' => "i",
        'ј' => "j",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' | 'ш' => "s",
        'т' => "t",
        'у' => "u",
        'ф' | 'ѳ' => "f",
        'х' => "h",
        'ц' | 'ч' | 'ћ' => "c",
        'щ' => "sc",
        'ы' => "y",
        'ь' => "",
        'ю' => "ju",
        'я' => "ja",
        'є' => "je",
        'љ' => "lj",
        'њ' => "nj",
        'ђ' => "dj",
        'џ' | 'ѕ' => "dz",
        // Latin letters that Unicode does not decompose.
        'đ' => "dj",
        'ð' => "d",
        'ı' => "i",
        'ł' => "l",
        'ø' => "o",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        'ħ' => "h",
        'ŧ' => "t",
        'ŋ' => "n",
        'ə' => "e",
        // Greek final sigma.
        'ς' => "σ",
        // Signs that keyboards and word processors put for ' and -.
        '\u{2BC}' | '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{2032}' => "'",
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "-",
        _ => return None,
    })
}

/// The words of a text by which it is found: folded, split at everything that is neither letter
/// nor digit, each once, in order of appearance.
///
/// At most [`TERMS_MAX`] words of at most [`TERM_MAX_CHARS`] characters.
#[must_use]
pub fn search_terms(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut terms: Vec<String> = Vec::new();
    for word in folded.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let end = word.char_indices().nth(TERM_MAX_CHARS).map_or(word.len(), |(at, _)| at);
        let term = word.get(..end).unwrap_or(word);
        if !terms.iter().any(|known| known == term) {
            terms.push(term.to_owned());
            if terms.len() == TERMS_MAX {
                break;
            }
        }
    }
    terms
}

/// One line of text as it is kept: trimmed, blanks (line breaks and tabs too) collapsed to one
/// space, composed (NFC). May be empty.
///
/// `max_chars` counts Unicode scalar values after cleaning.
///
/// # Errors
/// [`TextProblem`] for control characters that are not blanks, and for too long a text.
pub fn clean_line(text: &str, max_chars: usize) -> Result<String, TextProblem> {
    let mut out = String::with_capacity(text.len());
    push_line(&mut out, text)?;
    finish(out, max_chars)
}

/// Text of several lines as it is kept: each line as by [`clean_line`], line breaks kept as `\n`
/// (`\r\n`, `\r`, U+0085, U+2028 and U+2029 are read as breaks), at most one empty line between
/// two others, none at the ends. May be empty. For notes and messages.
///
/// # Errors
/// [`TextProblem`] for control characters that are not blanks, and for too long a text.
pub fn clean_text(text: &str, max_chars: usize) -> Result<String, TextProblem> {
    let mut out = String::with_capacity(text.len());
    let mut breaks = 0;
    for line in text.replace("\r\n", "\n").split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']) {
        let before = out.len();
        if before > 0 {
            out.push_str(if breaks > 1 { "\n\n" } else { "\n" });
        }
        let start = out.len();
        push_line(&mut out, line)?;
        if out.len() == start {
            out.truncate(before);
        } else {
            breaks = 0;
        }
        breaks += 1;
    }
    finish(out, max_chars)
}

/// Appends `line` without the blanks around it and with single spaces within.
fn push_line(out: &mut String, line: &str) -> Result<(), TextProblem> {
    let start = out.len();
    for word in line.split_whitespace() {
        if let Some(character) = word.chars().find(|character| character.is_control()) {
            return Err(TextProblem::ControlCharacter { character });
        }
        if out.len() > start {
            out.push(' ');
        }
        out.push_str(word);
    }
    Ok(())
}

/// Composes the text and checks its length.
fn finish(text: String, max_chars: usize) -> Result<String, TextProblem> {
    let text = if text.is_ascii() { text } else { text.nfc().collect() };
    if text.len() <= max_chars {
        return Ok(text);
    }
    let got = text.chars().count();
    if got > max_chars { Err(TextProblem::TooLong { max: max_chars, got }) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folds() {
        fn check(text: &str, expected: &str) {
            assert_eq!(fold(text), expected, "{text:?}");
            assert_eq!(fold(&text.to_uppercase()), expected, "upper case of {text:?}");
            assert_eq!(fold(&text.nfd().collect::<String>()), expected, "decomposed {text:?}");
        }
        // ASCII
        check("", "");
        check("Ana", "ana");
        check("  John \t  O'Neil-Smith ", "john o'neil-smith");
        // Serbian in both scripts
        for name in ["Ђорђевић", "Đorđević", "Djordjević", "djordjevic"] {
            check(name, "djordjevic");
        }
        for name in ["Љубица", "Ljubica", "Ǉubica", "ǈubica"] {
            check(name, "ljubica");
        }
        for name in ["Шабан", "Šaban"] {
            check(name, "saban");
        }
        for name in ["Џевад Жижић", "Dževad Žižić", "ǅevad Zizic"] {
            check(name, "dzevad zizic");
        }
        for name in ["Његош Чачак Ћирић", "Njegoš Čačak Ćirić"] {
            check(name, "njegos cacak ciric");
        }
        for name in ["Хаџи-Јован", "Hadži-Jovan"] {
            check(name, "hadzi-jovan");
        }
        // Russian
        check("Щербаков", "scerbakov");
        check("Юлия", "julija");
        check("Јулија", "julija");
        check("Ёлкин", "elkin");
        check("Елкин", "elkin");
        check("Ильич", "ilic");
        check("Илић", "ilic");
        check("Сергей Крылов", "sergei krylov");
        check("Подъячев", "podjacev");
        check("Эльдар Шишкин", "eldar siskin");
        // Bulgarian, Ukrainian, Macedonian
        check("Велико Търново", "veliko tarnovo");
        check("България", "balgarija");
        check("Смирновъ", "smirnov");
        check("Їжакевич Ґалаґан", "izakevic galagan");
        check("Соловʼянова", "solov'janova");
        check("Ѕвезда", "dzvezda");
        // Turkish
        check("Işık Çağrı Öztürk Güneş", "isik cagri ozturk gunes");
        check("İSTANBUL", "istanbul");
        check("ISPARTA", "isparta");
        check("ığdır", "igdir");
        // Romanian, with comma and with cedilla
        check("Ștefănești", "stefanesti");
        check("Şoseaua Ţării, Târgu Mureş, Înfrăţirii", "soseaua tarii, targu mures, infratirii");
        // others
        check("Weißstraße", "weissstrasse");
        check("Łódź, Søren, Ærø, Œuvre", "lodz, soren, aero, oeuvre");
        check("Þór", "thor");
        check("Ελένης", "ελενησ");
        check("ﬁne Ｗide №5", "fine wide no5");
        check("O’Brien — O‘Hara", "o'brien - o'hara");
        // invisible characters
        check("a\u{200B}b\u{AD}c\u{FEFF} \u{A0} d", "abc d");
        check("a\u{0}b\u{7}c\u{85}d", "abc d");
    }

    #[test]
    fn folds_each_character_once() {
        for character in '\u{0}'..=char::MAX {
            let folded = fold(&character.to_string());
            assert_eq!(fold(&folded), folded, "U+{:04X}", u32::from(character));
        }
    }

    #[test]
    fn folds_both_cases_the_same() {
        for character in ('\u{0}'..='\u{52F}').chain('\u{1E00}'..='\u{1EFF}') {
            let (lower, upper) = (character.to_lowercase().to_string(), character.to_uppercase().to_string());
            assert_eq!(fold(&lower), fold(&character.to_string()), "U+{:04X}", u32::from(character));
            // Only letters of which each case has the other as its own: 'ŉ' and the like have none.
            if upper.to_lowercase() == lower {
                assert_eq!(fold(&lower), fold(&upper), "U+{:04X}", u32::from(character));
            }
        }
    }

    #[test]
    fn finds_terms() {
        fn check(text: &str, expected: &[&str]) {
            assert_eq!(search_terms(text), expected, "{text:?}");
        }
        check("", &[]);
        check(" -- ", &[]);
        check("Đorđe Đorđević, ул. Кнеза Милоша 12/4", &["djordje", "djordjevic", "ul", "kneza", "milosa", "12", "4"]);
        check("Ana ANA Ана", &["ana"]);
        check("O’Brien", &["o", "brien"]);
        check("#RS-2024/001", &["rs", "2024", "001"]);
        check(&"x".repeat(50), &["x".repeat(40).as_str()]);
        check(&"ш".repeat(50), &["s".repeat(40).as_str()]);
        let many: String = (0..100).map(|number| format!("w{number} ")).collect();
        assert_eq!(search_terms(&many).len(), TERMS_MAX);
    }

    #[test]
    fn cleans_lines() {
        fn check(text: &str, max: usize, expected: Result<&str, TextProblem>) {
            assert_eq!(clean_line(text, max).as_deref(), expected.as_ref().copied(), "{text:?}");
        }
        check("", 5, Ok(""));
        check("  Nova \t\r\n ulica\u{A0}5 ", 20, Ok("Nova ulica 5"));
        check("Жика", 4, Ok("Жика"));
        check("Жикаа", 4, Err(TextProblem::TooLong { max: 4, got: 5 }));
        check("S\u{30C}aban", 5, Ok("Šaban"));
        check("a\0b", 5, Err(TextProblem::ControlCharacter { character: '\0' }));
        check("a\u{1B}[31m", 9, Err(TextProblem::ControlCharacter { character: '\u{1B}' }));
        check("a\u{9C}", 9, Err(TextProblem::ControlCharacter { character: '\u{9C}' }));
        assert_eq!(TextProblem::TooLong { max: 1, got: 2 }.code(), "text.too_long");
        assert_eq!(TextProblem::ControlCharacter { character: '\0' }.code(), "text.control_character");
    }

    #[test]
    fn cleans_texts() {
        fn check(text: &str, expected: Result<&str, TextProblem>) {
            assert_eq!(clean_text(text, 30).as_deref(), expected.as_ref().copied(), "{text:?}");
        }
        check("", Ok(""));
        check(" one ", Ok("one"));
        check("one\r\ntwo\rthree\u{2028}four", Ok("one\ntwo\nthree\nfour"));
        check("\n\n one \t two \n\n\n \n three \n\n", Ok("one two\n\nthree"));
        check("one\n\0", Err(TextProblem::ControlCharacter { character: '\0' }));
        check(&"ab\n".repeat(11), Err(TextProblem::TooLong { max: 30, got: 32 }));
    }

    proptest! {
        #[test]
        fn folding_is_idempotent(text in any::<String>()) {
            let folded = fold(&text);
            prop_assert_eq!(fold(&folded), folded);
        }

        #[test]
        fn folding_slavic_text_gives_ascii(text in "[ -~А-Яа-яЁёЂЈЉЊЋЏђјљњћџČĆŽŠĐčćžšđĂÂÎȘȚăâîșțŞşĞğİıÖöÜüÇç]{0,40}") {
            let folded = fold(&text);
            prop_assert!(folded.is_ascii(), "{}", folded);
            prop_assert!(!folded.contains("  ") && folded.trim() == folded);
            prop_assert_eq!(fold(&folded), folded);
        }

        #[test]
        fn ascii_only_changes_case_and_blanks(text in "[\\x00-\\x7f]{0,40}") {
            let words: Vec<String> = text.split_whitespace()
                .map(|word| word.chars().filter(|c| !c.is_control()).collect::<String>().to_ascii_lowercase())
                .filter(|word| !word.is_empty()).collect();
            prop_assert_eq!(fold(&text), words.join(" "));
        }

        #[test]
        fn terms_keep_their_bounds(text in any::<String>()) {
            let terms = search_terms(&text);
            prop_assert!(terms.len() <= TERMS_MAX);
            for term in terms {
                prop_assert!(!term.is_empty() && term.chars().count() <= TERM_MAX_CHARS);
            }
        }

        #[test]
        fn cleaning_is_idempotent(text in any::<String>(), lines in "([a-zš]{0,3}[ \\t\\r\\n]{0,3}){0,6}") {
            for text in [text, lines] {
                if let Ok(line) = clean_line(&text, 1_000) {
                    prop_assert!(!line.contains('\n'));
                    prop_assert_eq!(clean_line(&line, 1_000), Ok(line.clone()));
                }
                if let Ok(kept) = clean_text(&text, 1_000) {
                    prop_assert_eq!(clean_text(&kept, 1_000), Ok(kept.clone()));
                }
            }
        }
    }
}
