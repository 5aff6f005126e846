//! Places that hold stock.

use crate::base::address::Address;
use crate::base::ids::LocationId;
use crate::base::problem::FieldProblem;
use crate::base::text;

/// What a location is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LocationKind {
    /// A warehouse.
    Warehouse,
    /// A shop.
    Shop,
    /// A distribution centre.
    DistributionCentre,
    /// A supplier who ships for us.
    Supplier,
}

impl LocationKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Warehouse, Self::Shop, Self::DistributionCentre, Self::Supplier];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Warehouse => "warehouse",
            Self::Shop => "shop",
            Self::DistributionCentre => "distribution_centre",
            Self::Supplier => "supplier",
        }
    }

    /// The kind with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A point on Earth (WGS 84), in millionths of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Coordinates {
    /// North positive, −90 000 000 to 90 000 000.
    pub latitude_e6: i64,
    /// East positive, −180 000 000 to 180 000 000.
    pub longitude_e6: i64,
}

/// A place that holds stock.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Location {
    /// Its identifier.
    pub id: LocationId,
    /// The code integrations name it by, 1 to 40 characters, unique.
    pub code: String,
    /// The name shown.
    pub name: String,
    /// What it is.
    pub kind: LocationKind,
    /// Where it is.
    pub address: Option<Address>,
    /// Where it is on the map.
    pub coordinates: Option<Coordinates>,
    /// Lower is asked first when stock is allocated, 0 to 1 000.
    pub priority: i64,
    /// Whether orders may be allocated there.
    pub active: bool,
    /// Counts the changes.
    pub version: i64,
}

/// What is wrong with a location by itself, all at once.
///
/// Codes: `location.code_invalid`, `location.name_invalid`, `location.priority_out_of_range`,
/// `location.coordinates_out_of_range`.
#[must_use]
pub fn problems(location: &Location) -> Vec<FieldProblem> {
    let mut found = Vec::new();
    let mut check = |ok: bool, pointer: &str, code: &str| {
        if !ok {
            found.push(FieldProblem::new(pointer, code));
        }
    };
    check(text::clean_line(&location.code, 40).is_ok_and(|code| !code.is_empty()), "/code", "location.code_invalid");
    check(text::clean_line(&location.name, 120).is_ok_and(|name| !name.is_empty()), "/name", "location.name_invalid");
    check((0..=1_000).contains(&location.priority), "/priority", "location.priority_out_of_range");
    let on_earth = location
        .coordinates
        .is_none_or(|point| point.latitude_e6.unsigned_abs() <= 90_000_000 && point.longitude_e6.unsigned_abs() <= 180_000_000);
    check(on_earth, "/coordinates", "location.coordinates_out_of_range");
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_read_back() {
        for kind in LocationKind::ALL {
            assert_eq!((LocationKind::parse(kind.code()), serde_json::json!(kind)), (Some(kind), kind.code().into()));
        }
        assert_eq!(LocationKind::parse("garage"), None);
    }

    #[test]
    fn says_what_is_wrong_with_a_location() {
        let check = |change: fn(&mut Location), expected: &[&str]| {
            let mut location = Location {
                id: LocationId::from_bytes([1; 16]),
                code: "bg".into(),
                name: "Beograd".into(),
                kind: LocationKind::Warehouse,
                address: None,
                coordinates: None,
                priority: 100,
                active: true,
                version: 1,
            };
            change(&mut location);
            let found = problems(&location).into_iter().map(|problem| format!("{} {}", problem.pointer, problem.code));
            assert_eq!(found.collect::<Vec<_>>(), expected);
        };
        let earth = ["/coordinates location.coordinates_out_of_range"];
        check(|_| {}, &[]);
        check(|location| location.code = "x".repeat(41), &["/code location.code_invalid"]);
        check(|location| location.name = "\0".into(), &["/name location.name_invalid"]);
        check(|location| location.priority = -1, &["/priority location.priority_out_of_range"]);
        check(|location| location.priority = 1_001, &["/priority location.priority_out_of_range"]);
        check(|location| location.coordinates = Some(Coordinates { latitude_e6: -90_000_000, longitude_e6: 180_000_000 }), &[]);
        check(|location| location.coordinates = Some(Coordinates { latitude_e6: 90_000_001, longitude_e6: 0 }), &earth);
        check(|location| location.coordinates = Some(Coordinates { latitude_e6: 0, longitude_e6: -180_000_001 }), &earth);
        check(|location| location.coordinates = Some(Coordinates { latitude_e6: i64::MIN, longitude_e6: 0 }), &earth);
    }
}
