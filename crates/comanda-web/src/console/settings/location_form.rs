//! A location as its form has it: typed, read, and told in words.

use comanda_app::inventory::save_location::LocationContent;
use comanda_core::inventory::location::{Coordinates, Location, LocationKind};
use comanda_core::orders::people::GivenAddress;

use super::changes::Told;
use crate::console::address_fields::{self, PARTS, value};
use crate::console::form::Sent;
use crate::console::words::Words;

/// Millionths of a degree in a degree.
const DEGREE: i64 = 1_000_000;

/// The form's fields for a location that is not made yet.
pub(super) fn blank() -> [(&'static str, &'static str); 3] {
    [("kind", LocationKind::Warehouse.code()), ("priority", "100"), ("active", "yes")]
}

/// Millionths of a degree as they are written: `44.816667`.
fn degrees_text(e6: i64) -> String {
    let (whole, rest) = (e6.unsigned_abs() / DEGREE.unsigned_abs(), e6.unsigned_abs() % DEGREE.unsigned_abs());
    let sign = if e6 < 0 { "-" } else { "" };
    let text = format!("{sign}{whole}.{rest:06}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Degrees as typed, with a point or a comma before at most six decimals, as millionths; none beyond `max` degrees.
fn degrees(text: &str, max: i64) -> Option<i64> {
    let text = text.trim_end_matches('°').trim().replace(',', ".").replace('−', "-");
    let (sign, digits) = text.strip_prefix('-').map_or((1, text.as_str()), |rest| (-1, rest));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 3 || decimals.len() > 6 || !plain(whole) || !plain(decimals) {
        return None;
    }
    let e6 = format!("{whole}{decimals:0<6}").parse::<i64>().ok()?;
    (e6 <= max * DEGREE).then_some(sign * e6)
}

/// The form's fields for a location that is kept.
pub(super) fn as_typed(location: &Location) -> Vec<(String, String)> {
    let mut pairs = vec![
        ("code".to_owned(), location.code.clone()),
        ("name".to_owned(), location.name.clone()),
        ("kind".to_owned(), location.kind.code().to_owned()),
        ("priority".to_owned(), location.priority.to_string()),
        ("active".to_owned(), if location.active { "yes" } else { "" }.to_owned()),
    ];
    if let Some(address) = &location.address {
        pairs.extend(address_fields::pairs("address", &address.clone().into()));
    }
    if let Some(point) = location.coordinates {
        pairs.push(("coordinates/latitude".to_owned(), degrees_text(point.latitude_e6)));
        pairs.push(("coordinates/longitude".to_owned(), degrees_text(point.longitude_e6)));
    }
    pairs
}

fn coordinates(sent: &mut Sent) -> Option<Coordinates> {
    let names = ["coordinates/latitude", "coordinates/longitude"];
    if names.iter().all(|name| sent.text(name).is_empty()) {
        return None;
    }
    let latitude = sent.read_demanded(names[0], "form.not_degrees", |text| degrees(text, 90));
    let longitude = sent.read_demanded(names[1], "form.not_degrees", |text| degrees(text, 180));
    Some(Coordinates { latitude_e6: latitude?, longitude_e6: longitude? })
}

/// What was typed, as the commands take it; what cannot be read is noted.
pub(super) fn content(sent: &mut Sent) -> LocationContent {
    let kind = sent.read_demanded("kind", "form.choice_missing", LocationKind::parse);
    let priority = sent.whole("priority");
    LocationContent {
        code: sent.text("code"),
        name: sent.text("name"),
        kind: kind.unwrap_or(LocationKind::Warehouse),
        address: address_fields::some_given(sent, "address").and_then(|_| address_fields::address(sent, "address")),
        coordinates: coordinates(sent),
        priority: priority.unwrap_or(100),
        active: sent.ticked("active"),
    }
}

/// The location in words.
pub(super) fn told(location: &Location, words: &Words) -> Vec<Told> {
    let label = |key: &'static str| words.t(key).to_string();
    let mut told = vec![
        (label("settings-code"), location.code.clone()),
        (label("settings-name"), location.name.clone()),
        (label("location-kind"), words.code("location", location.kind.code()).to_string()),
        (label("location-priority"), words.number(location.priority)),
        (label("settings-active"), words.t(if location.active { "settings-yes" } else { "settings-no" }).to_string()),
    ];
    if let Some(address) = &location.address {
        let given = GivenAddress::from(address.clone());
        told.extend(PARTS.map(|(part, key, _)| (label(key), value(&given, part).clone().unwrap_or_default())));
    }
    if let Some(point) = location.coordinates {
        told.push((label("location-latitude"), degrees_text(point.latitude_e6)));
        told.push((label("location-longitude"), degrees_text(point.longitude_e6)));
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn degrees_are_read_as_they_are_written() {
        for (typed, max, e6, written) in [
            ("44.816667", 90, 44_816_667, "44.816667"),
            ("44,8125°", 90, 44_812_500, "44.8125"),
            ("−0.5", 90, -500_000, "-0.5"),
            ("90", 90, 90_000_000, "90"),
            ("-180.0", 180, -180_000_000, "-180"),
        ] {
            assert_eq!(degrees(typed, max), Some(e6), "{typed}");
            assert_eq!(degrees_text(e6), written);
        }
        for typed in ["", "90.000001", "91", "1.2.3", "12.1234567", "N 44", "--1", "1000"] {
            assert_eq!(degrees(typed, 90), None, "{typed}");
        }
    }
}
