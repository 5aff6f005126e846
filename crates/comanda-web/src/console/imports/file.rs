//! `/imports/files/{id}`: how a file that was given would be understood; then its import.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use comanda_app::imports::files::guess;
use comanda_app::imports::files::mapping::Field;
use comanda_app::imports::files::reading::{Format, Reading};
use comanda_app::imports::preview::{Preview, SHOWN};
use comanda_app::imports::start::StartImport;
use comanda_app::imports::upload::UploadCard;
use comanda_app::imports::{ImportCounts, ImportUnit, RefusedRow};
use comanda_app::queries::imports as query;
use comanda_app::queries::orders::{Choices, choices};
use comanda_app::run::Caller;
use comanda_core::base::ids::{ImportId, UploadId};
use comanda_core::base::time::Timestamp;

use super::given::{COLUMNS_MAX, DELIMITERS, ENCODINGS, FORMATS, Given, ONLINE_RETAIL, column_name, header_name, pairs, read};
use super::refused::{RefusedLine, field_word, sentence};
use crate::console::fields::Fields;
use crate::console::form::{Form, Sent};
use crate::console::page::{Frame, Paged, Place, frame, page_at, to};
use crate::console::person::{Person, Visit};
use crate::console::words::Words;
use crate::doors::Doors;
use crate::path::Name;
use crate::problem::{Place as At, PlaceProblem, Problem};

/// How many cells show what a column holds.
const SAMPLES: usize = 3;
/// How many characters of a cell are shown.
const SAMPLE_MAX_CHARS: usize = 60;
/// How many lines of an order are named.
const LINES_SHOWN: usize = 4;

/// A column of the file.
struct Column {
    name: String,
    samples: String,
    field: String,
    header_field: String,
    /// A column of the same name stands before it, so that nothing can be read from this one.
    shadowed: bool,
}

/// The beginning of the file as it would be understood, a line an order.
struct UnitLine {
    key: &'static str,
    rows: String,
    reference: String,
    at: Option<Timestamp>,
    customer: String,
    lines: String,
}

/// What was understood.
struct Understood {
    counts: ImportCounts,
    cut: bool,
    units: Vec<UnitLine>,
    refused: Vec<RefusedLine>,
    more_refused: usize,
}

#[derive(Template)]
#[template(path = "imports/file.html")]
struct FilePage {
    frame: Frame,
    upload: UploadCard,
    fields: Fields,
    choices: Choices,
    field_words: Vec<(&'static str, String)>,
    columns: Vec<Column>,
    is_table: bool,
    encoding: &'static str,
    told: Option<&'static str>,
    problems: Vec<String>,
    understood: Option<Understood>,
    can_import: bool,
}

impl FilePage {
    fn formats(&self) -> [(&'static str, String); 3] {
        FORMATS.map(|(name, _)| (name, self.frame.code("imports-format", name).to_string()))
    }

    fn encodings(&self) -> [&'static str; 3] {
        ENCODINGS.map(|encoding| encoding.name())
    }

    fn delimiters(&self) -> [&'static str; 4] {
        DELIMITERS.map(|(name, _)| name)
    }

    fn presets(&self) -> [(&'static str, String); 1] {
        [(ONLINE_RETAIL, self.frame.code("imports-preset", ONLINE_RETAIL).to_string())]
    }
}

/// What a form of this page shows: the file, how it is read, and what came of that.
struct Looked {
    upload: UploadCard,
    reading: Reading,
    preview: Option<Preview>,
    /// Columns whose field another column has already.
    twice: Vec<usize>,
    /// Why it was not imported, or cannot be read so.
    problem: Option<Problem>,
}

fn start_of(text: &str, max: usize) -> String {
    match text.char_indices().nth(max) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

fn columns(preview: &Preview) -> Vec<Column> {
    let header = &preview.header;
    let column = |(place, name): (usize, &String)| {
        let cells = preview.rows.iter().filter_map(|row| row.cells.get(place)).filter(|cell| !cell.is_empty());
        let mut samples: Vec<String> = Vec::new();
        for cell in cells {
            let cell = start_of(cell, SAMPLE_MAX_CHARS);
            if samples.len() < SAMPLES && !samples.contains(&cell) {
                samples.push(cell);
            }
        }
        let before = header.iter().take(place);
        Column {
            shadowed: before.into_iter().any(|other| other.eq_ignore_ascii_case(name)),
            name: name.clone(),
            samples: samples.join(" · "),
            field: column_name(place),
            header_field: header_name(place),
        }
    };
    header.iter().enumerate().take(COLUMNS_MAX).map(column).collect()
}

/// Rows as `2–4, 7`.
fn row_ranges(rows: &[i64]) -> String {
    let mut rows = rows.to_vec();
    rows.sort_unstable();
    let mut ranges: Vec<(i64, i64)> = Vec::new();
    for row in rows {
        match ranges.last_mut() {
            Some((_, end)) if row <= *end + 1 => *end = row,
            Some(_) | None => ranges.push((row, row)),
        }
    }
    let range = |(first, last): &(i64, i64)| if first == last { first.to_string() } else { format!("{first}–{last}") };
    ranges.iter().map(range).collect::<Vec<_>>().join(", ")
}

fn items<'i>(items: impl ExactSizeIterator<Item = (i64, &'i str)>) -> String {
    let more = if items.len() > LINES_SHOWN { ", …" } else { "" };
    let named: Vec<String> = items.take(LINES_SHOWN).map(|(units, sku)| format!("{units} × {sku}")).collect();
    named.join(", ") + more
}

fn unit_line(unit: &ImportUnit, refused: &[RefusedRow]) -> UnitLine {
    match unit {
        ImportUnit::Order(order) => {
            let rows: Vec<i64> = order.rows().collect();
            let content = &order.content;
            let customer = content.customer.as_ref();
            let name = customer.and_then(|customer| customer.name.as_ref().or(customer.company.as_ref()).or(customer.email.as_ref()));
            let is_refused = refused.iter().any(|refused| rows.contains(&refused.row));
            UnitLine {
                key: if is_refused { "imports-unit-refused" } else { "imports-unit-order" },
                rows: row_ranges(&rows),
                reference: content.external_reference.clone().unwrap_or_default(),
                at: content.placed_at,
                customer: name.map(|name| start_of(name, SAMPLE_MAX_CHARS)).unwrap_or_default(),
                lines: items(content.lines.iter().map(|line| (line.quantity, line.sku.as_str()))),
            }
        }
        ImportUnit::Cancellation(cancellation) => UnitLine {
            key: "imports-unit-cancellation",
            rows: row_ranges(&cancellation.items.iter().map(|item| item.row).collect::<Vec<_>>()),
            reference: cancellation.reference.clone(),
            at: Some(cancellation.at),
            customer: cancellation.customer.clone(),
            lines: items(cancellation.items.iter().map(|item| (item.quantity, item.sku.as_str()))),
        },
        ImportUnit::Listed { refused, .. } => UnitLine {
            key: "imports-unit-refused",
            rows: row_ranges(&refused.iter().map(|refused| refused.row).collect::<Vec<_>>()),
            reference: refused.first().map(|refused| refused.reference.clone()).unwrap_or_default(),
            at: None,
            customer: String::new(),
            lines: String::new(),
        },
    }
}

fn understood(preview: &Preview, words: &Words) -> Understood {
    // Rows that are well, and refused with another of their order, say nothing new.
    let causes: Vec<&RefusedRow> = preview.refused.iter().filter(|row| row.code != "import.order_refused").collect();
    Understood {
        counts: preview.counts,
        cut: preview.cut,
        units: preview.units.iter().map(|unit| unit_line(unit, &preview.refused)).collect(),
        more_refused: causes.len().saturating_sub(SHOWN),
        refused: causes.into_iter().take(SHOWN).map(|row| RefusedLine::of(row.clone(), &preview.reading.mapping, words)).collect(),
    }
}

/// The form's fields with what is wrong beside them, and what is wrong with what has no field of its own.
fn fields(looked: &Looked, person: &Person) -> (Fields, Vec<String>) {
    let mut shown = pairs(&looked.reading);
    if let Some(preview) = &looked.preview {
        shown.extend(preview.columns.iter().map(|(field, place)| (column_name(*place), (*field).to_owned())));
    }
    let mut fields = Fields::kept(&Sent::of(shown));
    let mut elsewhere = Vec::new();
    let found = looked.preview.iter().flat_map(|preview| preview.problems.iter().cloned().map(PlaceProblem::from));
    let refused = looked.problem.iter().flat_map(|problem| problem.errors.iter().cloned());
    for wrong in found.chain(refused) {
        let told = sentence(&wrong.code, &wrong.facts, &person.words);
        let name = match &wrong.place {
            At::Body(pointer) => pointer.trim_start_matches('/'),
            At::Parameter(name) => name,
            At::Header(name) => name,
        };
        if ["channel", "preset", "timezone", "delimiter", "create_skus"].contains(&name) {
            fields.wrong(name.to_owned(), told);
        } else if !elsewhere.contains(&told) {
            elsewhere.push(told);
        }
    }
    if let Some(problem) = looked.problem.as_ref().filter(|problem| problem.errors.is_empty()) {
        elsewhere.push(sentence(problem.code, &problem.facts, &person.words));
    }
    for place in &looked.twice {
        fields.wrong(column_name(*place), person.words.t("imports-field-twice").to_string());
    }
    (fields, elsewhere)
}

async fn shown(doors: &Doors, person: &Person, looked: Looked) -> Paged {
    let (fields, problems) = fields(&looked, person);
    let status = looked.problem.as_ref().map_or(StatusCode::OK, |problem| problem.status);
    let words = &person.words;
    let preview = looked.preview.as_ref();
    let ready = preview.filter(|preview| preview.problems.is_empty() && looked.twice.is_empty());
    let page = FilePage {
        choices: choices(&doors.app, &person.caller()).await?,
        field_words: Field::ALL.iter().map(|field| (field.key(), field_word(*field, words))).collect(),
        columns: preview.map(columns).unwrap_or_default(),
        is_table: preview.is_none_or(|preview| preview.format == Format::Csv) && looked.reading.preset.is_none(),
        encoding: preview.map_or(looked.upload.survey.encoding, |preview| preview.encoding).name(),
        told: preview.and_then(|preview| DELIMITERS.iter().find(|(_, known)| Some(*known) == preview.delimiter)).map(|(name, _)| *name),
        understood: ready.map(|preview| understood(preview, words)),
        can_import: ready.is_some_and(|preview| preview.counts.rows_read > 0),
        problems,
        fields,
        frame: frame(doors, person, Place::Imports).await?,
        upload: looked.upload,
    };
    page_at(status, &page)
}

/// Looks at a file that is read so, or as it is proposed; what keeps it from being read at all goes along.
async fn look_at(
    doors: &Doors,
    caller: &Caller,
    upload: UploadCard,
    reading: Option<Reading>,
    twice: Vec<usize>,
) -> Result<Looked, Problem> {
    match doors.app.preview_upload(caller, upload.id, reading.clone()).await.map_err(Problem::from) {
        Ok(preview) => Ok(Looked { upload, reading: preview.reading.clone(), preview: Some(preview), twice, problem: None }),
        Err(problem) if problem.errors.is_empty() => Err(problem),
        Err(problem) => Ok(Looked { upload, reading: reading.unwrap_or_default(), preview: None, twice, problem: Some(problem) }),
    }
}

/// `GET /imports/files/{id}`. Times are taken for those of the console's time zone, until somebody says otherwise.
pub(super) async fn show(State(doors): State<Doors>, Name(id): Name<UploadId>, visit: Visit<StartImport>) -> Paged {
    let upload = doors.app.upload(&visit.caller, id).await?;
    let mut looked = look_at(&doors, &visit.caller, upload.clone(), None, Vec::new()).await?;
    let has_times = looked.reading.mapping.columns.contains_key(Field::OrderPlacedAt.key());
    let zone = doors.settings.time_zone.iana_name().filter(|zone| !zone.ends_with("UTC"));
    if let (true, None, Some(zone)) = (has_times, looked.reading.preset, zone) {
        looked.reading.mapping.timezone = Some(zone.to_owned());
        looked = look_at(&doors, &visit.caller, upload, Some(looked.reading), Vec::new()).await?;
    }
    shown(&doors, &visit.person, looked).await
}

/// Looks again as the form says. When other columns are there than were shown, their fields are proposed anew.
async fn look_again(doors: &Doors, caller: &Caller, upload: UploadCard, given: Given) -> Result<Looked, Problem> {
    let Given { reading, header, twice } = given;
    let looked = look_at(doors, caller, upload.clone(), Some(reading), twice).await?;
    let proposed = match &looked.preview {
        Some(preview) if preview.header.iter().take(COLUMNS_MAX).ne(&header) => {
            let mut reading = preview.reading.clone();
            reading.mapping.columns = guess::columns(&preview.header).columns;
            reading
        }
        Some(_) | None => return Ok(looked),
    };
    look_at(doors, caller, upload, Some(proposed), Vec::new()).await
}

/// `POST /imports/files/{id}`: another look, or the import.
pub(super) async fn look(State(doors): State<Doors>, Name(id): Name<UploadId>, form: Form<StartImport>) -> Paged {
    // The file and how it is read are the key: a repeated sending finds the import that was begun.
    let caller = Caller { idempotency_key: None, ..form.caller.clone() };
    let upload = doors.app.upload(&caller, id).await?;
    let given = read(&form.sent);
    if form.preview || !given.twice.is_empty() {
        let looked = look_again(&doors, &caller, upload, given).await?;
        return shown(&doors, &form.person, looked).await;
    }
    match doors.app.start_upload_import(&caller, id, given.reading.clone()).await.map_err(Problem::from) {
        Ok(import) => Ok(to(&format!("/imports/{import}"), said(&doors, &caller, import, id).await?)),
        Err(problem) if problem.status.is_server_error() => Err(problem),
        Err(problem) => {
            let mut looked = look_again(&doors, &caller, upload, given).await?;
            looked.problem = Some(problem);
            shown(&doors, &form.person, looked).await
        }
    }
}

/// What is said of an import that was begun: nothing, unless it had been done before with the same file given otherwise.
async fn said(doors: &Doors, caller: &Caller, import: ImportId, upload: UploadId) -> Result<Option<&'static str>, Problem> {
    let card = query::card(&doors.app, caller, import).await?;
    Ok((card.upload != Some(upload)).then_some("said-import-known"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_told_in_short() {
        for (rows, text) in [(&[2][..], "2"), (&[4, 2, 3, 7], "2–4, 7"), (&[5, 5, 6], "5–6"), (&[], "")] {
            assert_eq!(row_ranges(rows), text);
        }
    }

    #[test]
    fn long_orders_name_their_first_lines() {
        let lines = [(1, "A"), (2, "B"), (3, "C"), (4, "D"), (5, "E")];
        assert_eq!(items(lines.into_iter()), "1 × A, 2 × B, 3 × C, 4 × D, …");
        assert_eq!(items(lines.into_iter().take(1)), "1 × A");
    }
}
