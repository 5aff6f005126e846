//! The rows that were refused, in words: in a list, and as a file.

use axum::extract::State;
use comanda_app::error::Result;
use comanda_app::exports::{Format, Record, Source};
use comanda_app::imports::RefusedRow;
use comanda_app::imports::files::mapping::{Field, Mapping};
use comanda_app::queries::imports as query;
use comanda_app::queries::{PAGE_MAX, PageRequest};
use comanda_app::run::{App, Caller};
use comanda_core::base::ids::ImportId;
use comanda_core::base::problem::{Fact, Facts};
use serde::Serialize;

use crate::asking::OrdersRead;
use crate::console::download::download;
use crate::console::page::Paged;
use crate::console::person::Visit;
use crate::console::words::Words;
use crate::doors::Doors;
use crate::path::Name;
use crate::problem::{Use, detail_of};

/// A row that was refused, as people read it.
#[derive(Debug, Clone, Serialize)]
pub(super) struct RefusedLine {
    /// The row as a spreadsheet counts: the header is row 1.
    pub(super) row: i64,
    /// The order's number in the source system; empty when unknown.
    pub(super) reference: String,
    /// The column as the file calls it, or the field; empty when it is the whole row.
    pub(super) column: String,
    /// The stable code of the reason.
    pub(super) code: String,
    /// The reason.
    pub(super) message: String,
}

impl RefusedLine {
    /// The row in these words, its columns named as the file does by this mapping.
    pub(super) fn of(row: RefusedRow, mapping: &Mapping, words: &Words) -> Self {
        Self {
            row: row.row,
            column: column(&row.field, mapping, words),
            message: sentence(&row.code, &row.facts, words),
            reference: row.reference,
            code: row.code,
        }
    }
}

/// The word for a field of an order.
pub(super) fn field_word(field: Field, words: &Words) -> String {
    words.code("import-field", field.key()).to_string()
}

/// The sentence of a code. A field that it names is called by its word.
pub(super) fn sentence(code: &str, facts: &Facts, words: &Words) -> String {
    let mut facts = facts.clone();
    if let Some(Fact::Text(named)) = facts.get("field")
        && let Ok(field) = Field::parse(named)
    {
        facts.insert("field".to_owned(), Fact::Text(field_word(field, words)));
    }
    detail_of(words.locale, Use::Field, code, &facts)
}

/// The field of a file that a place of an order comes from: orders name some of them otherwise.
fn field_of(place: &str) -> Option<Field> {
    match place {
        "external_reference" => Some(Field::OrderReference),
        "placed_at" => Some(Field::OrderPlacedAt),
        "currency" => Some(Field::OrderCurrency),
        "language" => Some(Field::OrderLanguage),
        "customer_note" => Some(Field::Note),
        other => Field::parse(other.strip_prefix("shipping_").unwrap_or(other)).ok(),
    }
}

fn column(place: &str, mapping: &Mapping, words: &Words) -> String {
    match field_of(place) {
        Some(field) => mapping.columns.get(field.key()).cloned().unwrap_or_else(|| field_word(field, words)),
        None => place.to_owned(),
    }
}

impl Record for RefusedLine {
    const COLUMNS: &'static [&'static str] = &["row", "reference", "column", "code", "message"];

    fn rows(&self) -> Vec<Vec<String>> {
        vec![vec![self.row.to_string(), self.reference.clone(), self.column.clone(), self.code.clone(), self.message.clone()]]
    }
}

/// All rows that an import refused.
struct Refusals {
    app: App,
    caller: Caller,
    import: ImportId,
    mapping: Mapping,
    words: Words,
    page: Option<PageRequest>,
}

impl Source for Refusals {
    type Record = RefusedLine;

    async fn next(&mut self) -> Result<Option<Vec<RefusedLine>>> {
        let Some(page) = self.page.take() else { return Ok(None) };
        let found = query::refusals(&self.app, &self.caller, self.import, &page).await?;
        self.page = found.next.map(|next| PageRequest { cursor: Some(next), ..page });
        Ok(Some(found.items.into_iter().map(|row| RefusedLine::of(row, &self.mapping, &self.words)).collect()))
    }
}

/// `GET /imports/{id}/refused`: the refused rows as a CSV file.
pub(super) async fn export(State(doors): State<Doors>, Name(import): Name<ImportId>, visit: Visit<OrdersRead>) -> Paged {
    visit.params.finish()?;
    let card = query::card(&doors.app, &visit.caller, import).await?;
    let words = visit.person.words.clone();
    let page = Some(PageRequest { cursor: None, limit: Some(PAGE_MAX) });
    let source = Refusals { app: doors.app.clone(), caller: visit.caller, import, mapping: card.reading.mapping, words, page };
    download(source, Format::Csv, "refused", &visit.person.words).await
}
