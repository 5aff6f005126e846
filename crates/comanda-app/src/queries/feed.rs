//! All events in the order in which they became certain, for those who follow along.

use comanda_core::base::ids::{CustomerId, EventId, OrderId};
use comanda_core::base::time::Timestamp;
use comanda_core::event::Event;
use comanda_core::identity::actor::Actor;
use comanda_core::identity::permission::Permission;
use comanda_store::events::{self, FeedPlace, StoredEvent};
use serde::{Deserialize, Serialize};

use super::{Page, PageRequest};
use crate::error::{Error, Refusal, Result};
use crate::run::{App, Caller};

const SUBJECT: &str = "subject-timeline";

/// An event of the feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedEvent {
    /// Its place: what to go on from after it.
    pub place: String,
    /// The event.
    pub id: EventId,
    /// The order it belongs to.
    pub order: Option<OrderId>,
    /// Its place among the order's events, from 1 without gaps; 0 when it belongs to no order.
    pub sequence: i64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub actor: Actor,
    /// For whom, when somebody acted for a customer.
    pub on_behalf_of: Option<CustomerId>,
    /// What brought it about.
    pub cause: String,
    /// The version of the shape of `event`.
    pub schema_version: i64,
    /// What happened, with its wire name as `kind`.
    pub event: Event,
}

/// A place of the feed as a text, `tx-position`.
fn print(place: FeedPlace) -> String {
    format!("{}-{}", place.tx, place.position)
}

fn parse(text: &str) -> Result<FeedPlace> {
    let place = text.split_once('-').and_then(|(tx, position)| {
        let number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse::<i64>().ok()).flatten();
        Some(FeedPlace { tx: number(tx)?, position: number(position)? })
    });
    place.ok_or_else(|| Refusal::field("/cursor", "cursor.invalid").into())
}

fn view(stored: StoredEvent) -> Result<FeedEvent> {
    let recorded = stored.recorded;
    Ok(FeedEvent {
        place: print(stored.place),
        event: recorded.event().map_err(Error::internal)?,
        id: recorded.id,
        order: recorded.order,
        sequence: recorded.sequence,
        at: recorded.at,
        actor: recorded.actor,
        on_behalf_of: recorded.on_behalf_of,
        cause: recorded.cause,
        schema_version: recorded.schema_version,
    })
}

/// Events after a place of the feed, from its beginning when none is given. The feed has no end: `next` is always
/// there, and is the place that was given while nothing new has happened.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::Operate`]; `cursor.invalid`.
pub async fn after(app: &App, caller: &Caller, page: &PageRequest) -> Result<Page<FeedEvent>> {
    caller.demand(Permission::Operate)?;
    let (place, limit) = (page.cursor.as_deref().map(parse).transpose()?.unwrap_or_default(), page.limit());
    let stored = app.store().read(move |tx| Box::pin(events::after(tx, place, limit))).await?;
    let next = stored.last().map_or(place, |last| last.place);
    Ok(Page { items: stored.into_iter().map(view).collect::<Result<_>>()?, next: Some(print(next)) })
}

/// The place after everything that has happened so far, to follow from.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::Operate`].
pub async fn newest(app: &App, caller: &Caller) -> Result<String> {
    caller.demand(Permission::Operate)?;
    Ok(print(app.store().read(|tx| Box::pin(events::newest(tx))).await?))
}

/// What happened to something that is no order (a SKU, a channel, a customer), oldest first.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::Operate`]; `cursor.invalid`.
pub async fn of_subject(app: &App, caller: &Caller, subject: [u8; 16], page: &PageRequest) -> Result<Page<FeedEvent>> {
    caller.demand(Permission::Operate)?;
    let (after, limit) = (page.after::<i64>(SUBJECT)?.unwrap_or(0), page.limit());
    let stored = app.store().read(move |tx| Box::pin(events::of_subject(tx, subject, after, limit + 1))).await?;
    let page = Page::of(SUBJECT, stored, limit, |stored| stored.place.position)?;
    Ok(Page { items: page.items.into_iter().map(view).collect::<Result<_>>()?, next: page.next })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_read_back() {
        let place = FeedPlace { tx: 731, position: 12 };
        assert_eq!(parse(&print(place)).unwrap(), place);
        for wrong in ["", "1", "1-", "-1-2", "a-b", "1-2-3", "99999999999999999999-1"] {
            assert_eq!(parse(wrong).unwrap_err().to_string(), "request.invalid; /cursor cursor.invalid", "{wrong}");
        }
    }
}
