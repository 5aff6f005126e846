//! Making and changing locations.

use comanda_core::base::ids::LocationId;
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_core::inventory::location::Location;
pub use comanda_core::inventory::save_location::LocationContent;
use comanda_core::inventory::save_location::resolve;
use comanda_store::locations;
use serde::Serialize;

use crate::error::{Error, Refusal, Result};
use crate::run::Command;
use crate::work::Work;

/// Makes a location.
#[derive(Debug, Clone, Serialize)]
pub struct CreateLocation {
    /// The location.
    pub content: LocationContent,
}

/// Replaces a location's content.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeLocation {
    /// Which.
    pub location: LocationId,
    /// All of it, as it shall be.
    pub content: LocationContent,
}

async fn refuse_taken(work: &mut Work<'_>, location: &Location) -> Result<()> {
    match locations::by_code(work.tx, &location.code).await? {
        Some(other) if other.id != location.id => Err(Refusal::state("location.code_taken").with("location", other.code).into()),
        Some(_) | None => Ok(()),
    }
}

async fn record(work: &mut Work<'_>, location: &Location) -> Result<()> {
    let event = Event::LocationSaved { location: location.id, code: location.code.clone(), version: location.version };
    work.event(Some(location.id.bytes()), event).await.map(drop)
}

impl Command for CreateLocation {
    type Answer = Location;
    const NAME: &'static str = "create_location";
    const PERMISSION: Permission = Permission::SettingsWrite;

    /// # Errors
    /// What is wrong by field, see [`resolve`]; `location.code_taken`.
    async fn execute(&self, work: &mut Work<'_>) -> Result<Location> {
        let location = resolve(&self.content, LocationId::next(work.ids, work.now)).map_err(Refusal::fields)?;
        refuse_taken(work, &location).await?;
        locations::insert(work.tx, &location).await?;
        record(work, &location).await?;
        Ok(location)
    }
}

impl Command for ChangeLocation {
    type Answer = Location;
    const NAME: &'static str = "change_location";
    const PERMISSION: Permission = Permission::SettingsWrite;

    /// # Errors
    /// [`Error::NotFound`], [`Error::Stale`]; what is wrong by field, see [`resolve`]; `location.code_taken`.
    async fn execute(&self, work: &mut Work<'_>) -> Result<Location> {
        let found = locations::find_for_update(work.tx, self.location).await?;
        let before = found.ok_or_else(|| Error::not_found("location", self.location))?;
        work.expect_version(before.version)?;
        let after = resolve(&self.content, self.location).map_err(Refusal::fields)?;
        refuse_taken(work, &after).await?;
        let after = Location { version: before.version, ..after };
        if after == before {
            return Ok(before);
        }
        let after = Location { version: before.version + 1, ..after };
        locations::save(work.tx, &after).await?;
        record(work, &after).await?;
        Ok(after)
    }
}
