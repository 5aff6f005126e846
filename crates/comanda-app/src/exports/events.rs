//! Events as they are exported: the feed from a place to its present end.

use super::{Record, Source};
use crate::error::Result;
use crate::queries::feed::{FeedEvent, after};
use crate::queries::{PAGE_MAX, PageRequest};
use crate::run::{App, Caller};

impl Record for FeedEvent {
    const COLUMNS: &'static [&'static str] =
        &["place", "id", "kind", "order", "sequence", "at", "actor", "on_behalf_of", "cause", "schema_version", "event"];

    fn rows(&self) -> Vec<Vec<String>> {
        vec![vec![
            self.place.clone(),
            self.id.to_string(),
            self.event.kind().to_owned(),
            self.order.map(|id| id.to_string()).unwrap_or_default(),
            self.sequence.to_string(),
            self.at.to_string(),
            self.actor.to_string(),
            self.on_behalf_of.map(|id| id.to_string()).unwrap_or_default(),
            self.cause.clone(),
            self.schema_version.to_string(),
            serde_json::to_string(&self.event).unwrap_or_default(),
        ]]
    }
}

/// The events after a place, to the feed's present end.
pub struct Events {
    app: App,
    caller: Caller,
    page: PageRequest,
}

impl Events {
    /// The events after this place of the feed; all of them without one.
    #[must_use]
    pub const fn new(app: App, caller: Caller, place: Option<String>) -> Self {
        Self { app, caller, page: PageRequest { cursor: place, limit: Some(PAGE_MAX) } }
    }
}

impl Source for Events {
    type Record = FeedEvent;

    /// # Errors
    /// [`Error::Forbidden`](crate::error::Error::Forbidden) without `operate`; `cursor.invalid` when the place is none; as the store's.
    async fn next(&mut self) -> Result<Option<Vec<FeedEvent>>> {
        let found = after(&self.app, &self.caller, &self.page).await?;
        self.page.cursor = found.next;
        Ok((!found.items.is_empty()).then_some(found.items))
    }
}
