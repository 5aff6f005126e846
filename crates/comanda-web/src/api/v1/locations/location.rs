//! A location as it is answered.

use comanda_core::base::ids::LocationId;
use comanda_core::inventory::location::Location;
use serde::Serialize;
use utoipa::ToSchema;

use super::content::CoordinatesBody;
use crate::api::v1::address::AddressBody;
use crate::api::v1::wire::{LocationIdText, LocationKindCode};

/// A place that holds stock.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Location)]
pub(super) struct LocationBody<'a> {
    /// Its identifier.
    #[schema(value_type = LocationIdText)]
    id: LocationId,
    /// The code integrations name it by.
    code: &'a str,
    /// The name shown.
    name: &'a str,
    /// What it is.
    #[schema(value_type = LocationKindCode)]
    kind: &'static str,
    /// Where it is.
    address: Option<AddressBody<'a>>,
    /// Where it is on the map.
    coordinates: Option<CoordinatesBody>,
    /// Lower is asked first when stock is allocated.
    priority: i64,
    /// Whether orders may be allocated there.
    active: bool,
    /// Its version, as in `ETag`.
    version: i64,
}

impl<'a> LocationBody<'a> {
    /// The location on the wire.
    pub(super) fn of(location: &'a Location) -> Self {
        let point = location.coordinates;
        Self {
            id: location.id,
            code: &location.code,
            name: &location.name,
            kind: location.kind.code(),
            address: location.address.as_ref().map(AddressBody::of),
            coordinates: point.map(|point| CoordinatesBody { latitude_e6: point.latitude_e6, longitude_e6: point.longitude_e6 }),
            priority: location.priority,
            active: location.active,
            version: location.version,
        }
    }
}
