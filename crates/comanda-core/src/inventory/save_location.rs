//! Making and changing locations: what is given and understood.

use crate::base::address::Address;
use crate::base::ids::LocationId;
use crate::base::problem::FieldProblem;
use crate::base::text;

use super::location::{Coordinates, Location, LocationKind, problems};

/// A location as it is given: all of it, also when it is changed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocationContent {
    /// The code integrations name it by, 1 to 40 characters, unique.
    pub code: String,
    /// The name shown.
    pub name: String,
    /// What it is; a warehouse when missing.
    #[serde(default = "warehouse")]
    pub kind: LocationKind,
    /// Where it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// Where it is on the map.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub coordinates: Option<Coordinates>,
    /// Lower is asked first when stock is allocated, 0 to 1 000; 100 when missing.
    #[serde(default = "hundred")]
    pub priority: i64,
    /// Whether orders may be allocated there; they may when missing.
    #[serde(default = "yes")]
    pub active: bool,
}

const fn warehouse() -> LocationKind {
    LocationKind::Warehouse
}

const fn hundred() -> i64 {
    100
}

const fn yes() -> bool {
    true
}

/// Understands a location's content. The version is 1.
///
/// # Errors
/// Every field that is wrong, all at once: the codes of [`problems`], `text.*` for the address.
pub fn resolve(content: &LocationContent, id: LocationId) -> Result<Location, Vec<FieldProblem>> {
    let mut found = Vec::new();
    let cleaned = |text: &str, max: usize| text::clean_line(text, max).unwrap_or_else(|_| text.to_owned());
    let address = content.address.clone().map(Address::cleaned).transpose().unwrap_or_else(|wrong| {
        found.push(FieldProblem::new(format!("/address/{}", wrong.field), wrong.problem.code()));
        None
    });
    let location = Location {
        id,
        code: cleaned(&content.code, 40),
        name: cleaned(&content.name, 120),
        kind: content.kind,
        address,
        coordinates: content.coordinates,
        priority: content.priority,
        active: content.active,
        version: 1,
    };
    found.extend(problems(&location));
    if found.is_empty() { Ok(location) } else { Err(found) }
}
