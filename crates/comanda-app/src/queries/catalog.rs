//! SKUs: one by any of its names, and lists.

use std::collections::{BTreeMap, BTreeSet};

use comanda_core::base::ids::SkuId;
use comanda_core::catalog::sku::{Sku, code_key};
use comanda_core::identity::permission::Permission;
use comanda_store::{Tx, catalog};
use serde::{Deserialize, Serialize};

use super::{Page, PageRequest};
use crate::error::{Error, Result};
use crate::run::{App, Caller};

const LIST: &str = "skus";
/// The most kits that are told of one part.
pub const KITS_MAX: i64 = 100;

/// A part of a kit, with its names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartView {
    /// The part.
    pub sku: SkuId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// How many of it one kit takes.
    pub quantity: i64,
}

/// A SKU, and what it is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkuView {
    /// The SKU.
    pub sku: Sku,
    /// The parts of a kit, in its order.
    pub parts: Vec<PartView>,
}

/// The SKUs with the names of their parts.
async fn views(tx: &mut Tx, skus: Vec<Sku>) -> comanda_store::Result<Vec<SkuView>> {
    let ids: BTreeSet<SkuId> = skus.iter().flat_map(|sku| &sku.parts).map(|part| part.sku).collect();
    let parts = catalog::by_ids(tx, &ids.into_iter().collect::<Vec<_>>()).await?;
    let parts: BTreeMap<SkuId, Sku> = parts.into_iter().map(|part| (part.id, part)).collect();
    let view = |sku: Sku| {
        let named = sku.parts.iter().filter_map(|part| parts.get(&part.sku).map(|known| (known, part.quantity)));
        let named = named.map(|(part, quantity)| PartView {
            sku: part.id,
            code: part.code.clone(),
            name: part.name.clone(),
            quantity: quantity.units(),
        });
        SkuView { parts: named.collect(), sku }
    };
    Ok(skus.into_iter().map(view).collect())
}

async fn one(app: &App, found: Option<Sku>, name: String) -> Result<SkuView> {
    let sku = found.ok_or_else(|| Error::not_found("sku", name))?;
    let views = app.store().read(move |tx| Box::pin(views(tx, vec![sku]))).await?;
    views.into_iter().next().ok_or_else(|| Error::internal("a SKU that was found is gone"))
}

/// The SKU.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::CatalogRead`]; [`Error::NotFound`].
pub async fn by_id(app: &App, caller: &Caller, id: SkuId) -> Result<SkuView> {
    caller.demand(Permission::CatalogRead)?;
    let found = app.store().read(move |tx| Box::pin(catalog::find(tx, id))).await?;
    one(app, found, id.to_string()).await
}

/// The SKU with this code, in any case.
///
/// # Errors
/// As [`by_id`].
pub async fn by_code(app: &App, caller: &Caller, code: &str) -> Result<SkuView> {
    caller.demand(Permission::CatalogRead)?;
    let name = code.to_owned();
    let found = app.store().read(move |tx| Box::pin(async move { catalog::by_code(tx, &name).await })).await?;
    one(app, found, code.to_owned()).await
}

/// The SKUs with this barcode, at most 20; often one, for nothing keeps two from sharing it.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::CatalogRead`].
pub async fn by_barcode(app: &App, caller: &Caller, barcode: &str) -> Result<Vec<SkuView>> {
    caller.demand(Permission::CatalogRead)?;
    let barcode = barcode.trim().to_owned();
    let read = app.store().read(move |tx| {
        Box::pin(async move {
            let found = catalog::by_barcode(tx, &barcode).await?;
            views(tx, found).await
        })
    });
    Ok(read.await?)
}

/// The kits that are made of the SKU by code, at most [`KITS_MAX`].
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::CatalogRead`].
pub async fn kits_with(app: &App, caller: &Caller, part: SkuId) -> Result<Vec<Sku>> {
    caller.demand(Permission::CatalogRead)?;
    Ok(app.store().read_long(move |tx| Box::pin(catalog::kits_with(tx, part, KITS_MAX))).await?)
}

/// SKUs by code. With a search text, those whose code begins so, whose name holds it in any script, or
/// whose barcode it is.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::CatalogRead`]; `cursor.invalid`.
pub async fn list(app: &App, caller: &Caller, page: &PageRequest, search: Option<&str>) -> Result<Page<SkuView>> {
    caller.demand(Permission::CatalogRead)?;
    let (after, limit) = (page.after::<String>(LIST)?.unwrap_or_default(), page.limit());
    let found = match search.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned) {
        None => {
            let read = app.store().read(move |tx| {
                Box::pin(async move {
                    let found = catalog::list(tx, &after, limit + 1).await?;
                    views(tx, found).await
                })
            });
            read.await?
        }
        Some(text) => {
            let read = app.store().read_long(move |tx| {
                Box::pin(async move {
                    let found = catalog::search(tx, &text, &after, limit + 1).await?;
                    views(tx, found).await
                })
            });
            read.await?
        }
    };
    Page::of(LIST, found, limit, |view| code_key(&view.sku.code))
}
