//! An order as a customer, a shop or a file gives it, before anything is known about it.

use std::collections::BTreeSet;

use crate::base::ids::{CustomerId, ReservationId};
use crate::base::locale::Locale;
use crate::base::time::Timestamp;
use crate::customers::customer::Flag;

use super::order::DeliveryWindow;
use super::people::{GivenAddress, People};

/// The most lines of one order.
pub const LINES_MAX: usize = 2_000;

/// Who orders.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerContent {
    /// A customer that is known; the fields below complete nothing then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<CustomerId>,
    /// The channel's own identifier of the customer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// The name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The company.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// The company's tax number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax_id: Option<String>,
    /// The e-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
    /// The phone, with or without country code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// What is ordered.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineContent {
    /// The SKU's code.
    pub sku: String,
    /// Units, 1 to 1 000 000.
    pub quantity: i64,
    /// The name as it was sold; the SKU's own when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Price of one unit as decimal text, such as `1299.00`; the SKU's own when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_price: Option<String>,
    /// Discount on all units together, as decimal text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discount: Option<String>,
    /// The tax rate in percent, such as `20`; the channel's for the SKU's class when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax_percent: Option<String>,
    /// The currency of the sums; must be the channel's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
}

/// A discount on the whole order.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DiscountContent {
    /// Why.
    pub label: String,
    /// How much, as decimal text.
    pub amount: String,
}

/// A surcharge on the whole order.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SurchargeContent {
    /// Why.
    pub label: String,
    /// How much, as decimal text.
    pub amount: String,
    /// Its tax rate in percent; none when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax_percent: Option<String>,
}

/// The price of delivery.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShippingContent {
    /// How much, as decimal text.
    pub price: String,
    /// Its tax rate in percent; none when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax_percent: Option<String>,
}

/// How and when the goods should come.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeliveryContent {
    /// The channel's code of the way of delivery.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// The wished time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<DeliveryWindow>,
}

/// Everything that is given of an order.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderContent {
    /// The source system's own number, unique in the channel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_reference: Option<String>,
    /// The currency of all sums; must be the channel's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The language the customer is written to in; the channel's when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Locale>,
    /// Who orders.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer: Option<CustomerContent>,
    /// Where the goods go.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shipping_address: Option<GivenAddress>,
    /// Where the bill goes, when elsewhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub billing_address: Option<GivenAddress>,
    /// What is ordered, 1 to [`LINES_MAX`] lines.
    #[serde(default)]
    pub lines: Vec<LineContent>,
    /// Discounts on the whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub discounts: Vec<DiscountContent>,
    /// Surcharges on the whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub surcharges: Vec<SurchargeContent>,
    /// The price of delivery.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shipping: Option<ShippingContent>,
    /// How and when the goods should come.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delivery: Option<DeliveryContent>,
    /// What the customer wrote to the shop.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub customer_note: Option<String>,
    /// Markers.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub flags: BTreeSet<Flag>,
    /// Whether staff enters it for the customer, by phone or over the counter.
    #[serde(default)]
    pub on_behalf: bool,
    /// The checkout reservation it takes over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reservation: Option<ReservationId>,
    /// When the customer ordered, if not now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub placed_at: Option<Timestamp>,
}

impl OrderContent {
    /// The person it tells of, field by field as given.
    #[must_use]
    pub fn people(&self) -> People {
        let customer = self.customer.clone().unwrap_or_default();
        People {
            name: customer.name,
            company: customer.company,
            tax_id: customer.tax_id,
            email: customer.email,
            phone: customer.phone,
            shipping_address: self.shipping_address.clone(),
            billing_address: self.billing_address.clone(),
            customer_note: self.customer_note.clone(),
        }
    }
}
