//! What a file tells of the SKUs it names: their usual names and prices.

use std::collections::BTreeMap;

use comanda_core::base::money::Currency;
use comanda_core::catalog::save_sku::{PriceContent, SkuContent};
use comanda_core::catalog::sku::{SkuKind, SkuStatus, code_key};

/// The most different names and prices kept of one SKU; later ones are not counted.
const VARIANTS_MAX: usize = 64;

/// What was told of one SKU.
#[derive(Debug, Default)]
struct Told {
    code: String,
    names: BTreeMap<String, u32>,
    prices: BTreeMap<i64, u32>,
}

/// The SKUs a file names. Its size is that of the catalog, not of the file.
#[derive(Debug, Default)]
pub(super) struct NamedSkus {
    skus: BTreeMap<String, Told>,
}

fn count<K: Ord>(counts: &mut BTreeMap<K, u32>, key: K) {
    if counts.len() < VARIANTS_MAX || counts.contains_key(&key) {
        *counts.entry(key).or_insert(0) += 1;
    }
}

/// What occurs most; the smaller of two that occur alike.
fn most<K: Ord + Clone>(counts: &BTreeMap<K, u32>) -> Option<K> {
    counts.iter().max_by(|one, other| one.1.cmp(other.1).then_with(|| other.0.cmp(one.0))).map(|(key, _)| key.clone())
}

impl NamedSkus {
    /// Takes one row's word on a SKU.
    pub(super) fn add(&mut self, code: &str, name: Option<&str>, price_minor: Option<i64>) {
        let told = self.skus.entry(code_key(code)).or_default();
        if told.code.is_empty() {
            told.code = code.trim().to_owned();
        }
        if let Some(name) = name {
            count(&mut told.names, name.to_owned());
        }
        if let Some(price) = price_minor.filter(|price| *price > 0) {
            count(&mut told.prices, price);
        }
    }

    /// The SKUs with the name and the price that occur most; a SKU without a name has its code for one.
    pub(super) fn contents(self, currency: Currency, kind: impl Fn(&str) -> SkuKind) -> impl Iterator<Item = SkuContent> {
        self.skus.into_values().map(move |told| SkuContent {
            kind: kind(&told.code),
            name: most(&told.names).unwrap_or_else(|| told.code.clone()),
            prices: most(&told.prices)
                .map(|minor| PriceContent { currency: currency.code().to_owned(), amount: currency.decimal(minor) })
                .into_iter()
                .collect(),
            code: told.code,
            barcode: None,
            tax_class: "standard".to_owned(),
            weight_g: 0,
            status: SkuStatus::Active,
            parts: Vec::new(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_name_and_price_win() {
        let mut named = NamedSkus::default();
        for (code, name, price) in [("85099b", Some("BAG"), 195), ("85099B", Some("JUMBO BAG"), 413), (" 85099B", Some("JUMBO BAG"), 195)] {
            named.add(code, name, Some(price));
        }
        named.add("X", None, Some(0));
        let skus: Vec<SkuContent> = named.contents(Currency::parse("GBP").unwrap(), |_| SkuKind::Goods).collect();
        assert_eq!(skus.len(), 2);
        assert_eq!((skus[0].code.as_str(), skus[0].name.as_str(), skus[0].prices[0].amount.as_str()), ("85099b", "JUMBO BAG", "1.95"));
        assert_eq!((skus[1].name.as_str(), skus[1].prices.len()), ("X", 0));
    }
}
