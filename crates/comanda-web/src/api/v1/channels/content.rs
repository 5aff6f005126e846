//! A channel as it is given.

use comanda_app::channels::save_channel::{ChannelContent, TaxRuleContent};
use comanda_core::base::country::Country;
use comanda_core::channels::channel::{DeliveryMethod, PriceMode, Required, Shortage, Zone};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::v1::wire::{CountryCode, CurrencyCode, LocaleTag, PercentText, PriceModeCode, RequiredCode, ShortageCode};

/// A country, or the part of it whose postcodes begin so.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = Zone)]
pub(super) struct ZoneBody {
    /// The country.
    #[schema(value_type = CountryCode)]
    country: Country,
    /// The first characters of the postcodes served; empty serves the whole country.
    #[serde(default)]
    #[schema(max_length = 20)]
    postcode_prefix: String,
}

/// A way of delivery that a channel offers.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = DeliveryMethod)]
pub(super) struct DeliveryMethodBody {
    /// The code orders name it by.
    #[schema(pattern = "^[a-z0-9_-]{1,40}$", example = "courier")]
    code: String,
    /// The name shown.
    #[schema(max_length = 120, example = "Kurir")]
    name: String,
    /// Where it delivers; empty means everywhere.
    #[serde(default)]
    zones: Vec<ZoneBody>,
    /// Whether goods go to the customer's address; collecting at a shop needs none.
    #[serde(default = "yes")]
    needs_address: bool,
}

impl From<DeliveryMethodBody> for DeliveryMethod {
    fn from(DeliveryMethodBody { code, name, zones, needs_address }: DeliveryMethodBody) -> Self {
        let zone = |ZoneBody { country, postcode_prefix }| Zone { country, postcode_prefix };
        Self { code, name, zones: zones.into_iter().map(zone).collect(), needs_address }
    }
}

impl From<&DeliveryMethod> for DeliveryMethodBody {
    fn from(method: &DeliveryMethod) -> Self {
        let zone = |zone: &Zone| ZoneBody { country: zone.country, postcode_prefix: zone.postcode_prefix.clone() };
        Self {
            code: method.code.clone(),
            name: method.name.clone(),
            zones: method.zones.iter().map(zone).collect(),
            needs_address: method.needs_address,
        }
    }
}

/// The rate of a tax class in a country.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = TaxRule)]
pub(super) struct TaxRuleBody {
    /// The country of delivery.
    #[schema(value_type = CountryCode)]
    pub(super) country: String,
    /// The SKU's tax class.
    #[schema(min_length = 1, max_length = 40, example = "standard")]
    pub(super) tax_class: String,
    /// The rate.
    #[schema(value_type = PercentText)]
    pub(super) percent: String,
}

/// A channel: all of it, also when it is changed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ChannelContent)]
pub(super) struct ChannelContentBody {
    /// The code integrations name it by; fixed once it is made.
    #[schema(pattern = "^[a-z0-9_-]{1,40}$", example = "web")]
    code: String,
    /// The name shown.
    #[schema(min_length = 1, max_length = 120, example = "Web shop")]
    name: String,
    /// The currency of its prices and orders; fixed once it is made.
    #[schema(value_type = CurrencyCode)]
    currency: String,
    /// Whether its prices contain tax; fixed once it is made.
    #[serde(default = "inclusive")]
    #[schema(value_type = PriceModeCode)]
    price_mode: PriceMode,
    /// The language of its customers unless they say otherwise.
    #[schema(value_type = LocaleTag)]
    language: String,
    /// The country that phones without a country code and addresses without a country belong to.
    #[schema(value_type = CountryCode)]
    country: String,
    /// What its order numbers begin with; fixed once it is made. Channels that share a prefix share one series.
    #[serde(default)]
    #[schema(pattern = "^[A-Z0-9/-]{0,12}$", example = "WEB-")]
    number_prefix: String,
    /// What happens to an order for more than there is.
    #[serde(default = "refuse")]
    #[schema(value_type = ShortageCode)]
    shortage: Shortage,
    /// How long a checkout reservation lives, in seconds.
    #[serde(default = "quarter_of_an_hour")]
    #[schema(minimum = 10, maximum = 86_400)]
    reservation_ttl_s: i64,
    /// The codes of the locations whose stock it sells; empty means all active ones.
    #[serde(default)]
    #[schema(max_items = 500)]
    pool: Vec<String>,
    /// The ways of delivery; empty means any is taken as given.
    #[serde(default)]
    #[schema(max_items = 500)]
    delivery_methods: Vec<DeliveryMethodBody>,
    /// What an order must bring.
    #[serde(default)]
    #[schema(value_type = Vec<RequiredCode>, max_items = 500)]
    requires: Vec<Required>,
    /// The tax rates by country and class.
    #[serde(default)]
    #[schema(max_items = 500)]
    tax_rules: Vec<TaxRuleBody>,
    /// Whether it takes orders.
    #[serde(default = "yes")]
    active: bool,
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

impl From<ChannelContentBody> for ChannelContent {
    fn from(body: ChannelContentBody) -> Self {
        let rule = |TaxRuleBody { country, tax_class, percent }| TaxRuleContent { country, tax_class, percent };
        Self {
            code: body.code,
            name: body.name,
            currency: body.currency,
            price_mode: body.price_mode,
            language: body.language,
            country: body.country,
            number_prefix: body.number_prefix,
            shortage: body.shortage,
            reservation_ttl_s: body.reservation_ttl_s,
            pool: body.pool,
            delivery_methods: body.delivery_methods.into_iter().map(Into::into).collect(),
            requires: body.requires,
            tax_rules: body.tax_rules.into_iter().map(rule).collect(),
            active: body.active,
        }
    }
}
