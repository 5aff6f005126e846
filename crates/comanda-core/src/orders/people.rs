//! What the customer gave of themselves: kept apart from the order, so that it can be erased.

use crate::base::address::{Address, city_postcode_mismatch, needs_postcode, postcode_problem};
use crate::base::country::Country;
use crate::base::email::Email;
use crate::base::phone::Phone;
use crate::base::problem::{Fact, FieldProblem};
use crate::base::text;
use crate::channels::channel::{Channel, Required};

use super::finding::{FindingCode, Observation};

/// An address as it was given; nothing of it is lost when it is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenAddress {
    /// Who receives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The receiving company.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// Street and house number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// Floor, flat, entrance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub street2: Option<String>,
    /// The city or settlement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// Region, province or county.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// The postcode.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postcode: Option<String>,
    /// The country's two letters; the channel's own when missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The receiver's phone; without a country code one of the address's country or the channel's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
}

/// The person behind an order, as given.
#[derive(Debug, Clone, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct People {
    /// The customer's name.
    pub name: Option<String>,
    /// The company.
    pub company: Option<String>,
    /// The company's tax number.
    pub tax_id: Option<String>,
    /// The e-mail address.
    pub email: Option<String>,
    /// The phone.
    pub phone: Option<String>,
    /// Where the goods go.
    pub shipping_address: Option<GivenAddress>,
    /// Where the bill goes, when elsewhere.
    pub billing_address: Option<GivenAddress>,
    /// What the customer wrote to the shop.
    pub customer_note: Option<String>,
}

impl From<Address> for GivenAddress {
    fn from(kept: Address) -> Self {
        let some = |text: String| Some(text).filter(|text| !text.is_empty());
        Self {
            name: some(kept.name),
            company: kept.company,
            street: some(kept.street),
            street2: kept.street2,
            city: some(kept.city),
            region: kept.region,
            postcode: kept.postcode,
            country: Some(kept.country.as_str().to_owned()),
            phone: kept.phone,
        }
    }
}

impl GivenAddress {
    fn fields(&mut self) -> [(&'static str, usize, &mut Option<String>); 9] {
        [
            ("name", 200, &mut self.name),
            ("company", 200, &mut self.company),
            ("street", 300, &mut self.street),
            ("street2", 300, &mut self.street2),
            ("city", 120, &mut self.city),
            ("region", 120, &mut self.region),
            ("postcode", 20, &mut self.postcode),
            ("country", 60, &mut self.country),
            ("phone", 60, &mut self.phone),
        ]
    }

    /// The address, as far as it can be one: the country is known.
    #[must_use]
    pub fn address(&self, default_country: Country) -> Option<Address> {
        let country = match &self.country {
            Some(code) => Country::parse(code).ok()?,
            None => default_country,
        };
        Some(Address {
            name: self.name.clone().unwrap_or_default(),
            company: self.company.clone(),
            street: self.street.clone().unwrap_or_default(),
            street2: self.street2.clone(),
            city: self.city.clone().unwrap_or_default(),
            region: self.region.clone(),
            postcode: self.postcode.clone(),
            country,
            phone: self.phone.clone(),
        })
    }
}

fn tidy(pointer: String, max_chars: usize, field: &mut Option<String>, found: &mut Vec<FieldProblem>) {
    if let Some(given) = field.take() {
        match text::clean_line(&given, max_chars) {
            Ok(line) => *field = Some(line).filter(|line| !line.is_empty()),
            Err(problem) => found.push(FieldProblem::new(pointer, problem.code()).with("max", max_chars as i64)),
        }
    }
}

impl People {
    /// Trims every field, and tells which are too long or hold control characters.
    /// Codes: those of [`text::TextProblem`].
    pub fn tidy(&mut self) -> Vec<FieldProblem> {
        let mut found = Vec::new();
        tidy("/customer/name".into(), 200, &mut self.name, &mut found);
        tidy("/customer/company".into(), 200, &mut self.company, &mut found);
        tidy("/customer/tax_id".into(), 60, &mut self.tax_id, &mut found);
        tidy("/customer/email".into(), 320, &mut self.email, &mut found);
        tidy("/customer/phone".into(), 60, &mut self.phone, &mut found);
        for (base, address) in [("/shipping_address", &mut self.shipping_address), ("/billing_address", &mut self.billing_address)] {
            for (name, max_chars, field) in address.iter_mut().flat_map(GivenAddress::fields) {
                tidy(format!("{base}/{name}"), max_chars, field, &mut found);
            }
        }
        if let Some(note) = self.customer_note.take() {
            match text::clean_text(&note, super::note::NOTE_MAX_CHARS) {
                Ok(note) => self.customer_note = Some(note).filter(|note| !note.is_empty()),
                Err(problem) => {
                    found.push(FieldProblem::new("/customer_note", problem.code()).with("max", super::note::NOTE_MAX_CHARS as i64));
                }
            }
        }
        found
    }

    /// The receiver's name and phone stand in where the customer gave none.
    pub fn complete(&mut self) {
        if let Some(address) = &self.shipping_address {
            self.name = self.name.take().or_else(|| address.name.clone());
            self.phone = self.phone.take().or_else(|| address.phone.clone());
        }
    }

    /// The normalised e-mail address, when it has the form of one.
    #[must_use]
    pub fn email_normalised(&self) -> Option<String> {
        Email::parse(self.email.as_deref()?).ok().map(|email| email.normalised())
    }

    /// The phone in E.164, when it can be one.
    #[must_use]
    pub fn phone_normalised(&self, default_country: Country) -> Option<String> {
        Phone::parse(self.phone.as_deref()?, default_country).ok().map(|phone| phone.as_str().to_owned())
    }

    /// What is wrong with what the customer gave, by the channel's rules.
    #[must_use]
    pub fn observe(&self, channel: &Channel, needs_address: bool) -> Vec<Observation> {
        let mut seen = Vec::new();
        let mut add = |pointer: &str, code: FindingCode, facts: &[(&str, Fact)]| {
            let facts = facts.iter().map(|(name, fact)| ((*name).to_owned(), fact.clone())).collect();
            seen.push(Observation { pointer: pointer.to_owned(), code, facts });
        };
        if self.email.is_none() && self.phone.is_none() && channel.requires.contains(&Required::Contact) {
            add("/customer", FindingCode::ContactMissing, &[]);
        }
        if let Some(Err(problem)) = self.phone.as_deref().map(|phone| Phone::parse(phone, channel.country)) {
            add("/customer/phone", FindingCode::PhoneInvalid, &[("problem", problem.code().into())]);
        }
        if let Some(Err(problem)) = self.email.as_deref().map(Email::parse) {
            add("/customer/email", FindingCode::EmailInvalid, &[("problem", problem.code().into())]);
        }
        let Some(given) = &self.shipping_address else {
            if needs_address && channel.requires.contains(&Required::Address) {
                add("/shipping_address", FindingCode::AddressMissing, &[]);
            }
            return seen;
        };
        let Some(address) = given.address(channel.country) else {
            add("/shipping_address/country", FindingCode::CountryUnknown, &[]);
            return seen;
        };
        if needs_address {
            let codeless = address.postcode.is_none() && needs_postcode(address.country);
            for (field, missing) in [("street", address.street.is_empty()), ("city", address.city.is_empty()), ("postcode", codeless)] {
                if missing {
                    add(&format!("/shipping_address/{field}"), FindingCode::AddressIncomplete, &[("field", field.into())]);
                }
            }
        }
        if let Some(postcode) = &address.postcode {
            if let Some(problem) = postcode_problem(address.country, postcode) {
                add("/shipping_address/postcode", FindingCode::PostcodeInvalid, &[("example", problem.example.into())]);
            } else if let Some(right) = city_postcode_mismatch(&address) {
                let facts = [("city", right.city.into()), ("prefix", right.postcode_prefix.into())];
                add("/shipping_address/postcode", FindingCode::CityMismatch, &facts);
            }
        }
        // The receiver's phone stands in for the customer's, and is at fault there then.
        if let Some(phone) = given.phone.as_deref().filter(|phone| self.phone.as_deref() != Some(*phone))
            && Phone::parse(phone, channel.country).is_err()
            && let Err(problem) = Phone::parse(phone, address.country)
        {
            add("/shipping_address/phone", FindingCode::PhoneInvalid, &[("problem", problem.code().into())]);
        }
        seen
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    /// A person at an address in Serbia with a change; every observation as `pointer code`, then its facts.
    fn check(change: impl FnOnce(&mut People, &mut GivenAddress), needs_address: bool, expected: &[&str]) {
        let mut people = sample::content(&[]).people();
        let mut address = people.shipping_address.take().unwrap();
        change(&mut people, &mut address);
        people.shipping_address = (address != GivenAddress::default()).then_some(address);
        let fact = |fact: &Fact| match fact {
            Fact::Number(number) => number.to_string(),
            Fact::Text(text) => text.clone(),
        };
        let seen = people.observe(&sample::channel(), needs_address);
        let text = |seen: &Observation| {
            let facts = seen.facts.iter().map(|(name, value)| format!(" {name}={}", fact(value)));
            format!("{} {}{}", seen.pointer, seen.code.code(), facts.collect::<String>())
        };
        assert_eq!(seen.iter().map(text).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn says_what_is_wrong_with_the_person() {
        check(|_, _| {}, true, &[]);
        check(|people, _| (people.phone, people.email) = (None, None), true, &["/customer contact.missing"]);
        check(|people, _| people.email = None, true, &[]);
        check(|people, _| people.phone = Some("12".into()), true, &["/customer/phone contact.phone_invalid problem=phone.too_short"]);
        check(|people, _| people.phone = Some("+7 912 345-67-89".into()), true, &[]);
        check(|people, _| people.email = Some("ana@".into()), true, &["/customer/email contact.email_invalid problem=email.domain"]);
        check(|people, _| people.email = Some("ana".into()), true, &["/customer/email contact.email_invalid problem=email.missing_at"]);
    }

    #[test]
    fn says_what_is_wrong_with_the_place() {
        let nowhere = |_: &mut People, address: &mut GivenAddress| *address = GivenAddress::default();
        check(nowhere, true, &["/shipping_address address.missing"]);
        check(nowhere, false, &[]);
        let streetless = |_: &mut People, address: &mut GivenAddress| address.street = None;
        check(streetless, true, &["/shipping_address/street address.incomplete field=street"]);
        check(streetless, false, &[]);
        let codeless = |country: &'static str| {
            move |_: &mut People, address: &mut GivenAddress| {
                (address.postcode, address.country) = (None, Some(country.into()));
            }
        };
        check(codeless("RS"), true, &["/shipping_address/postcode address.incomplete field=postcode"]);
        check(codeless("RS"), false, &[]);
        // Mail in Moldova and Panama finds its way without one.
        check(codeless("MD"), true, &[]);
        check(codeless("PA"), true, &[]);
        check(|_, address| address.country = Some("Atlantis".into()), true, &["/shipping_address/country address.country_unknown"]);
        let postcode = |postcode: &'static str| move |_: &mut People, address: &mut GivenAddress| address.postcode = Some(postcode.into());
        check(postcode("1100"), true, &["/shipping_address/postcode address.postcode_invalid example=11000"]);
        check(postcode("18000"), true, &["/shipping_address/postcode address.city_mismatch city=Beograd prefix=11"]);
        check(postcode("RS-11 070"), true, &[]);
    }

    #[test]
    fn says_what_is_wrong_with_the_receivers_phone() {
        let phones = |customers: Option<&'static str>, receivers: &'static str| {
            move |people: &mut People, address: &mut GivenAddress| {
                (people.phone, address.phone) = (customers.map(str::to_owned), Some(receivers.to_owned()));
            }
        };
        let bad = "/shipping_address/phone contact.phone_invalid problem=phone.too_short";
        check(phones(Some("064 123 4567"), "064 765 4321"), true, &[]);
        check(phones(Some("064 123 4567"), "12"), true, &[bad]);
        check(phones(Some("12"), "13"), true, &["/customer/phone contact.phone_invalid problem=phone.too_short", bad]);
        check(phones(Some("064 123 4567"), "12"), false, &[bad]);
        // The same number is at fault once, however often it is given.
        check(phones(Some("12"), "12"), true, &["/customer/phone contact.phone_invalid problem=phone.too_short"]);
        // A courier abroad calls by the rules of the place; a country that is none has no phones either.
        let abroad = |people: &mut People, address: &mut GivenAddress| {
            phones(Some("064 123 4567"), "0721 555 123")(people, address);
            (address.country, address.city, address.postcode) = (Some("RO".into()), Some("Cluj-Napoca".into()), Some("400001".into()));
        };
        check(abroad, true, &[]);
        let nowhere = |people: &mut People, address: &mut GivenAddress| {
            phones(Some("064 123 4567"), "12")(people, address);
            address.country = Some("Atlantis".into());
        };
        check(nowhere, true, &["/shipping_address/country address.country_unknown"]);
    }

    #[test]
    fn tidies_every_field_and_takes_empty_ones_for_missing() {
        let mut people = sample::content(&[]).people();
        people.name = Some("  Ana \t Anić ".into());
        people.company = Some(" ".into());
        people.customer_note = Some("\n one \n\n\n two ".into());
        assert_eq!(people.tidy(), []);
        assert_eq!((people.name.as_deref(), people.company, people.customer_note.as_deref()), (Some("Ana Anić"), None, Some("one\n\ntwo")));
    }

    #[test]
    fn the_receiver_stands_in_where_the_customer_gave_nothing() {
        let address = GivenAddress { name: Some("Mira".into()), phone: Some("0641234567".into()), ..GivenAddress::default() };
        let check = |name: Option<&str>, expected: &str| {
            let mut people = People { name: name.map(str::to_owned), shipping_address: Some(address.clone()), ..People::default() };
            people.complete();
            assert_eq!((people.name.as_deref(), people.phone.as_deref()), (Some(expected), Some("0641234567")));
        };
        check(None, "Mira");
        check(Some("Ana"), "Ana");
    }

    #[test]
    fn contacts_have_one_form() {
        let mut people = sample::content(&[]).people();
        people.email = Some(" Ana@Example.COM ".into());
        assert_eq!(people.email_normalised().as_deref(), Some("ana@example.com"));
        assert_eq!(people.phone_normalised(Country::RS).as_deref(), Some("+381641234567"));
        (people.email, people.phone) = (Some("no".into()), None);
        assert_eq!((people.email_normalised(), people.phone_normalised(Country::RS)), (None, None));
    }
}
