//! What programs use.

pub(crate) mod docs;
pub(crate) mod health;
pub(crate) mod openapi;
pub(crate) mod problems;
pub(crate) mod v1;

use axum::Router;
use axum::routing::get;

use crate::doors::Doors;

/// The routes, with those of the description of the interface.
pub(crate) fn routes() -> Router<Doors> {
    let (v1, _) = v1::routes().split_for_parts();
    v1.merge(docs::routes())
        .route("/api/openapi.json", get(openapi::show))
        .route("/problems/{code}", get(problems::show))
        .route("/healthz", get(health::alive))
        .route("/readyz", get(health::ready))
}
