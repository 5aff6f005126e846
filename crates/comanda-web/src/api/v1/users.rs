//! `/users`: the staff and their roles.

mod change;
mod content;
mod create;
mod list;
mod show;
mod user;

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
}
