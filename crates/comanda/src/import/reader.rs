//! From a file to units, in as many passes as it takes.

use anyhow::Context;
use comanda_app::imports::{ImportUnit, RefusedRow};
use comanda_core::base::money::Currency;
use comanda_core::catalog::save_sku::SkuContent;
use comanda_core::catalog::sku::SkuKind;

use super::columns::{Columns, without_reference};
use super::document::{read_array, read_lines};
use super::input::Input;
use super::mapping::Field;
use super::names::NamedSkus;
use super::online_retail::{self, OnlineRetail};
use super::table::{BrokenRow, Dialect, Table, TableRow};
use super::window::{Group, Window};

/// How a file is understood.
#[derive(Debug, Clone)]
pub(crate) enum Shape {
    /// CSV by a mapping of columns.
    Columns(Columns, Dialect),
    /// CSV of the data set "Online Retail".
    OnlineRetail(OnlineRetail, Dialect),
    /// A JSON array of orders for this channel, unless they name another.
    Array(String),
    /// One JSON order a line, likewise.
    Lines(String),
}

/// A file and how it is understood.
#[derive(Debug, Clone)]
pub(crate) struct Reader {
    /// The file.
    pub(crate) input: Input,
    /// How it is understood.
    pub(crate) shape: Shape,
}

/// What takes the units.
pub(crate) type Taken<'t> = &'t mut dyn FnMut(ImportUnit) -> anyhow::Result<()>;

impl Reader {
    /// The SKUs the file names, with their usual names and prices.
    ///
    /// # Errors
    /// When the file cannot be read; for JSON, whose orders name SKUs that must exist.
    pub(crate) fn skus(&self, currency: Currency) -> anyhow::Result<Vec<SkuContent>> {
        let mut named = NamedSkus::default();
        match &self.shape {
            Shape::Columns(columns, dialect) => {
                let mut table = Table::open(&self.input, *dialect)?;
                table.select(columns.mapping.positions(table.header())?);
                while let Some(row) = table.next_row()? {
                    let Ok(row) = row else { continue };
                    let cell = |field: Field| row.cells.get(field.place()).map(String::as_str).filter(|text| !text.is_empty());
                    if let Some(code) = cell(Field::LineSku) {
                        let price = cell(Field::LineUnitPrice).and_then(|price| currency.parse_minor(price).ok());
                        named.add(code, cell(Field::LineName), price);
                    }
                }
                Ok(named.contents(currency, |_| SkuKind::Goods).collect())
            }
            Shape::OnlineRetail(_, dialect) => {
                let mut table = open_retail(&self.input, *dialect)?;
                while let Some(row) = table.next_row()? {
                    let Ok(row) = row else { continue };
                    let (code, name, price) = online_retail::sku_of(&row, currency);
                    if online_retail::is_sale(&row) && !code.is_empty() {
                        named.add(code, name, price);
                    }
                }
                Ok(named.contents(currency, online_retail::sku_kind).collect())
            }
            Shape::Array(_) | Shape::Lines(_) => {
                anyhow::bail!("the SKUs of JSON orders are not made by the import: a document has no catalog data")
            }
        }
    }

    /// Reads the orders, and every row that is nothing else.
    ///
    /// # Errors
    /// What `taken` fails with; when the file cannot be read to its end.
    pub(crate) fn orders(&self, taken: Taken<'_>) -> anyhow::Result<()> {
        match &self.shape {
            Shape::Columns(columns, dialect) => {
                let mut table = Table::open(&self.input, *dialect)?;
                table.select(columns.mapping.positions(table.header())?);
                let reference = |row: &TableRow| row.cells.get(Field::OrderReference.place()).cloned().unwrap_or_default();
                gather(&mut table, true, reference, |_| true, &mut |group| vec![columns.order(group)], taken)
            }
            Shape::OnlineRetail(retail, dialect) => {
                let mut table = open_retail(&self.input, *dialect)?;
                let mine = |reference: &str| !online_retail::is_cancellation(reference);
                gather(&mut table, true, retail_reference, mine, &mut |group| retail.units(group), taken)
            }
            Shape::Array(channel) => read_array(self.input.open(|_| ())?, channel, taken),
            Shape::Lines(channel) => read_lines(self.input.open(|_| ())?, channel, taken),
        }
    }

    /// Reads the cancellations, once all orders are there; whether the file can have any.
    ///
    /// # Errors
    /// As [`Reader::orders`].
    pub(crate) fn cancellations(&self, taken: Taken<'_>) -> anyhow::Result<()> {
        match &self.shape {
            Shape::OnlineRetail(retail, dialect) => {
                let mut table = open_retail(&self.input, *dialect)?;
                gather(&mut table, false, retail_reference, online_retail::is_cancellation, &mut |group| retail.units(group), taken)
            }
            Shape::Columns(..) | Shape::Array(_) | Shape::Lines(_) => Ok(()),
        }
    }

    /// How often the file is read after the survey, when its SKUs are made or not.
    #[must_use]
    pub(crate) const fn passes(&self, skus: bool) -> u64 {
        let orders = match &self.shape {
            Shape::OnlineRetail(..) => 2,
            Shape::Columns(..) | Shape::Array(_) | Shape::Lines(_) => 1,
        };
        orders + skus as u64
    }
}

fn retail_reference(row: &TableRow) -> String {
    online_retail::reference(row).to_owned()
}

fn open_retail(input: &Input, dialect: Dialect) -> anyhow::Result<Table> {
    let mut table = Table::open(input, dialect)?;
    let header = table.header();
    let position = |name: &&str| {
        let found = header.iter().position(|column| column.eq_ignore_ascii_case(name));
        found.map(Some).with_context(|| format!("no column {name:?}; the preset online-retail needs {}", online_retail::COLUMNS.join(", ")))
    };
    let columns = online_retail::COLUMNS.iter().map(position).collect::<anyhow::Result<Vec<_>>>()?;
    table.select(columns);
    Ok(table)
}

/// Reads a table to its end, gathers the rows that are `mine` by reference, and hands on what they make. With
/// `listing`, rows that are broken or name no order are handed on as well.
fn gather(
    table: &mut Table,
    listing: bool,
    reference: impl Fn(&TableRow) -> String,
    mine: impl Fn(&str) -> bool,
    units: &mut dyn FnMut(&Group<TableRow>) -> Vec<ImportUnit>,
    taken: Taken<'_>,
) -> anyhow::Result<()> {
    let mut window = Window::default();
    while let Some(row) = table.next_row()? {
        let row = match row {
            Ok(row) => row,
            Err(broken) => {
                if listing {
                    taken(listed(broken))?;
                }
                continue;
            }
        };
        let (number, reference) = (row.number, reference(&row));
        if reference.is_empty() {
            if listing {
                taken(without_reference(number))?;
            }
        } else if mine(&reference)
            && let Some(beyond) = window.push(&reference, number, row)
        {
            taken(ImportUnit::refused_order(&reference, std::iter::once(beyond.number), Vec::new()))?;
        }
        for group in window.complete(number) {
            units(&group).into_iter().try_for_each(&mut *taken)?;
        }
    }
    for group in window.finish() {
        units(&group).into_iter().try_for_each(&mut *taken)?;
    }
    Ok(())
}

fn listed(broken: BrokenRow) -> ImportUnit {
    let BrokenRow { number, code, facts } = broken;
    ImportUnit::Listed { rows: 1, refused: vec![RefusedRow::new(number, code).telling(facts)] }
}
