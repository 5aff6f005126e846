//! Making and changing customers: what is given and understood.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::address::Address;
use crate::base::country::Country;
use crate::base::email::Email;
use crate::base::ids::{AddressId, ChannelId, CustomerId};
use crate::base::locale::Locale;
use crate::base::phone::Phone;
use crate::base::problem::FieldProblem;
use crate::base::text;

use super::customer::{CONTACTS_MAX, Customer, CustomerAddress, CustomerReference, Flag};

/// A customer's address as it is given.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AddressContent {
    /// The address it replaces; a new one when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<AddressId>,
    /// The address.
    pub address: Address,
}

/// The name by which a channel knows the customer, as it is given.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferenceContent {
    /// The channel's code.
    pub channel: String,
    /// The channel's own identifier of the customer, 1 to 120 characters.
    pub reference: String,
}

/// A customer as given: all of it, also when it is changed.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CustomerDetails {
    /// The person's name.
    #[serde(default)]
    pub name: String,
    /// The company's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// The company's tax number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tax_id: Option<String>,
    /// The tag of the language the customer is written to in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// The two letters of the country that phones without a country code belong to; that of the
    /// first address when missing. It is not kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// E-mail addresses, the preferred one first.
    #[serde(default)]
    pub emails: Vec<String>,
    /// Phones, the preferred one first.
    #[serde(default)]
    pub phones: Vec<String>,
    /// Addresses, the preferred one first.
    #[serde(default)]
    pub addresses: Vec<AddressContent>,
    /// The names by which channels know the customer.
    #[serde(default)]
    pub references: Vec<ReferenceContent>,
    /// Markers.
    #[serde(default)]
    pub flags: BTreeSet<Flag>,
}

/// What is known already when a customer's details are understood.
#[derive(Debug, Clone, Copy)]
pub struct Known<'k> {
    /// The channels that references name, by code.
    pub channels: &'k BTreeMap<String, ChannelId>,
    /// The customer's addresses so far.
    pub addresses: &'k [CustomerAddress],
}

#[derive(Default)]
struct Reader(Vec<FieldProblem>);

impl Reader {
    fn read<T>(&mut self, pointer: impl Into<String>, read: Result<T, &'static str>) -> Option<T> {
        read.map_err(|code| self.0.push(FieldProblem::new(pointer, code))).ok()
    }

    fn line(&mut self, pointer: &str, given: Option<&str>, max_chars: usize) -> Option<String> {
        let line = self.read(pointer, text::clean_line(given?, max_chars).map_err(|problem| problem.code()))?;
        (!line.is_empty()).then_some(line)
    }

    fn country(&mut self, details: &CustomerDetails) -> Option<Country> {
        match &details.country {
            Some(code) => self.read("/country", Country::parse(code).map_err(|problem| problem.code())),
            None => details.addresses.first().map(|first| first.address.country),
        }
    }

    fn phone(&mut self, index: usize, given: &str, country: Option<Country>) -> Option<String> {
        let trimmed = given.trim_start();
        let international = trimmed.starts_with(['+', '\u{FF0B}']) || trimmed.starts_with("00");
        let read = match country {
            Some(country) => Phone::parse(given, country).map_err(|problem| problem.code()),
            // An international number is read alike from any country.
            None if international => Phone::parse(given, Country::RS).map_err(|problem| problem.code()),
            None => Err("phone.country_missing"),
        };
        self.read(format!("/phones/{index}"), read).map(|phone| phone.as_str().to_owned())
    }

    fn address(&mut self, index: usize, given: &AddressContent, known: &[CustomerAddress], fresh: AddressId) -> Option<CustomerAddress> {
        let id = match given.id {
            None => Ok(fresh),
            Some(id) if known.iter().any(|address| address.id == id) => Ok(id),
            Some(_) => Err("address.unknown"),
        };
        let id = self.read(format!("/addresses/{index}/id"), id);
        let address = match given.address.clone().cleaned() {
            Ok(address) => address,
            Err(wrong) => {
                self.0.push(FieldProblem::new(format!("/addresses/{index}/address/{}", wrong.field), wrong.problem.code()));
                return None;
            }
        };
        Some(CustomerAddress { id: id?, address })
    }

    fn reference(&mut self, index: usize, given: &ReferenceContent, channels: &BTreeMap<String, ChannelId>) -> Option<CustomerReference> {
        let channel = channels.get(given.channel.trim()).copied().ok_or("channel.unknown");
        let channel = self.read(format!("/references/{index}/channel"), channel);
        let line = text::clean_line(&given.reference, 120).map_err(|problem| problem.code());
        let reference = line.and_then(|line| if line.is_empty() { Err("text.empty") } else { Ok(line) });
        let reference = self.read(format!("/references/{index}/reference"), reference);
        Some(CustomerReference { channel: channel?, reference: reference? })
    }
}

fn each_once<T: PartialEq>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut kept: Vec<T> = Vec::new();
    for item in items {
        if !kept.contains(&item) {
            kept.push(item);
        }
    }
    kept
}

/// Understands a customer's details: e-mails and phones in the form by which they are matched, each
/// once. `fresh_id` gives new addresses their identifiers. The customer has no orders and version 1.
///
/// # Errors
/// Every field that is wrong, all at once: `text.*`, `email.*`, `phone.*`, `phone.country_missing` for a
/// number without a country code when no country is known, `locale.unknown`, `country.unknown`,
/// `channel.unknown`, `address.unknown`, `customer.too_many_contacts`, `customer.empty`.
pub fn resolve(
    details: &CustomerDetails,
    id: CustomerId,
    known: Known<'_>,
    mut fresh_id: impl FnMut() -> AddressId,
) -> Result<Customer, Vec<FieldProblem>> {
    let lists = [
        ("/emails", details.emails.len()),
        ("/phones", details.phones.len()),
        ("/addresses", details.addresses.len()),
        ("/references", details.references.len()),
    ];
    let too_long = |(pointer, _): (&str, usize)| FieldProblem::new(pointer, "customer.too_many_contacts").with("max", CONTACTS_MAX as i64);
    let mut reader = Reader(lists.into_iter().filter(|(_, count)| *count > CONTACTS_MAX).map(too_long).collect());
    if !reader.0.is_empty() {
        return Err(reader.0);
    }
    let country = reader.country(details);
    let language = details.language.as_deref().map(|tag| Locale::parse(tag).map_err(|problem| problem.code()));
    let email = |(index, given): (usize, &String), reader: &mut Reader| {
        let email = Email::parse(given).map_err(|problem| problem.code());
        reader.read(format!("/emails/{index}"), email).map(|email| email.normalised())
    };
    let customer = Customer {
        id,
        name: reader.line("/name", Some(&details.name), 200).unwrap_or_default(),
        company: reader.line("/company", details.company.as_deref(), 200),
        tax_id: reader.line("/tax_id", details.tax_id.as_deref(), 40),
        language: language.and_then(|language| reader.read("/language", language)),
        emails: each_once(details.emails.iter().enumerate().filter_map(|given| email(given, &mut reader))),
        phones: each_once(details.phones.iter().enumerate().filter_map(|(index, given)| reader.phone(index, given, country))),
        addresses: (details.addresses.iter().enumerate())
            .filter_map(|(index, given)| reader.address(index, given, known.addresses, fresh_id()))
            .collect(),
        references: each_once(
            (details.references.iter().enumerate()).filter_map(|(index, given)| reader.reference(index, given, known.channels)),
        ),
        flags: details.flags.clone(),
        orders_placed: 0,
        merged_into: None,
        version: 1,
    };
    let nothing = customer.name.is_empty()
        && customer.company.is_none()
        && [customer.emails.len(), customer.phones.len(), customer.references.len()] == [0, 0, 0];
    if nothing && reader.0.is_empty() {
        reader.0.push(FieldProblem::new("", "customer.empty"));
    }
    if reader.0.is_empty() { Ok(customer) } else { Err(reader.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Result<Customer, Vec<FieldProblem>> {
        let details = serde_json::from_str(json).unwrap();
        let known = Known { channels: &BTreeMap::new(), addresses: &[] };
        resolve(&details, CustomerId::from_bytes([1; 16]), known, || AddressId::from_bytes([2; 16]))
    }

    #[test]
    fn contacts_are_kept_in_the_form_they_are_matched_by() {
        let json = r#"{"name": "  Ana   Petrović ", "country": "RS", "emails": ["Ana@Example.RS", "ana@example.rs"],
            "phones": ["064/123-45-67", "+381 64 1234567"]}"#;
        let customer = read(json).unwrap();
        assert_eq!(customer.name, "Ana Petrović");
        assert_eq!(customer.emails, ["ana@example.rs"]);
        assert_eq!(customer.phones, ["+381641234567"]);
    }

    #[test]
    fn says_what_is_wrong_by_field() {
        let json = r#"{"emails": ["ana"], "phones": ["064/123-45-67", "+38164"], "language": "xx",
            "addresses": [{"id": "adr_00000000000000000000000000", "address": {"name": "A", "street": "S 1", "city": "C", "country": "RS"}}],
            "references": [{"channel": "web", "reference": " "}], "country": "??"}"#;
        let found = read(json).unwrap_err();
        let pairs: Vec<(&str, &str)> = found.iter().map(|problem| (problem.pointer.as_str(), problem.code.as_str())).collect();
        assert_eq!(
            pairs,
            [
                ("/country", "country.unknown"),
                ("/language", "locale.unknown"),
                ("/emails/0", "email.missing_at"),
                ("/phones/0", "phone.country_missing"),
                ("/phones/1", "phone.too_short"),
                ("/addresses/0/id", "address.unknown"),
                ("/references/0/channel", "channel.unknown"),
                ("/references/0/reference", "text.empty"),
            ]
        );
        assert_eq!(read("{}").unwrap_err()[0].code, "customer.empty");
    }
}
