//! From a file to units, in as many passes as it takes.

use crate::imports::{ImportUnit, RefusedRow};
use comanda_core::base::money::Currency;
use comanda_core::catalog::save_sku::SkuContent;
use comanda_core::catalog::sku::SkuKind;

use super::columns::{Columns, without_reference};
use super::document::{read_array, read_lines};
use super::input::Input;
use super::mapping::Field;
use super::names::NamedSkus;
use super::online_retail::{self, OnlineRetail};
use super::problem::FileProblem;
use super::table::{BrokenRow, Dialect, Table, TableRow};
use super::window::{Group, Window};

/// How a file is understood.
#[derive(Debug, Clone)]
pub enum Shape {
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
#[derive(Clone)]
pub struct Reader {
    /// The file.
    pub input: Input,
    /// How it is understood.
    pub shape: Shape,
}

/// What reading answers.
pub type FileResult<T> = Result<T, FileProblem>;

/// What takes the units. It fails with [`FileProblem::Stopped`] when it wants no more.
pub type Taken<'t> = &'t mut dyn FnMut(ImportUnit) -> FileResult<()>;

impl Reader {
    /// The SKUs the file names, with their usual names and prices.
    ///
    /// # Errors
    /// When the file cannot be read; for JSON, whose orders name SKUs that must exist.
    pub fn skus(&self, currency: Currency) -> FileResult<Vec<SkuContent>> {
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
            Shape::Array(_) | Shape::Lines(_) => Err(FileProblem::JsonWithoutSkus),
        }
    }

    /// Reads the orders, and every row that is nothing else.
    ///
    /// # Errors
    /// What `taken` fails with; when the file cannot be read to its end.
    pub fn orders(&self, taken: Taken<'_>) -> FileResult<()> {
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
    pub fn cancellations(&self, taken: Taken<'_>) -> FileResult<()> {
        match &self.shape {
            Shape::OnlineRetail(retail, dialect) => {
                let mut table = open_retail(&self.input, *dialect)?;
                gather(&mut table, false, retail_reference, online_retail::is_cancellation, &mut |group| retail.units(group), taken)
            }
            Shape::Columns(..) | Shape::Array(_) | Shape::Lines(_) => Ok(()),
        }
    }

    /// Checks that the file can be read so at all: its header, and whether SKUs can be made from it.
    ///
    /// # Errors
    /// What keeps it from being read.
    pub fn check(&self, makes_skus: bool) -> FileResult<()> {
        match &self.shape {
            Shape::Columns(columns, dialect) => {
                let table = Table::open(&self.input, *dialect)?;
                columns.mapping.positions(table.header()).map(drop)
            }
            Shape::OnlineRetail(_, dialect) => open_retail(&self.input, *dialect).map(drop),
            Shape::Array(_) | Shape::Lines(_) if makes_skus => Err(FileProblem::JsonWithoutSkus),
            Shape::Array(_) | Shape::Lines(_) => Ok(()),
        }
    }

    /// How often the file is read after the survey, when its SKUs are made or not.
    #[must_use]
    pub const fn passes(&self, skus: bool) -> u64 {
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

fn open_retail(input: &Input, dialect: Dialect) -> FileResult<Table> {
    let mut table = Table::open(input, dialect)?;
    let header = table.header();
    let position = |name: &&'static str| {
        let found = header.iter().position(|column| column.eq_ignore_ascii_case(name));
        found.map(Some).ok_or(FileProblem::PresetColumnMissing { column: name })
    };
    let columns = online_retail::COLUMNS.iter().map(position).collect::<FileResult<Vec<_>>>()?;
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
) -> FileResult<()> {
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
