//! Which column of a file holds which field of an order.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::problem::FileProblem;
use super::reader::FileResult;

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $key:literal;)*) => {
        /// A field that a column can be mapped to.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Field { $($(#[$doc])* $name,)* }

        impl Field {
            /// All of them, in the order of their numbers.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name it is mapped by, such as `line.sku`.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$name => $key,)* }
            }
        }
    };
}

fields! {
    /// The order's number in the source system.
    OrderReference = "order.reference";
    /// When the customer ordered.
    OrderPlacedAt = "order.placed_at";
    /// The currency, when the file names it.
    OrderCurrency = "order.currency";
    /// The language the customer is written to in.
    OrderLanguage = "order.language";
    /// The source system's identifier of the customer.
    CustomerReference = "customer.reference";
    /// The customer's name.
    CustomerName = "customer.name";
    /// The company.
    CustomerCompany = "customer.company";
    /// The company's tax number.
    CustomerTaxId = "customer.tax_id";
    /// The e-mail address.
    CustomerEmail = "customer.email";
    /// The phone.
    CustomerPhone = "customer.phone";
    /// Who receives the goods.
    AddressName = "address.name";
    /// The receiving company.
    AddressCompany = "address.company";
    /// Street and house number.
    AddressStreet = "address.street";
    /// Floor, flat, entrance.
    AddressStreet2 = "address.street2";
    /// The city.
    AddressCity = "address.city";
    /// Region, province or county.
    AddressRegion = "address.region";
    /// The postcode.
    AddressPostcode = "address.postcode";
    /// The country: two letters or its English name.
    AddressCountry = "address.country";
    /// The receiver's phone.
    AddressPhone = "address.phone";
    /// The SKU's code.
    LineSku = "line.sku";
    /// The name as it was sold.
    LineName = "line.name";
    /// Units.
    LineQuantity = "line.quantity";
    /// Price of one unit.
    LineUnitPrice = "line.unit_price";
    /// Discount on all units together.
    LineDiscount = "line.discount";
    /// Tax rate in percent.
    LineTaxPercent = "line.tax_percent";
    /// Price of delivery.
    ShippingPrice = "shipping.price";
    /// Its tax rate in percent.
    ShippingTaxPercent = "shipping.tax_percent";
    /// The way of delivery.
    DeliveryMethod = "delivery.method";
    /// What the customer wrote to the shop.
    Note = "note";
}

impl Field {
    /// The fields without which a row is no order line.
    pub const REQUIRED: &'static [Self] = &[Self::OrderReference, Self::LineSku, Self::LineQuantity];

    /// The field with this name.
    ///
    /// # Errors
    /// [`FileProblem::FieldUnknown`].
    pub fn parse(key: &str) -> FileResult<Self> {
        let found = Self::ALL.iter().copied().find(|field| field.key() == key);
        found.ok_or_else(|| FileProblem::FieldUnknown { name: key.to_owned() })
    }

    /// The names of all, for a sentence.
    #[must_use]
    pub fn names() -> String {
        Self::ALL.iter().map(|field| field.key()).collect::<Vec<_>>().join(", ")
    }

    /// Its place in a row.
    #[must_use]
    pub const fn place(self) -> usize {
        self as usize
    }
}

/// How a CSV file is read: kept as TOML, overridden by flags.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// The column of each field, by the field's name. A field that is not named is looked for under its own name.
    #[serde(default)]
    pub columns: BTreeMap<String, String>,
    /// The time zone of times without an offset, such as `Europe/Belgrade`; UTC when missing.
    #[serde(default)]
    pub timezone: Option<String>,
    /// How times are written, such as `%d/%m/%Y %H:%M`, when not in one of the usual ways.
    #[serde(default)]
    pub dates: Option<String>,
    /// Whether numbers are written `1.299,50`.
    #[serde(default)]
    pub decimal_comma: bool,
}

impl Mapping {
    /// Checks that it names fields only.
    ///
    /// # Errors
    /// [`FileProblem::FieldUnknown`].
    pub fn check(&self) -> FileResult<()> {
        self.columns.keys().try_for_each(|key| Field::parse(key).map(drop))
    }

    /// Maps one more field to a column.
    pub fn add(&mut self, field: Field, column: &str) {
        self.columns.insert(field.key().to_owned(), column.to_owned());
    }

    /// The position of each field's column in this header, in the order of [`Field::ALL`].
    ///
    /// # Errors
    /// The first problem of [`Mapping::places`].
    pub fn positions(&self, header: &[String]) -> FileResult<Vec<Option<usize>>> {
        let (positions, problems) = self.places(header);
        problems.into_iter().next().map_or(Ok(positions), Err)
    }

    /// The position of each field's column, and all that is wrong with the mapping for this header: a column that was
    /// named is missing, or a required field has none.
    #[must_use]
    pub fn places(&self, header: &[String]) -> (Vec<Option<usize>>, Vec<FileProblem>) {
        let find = |name: &str| header.iter().position(|column| column.eq_ignore_ascii_case(name) || column == name);
        let mut problems = Vec::new();
        let mut positions = Vec::with_capacity(Field::ALL.len());
        for field in Field::ALL {
            let named = self.columns.get(field.key());
            let place = find(named.map_or(field.key(), String::as_str));
            if let (Some(column), None) = (named, place) {
                let (column, columns) = (column.clone(), header.to_vec());
                problems.push(FileProblem::ColumnUnknown { field: field.key(), column, columns });
            }
            positions.push(place);
        }
        for field in Field::REQUIRED {
            if !self.columns.contains_key(field.key()) && positions.get(field.place()).copied().flatten().is_none() {
                problems.push(FileProblem::ColumnMissing { field: field.key(), columns: header.to_vec() });
            }
        }
        (positions, problems)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found_by_mapping_or_by_their_own_name() {
        let header = ["Broj", "line.sku", "Kom", "note"].map(str::to_owned);
        let mut mapping = Mapping::default();
        assert!(mapping.positions(&header).unwrap_err().to_string().contains("order.reference"));
        mapping.add(Field::OrderReference, "broj");
        mapping.add(Field::LineQuantity, "Kom");
        let positions = mapping.positions(&header).unwrap();
        let at = |field: Field| positions[field.place()];
        assert_eq!(
            (at(Field::OrderReference), at(Field::LineSku), at(Field::Note), at(Field::LineName)),
            (Some(0), Some(1), Some(3), None)
        );
        assert!(Field::parse("line.colour").is_err() && mapping.check().is_ok());
        mapping.add(Field::LineName, "Naziv");
        assert!(mapping.positions(&header).unwrap_err().to_string().contains("Naziv"));
    }
}
