//! Postal addresses on the wire, as settings and customers have them.

use comanda_core::base::address::Address;
use comanda_core::base::country::Country;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::api::v1::wire::CountryCode;

/// A postal address as it stands on a parcel.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AddressContent)]
pub(super) struct PostalAddressBody {
    /// Who receives: a person's full name, or the company again.
    #[schema(max_length = 200)]
    name: String,
    /// The company, if it is not a private address.
    #[schema(max_length = 200)]
    company: Option<String>,
    /// Street and house number.
    #[schema(max_length = 200, example = "Obrenovićeva 12")]
    street: String,
    /// Flat, floor, entrance.
    #[schema(max_length = 200)]
    street2: Option<String>,
    /// The settlement.
    #[schema(max_length = 200, example = "Niš")]
    city: String,
    /// Province, county or state.
    #[schema(max_length = 200)]
    region: Option<String>,
    /// The postcode as written in its country.
    #[schema(max_length = 40, example = "18000")]
    postcode: Option<String>,
    /// The country.
    #[schema(value_type = CountryCode)]
    country: Country,
    /// The phone for the courier.
    #[schema(max_length = 40)]
    phone: Option<String>,
}

impl From<PostalAddressBody> for Address {
    fn from(body: PostalAddressBody) -> Self {
        let PostalAddressBody { name, company, street, street2, city, region, postcode, country, phone } = body;
        Self { name, company, street, street2, city, region, postcode, country, phone }
    }
}

/// A postal address as it is kept.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Address)]
pub(super) struct AddressBody<'a> {
    /// Who receives.
    name: &'a str,
    /// The company.
    company: Option<&'a str>,
    /// Street and house number.
    street: &'a str,
    /// Flat, floor, entrance.
    street2: Option<&'a str>,
    /// The settlement.
    city: &'a str,
    /// Province, county or state.
    region: Option<&'a str>,
    /// The postcode.
    postcode: Option<&'a str>,
    /// The country.
    #[schema(value_type = CountryCode)]
    country: Country,
    /// The phone for the courier.
    phone: Option<&'a str>,
}

impl<'a> AddressBody<'a> {
    /// The address on the wire.
    pub(super) fn of(address: &'a Address) -> Self {
        Self {
            name: &address.name,
            company: address.company.as_deref(),
            street: &address.street,
            street2: address.street2.as_deref(),
            city: &address.city,
            region: address.region.as_deref(),
            postcode: address.postcode.as_deref(),
            country: address.country,
            phone: address.phone.as_deref(),
        }
    }
}
