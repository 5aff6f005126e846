//! Stock as people look at it: goods with what each location has, where the stock is, what a scan means.

use std::collections::{BTreeMap, BTreeSet};

use comanda_core::base::ids::{LocationId, SkuId};
use comanda_core::base::time::Timestamp;
use comanda_core::catalog::sku::{Sku, code_key};
use comanda_core::identity::permission::Permission;
use comanda_core::inventory::level::Level;
use comanda_core::inventory::location::Location;
use comanda_store::stock_list::{self, GoodsFilter, LocationSums};
use comanda_store::{Tx, catalog, inventory, locations, reservations};
use serde::{Deserialize, Serialize};

use super::stock::give_back;
use super::{Page, PageRequest};
use crate::error::{Refusal, Result};
use crate::run::{App, Caller};

const GOODS: &str = "stock";
/// The most locations of a shop that are shown side by side.
const PLACES_MAX: i64 = 500;

/// Which goods are looked for; all by default.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StockFilter {
    /// Those whose code begins so, whose name holds it in any script, or whose barcode it is.
    pub text: Option<String>,
    /// Those that have or had any at the location with this code.
    pub location: Option<String>,
    /// Those that may be sold and of which at most so many units are available, at the location if one is named.
    pub low_at: Option<i64>,
    /// Those that some order waits for.
    pub waited_for: bool,
}

/// Goods and what all locations have of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GoodsStock {
    /// The SKU.
    pub sku: Sku,
    /// What each location has that has or had any, without reservations whose time ran out.
    pub levels: Vec<Level>,
    /// Whether some order waits for it.
    pub waited_for: bool,
}

impl GoodsStock {
    /// Units that may be sold, from all locations together.
    #[must_use]
    pub fn available(&self) -> i64 {
        self.levels.iter().map(Level::available).sum()
    }

    /// What a location has of it.
    #[must_use]
    pub fn at(&self, location: LocationId) -> Option<&Level> {
        self.levels.iter().find(|level| level.location == location)
    }
}

/// What a location has of all SKUs together, in units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LocationStock {
    /// The location.
    pub location: Location,
    /// How many SKUs it has units of.
    pub skus: i64,
    /// Physically there.
    pub on_hand: i64,
    /// Of these, claimed by checkouts and orders.
    pub claimed: i64,
    /// Of these, what may be sold.
    pub available: i64,
}

impl LocationStock {
    /// What is there and neither claimed nor sold: safety stock, damaged, waiting for a decision.
    #[must_use]
    pub const fn kept_back(&self) -> i64 {
        self.on_hand - self.claimed - self.available
    }
}

/// Where the stock is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct WhereStock {
    /// What each location has, by code; active ones also when they have nothing.
    pub locations: Vec<LocationStock>,
    /// How many levels were added up.
    pub levels: i64,
}

/// What somebody scanned or typed for a SKU.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scanned {
    /// The SKU with this code, or the only one with this barcode.
    Found(Box<Sku>),
    /// No SKU has it for its code or barcode.
    Unknown,
    /// Several SKUs have this barcode.
    Ambiguous,
}

/// All locations by code, for choosing among them.
///
/// # Errors
/// [`Error::Forbidden`](crate::error::Error::Forbidden) without [`Permission::StockRead`].
pub async fn places(app: &App, caller: &Caller) -> Result<Vec<Location>> {
    caller.demand(Permission::StockRead)?;
    Ok(app.store().read(move |tx| Box::pin(locations::list(tx, "", PLACES_MAX))).await?)
}

async fn with_levels(tx: &mut Tx, found: Vec<Sku>, now: Timestamp) -> comanda_store::Result<Vec<GoodsStock>> {
    let ids: Vec<SkuId> = found.iter().map(|sku| sku.id).collect();
    let mut levels = inventory::levels_of_skus(tx, &ids).await?;
    give_back(&mut levels, &reservations::overdue_units(tx, now).await?);
    let mut by_sku: BTreeMap<SkuId, Vec<Level>> = BTreeMap::new();
    for level in levels {
        by_sku.entry(level.sku).or_default().push(level);
    }
    let waited_for = catalog::waited_for(tx, &ids).await?;
    let goods = |sku: Sku| GoodsStock { levels: by_sku.remove(&sku.id).unwrap_or_default(), waited_for: waited_for.contains(&sku.id), sku };
    Ok(found.into_iter().map(goods).collect())
}

/// Goods by code with what all locations have of them.
///
/// # Errors
/// [`Error::Forbidden`](crate::error::Error::Forbidden) without [`Permission::StockRead`]; `location.unknown` and `cursor.invalid` by field.
pub async fn goods(app: &App, caller: &Caller, filter: StockFilter, page: &PageRequest) -> Result<Page<GoodsStock>> {
    caller.demand(Permission::StockRead)?;
    let (after, limit) = (page.after::<String>(GOODS)?.unwrap_or_default(), page.limit());
    let now = app.now();
    let StockFilter { text, location, low_at, waited_for } = filter;
    let text = text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let read = app.store().read_long(move |tx| {
        Box::pin(async move {
            let place = match &location {
                Some(code) => locations::by_code(tx, code.trim()).await?,
                None => None,
            };
            if location.is_some() && place.is_none() {
                return Ok(None);
            }
            let filter = GoodsFilter { text, location: place.map(|place| place.id), low_at: low_at.map(|units| units.max(0)), waited_for };
            let found = stock_list::goods(tx, &filter, &after, limit + 1).await?;
            with_levels(tx, found, now).await.map(Some)
        })
    });
    let found = read.await?.ok_or_else(|| Refusal::field("/location", "location.unknown"))?;
    Page::of(GOODS, found, limit, |goods| code_key(&goods.sku.code))
}

/// Takes reservations whose time ran out off what is claimed.
async fn without_overdue(tx: &mut Tx, sums: &mut [LocationSums], now: Timestamp) -> comanda_store::Result<()> {
    let overdue = reservations::overdue_units(tx, now).await?;
    let skus: BTreeSet<SkuId> = overdue.iter().map(|units| units.sku).collect();
    let before = inventory::levels_of_skus(tx, &skus.into_iter().collect::<Vec<_>>()).await?;
    let mut after = before.clone();
    give_back(&mut after, &overdue);
    for (before, after) in before.iter().zip(&after) {
        for sum in sums.iter_mut().filter(|sum| sum.location == before.location) {
            sum.claimed += after.reserved - before.reserved;
            sum.available += after.available() - before.available();
        }
    }
    Ok(())
}

/// Where the stock is.
///
/// # Errors
/// [`Error::Forbidden`](crate::error::Error::Forbidden) without [`Permission::StockRead`].
pub async fn by_location(app: &App, caller: &Caller) -> Result<WhereStock> {
    caller.demand(Permission::StockRead)?;
    let now = app.now();
    let read = app.store().read_long(move |tx| {
        Box::pin(async move {
            let mut sums = stock_list::sums(tx).await?;
            without_overdue(tx, &mut sums, now).await?;
            Ok((sums, locations::list(tx, "", PLACES_MAX).await?))
        })
    });
    let (sums, places) = read.await?;
    let sums: BTreeMap<LocationId, LocationSums> = sums.into_iter().map(|sum| (sum.location, sum)).collect();
    let levels = sums.values().map(|sum| sum.levels).sum();
    let stock = |location: Location| {
        let sum = sums.get(&location.id);
        let of = |units: fn(&LocationSums) -> i64| sum.map_or(0, units);
        LocationStock {
            skus: of(|sum| sum.skus),
            on_hand: of(|sum| sum.on_hand),
            claimed: of(|sum| sum.claimed),
            available: of(|sum| sum.available),
            location,
        }
    };
    let shown = |stock: &LocationStock| stock.location.active || stock.on_hand > 0;
    Ok(WhereStock { locations: places.into_iter().map(stock).filter(shown).collect(), levels })
}

/// How many units of the SKU orders wait for.
///
/// # Errors
/// [`Error::Forbidden`](crate::error::Error::Forbidden) without [`Permission::StockRead`].
pub async fn waiting_units(app: &App, caller: &Caller, sku: SkuId) -> Result<i64> {
    caller.demand(Permission::StockRead)?;
    Ok(app.store().read(move |tx| Box::pin(stock_list::waiting_units(tx, sku))).await?)
}

/// What each of these texts means: a code first, then a barcode.
///
/// # Errors
/// [`Error::Forbidden`](crate::error::Error::Forbidden) without [`Permission::StockRead`].
pub async fn scanned(app: &App, caller: &Caller, texts: Vec<String>) -> Result<Vec<Scanned>> {
    caller.demand(Permission::StockRead)?;
    let read = app.store().read(move |tx| {
        Box::pin(async move {
            let by_code = catalog::by_codes(tx, &texts).await?;
            let mut known: BTreeMap<String, Sku> = by_code.into_iter().map(|sku| (code_key(&sku.code), sku)).collect();
            let mut meant = Vec::with_capacity(texts.len());
            for text in &texts {
                let sku = match known.get(&code_key(text)) {
                    Some(sku) => Scanned::Found(Box::new(sku.clone())),
                    None => match <[Sku; 1]>::try_from(catalog::by_barcode(tx, text.trim()).await?) {
                        Ok([sku]) => {
                            known.insert(code_key(text), sku.clone());
                            Scanned::Found(Box::new(sku))
                        }
                        Err(several) if several.is_empty() => Scanned::Unknown,
                        Err(_) => Scanned::Ambiguous,
                    },
                };
                meant.push(sku);
            }
            Ok(meant)
        })
    });
    Ok(read.await?)
}
