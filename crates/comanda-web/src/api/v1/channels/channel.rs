//! A channel as it is answered.

use comanda_app::queries::settings::ChannelView;
use comanda_core::base::country::Country;
use comanda_core::base::ids::{ChannelId, LocationId};
use comanda_core::channels::channel::{Channel, Required, TaxRule};
use serde::Serialize;
use utoipa::ToSchema;

use super::content::{DeliveryMethodBody, TaxRuleBody};
use crate::api::v1::wire::{
    ChannelIdText, CountryCode, CurrencyCode, LocaleTag, LocationIdText, PriceModeCode, RequiredCode, ShortageCode,
};

/// A source of orders.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Channel)]
pub(super) struct ChannelBody<'a> {
    /// Its identifier.
    #[schema(value_type = ChannelIdText)]
    id: ChannelId,
    /// The code integrations name it by.
    code: &'a str,
    /// The name shown.
    name: &'a str,
    /// The currency of its prices and orders.
    #[schema(value_type = CurrencyCode)]
    currency: &'static str,
    /// Whether its prices contain tax.
    #[schema(value_type = PriceModeCode)]
    price_mode: &'static str,
    /// The language of its customers.
    #[schema(value_type = LocaleTag)]
    language: &'static str,
    /// Its country.
    #[schema(value_type = CountryCode)]
    country: Country,
    /// What its order numbers begin with.
    number_prefix: &'a str,
    /// What happens to an order for more than there is.
    #[schema(value_type = ShortageCode)]
    shortage: &'static str,
    /// How long a checkout reservation lives, in seconds.
    reservation_ttl_s: i64,
    /// The locations whose stock it sells; empty means all active ones.
    #[schema(value_type = Vec<LocationIdText>)]
    pool: &'a [LocationId],
    /// The codes of those locations, when it is shown or listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pool_codes: Option<&'a [String]>,
    /// The ways of delivery.
    delivery_methods: Vec<DeliveryMethodBody>,
    /// What an order must bring.
    #[schema(value_type = Vec<RequiredCode>)]
    requires: &'a [Required],
    /// The tax rates by country and class.
    tax_rules: Vec<TaxRuleBody>,
    /// Whether it takes orders.
    active: bool,
    /// Its version, as in `ETag`.
    version: i64,
}

impl<'a> ChannelBody<'a> {
    /// The channel on the wire.
    pub(super) fn of(channel: &'a Channel) -> Self {
        let rule = |rule: &TaxRule| TaxRuleBody {
            country: rule.country.as_str().to_owned(),
            tax_class: rule.tax_class.clone(),
            percent: rule.rate.percent(),
        };
        Self {
            id: channel.id,
            code: &channel.code,
            name: &channel.name,
            currency: channel.currency.code(),
            price_mode: channel.price_mode.code(),
            language: channel.language.tag(),
            country: channel.country,
            number_prefix: &channel.number_prefix,
            shortage: channel.shortage.code(),
            reservation_ttl_s: channel.reservation_ttl_s,
            pool: &channel.pool,
            pool_codes: None,
            delivery_methods: channel.delivery_methods.iter().map(DeliveryMethodBody::from).collect(),
            requires: &channel.requires,
            tax_rules: channel.tax_rules.iter().map(rule).collect(),
            active: channel.active,
            version: channel.version,
        }
    }

    /// The channel with the codes of its pool.
    pub(super) fn of_view(view: &'a ChannelView) -> Self {
        Self { pool_codes: Some(&view.pool), ..Self::of(&view.channel) }
    }
}
