//! Orders from any CSV file with one row an order line.

use crate::imports::{ImportUnit, OrderRows, RefusedRow};
use comanda_core::base::country::country_from_english_name;
use comanda_core::base::locale::Locale;
use comanda_core::base::money::Currency;
use comanda_core::orders::content::{CustomerContent, DeliveryContent, LINES_MAX, LineContent, OrderContent, ShippingContent};
use comanda_core::orders::people::GivenAddress;
use jiff::tz::TimeZone;

use super::amount::{line_price, with_decimal_point};
use super::cells::shortened;
use super::instant::read_instant;
use super::mapping::{Field, Mapping};
use super::table::TableRow;
use super::window::Group;

/// Turns rows into orders by a mapping.
#[derive(Debug, Clone)]
pub struct Columns {
    /// The code of the channel.
    pub channel: String,
    /// The channel's currency.
    pub currency: Currency,
    /// How fields are written.
    pub mapping: Mapping,
    /// The zone of local times.
    pub zone: TimeZone,
}

/// The order-level cells of a group's rows: each field once, for rows of one order must agree.
struct Whole<'g> {
    group: &'g Group<TableRow>,
    problems: Vec<RefusedRow>,
}

impl Whole<'_> {
    /// The value of a field over all rows, with the row it was read from.
    fn take(&mut self, field: Field) -> Option<(i64, String)> {
        let mut given = self.group.rows.iter().map(|row| (row.number, cell(row, field))).filter(|(_, text)| !text.is_empty());
        let (number, text) = given.next()?;
        if let Some((other, differs)) = given.find(|(_, other)| *other != text) {
            let refused = RefusedRow::new(other, "import.rows_disagree").with("row", number).with("text", shortened(text));
            self.problem(field, refused.with("other", other).with("differs", shortened(differs)));
        }
        Some((number, text.to_owned()))
    }

    fn text(&mut self, field: Field) -> Option<String> {
        self.take(field).map(|(_, text)| text)
    }

    fn problem(&mut self, field: Field, refused: RefusedRow) {
        self.problems.push(refused.at(field.key()).of(self.group.reference.as_str()));
    }
}

fn cell(row: &TableRow, field: Field) -> &str {
    row.cells.get(field.place()).map_or("", String::as_str)
}

fn given(row: &TableRow, field: Field) -> Option<String> {
    Some(cell(row, field)).filter(|text| !text.is_empty()).map(str::to_owned)
}

impl Columns {
    /// The order of a group of rows, or its rows with what is wrong with them.
    #[must_use]
    pub fn order(&self, group: &Group<TableRow>) -> ImportUnit {
        let rows = || group.rows.iter().map(|row| row.number);
        let mut whole = Whole { group, problems: Vec::new() };
        if group.too_long {
            let first = rows().next().unwrap_or(0);
            whole.problem(Field::OrderReference, RefusedRow::new(first, "order.too_many_lines").with("max", LINES_MAX as i64));
            return ImportUnit::refused_order(&group.reference, rows(), whole.problems);
        }
        let lines: Vec<LineContent> = group.rows.iter().filter_map(|row| self.line(&mut whole, row)).collect();
        let content = OrderContent {
            external_reference: Some(group.reference.clone()),
            currency: whole.text(Field::OrderCurrency),
            language: language(&mut whole),
            customer: customer(&mut whole),
            shipping_address: address(&mut whole),
            lines,
            shipping: self.shipping(&mut whole),
            delivery: whole.text(Field::DeliveryMethod).map(|method| DeliveryContent { method: Some(method), window: None }),
            customer_note: whole.text(Field::Note),
            placed_at: self.placed_at(&mut whole),
            ..OrderContent::default()
        };
        if whole.problems.is_empty() {
            let line_rows = rows().collect();
            ImportUnit::Order(Box::new(OrderRows { channel: self.channel.clone(), content, line_rows, other_rows: Vec::new() }))
        } else {
            ImportUnit::refused_order(&group.reference, rows(), whole.problems)
        }
    }

    fn number(&self, text: String) -> String {
        if self.mapping.decimal_comma { with_decimal_point(&text).into_owned() } else { text }
    }

    fn line(&self, whole: &mut Whole<'_>, row: &TableRow) -> Option<LineContent> {
        let quantity_text = self.number(cell(row, Field::LineQuantity).to_owned());
        let whole_number = match quantity_text.split_once('.') {
            Some((units, decimals)) if decimals.bytes().all(|digit| digit == b'0') => units,
            Some(_) | None => quantity_text.as_str(),
        };
        let Ok(quantity) = whole_number.parse::<i64>() else {
            let refused = RefusedRow::new(row.number, "quantity.not_a_number").with("text", shortened(&quantity_text));
            whole.problem(Field::LineQuantity, refused);
            return None;
        };
        let price = given(row, Field::LineUnitPrice).map(|price| line_price(self.currency, quantity, &self.number(price)));
        let discount = given(row, Field::LineDiscount).map(|discount| self.number(discount));
        let rounding = price.as_ref().and_then(|price| price.discount.clone());
        Some(LineContent {
            sku: cell(row, Field::LineSku).to_owned(),
            quantity,
            name: given(row, Field::LineName),
            unit_price: price.map(|price| price.unit_price),
            discount: self.sum(discount, rounding),
            tax_percent: given(row, Field::LineTaxPercent).map(|percent| self.number(percent)),
            currency: None,
        })
    }

    /// A given discount and the one that rounding makes, together; what is no sum stays for the order's own check to name.
    fn sum(&self, given: Option<String>, rounding: Option<String>) -> Option<String> {
        match (given, rounding) {
            (Some(given), Some(rounding)) => match (self.currency.parse_minor(&given), self.currency.parse_minor(&rounding)) {
                (Ok(one), Ok(other)) => Some(self.currency.decimal(one + other)),
                (Ok(_), Err(_)) | (Err(_), _) => Some(given),
            },
            (one, other) => one.or(other),
        }
    }

    fn shipping(&self, whole: &mut Whole<'_>) -> Option<ShippingContent> {
        let tax_percent = whole.text(Field::ShippingTaxPercent).map(|percent| self.number(percent));
        let price = self.number(whole.text(Field::ShippingPrice)?);
        Some(ShippingContent { price, tax_percent })
    }

    fn placed_at(&self, whole: &mut Whole<'_>) -> Option<comanda_core::base::time::Timestamp> {
        let (row, text) = whole.take(Field::OrderPlacedAt)?;
        match read_instant(&text, self.mapping.dates.as_deref(), &self.zone) {
            Ok(at) => Some(at),
            Err(expected) => {
                let refused = RefusedRow::new(row, "time.invalid").with("text", shortened(&text)).with("expected", expected);
                whole.problem(Field::OrderPlacedAt, refused);
                None
            }
        }
    }
}

fn language(whole: &mut Whole<'_>) -> Option<Locale> {
    let (row, text) = whole.take(Field::OrderLanguage)?;
    match Locale::parse(&text) {
        Ok(locale) => Some(locale),
        Err(problem) => {
            whole.problem(Field::OrderLanguage, RefusedRow::new(row, problem.code()));
            None
        }
    }
}

fn customer(whole: &mut Whole<'_>) -> Option<CustomerContent> {
    let customer = CustomerContent {
        id: None,
        reference: whole.text(Field::CustomerReference),
        name: whole.text(Field::CustomerName),
        company: whole.text(Field::CustomerCompany),
        tax_id: whole.text(Field::CustomerTaxId),
        email: whole.text(Field::CustomerEmail),
        phone: whole.text(Field::CustomerPhone),
    };
    Some(customer).filter(|customer| *customer != CustomerContent::default())
}

fn address(whole: &mut Whole<'_>) -> Option<GivenAddress> {
    let country = whole.text(Field::AddressCountry);
    let address = GivenAddress {
        name: whole.text(Field::AddressName),
        company: whole.text(Field::AddressCompany),
        street: whole.text(Field::AddressStreet),
        street2: whole.text(Field::AddressStreet2),
        city: whole.text(Field::AddressCity),
        region: whole.text(Field::AddressRegion),
        postcode: whole.text(Field::AddressPostcode),
        country: country.map(|name| country_from_english_name(&name).map_or(name, |country| country.as_str().to_owned())),
        phone: whole.text(Field::AddressPhone),
    };
    Some(address).filter(|address| *address != GivenAddress::default())
}

/// What is wrong with a row that belongs to no order.
#[must_use]
pub fn without_reference(row: i64) -> ImportUnit {
    let refused = RefusedRow::new(row, "text.empty").at(Field::OrderReference.key());
    ImportUnit::Listed { rows: 1, refused: vec![refused] }
}
