//! The preset for the public data set "Online Retail": a British gift shop's order lines with all their quirks.
//!
//! What its rows become is told in `docs/import.md`.

use crate::imports::{CanceledRow, CancellationRows, ImportUnit, OrderRows, RefusedRow};
use comanda_core::base::country::country_from_english_name;
use comanda_core::base::money::Currency;
use comanda_core::base::time::Timestamp;
use comanda_core::catalog::sku::{SkuKind, code_key};
use comanda_core::channels::channel::{DeliveryMethod, PriceMode, Shortage};
use comanda_core::channels::save_channel::ChannelContent;
use comanda_core::orders::content::{
    CustomerContent, DeliveryContent, DiscountContent, LINES_MAX, LineContent, OrderContent, ShippingContent,
};
use comanda_core::orders::people::GivenAddress;
use jiff::tz::TimeZone;

use super::amount::{line_price, line_sum};
use super::cells::shortened;
use super::instant::read_instant;
use super::table::TableRow;
use super::window::Group;

/// The columns, in the order in which rows are read.
pub const COLUMNS: [&str; 8] = ["InvoiceNo", "StockCode", "Description", "Quantity", "InvoiceDate", "UnitPrice", "CustomerID", "Country"];
/// The channel it is imported into unless another is named.
pub const CHANNEL: &str = "online-retail";
/// The way of delivery of its orders: the file has no addresses, so none is asked for.
const METHOD: &str = "post";

/// What stock codes that are no goods stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Special {
    /// The price of delivery.
    Shipping,
    /// A discount on the order.
    Discount,
    /// The shop's own cost, booked among its sales; a service when a customer was charged for it.
    Fee,
    /// Sold, but not from stock.
    Service,
    /// A bad debt written off.
    BadDebt,
}

fn special(code: &str) -> Option<Special> {
    match code_key(code).as_str() {
        "POST" | "DOT" | "C2" => Some(Special::Shipping),
        "D" => Some(Special::Discount),
        "BANK CHARGES" | "AMAZONFEE" | "CRUK" => Some(Special::Fee),
        "M" | "S" | "PADS" => Some(Special::Service),
        "B" => Some(Special::BadDebt),
        key if key.starts_with("GIFT_") => Some(Special::Service),
        _ => None,
    }
}

/// What a stock code is to the stock.
#[must_use]
pub fn sku_kind(code: &str) -> SkuKind {
    if special(code).is_some() { SkuKind::Service } else { SkuKind::Goods }
}

/// The channel such orders belong to.
#[must_use]
pub fn channel(code: &str) -> ChannelContent {
    ChannelContent {
        code: code.to_owned(),
        name: "Online Retail".to_owned(),
        currency: "GBP".to_owned(),
        price_mode: PriceMode::Inclusive,
        language: "en".to_owned(),
        country: "GB".to_owned(),
        number_prefix: "OR-".to_owned(),
        shortage: Shortage::Backorder,
        reservation_ttl_s: 900,
        pool: Vec::new(),
        delivery_methods: vec![DeliveryMethod {
            code: METHOD.to_owned(),
            name: "Post".to_owned(),
            zones: Vec::new(),
            needs_address: false,
        }],
        requires: Vec::new(),
        tax_rules: Vec::new(),
        active: true,
    }
}

/// A description that names goods. Lower case is how the warehouse wrote notes to itself
/// ("damages", "thrown away"); goods are named in capitals, but for a few words and units.
#[must_use]
pub fn goods_name(description: &str) -> Option<&str> {
    let letters = description.bytes().filter(u8::is_ascii_alphabetic).count();
    let capitals = description.bytes().filter(u8::is_ascii_uppercase).count();
    let name = !description.is_empty() && !description.contains('?') && letters > 0 && capitals * 2 > letters;
    name.then_some(description)
}

/// A row of the file. Its cells are read when they are needed.
struct Line<'r> {
    row: i64,
    code: &'r str,
    description: &'r str,
    quantity: i64,
    price: &'r str,
}

/// Turns rows into orders, cancellations and listed rows.
#[derive(Debug, Clone)]
pub struct OnlineRetail {
    /// The code of the channel.
    pub channel: String,
    /// The channel's currency.
    pub currency: Currency,
    /// The United Kingdom's zone.
    pub zone: TimeZone,
}

fn cell(row: &TableRow, column: usize) -> &str {
    row.cells.get(column).map_or("", String::as_str)
}

/// The number of the order a row belongs to.
#[must_use]
pub fn reference(row: &TableRow) -> &str {
    cell(row, 0)
}

/// Whether a number is that of a cancellation.
#[must_use]
pub fn is_cancellation(reference: &str) -> bool {
    reference.starts_with(['C', 'c'])
}

/// What a row tells of its SKU: code, name and unit price in minor units.
#[must_use]
pub fn sku_of(row: &TableRow, currency: Currency) -> (&str, Option<&str>, Option<i64>) {
    let code = cell(row, 1);
    let description = cell(row, 2);
    let name = if special(code).is_some() { Some(description).filter(|text| !text.is_empty()) } else { goods_name(description) };
    (code, name, currency.parse_minor(cell(row, 5)).ok())
}

/// Whether a row is one of an order, as far as one row alone can tell.
#[must_use]
pub fn is_sale(row: &TableRow) -> bool {
    !is_cancellation(reference(row)) && !cell(row, 3).starts_with('-') && !matches!(special(cell(row, 1)), Some(Special::BadDebt))
}

impl OnlineRetail {
    /// What the rows of one invoice are: at most one order or cancellation, and the rows that are neither.
    #[must_use]
    pub fn units(&self, group: &Group<TableRow>) -> Vec<ImportUnit> {
        let rows = || group.rows.iter().map(|row| row.number);
        let Some(first) = group.rows.first() else { return Vec::new() };
        let mut problems = Vec::new();
        if group.too_long {
            let refused = RefusedRow::new(first.number, "order.too_many_lines").with("max", LINES_MAX as i64);
            problems.push(refused.at("InvoiceNo").of(group.reference.as_str()));
        }
        let at = read_instant(cell(first, 4), None, &self.zone);
        if let Err(expected) = &at {
            let refused = RefusedRow::new(first.number, "time.invalid").with("text", shortened(cell(first, 4)));
            problems.push(refused.with("expected", expected.as_str()).at("InvoiceDate").of(group.reference.as_str()));
        }
        let mut lines = Vec::with_capacity(group.rows.len());
        for row in &group.rows {
            match cell(row, 3).parse::<i64>() {
                Ok(quantity) => {
                    lines.push(Line { row: row.number, code: cell(row, 1), description: cell(row, 2), quantity, price: cell(row, 5) });
                }
                Err(_) => {
                    let refused = RefusedRow::new(row.number, "quantity.not_a_number").with("text", shortened(cell(row, 3)));
                    problems.push(refused.at("Quantity").of(group.reference.as_str()));
                }
            }
        }
        let customer = cell(first, 6).strip_suffix(".0").unwrap_or(cell(first, 6));
        match at {
            Ok(at) if problems.is_empty() && is_cancellation(&group.reference) => {
                vec![ImportUnit::Cancellation(self.cancellation(&group.reference, customer, at, &lines))]
            }
            Ok(at) if problems.is_empty() => self.order(&group.reference, customer, cell(first, 7), at, lines),
            Ok(_) | Err(_) => vec![ImportUnit::refused_order(&group.reference, rows(), problems)],
        }
    }

    fn cancellation(&self, reference: &str, customer: &str, at: Timestamp, lines: &[Line<'_>]) -> CancellationRows {
        let item = |line: &Line<'_>| CanceledRow {
            row: line.row,
            sku: line.code.to_owned(),
            quantity: line.quantity.saturating_neg(),
            unit_price: line.price.to_owned(),
        };
        CancellationRows {
            channel: self.channel.clone(),
            reference: reference.to_owned(),
            customer: customer.to_owned(),
            at,
            items: lines.iter().map(item).collect(),
        }
    }

    /// Why a row of an order is no part of it; `free` says that nothing on the order has a price.
    fn no_sale(&self, reference: &str, customer: &str, free: bool, line: &Line<'_>) -> Option<RefusedRow> {
        let list = |code: &str| Some(RefusedRow::new(line.row, code).of(reference));
        match special(line.code) {
            Some(Special::BadDebt) => return list("import.bad_debt"),
            Some(Special::Fee) if customer.is_empty() => return list("import.fee"),
            Some(Special::Fee | Special::Shipping | Special::Discount | Special::Service) | None => {}
        }
        if line.quantity < 0 {
            return list("import.write_off");
        }
        if free && customer.is_empty() {
            return list("import.stock_entry");
        }
        None
    }

    fn order(&self, reference: &str, customer: &str, country: &str, at: Timestamp, lines: Vec<Line<'_>>) -> Vec<ImportUnit> {
        let free = lines.iter().all(|line| line_sum(self.currency, 1, line.price) == Some(0));
        let (mut sold, mut units) = (Vec::new(), Vec::new());
        for line in lines {
            match self.no_sale(reference, customer, free, &line) {
                Some(refused) => units.push(ImportUnit::Listed { rows: 1, refused: vec![refused] }),
                None => sold.push(line),
            }
        }
        if sold.is_empty() {
            return units;
        }
        let goods = |line: &Line<'_>| !matches!(special(line.code), Some(Special::Shipping | Special::Discount));
        let has_goods = sold.iter().any(goods);
        let (lines, others): (Vec<_>, Vec<_>) = sold.into_iter().partition(|line| goods(line) || !has_goods);
        let sum_of = |kind: Special| -> Option<String> {
            let mut rows = others.iter().filter(|line| special(line.code) == Some(kind)).peekable();
            rows.peek()?;
            let sum: Option<i64> = rows.map(|line| line_sum(self.currency, line.quantity, line.price)).sum();
            Some(sum.map_or_else(String::new, |sum| self.currency.decimal(sum)))
        };
        let zero_tax = || Some("0".to_owned());
        let content = OrderContent {
            external_reference: Some(reference.to_owned()),
            customer: (!customer.is_empty())
                .then(|| CustomerContent { reference: Some(customer.to_owned()), ..CustomerContent::default() }),
            shipping_address: address(country),
            lines: lines.iter().map(|line| self.line(line)).collect(),
            discounts: sum_of(Special::Discount)
                .map(|amount| DiscountContent { label: "Discount".to_owned(), amount })
                .into_iter()
                .collect(),
            shipping: sum_of(Special::Shipping).map(|price| ShippingContent { price, tax_percent: zero_tax() }),
            delivery: Some(DeliveryContent { method: Some(METHOD.to_owned()), window: None }),
            placed_at: Some(at),
            ..OrderContent::default()
        };
        units.push(ImportUnit::Order(Box::new(OrderRows {
            channel: self.channel.clone(),
            content,
            line_rows: lines.iter().map(|line| line.row).collect(),
            other_rows: others.iter().map(|line| line.row).collect(),
        })));
        units
    }

    fn line(&self, line: &Line<'_>) -> LineContent {
        let price = line_price(self.currency, line.quantity, line.price);
        let name = if special(line.code).is_some() { Some(line.description) } else { goods_name(line.description) };
        LineContent {
            sku: line.code.to_owned(),
            quantity: line.quantity,
            name: name.filter(|name| !name.is_empty()).map(str::to_owned),
            unit_price: Some(price.unit_price),
            discount: price.discount,
            tax_percent: Some("0".to_owned()),
            currency: None,
        }
    }
}

/// All that is known of the place: its country. One that is no country stays as it is written, for somebody to clear up.
fn address(country: &str) -> Option<GivenAddress> {
    if country.is_empty() || country.eq_ignore_ascii_case("unspecified") {
        return None;
    }
    let code = country_from_english_name(country).map_or_else(|| country.to_owned(), |country| country.as_str().to_owned());
    Some(GivenAddress { country: Some(code), ..GivenAddress::default() })
}
