//! Customers: a person or a company, reachable by several phones, e-mails and addresses.

use std::collections::BTreeSet;

use crate::base::address::Address;
use crate::base::ids::{AddressId, ChannelId, CustomerId};
use crate::base::locale::Locale;
use crate::base::phone::Phone;
use crate::base::text;

/// The most phones, e-mails or addresses one customer may have.
pub const CONTACTS_MAX: usize = 50;

/// A marker that staff see wherever the customer or the order is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// A very important customer.
    Vip,
    /// A free gift goes into the parcel.
    Gift,
    /// An item the customer sent in goes back with this order.
    ReturningItem,
    /// Bought with a coupon of a special class.
    SpecialCoupon,
}

impl Flag {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Vip, Self::Gift, Self::ReturningItem, Self::SpecialCoupon];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vip => "vip",
            Self::Gift => "gift",
            Self::ReturningItem => "returning_item",
            Self::SpecialCoupon => "special_coupon",
        }
    }

    /// The flag with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|flag| flag.code() == code)
    }
}

/// A customer's address with its identifier.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct CustomerAddress {
    /// Its identifier.
    pub id: AddressId,
    /// The address.
    pub address: Address,
}

/// The name by which a channel knows a customer.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct CustomerReference {
    /// The channel.
    pub channel: ChannelId,
    /// The channel's own identifier, unique within it.
    pub reference: String,
}

/// A party that buys.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Customer {
    /// Its identifier.
    pub id: CustomerId,
    /// The person's name.
    pub name: String,
    /// The company's name.
    pub company: Option<String>,
    /// The company's tax number.
    pub tax_id: Option<String>,
    /// The language the customer is written to in.
    pub language: Option<Locale>,
    /// E-mail addresses in normalised form, the preferred one first.
    pub emails: Vec<String>,
    /// Phones in E.164, the preferred one first.
    pub phones: Vec<String>,
    /// Addresses, the preferred one first.
    pub addresses: Vec<CustomerAddress>,
    /// The names by which channels know the customer.
    pub references: Vec<CustomerReference>,
    /// Markers.
    pub flags: BTreeSet<Flag>,
    /// How many orders were placed by or for the customer, canceled ones included.
    pub orders_placed: i64,
    /// Set once this record was merged into another.
    pub merged_into: Option<CustomerId>,
    /// Counts the changes.
    pub version: i64,
}

impl Customer {
    /// The folded words by which the customer is found: names, company, e-mails, phones.
    #[must_use]
    pub fn terms(&self) -> BTreeSet<String> {
        person_terms(
            Some(&self.name),
            self.company.as_deref(),
            self.emails.iter().map(String::as_str),
            self.phones.iter().map(String::as_str),
        )
    }
}

/// The folded words by which a person is found.
pub fn person_terms<'a>(
    name: Option<&str>,
    company: Option<&str>,
    emails: impl Iterator<Item = &'a str>,
    phones: impl Iterator<Item = &'a str>,
) -> BTreeSet<String> {
    let mut terms = BTreeSet::new();
    for words in [name, company].into_iter().flatten() {
        terms.extend(text::search_terms(words));
    }
    for email in emails {
        terms.insert(text::fold(email).chars().take(80).collect());
    }
    for phone in phones {
        if let Ok(phone) = Phone::from_e164(phone) {
            terms.extend(phone.search_terms());
        }
    }
    terms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_are_found_by_any_name_in_either_script() {
        let check = |name: &str, company: Option<&str>, email: &str, phone: &str, expected: &[&str]| {
            let terms = person_terms(Some(name), company, [email].into_iter(), [phone].into_iter());
            assert_eq!(terms.iter().map(String::as_str).collect::<Vec<_>>(), expected);
        };
        let ana = ["381641234567", "641234567", "ana", "ana@example.com", "djordjevic"];
        check("Ana Đorđević", None, "Ana@Example.com", "+381641234567", &ana);
        check("Ана Ђорђевић", None, "ana@example.com", "+381641234567", &ana);
        check("Ana", Some("ТЕСЛА д.о.о."), "", "no phone", &["", "ana", "d", "o", "tesla"]);
    }

    #[test]
    fn flags_read_back() {
        for flag in Flag::ALL {
            assert_eq!(Flag::parse(flag.code()), Some(*flag));
            assert_eq!(serde_json::to_value(flag).unwrap(), flag.code());
        }
        assert_eq!(Flag::parse("rich"), None);
    }
}
