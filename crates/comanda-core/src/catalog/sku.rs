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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::money::SUM_MAX_MINOR;
    use crate::orders::sample;

    /// A good kit with a change; every problem as `pointer code`.
    fn check(change: impl FnOnce(&mut Sku), expected: &[&str]) {
        let mut sku = sample::skus()["K"].as_ref().clone();
        change(&mut sku);
        let found = problems(&sku).into_iter().map(|problem| format!("{} {}", problem.pointer, problem.code));
        assert_eq!(found.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn says_what_is_wrong_with_a_sku() {
        check(|_| {}, &[]);
        check(|sku| sku.code = "x".repeat(65), &["/code sku.code_invalid"]);
        check(|sku| (sku.code, sku.name) = (" ".into(), String::new()), &["/code sku.code_invalid", "/name sku.name_invalid"]);
        check(|sku| sku.barcode = Some(String::new()), &["/barcode sku.barcode_invalid"]);
        check(|sku| sku.barcode = Some("8600000000018".into()), &[]);
        check(|sku| sku.tax_class = "\u{1b}".into(), &["/tax_class sku.tax_class_invalid"]);
        check(|sku| sku.weight_g = -1, &["/weight_g sku.weight_out_of_range"]);
        check(|sku| sku.weight_g = 10_000_001, &["/weight_g sku.weight_out_of_range"]);
        check(|sku| sku.prices[0].minor = -1, &["/prices/0 money.out_of_range"]);
        check(|sku| sku.prices[0].minor = SUM_MAX_MINOR + 1, &["/prices/0 money.out_of_range"]);
        check(|sku| sku.prices.push(sku.prices[0]), &["/prices/1 sku.price_twice"]);
    }

    #[test]
    fn only_kits_have_parts_each_once_and_never_themselves() {
        check(|sku| sku.parts.clear(), &["/parts sku.kit_without_parts"]);
        check(|sku| sku.kind = SkuKind::Goods, &["/parts sku.parts_only_in_kits"]);
        check(|sku| sku.kind = SkuKind::Service, &["/parts sku.parts_only_in_kits"]);
        check(|sku| sku.parts.push(sku.parts[0]), &["/parts/2/sku sku.part_twice"]);
        check(|sku| sku.parts[1].sku = sku.id, &["/parts/1/sku sku.part_is_itself"]);
        let many = (0..=100_u8).map(|n| KitPart { sku: SkuId::from_bytes([n + 100; 16]), quantity: Quantity::ONE });
        check(|sku| sku.parts = many.collect(), &["/parts sku.too_many_parts"]);
    }

    #[test]
    fn codes_are_told_apart_without_case_and_blanks() {
        assert_eq!((code_key(" ab-1č "), code_key("AB-1č")), ("AB-1č".into(), "AB-1č".into()));
        let sku = &sample::skus()["A"];
        let price = |code: &str| sku.price_minor(Currency::parse(code).unwrap());
        assert_eq!((price("RSD"), price("EUR")), (Some(1_000), None));
    }
}
