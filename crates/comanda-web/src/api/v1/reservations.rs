//! `/reservations`: stock held for a checkout.

mod release;
mod reserve;
mod show;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::doors::Doors;

/// The routes.
pub(super) fn routes() -> OpenApiRouter<Doors> {
    OpenApiRouter::new().routes(routes!(reserve::reserve)).routes(routes!(show::show, release::release))
}
