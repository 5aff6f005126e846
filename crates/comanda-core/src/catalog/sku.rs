//! SKUs, and kits made of them.

use crate::base::ids::SkuId;
use crate::base::money::Currency;
use crate::base::problem::FieldProblem;
use crate::base::quantity::Quantity;
use crate::base::text;

/// The most parts a kit may have.
pub const PARTS_MAX: usize = 100;

/// Whether a SKU may be sold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SkuStatus {
    /// May be sold.
    Active,
    /// May not be sold any more; orders for it need clarification.
    Inactive,
}

impl SkuStatus {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Inactive => "inactive",
        }
    }
}

/// What a SKU is to the stock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SkuKind {
    /// Goods that are counted.
    Goods,
    /// Goods made of counted parts when sold.
    Kit,
    /// Sold but not counted: postage, gift wrapping, an hour of work.
    Service,
}

impl SkuKind {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Goods => "goods",
            Self::Kit => "kit",
            Self::Service => "service",
        }
    }
}

/// One part of a kit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct KitPart {
    /// The part: goods, not another kit.
    pub sku: SkuId,
    /// How many of it one kit takes.
    pub quantity: Quantity,
}

/// A price in one currency, in minor units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Price {
    /// The currency.
    pub currency: Currency,
    /// The price of one unit in minor units, not negative.
    pub minor: i64,
}

/// Something that can be sold.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Sku {
    /// Its identifier.
    pub id: SkuId,
    /// The shop's own code, 1 to 64 characters; two that differ in case only are the same.
    pub code: String,
    /// The name shown.
    pub name: String,
    /// The barcode, as scanned.
    pub barcode: Option<String>,
    /// The tax class by which the rate is found, such as `standard`.
    pub tax_class: String,
    /// Weight of one unit in grams.
    pub weight_g: i64,
    /// Goods, kit or service.
    pub kind: SkuKind,
    /// Whether it may be sold.
    pub status: SkuStatus,
    /// Its prices, at most one a currency.
    pub prices: Vec<Price>,
    /// The parts of a kit; empty otherwise.
    pub parts: Vec<KitPart>,
    /// Counts the changes.
    pub version: i64,
}

impl Sku {
    /// Its price in `currency`, in minor units.
    #[must_use]
    pub fn price_minor(&self, currency: Currency) -> Option<i64> {
        self.prices.iter().find(|price| price.currency == currency).map(|price| price.minor)
    }
}

/// The form of a code by which SKUs are told apart: trimmed, ASCII letters in upper case.
#[must_use]
pub fn code_key(code: &str) -> String {
    code.trim().to_ascii_uppercase()
}

/// What is wrong with a SKU by itself, all at once.
///
/// Codes: `sku.code_invalid`, `sku.name_invalid`, `sku.barcode_invalid`, `sku.tax_class_invalid`,
/// `sku.weight_out_of_range`, `money.out_of_range`, `sku.price_twice`, `sku.kit_without_parts`,
/// `sku.parts_only_in_kits`, `sku.too_many_parts`, `sku.part_twice`, `sku.part_is_itself`.
#[must_use]
pub fn problems(sku: &Sku) -> Vec<FieldProblem> {
    let mut found = Vec::new();
    let mut check = |ok: bool, pointer: &str, code: &str| {
        if !ok {
            found.push(FieldProblem::new(pointer, code));
        }
    };
    check(text::clean_line(&sku.code, 64).is_ok_and(|code| !code.is_empty()), "/code", "sku.code_invalid");
    check(text::clean_line(&sku.name, 300).is_ok_and(|name| !name.is_empty()), "/name", "sku.name_invalid");
    let barcode_ok = sku.barcode.as_ref().is_none_or(|barcode| text::clean_line(barcode, 80).is_ok_and(|line| !line.is_empty()));
    check(barcode_ok, "/barcode", "sku.barcode_invalid");
    check(text::clean_line(&sku.tax_class, 40).is_ok_and(|class| !class.is_empty()), "/tax_class", "sku.tax_class_invalid");
    check((0..=10_000_000).contains(&sku.weight_g), "/weight_g", "sku.weight_out_of_range");
    for (index, price) in sku.prices.iter().enumerate() {
        check((0..=crate::base::money::SUM_MAX_MINOR).contains(&price.minor), &format!("/prices/{index}"), "money.out_of_range");
        let twice = sku.prices[..index].iter().any(|earlier| earlier.currency == price.currency);
        check(!twice, &format!("/prices/{index}"), "sku.price_twice");
    }
    check(sku.kind != SkuKind::Kit || !sku.parts.is_empty(), "/parts", "sku.kit_without_parts");
    check(sku.kind == SkuKind::Kit || sku.parts.is_empty(), "/parts", "sku.parts_only_in_kits");
    check(sku.parts.len() <= PARTS_MAX, "/parts", "sku.too_many_parts");
    for (index, part) in sku.parts.iter().enumerate() {
        let twice = sku.parts[..index].iter().any(|earlier| earlier.sku == part.sku);
        check(!twice, &format!("/parts/{index}/sku"), "sku.part_twice");
        check(part.sku != sku.id, &format!("/parts/{index}/sku"), "sku.part_is_itself");
    }
    found
}
