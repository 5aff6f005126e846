//! The people of an order: as they gave themselves, and as the customer is now.

use comanda_app::queries::orders::card::CustomerView;
use comanda_core::base::ids::CustomerId;
use comanda_core::orders::people::{GivenAddress, People};
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::v1::wire::{CustomerIdText, FlagCode, LocaleTag};

/// Whose an order is, as the customer is now.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderCustomerShown)]
pub(super) struct CustomerBody<'a> {
    /// The customer; when the order's own record was merged into another, that one.
    #[schema(value_type = CustomerIdText)]
    id: CustomerId,
    /// The name.
    name: &'a str,
    /// The company.
    company: Option<&'a str>,
    /// The company's tax number.
    tax_id: Option<&'a str>,
    /// The language the customer is written to in.
    #[schema(value_type = Option<LocaleTag>)]
    language: Option<&'static str>,
    /// E-mail addresses, the preferred one first.
    emails: &'a [String],
    /// Phones, the preferred one first.
    phones: &'a [String],
    /// Markers of the customer.
    #[schema(value_type = Vec<FlagCode>)]
    flags: Vec<&'static str>,
    /// How many orders were placed by or for the customer.
    orders_placed: i64,
}

impl<'a> CustomerBody<'a> {
    /// The customer on the wire.
    pub(super) fn of(customer: &'a CustomerView) -> Self {
        Self {
            id: customer.id,
            name: &customer.name,
            company: customer.company.as_deref(),
            tax_id: customer.tax_id.as_deref(),
            language: customer.language.map(|language| language.tag()),
            emails: &customer.emails,
            phones: &customer.phones,
            flags: customer.flags.iter().map(|flag| flag.code()).collect(),
            orders_placed: customer.orders_placed,
        }
    }
}

/// An address as it was given; nothing of it is put right.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = GivenAddressShown)]
struct AddressBody<'a> {
    /// Who receives it.
    name: Option<&'a str>,
    /// The receiving company.
    company: Option<&'a str>,
    /// Street and house number.
    street: Option<&'a str>,
    /// Floor, flat, entrance.
    street2: Option<&'a str>,
    /// The city or settlement.
    city: Option<&'a str>,
    /// Region, province or county.
    region: Option<&'a str>,
    /// The postcode.
    postcode: Option<&'a str>,
    /// The country; the channel's own when missing.
    country: Option<&'a str>,
    /// The receiver's phone.
    phone: Option<&'a str>,
}

impl<'a> AddressBody<'a> {
    fn of(address: &'a GivenAddress) -> Self {
        Self {
            name: address.name.as_deref(),
            company: address.company.as_deref(),
            street: address.street.as_deref(),
            street2: address.street2.as_deref(),
            city: address.city.as_deref(),
            region: address.region.as_deref(),
            postcode: address.postcode.as_deref(),
            country: address.country.as_deref(),
            phone: address.phone.as_deref(),
        }
    }
}

/// The person behind an order, as given.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderPeople)]
pub(super) struct PeopleBody<'a> {
    /// The customer's name.
    name: Option<&'a str>,
    /// The company.
    company: Option<&'a str>,
    /// The company's tax number.
    tax_id: Option<&'a str>,
    /// The e-mail address.
    email: Option<&'a str>,
    /// The phone.
    phone: Option<&'a str>,
    /// Where the goods go.
    shipping_address: Option<AddressBody<'a>>,
    /// Where the bill goes, when elsewhere.
    billing_address: Option<AddressBody<'a>>,
    /// What the customer wrote to the shop.
    customer_note: Option<&'a str>,
}

impl<'a> PeopleBody<'a> {
    /// The person on the wire.
    pub(super) fn of(people: &'a People) -> Self {
        Self {
            name: people.name.as_deref(),
            company: people.company.as_deref(),
            tax_id: people.tax_id.as_deref(),
            email: people.email.as_deref(),
            phone: people.phone.as_deref(),
            shipping_address: people.shipping_address.as_ref().map(AddressBody::of),
            billing_address: people.billing_address.as_ref().map(AddressBody::of),
            customer_note: people.customer_note.as_deref(),
        }
    }
}
