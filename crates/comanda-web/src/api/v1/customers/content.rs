//! A customer as given.

use std::collections::BTreeSet;

use comanda_app::customers::save_customer::{AddressContent, CustomerDetails, ReferenceContent};
use comanda_core::base::ids::AddressId;
use comanda_core::customers::customer::Flag;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::v1::address::PostalAddressBody;
use crate::api::v1::wire::{AddressIdText, CountryCode, FlagCode, LocaleTag};

/// A customer's address.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CustomerAddressContent)]
struct AddressContentBody {
    /// The address it replaces; a new one when missing.
    #[schema(value_type = Option<AddressIdText>)]
    id: Option<AddressId>,
    /// The address.
    address: PostalAddressBody,
}

/// The name by which a channel knows the customer.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CustomerReferenceContent)]
struct ReferenceContentBody {
    /// The channel's code.
    #[schema(min_length = 1, max_length = 40, example = "web")]
    channel: String,
    /// The channel's own identifier of the customer, unique within it.
    #[schema(min_length = 1, max_length = 120)]
    reference: String,
}

/// A customer: all of it, also when it is changed. A name, a company, an e-mail address, a phone or a reference must be
/// there.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = CustomerDetails)]
pub(super) struct CustomerDetailsBody {
    /// The person's name.
    #[serde(default)]
    #[schema(max_length = 200, example = "Ана Петровић")]
    name: String,
    /// The company's name.
    #[schema(max_length = 200)]
    company: Option<String>,
    /// The company's tax number.
    #[schema(max_length = 40)]
    tax_id: Option<String>,
    /// The language the customer is written to in.
    #[schema(value_type = Option<LocaleTag>)]
    language: Option<String>,
    /// The country that phones without a country code belong to; that of the first address when missing. It is not kept.
    #[schema(value_type = Option<CountryCode>)]
    country: Option<String>,
    /// E-mail addresses, the preferred one first.
    #[serde(default)]
    #[schema(max_items = 50)]
    emails: Vec<String>,
    /// Phones, the preferred one first.
    #[serde(default)]
    #[schema(max_items = 50)]
    phones: Vec<String>,
    /// Addresses, the preferred one first.
    #[serde(default)]
    #[schema(max_items = 50)]
    addresses: Vec<AddressContentBody>,
    /// The names by which channels know the customer.
    #[serde(default)]
    #[schema(max_items = 50)]
    references: Vec<ReferenceContentBody>,
    /// Markers.
    #[serde(default)]
    #[schema(value_type = Vec<FlagCode>)]
    flags: BTreeSet<Flag>,
}

impl From<CustomerDetailsBody> for CustomerDetails {
    fn from(body: CustomerDetailsBody) -> Self {
        let address = |AddressContentBody { id, address }| AddressContent { id, address: address.into() };
        let reference = |ReferenceContentBody { channel, reference }| ReferenceContent { channel, reference };
        Self {
            name: body.name,
            company: body.company,
            tax_id: body.tax_id,
            language: body.language,
            country: body.country,
            emails: body.emails,
            phones: body.phones,
            addresses: body.addresses.into_iter().map(address).collect(),
            references: body.references.into_iter().map(reference).collect(),
            flags: body.flags,
        }
    }
}
