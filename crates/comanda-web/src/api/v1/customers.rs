//! `/customers`: who buys.

mod change;
mod content;
mod create;
mod customer;
mod list;
mod merge;
mod show;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::doors::Doors;

/// The routes.
pub(super) fn routes() -> OpenApiRouter<Doors> {
    OpenApiRouter::new()
        .routes(routes!(list::list))
        .routes(routes!(create::create))
        .routes(routes!(show::show))
        .routes(routes!(change::change))
        .routes(routes!(merge::merge))
}
