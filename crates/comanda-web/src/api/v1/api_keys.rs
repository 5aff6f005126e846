//! `/api-keys`: what programs show to be let in.

mod list;
mod make;
mod revoke;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::doors::Doors;

/// The routes.
pub(super) fn routes() -> OpenApiRouter<Doors> {
    OpenApiRouter::new().routes(routes!(list::list)).routes(routes!(make::make)).routes(routes!(revoke::revoke))
}
