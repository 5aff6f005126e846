//! A location as it is given.

use comanda_app::inventory::save_location::LocationContent;
use comanda_core::inventory::location::{Coordinates, LocationKind};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::v1::address::PostalAddressBody;
use crate::api::v1::wire::LocationKindCode;

/// A point on Earth (WGS 84), in millionths of a degree.
#[derive(Debug, Clone, Copy, Deserialize, serde::Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Coordinates)]
pub(super) struct CoordinatesBody {
    /// North positive.
    #[schema(minimum = -90_000_000, maximum = 90_000_000, example = 43_320_900)]
    pub(super) latitude_e6: i64,
    /// East positive.
    #[schema(minimum = -180_000_000, maximum = 180_000_000, example = 21_895_800)]
    pub(super) longitude_e6: i64,
}

/// A location: all of it, also when it is changed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = LocationContent)]
pub(super) struct LocationContentBody {
    /// The code integrations name it by, unique.
    #[schema(min_length = 1, max_length = 40, example = "nis")]
    code: String,
    /// The name shown.
    #[schema(min_length = 1, max_length = 120, example = "Niš")]
    name: String,
    /// What it is.
    #[serde(default = "warehouse")]
    #[schema(value_type = LocationKindCode)]
    kind: LocationKind,
    /// Where it is.
    address: Option<PostalAddressBody>,
    /// Where it is on the map.
    coordinates: Option<CoordinatesBody>,
    /// Lower is asked first when stock is allocated.
    #[serde(default = "hundred")]
    #[schema(minimum = 0, maximum = 1_000)]
    priority: i64,
    /// Whether orders may be allocated there.
    #[serde(default = "yes")]
    active: bool,
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

impl From<LocationContentBody> for LocationContent {
    fn from(body: LocationContentBody) -> Self {
        let point = |CoordinatesBody { latitude_e6, longitude_e6 }| Coordinates { latitude_e6, longitude_e6 };
        Self {
            code: body.code,
            name: body.name,
            kind: body.kind,
            address: body.address.map(Into::into),
            coordinates: body.coordinates.map(point),
            priority: body.priority,
            active: body.active,
        }
    }
}
