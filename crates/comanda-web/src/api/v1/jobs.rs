//! `/jobs`: work that follows from events, as operators see it.

mod card;
mod dismiss;
mod list;
mod retry;
mod show;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::doors::Doors;

/// The routes.
pub(super) fn routes() -> OpenApiRouter<Doors> {
    OpenApiRouter::new()
        .routes(routes!(list::list))
        .routes(routes!(show::show))
        .routes(routes!(retry::retry))
        .routes(routes!(dismiss::dismiss))
}
