//! Moving goods between two locations.

use comanda_core::base::ids::TransferId;
use comanda_core::base::problem::FieldProblem;
use comanda_core::identity::permission::Permission;
use comanda_core::inventory::transfer::{TransferRefusal, transfer};
use serde::{Deserialize, Serialize};

use super::facts::{self, LevelNow, Levels, StockLine};
use crate::error::{Error, Refusal, Result};
use crate::run::Command;
use crate::work::Work;

/// Moves goods that nobody has a claim on from one location to another, at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TransferStock {
    /// The code of the location that gives.
    pub from: String,
    /// The code of the location that gets.
    pub to: String,
    /// What, 1 to 1 000 lines; a SKU may be named more than once.
    pub lines: Vec<StockLine>,
}

/// A transfer that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transferred {
    /// Its identifier, which its movements name.
    pub transfer: TransferId,
    /// Two levels a line, the giving and the getting one, in the order of the lines.
    pub levels: Vec<LevelNow>,
}

/// The refusal of a transfer from the reasons its lines were refused for, with their places.
fn refused(lacking: Vec<(usize, String, TransferRefusal)>) -> Option<Error> {
    let (_, _, first) = lacking.first()?;
    let mut state = Refusal::state(first.code());
    for (index, sku, refusal) in &lacking {
        match refusal {
            TransferRefusal::SameLocation => return Some(Refusal::state(refusal.code()).into()),
            TransferRefusal::BelowClaims { unclaimed } => {
                let wrong = FieldProblem::new(format!("/lines/{index}/quantity"), refusal.code());
                state.fields.push(wrong.with("sku", sku.as_str()).with("unclaimed", *unclaimed));
            }
        }
    }
    Some(state.with("lines", lacking.len() as i64).into())
}

impl Command for TransferStock {
    type Answer = Transferred;
    const NAME: &'static str = "transfer_stock";
    const PERMISSION: Permission = Permission::StockWrite;

    /// # Errors
    /// `location.unknown`, `stock.line_count`, `sku.unknown`, `sku.not_counted`, `quantity.out_of_range` by field;
    /// [`TransferRefusal`] with the lines that lack.
    async fn execute(&self, work: &mut Work<'_>) -> Result<Transferred> {
        let from = facts::location(work, "/from", &self.from).await?;
        let to = facts::location(work, "/to", &self.to).await?;
        let lines = facts::lines(work, &self.lines).await?;
        let mut levels = Levels::lock(work, lines.iter().map(|line| line.sku.id), &[from.id, to.id]).await?;
        let id = TransferId::next(work.ids, work.now);
        let mut movements = Vec::new();
        let mut lacking = Vec::new();
        for (index, line) in lines.iter().enumerate() {
            match transfer(id, levels.at(line.sku.id, from.id), to.id, line.quantity) {
                Err(refusal) => lacking.push((index, line.sku.code.clone(), refusal)),
                Ok(pair) => {
                    pair.iter().try_for_each(|movement| levels.apply(movement))?;
                    movements.extend(pair);
                }
            }
        }
        if let Some(error) = refused(lacking) {
            return Err(error);
        }
        facts::record(work, id.bytes(), movements, String::new()).await?;
        let ends = lines.iter().flat_map(|line| [(&line.sku, &from), (&line.sku, &to)]);
        let levels = ends.map(|(sku, location)| LevelNow {
            sku: sku.code.clone(),
            location: location.code.clone(),
            level: levels.at(sku.id, location.id),
        });
        Ok(Transferred { transfer: id, levels: levels.collect() })
    }
}
