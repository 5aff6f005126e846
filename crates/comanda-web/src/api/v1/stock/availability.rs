//! `GET /stock/availability`: what can be had of SKUs.

use axum::extract::State;
use comanda_app::queries::stock::{self, AvailabilityRequest, LocationAvailability, SkuAvailability};
use comanda_core::base::ids::{LocationId, SkuId};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::ListRefusals;
use crate::api::v1::wire::{AvailabilityCode, LocationIdText, SkuIdText, SkuKindCode};
use crate::asking::{Reader, StockRead};
use crate::doors::Doors;
use crate::problem::Problem;

/// Of what, and for whom.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "it is the description of what the handler reads")]
pub(super) struct Filter {
    /// The SKUs' codes, with commas between or one by one.
    #[param(min_items = 1, max_items = 100, example = json!(["MUG"]))]
    sku: Vec<String>,
    /// The channel whose stock pool counts; all active locations when missing.
    #[param(min_length = 1, max_length = 40, example = "web")]
    channel: Option<String>,
    /// Up to how many units is low; 5 when missing.
    #[param(minimum = 0, maximum = 1_000_000)]
    low_at: Option<i64>,
}

/// What can be had of a SKU at one location.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = LocationAvailability)]
struct PlaceBody<'a> {
    /// The location.
    #[schema(value_type = LocationIdText)]
    location_id: LocationId,
    /// Its code.
    location: &'a str,
    /// Its name.
    name: &'a str,
    /// Units that can be had from this location alone.
    available: i64,
}

/// What can be had of a SKU.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SkuAvailability)]
struct AvailabilityBody<'a> {
    /// The SKU.
    #[schema(value_type = SkuIdText)]
    sku_id: SkuId,
    /// Its code.
    sku: &'a str,
    /// Its name.
    name: &'a str,
    /// What it is to the stock.
    #[schema(value_type = SkuKindCode)]
    kind: &'static str,
    /// How it stands.
    #[schema(value_type = AvailabilityCode)]
    state: &'static str,
    /// Units that an order placed now would get, from all locations together; `null` for what is not counted.
    available: Option<i64>,
    /// The locations that have or had any, the one that is asked first before the others.
    locations: Vec<PlaceBody<'a>>,
}

impl<'a> AvailabilityBody<'a> {
    fn of(found: &'a SkuAvailability) -> Self {
        let place = |place: &'a LocationAvailability| PlaceBody {
            location_id: place.location,
            location: &place.code,
            name: &place.name,
            available: place.available,
        };
        Self {
            sku_id: found.sku,
            sku: &found.code,
            name: &found.name,
            kind: found.kind.code(),
            state: found.state.code(),
            available: found.available,
            locations: found.locations.iter().map(place).collect(),
        }
    }
}

/// What can be had of SKUs, in the order they were asked for.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Availability)]
pub(super) struct AnswerBody<'a> {
    /// One for each SKU.
    items: Vec<AvailabilityBody<'a>>,
}

/// Ask what can be had
#[utoipa::path(
    get, path = "/stock/availability", tag = "stock", operation_id = "show_availability",
    params(Filter),
    responses((status = 200, description = "What can be had.", body = AnswerBody), ListRefusals),
    security(("api_key" = ["stock.read"])),
)]
pub(super) async fn availability(State(doors): State<Doors>, reader: Reader<StockRead>) -> Answered {
    let mut params = reader.params;
    let skus = params.texts("sku");
    let request = AvailabilityRequest { skus, channel: params.text("channel"), low_at: params.number("low_at", 0..=1_000_000) };
    params.finish()?;
    let found = stock::availability(&doors.app, &reader.caller, request).await.map_err(Problem::of_query)?;
    Answer::ok(&AnswerBody { items: found.iter().map(AvailabilityBody::of).collect() })
}
