//! The first version of the interface.

mod address;
mod api_keys;
mod channels;
mod customers;
mod events;
mod jobs;
mod locations;
mod orders;
pub(crate) mod refusals;
mod reservations;
mod skus;
mod stock;
mod users;
pub(crate) mod wire;

use utoipa::OpenApi as _;
use utoipa_axum::router::OpenApiRouter;

use crate::doors::Doors;

/// The routes under `/api/v1`, with their description.
pub(crate) fn routes() -> OpenApiRouter<Doors> {
    let described = super::openapi::Described::openapi();
    let v1 = OpenApiRouter::new()
        .merge(orders::routes())
        .merge(reservations::routes())
        .merge(skus::routes())
        .merge(stock::routes())
        .merge(locations::routes())
        .merge(channels::routes())
        .merge(customers::routes())
        .merge(users::routes())
        .merge(api_keys::routes())
        .merge(jobs::routes())
        .merge(events::routes());
    OpenApiRouter::with_openapi(described).nest("/api/v1", v1)
}
