//! Stock as it is exported: what each location has of each SKU.

use comanda_app::queries::stock::{StockLevel, levels_at};
use comanda_app::queries::{PAGE_MAX, PageRequest, settings};
use comanda_app::run::{App, Caller};

use super::sink::{Record, Sink};

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

/// Writes the levels of one location, or of all.
///
/// # Errors
/// When there is no such location; as the store's and the file system's.
pub(crate) async fn export(
    app: &App,
    caller: &Caller,
    location: Option<&str>,
    sink: &mut Sink,
    written: impl Fn(u64),
) -> anyhow::Result<()> {
    let mut places = PageRequest { cursor: None, limit: Some(PAGE_MAX) };
    if let Some(code) = location {
        return of(app, caller, code, sink, &written).await;
    }
    loop {
        let found = settings::locations(app, caller, &places).await?;
        for location in &found.items {
            of(app, caller, &location.code, sink, &written).await?;
        }
        match found.next {
            Some(next) => places.cursor = Some(next),
            None => return Ok(()),
        }
    }
}

async fn of(app: &App, caller: &Caller, location: &str, sink: &mut Sink, written: &impl Fn(u64)) -> anyhow::Result<()> {
    let mut page = PageRequest { cursor: None, limit: Some(PAGE_MAX) };
    loop {
        let found = levels_at(app, caller, location, &page).await?;
        found.items.iter().try_for_each(|level| sink.write(level))?;
        written(found.items.len() as u64);
        match found.next {
            Some(next) => page.cursor = Some(next),
            None => return Ok(()),
        }
    }
}
