//! What stock commands are given and load: locations, counted SKUs, levels under lock.

use std::collections::{BTreeMap, BTreeSet};

use comanda_core::base::ids::{LocationId, SkuId};
use comanda_core::base::problem::FieldProblem;
use comanda_core::base::quantity::Quantity;
use comanda_core::base::text;
use comanda_core::catalog::sku::{Sku, SkuKind, code_key};
use comanda_core::event::{Event, StockMove};
use comanda_core::inventory::level::Level;
use comanda_core::inventory::location::Location;
use comanda_core::inventory::movement::Movement;
use comanda_store::{catalog, inventory, locations};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Refusal, Result};
use crate::work::Work;

/// The most lines of one stock command.
const LINES_MAX: usize = 1_000;
/// The most characters of a reason.
const REASON_MAX_CHARS: usize = 200;

/// Units of one SKU.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StockLine {
    /// The SKU's code.
    pub sku: String,
    /// How many, 1 to 1 000 000.
    pub quantity: i64,
}

/// A level after a command, with the codes of its SKU and location.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelNow {
    /// The SKU's code.
    pub sku: String,
    /// The location's code.
    pub location: String,
    /// What there is now.
    pub level: Level,
}

/// A line that was understood.
pub(super) struct CountedLine {
    pub sku: Sku,
    pub quantity: Quantity,
}

/// The location with this code.
pub(super) async fn location(work: &mut Work<'_>, pointer: &str, code: &str) -> Result<Location> {
    let found = locations::by_code(work.tx, code.trim()).await?;
    found.ok_or_else(|| Refusal::field(pointer, "location.unknown").into())
}

/// A reason in words, tidied; empty only where it may be.
pub(super) fn reason(given: &str, required: bool) -> Result<String> {
    match text::clean_line(given, REASON_MAX_CHARS) {
        Ok(line) if line.is_empty() && required => Err(Refusal::field("/reason", "text.empty").into()),
        Ok(line) => Ok(line),
        Err(problem) => {
            let wrong = FieldProblem::new("/reason", problem.code()).with("max", REASON_MAX_CHARS as i64);
            Err(Refusal::fields(vec![wrong]).into())
        }
    }
}

fn counted(sku: Option<&Sku>, pointer: String, code: &str) -> std::result::Result<Sku, FieldProblem> {
    let wrong = match sku {
        Some(sku) if sku.kind == SkuKind::Goods => return Ok(sku.clone()),
        Some(_) => "sku.not_counted",
        None => "sku.unknown",
    };
    Err(FieldProblem::new(pointer, wrong).with("sku", code.chars().take(64).collect::<String>()))
}

/// The SKUs by code, locked, so that they stay goods until their stock is moved.
async fn locked(work: &mut Work<'_>, codes: BTreeSet<String>) -> Result<BTreeMap<String, Sku>> {
    let named = catalog::by_codes(work.tx, &codes.into_iter().collect::<Vec<_>>()).await?;
    let ids: BTreeSet<SkuId> = named.iter().map(|sku| sku.id).collect();
    let locked = catalog::lock(work.tx, &ids.into_iter().collect::<Vec<_>>()).await?;
    Ok(locked.into_iter().map(|sku| (code_key(&sku.code), sku)).collect())
}

/// The one SKU with this code, locked; it is counted.
pub(super) async fn sku(work: &mut Work<'_>, code: &str) -> Result<Sku> {
    let known = locked(work, BTreeSet::from([code_key(code)])).await?;
    let sku = counted(known.get(&code_key(code)), "/sku".into(), code);
    Ok(sku.map_err(|problem| Refusal::fields(vec![problem]))?)
}

/// The lines understood, their SKUs locked and counted.
pub(super) async fn lines(work: &mut Work<'_>, given: &[StockLine]) -> Result<Vec<CountedLine>> {
    if given.is_empty() || given.len() > LINES_MAX {
        return Err(Refusal::fields(vec![FieldProblem::new("/lines", "stock.line_count").with("max", LINES_MAX as i64)]).into());
    }
    let known = locked(work, given.iter().map(|line| code_key(&line.sku)).collect()).await?;
    let mut found = Vec::new();
    let mut lines = Vec::new();
    for (index, line) in given.iter().enumerate() {
        let sku = counted(known.get(&code_key(&line.sku)), format!("/lines/{index}/sku"), &line.sku);
        let quantity = Quantity::try_new(line.quantity).map_err(|problem| {
            let wrong = FieldProblem::new(format!("/lines/{index}/quantity"), "quantity.out_of_range");
            wrong.with("got", problem.got).with("max", Quantity::MAX)
        });
        match (sku, quantity) {
            (Ok(sku), Ok(quantity)) => lines.push(CountedLine { sku, quantity }),
            (sku, quantity) => found.extend(sku.err().into_iter().chain(quantity.err())),
        }
    }
    if found.is_empty() { Ok(lines) } else { Err(Refusal::fields(found).into()) }
}

/// Levels under lock by SKU and location, made where they were missing.
pub(super) struct Levels(BTreeMap<(SkuId, LocationId), Level>);

impl Levels {
    /// Locks the levels of the SKUs.
    pub(super) async fn lock(work: &mut Work<'_>, skus: impl Iterator<Item = SkuId>, at: &[LocationId]) -> Result<Self> {
        let skus: BTreeSet<SkuId> = skus.collect();
        let levels = inventory::levels_ensure(work.tx, &skus.into_iter().collect::<Vec<_>>(), at).await?;
        Ok(Self(levels.into_iter().map(|level| ((level.sku, level.location), level)).collect()))
    }

    /// The level with what this command has done to it so far.
    pub(super) fn at(&self, sku: SkuId, location: LocationId) -> Level {
        self.0.get(&(sku, location)).copied().unwrap_or_else(|| Level::empty(sku, location))
    }

    /// Takes a movement in.
    pub(super) fn apply(&mut self, movement: &Movement) -> Result<()> {
        let level = self.at(movement.sku, movement.location);
        let after = level.after(movement.change).ok_or_else(|| Error::internal("a movement that was allowed empties a level"))?;
        self.0.insert((movement.sku, movement.location), after);
        Ok(())
    }
}

/// Records the movements as one event and enters them into the ledger.
pub(super) async fn record(work: &mut Work<'_>, subject: [u8; 16], movements: Vec<Movement>, reason: String) -> Result<()> {
    let moves = movements.iter().map(|movement| StockMove {
        sku: movement.sku,
        location: movement.location,
        kind: movement.kind,
        change: movement.change,
    });
    let event = Event::StockMoved { moves: moves.collect(), reason };
    let event = work.event(Some(subject), event).await?;
    work.move_stock(event, movements).await
}
