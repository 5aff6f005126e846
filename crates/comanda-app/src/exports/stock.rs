//! Stock as it is exported: what each location has of each SKU.

use comanda_core::identity::permission::Permission;
use comanda_store::locations;

use super::{Record, Source};
use crate::error::Result;
use crate::queries::stock::{StockLevel, levels_at};
use crate::queries::{PAGE_MAX, PageRequest};
use crate::run::{App, Caller};

impl Record for StockLevel {
    const COLUMNS: &'static [&'static str] =
        &["sku", "name", "location", "on_hand", "reserved", "allocated", "quarantine", "damaged", "safety", "available"];

    fn rows(&self) -> Vec<Vec<String>> {
        let level = &self.level;
        let numbers = [level.on_hand, level.reserved, level.allocated, level.quarantine, level.damaged, level.safety, self.available];
        let mut row = vec![self.sku_code.clone(), self.sku_name.clone(), self.location_code.clone()];
        row.extend(numbers.map(|number| number.to_string()));
        vec![row]
    }
}

/// The levels of one location, or of all.
pub struct Stock {
    app: App,
    caller: Caller,
    /// The location at hand, and the page of it that is next.
    at: Option<(String, PageRequest)>,
    /// Whether other locations follow.
    all: bool,
    /// The code after which the next location comes.
    after: String,
}

const fn first() -> PageRequest {
    PageRequest { cursor: None, limit: Some(PAGE_MAX) }
}

impl Stock {
    /// The levels of the location with this code; of all without one.
    #[must_use]
    pub fn new(app: App, caller: Caller, location: Option<String>) -> Self {
        Self { app, caller, all: location.is_none(), at: location.map(|code| (code, first())), after: String::new() }
    }

    /// The next location, by code.
    async fn next_location(&self) -> Result<Option<String>> {
        let after = self.after.clone();
        let found = self.app.store().read(move |tx| Box::pin(async move { locations::list(tx, &after, 1).await })).await?;
        Ok(found.into_iter().next().map(|location| location.code))
    }
}

impl Source for Stock {
    type Record = StockLevel;

    /// # Errors
    /// [`Error::Forbidden`](crate::error::Error::Forbidden) without [`Permission::StockRead`]; [`Error::NotFound`](crate::error::Error::NotFound) for the location; as the store's.
    async fn next(&mut self) -> Result<Option<Vec<StockLevel>>> {
        self.caller.demand(Permission::StockRead)?;
        let (code, page) = match self.at.take() {
            Some(at) => at,
            None if !self.all => return Ok(None),
            None => match self.next_location().await? {
                Some(code) => (code, first()),
                None => return Ok(None),
            },
        };
        let found = levels_at(&self.app, &self.caller, &code, &page).await?;
        match found.next {
            Some(next) => self.at = Some((code, PageRequest { cursor: Some(next), ..page })),
            None => self.after = code,
        }
        Ok(Some(found.items))
    }
}
