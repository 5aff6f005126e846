//! `/stock`: what there is, what can be had, what moved.

mod adjust;
mod availability;
mod level;
mod levels;
mod movements;
mod receive;
mod safety;
mod transfer;

pub(super) use movements::ChangeBody;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::doors::Doors;

/// The routes.
pub(super) fn routes() -> OpenApiRouter<Doors> {
    OpenApiRouter::new()
        .routes(routes!(levels::levels))
        .routes(routes!(availability::availability))
        .routes(routes!(movements::movements))
        .routes(routes!(receive::receive))
        .routes(routes!(adjust::adjust))
        .routes(routes!(transfer::transfer))
        .routes(routes!(safety::safety))
}
