//! `GET /orders/{id}/events`: what happened to an order.

use axum::extract::State;
use comanda_app::queries::orders::timeline::{TimelineEntry, timeline};
use comanda_core::base::ids::{CustomerId, EventId, OrderId};
use comanda_core::base::locale::Locale;
use comanda_core::event::Event;
use serde::Serialize;
use utoipa::ToSchema;

use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{PageParams, ReadRefusals};
use crate::api::v1::wire::{CustomerIdText, EventIdText, EventKind, Instant, OrderIdText, told};
use crate::asking::{OrdersRead, Reader};
use crate::doors::Doors;
use crate::path::Name;
use crate::problem::Problem;

/// Something that happened to an order.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderEvent)]
struct EntryBody<'a> {
    /// The event.
    #[schema(value_type = EventIdText)]
    id: EventId,
    /// Its place among the order's events, from 1 without gaps.
    sequence: i64,
    /// When.
    at: Instant,
    /// Who.
    #[schema(example = "api_key:key_01h2xcejqtf2nbrexx3vqjhp41")]
    actor: String,
    /// For whom, when somebody acted for a customer.
    #[schema(value_type = Option<CustomerIdText>)]
    on_behalf_of: Option<CustomerId>,
    /// What brought it about.
    #[schema(example = "command:place_order")]
    cause: &'a str,
    /// What happened.
    #[schema(value_type = EventKind)]
    kind: &'static str,
    /// The same in the reader's language.
    summary: String,
    /// The event as it was recorded; sums in it are minor units.
    #[schema(value_type = Object)]
    event: &'a Event,
    /// The words of the note it tells of.
    note: Option<&'a str>,
}

impl<'a> EntryBody<'a> {
    fn of(entry: &'a TimelineEntry, locale: Locale) -> Self {
        Self {
            id: entry.id,
            sequence: entry.sequence,
            at: Instant(entry.at),
            actor: entry.actor.to_string(),
            on_behalf_of: entry.on_behalf_of,
            cause: &entry.cause,
            kind: entry.event.kind(),
            summary: told(&entry.event, locale),
            event: &entry.event,
            note: entry.note.as_deref(),
        }
    }
}

/// Some of a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderEventPage)]
pub(super) struct PageBody<'a> {
    /// What is on the page.
    items: Vec<EntryBody<'a>>,
    /// What to ask the next page with; `null` on the last one.
    next: Option<&'a str>,
}

/// List what happened to an order
#[utoipa::path(
    get, path = "/orders/{id}/events", tag = "orders", operation_id = "list_order_events",
    params(("id" = OrderIdText, Path, description = "The order."), PageParams),
    responses((status = 200, description = "Its events, the oldest first.", body = PageBody), ReadRefusals),
    security(("api_key" = ["orders.read"])),
)]
pub(super) async fn events(State(doors): State<Doors>, reader: Reader<OrdersRead>, Name(id): Name<OrderId>) -> Answered {
    let mut params = reader.params;
    let page = params.page();
    params.finish()?;
    let found = timeline(&doors.app, &reader.caller, id, &page).await.map_err(Problem::of_query)?;
    let items = found.items.iter().map(|entry| EntryBody::of(entry, reader.locale)).collect();
    Answer::ok(&PageBody { items, next: found.next.as_deref() })
}
