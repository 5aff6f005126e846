//! Stock as people look at it: goods one after the other with what all locations have, and sums by location.

use comanda_core::base::ids::{LocationId, SkuId};
use comanda_core::base::text::fold;
use comanda_core::catalog::sku::{Sku, code_key};

use crate::catalog::{escaped, read};
use crate::engine::{Result, Row, Tx};
use crate::{p, statements};

statements! {
    GOODS = "SELECT k.id, k.code, k.name, k.barcode, k.tax_class, k.weight_g, k.kind, k.status, k.prices, k.parts, k.version FROM skus k
        WHERE k.code_key > $1 AND k.kind = 'goods'
        AND (CAST($2 AS {INT}) = 0 OR k.code_key LIKE $3 ESCAPE '\\' OR k.name_folded LIKE $4 ESCAPE '\\' OR k.barcode = $5)
        AND (CAST($6 AS {INT}) = 0 OR EXISTS (SELECT 1 FROM stock_levels l WHERE l.sku_id = k.id AND l.location_id = $7))
        AND (CAST($8 AS {INT}) = 0 OR EXISTS (SELECT 1 FROM order_backorders b WHERE b.sku_id = k.id))
        AND (CAST($9 AS {INT}) < 0 OR (k.status = 'active' AND k.id NOT IN (SELECT s.sku_id FROM stock_levels s
            WHERE CAST($6 AS {INT}) = 0 OR s.location_id = $7 GROUP BY s.sku_id HAVING SUM(CASE
            WHEN s.on_hand - s.reserved - s.allocated - s.quarantine - s.damaged > s.safety
            THEN s.on_hand - s.reserved - s.allocated - s.quarantine - s.damaged - s.safety ELSE 0 END) > $9)))
        ORDER BY k.code_key LIMIT $10";
    SUMS = "SELECT location_id, SUM(CASE WHEN on_hand > 0 THEN 1 ELSE 0 END), CAST(SUM(on_hand) AS BIGINT), CAST(SUM(reserved + allocated) AS BIGINT),
        CAST(SUM(CASE WHEN on_hand - reserved - allocated - quarantine - damaged > safety
            THEN on_hand - reserved - allocated - quarantine - damaged - safety ELSE 0 END) AS BIGINT), COUNT(*)
        FROM stock_levels GROUP BY location_id";
    WAITING_UNITS = "SELECT CAST(COALESCE(SUM(quantity), 0) AS BIGINT) FROM order_backorders WHERE sku_id = $1";
}

/// Which goods are looked for; all by default.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GoodsFilter {
    /// Those whose code begins so, whose folded name holds it, or whose barcode it is.
    pub text: Option<String>,
    /// Those that have or had any at this location.
    pub location: Option<LocationId>,
    /// Those that may be sold and of which at most so many units are available, at the location if one is named, 0 or more.
    pub low_at: Option<i64>,
    /// Those that some order waits for.
    pub waited_for: bool,
}

/// What a location has of all SKUs together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LocationSums {
    /// Where.
    pub location: LocationId,
    /// How many SKUs it has units of.
    pub skus: i64,
    /// Units physically there.
    pub on_hand: i64,
    /// Units that checkouts and orders have claimed.
    pub claimed: i64,
    /// Units that may be sold.
    pub available: i64,
    /// How many levels were added up, empty ones too.
    pub levels: i64,
}

fn read_sums(row: &Row<'_>) -> Result<LocationSums> {
    Ok(LocationSums {
        location: LocationId::from_bytes(row.id(0)?),
        skus: row.int(1)?,
        on_hand: row.int(2)?,
        claimed: row.int(3)?,
        available: row.int(4)?,
        levels: row.int(5)?,
    })
}

/// Goods by rising code key, after `after`, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn goods(tx: &mut Tx, filter: &GoodsFilter, after: &str, limit: i64) -> Result<Vec<Sku>> {
    let text = filter.text.as_deref().unwrap_or_default();
    let (code, name) = (format!("{}%", escaped(&code_key(text))), format!("%{}%", escaped(&fold(text))));
    let location = filter.location.unwrap_or(LocationId::from_bytes([0; 16]));
    let params = p![
        after,
        i64::from(filter.text.is_some()),
        code,
        name,
        text,
        i64::from(filter.location.is_some()),
        location,
        i64::from(filter.waited_for),
        filter.low_at.unwrap_or(-1),
        limit
    ];
    tx.query(&GOODS, &params, read).await
}

/// What each location that has or had any stock has of all SKUs together.
///
/// # Errors
/// As the engine's.
pub async fn sums(tx: &mut Tx) -> Result<Vec<LocationSums>> {
    tx.query(&SUMS, &[], read_sums).await
}

/// How many units of the SKU orders wait for.
///
/// # Errors
/// As the engine's.
pub async fn waiting_units(tx: &mut Tx, sku: SkuId) -> Result<i64> {
    tx.query_one(&WAITING_UNITS, &p![sku], |row| row.int(0)).await
}
