//! A channel: a source of orders with its own currency, language, stock pool and number series.

use crate::base::address::Address;
use crate::base::country::Country;
use crate::base::ids::{ChannelId, LocationId};
use crate::base::locale::Locale;
use crate::base::money::{Currency, TaxRate};
use crate::base::problem::FieldProblem;
use crate::base::text;

/// Whether the channel's prices contain their tax.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PriceMode {
    /// Prices contain tax, as consumers see them.
    Inclusive,
    /// Tax is added to prices, as businesses and US shops do.
    Exclusive,
}

impl PriceMode {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Inclusive, Self::Exclusive];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Inclusive => "inclusive",
            Self::Exclusive => "exclusive",
        }
    }

    /// The mode with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.code() == code)
    }
}

/// What happens to an order for more than there is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shortage {
    /// It is refused, with the lines and quantities that lack.
    Refuse,
    /// It is accepted, and what lacks is backordered.
    Backorder,
}

impl Shortage {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Refuse, Self::Backorder];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Refuse => "refuse",
            Self::Backorder => "backorder",
        }
    }

    /// The way with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shortage| shortage.code() == code)
    }
}

/// A country, or the part of it whose postcodes begin so.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Zone {
    /// The country.
    pub country: Country,
    /// The first characters of the postcodes served; empty serves the whole country.
    #[serde(default)]
    pub postcode_prefix: String,
}

/// A way of delivery that the channel offers.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeliveryMethod {
    /// The code orders name it by, such as `courier`.
    pub code: String,
    /// The name shown.
    pub name: String,
    /// Where it delivers; empty means everywhere.
    #[serde(default)]
    pub zones: Vec<Zone>,
    /// Whether goods go to the customer's address; collecting at a shop needs none.
    #[serde(default = "yes")]
    pub needs_address: bool,
}

const fn yes() -> bool {
    true
}

/// What an order of a channel must bring, so that its lack is a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Required {
    /// A phone or an e-mail address.
    Contact,
    /// An address to deliver to.
    Address,
    /// A way of delivery.
    DeliveryMethod,
}

impl Required {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Contact, Self::Address, Self::DeliveryMethod];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Contact => "contact",
            Self::Address => "address",
            Self::DeliveryMethod => "delivery_method",
        }
    }

    /// The requirement with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|required| required.code() == code)
    }
}

impl DeliveryMethod {
    /// Whether it delivers to the address.
    #[must_use]
    pub fn serves(&self, address: &Address) -> bool {
        let postcode = address.postcode.as_deref().unwrap_or("");
        self.zones.is_empty()
            || self.zones.iter().any(|zone| zone.country == address.country && postcode.starts_with(&zone.postcode_prefix))
    }
}

/// The rate of a tax class in a country.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaxRule {
    /// The country of delivery.
    pub country: Country,
    /// The SKU's tax class.
    pub tax_class: String,
    /// The rate, in millionths.
    pub rate: TaxRate,
}

/// A source of orders.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Channel {
    /// Its identifier.
    pub id: ChannelId,
    /// The code integrations name it by, 1 to 40 of `a-z0-9-_`, unique.
    pub code: String,
    /// The name shown.
    pub name: String,
    /// The currency of its prices and orders.
    pub currency: Currency,
    /// Whether its prices contain tax.
    pub price_mode: PriceMode,
    /// The language of its customers unless they say otherwise.
    pub language: Locale,
    /// The country that phones without a country code and addresses without a country belong to.
    pub country: Country,
    /// What its order numbers begin with, such as `WEB-`. Channels that share a prefix share one series.
    pub number_prefix: String,
    /// What happens to an order for more than there is.
    pub shortage: Shortage,
    /// How long a checkout reservation lives, in seconds, 1 to 86 400.
    pub reservation_ttl_s: i64,
    /// The locations whose stock it sells: its stock pool. Empty means all active ones.
    pub pool: Vec<LocationId>,
    /// The ways of delivery; empty means any is taken as given.
    pub delivery_methods: Vec<DeliveryMethod>,
    /// What an order must bring.
    pub requires: Vec<Required>,
    /// The tax rates by country and class, for lines that bring none.
    pub tax_rules: Vec<TaxRule>,
    /// Whether it takes orders.
    pub active: bool,
    /// Counts the changes.
    pub version: i64,
}

impl Channel {
    /// The rate for a tax class in a country: the rule for the country, else for the channel's own.
    #[must_use]
    pub fn tax_rate(&self, country: Country, tax_class: &str) -> Option<TaxRate> {
        let rule = |country: Country| self.tax_rules.iter().find(|rule| rule.country == country && rule.tax_class == tax_class);
        rule(country).or_else(|| rule(self.country)).map(|rule| rule.rate)
    }

    /// Whether stock of the location belongs to its pool.
    #[must_use]
    pub fn sells_from(&self, location: LocationId) -> bool {
        self.pool.is_empty() || self.pool.contains(&location)
    }
}

/// What is wrong with a channel by itself, all at once.
///
/// Codes: `channel.code_invalid`, `channel.name_invalid`, `channel.number_prefix_invalid`,
/// `channel.reservation_ttl_out_of_range`, `channel.too_many_settings`, `delivery_method.code_invalid`,
/// `delivery_method.twice`, `tax_rule.twice`.
#[must_use]
pub fn problems(channel: &Channel) -> Vec<FieldProblem> {
    let mut found = Vec::new();
    let mut check = |ok: bool, pointer: String, code: &str| {
        if !ok {
            found.push(FieldProblem::new(pointer, code));
        }
    };
    let plain_code =
        |code: &str| (1..=40).contains(&code.len()) && code.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_'));
    check(plain_code(&channel.code), "/code".into(), "channel.code_invalid");
    check(text::clean_line(&channel.name, 120).is_ok_and(|name| !name.is_empty()), "/name".into(), "channel.name_invalid");
    let prefix_ok = channel.number_prefix.len() <= 12
        && channel.number_prefix.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-' || byte == b'/');
    check(prefix_ok, "/number_prefix".into(), "channel.number_prefix_invalid");
    check((1..=86_400).contains(&channel.reservation_ttl_s), "/reservation_ttl_s".into(), "channel.reservation_ttl_out_of_range");
    let settings = [channel.pool.len(), channel.delivery_methods.len(), channel.requires.len(), channel.tax_rules.len()];
    check(settings.into_iter().all(|count| count <= 500), "".into(), "channel.too_many_settings");
    for (index, method) in channel.delivery_methods.iter().enumerate() {
        check(plain_code(&method.code), format!("/delivery_methods/{index}/code"), "delivery_method.code_invalid");
        let twice = channel.delivery_methods[..index].iter().any(|earlier| earlier.code == method.code);
        check(!twice, format!("/delivery_methods/{index}/code"), "delivery_method.twice");
    }
    for (index, rule) in channel.tax_rules.iter().enumerate() {
        let twice = channel.tax_rules[..index].iter().any(|earlier| earlier.country == rule.country && earlier.tax_class == rule.tax_class);
        check(!twice, format!("/tax_rules/{index}"), "tax_rule.twice");
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::orders::sample;

    /// A good channel with a change; every problem as `pointer code`.
    fn check(change: impl FnOnce(&mut Channel), expected: &[&str]) {
        let mut channel = sample::channel();
        change(&mut channel);
        let found = problems(&channel).into_iter().map(|problem| format!("{} {}", problem.pointer, problem.code));
        assert_eq!(found.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn says_what_is_wrong_with_a_channel() {
        check(|_| {}, &[]);
        for code in ["", "Web", "веб", "a b", &"a".repeat(41)] {
            check(|channel| channel.code = code.into(), &["/code channel.code_invalid"]);
        }
        check(|channel| channel.name = " \n".into(), &["/name channel.name_invalid"]);
        check(|channel| channel.number_prefix = String::new(), &[]);
        for prefix in ["web-", "WEB WEB", "W".repeat(13).as_str()] {
            check(|channel| channel.number_prefix = prefix.into(), &["/number_prefix channel.number_prefix_invalid"]);
        }
        for seconds in [i64::MIN, 0, 86_401] {
            check(|channel| channel.reservation_ttl_s = seconds, &["/reservation_ttl_s channel.reservation_ttl_out_of_range"]);
        }
        check(|channel| channel.pool = vec![sample::location_id(1); 501], &[" channel.too_many_settings"]);
        check(|channel| channel.delivery_methods[0].code = "Kurir".into(), &["/delivery_methods/0/code delivery_method.code_invalid"]);
        check(
            |channel| channel.delivery_methods.push(channel.delivery_methods[0].clone()),
            &["/delivery_methods/2/code delivery_method.twice"],
        );
        check(|channel| channel.tax_rules.push(channel.tax_rules[0].clone()), &["/tax_rules/1 tax_rule.twice"]);
    }

    #[test]
    fn codes_read_back() {
        for mode in PriceMode::ALL {
            assert_eq!((PriceMode::parse(mode.code()), serde_json::json!(mode)), (Some(mode), mode.code().into()));
        }
        for shortage in Shortage::ALL {
            assert_eq!((Shortage::parse(shortage.code()), serde_json::json!(shortage)), (Some(shortage), shortage.code().into()));
        }
        for required in Required::ALL {
            assert_eq!((Required::parse(required.code()), serde_json::json!(required)), (Some(required), required.code().into()));
        }
        assert_eq!((PriceMode::parse("net"), Shortage::parse(""), Required::parse("phone")), (None, None, None));
    }

    #[test]
    fn taxes_are_those_of_the_country_else_of_the_channels_own() {
        let mut channel = sample::channel();
        let rate = |percent: &str| TaxRate::parse_percent(percent).unwrap();
        channel.tax_rules.push(TaxRule { country: Country::RO, tax_class: "standard".into(), rate: rate("19") });
        assert_eq!(channel.tax_rate(Country::RO, "standard"), Some(rate("19")));
        assert_eq!(channel.tax_rate(Country::RU, "standard"), Some(rate("20")));
        assert_eq!(channel.tax_rate(Country::RO, "reduced"), None);
    }

    #[test]
    fn an_empty_pool_sells_everything_and_no_zone_serves_everywhere() {
        let mut channel = sample::channel();
        assert!(channel.sells_from(sample::location_id(1)));
        channel.pool = vec![sample::location_id(2)];
        assert!(channel.sells_from(sample::location_id(2)) && !channel.sells_from(sample::location_id(1)));
        let zone = |country, prefix: &str| Zone { country, postcode_prefix: prefix.into() };
        let check = |zones: Vec<Zone>, postcode: Option<&str>, served: bool| {
            let method = DeliveryMethod { code: "courier".into(), name: String::new(), zones, needs_address: true };
            let mut given = sample::content(&[]).shipping_address.unwrap();
            given.postcode = postcode.map(str::to_owned);
            assert_eq!(method.serves(&given.address(Country::RS).unwrap()), served);
        };
        check(Vec::new(), None, true);
        check(vec![zone(Country::RS, "")], None, true);
        check(vec![zone(Country::RS, "11")], Some("11000"), true);
        check(vec![zone(Country::RS, "11")], Some("21000"), false);
        check(vec![zone(Country::RS, "11")], None, false);
        check(vec![zone(Country::RU, "11"), zone(Country::RS, "2")], Some("21000"), true);
        check(vec![zone(Country::RU, "")], Some("11000"), false);
    }
}
