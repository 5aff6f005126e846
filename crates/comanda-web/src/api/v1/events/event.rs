//! An event of the feed, as answered.

use comanda_app::queries::feed::FeedEvent;
use comanda_core::base::ids::{CustomerId, EventId, OrderId};
use comanda_core::base::locale::Locale;
use comanda_core::event::Event;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::v1::wire::{CustomerIdText, EventIdText, EventKind, Instant, OrderIdText, told};

/// Something that happened.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Event)]
pub(super) struct EventBody<'a> {
    /// Its place in the feed: what to go on from after it.
    #[schema(example = "731-12")]
    place: &'a str,
    /// The event.
    #[schema(value_type = EventIdText)]
    id: EventId,
    /// The order it belongs to.
    #[schema(value_type = Option<OrderIdText>)]
    order: Option<OrderId>,
    /// Its place among the order's events, from 1 without gaps; 0 when it belongs to no order.
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
    /// The version of the shape of `event`.
    schema_version: i64,
    /// The same in the reader's language.
    summary: String,
    /// The event as it was recorded; sums in it are minor units.
    #[schema(value_type = Object)]
    event: &'a Event,
}

impl<'a> EventBody<'a> {
    /// The event in its reader's language.
    pub(super) fn of(event: &'a FeedEvent, locale: Locale) -> Self {
        Self {
            place: &event.place,
            id: event.id,
            order: event.order,
            sequence: event.sequence,
            at: Instant(event.at),
            actor: event.actor.to_string(),
            on_behalf_of: event.on_behalf_of,
            cause: &event.cause,
            kind: event.event.kind(),
            schema_version: event.schema_version,
            summary: told(&event.event, locale),
            event: &event.event,
        }
    }
}
