//! Events as they are exported: the feed from a place to its present end.

use comanda_app::queries::feed::{FeedEvent, after};
use comanda_app::queries::{PAGE_MAX, PageRequest};
use comanda_app::run::{App, Caller};

use super::sink::{Record, Sink};

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

/// Writes the events after a place, to the feed's present end.
///
/// # Errors
/// When the place is none; as the store's and the file system's.
pub(crate) async fn export(
    app: &App,
    caller: &Caller,
    place: Option<String>,
    sink: &mut Sink,
    written: impl Fn(u64),
) -> anyhow::Result<()> {
    let mut page = PageRequest { cursor: place, limit: Some(PAGE_MAX) };
    loop {
        let found = after(app, caller, &page).await?;
        if found.items.is_empty() {
            return Ok(());
        }
        found.items.iter().try_for_each(|event| sink.write(event))?;
        written(found.items.len() as u64);
        page.cursor = found.next;
    }
}
