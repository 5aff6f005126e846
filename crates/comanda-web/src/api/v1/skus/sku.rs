//! A SKU as it is answered.

use comanda_app::queries::catalog::SkuView;
use comanda_core::base::ids::SkuId;
use comanda_core::catalog::sku::{KitPart, Price, Sku};
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::v1::wire::{CurrencyCode, SkuIdText, SkuKindCode, SkuStatusCode, Sum};

/// A price in one currency.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Price)]
struct PriceBody {
    /// The currency.
    #[schema(value_type = CurrencyCode)]
    currency: &'static str,
    /// The price of one unit.
    amount: Sum,
}

impl From<&Price> for PriceBody {
    fn from(price: &Price) -> Self {
        Self { currency: price.currency.code(), amount: Sum(price.currency, price.minor) }
    }
}

/// A part of a kit.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = KitPart)]
struct PartBody<'a> {
    /// The part.
    #[schema(value_type = SkuIdText)]
    id: SkuId,
    /// Its code.
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<&'a str>,
    /// Its name.
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<&'a str>,
    /// How many of it one kit takes.
    quantity: i64,
}

/// Something that can be sold.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Sku)]
pub(super) struct SkuBody<'a> {
    /// Its identifier.
    #[schema(value_type = SkuIdText)]
    id: SkuId,
    /// The shop's own code.
    code: &'a str,
    /// The name shown.
    name: &'a str,
    /// The barcode, as scanned.
    barcode: Option<&'a str>,
    /// The tax class by which the rate is found.
    tax_class: &'a str,
    /// Weight of one unit in grams.
    weight_g: i64,
    /// What it is to the stock.
    #[schema(value_type = SkuKindCode)]
    kind: &'static str,
    /// Whether it may be sold.
    #[schema(value_type = SkuStatusCode)]
    status: &'static str,
    /// Its prices.
    prices: Vec<PriceBody>,
    /// The parts of a kit.
    parts: Vec<PartBody<'a>>,
    /// Its version, as in `ETag`.
    version: i64,
}

impl<'a> SkuBody<'a> {
    fn new(sku: &'a Sku, parts: Vec<PartBody<'a>>) -> Self {
        Self {
            id: sku.id,
            code: &sku.code,
            name: &sku.name,
            barcode: sku.barcode.as_deref(),
            tax_class: &sku.tax_class,
            weight_g: sku.weight_g,
            kind: sku.kind.code(),
            status: sku.status.code(),
            prices: sku.prices.iter().map(PriceBody::from).collect(),
            parts,
            version: sku.version,
        }
    }

    /// The SKU with the names of its parts.
    pub(super) fn of_view(view: &'a SkuView) -> Self {
        let part = |part: &'a comanda_app::queries::catalog::PartView| PartBody {
            id: part.sku,
            code: Some(&part.code),
            name: Some(&part.name),
            quantity: part.quantity,
        };
        Self::new(&view.sku, view.parts.iter().map(part).collect())
    }

    /// The SKU as a command answers it, its parts by identifier alone.
    pub(super) fn of(sku: &'a Sku) -> Self {
        let part = |part: &KitPart| PartBody { id: part.sku, code: None, name: None, quantity: part.quantity.units() };
        Self::new(sku, sku.parts.iter().map(part).collect())
    }
}
