//! Receiving goods.

use comanda_core::identity::permission::Permission;
use comanda_core::inventory::movement::Movement;
use comanda_core::inventory::receive::receive;
use serde::{Deserialize, Serialize};

use super::facts::{self, LevelNow, Levels, StockLine};
use crate::error::Result;
use crate::run::Command;
use crate::work::Work;

/// Takes in goods that arrived at a location.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiveStock {
    /// The location's code.
    pub location: String,
    /// What arrived, 1 to 1 000 lines; a SKU may be named more than once.
    pub lines: Vec<StockLine>,
    /// Why, in words; may be empty.
    #[serde(default)]
    pub reason: String,
}

/// What there is now of the SKUs that a command moved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StockNow {
    /// One level a line, in the order of the lines.
    pub levels: Vec<LevelNow>,
}

impl Command for ReceiveStock {
    type Answer = StockNow;
    const NAME: &'static str = "receive_stock";
    const PERMISSION: Permission = Permission::StockWrite;

    /// # Errors
    /// `location.unknown`, `stock.line_count`, `sku.unknown`, `sku.not_counted`, `quantity.out_of_range`, `text.*` by field.
    async fn execute(&self, work: &mut Work<'_>) -> Result<StockNow> {
        let reason = facts::reason(&self.reason, false)?;
        let location = facts::location(work, "/location", &self.location).await?;
        let lines = facts::lines(work, &self.lines).await?;
        let mut levels = Levels::lock(work, lines.iter().map(|line| line.sku.id), &[location.id]).await?;
        let words = (!reason.is_empty()).then(|| reason.clone());
        let movements: Vec<Movement> = lines.iter().map(|line| receive(line.sku.id, location.id, line.quantity, words.clone())).collect();
        movements.iter().try_for_each(|movement| levels.apply(movement))?;
        facts::record(work, location.id.bytes(), movements, reason).await?;
        let now = |sku: &comanda_core::catalog::sku::Sku| LevelNow {
            sku: sku.code.clone(),
            location: location.code.clone(),
            level: levels.at(sku.id, location.id),
        };
        Ok(StockNow { levels: lines.iter().map(|line| now(&line.sku)).collect() })
    }
}
