//! `GET /events`: everything that happened, in the order in which it became certain; page by page
//! as JSON, or as server-sent events that go on while the client listens.

mod event;
mod stream;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::ACCEPT;
use axum::response::{IntoResponse, Response};
use comanda_app::queries::{PAGE_DEFAULT, PAGE_MAX, PageRequest, feed};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::answer::Answer;
use crate::api::v1::refusals::ListRefusals;
use crate::asking::{Operate, Reader};
use crate::doors::Doors;
use crate::problem::{PlaceProblem, Problem};
use event::EventBody;

/// The routes.
pub(super) fn routes() -> OpenApiRouter<Doors> {
    OpenApiRouter::new().routes(routes!(follow))
}

/// From where on.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "it is the description of what the handler reads")]
struct FeedParams {
    /// The place after which to begin: an event's `place`, a page's `next`, or `newest` for what has not happened yet. From
    /// the beginning when missing. A header `Last-Event-ID` goes before it.
    #[param(pattern = "^(newest|[0-9]{1,18}-[0-9]{1,18})$", example = "newest")]
    after: Option<String>,
    /// How many events a page has at most; has no meaning for server-sent events.
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<i64>,
}

/// Some events of the feed.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = EventPage)]
struct PageBody<'a> {
    /// The events.
    items: Vec<EventBody<'a>>,
    /// What to ask the next page with, as `after`. It is always there, for the feed has no end.
    next: Option<&'a str>,
}

/// Follow what happens
///
/// With `Accept: text/event-stream` the answer goes on while the client listens: each event has its `place` as `id`, its kind
/// as `event` and the same JSON as on a page as `data`; comments keep the connection alive, and a client that comes back with
/// `Last-Event-ID` misses nothing. Events come at least once; know them by `id`.
#[utoipa::path(
    get, path = "/events", tag = "events", operation_id = "follow_events",
    params(FeedParams),
    responses(
        (status = 200, description = "Events in the order in which they became certain.",
            content((PageBody<'_> = "application/json"), (String = "text/event-stream"))),
        ListRefusals,
    ),
    security(("api_key" = ["operate"])),
)]
async fn follow(State(doors): State<Doors>, reader: Reader<Operate>, headers: HeaderMap) -> Result<Response, Problem> {
    let mut params = reader.params;
    let (after, limit) = (params.text("after"), params.number("limit", 1..=PAGE_MAX));
    params.finish()?;
    let last = headers.get("last-event-id").and_then(|value| value.to_str().ok()).filter(|place| !place.is_empty());
    let place = match last.map(str::to_owned).or(after) {
        Some(word) if word == "newest" => Some(feed::newest(&doors.app, &reader.caller).await?),
        place => place,
    };
    let page = PageRequest { cursor: place, limit: Some(limit.unwrap_or(PAGE_DEFAULT)) };
    let found = feed::after(&doors.app, &reader.caller, &page).await.map_err(after_invalid)?;
    let streams = headers.get(ACCEPT).and_then(|value| value.to_str().ok()).is_some_and(|kinds| kinds.contains("text/event-stream"));
    if streams {
        return stream::begin(doors, headers, reader.locale, found);
    }
    let items = found.items.iter().map(|event| EventBody::of(event, reader.locale)).collect();
    Ok(Answer::ok(&PageBody { items, next: found.next.as_deref() })?.into_response())
}

/// The feed calls its place a cursor; the address calls it `after`.
fn after_invalid(error: comanda_app::error::Error) -> Problem {
    let problem = Problem::from(error);
    if problem.errors.is_empty() { problem } else { Problem::invalid(vec![PlaceProblem::parameter("after", "cursor.invalid")]) }
}
