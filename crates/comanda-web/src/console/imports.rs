//! Pages of imports: a file is given, looked at, imported, and told of.

mod file;
mod given;
mod list;
mod refused;
mod run;
mod upload;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};

use crate::doors::Doors;

/// The routes.
pub(super) fn routes() -> Router<Doors> {
    Router::new()
        .route("/imports", get(list::show))
        .route("/imports/new", get(upload::show).post(upload::take).layer(DefaultBodyLimit::max(upload::BODY_MAX_BYTES)))
        .route("/imports/files/{id}", get(file::show).post(file::look))
        .route("/imports/{id}", get(run::show))
        .route("/imports/{id}/stop", post(run::stop))
        .route("/imports/{id}/go-on", post(run::go_on))
        .route("/imports/{id}/refused", get(refused::export))
}
