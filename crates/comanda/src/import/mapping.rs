//! Which column of a file holds which field of an order.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context, bail};
use serde::{Deserialize, Serialize};

macro_rules! fields {
    ($($(#[$doc:meta])* $name:ident = $key:literal;)*) => {
        /// A field that a column can be mapped to.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub(crate) enum Field { $($(#[$doc])* $name,)* }

        impl Field {
            /// All of them, in the order of their numbers.
            pub(crate) const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The name it is mapped by, such as `line.sku`.
            #[must_use]
            pub(crate) const fn key(self) -> &'static str {
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
    pub(crate) const REQUIRED: &'static [Self] = &[Self::OrderReference, Self::LineSku, Self::LineQuantity];

    /// The field with this name.
    ///
    /// # Errors
    /// Which names there are.
    pub(crate) fn parse(key: &str) -> anyhow::Result<Self> {
        match Self::ALL.iter().find(|field| field.key() == key) {
            Some(field) => Ok(*field),
            None => {
                let known = Self::ALL.iter().map(|field| field.key()).collect::<Vec<_>>().join(", ");
                bail!("{key:?} is no field of an order; there are {known}")
            }
        }
    }

    /// Its place in a row.
    #[must_use]
    pub(crate) const fn place(self) -> usize {
        self as usize
    }
}

/// How a CSV file is read: kept as TOML, overridden by flags.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Mapping {
    /// The column of each field, by the field's name. A field that is not named is looked for under its own name.
    #[serde(default)]
    pub(crate) columns: BTreeMap<String, String>,
    /// The time zone of times without an offset, such as `Europe/Belgrade`; UTC when missing.
    #[serde(default)]
    pub(crate) timezone: Option<String>,
    /// How times are written, such as `%d/%m/%Y %H:%M`, when not in one of the usual ways.
    #[serde(default)]
    pub(crate) dates: Option<String>,
    /// Whether numbers are written `1.299,50`.
    #[serde(default)]
    pub(crate) decimal_comma: bool,
}

impl Mapping {
    /// Reads a mapping file.
    ///
    /// # Errors
    /// When it cannot be read, or names what is no field.
    pub(crate) fn read(path: &Path) -> anyhow::Result<Self> {
        let text = std::fs::read_to_string(path).with_context(|| format!("the mapping {}", path.display()))?;
        let mapping: Self = toml::from_str(&text).with_context(|| format!("the mapping {}", path.display()))?;
        mapping.columns.keys().try_for_each(|key| Field::parse(key).map(drop))?;
        Ok(mapping)
    }

    /// Maps one more field, as a flag `field=Column` says.
    ///
    /// # Errors
    /// When it says no such thing.
    pub(crate) fn add(&mut self, flag: &str) -> anyhow::Result<()> {
        let (key, column) = flag.split_once('=').with_context(|| format!("{flag:?}: write field=Column, such as line.sku=Code"))?;
        self.columns.insert(Field::parse(key.trim())?.key().to_owned(), column.trim().to_owned());
        Ok(())
    }

    /// The position of each field's column in this header, in the order of [`Field::ALL`].
    ///
    /// # Errors
    /// When a column that was named is missing, or a required field has none.
    pub(crate) fn positions(&self, header: &[String]) -> anyhow::Result<Vec<Option<usize>>> {
        let there = || header.join(", ");
        let find = |name: &str| header.iter().position(|column| column.eq_ignore_ascii_case(name) || column == name);
        let mut positions = Vec::with_capacity(Field::ALL.len());
        for field in Field::ALL {
            positions.push(match self.columns.get(field.key()) {
                Some(column) => {
                    Some(find(column).with_context(|| format!("no column {column:?} for {}; there are {}", field.key(), there()))?)
                }
                None => find(field.key()),
            });
        }
        for field in Field::REQUIRED {
            if positions.get(field.place()).copied().flatten().is_none() {
                bail!("no column for {}; name one with --map {}=COLUMN; there are {}", field.key(), field.key(), there());
            }
        }
        Ok(positions)
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
        mapping.add("order.reference=broj").unwrap();
        mapping.add("line.quantity = Kom").unwrap();
        let positions = mapping.positions(&header).unwrap();
        let at = |field: Field| positions[field.place()];
        assert_eq!(
            (at(Field::OrderReference), at(Field::LineSku), at(Field::Note), at(Field::LineName)),
            (Some(0), Some(1), Some(3), None)
        );
        assert!(mapping.add("line.sku").is_err() && mapping.add("line.colour=C").is_err());
        mapping.add("line.name=Naziv").unwrap();
        assert!(mapping.positions(&header).unwrap_err().to_string().contains("Naziv"));
    }
}
