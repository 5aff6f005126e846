//! What happened to an order, event by event.

use std::collections::BTreeMap;

use comanda_core::base::ids::{CustomerId, EventId, NoteId, OrderId};
use comanda_core::base::time::Timestamp;
use comanda_core::event::Event;
use comanda_core::identity::actor::Actor;
use comanda_core::identity::permission::Permission;
use comanda_store::events::{self, StoredEvent};
use comanda_store::orders;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::queries::{Page, PageRequest};
use crate::run::{App, Caller};

const TIMELINE: &str = "order-timeline";

/// Something that happened to an order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimelineEntry {
    /// The event.
    pub id: EventId,
    /// Its place among the order's events, from 1 without gaps.
    pub sequence: i64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// For whom, when somebody acted for a customer.
    pub on_behalf_of: Option<CustomerId>,
    /// What brought it about.
    pub cause: String,
    /// What happened.
    pub event: Event,
    /// The words of the note it tells of; `None` for other events, and for a note that was erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// What happened to the order, oldest first.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::OrdersRead`]; [`Error::NotFound`]; `cursor.invalid`.
pub async fn timeline(app: &App, caller: &Caller, id: OrderId, page: &PageRequest) -> Result<Page<TimelineEntry>> {
    caller.demand(Permission::OrdersRead)?;
    let (after, limit) = (page.after::<i64>(TIMELINE)?.unwrap_or(0), page.limit());
    let read = app.store().read(move |tx| {
        Box::pin(async move {
            let events = events::of_order(tx, id, after, limit + 1).await?;
            let notes = orders::notes(tx, id).await?;
            Ok((events, notes))
        })
    });
    let (stored, notes) = read.await?;
    if stored.is_empty() && after == 0 {
        return Err(Error::not_found("order", id));
    }
    let notes: BTreeMap<NoteId, String> = notes.into_iter().map(|note| (note.id, note.text)).collect();
    let entries = stored.into_iter().map(|stored| entry(stored, &notes)).collect::<Result<Vec<_>>>()?;
    Page::of(TIMELINE, entries, limit, |entry| entry.sequence)
}

fn entry(stored: StoredEvent, notes: &BTreeMap<NoteId, String>) -> Result<TimelineEntry> {
    let recorded = stored.recorded;
    let event = recorded.event().map_err(Error::internal)?;
    let note = match &event {
        Event::OrderNoted { note } => notes.get(note).cloned(),
        Event::OrderDrafted { .. }
        | Event::OrderPlaced { .. }
        | Event::OrderConfirmed { .. }
        | Event::OrderCanceled { .. }
        | Event::OrderLinesCanceled { .. }
        | Event::OrderHeld { .. }
        | Event::OrderReleased { .. }
        | Event::OrderManagerAssigned { .. }
        | Event::OrderFlagged { .. }
        | Event::OrderFindingOverridden { .. }
        | Event::OrderAmended { .. }
        | Event::OrderAllocated { .. }
        | Event::StockMoved { .. }
        | Event::SafetyChanged { .. }
        | Event::ReservationMade { .. }
        | Event::ReservationEnded { .. }
        | Event::SkuSaved { .. }
        | Event::ChannelSaved { .. }
        | Event::LocationSaved { .. }
        | Event::CustomerSaved { .. }
        | Event::CustomerMerged { .. }
        | Event::UserSaved { .. }
        | Event::UserPasswordSet { .. }
        | Event::UserSessionsRevoked { .. }
        | Event::ApiKeyMade { .. }
        | Event::ApiKeyRevoked { .. }
        | Event::JobRetried { .. }
        | Event::JobDismissed { .. } => None,
    };
    Ok(TimelineEntry {
        id: recorded.id,
        sequence: recorded.sequence,
        at: recorded.at,
        actor: recorded.actor,
        on_behalf_of: recorded.on_behalf_of,
        cause: recorded.cause,
        event,
        note,
    })
}
