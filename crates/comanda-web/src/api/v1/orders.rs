//! `/orders`: one file an operation.

mod amend;
mod assign_manager;
mod cancel;
mod card;
mod confirm;
mod content;
mod draft;
mod events;
mod filter;
mod flag;
mod group;
mod hold;
mod list;
mod note;
mod override_finding;
mod place;
mod place_draft;
mod placed;
mod release;
mod replace_draft;
mod show;

use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::doors::Doors;

/// The routes.
pub(super) fn routes() -> OpenApiRouter<Doors> {
    OpenApiRouter::new()
        .routes(routes!(list::list))
        .routes(routes!(group::group))
        .routes(routes!(show::show))
        .routes(routes!(events::events))
        .routes(routes!(place::place))
        .routes(routes!(draft::draft))
        .routes(routes!(replace_draft::replace_draft))
        .routes(routes!(place_draft::place_draft))
        .routes(routes!(amend::amend))
        .routes(routes!(confirm::confirm))
        .routes(routes!(cancel::cancel))
        .routes(routes!(hold::hold))
        .routes(routes!(release::release))
        .routes(routes!(note::note))
        .routes(routes!(flag::flag))
        .routes(routes!(assign_manager::assign_manager))
        .routes(routes!(override_finding::override_finding))
}
