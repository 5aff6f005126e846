//! Instants and civil dates. Nothing here reads a clock.

use std::fmt;

/// An instant: microseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Timestamp(i64);

/// Where "now" comes from. Only the binary has the real one.
pub trait Clock: Send + Sync {
    /// The present instant.
    fn now(&self) -> Timestamp;
}

impl Timestamp {
    /// The instant that many microseconds after the Unix epoch.
    #[must_use]
    pub const fn from_micros(micros: i64) -> Self {
        Self(micros)
    }

    /// Microseconds since the Unix epoch.
    #[must_use]
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// The instant `seconds` later (earlier when negative), held at the ends of the range.
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// Reads RFC 3339, for instance `2026-11-21T18:00:00+01:00`.
    ///
    /// # Errors
    /// The reader's own message when the text is no instant.
    pub fn parse(text: &str) -> Result<Self, String> {
        text.parse::<jiff::Timestamp>().map(|instant| Self(instant.as_microsecond())).map_err(|error| error.to_string())
    }

    /// The civil date in UTC as days since 1970-01-01, for grouping.
    #[must_use]
    pub const fn utc_day(self) -> i64 {
        self.0.div_euclid(86_400_000_000)
    }
}

/// `YYYY-MM-DD` of a day counted from 1970-01-01.
#[must_use]
pub fn day_text(day: i64) -> String {
    match i32::try_from(day).ok().and_then(|days| jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().days(days)).ok()) {
        Some(date) => date.to_string(),
        None => format!("day {day}"),
    }
}

/// Days from 1970-01-01 to `YYYY-MM-DD`.
///
/// # Errors
/// The reader's own message when the text is no date.
pub fn parse_day(text: &str) -> Result<i64, String> {
    let date = text.parse::<jiff::civil::Date>().map_err(|error| error.to_string())?;
    let span = jiff::civil::date(1970, 1, 1).until((jiff::Unit::Day, date)).map_err(|error| error.to_string())?;
    Ok(i64::from(span.get_days()))
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match jiff::Timestamp::from_microsecond(self.0) {
            Ok(instant) => fmt::Display::fmt(&instant, f),
            Err(_) => write!(f, "{} µs", self.0),
        }
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl serde::Serialize for Timestamp {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for Timestamp {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        let wanted = "an instant is written as by RFC 3339, such as 2026-11-21T17:00:00Z";
        Self::parse(&text).map_err(|_| serde::de::Error::custom(wanted))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_read_back() {
        for day in [-1, 0, 1, 14_944, 20_778] {
            assert_eq!(parse_day(&day_text(day)), Ok(day));
        }
        assert_eq!(day_text(14_944), "2010-12-01");
        assert_eq!(Timestamp::from_micros(-1).utc_day(), -1);
    }

    #[test]
    fn instants_keep_their_microseconds() {
        let instant = Timestamp::parse("2026-11-21T18:00:00.123456+01:00").unwrap();
        assert_eq!(instant.to_string(), "2026-11-21T17:00:00.123456Z");
    }
}
