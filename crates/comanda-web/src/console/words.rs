//! What templates write: sentences, sums, dates and icons in the reader's language.

use std::borrow::Cow;
use std::fmt;

use comanda_core::base::locale::Locale;
use comanda_core::base::money::Currency;
use comanda_core::base::problem::{Fact, Facts};
use comanda_core::base::time::{Timestamp, parse_day};
use jiff::tz::TimeZone;

use super::assets::ASSETS;
use crate::language::{key, message, number};

/// The language, the time zone and the instant a page is written in.
#[derive(Debug, Clone)]
pub(crate) struct Words {
    /// The language.
    pub(crate) locale: Locale,
    /// The time zone clock times are given in.
    pub(crate) zone: TimeZone,
    /// The present instant.
    pub(crate) now: Timestamp,
}

/// A whole number as templates have it: by value or borrowed.
pub(crate) trait Whole {
    /// The number.
    fn whole(&self) -> i64;
}

impl Whole for i64 {
    fn whole(&self) -> i64 {
        *self
    }
}

impl Whole for i32 {
    fn whole(&self) -> i64 {
        i64::from(*self)
    }
}

impl Whole for usize {
    fn whole(&self) -> i64 {
        i64::try_from(*self).unwrap_or(i64::MAX)
    }
}

impl<T: Whole + ?Sized> Whole for &T {
    fn whole(&self) -> i64 {
        (**self).whole()
    }
}

/// A currency as templates have it: by value or borrowed.
pub(crate) trait OfCurrency {
    /// The currency.
    fn currency(&self) -> Currency;
}

impl OfCurrency for Currency {
    fn currency(&self) -> Currency {
        *self
    }
}

impl<T: OfCurrency + ?Sized> OfCurrency for &T {
    fn currency(&self) -> Currency {
        (**self).currency()
    }
}

/// A sentence that may still get facts.
#[derive(Debug, Clone)]
pub(crate) struct Told<'k> {
    locale: Locale,
    key: Cow<'k, str>,
    facts: Facts,
}

impl Told<'_> {
    /// The same with a number.
    pub(crate) fn count(mut self, name: &str, number: impl Whole) -> Self {
        self.facts.insert(name.to_owned(), Fact::Number(number.whole()));
        self
    }

    /// The same with a text.
    pub(crate) fn text(mut self, name: &str, text: impl fmt::Display) -> Self {
        self.facts.insert(name.to_owned(), Fact::Text(text.to_string()));
        self
    }
}

impl fmt::Display for Told<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&message(self.locale, &self.key, &self.facts))
    }
}

/// An icon of the set, by its name. It says nothing that a word beside it does not say.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Icon(&'static str);

impl fmt::Display for Icon {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (file, name) = (&ASSETS.icons.name, self.0);
        write!(f, "<svg class=\"icon\" aria-hidden=\"true\" width=\"20\" height=\"20\"><use href=\"/assets/{file}#{name}\"/></svg>")
    }
}

impl askama::filters::HtmlSafe for Icon {}

/// An icon of the set.
pub(crate) const fn icon(name: &'static str) -> Icon {
    Icon(name)
}

impl Words {
    /// The sentence with this key.
    pub(crate) fn t<'k>(&self, key: &'k str) -> Told<'k> {
        Told { locale: self.locale, key: Cow::Borrowed(key), facts: Facts::new() }
    }

    /// The word for a code of a group, such as `standing` and `needs_clarification`.
    pub(crate) fn code(&self, group: &str, code: &str) -> Told<'static> {
        Told { locale: self.locale, key: Cow::Owned(key(group, code)), facts: Facts::new() }
    }

    /// The sentence with this key and these facts.
    pub(crate) fn sentence(&self, key: String, facts: &Facts) -> Told<'static> {
        Told { locale: self.locale, key: Cow::Owned(key), facts: facts.clone() }
    }

    /// An icon.
    pub(crate) const fn icon(&self, name: &'static str) -> Icon {
        icon(name)
    }

    /// A whole number with its groups apart.
    pub(crate) fn number(&self, value: impl Whole) -> String {
        number(self.locale, value.whole())
    }

    /// A sum of minor units, without its currency: `1.234,50`.
    pub(crate) fn sum(&self, currency: impl OfCurrency, minor: impl Whole) -> String {
        let minor = minor.whole();
        let text = currency.currency().decimal(minor.saturating_abs());
        let (whole, decimals) = text.split_once('.').map_or((text.as_str(), None), |(whole, decimals)| (whole, Some(decimals)));
        let whole = number(self.locale, whole.parse().unwrap_or(i64::MAX));
        let sign = if minor < 0 { "−" } else { "" };
        match decimals {
            Some(decimals) => format!("{sign}{whole}{}{decimals}", if self.locale == Locale::En { '.' } else { ',' }),
            None => format!("{sign}{whole}"),
        }
    }

    /// A sum of minor units with its currency: `1.234,50 RSD`.
    pub(crate) fn money(&self, currency: impl OfCurrency, minor: impl Whole) -> String {
        format!("{}\u{a0}{}", self.sum(&currency, minor), currency.currency().code())
    }

    fn zoned(&self, at: Timestamp) -> Option<jiff::Zoned> {
        jiff::Timestamp::from_microsecond(at.micros()).ok().map(|instant| instant.to_zoned(self.zone.clone()))
    }

    fn date_of(&self, date: jiff::civil::Date) -> String {
        let (day, month, year) = (date.day(), date.month(), date.year());
        match self.locale {
            Locale::En => date.strftime("%-d %b %Y").to_string(),
            Locale::SrLatn | Locale::SrCyrl => format!("{day}. {month}. {year}."),
            Locale::Ru | Locale::Ro | Locale::Tr => format!("{day:02}.{month:02}.{year}"),
        }
    }

    /// The day of an instant.
    pub(crate) fn date(&self, at: &Timestamp) -> String {
        self.zoned(*at).map_or_else(String::new, |zoned| self.date_of(zoned.date()))
    }

    /// Day and minute of an instant with its time zone.
    pub(crate) fn exact(&self, at: &Timestamp) -> String {
        let Some(zoned) = self.zoned(*at) else { return String::new() };
        let zone = zoned.strftime("%Z").to_string();
        format!("{} {:02}:{:02} {zone}", self.date_of(zoned.date()), zoned.hour(), zoned.minute())
    }

    /// Hour and minute of an instant.
    pub(crate) fn clock(&self, at: &Timestamp) -> String {
        self.zoned(*at).map_or_else(String::new, |zoned| format!("{:02}:{:02}", zoned.hour(), zoned.minute()))
    }

    /// Day and minute of an instant as a field for them takes them: `2026-11-21T18:00`.
    pub(crate) fn local(&self, at: &Timestamp) -> String {
        self.zoned(*at).map_or_else(String::new, |zoned| zoned.strftime("%Y-%m-%dT%H:%M").to_string())
    }

    /// A day such as `2026-11-21` as the language writes it; any other text as it is.
    pub(crate) fn day(&self, text: &str) -> String {
        let is_day = parse_day(text).is_ok();
        text.parse().ok().filter(|_| is_day).map_or_else(|| text.to_owned(), |date| self.date_of(date))
    }

    /// How long ago an instant was, or when it will be; the day when that is far from now.
    pub(crate) fn ago(&self, at: &Timestamp) -> String {
        let seconds = (self.now.micros() - at.micros()) / 1_000_000;
        match seconds {
            ..-604_800 => self.date(at),
            -604_800..-86_400 => self.t("time-in-days").count("count", -seconds / 86_400).to_string(),
            -86_400..-3_600 => self.t("time-in-hours").count("count", -seconds / 3_600).to_string(),
            -3_600..-60 => self.t("time-in-minutes").count("count", -seconds / 60).to_string(),
            -60..60 => self.t("time-now").to_string(),
            60..3_600 => self.t("time-minutes-ago").count("count", seconds / 60).to_string(),
            3_600..86_400 => self.t("time-hours-ago").count("count", seconds / 3_600).to_string(),
            86_400..604_800 => self.t("time-days-ago").count("count", seconds / 86_400).to_string(),
            604_800.. => self.date(at),
        }
    }

    /// A percentage, such as the `20` or `9.5` of a tax rate.
    pub(crate) fn percent(&self, text: &str) -> String {
        let separator = if self.locale == Locale::En { "." } else { "," };
        let percent = text.replace('.', separator);
        match self.locale {
            Locale::Tr => format!("%{percent}"),
            Locale::Ru | Locale::Ro => format!("{percent}\u{a0}%"),
            Locale::En | Locale::SrLatn | Locale::SrCyrl => format!("{percent}%"),
        }
    }
}
