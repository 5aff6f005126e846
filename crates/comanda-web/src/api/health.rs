//! Whether this process lives, and whether it can do its work.

use axum::extract::State;
use axum::http::StatusCode;

use crate::answer::{Answer, Answered};
use crate::doors::Doors;

#[derive(serde::Serialize)]
struct Health {
    status: &'static str,
}

/// `GET /healthz`: the process answers.
pub(crate) async fn alive() -> Answered {
    Answer::json(StatusCode::OK, &Health { status: "alive" })
}

/// `GET /readyz`: the database answers too.
pub(crate) async fn ready(State(doors): State<Doors>) -> Answered {
    doors.app.store().ping().await.map_err(comanda_app::error::Error::from)?;
    Answer::json(StatusCode::OK, &Health { status: "ready" })
}
