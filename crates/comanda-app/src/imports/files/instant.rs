//! Instants as files write them.

use comanda_core::base::time::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

/// The forms of local time that are read without being told, besides `2026-11-21 18:00:00` and `2026-11-21`.
const USUAL_FORMS: [&str; 4] = ["%d.%m.%Y %H:%M:%S", "%d.%m.%Y %H:%M", "%d.%m.%Y.", "%d.%m.%Y"];

/// The instant a text names: with an offset as RFC 3339 writes it, or local time in `zone`. A
/// local time that occurs twice, as clocks go back, is the earlier one; one that is left out as they
/// go forward is read with the offset before. A date alone is its first moment.
///
/// # Errors
/// The forms that would be right.
pub(super) fn read_instant(text: &str, form: Option<&str>, zone: &TimeZone) -> Result<Timestamp, String> {
    if let Ok(instant) = Timestamp::parse(text) {
        return Ok(instant);
    }
    let by_form = |form: &str| DateTime::strptime(form, text).or_else(|_| Date::strptime(form, text).map(|date| date.at(0, 0, 0, 0)));
    let local = match form {
        Some(form) => by_form(form).ok(),
        None => text
            .parse::<DateTime>()
            .ok()
            .or_else(|| DateTime::strptime("%Y-%m-%d %H:%M", text).ok())
            .or_else(|| USUAL_FORMS.iter().find_map(|form| by_form(form).ok())),
    };
    let right = || form.unwrap_or("2026-11-21 18:00:00, 21.11.2026 18:00, 2026-11-21T18:00:00+01:00").to_owned();
    let local = local.ok_or_else(right)?;
    let instant = zone.to_ambiguous_timestamp(local).compatible().map_err(|_| right())?;
    Ok(Timestamp::from_micros(instant.as_microsecond()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn local_times_become_instants() {
        let check = |zone: &str, text: &str, form: Option<&str>, expected: Result<&str, ()>| {
            let got = read_instant(text, form, &TimeZone::get(zone).unwrap()).map(|instant| instant.to_string());
            assert_eq!(got.as_deref().map_err(drop), expected, "{text}");
        };
        check("Europe/London", "2010-12-01 08:26:00", None, Ok("2010-12-01T08:26:00Z"));
        check("Europe/London", "2011-06-01 08:26:00", None, Ok("2011-06-01T07:26:00Z"));
        check("Europe/London", "2011-10-30 01:30:00", None, Ok("2011-10-30T00:30:00Z"));
        check("Europe/Belgrade", "21.11.2026 18:00", None, Ok("2026-11-21T17:00:00Z"));
        check("Europe/Belgrade", "21.11.2026.", None, Ok("2026-11-20T23:00:00Z"));
        check("Europe/Belgrade", "2026-11-21T18:00:00+03:00", None, Ok("2026-11-21T15:00:00Z"));
        check("UTC", "11/21/2026", Some("%m/%d/%Y"), Ok("2026-11-21T00:00:00Z"));
        check("UTC", "2026-02-30", None, Err(()));
        check("UTC", "", None, Err(()));
    }
}
