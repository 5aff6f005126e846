//! A line of an order with its sums and the stock behind it.

use comanda_app::queries::orders::card::LineView;
use comanda_app::queries::orders::stock::StockAt;
use comanda_core::base::ids::{LocationId, SkuId};
use comanda_core::base::money::Currency;
use comanda_core::catalog::sku::KitPart;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::v1::wire::{LocationIdText, PercentText, SkuIdText, Sum};

/// What one unit of a line takes from stock.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderLinePart)]
struct PartBody {
    /// The SKU that is counted.
    #[schema(value_type = SkuIdText)]
    sku_id: SkuId,
    /// How many units of it.
    quantity: i64,
}

/// What a location has for a line, of one SKU that is counted.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderLineStock)]
struct StockBody<'a> {
    /// The SKU: the line's own, or a part of its kit.
    #[schema(value_type = SkuIdText)]
    sku_id: SkuId,
    /// The location.
    #[schema(value_type = LocationIdText)]
    location_id: LocationId,
    /// The location's code.
    location: &'a str,
    /// The location's name.
    location_name: &'a str,
    /// Units the line has claimed there.
    claimed: i64,
    /// Units anybody may still claim there.
    available: i64,
}

impl<'a> StockBody<'a> {
    fn of(stock: &'a StockAt) -> Self {
        Self {
            sku_id: stock.sku,
            location_id: stock.location,
            location: &stock.location_code,
            location_name: &stock.location_name,
            claimed: stock.claimed,
            available: stock.available,
        }
    }
}

/// A line with its sums, for its open units, and the stock behind it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderLine)]
pub(super) struct LineBody<'a> {
    /// Its number on the order.
    line: i64,
    /// The SKU, when the code is known.
    #[schema(value_type = Option<SkuIdText>)]
    sku_id: Option<SkuId>,
    /// The code as it was ordered.
    sku: &'a str,
    /// The name as it was sold.
    name: &'a str,
    /// What one unit takes from stock; nothing for a service or an unknown SKU.
    parts: Vec<PartBody>,
    /// Units ordered.
    ordered: i64,
    /// Units canceled.
    canceled: i64,
    /// Units neither canceled nor otherwise settled.
    open: i64,
    /// The price of one unit.
    unit_price: Sum,
    /// The tax rate.
    #[schema(value_type = PercentText)]
    tax_percent: String,
    /// Price × open units.
    goods: Sum,
    /// The part of the discounts that falls on open units.
    discount: Sum,
    /// Without tax, after discount.
    net: Sum,
    /// The tax.
    tax: Sum,
    /// With tax, after discount.
    gross: Sum,
    /// Weight of one unit in grams.
    weight_g: i64,
    /// Whole units that have all their stock.
    allocated: i64,
    /// Whole units that wait for it.
    backordered: i64,
    /// Whole units that neither have it nor could have it now.
    short: i64,
    /// Where there is some, the location that is asked first before the others.
    stock: Vec<StockBody<'a>>,
}

impl<'a> LineBody<'a> {
    /// The line in the order's currency.
    pub(super) fn of(line: &'a LineView, currency: Currency) -> Self {
        let sum = |minor| Sum(currency, minor);
        let part = |part: &KitPart| PartBody { sku_id: part.sku, quantity: part.quantity.units() };
        Self {
            line: line.line,
            sku_id: line.sku,
            sku: &line.code,
            name: &line.name,
            parts: line.parts.iter().map(part).collect(),
            ordered: line.ordered,
            canceled: line.canceled,
            open: line.open,
            unit_price: sum(line.unit_price),
            tax_percent: line.tax_rate.percent(),
            goods: sum(line.goods),
            discount: sum(line.discount),
            net: sum(line.net),
            tax: sum(line.tax),
            gross: sum(line.gross),
            weight_g: line.weight_g,
            allocated: line.stock.allocated,
            backordered: line.stock.backordered,
            short: line.stock.short,
            stock: line.stock.locations.iter().map(StockBody::of).collect(),
        }
    }
}
