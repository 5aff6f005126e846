//! Setting a safety stock.

use comanda_core::base::problem::FieldProblem;
use comanda_core::base::quantity::Quantity;
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_core::inventory::level::Level;
use comanda_store::inventory;
use serde::{Deserialize, Serialize};

use super::facts::{self, LevelNow};
use crate::error::{Refusal, Result};
use crate::run::Command;
use crate::work::Work;

/// Sets how many units of a SKU a location never sells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SetSafety {
    /// The location's code.
    pub location: String,
    /// The SKU's code.
    pub sku: String,
    /// How many units, 0 to 1 000 000.
    pub safety: i64,
}

impl Command for SetSafety {
    type Answer = LevelNow;
    const NAME: &'static str = "set_safety";
    const PERMISSION: Permission = Permission::StockWrite;

    /// # Errors
    /// `location.unknown`, `sku.unknown`, `sku.not_counted`, `quantity.out_of_range` by field.
    async fn execute(&self, work: &mut Work<'_>) -> Result<LevelNow> {
        if !(0..=Quantity::MAX).contains(&self.safety) {
            let wrong =
                FieldProblem::new("/safety", "quantity.out_of_range").with("got", self.safety).with("min", 0).with("max", Quantity::MAX);
            return Err(Refusal::fields(vec![wrong]).into());
        }
        let location = facts::location(work, "/location", &self.location).await?;
        let sku = facts::sku(work, &self.sku).await?;
        let levels = inventory::levels_lock(work.tx, &[sku.id]).await?;
        let here = levels.into_iter().find(|level| level.location == location.id);
        let mut level = here.unwrap_or_else(|| Level::empty(sku.id, location.id));
        if level.safety != self.safety {
            level = inventory::level_ensure(work.tx, sku.id, location.id).await?;
            level.safety = self.safety;
            inventory::safety_set(work.tx, sku.id, location.id, self.safety).await?;
            let event = Event::SafetyChanged { sku: sku.id, location: location.id, safety: self.safety };
            work.event(Some(sku.id.bytes()), event).await?;
        }
        Ok(LevelNow { sku: sku.code, location: location.code, level })
    }
}
