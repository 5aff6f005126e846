//! The first version of the interface.

mod orders;
pub(crate) mod refusals;
mod reservations;
mod wire;

use utoipa::OpenApi as _;
use utoipa_axum::router::OpenApiRouter;

use crate::doors::Doors;

/// The routes under `/api/v1`, with their description.
pub(crate) fn routes() -> OpenApiRouter<Doors> {
    let described = super::openapi::Described::openapi();
    let v1 = OpenApiRouter::new().merge(orders::routes()).merge(reservations::routes());
    OpenApiRouter::with_openapi(described).nest("/api/v1", v1)
}
