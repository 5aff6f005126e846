//! A SKU as it is given.

use comanda_app::catalog::save_sku::{PartContent, PriceContent, SkuContent};
use comanda_core::catalog::sku::{SkuKind, SkuStatus};
use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::v1::wire::{CurrencyCode, PriceText, SkuKindCode, SkuStatusCode};

/// A price in one currency.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PriceContent)]
struct PriceBody {
    /// The currency.
    #[schema(value_type = CurrencyCode)]
    currency: String,
    /// The price of one unit.
    #[schema(value_type = PriceText)]
    amount: String,
}

/// A part of a kit.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PartContent)]
struct PartBody {
    /// The part's code; goods, not another kit.
    #[schema(min_length = 1, max_length = 64)]
    sku: String,
    /// How many of it one kit takes.
    #[schema(minimum = 1, maximum = 1_000_000)]
    quantity: i64,
}

/// A SKU: all of it, also when it is changed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SkuContent)]
pub(super) struct SkuContentBody {
    /// The shop's own code; two that differ in case only are the same.
    #[schema(min_length = 1, max_length = 64, example = "MUG")]
    code: String,
    /// The name shown.
    #[schema(min_length = 1, max_length = 300, example = "Mug, 300 ml")]
    name: String,
    /// The barcode, as scanned.
    #[schema(min_length = 1, max_length = 80, example = "8600000000012")]
    barcode: Option<String>,
    /// The tax class by which the rate is found.
    #[serde(default = "standard")]
    #[schema(min_length = 1, max_length = 40)]
    tax_class: String,
    /// Weight of one unit in grams.
    #[serde(default)]
    #[schema(minimum = 0, maximum = 10_000_000)]
    weight_g: i64,
    /// What it is to the stock.
    #[serde(default = "goods")]
    #[schema(value_type = SkuKindCode)]
    kind: SkuKind,
    /// Whether it may be sold.
    #[serde(default = "active")]
    #[schema(value_type = SkuStatusCode)]
    status: SkuStatus,
    /// Its prices, at most one a currency.
    #[serde(default)]
    #[schema(max_items = 50)]
    prices: Vec<PriceBody>,
    /// What a kit is made of; empty for everything else.
    #[serde(default)]
    #[schema(max_items = 100)]
    parts: Vec<PartBody>,
}

fn standard() -> String {
    "standard".to_owned()
}

const fn goods() -> SkuKind {
    SkuKind::Goods
}

const fn active() -> SkuStatus {
    SkuStatus::Active
}

impl From<SkuContentBody> for SkuContent {
    fn from(body: SkuContentBody) -> Self {
        let price = |PriceBody { currency, amount }| PriceContent { currency, amount };
        let part = |PartBody { sku, quantity }| PartContent { sku, quantity };
        Self {
            code: body.code,
            name: body.name,
            barcode: body.barcode,
            tax_class: body.tax_class,
            weight_g: body.weight_g,
            kind: body.kind,
            status: body.status,
            prices: body.prices.into_iter().map(price).collect(),
            parts: body.parts.into_iter().map(part).collect(),
        }
    }
}
