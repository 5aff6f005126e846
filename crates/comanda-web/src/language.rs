//! The reader's language: which one it is, and the sentences and words in it.
//!
//! They stand in `locales/<language>/*.ftl` (Fluent) and are built into the program. A key is a
//! group and a code with hyphens, so that a code names its sentence without a table in between:
//! `problem-order-confirm-on-hold`, `finding-contact-missing`, `event-order-placed`,
//! `standing-needs-clarification`.
//!
//! Facts reach a sentence as variables of their own names. Some are made readable on the way:
//! - numbers are written with the group separators of the language;
//! - `problem`, `status` and `permission` hold a code, the sentence gets its words, those of a
//!   problem with the other facts;
//! - a fact whose name ends in `_at` holds an instant, the sentence gets day and minute in UTC;
//! - beside a text `x` stands the number of its characters, `x_length`, so that a sentence can
//!   leave out what is empty;
//! - a number that not everybody gives has a variant `*[missing]` beside its plural forms.

use std::borrow::Cow;
use std::sync::LazyLock;

use comanda_core::base::locale::Locale;
use comanda_core::base::problem::{Fact, Facts};
use comanda_core::base::time::Timestamp;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};

type Bundle = FluentBundle<FluentResource>;

/// Whole numbers up to here are the same as a float, which is what Fluent counts with.
const EXACT_MAX: i64 = 1 << 53;

macro_rules! texts {
    ($language:literal) => {
        [
            include_str!(concat!("../../../locales/", $language, "/problems.ftl")),
            include_str!(concat!("../../../locales/", $language, "/findings.ftl")),
            include_str!(concat!("../../../locales/", $language, "/events.ftl")),
            include_str!(concat!("../../../locales/", $language, "/words.ftl")),
            include_str!(concat!("../../../locales/", $language, "/console/frame.ftl")),
            include_str!(concat!("../../../locales/", $language, "/console/orders.ftl")),
            include_str!(concat!("../../../locales/", $language, "/console/phone.ftl")),
            include_str!(concat!("../../../locales/", $language, "/console/customers.ftl")),
            include_str!(concat!("../../../locales/", $language, "/console/stock.ftl")),
            include_str!(concat!("../../../locales/", $language, "/console/catalog.ftl")),
            include_str!(concat!("../../../locales/", $language, "/console/settings.ftl")),
            include_str!(concat!("../../../locales/", $language, "/console/jobs.ftl")),
            include_str!(concat!("../../../locales/", $language, "/console/imports.ftl")),
        ]
    };
}

const fn texts(locale: Locale) -> [&'static str; 13] {
    match locale {
        Locale::En => texts!("en"),
        Locale::SrLatn => texts!("sr-Latn"),
        Locale::SrCyrl => texts!("sr-Cyrl"),
        Locale::Ru => texts!("ru"),
        Locale::Ro => texts!("ro"),
        Locale::Tr => texts!("tr"),
    }
}

static EN: LazyLock<Bundle> = LazyLock::new(|| build(Locale::En));
static SR_LATN: LazyLock<Bundle> = LazyLock::new(|| build(Locale::SrLatn));
static SR_CYRL: LazyLock<Bundle> = LazyLock::new(|| build(Locale::SrCyrl));
static RU: LazyLock<Bundle> = LazyLock::new(|| build(Locale::Ru));
static RO: LazyLock<Bundle> = LazyLock::new(|| build(Locale::Ro));
static TR: LazyLock<Bundle> = LazyLock::new(|| build(Locale::Tr));

fn bundle(locale: Locale) -> &'static Bundle {
    match locale {
        Locale::En => &EN,
        Locale::SrLatn => &SR_LATN,
        Locale::SrCyrl => &SR_CYRL,
        Locale::Ru => &RU,
        Locale::Ro => &RO,
        Locale::Tr => &TR,
    }
}

fn build(locale: Locale) -> Bundle {
    // Plural rules go by language alone; with a script Fluent would not find those of Serbian.
    let language = locale.tag().split('-').next().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language.parse().unwrap_or_default()]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match locale {
        Locale::En => write_number::<',', _>,
        Locale::SrLatn | Locale::SrCyrl | Locale::Ro | Locale::Tr => write_number::<'.', _>,
        Locale::Ru => write_number::<'\u{a0}', _>,
    }));
    if let Err(error) = bundle.add_function("NUMBER", number_as_told) {
        tracing::error!(language, %error, "a function of the texts is missing");
    }
    for text in texts(locale) {
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, errors)| {
            tracing::error!(language, ?errors, "a text cannot be read");
            resource
        });
        if let Err(errors) = bundle.add_resource(resource) {
            tracing::error!(language, ?errors, "a text is there twice");
        }
    }
    bundle
}

/// The texts' function `NUMBER`: a number with the options the text gives it. One that is told as a
/// text already, because a float cannot hold it, stays as it is.
fn number_as_told<'f>(given: &[FluentValue<'f>], options: &FluentArgs<'_>) -> FluentValue<'f> {
    match given.first() {
        Some(FluentValue::Number(number)) => {
            let mut number = number.clone();
            number.options.merge(options);
            FluentValue::Number(number)
        }
        Some(FluentValue::String(text)) => FluentValue::String(text.clone()),
        Some(FluentValue::Custom(_) | FluentValue::None | FluentValue::Error) | None => FluentValue::Error,
    }
}

/// Writes a whole number with its groups of three apart, unless the text says otherwise.
fn write_number<const SEPARATOR: char, M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.options.use_grouping => Some(grouped(number.value as i64, SEPARATOR)),
        FluentValue::Number(_) | FluentValue::String(_) | FluentValue::Custom(_) | FluentValue::None | FluentValue::Error => None,
    }
}

/// A whole number as the language writes it, its groups of three apart.
#[must_use]
pub fn number(locale: Locale, value: i64) -> String {
    grouped(
        value,
        match locale {
            Locale::En => ',',
            Locale::SrLatn | Locale::SrCyrl | Locale::Ro | Locale::Tr => '.',
            Locale::Ru => '\u{a0}',
        },
    )
}

fn grouped(number: i64, separator: char) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() * 2);
    if number < 0 {
        out.push('-');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// The day and the minute of an instant, in UTC, as the language writes them.
fn instant(locale: Locale, text: &str) -> Option<String> {
    let written = Timestamp::parse(text).ok()?.to_string();
    let (day, time) = written.split_once('T')?;
    let minute = time.get(..5)?;
    let mut parts = day.splitn(3, '-');
    let (year, month, day_of_month) = (parts.next()?, parts.next()?, parts.next()?);
    Some(match locale {
        Locale::En => format!("{day} {minute} UTC"),
        Locale::SrLatn | Locale::SrCyrl => format!("{day_of_month}.{month}.{year}. {minute} UTC"),
        Locale::Ru | Locale::Ro | Locale::Tr => format!("{day_of_month}.{month}.{year} {minute} UTC"),
    })
}

fn text_of<'f>(locale: Locale, name: &str, text: &'f str, facts: &Facts) -> Cow<'f, str> {
    let words = |group: &str| Cow::Owned(message(locale, &key(group, text), &Facts::new()));
    match name {
        "problem" if text.is_empty() => Cow::Borrowed(text),
        "problem" => {
            // The sentence within the sentence tells of the same facts, but not of itself.
            let others = facts.iter().filter(|(other, _)| *other != name).map(|(other, fact)| (other.clone(), fact.clone()));
            Cow::Owned(message(locale, &key(name, text), &others.collect()))
        }
        "status" => words("standing"),
        "permission" => words("permission"),
        _ if name.ends_with("_at") => instant(locale, text).map_or(Cow::Borrowed(text), Cow::Owned),
        _ => Cow::Borrowed(text),
    }
}

fn arguments(locale: Locale, facts: &Facts) -> FluentArgs<'_> {
    let mut arguments = FluentArgs::with_capacity(facts.len() * 2);
    for (name, fact) in facts {
        match fact {
            Fact::Number(number) if number.unsigned_abs() <= EXACT_MAX.unsigned_abs() => arguments.set(name.as_str(), *number),
            Fact::Number(number) => arguments.set(name.as_str(), number.to_string()),
            Fact::Text(text) => {
                arguments.set(name.as_str(), text_of(locale, name, text, facts));
                arguments.set(format!("{name}_length"), text.chars().count() as i64);
            }
        }
    }
    arguments
}

/// The sentence, and what was wrong when its gaps were filled.
fn written(locale: Locale, key: &str, facts: &Facts) -> Option<(String, Vec<FluentError>)> {
    let bundle = bundle(locale);
    let pattern = bundle.get_message(key)?.value()?;
    let arguments = arguments(locale, facts);
    let mut errors = Vec::new();
    let sentence = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
    Some((sentence, errors))
}

/// The key of a code in a group: `problem` and `phone.too_short` make `problem-phone-too-short`.
#[must_use]
pub fn key(group: &str, code: &str) -> String {
    format!("{group}-{}", code.replace(['.', '_'], "-"))
}

/// Whether there is a text with this key.
#[must_use]
pub fn has(key: &str) -> bool {
    bundle(Locale::En).has_message(key)
}

/// The sentence or word with this key, its gaps filled by the facts. One that is missing in the
/// language comes in English; the key itself stands for one that is missing there too.
#[must_use]
pub fn message(locale: Locale, key: &str, facts: &Facts) -> String {
    let Some((sentence, errors)) = written(locale, key, facts).or_else(|| written(Locale::En, key, facts)) else {
        tracing::error!(key, "a text is missing");
        return key.to_owned();
    };
    if !errors.is_empty() {
        tracing::debug!(key, locale = locale.tag(), ?errors, "a sentence lacks a fact");
    }
    sentence
}

/// For which facts a sentence is shown that chooses its words by one.
const SHOWN_FOR: &[(&str, &[(&str, &str)])] = &[
    ("finding-address-incomplete", &[("field", "postcode")]),
    ("problem-json-invalid-value", &[("expected", "instant"), ("example", "2026-11-21T17:00:00Z")]),
    ("problem-json-wrong-type", &[("expected", "integer"), ("got", "string")]),
    ("problem-not-found", &[("kind", "order")]),
    ("problem-sku-kind-in-use", &[("by", "stock")]),
];

/// The sentence with this key for somebody who wants to know what it can say: in each gap stands
/// the name of the fact that fills it, such as ‹field›.
#[must_use]
pub fn explanation(locale: Locale, key: &str) -> String {
    let samples = SHOWN_FOR.iter().find(|(shown, _)| *shown == key).map_or(&[][..], |(_, samples)| samples);
    let mut arguments = FluentArgs::new();
    for name in names_in(locale, key) {
        match samples.iter().find(|(known, _)| *known == name) {
            Some((_, sample)) => arguments.set(name, *sample),
            // Nothing is left out as empty.
            None if name.ends_with("_length") => arguments.set(name, 7),
            None => arguments.set(name, format!("‹{name}›")),
        }
    }
    let bundle = bundle(locale);
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else { return key.to_owned() };
    bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
}

/// The names of the facts that a text has gaps for.
fn names_in(locale: Locale, key: &str) -> std::collections::BTreeSet<&'static str> {
    let begins = |line: &&str| line.strip_prefix(key).is_some_and(|rest| rest.starts_with(" ="));
    let mut lines = texts(locale).into_iter().flat_map(str::lines).skip_while(|line| !begins(line));
    let first = lines.next();
    let whole = first.into_iter().chain(lines.take_while(|line| line.starts_with(' ')));
    let end = |rest: &str| rest.find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').unwrap_or(rest.len());
    whole.flat_map(|line| line.split('$').skip(1)).map(|rest| &rest[..end(rest)]).collect()
}

/// The language for a request's `Accept-Language`; English without one.
#[must_use]
pub fn negotiate(accept_language: Option<&str>) -> Locale {
    accept_language.map_or(Locale::En, Locale::negotiate)
}

/// Every key, in the order of the files.
pub fn keys() -> impl Iterator<Item = &'static str> {
    keys_of(Locale::En)
}

fn keys_of(locale: Locale) -> impl Iterator<Item = &'static str> {
    let lines = texts(locale).into_iter().flat_map(str::lines);
    lines.filter(|line| line.starts_with(|first: char| first.is_ascii_lowercase())).filter_map(|line| Some(line.split_once(" =")?.0))
}

#[cfg(test)]
mod tests;
