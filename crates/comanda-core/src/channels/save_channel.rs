//! Making and changing channels: what is given, understood and decided.

use std::collections::BTreeMap;

use crate::base::country::Country;
use crate::base::decision::Decision;
use crate::base::ids::{ChannelId, LocationId};
use crate::base::locale::Locale;
use crate::base::money::{Currency, TaxRate};
use crate::base::problem::FieldProblem;
use crate::base::text;

use super::channel::{Channel, DeliveryMethod, PriceMode, Required, Shortage, TaxRule, problems};

/// The most entries of each of a channel's lists.
pub const SETTINGS_MAX: usize = 500;

/// A tax rate as it is given.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaxRuleContent {
    /// The two letters of the country of delivery.
    pub country: String,
    /// The SKU's tax class.
    pub tax_class: String,
    /// The rate in percent, such as `20` or `7.7`.
    pub percent: String,
}

/// A channel as it is given: all of it, also when it is changed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelContent {
    /// The code integrations name it by, 1 to 40 of `a-z0-9-_`; fixed once it is made.
    pub code: String,
    /// The name shown.
    pub name: String,
    /// The three letters of its currency; fixed once it is made.
    pub currency: String,
    /// Whether its prices contain tax; they do when missing. Fixed once it is made.
    #[serde(default = "inclusive")]
    pub price_mode: PriceMode,
    /// The tag of its customers' language.
    pub language: String,
    /// The two letters of its country.
    pub country: String,
    /// What its order numbers begin with; fixed once it is made.
    #[serde(default)]
    pub number_prefix: String,
    /// What happens to an order for more than there is; it is refused when missing.
    #[serde(default = "refuse")]
    pub shortage: Shortage,
    /// How long a checkout reservation lives, in seconds, 10 to 86 400; 900 when missing.
    #[serde(default = "quarter_of_an_hour")]
    pub reservation_ttl_s: i64,
    /// The codes of the locations whose stock it sells; empty means all active ones.
    #[serde(default)]
    pub pool: Vec<String>,
    /// The ways of delivery; empty means any is taken as given.
    #[serde(default)]
    pub delivery_methods: Vec<DeliveryMethod>,
    /// What an order must bring.
    #[serde(default)]
    pub requires: Vec<Required>,
    /// The tax rates by country and class.
    #[serde(default)]
    pub tax_rules: Vec<TaxRuleContent>,
    /// Whether it takes orders; it does when missing.
    #[serde(default = "yes")]
    pub active: bool,
}

const fn inclusive() -> PriceMode {
    PriceMode::Inclusive
}

const fn refuse() -> Shortage {
    Shortage::Refuse
}

const fn quarter_of_an_hour() -> i64 {
    900
}

const fn yes() -> bool {
    true
}

struct Reader(Vec<FieldProblem>);

impl Reader {
    fn read<T>(&mut self, pointer: impl Into<String>, read: Result<T, &'static str>) -> Option<T> {
        read.map_err(|code| self.0.push(FieldProblem::new(pointer, code))).ok()
    }

    fn tax_rule(&mut self, index: usize, given: &TaxRuleContent) -> Option<TaxRule> {
        let at = |field: &str| format!("/tax_rules/{index}/{field}");
        let country = self.read(at("country"), Country::parse(&given.country).map_err(|problem| problem.code()));
        let rate = self.read(at("percent"), TaxRate::parse_percent(&given.percent).map_err(|_| "tax.rate_invalid"));
        let class = text::clean_line(&given.tax_class, 40).map_err(|problem| problem.code());
        let tax_class = self.read(at("tax_class"), class.and_then(|class| if class.is_empty() { Err("text.empty") } else { Ok(class) }));
        Some(TaxRule { country: country?, tax_class: tax_class?, rate: rate? })
    }

    fn location(&mut self, index: usize, code: &str, known: &BTreeMap<String, LocationId>) -> Option<LocationId> {
        self.read(format!("/pool/{index}"), known.get(code.trim()).copied().ok_or("location.unknown"))
    }
}

/// Understands a channel's content; `known` has the locations its pool names. The version is 1.
///
/// # Errors
/// Every field that is wrong, all at once: the codes of [`problems`], `currency.unknown`, `locale.unknown`,
/// `country.unknown`, `location.unknown`, `tax.rate_invalid`, `text.*`.
pub fn resolve(content: &ChannelContent, id: ChannelId, known: &BTreeMap<String, LocationId>) -> Result<Channel, Vec<FieldProblem>> {
    let lists = [
        ("/pool", content.pool.len()),
        ("/delivery_methods", content.delivery_methods.len()),
        ("/requires", content.requires.len()),
        ("/tax_rules", content.tax_rules.len()),
    ];
    let too_long = |(pointer, _): (&str, usize)| FieldProblem::new(pointer, "channel.too_many_settings").with("max", SETTINGS_MAX as i64);
    let mut reader = Reader(lists.into_iter().filter(|(_, count)| *count > SETTINGS_MAX).map(too_long).collect());
    if !reader.0.is_empty() {
        return Err(reader.0);
    }
    let currency = reader.read("/currency", Currency::parse(&content.currency).map_err(|problem| problem.code()));
    let language = reader.read("/language", Locale::parse(&content.language).map_err(|problem| problem.code()));
    let country = reader.read("/country", Country::parse(&content.country).map_err(|problem| problem.code()));
    let mut pool: Vec<LocationId> =
        content.pool.iter().enumerate().filter_map(|(index, code)| reader.location(index, code, known)).collect();
    pool.sort_unstable();
    pool.dedup();
    let mut requires: Vec<Required> = Vec::new();
    for required in &content.requires {
        if !requires.contains(required) {
            requires.push(*required);
        }
    }
    let tax_rules = content.tax_rules.iter().enumerate().filter_map(|(index, given)| reader.tax_rule(index, given)).collect();
    let (Some(currency), Some(language), Some(country)) = (currency, language, country) else { return Err(reader.0) };
    let channel = Channel {
        id,
        code: content.code.trim().to_owned(),
        name: text::clean_line(&content.name, 120).unwrap_or_else(|_| content.name.clone()),
        currency,
        price_mode: content.price_mode,
        language,
        country,
        number_prefix: content.number_prefix.trim().to_owned(),
        shortage: content.shortage,
        reservation_ttl_s: content.reservation_ttl_s,
        pool,
        delivery_methods: content.delivery_methods.clone(),
        requires,
        tax_rules,
        active: content.active,
        version: 1,
    };
    reader.0.extend(problems(&channel));
    if reader.0.is_empty() { Ok(channel) } else { Err(reader.0) }
}

/// The channel after a change.
///
/// # Errors
/// `channel.fixed_field` for each field that orders and their numbers were made by.
pub fn change(before: &Channel, after: Channel) -> Result<Decision<Channel>, Vec<FieldProblem>> {
    let fixed = [
        ("/code", before.code == after.code, before.code.as_str()),
        ("/currency", before.currency == after.currency, before.currency.code()),
        ("/price_mode", before.price_mode == after.price_mode, before.price_mode.code()),
        ("/number_prefix", before.number_prefix == after.number_prefix, before.number_prefix.as_str()),
    ];
    let touched = fixed.into_iter().filter(|(_, same, _)| !same);
    let found: Vec<FieldProblem> =
        touched.map(|(pointer, _, kept)| FieldProblem::new(pointer, "channel.fixed_field").with("kept", kept)).collect();
    if !found.is_empty() {
        return Err(found);
    }
    let after = Channel { version: before.version, ..after };
    if after == *before {
        return Ok(Decision::Unchanged);
    }
    Ok(Decision::Changed(Channel { version: before.version + 1, ..after }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(json: &str) -> ChannelContent {
        serde_json::from_str(json).unwrap()
    }

    fn made(given: &ChannelContent) -> Result<Channel, Vec<FieldProblem>> {
        resolve(given, ChannelId::from_bytes([1; 16]), &BTreeMap::from([("nis".to_owned(), LocationId::from_bytes([2; 16]))]))
    }

    #[test]
    fn says_what_is_wrong_by_field() {
        let given = content(
            r#"{"code": "Web Shop", "name": "Web", "currency": "RSD", "language": "sr-Latn", "country": "RS", "pool": ["nis", "nowhere"],
                "tax_rules": [{"country": "RS", "tax_class": "standard", "percent": "120"}, {"country": "Q", "tax_class": " ", "percent": "20"}]}"#,
        );
        let found = made(&given).unwrap_err();
        let pairs: Vec<(&str, &str)> = found.iter().map(|problem| (problem.pointer.as_str(), problem.code.as_str())).collect();
        assert_eq!(
            pairs,
            [
                ("/pool/1", "location.unknown"),
                ("/tax_rules/0/percent", "tax.rate_invalid"),
                ("/tax_rules/1/country", "country.unknown"),
                ("/tax_rules/1/tax_class", "text.empty"),
                ("/code", "channel.code_invalid"),
            ]
        );
    }

    #[test]
    fn what_orders_were_made_by_never_changes() {
        let given =
            content(r#"{"code": "web", "name": "Web", "currency": "RSD", "language": "sr-Latn", "country": "RS", "number_prefix": "W-"}"#);
        let before = made(&given).unwrap();
        let other = ChannelContent { currency: "EUR".into(), number_prefix: "X-".into(), ..given.clone() };
        let found = change(&before, made(&other).unwrap()).unwrap_err();
        assert_eq!(found.iter().map(|problem| problem.pointer.as_str()).collect::<Vec<_>>(), ["/currency", "/number_prefix"]);
        assert_eq!(change(&before, before.clone()), Ok(Decision::Unchanged));
        let renamed = made(&ChannelContent { name: "Shop".into(), ..given }).unwrap();
        assert!(matches!(change(&before, renamed), Ok(Decision::Changed(channel)) if channel.version == 2));
    }
}
