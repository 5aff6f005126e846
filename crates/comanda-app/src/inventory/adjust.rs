//! Correcting stock by hand.

use comanda_core::base::problem::FieldProblem;
use comanda_core::base::quantity::Quantity;
use comanda_core::identity::permission::Permission;
pub use comanda_core::inventory::adjust::Bucket;
use comanda_core::inventory::adjust::{AdjustRefusal, adjust};
use serde::{Deserialize, Serialize};

use super::facts::{self, LevelNow, Levels};
use crate::error::{Error, Refusal, Result};
use crate::run::Command;
use crate::work::Work;

/// Corrects what a location has of a SKU.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdjustStock {
    /// The location's code.
    pub location: String,
    /// The SKU's code.
    pub sku: String,
    /// What of it.
    pub bucket: Bucket,
    /// By how many units, −1 000 000 to 1 000 000, not zero.
    pub delta: i64,
    /// Why, in words, 1 to 200 characters.
    pub reason: String,
}

fn refused(refusal: AdjustRefusal, command: &AdjustStock) -> Error {
    let state = Refusal::state(refusal.code());
    let state = match refusal {
        AdjustRefusal::BelowZero { present } => state.with("present", present),
        AdjustRefusal::BelowClaims { unclaimed } => state.with("unclaimed", unclaimed),
    };
    state.with("sku", command.sku.trim()).with("location", command.location.trim()).into()
}

impl Command for AdjustStock {
    type Answer = LevelNow;
    const NAME: &'static str = "adjust_stock";
    const PERMISSION: Permission = Permission::StockWrite;

    /// # Errors
    /// `location.unknown`, `sku.unknown`, `sku.not_counted`, `quantity.out_of_range`, `text.*` by field; [`AdjustRefusal`].
    async fn execute(&self, work: &mut Work<'_>) -> Result<LevelNow> {
        let reason = facts::reason(&self.reason, true)?;
        if self.delta == 0 || self.delta.unsigned_abs() > Quantity::MAX.unsigned_abs() {
            let wrong = FieldProblem::new("/delta", "quantity.out_of_range")
                .with("got", self.delta)
                .with("min", -Quantity::MAX)
                .with("max", Quantity::MAX);
            return Err(Refusal::fields(vec![wrong]).into());
        }
        let location = facts::location(work, "/location", &self.location).await?;
        let sku = facts::sku(work, &self.sku).await?;
        let mut levels = Levels::lock(work, [sku.id].into_iter(), &[location.id]).await?;
        let decided = adjust(levels.at(sku.id, location.id), self.bucket, self.delta, reason.clone());
        let movement = decided.map_err(|refusal| refused(refusal, self))?;
        levels.apply(&movement)?;
        facts::record(work, location.id.bytes(), vec![movement], reason).await?;
        Ok(LevelNow { level: levels.at(sku.id, location.id), sku: sku.code, location: location.code })
    }
}
