//! Making and changing SKUs: what is given, understood and decided.

use std::collections::BTreeMap;

use crate::base::decision::Decision;
use crate::base::ids::SkuId;
use crate::base::money::Currency;
use crate::base::problem::FieldProblem;
use crate::base::quantity::Quantity;
use crate::base::text;

use super::sku::{KitPart, PARTS_MAX, Price, Sku, SkuKind, SkuStatus, code_key, problems};

/// The most prices one SKU may have.
pub const PRICES_MAX: usize = 50;

/// A price as it is given.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PriceContent {
    /// The currency's three letters.
    pub currency: String,
    /// The price of one unit as decimal text, such as `1299.00`.
    pub amount: String,
}

/// A part of a kit as it is given.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartContent {
    /// The part's code.
    pub sku: String,
    /// How many of it one kit takes, 1 to 1 000 000.
    pub quantity: i64,
}

/// A SKU as it is given: all of it, also when it is changed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SkuContent {
    /// The shop's own code, 1 to 64 characters, unique in any case.
    pub code: String,
    /// The name shown, 1 to 300 characters.
    pub name: String,
    /// The barcode, as scanned.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub barcode: Option<String>,
    /// The tax class; `standard` when missing.
    #[serde(default = "standard")]
    pub tax_class: String,
    /// Weight of one unit in grams, 0 to 10 000 000.
    #[serde(default)]
    pub weight_g: i64,
    /// Goods, kit or service; goods when missing.
    #[serde(default = "goods")]
    pub kind: SkuKind,
    /// Whether it may be sold; active when missing.
    #[serde(default = "active")]
    pub status: SkuStatus,
    /// Its prices, one a currency.
    #[serde(default)]
    pub prices: Vec<PriceContent>,
    /// What a kit is made of.
    #[serde(default)]
    pub parts: Vec<PartContent>,
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

/// What stands on a SKU being counted goods.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KindUse {
    /// Some location has units of it, or a safety stock.
    Stock,
    /// A kit is made of it.
    Kit,
    /// An order waits for it.
    Backorder,
}

impl KindUse {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Stock => "stock",
            Self::Kit => "kit",
            Self::Backorder => "backorder",
        }
    }
}

/// Why a SKU is not changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SaveSkuRefusal {
    /// It cannot stop being goods while something counts on it.
    #[error("the SKU stays goods while its {} needs it", by.code())]
    KindInUse {
        /// What does.
        by: KindUse,
    },
}

impl SaveSkuRefusal {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::KindInUse { .. } => "sku.kind_in_use",
        }
    }
}

fn cleaned(text: &str, max_chars: usize) -> String {
    text::clean_line(text, max_chars).unwrap_or_else(|_| text.to_owned())
}

/// Understands a SKU's content; `known` has the parts it names by [`code_key`]. The version is 1.
///
/// # Errors
/// Every field that is wrong, all at once: the codes of [`problems`], `currency.unknown`, `money.*`,
/// `quantity.out_of_range`, `sku.part_unknown`, `sku.part_not_goods`, `sku.too_many_prices`.
pub fn resolve(content: &SkuContent, id: SkuId, known: &BTreeMap<String, Sku>) -> Result<Sku, Vec<FieldProblem>> {
    let mut found = Vec::new();
    if content.prices.len() > PRICES_MAX {
        found.push(FieldProblem::new("/prices", "sku.too_many_prices").with("max", PRICES_MAX as i64));
    }
    if content.parts.len() > PARTS_MAX {
        found.push(FieldProblem::new("/parts", "sku.too_many_parts").with("max", PARTS_MAX as i64));
    }
    if !found.is_empty() {
        return Err(found);
    }
    let prices = content.prices.iter().enumerate().filter_map(|(index, given)| price(index, given, &mut found)).collect();
    let parts = content.parts.iter().enumerate().filter_map(|(index, given)| part(index, given, known, &mut found)).collect();
    let sku = Sku {
        id,
        code: cleaned(&content.code, 64),
        name: cleaned(&content.name, 300),
        barcode: content.barcode.as_ref().map(|barcode| cleaned(barcode, 80)),
        tax_class: cleaned(&content.tax_class, 40),
        weight_g: content.weight_g,
        kind: content.kind,
        status: content.status,
        prices,
        parts,
        version: 1,
    };
    // A part or price that was not understood is missing here: what its lack causes is no news.
    let own = problems(&sku).into_iter().filter(|problem| found.is_empty() || problem.code != "sku.kit_without_parts");
    let all: Vec<FieldProblem> = own.chain(found.iter().cloned()).collect();
    if all.is_empty() { Ok(sku) } else { Err(all) }
}

fn price(index: usize, given: &PriceContent, found: &mut Vec<FieldProblem>) -> Option<Price> {
    let currency = match Currency::parse(&given.currency) {
        Ok(currency) => currency,
        Err(problem) => {
            found.push(FieldProblem::new(format!("/prices/{index}/currency"), problem.code()));
            return None;
        }
    };
    let read = currency.parse_minor(&given.amount).map_err(|problem| problem.code());
    match read.and_then(|minor| if minor < 0 { Err("money.negative") } else { Ok(minor) }) {
        Ok(minor) => Some(Price { currency, minor }),
        Err(code) => {
            let problem = FieldProblem::new(format!("/prices/{index}/amount"), code).with("currency", currency.code());
            found.push(problem.with("decimals", i64::from(currency.exponent())));
            None
        }
    }
}

fn part(index: usize, given: &PartContent, known: &BTreeMap<String, Sku>, found: &mut Vec<FieldProblem>) -> Option<KitPart> {
    let quantity = Quantity::try_new(given.quantity)
        .map_err(|problem| {
            let at = format!("/parts/{index}/quantity");
            found.push(FieldProblem::new(at, "quantity.out_of_range").with("got", problem.got).with("max", Quantity::MAX));
        })
        .ok();
    let code = match known.get(&code_key(&given.sku)) {
        Some(sku) if sku.kind == SkuKind::Goods => return quantity.map(|quantity| KitPart { sku: sku.id, quantity }),
        Some(_) => "sku.part_not_goods",
        None => "sku.part_unknown",
    };
    found.push(FieldProblem::new(format!("/parts/{index}/sku"), code).with("sku", given.sku.chars().take(64).collect::<String>()));
    None
}

/// The SKU after a change; `in_use` is what stands on its being goods. Kits and services become
/// anything at any time, because orders keep the parts they were placed with.
///
/// # Errors
/// [`SaveSkuRefusal`].
pub fn change(before: &Sku, after: Sku, in_use: Option<KindUse>) -> Result<Decision<Sku>, SaveSkuRefusal> {
    if let (SkuKind::Goods, SkuKind::Kit | SkuKind::Service, Some(by)) = (before.kind, after.kind, in_use) {
        return Err(SaveSkuRefusal::KindInUse { by });
    }
    let after = Sku { version: before.version, ..after };
    if after == *before {
        return Ok(Decision::Unchanged);
    }
    Ok(Decision::Changed(Sku { version: before.version + 1, ..after }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(json: &str) -> SkuContent {
        serde_json::from_str(json).unwrap()
    }

    fn codes(result: Result<Sku, Vec<FieldProblem>>) -> Vec<(String, String)> {
        result.unwrap_err().into_iter().map(|problem| (problem.pointer, problem.code)).collect()
    }

    #[test]
    fn says_all_that_is_wrong_at_once() {
        let given = content(
            r#"{"code": " ", "name": "Set", "kind": "kit", "weight_g": -1,
                "prices": [{"currency": "JPY", "amount": "1.5"}, {"currency": "XXQ", "amount": "1"}, {"currency": "EUR", "amount": "-1"}],
                "parts": [{"sku": "nope", "quantity": 0}]}"#,
        );
        let wrong = codes(resolve(&given, SkuId::from_bytes([1; 16]), &BTreeMap::new()));
        let pairs: Vec<(&str, &str)> = wrong.iter().map(|(pointer, code)| (pointer.as_str(), code.as_str())).collect();
        assert_eq!(
            pairs,
            [
                ("/code", "sku.code_invalid"),
                ("/weight_g", "sku.weight_out_of_range"),
                ("/prices/0/amount", "money.too_many_decimals"),
                ("/prices/1/currency", "currency.unknown"),
                ("/prices/2/amount", "money.negative"),
                ("/parts/0/quantity", "quantity.out_of_range"),
                ("/parts/0/sku", "sku.part_unknown"),
            ]
        );
    }

    #[test]
    fn goods_stay_goods_while_something_counts_on_them() {
        let goods = resolve(&content(r#"{"code": "A", "name": "A"}"#), SkuId::from_bytes([1; 16]), &BTreeMap::new()).unwrap();
        let service = Sku { kind: SkuKind::Service, ..goods.clone() };
        for by in [KindUse::Stock, KindUse::Kit, KindUse::Backorder] {
            assert_eq!(change(&goods, service.clone(), Some(by)), Err(SaveSkuRefusal::KindInUse { by }));
            assert_eq!(change(&goods, goods.clone(), Some(by)), Ok(Decision::Unchanged));
            assert!(matches!(change(&service, goods.clone(), Some(by)), Ok(Decision::Changed(_))));
        }
        assert!(matches!(change(&goods, service, None), Ok(Decision::Changed(sku)) if sku.version == 2));
    }
}
