//! Every code has its sentence in every language, and every sentence has its code.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use comanda_core::customers::customer::Flag;
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_core::identity::role::Role;
use comanda_core::identity::user::Theme;
use comanda_core::inventory::location::LocationKind;
use comanda_core::inventory::movement::MovementKind;
use comanda_core::orders::bulk::{BulkOutcome, BulkStatus};
use comanda_core::orders::cancel::CancelReason;
use comanda_core::orders::finding::FindingCode;
use comanda_core::orders::hold::HoldReason;
use comanda_core::orders::order::{AllocationStatus, Source, Standing};

use super::*;

/// Words of Latin letters that stand in Cyrillic texts: names, abbreviations, examples.
const LATIN_WORDS: &[&str] = &[
    "API",
    "Allow",
    "Authorization",
    "Bearer",
    "Belgrade",
    "CSV",
    "Comanda",
    "Content",
    "EUR",
    "Europe",
    "Excel",
    "ISO",
    "Idempotency",
    "JSON",
    "Key",
    "MB",
    "Online",
    "RO",
    "RS",
    "RSD",
    "RU",
    "RUB",
    "Retail",
    "SKU",
    "T",
    "Type",
    "UTC",
    "UTF",
    "VIP",
    "Windows",
    "ana",
    "anna",
    "api",
    "com",
    "docs",
    "example",
    "false",
    "gzip",
    "null",
    "standard",
    "true",
];
/// The same for what is no word by itself.
const LATIN_PHRASES: &[&str] = &["en, sr-Latn, sr-Cyrl, ru, ro, tr", "a-z", "A-Z", "от a до z", "от A до Z"];

/// Texts with dots in the sources that look like a code and are none.
const NO_CODES: &[&str] = &[];
/// Files whose codes are taken from their enums below, names that `comanda verify` prints, and fields of files.
const OTHER_CODES: &[&str] = &[
    "comanda-core/src/event.rs",
    "comanda-core/src/identity/permission.rs",
    "comanda-core/src/orders/finding.rs",
    "comanda-app/src/verify/invariant.rs",
    "comanda-app/src/imports/files/mapping.rs",
    "comanda-app/src/exports/orders.rs",
];

/// The texts of a language by key, as they stand in its files.
fn patterns(locale: Locale) -> BTreeMap<&'static str, String> {
    let mut patterns: BTreeMap<&str, String> = BTreeMap::new();
    for text in texts(locale) {
        let mut last = None;
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if line.starts_with(|first: char| first.is_ascii_lowercase()) {
                let (key, rest) = line.split_once(" =").unwrap();
                assert!(patterns.insert(key, rest.to_owned()).is_none(), "{key} is there twice in {}", locale.tag());
                last = Some(key);
            } else if let Some(pattern) = last.and_then(|key| patterns.get_mut(key)) {
                pattern.push('\n');
                pattern.push_str(line);
            }
        }
    }
    patterns
}

fn variables(pattern: &str) -> BTreeSet<&str> {
    let name = |rest: &'_ str| rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').unwrap_or(rest.len());
    pattern.split('$').skip(1).map(|rest| &rest[..name(rest)]).collect()
}

/// The words between the braces' contents, variants included.
fn words_of(pattern: &str) -> String {
    let mut words = String::new();
    for line in pattern.lines() {
        let line = line.trim_start();
        let variant = line.starts_with('[') || line.starts_with("*[");
        let mut rest = if variant { line.split_once(']').unwrap().1 } else { line };
        while let Some((before, after)) = rest.split_once('{') {
            words.push_str(before);
            // A selector opens here and ends on a later line.
            rest = after.split_once('}').map_or("", |(_, rest)| rest);
        }
        words.push_str(rest.trim_start_matches('}'));
        words.push('\n');
    }
    words
}

fn files_below(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let ending = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if path.is_dir() {
            files_below(&path, endings, found);
        } else if endings.contains(&ending) && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
}

fn is_code(text: &str) -> bool {
    let word = |word: &str| word.starts_with(|first: char| first.is_ascii_lowercase());
    let file = [".json", ".js", ".css", ".html", ".toml", ".csv", ".tsv", ".db"].iter().any(|ending| text.ends_with(ending));
    text.contains('.') && text.split('.').all(word) && !file
}

/// Every text in quotes that has the form of a code, in the sources of the rooms that make codes;
/// tests and comments are left out.
fn codes_in_sources() -> BTreeMap<String, PathBuf> {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut files = Vec::new();
    for room in ["comanda-core/src", "comanda-app/src", "comanda-web/src", "comanda/src/import"] {
        files_below(&crates.join(room), &["rs"], &mut files);
    }
    files.retain(|path| !OTHER_CODES.iter().any(|other| path.ends_with(other)));
    assert!(files.len() > 50, "the sources are not where they were");
    let mut codes = BTreeMap::new();
    for path in files {
        let source = std::fs::read_to_string(&path).unwrap();
        let program = source.split("#[cfg(test)]\nmod tests").next().unwrap();
        for line in program.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for (at, _) in line.match_indices('"') {
                let rest = &line[at + 1..];
                let end =
                    rest.find(|letter: char| !(letter.is_ascii_lowercase() || letter.is_ascii_digit() || matches!(letter, '.' | '_')));
                let Some(end) = end.filter(|end| rest[*end..].starts_with('"') && is_code(&rest[..*end])) else { continue };
                let code = &rest[..end];
                // A few codes are the names of events or permissions too.
                let other = Event::KINDS.contains(&code) || Permission::parse(code).is_some() || NO_CODES.contains(&code);
                if !other || line.contains("Refusal::") {
                    codes.insert(code.to_owned(), path.clone());
                }
            }
        }
    }
    codes
}

/// Every key that something needs, with who needs it.
fn needed() -> BTreeMap<String, String> {
    let mut needed = BTreeMap::new();
    for (code, path) in codes_in_sources() {
        needed.insert(key("problem", &code), path.display().to_string());
    }
    for entry in crate::problem::table() {
        needed.insert(entry.message_key(), "the table of problems".to_owned());
        if let Some(status) = entry.status {
            needed.insert(format!("title-{status}"), "the table of problems".to_owned());
        }
    }
    let mut group = |group: &str, codes: &[&str]| {
        for code in codes {
            needed.insert(key(group, code), format!("the codes of {group}"));
        }
    };
    let allocations =
        [AllocationStatus::Unallocated, AllocationStatus::Backordered, AllocationStatus::PartiallyAllocated, AllocationStatus::Allocated];
    let locations = [LocationKind::Warehouse, LocationKind::Shop, LocationKind::DistributionCentre, LocationKind::Supplier];
    group("finding", &FindingCode::ALL.iter().map(|code| code.code()).collect::<Vec<_>>());
    group("event", Event::KINDS);
    group("permission", &Permission::ALL.iter().map(|code| code.code()).collect::<Vec<_>>());
    group("standing", &Standing::ALL.iter().map(|code| code.code()).collect::<Vec<_>>());
    group("allocation", &allocations.map(AllocationStatus::code));
    group("hold-reason", &HoldReason::ALL.iter().map(|code| code.code()).collect::<Vec<_>>());
    group("cancel-reason", &CancelReason::ALL.iter().map(|code| code.code()).collect::<Vec<_>>());
    group("flag", &Flag::ALL.iter().map(|code| code.code()).collect::<Vec<_>>());
    group("movement", &MovementKind::ALL.iter().map(|code| code.code()).collect::<Vec<_>>());
    group("location", &locations.map(LocationKind::code));
    group("role", &Role::ALL.map(Role::code));
    group("theme", &Theme::ALL.map(Theme::code));
    group("order-source", &[Source::Api, Source::OnBehalf, Source::Import].map(Source::code));
    group("bulk-status", &BulkStatus::ALL.iter().map(|code| code.code()).collect::<Vec<_>>());
    group("bulk-outcome", &BulkOutcome::ALL.iter().map(|code| code.code()).collect::<Vec<_>>());
    for (text, path) in texts_of_pages() {
        needed.insert(text, path.display().to_string());
    }
    needed
}

/// Every key that a page names: what stands in quotes in `t("…")`, and what stands in quotes anywhere in a page and is
/// the key of a text; for a group that a page names in `code("…"` every text of that group.
fn texts_of_pages() -> BTreeMap<String, PathBuf> {
    let web = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for room in ["src/console", "templates"] {
        files_below(&web.join(room), &["rs", "html"], &mut files);
    }
    assert!(files.len() > 20, "the pages are not where they were");
    let known: BTreeSet<&str> = keys().collect();
    let mut texts = BTreeMap::new();
    for path in files {
        let source = std::fs::read_to_string(&path).unwrap();
        let page = source.split("#[cfg(test)]\nmod tests").next().unwrap();
        for (at, _) in page.match_indices('"') {
            let Some((quoted, _)) = page[at + 1..].split_once('"') else { continue };
            let is_key =
                !quoted.is_empty() && quoted.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
            if !is_key {
                continue;
            }
            let before = &page[..at];
            if known.contains(quoted) || before.ends_with(".t(") {
                texts.insert(quoted.to_owned(), path.clone());
            }
            if before.ends_with("code(") || before.ends_with("key(") {
                let group = format!("{quoted}-");
                texts.extend(known.iter().filter(|key| key.starts_with(&group)).map(|key| ((*key).to_owned(), path.clone())));
            }
        }
    }
    texts
}

#[test]
fn texts_are_readable() {
    for locale in Locale::ALL {
        for text in texts(locale) {
            if let Err((_, errors)) = FluentResource::try_new(text.to_owned()) {
                panic!("{}: {errors:?}", locale.tag());
            }
        }
    }
}

#[test]
fn every_code_has_a_text() {
    let known: BTreeSet<&str> = keys().collect();
    let needed = needed();
    let missing: Vec<_> = needed.iter().filter(|(key, _)| !known.contains(key.as_str())).collect();
    assert!(missing.is_empty(), "locales/en lacks {missing:#?}");
}

#[test]
fn every_text_has_a_code() {
    let needed = needed();
    let unused: Vec<&str> = keys().filter(|key| !needed.contains_key(*key)).collect();
    assert!(unused.is_empty(), "nothing in the sources needs {unused:#?}");
}

#[test]
fn all_languages_say_the_same() {
    let english = patterns(Locale::En);
    for locale in Locale::ALL {
        let here = patterns(locale);
        assert!(here.keys().eq(english.keys()), "{} has other keys than English", locale.tag());
        for (key, pattern) in here {
            assert_eq!(variables(&pattern), variables(&english[key]), "{key} in {}", locale.tag());
        }
    }
}

/// Facts for every variable of a text: numbers where a language counts or writes them plain.
fn sample(everywhere: &[&str], number: i64) -> Facts {
    let mut facts = Facts::new();
    for name in variables(everywhere[0]).into_iter().filter(|name| !name.ends_with("_length")) {
        let counted = |pattern: &&str| {
            let options = pattern.split_once(&format!("${name} ->")).map_or("", |(_, rest)| rest.split('}').next().unwrap_or_default());
            options.contains("[0]") || options.contains("[one]") || pattern.contains(&format!("NUMBER(${name},"))
        };
        let fact = match name {
            "problem" => "phone.too_short".into(),
            "status" => "needs_clarification".into(),
            "permission" => "orders.read".into(),
            _ if everywhere.iter().any(counted) => number.into(),
            _ => "77".into(),
        };
        facts.insert(name.to_owned(), fact);
    }
    facts
}

#[test]
fn every_text_can_be_written() {
    let languages = Locale::ALL.map(patterns);
    for key in keys() {
        let everywhere: Vec<&str> = languages.iter().map(|patterns| patterns[key].as_str()).collect();
        for number in [0, 1, 2, 5, 21, 100, 1_000_000, i64::MAX] {
            let facts = sample(&everywhere, number);
            for locale in Locale::ALL {
                let (sentence, errors) = written(locale, key, &facts).unwrap();
                let place = format!("{key} in {}: {sentence}", locale.tag());
                assert!(errors.is_empty() || number == i64::MAX, "{place} {errors:?}");
                assert!(!sentence.contains(['{', '}', '$']) || number == i64::MAX, "{place}");
                assert!(sentence == sentence.trim() && !sentence.is_empty() && !sentence.contains("  "), "{place}");
                let is_sentence = ["problem-", "finding-", "event-"].iter().any(|group| key.starts_with(group));
                assert!(!is_sentence || sentence.ends_with(['.', '7']), "{place}");
            }
        }
    }
}

#[test]
fn serbian_is_the_same_in_both_scripts() {
    const LETTERS: [(&str, &str); 30] = [
        ("љ", "lj"),
        ("њ", "nj"),
        ("џ", "dž"),
        ("а", "a"),
        ("б", "b"),
        ("в", "v"),
        ("г", "g"),
        ("д", "d"),
        ("ђ", "đ"),
        ("е", "e"),
        ("ж", "ž"),
        ("з", "z"),
        ("и", "i"),
        ("ј", "j"),
        ("к", "k"),
        ("л", "l"),
        ("м", "m"),
        ("н", "n"),
        ("о", "o"),
        ("п", "p"),
        ("р", "r"),
        ("с", "s"),
        ("т", "t"),
        ("ћ", "ć"),
        ("у", "u"),
        ("ф", "f"),
        ("х", "h"),
        ("ц", "c"),
        ("ч", "č"),
        ("ш", "š"),
    ];
    let capital = |text: &str| {
        let mut letters = text.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>()).unwrap_or_default()
    };
    for (latin, cyrillic) in texts(Locale::SrLatn).into_iter().zip(texts(Locale::SrCyrl)) {
        let mut written = cyrillic.to_owned();
        for (from, to) in LETTERS {
            written = written.replace(from, to).replace(&capital(from), &capital(to));
        }
        for (ours, theirs) in latin.lines().zip(written.lines()) {
            assert_eq!(ours, theirs);
        }
        assert_eq!(latin.lines().count(), written.lines().count());
    }
}

#[test]
fn each_language_keeps_to_its_letters() {
    for locale in Locale::ALL {
        for (key, pattern) in patterns(locale) {
            let mut words = words_of(&pattern);
            let stray: &str = match locale {
                Locale::En | Locale::SrLatn | Locale::Tr => "țţ",
                Locale::Ro => "şţ",
                Locale::SrCyrl => "йщъыьэюяё",
                Locale::Ru => "ђјљњћџ",
            };
            assert!(!words.to_lowercase().contains(|letter| stray.contains(letter)), "{key} in {}: {words}", locale.tag());
            match locale {
                Locale::SrCyrl | Locale::Ru => {
                    for phrase in LATIN_PHRASES {
                        words = words.replace(phrase, "");
                    }
                    let of_letters = words.split(|letter: char| !letter.is_alphabetic());
                    for word in of_letters.filter(|word| word.contains(|letter: char| letter.is_ascii_alphabetic())) {
                        assert!(LATIN_WORDS.contains(&word), "{word:?} of {key} in {}", locale.tag());
                    }
                }
                Locale::En | Locale::SrLatn | Locale::Ro | Locale::Tr => {
                    assert!(!words.contains(|letter| ('\u{400}'..='\u{52f}').contains(&letter)), "{key} in {}: {words}", locale.tag());
                }
            }
        }
    }
}

fn facts(facts: &[(&str, Fact)]) -> Facts {
    facts.iter().map(|(name, fact)| ((*name).to_owned(), fact.clone())).collect()
}

#[test]
fn counts_by_the_rules_of_the_language() {
    let say = |locale, count: i64| {
        let sentence = message(locale, "problem-order-confirm-needs-clarification", &facts(&[("count", count.into())]));
        sentence.split_inclusive('.').next().unwrap_or_default().to_owned()
    };
    let check = |locale, expected: [&str; 4]| assert_eq!([1, 3, 21, 25].map(|count| say(locale, count)), expected);
    check(
        Locale::En,
        [
            "The order has 1 open finding.",
            "The order has 3 open findings.",
            "The order has 21 open findings.",
            "The order has 25 open findings.",
        ],
    );
    check(
        Locale::SrLatn,
        [
            "Porudžbina ima 1 otvorenu primedbu.",
            "Porudžbina ima 3 otvorene primedbe.",
            "Porudžbina ima 21 otvorenu primedbu.",
            "Porudžbina ima 25 otvorenih primedbi.",
        ],
    );
    check(
        Locale::SrCyrl,
        [
            "Поруџбина има 1 отворену примедбу.",
            "Поруџбина има 3 отворене примедбе.",
            "Поруџбина има 21 отворену примедбу.",
            "Поруџбина има 25 отворених примедби.",
        ],
    );
    check(
        Locale::Ru,
        [
            "У заказа 1 открытое замечание.",
            "У заказа 3 открытых замечания.",
            "У заказа 21 открытое замечание.",
            "У заказа 25 открытых замечаний.",
        ],
    );
    check(
        Locale::Ro,
        [
            "Comanda are o observație deschisă.",
            "Comanda are 3 observații deschise.",
            "Comanda are 21 de observații deschise.",
            "Comanda are 25 de observații deschise.",
        ],
    );
    check(
        Locale::Tr,
        ["Siparişte 1 açık tespit var.", "Siparişte 3 açık tespit var.", "Siparişte 21 açık tespit var.", "Siparişte 25 açık tespit var."],
    );
}

#[test]
fn writes_numbers_with_the_separators_of_the_language() {
    let say =
        |locale, got: i64| message(locale, "problem-quantity-out-of-range", &facts(&[("got", got.into()), ("max", 1_000_000.into())]));
    assert_eq!(say(Locale::En, -1_234), "The quantity must be a whole number from 1 to 1,000,000; it is -1,234.");
    assert_eq!(say(Locale::SrLatn, 0), "Količina mora biti ceo broj od 1 do 1.000.000, a uneto je 0.");
    assert_eq!(
        say(Locale::Ru, 1_000_001),
        "Количество должно быть целым числом от 1 до 1\u{a0}000\u{a0}000, а указано 1\u{a0}000\u{a0}001."
    );
    assert!(say(Locale::Tr, i64::MAX).ends_with("9223372036854775807."), "what a float cannot hold is written as it is");
    let line = |number: i64| {
        let sentence = message(Locale::En, "problem-order-cancel-line-unknown", &facts(&[("line", number.into())]));
        sentence.split('.').next().unwrap_or_default().to_owned()
    };
    assert_eq!(line(1_500), "The order has no line 1500", "the number of a line is a name");
    assert_eq!(line(i64::MAX), "The order has no line 9223372036854775807");
}

#[test]
fn makes_facts_readable() {
    let expired = facts(&[("expired_at", "2026-11-21T17:04:59.123456Z".into())]);
    let say = |locale| message(locale, "problem-reservation-expired", &expired);
    assert_eq!(say(Locale::En), "The reservation ran out at 2026-11-21 17:04 UTC. Make a new one.");
    assert_eq!(say(Locale::SrLatn), "Rezervacija je istekla 21.11.2026. 17:04 UTC. Napravite novu.");
    assert_eq!(say(Locale::Tr), "Rezervasyonun süresi doldu (21.11.2026 17:04 UTC). Yeni bir rezervasyon yapın.");
    let phone = facts(&[("problem", "phone.too_short".into())]);
    let said = message(Locale::Ru, "finding-contact-phone-invalid", &phone);
    assert_eq!(said, "Телефон указан неверно. Номер телефона слишком короткий. Проверьте, все ли цифры указаны.");
    let closed = facts(&[("status", "canceled".into())]);
    let said = message(Locale::Ro, "problem-order-hold-order-closed", &closed);
    assert_eq!(said, "Comanda este încheiată și nu mai poate fi reținută. Starea ei este „Anulată”.");
    let place = |instead: &str| {
        let facts = facts(&[("method", "courier".into()), ("instead", instead.into())]);
        message(Locale::En, "finding-delivery-place-unserved", &facts)
    };
    assert!(place("").ends_with("No other method does either; agree on something with the customer."));
    assert!(place("post").ends_with("Use “post” instead, which does."));
}

#[test]
fn an_explanation_names_its_gaps() {
    for key in keys() {
        for locale in Locale::ALL {
            let shown = explanation(locale, key);
            let place = format!("{key} in {}: {shown}", locale.tag());
            assert!(!shown.contains(['{', '}', '$']) && !shown.contains("NUMBER") && !shown.is_empty(), "{place}");
            assert!(shown == shown.trim() && !shown.contains("  "), "{place}");
        }
    }
    let shown = |locale, key: &str| explanation(locale, key);
    assert_eq!(shown(Locale::En, "problem-order-cancel-too-many"), "Line ‹line› has only ‹open› open units. Cancel no more than that.");
    assert_eq!(shown(Locale::Ru, "problem-json-missing-field"), "Не хватает поля «‹field›». Добавьте его.");
    assert_eq!(shown(Locale::En, "finding-contact-phone-invalid"), "The phone cannot be right. ‹problem›");
    assert_eq!(
        shown(Locale::En, "finding-delivery-method-unknown"),
        "The channel does not know this delivery method. Choose one of: ‹offered›."
    );
    // Where a sentence chooses by a fact, it is shown for one.
    assert_eq!(
        shown(Locale::En, "problem-json-wrong-type"),
        "This value has the wrong type. Expected is a whole number; given was a text in quotes."
    );
    assert_eq!(shown(Locale::Tr, "problem-not-found"), "“‹name›” diye bir sipariş yok. Adı denetleyin.");
}

#[test]
fn a_reader_always_gets_something() {
    assert_eq!(negotiate(None), Locale::En);
    assert_eq!(negotiate(Some("de, sr-RS;q=0.8, en;q=0.5")), Locale::SrLatn);
    assert!(has("title-404") && !has("title-200"));
    assert_eq!(message(Locale::Tr, "no-such-key", &Facts::new()), "no-such-key");
    let without = message(Locale::En, "problem-text-too-long", &Facts::new());
    assert!(without.starts_with("The text is too long."), "{without}");
}
