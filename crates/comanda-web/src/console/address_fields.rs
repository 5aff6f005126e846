//! The fields of a postal address: the same, in the same order, in every form that asks for one.

use comanda_core::base::address::Address;
use comanda_core::base::country::Country;
use comanda_core::orders::people::GivenAddress;

use super::fields::Fields;
use super::form::Sent;
use super::rows::Cell;

/// The part that is chosen from a list.
const COUNTRY: &str = "country";
/// The parts of an address in the order in which they are asked, each with the key of its label and its kind of field.
pub(super) const PARTS: [(&str, &str, &str); 9] = [
    ("name", "address-name", "text"),
    ("company", "address-company", "text"),
    ("street", "address-street", "text"),
    ("street2", "address-street2", "text"),
    ("postcode", "address-postcode", "text"),
    ("city", "address-city", "text"),
    ("region", "address-region", "text"),
    (COUNTRY, "address-country", "country"),
    ("phone", "address-phone", "tel"),
];

/// A field of an address.
pub(super) struct AddressField {
    /// The key of its label.
    pub(super) label: &'static str,
    /// Its kind: `text`, `tel` or `country`.
    pub(super) kind: &'static str,
    /// Its name, what was typed, and what is wrong with it.
    pub(super) cell: Cell,
}

/// The fields of an address as a page shows them.
pub(super) struct AddressFields {
    /// All of them, in the order in which they are asked.
    pub(super) fields: Vec<AddressField>,
    /// The countries to choose from: where what is typed is none of them, it is the first.
    pub(super) countries: Vec<String>,
}

impl AddressFields {
    /// The fields below this name; a country that is not typed is `home`.
    pub(super) fn of(fields: &Fields, name: &str, home: Option<Country>) -> Self {
        let field = |(part, label, kind): (&str, &'static str, &'static str)| {
            let mut cell = Cell::of(fields, format!("{name}/{part}"));
            if let (COUNTRY, "", Some(home)) = (part, cell.value.as_str(), home) {
                home.as_str().clone_into(&mut cell.value);
            }
            AddressField { label, kind, cell }
        };
        let fields: Vec<AddressField> = PARTS.into_iter().map(field).collect();
        let mut countries: Vec<String> = Country::all().map(|country| country.as_str().to_owned()).collect();
        let typed = fields.iter().find(|field| field.kind == COUNTRY).map_or("", |field| &field.cell.value);
        if !countries.iter().any(|country| country == typed) {
            countries.insert(0, typed.to_owned());
        }
        Self { fields, countries }
    }

    /// The street as it is typed.
    pub(super) fn street(&self) -> &str {
        self.fields.iter().find(|field| field.label == "address-street").map_or("", |field| &field.cell.value)
    }

    /// Whether anything but the country is there.
    pub(super) fn is_typed(&self) -> bool {
        self.fields.iter().any(|field| field.kind != COUNTRY && !field.cell.value.trim().is_empty())
    }
}

/// The fields below this name with what is known of an address.
pub(super) fn pairs(name: &str, address: &GivenAddress) -> Vec<(String, String)> {
    PARTS.iter().map(|(part, ..)| (format!("{name}/{part}"), value(address, part).clone().unwrap_or_default())).collect()
}

/// A part of an address by its name.
pub(super) fn value<'a>(address: &'a GivenAddress, part: &str) -> &'a Option<String> {
    let GivenAddress { name, company, street, street2, city, region, postcode, country, phone } = address;
    match part {
        "name" => name,
        "company" => company,
        "street" => street,
        "street2" => street2,
        "postcode" => postcode,
        "city" => city,
        "region" => region,
        COUNTRY => country,
        _ => phone,
    }
}

/// What is typed of an address.
pub(super) fn given(sent: &Sent, name: &str) -> GivenAddress {
    let text = |part: &str| sent.some_text(&format!("{name}/{part}"));
    GivenAddress {
        name: text("name"),
        company: text("company"),
        street: text("street"),
        street2: text("street2"),
        city: text("city"),
        region: text("region"),
        postcode: text("postcode"),
        country: text(COUNTRY),
        phone: text("phone"),
    }
}

/// The same; `None` when nothing but the country is there, which stands there before anything is typed.
pub(super) fn some_given(sent: &Sent, name: &str) -> Option<GivenAddress> {
    let given = given(sent, name);
    (GivenAddress { country: None, ..given.clone() } != GivenAddress::default()).then_some(given)
}

/// What is typed as an address to keep; `None`, and noted, when its country is none.
pub(super) fn address(sent: &mut Sent, name: &str) -> Option<Address> {
    let country = sent.read_demanded(&format!("{name}/{COUNTRY}"), "form.choice_missing", |text| Country::parse(text).ok())?;
    given(sent, name).address(country)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Sent {
        Sent::of(pairs.iter().map(|(part, value)| (format!("to/{part}"), *value)))
    }

    #[test]
    fn an_address_is_read_as_it_is_shown() {
        let whole = PARTS.map(|(part, ..)| (part, if part == COUNTRY { "RS" } else { part }));
        let given = given(&typed(&whole), "to");
        assert_eq!(given, super::given(&Sent::of(pairs("to", &given)), "to"));
        assert_eq!(PARTS.map(|(part, ..)| value(&given, part).clone().unwrap()), whole.map(|(_, value)| value.to_owned()));
        assert_eq!(address(&mut typed(&whole), "to").map(GivenAddress::from), Some(given));
    }

    #[test]
    fn a_country_alone_is_no_address() {
        assert_eq!(some_given(&typed(&[("country", "RS"), ("city", " ")]), "to"), None);
        assert!(some_given(&typed(&[("city", "Niš")]), "to").is_some());
        let mut nowhere = typed(&[("city", "Niš"), ("country", "Srbija")]);
        assert_eq!(address(&mut nowhere, "to"), None);
        assert!(nowhere.finish().is_err());
    }

    #[test]
    fn a_country_that_is_none_stays_to_be_seen() {
        let shown = |country: &str, home| AddressFields::of(&Fields::of([("to/country", country)]), "to", home);
        assert_eq!(shown("Srbija", Some(Country::RS)).countries[0], "Srbija");
        assert_eq!(shown("", None).countries[0], "");
        let home = shown("", Some(Country::RS));
        assert!(home.countries.iter().all(|country| !country.is_empty()) && !home.is_typed());
    }
}
