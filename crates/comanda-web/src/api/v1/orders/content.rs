//! An order's content on the wire; each type becomes core's of the same name.

use std::collections::BTreeSet;

use comanda_core::base::ids::{CustomerId, ReservationId};
use comanda_core::base::locale::Locale;
use comanda_core::customers::customer::Flag;
use comanda_core::orders::content::{
    CustomerContent, DeliveryContent, DiscountContent, LineContent, OrderContent, ShippingContent, SurchargeContent,
};
use comanda_core::orders::order::DeliveryWindow;
use comanda_core::orders::people::GivenAddress;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::v1::wire::{
    CountryCode, CurrencyCode, CustomerIdText, FlagCode, Instant, LocaleTag, PercentText, PriceText, ReservationIdText,
};

/// Who orders.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = OrderCustomer)]
pub(crate) struct CustomerBody {
    /// A customer that is known; the other fields complete nothing then.
    #[schema(value_type = Option<CustomerIdText>)]
    id: Option<CustomerId>,
    /// The channel's own identifier of the customer.
    #[schema(min_length = 1, max_length = 120)]
    reference: Option<String>,
    /// The name.
    #[schema(max_length = 200, example = "Љубица Ђорђевић")]
    name: Option<String>,
    /// The company.
    #[schema(max_length = 200)]
    company: Option<String>,
    /// The company's tax number.
    #[schema(max_length = 60)]
    tax_id: Option<String>,
    /// The e-mail address; one that cannot be right becomes a finding.
    #[schema(max_length = 320, example = "ljubica@example.com")]
    email: Option<String>,
    /// The phone, with or without country code; one that cannot be right becomes a finding.
    #[schema(max_length = 60, example = "064 123 45 67")]
    phone: Option<String>,
}

impl From<CustomerBody> for CustomerContent {
    fn from(body: CustomerBody) -> Self {
        let CustomerBody { id, reference, name, company, tax_id, email, phone } = body;
        Self { id, reference, name, company, tax_id, email, phone }
    }
}

/// An address as it is given. What is missing or cannot be right becomes a finding.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = GivenAddress)]
pub(crate) struct AddressBody {
    /// Who receives it.
    #[schema(max_length = 200)]
    name: Option<String>,
    /// The receiving company.
    #[schema(max_length = 200)]
    company: Option<String>,
    /// Street and house number.
    #[schema(max_length = 300, example = "Obrenovićeva 12")]
    street: Option<String>,
    /// Floor, flat, entrance.
    #[schema(max_length = 300)]
    street2: Option<String>,
    /// The city or settlement.
    #[schema(max_length = 120, example = "Niš")]
    city: Option<String>,
    /// Region, province or county.
    #[schema(max_length = 120)]
    region: Option<String>,
    /// The postcode.
    #[schema(max_length = 20, example = "18000")]
    postcode: Option<String>,
    /// The country; the channel's own when missing. One that is none becomes a finding.
    #[schema(value_type = Option<CountryCode>)]
    country: Option<String>,
    /// The receiver's phone.
    #[schema(max_length = 60)]
    phone: Option<String>,
}

impl From<AddressBody> for GivenAddress {
    fn from(body: AddressBody) -> Self {
        let AddressBody { name, company, street, street2, city, region, postcode, country, phone } = body;
        Self { name, company, street, street2, city, region, postcode, country, phone }
    }
}

/// One SKU × quantity × price.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = OrderLineContent)]
pub(crate) struct LineBody {
    /// The SKU's code. One that is not known becomes a finding.
    #[schema(min_length = 1, max_length = 64, example = "MUG")]
    sku: String,
    /// How many units.
    #[schema(minimum = 1, maximum = 1_000_000, example = 2)]
    quantity: i64,
    /// The name as it was sold; the SKU's own when missing.
    #[schema(min_length = 1, max_length = 300)]
    name: Option<String>,
    /// The price of one unit; the SKU's own when missing.
    #[schema(value_type = Option<PriceText>)]
    unit_price: Option<String>,
    /// A discount on all units together.
    #[schema(value_type = Option<PriceText>)]
    discount: Option<String>,
    /// The tax rate; the channel's for the SKU's tax class when missing.
    #[schema(value_type = Option<PercentText>)]
    tax_percent: Option<String>,
    /// The currency of the sums; must be the channel's.
    #[schema(value_type = Option<CurrencyCode>)]
    currency: Option<String>,
}

impl From<LineBody> for LineContent {
    fn from(body: LineBody) -> Self {
        let LineBody { sku, quantity, name, unit_price, discount, tax_percent, currency } = body;
        Self { sku, quantity, name, unit_price, discount, tax_percent, currency }
    }
}

/// A discount on the whole order.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = OrderDiscount)]
pub(crate) struct DiscountBody {
    /// Why.
    #[schema(min_length = 1, max_length = 200)]
    label: String,
    /// How much.
    #[schema(value_type = PriceText)]
    amount: String,
}

impl From<DiscountBody> for DiscountContent {
    fn from(DiscountBody { label, amount }: DiscountBody) -> Self {
        Self { label, amount }
    }
}

/// A surcharge on the whole order.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = OrderSurcharge)]
pub(crate) struct SurchargeBody {
    /// Why.
    #[schema(min_length = 1, max_length = 200)]
    label: String,
    /// How much.
    #[schema(value_type = PriceText)]
    amount: String,
    /// Its tax rate; none when missing.
    #[schema(value_type = Option<PercentText>)]
    tax_percent: Option<String>,
}

impl From<SurchargeBody> for SurchargeContent {
    fn from(SurchargeBody { label, amount, tax_percent }: SurchargeBody) -> Self {
        Self { label, amount, tax_percent }
    }
}

/// The price of delivery.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = OrderShipping)]
pub(crate) struct ShippingBody {
    /// How much.
    #[schema(value_type = PriceText)]
    price: String,
    /// Its tax rate; none when missing.
    #[schema(value_type = Option<PercentText>)]
    tax_percent: Option<String>,
}

impl From<ShippingBody> for ShippingContent {
    fn from(ShippingBody { price, tax_percent }: ShippingBody) -> Self {
        Self { price, tax_percent }
    }
}

/// When the customer would like the goods.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = WishedWindow)]
pub(crate) struct WindowBody {
    /// Not before.
    from: Instant,
    /// Not after; later than `from`.
    until: Instant,
}

/// How and when the goods should come.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = OrderDelivery)]
pub(crate) struct DeliveryBody {
    /// The channel's code of the way of delivery. One that is not known becomes a finding.
    #[schema(min_length = 1, max_length = 40, example = "courier")]
    method: Option<String>,
    /// The wished time.
    window: Option<WindowBody>,
}

impl From<DeliveryBody> for DeliveryContent {
    fn from(DeliveryBody { method, window }: DeliveryBody) -> Self {
        Self { method, window: window.map(|WindowBody { from, until }| DeliveryWindow { from: from.0, until: until.0 }) }
    }
}

/// Declares a body with an order's content and fields of its own, and how it becomes content.
macro_rules! content_body {
    (
        $(#[$meta:meta])*
        $name:ident { $($(#[$own_meta:meta])* $own:ident: $type:ty,)* } into { $($field:ident: $convert:expr,)* }
    ) => {
        #[derive(Debug, Deserialize, ToSchema)]
        #[serde(deny_unknown_fields)]
        $(#[$meta])*
        pub(crate) struct $name {
            $($(#[$own_meta])* pub(crate) $own: $type,)*
            /// The currency of all sums; must be the channel's.
            #[schema(value_type = Option<CurrencyCode>)]
            currency: Option<String>,
            /// The language the customer is written to in; the channel's when missing.
            #[schema(value_type = Option<LocaleTag>)]
            language: Option<Locale>,
            /// Who orders.
            customer: Option<CustomerBody>,
            /// Where the goods go.
            shipping_address: Option<AddressBody>,
            /// Where the bill goes, when elsewhere.
            billing_address: Option<AddressBody>,
            /// What is ordered.
            #[schema(min_items = 1, max_items = 2000)]
            lines: Vec<LineBody>,
            /// Discounts on the whole.
            #[serde(default)]
            discounts: Vec<DiscountBody>,
            /// Surcharges on the whole.
            #[serde(default)]
            surcharges: Vec<SurchargeBody>,
            /// The price of delivery; none when missing.
            shipping: Option<ShippingBody>,
            /// How and when the goods should come.
            delivery: Option<DeliveryBody>,
            /// What the customer wrote to the shop.
            #[schema(max_length = 10_000)]
            customer_note: Option<String>,
            /// Markers.
            #[serde(default)]
            #[schema(value_type = Vec<FlagCode>)]
            flags: BTreeSet<Flag>,
        }

        impl $name {
            /// The content, apart from what else was given.
            pub(crate) fn into_content(self) -> OrderContent {
                let content = OrderContent {
                    currency: self.currency,
                    language: self.language,
                    customer: self.customer.map(Into::into),
                    shipping_address: self.shipping_address.map(Into::into),
                    billing_address: self.billing_address.map(Into::into),
                    lines: self.lines.into_iter().map(Into::into).collect(),
                    discounts: self.discounts.into_iter().map(Into::into).collect(),
                    surcharges: self.surcharges.into_iter().map(Into::into).collect(),
                    shipping: self.shipping.map(Into::into),
                    delivery: self.delivery.map(Into::into),
                    customer_note: self.customer_note,
                    flags: self.flags,
                    ..OrderContent::default()
                };
                $(let content = OrderContent { $field: ($convert)(self.$field), ..content };)*
                content
            }
        }
    };
}

content_body! {
    /// An order to be placed.
    #[schema(as = PlaceOrder)]
    PlaceBody {
        /// The channel's code.
        #[schema(min_length = 1, max_length = 40, example = "web")]
        channel: String,
        /// The source system's own number, unique in the channel. The same order with the same number again is
        /// answered with 200, another order with that number is refused.
        #[schema(min_length = 1, max_length = 120)]
        external_reference: Option<String>,
        /// Whether staff enters it for the customer, by phone or over the counter.
        #[serde(default)]
        on_behalf: bool,
        /// The checkout reservation it takes over.
        #[schema(value_type = Option<ReservationIdText>)]
        reservation: Option<ReservationId>,
        /// When the customer ordered, if not now.
        placed_at: Option<Instant>,
    } into {
        external_reference: std::convert::identity,
        on_behalf: std::convert::identity,
        reservation: std::convert::identity,
        placed_at: |at: Option<Instant>| at.map(|at| at.0),
    }
}

content_body! {
    /// An order to be kept as a draft.
    #[schema(as = DraftOrder)]
    DraftBody {
        /// The channel's code.
        #[schema(min_length = 1, max_length = 40, example = "web")]
        channel: String,
        /// The source system's own number, unique in the channel.
        #[schema(min_length = 1, max_length = 120)]
        external_reference: Option<String>,
        /// Whether staff enters it for the customer, by phone or over the counter.
        #[serde(default)]
        on_behalf: bool,
    } into {
        external_reference: std::convert::identity,
        on_behalf: std::convert::identity,
    }
}

content_body! {
    /// A draft's new content. Its channel, number and external reference stay.
    #[schema(as = ReplaceDraft)]
    ReplaceBody {} into {}
}
