//! Making and changing SKUs.

use std::collections::{BTreeMap, BTreeSet};

use comanda_core::base::decision::Decision;
use comanda_core::base::ids::SkuId;
use comanda_core::catalog::save_sku::{KindUse, SaveSkuRefusal, change, resolve};
pub use comanda_core::catalog::save_sku::{PartContent, PriceContent, SkuContent};
use comanda_core::catalog::sku::{PARTS_MAX, Sku, SkuKind, code_key};
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_core::inventory::level::Level;
use comanda_store::{catalog, inventory};
use serde::Serialize;

use crate::error::{Error, Refusal, Result};
use crate::run::Command;
use crate::work::Work;

/// Makes a SKU.
#[derive(Debug, Clone, Serialize)]
pub struct CreateSku {
    /// The SKU.
    pub content: SkuContent,
}

/// Replaces a SKU's content.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeSku {
    /// Which.
    pub sku: SkuId,
    /// All of it, as it shall be.
    pub content: SkuContent,
}

fn refused(refusal: SaveSkuRefusal) -> Error {
    let code = refusal.code();
    match refusal {
        SaveSkuRefusal::KindInUse { by } => Refusal::state(code).with("by", by.code()).into(),
    }
}

/// The SKU with this identifier, and those the content names as parts, all locked: a part must not
/// become something else meanwhile. More parts than a kit may have are not looked for.
async fn lock(work: &mut Work<'_>, own: Option<SkuId>, content: &SkuContent) -> Result<(Option<Sku>, BTreeMap<String, Sku>)> {
    let codes: BTreeSet<String> = content.parts.iter().take(PARTS_MAX).map(|part| code_key(&part.sku)).collect();
    let named = catalog::by_codes(work.tx, &codes.iter().cloned().collect::<Vec<_>>()).await?;
    let ids: BTreeSet<SkuId> = named.iter().map(|part| part.id).chain(own).collect();
    let locked = catalog::lock(work.tx, &ids.into_iter().collect::<Vec<_>>()).await?;
    let before = locked.iter().find(|sku| Some(sku.id) == own).cloned();
    let parts = locked.into_iter().map(|sku| (code_key(&sku.code), sku)).filter(|(code, _)| codes.contains(code));
    Ok((before, parts.collect()))
}

async fn refuse_taken(work: &mut Work<'_>, sku: &Sku) -> Result<()> {
    match catalog::by_code(work.tx, &sku.code).await? {
        Some(other) if other.id != sku.id => Err(Refusal::state("sku.code_taken").with("sku", other.code).into()),
        Some(_) | None => Ok(()),
    }
}

/// What stands on the SKU being counted goods. Its levels are locked by this.
async fn kind_use(work: &mut Work<'_>, id: SkuId) -> Result<Option<KindUse>> {
    let levels = inventory::levels_lock(work.tx, &[id]).await?;
    if levels.iter().any(|level| *level != Level::empty(level.sku, level.location)) {
        return Ok(Some(KindUse::Stock));
    }
    if catalog::kit_with(work.tx, id).await?.is_some() {
        return Ok(Some(KindUse::Kit));
    }
    Ok(catalog::is_waited_for(work.tx, id).await?.then_some(KindUse::Backorder))
}

impl Command for CreateSku {
    type Answer = Sku;
    const NAME: &'static str = "create_sku";
    const PERMISSION: Permission = Permission::CatalogWrite;

    /// # Errors
    /// What is wrong by field, see [`resolve`]; `sku.code_taken`.
    async fn execute(&self, work: &mut Work<'_>) -> Result<Sku> {
        let (_, parts) = lock(work, None, &self.content).await?;
        let sku = resolve(&self.content, SkuId::next(work.ids, work.now), &parts).map_err(Refusal::fields)?;
        refuse_taken(work, &sku).await?;
        catalog::insert(work.tx, &sku).await?;
        work.event(Some(sku.id.bytes()), Event::SkuSaved { sku: Box::new(sku.clone()) }).await?;
        Ok(sku)
    }
}

impl Command for ChangeSku {
    type Answer = Sku;
    const NAME: &'static str = "change_sku";
    const PERMISSION: Permission = Permission::CatalogWrite;

    /// # Errors
    /// [`Error::NotFound`], [`Error::Stale`]; what is wrong by field, see [`resolve`]; `sku.code_taken`;
    /// `sku.kind_in_use`.
    async fn execute(&self, work: &mut Work<'_>) -> Result<Sku> {
        let (before, parts) = lock(work, Some(self.sku), &self.content).await?;
        let before = before.ok_or_else(|| Error::not_found("sku", self.sku))?;
        work.expect_version(before.version)?;
        let after = resolve(&self.content, self.sku, &parts).map_err(Refusal::fields)?;
        refuse_taken(work, &after).await?;
        let leaves_stock = before.kind == SkuKind::Goods && after.kind != SkuKind::Goods;
        let in_use = if leaves_stock { kind_use(work, self.sku).await? } else { None };
        match change(&before, after, in_use).map_err(refused)? {
            Decision::Unchanged => Ok(before),
            Decision::Changed(sku) => {
                catalog::save(work.tx, &sku).await?;
                work.event(Some(sku.id.bytes()), Event::SkuSaved { sku: Box::new(sku.clone()) }).await?;
                Ok(sku)
            }
        }
    }
}
