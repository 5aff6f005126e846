//! Orders as the API takes them: a JSON array, or one document a line.

use std::fmt;
use std::io::BufRead;

use comanda_core::base::problem::FieldProblem;
use comanda_core::orders::content::OrderContent;
use serde::de::{DeserializeSeed, Deserializer, SeqAccess, Visitor};
use serde_json::Value;

use super::problem::FileProblem;
use super::reader::{FileResult, Taken};
use crate::imports::{ImportUnit, OrderRows, RefusedRow};
use crate::json::{explain, pointer};

/// The longest line of a file with one document a line, in bytes.
const LINE_MAX_BYTES: u64 = 10 << 20;

/// Reads a JSON array of orders, one element in memory at a time.
///
/// # Errors
/// What `taken` fails with; JSON that is none, with line and column. What came before it was given.
pub(super) fn read_array(text: impl BufRead, channel: &str, taken: Taken<'_>) -> FileResult<()> {
    let mut reader = serde_json::Deserializer::from_reader(text);
    let mut failed = None;
    let read = Elements { channel, taken, failed: &mut failed }.deserialize(&mut reader).and_then(|()| reader.end());
    match failed {
        Some(error) => Err(error),
        None => read.map_err(broken),
    }
}

/// Reads one order a line.
///
/// # Errors
/// What `taken` fails with; when the file cannot be read. A line that is no JSON is listed.
pub(super) fn read_lines(mut text: impl BufRead, channel: &str, taken: Taken<'_>) -> FileResult<()> {
    let (mut row, mut line) = (0, Vec::new());
    loop {
        line.clear();
        row += 1;
        if std::io::Read::take(&mut text, LINE_MAX_BYTES).read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        if line.len() as u64 == LINE_MAX_BYTES && line.last() != Some(&b'\n') {
            text.skip_until(b'\n')?;
            taken(listed(RefusedRow::new(row, "import.document_too_large").with("max_bytes", LINE_MAX_BYTES as i64)))?;
            continue;
        }
        if line.trim_ascii().is_empty() {
            continue;
        }
        taken(match serde_json::from_slice(line.trim_ascii_end()) {
            Ok(document) => order(document, channel, row),
            Err(error) => listed(invalid(row).with("problem", "").with("column", error.column() as i64)),
        })?;
    }
}

/// What stopped the reader of JSON: the file, or what is in it.
fn broken(error: serde_json::Error) -> FileProblem {
    if error.is_io() {
        return std::io::Error::from(error).into();
    }
    FileProblem::JsonBroken { line: error.line() as i64, column: error.column() as i64, what: error.to_string() }
}

/// The order of a document.
fn order(mut document: Value, default_channel: &str, row: i64) -> ImportUnit {
    let channel = match document.as_object_mut().and_then(|fields| fields.remove("channel")) {
        None => default_channel.to_owned(),
        Some(Value::String(code)) => code,
        Some(other) => {
            let wrong = explain("/channel", &format!("invalid type: {}, expected a string", kind_of(&other)));
            return listed(because(invalid(row).at("channel"), wrong));
        }
    };
    if channel.is_empty() {
        return listed(RefusedRow::new(row, "import.channel_missing"));
    }
    let reference = document.get("external_reference").and_then(Value::as_str).unwrap_or_default().to_owned();
    match serde_path_to_error::deserialize::<_, OrderContent>(document) {
        Ok(content) => ImportUnit::Order(Box::new(OrderRows { channel, content, line_rows: Vec::new(), other_rows: vec![row] })),
        Err(error) => {
            let wrong = explain(&pointer(error.path()), &error.inner().to_string());
            listed(because(invalid(row).at(error.path().to_string()).of(reference), wrong))
        }
    }
}

fn invalid(row: i64) -> RefusedRow {
    RefusedRow::new(row, "import.document_invalid")
}

/// The same with what is wrong with a value of it.
fn because(refused: RefusedRow, wrong: FieldProblem) -> RefusedRow {
    refused.telling(wrong.facts).with("problem", wrong.code)
}

/// What a JSON value is, in serde's words.
const fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "sequence",
        Value::Object(_) => "map",
    }
}

fn listed(refused: RefusedRow) -> ImportUnit {
    ImportUnit::Listed { rows: 1, refused: vec![refused] }
}

/// The elements of the array, handed on as they are read.
struct Elements<'t> {
    channel: &'t str,
    taken: &'t mut dyn FnMut(ImportUnit) -> FileResult<()>,
    failed: &'t mut Option<FileProblem>,
}

impl<'de> DeserializeSeed<'de> for Elements<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Elements<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an array of orders")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut elements: A) -> Result<(), A::Error> {
        let mut row = 0;
        while let Some(document) = elements.next_element::<Value>()? {
            row += 1;
            if let Err(error) = (self.taken)(order(document, self.channel, row)) {
                *self.failed = Some(error);
                return Err(serde::de::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORDER: &str = r#"{"external_reference":"7","lines":[{"sku":"MUG","quantity":2}]}"#;

    type Reader = fn(&[u8], &str, Taken<'_>) -> FileResult<()>;

    fn read(reader: Reader, text: &str) -> (Vec<String>, Option<String>) {
        let mut told = Vec::new();
        let read = reader(text.as_bytes(), "web", &mut |unit| {
            told.push(match unit {
                ImportUnit::Order(order) => format!("{} {:?}", order.channel, order.content.external_reference),
                ImportUnit::Listed { refused, .. } => format!("{} {} {}", refused[0].row, refused[0].code, refused[0].field),
                ImportUnit::Cancellation(_) => "cancellation".to_owned(),
            });
            Ok(())
        });
        (told, read.err().map(|error| error.to_string()))
    }

    #[test]
    fn an_array_is_read_element_by_element() {
        let text = format!(r#"[{ORDER}, {{"channel":"market","lines":[]}}, {{"colour":1}}, 7]"#);
        let (told, failed) = read(|text, channel, taken| read_array(text, channel, taken), &text);
        assert_eq!(told, ["web Some(\"7\")", "market None", "3 import.document_invalid colour", "4 import.document_invalid ."]);
        assert_eq!(failed, None);
        let (told, failed) = read(|text, channel, taken| read_array(text, channel, taken), &format!("[{ORDER}, {{"));
        assert_eq!(told.len(), 1);
        assert!(failed.unwrap().contains("line 1"));
    }

    #[test]
    fn a_broken_line_is_listed_alone() {
        let text = format!("{ORDER}\n\n{{\"lines\":\n{ORDER}");
        let (told, failed) = read(|text, channel, taken| read_lines(text, channel, taken), &text);
        assert_eq!(told, ["web Some(\"7\")", "3 import.document_invalid ", "web Some(\"7\")"]);
        assert_eq!(failed, None);
    }
}
