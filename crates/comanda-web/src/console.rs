//! The console: pages for the people of the shop, one file a page. They call the same commands and queries as the
//! REST interface, and refuse with the same problems.

mod address;
mod address_fields;
mod assets;
mod chart;
mod customers;
mod download;
mod exports;
mod fields;
mod form;
mod home;
mod imports;
mod jobs;
mod links;
mod listing;
mod live;
mod login;
mod orders;
mod page;
mod person;
mod preferences;
mod pulse;
mod refused;
mod rows;
mod search;
mod settings;
mod skus;
mod stock;
mod typed;
mod welcome;
mod words;

use axum::Router;
use axum::extract::Request;
use axum::http::header::CONTENT_TYPE;
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::{get, post};
use tower_http::compression::CompressionLayer;

use crate::doors::Doors;

pub(crate) use orders::LastCounts;
pub(crate) use pulse::LastPulse;
pub(crate) use refused::{is_page, refused};
pub(crate) use stock::LastWhere;
pub(crate) use words::Words;

/// The routes.
pub(crate) fn routes() -> Router<Doors> {
    Router::new()
        .route("/login", get(login::show).post(login::login))
        .route("/logout", post(login::logout))
        .route("/welcome", get(welcome::show).post(welcome::create))
        .route("/preferences", get(preferences::show).post(preferences::save))
        .route("/", get(home::show))
        .route("/search", get(search::show))
        .route("/search/found", get(search::show_found))
        .merge(orders::routes())
        .merge(stock::routes())
        .merge(skus::routes())
        .merge(customers::routes())
        .merge(settings::routes())
        .merge(jobs::routes())
        .merge(imports::routes())
        .merge(exports::routes())
        .layer(from_fn(say_once))
        .layer(CompressionLayer::new())
        .route("/live", get(live::show))
        .route("/assets/{name}", get(assets::show))
}

/// Forgets what the deed before had to say as soon as a page has said it.
async fn say_once(request: Request, next: Next) -> Response {
    let was_said = page::said(request.headers()).is_some();
    let mut response = next.run(request).await;
    let is_html = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if was_said && is_html {
        page::forget_said(response.headers_mut());
    }
    response
}
