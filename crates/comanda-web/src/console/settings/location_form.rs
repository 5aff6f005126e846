//! A location as its form has it: typed, read, and told in words.

use comanda_app::inventory::save_location::LocationContent;
use comanda_core::base::address::Address;
use comanda_core::base::country::Country;
use comanda_core::inventory::location::{Coordinates, Location, LocationKind};

use super::changes::Told;
use crate::console::form::Sent;
use crate::console::words::Words;

/// The parts of an address, in the order in which they are asked; the country is asked after them.
pub(super) const ADDRESS: [&str; 8] = ["name", "company", "street", "street2", "postcode", "city", "region", "phone"];
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

/// The part of an address with this name.
fn part<'a>(address: &'a Address, name: &str) -> &'a str {
    let text = match name {
        "name" => Some(&address.name),
        "street" => Some(&address.street),
        "city" => Some(&address.city),
        "company" => address.company.as_ref(),
        "street2" => address.street2.as_ref(),
        "postcode" => address.postcode.as_ref(),
        "region" => address.region.as_ref(),
        _ => address.phone.as_ref(),
    };
    text.map_or("", String::as_str)
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
        pairs.extend(ADDRESS.map(|name| (format!("address/{name}"), part(address, name).to_owned())));
        pairs.push(("address/country".to_owned(), address.country.to_string()));
    }
    if let Some(point) = location.coordinates {
        pairs.push(("coordinates/latitude".to_owned(), degrees_text(point.latitude_e6)));
        pairs.push(("coordinates/longitude".to_owned(), degrees_text(point.longitude_e6)));
    }
    pairs
}

fn address(sent: &mut Sent) -> Option<Address> {
    if ADDRESS.iter().all(|name| sent.text(&format!("address/{name}")).is_empty()) && sent.text("address/country").is_empty() {
        return None;
    }
    let country = sent.read_demanded("address/country", "form.choice_missing", |text| Country::parse(text).ok());
    let text = |name: &str| sent.text(&format!("address/{name}"));
    let optional = |name: &str| sent.some_text(&format!("address/{name}"));
    Some(Address {
        name: text("name"),
        company: optional("company"),
        street: text("street"),
        street2: optional("street2"),
        city: text("city"),
        region: optional("region"),
        postcode: optional("postcode"),
        country: country?,
        phone: optional("phone"),
    })
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
        address: address(sent),
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
        told.extend(ADDRESS.map(|name| (words.code("address", name).to_string(), part(address, name).to_owned())));
        told.push((label("channel-country"), address.country.to_string()));
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
