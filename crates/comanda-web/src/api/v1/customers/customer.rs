//! A customer as answered.

use comanda_app::customers::save_customer::SavedCustomer;
use comanda_app::queries::customers::CustomerCard;
use comanda_core::base::ids::{AddressId, CustomerId};
use comanda_core::customers::customer::{Customer, CustomerAddress};
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::v1::address::AddressBody;
use crate::api::v1::wire::{AddressIdText, CustomerIdText, FlagCode, LocaleTag};

/// A customer's address with its identifier.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CustomerAddress)]
struct CustomerAddressBody<'a> {
    /// Its identifier.
    #[schema(value_type = AddressIdText)]
    id: AddressId,
    /// The address.
    address: AddressBody<'a>,
}

/// A party that buys.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Customer)]
pub(super) struct CustomerBody<'a> {
    /// Its identifier.
    #[schema(value_type = CustomerIdText)]
    id: CustomerId,
    /// The person's name; may be empty.
    name: &'a str,
    /// The company's name.
    company: Option<&'a str>,
    /// The company's tax number.
    tax_id: Option<&'a str>,
    /// The language the customer is written to in.
    #[schema(value_type = Option<LocaleTag>)]
    language: Option<&'static str>,
    /// E-mail addresses, the preferred one first.
    emails: &'a [String],
    /// Phones in E.164, the preferred one first.
    phones: &'a [String],
    /// Addresses, the preferred one first.
    addresses: Vec<CustomerAddressBody<'a>>,
    /// Markers.
    #[schema(value_type = Vec<FlagCode>)]
    flags: Vec<&'static str>,
    /// How many orders were placed by or for the customer, canceled ones included.
    orders_placed: i64,
    /// The record that was kept, once this one was merged into it.
    #[schema(value_type = Option<CustomerIdText>)]
    merged_into: Option<CustomerId>,
    /// Its version, as in `ETag`.
    version: i64,
}

impl<'a> CustomerBody<'a> {
    /// The customer on the wire.
    pub(super) fn of(customer: &'a Customer) -> Self {
        let address = |known: &'a CustomerAddress| CustomerAddressBody { id: known.id, address: AddressBody::of(&known.address) };
        Self {
            id: customer.id,
            name: &customer.name,
            company: customer.company.as_deref(),
            tax_id: customer.tax_id.as_deref(),
            language: customer.language.map(|language| language.tag()),
            emails: &customer.emails,
            phones: &customer.phones,
            addresses: customer.addresses.iter().map(address).collect(),
            flags: customer.flags.iter().map(|flag| flag.code()).collect(),
            orders_placed: customer.orders_placed,
            merged_into: customer.merged_into,
            version: customer.version,
        }
    }
}

/// The name by which a channel knows a customer.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CustomerReference)]
struct ReferenceBody<'a> {
    /// The channel's code.
    channel: &'a str,
    /// The channel's own identifier of the customer.
    reference: &'a str,
}

/// A customer with what belongs to it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CustomerCard)]
pub(super) struct CustomerCardBody<'a> {
    /// The customer.
    customer: CustomerBody<'a>,
    /// The names by which channels know it.
    references: Vec<ReferenceBody<'a>>,
    /// Other customers reached by the same e-mail address or phone, oldest first.
    #[schema(value_type = Vec<CustomerIdText>)]
    possible_duplicates: Vec<CustomerId>,
}

impl<'a> CustomerCardBody<'a> {
    /// The card on the wire.
    pub(super) fn of(card: &'a CustomerCard) -> Self {
        let references = card.references.iter().map(|known| ReferenceBody { channel: &known.channel, reference: &known.reference });
        Self {
            customer: CustomerBody::of(&card.customer),
            references: references.collect(),
            possible_duplicates: card.possible_duplicates.iter().map(|other| other.id).collect(),
        }
    }
}

/// A customer that was kept. Names stay out of answers that are kept for repeated requests.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SavedCustomer)]
pub(super) struct SavedCustomerBody<'a> {
    /// Its identifier.
    #[schema(value_type = CustomerIdText)]
    id: CustomerId,
    /// Its version, as in `ETag`.
    version: i64,
    /// Other customers reached by the same e-mail address or phone, oldest first.
    #[schema(value_type = Vec<CustomerIdText>)]
    possible_duplicates: &'a [CustomerId],
}

impl<'a> SavedCustomerBody<'a> {
    /// What a command answers.
    pub(super) fn of(saved: &'a SavedCustomer) -> Self {
        Self { id: saved.customer, version: saved.version, possible_duplicates: &saved.possible_duplicates }
    }
}
