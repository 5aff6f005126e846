//! SKUs.

use comanda_core::base::ids::SkuId;
use comanda_core::base::text::fold;
use comanda_core::catalog::sku::{Sku, code_key};

use crate::convert::{json, named, to_json};
use crate::engine::{Result, Row, StoreError, Tx};
use crate::{p, setup, statements};

statements! {
    FIND = "SELECT id, code, name, barcode, tax_class, weight_g, kind, status, prices, parts, version FROM skus WHERE id = $1";
    FIND_FOR_UPDATE = "SELECT id, code, name, barcode, tax_class, weight_g, kind, status, prices, parts, version FROM skus WHERE id = $1 {FOR_UPDATE}";
    BY_CODE = "SELECT id, code, name, barcode, tax_class, weight_g, kind, status, prices, parts, version FROM skus WHERE code_key = $1";
    BY_BARCODE = "SELECT id, code, name, barcode, tax_class, weight_g, kind, status, prices, parts, version FROM skus WHERE barcode = $1 ORDER BY id LIMIT 20";
    LIST = "SELECT id, code, name, barcode, tax_class, weight_g, kind, status, prices, parts, version FROM skus WHERE code_key > $1 ORDER BY code_key LIMIT $2";
    SEARCH = "SELECT id, code, name, barcode, tax_class, weight_g, kind, status, prices, parts, version FROM skus
        WHERE code_key > $1 AND (code_key LIKE $2 ESCAPE '\\' OR name_folded LIKE $3 ESCAPE '\\' OR barcode = $4) ORDER BY code_key LIMIT $5";
    KIT_WITH = "SELECT code FROM skus WHERE kind = 'kit' AND parts LIKE $1 ORDER BY code_key LIMIT 1";
    KITS_WITH = "SELECT id, code, name, barcode, tax_class, weight_g, kind, status, prices, parts, version FROM skus
        WHERE kind = 'kit' AND parts LIKE $1 ORDER BY code_key LIMIT $2";
    WAITED_FOR = "SELECT order_id FROM order_backorders WHERE sku_id = $1 LIMIT 1";
    INSERT = "INSERT INTO skus (id, code, code_key, name, name_folded, barcode, tax_class, weight_g, kind, status, prices, parts, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    SAVE = "UPDATE skus SET code = $1, code_key = $2, name = $3, name_folded = $4, barcode = $5, tax_class = $6, weight_g = $7, kind = $8,
        status = $9, prices = $10, parts = $11, version = $12 WHERE id = $13";
}

pub(crate) fn read(row: &Row<'_>) -> Result<Sku> {
    Ok(Sku {
        id: SkuId::from_bytes(row.id(0)?),
        code: row.text(1)?,
        name: row.text(2)?,
        barcode: row.text_opt(3)?,
        tax_class: row.text(4)?,
        weight_g: row.int(5)?,
        kind: named(row, 6)?,
        status: named(row, 7)?,
        prices: json(row, 8)?,
        parts: json(row, 9)?,
        version: row.int(10)?,
    })
}

/// The SKU, if there is one.
///
/// # Errors
/// As the engine's.
pub async fn find(tx: &mut Tx, id: SkuId) -> Result<Option<Sku>> {
    tx.query_opt(&FIND, &p![id], read).await
}

/// The SKU, locked until the transaction ends.
///
/// # Errors
/// As the engine's.
pub async fn find_for_update(tx: &mut Tx, id: SkuId) -> Result<Option<Sku>> {
    tx.query_opt(&FIND_FOR_UPDATE, &p![id], read).await
}

/// The SKUs with these identifiers, locked until the transaction ends; what is not there is left
/// out. SKUs are locked before stock, by rising identifier.
///
/// # Errors
/// As the engine's; [`StoreError::Internal`] when the identifiers are not sorted.
pub async fn lock(tx: &mut Tx, ids: &[SkuId]) -> Result<Vec<Sku>> {
    if !ids.is_sorted() {
        return Err(StoreError::internal("SKUs are locked by rising identifier"));
    }
    let params: Vec<_> = ids.iter().map(|id| p![*id]).collect();
    Ok(tx.query_each(&FIND_FOR_UPDATE, &params, read).await?.into_iter().flatten().collect())
}

/// The code of some kit that is made of the SKU.
///
/// # Errors
/// As the engine's.
pub async fn kit_with(tx: &mut Tx, part: SkuId) -> Result<Option<String>> {
    tx.query_opt(&KIT_WITH, &p![format!("%\"{part}\"%")], |row| row.text(0)).await
}

/// The kits that are made of the SKU by rising code key, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn kits_with(tx: &mut Tx, part: SkuId, limit: i64) -> Result<Vec<Sku>> {
    tx.query(&KITS_WITH, &p![format!("%\"{part}\"%"), limit], read).await
}

/// Whether some order waits for stock of the SKU.
///
/// # Errors
/// As the engine's.
pub async fn is_waited_for(tx: &mut Tx, id: SkuId) -> Result<bool> {
    Ok(tx.query_opt(&WAITED_FOR, &p![id], |row| row.id(0)).await?.is_some())
}

/// Those of the SKUs whose stock some order waits for.
///
/// # Errors
/// As the engine's.
pub async fn waited_for(tx: &mut Tx, ids: &[SkuId]) -> Result<Vec<SkuId>> {
    let params: Vec<_> = ids.iter().map(|id| p![*id]).collect();
    let found = tx.query_each(&WAITED_FOR, &params, |row| row.id(0)).await?;
    Ok(ids.iter().zip(found).filter(|(_, orders)| !orders.is_empty()).map(|(id, _)| *id).collect())
}

/// The SKU with this code, in any case.
///
/// # Errors
/// As the engine's.
pub async fn by_code(tx: &mut Tx, code: &str) -> Result<Option<Sku>> {
    tx.query_opt(&BY_CODE, &p![code_key(code)], read).await
}

/// The SKUs with these codes, in any case; codes that none has are left out.
///
/// # Errors
/// As the engine's.
pub async fn by_codes(tx: &mut Tx, codes: &[String]) -> Result<Vec<Sku>> {
    let params: Vec<_> = codes.iter().map(|code| p![code_key(code)]).collect();
    Ok(tx.query_each(&BY_CODE, &params, read).await?.into_iter().flatten().collect())
}

/// The SKUs with these identifiers; what is not there is left out.
///
/// # Errors
/// As the engine's.
pub async fn by_ids(tx: &mut Tx, ids: &[SkuId]) -> Result<Vec<Sku>> {
    let params: Vec<_> = ids.iter().map(|id| p![*id]).collect();
    Ok(tx.query_each(&FIND, &params, read).await?.into_iter().flatten().collect())
}

/// The SKUs with this barcode, at most 20.
///
/// # Errors
/// As the engine's.
pub async fn by_barcode(tx: &mut Tx, barcode: &str) -> Result<Vec<Sku>> {
    tx.query(&BY_BARCODE, &p![barcode], read).await
}

/// SKUs by rising code key, after `after`, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn list(tx: &mut Tx, after: &str, limit: i64) -> Result<Vec<Sku>> {
    tx.query(&LIST, &p![after, limit], read).await
}

/// The text for a `LIKE` that takes it literally.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}

/// SKUs whose code begins so, whose folded name holds it, or whose barcode it is, by rising code
/// key after `after`, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn search(tx: &mut Tx, text: &str, after: &str, limit: i64) -> Result<Vec<Sku>> {
    let (code, name) = (format!("{}%", escaped(&code_key(text))), format!("%{}%", escaped(&fold(text))));
    tx.query(&SEARCH, &p![after, code, name, text, limit], read).await
}

/// Keeps a new SKU.
///
/// # Errors
/// As the engine's; a conflict of `skus_code_key` when the code is taken.
pub async fn insert(tx: &mut Tx, sku: &Sku) -> Result<()> {
    let params = p![
        sku.id,
        &sku.code,
        code_key(&sku.code),
        &sku.name,
        fold(&sku.name),
        sku.barcode.as_deref(),
        &sku.tax_class,
        sku.weight_g,
        sku.kind.code(),
        sku.status.code(),
        to_json(&sku.prices)?,
        to_json(&sku.parts)?,
        sku.version
    ];
    tx.put(&INSERT, &params).await?;
    setup::raise(tx).await
}

/// Keeps a SKU as it is now.
///
/// # Errors
/// As the engine's; a conflict of `skus_code_key` when the code is taken.
pub async fn save(tx: &mut Tx, sku: &Sku) -> Result<()> {
    let params = p![
        &sku.code,
        code_key(&sku.code),
        &sku.name,
        fold(&sku.name),
        sku.barcode.as_deref(),
        &sku.tax_class,
        sku.weight_g,
        sku.kind.code(),
        sku.status.code(),
        to_json(&sku.prices)?,
        to_json(&sku.parts)?,
        sku.version,
        sku.id
    ];
    tx.put_one(&SAVE, &params).await?;
    setup::raise(tx).await
}
