//! CSV: rows of named columns, each row's faults told by its number.

use std::io::BufRead;

use comanda_core::base::problem::{Fact, Facts};
use csv::ByteRecord;

use super::encoding::Encoding;
use super::input::Input;
use super::problem::FileProblem;
use super::reader::FileResult;

/// How a CSV file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// In which letters.
    pub encoding: Encoding,
    /// What stands between two cells; told by the header when `None`.
    pub delimiter: Option<u8>,
}

/// A row that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableRow {
    /// Its number as a spreadsheet counts: the header is row 1.
    pub number: i64,
    /// Its cells, trimmed, in the order that was asked for; empty where the column is missing.
    pub cells: Vec<String>,
}

/// A row whose cells cannot be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenRow {
    /// Its number.
    pub number: i64,
    /// The stable code: `text.invalid_utf8` or `import.row_malformed`.
    pub code: &'static str,
    /// The facts of its sentence.
    pub facts: Facts,
}

/// A CSV file being read.
pub struct Table {
    reader: csv::Reader<Box<dyn BufRead + Send>>,
    encoding: Encoding,
    delimiter: u8,
    header: Vec<String>,
    columns: Vec<Option<usize>>,
    record: ByteRecord,
    number: i64,
}

impl Table {
    /// Opens the file and reads its header.
    ///
    /// # Errors
    /// When it cannot be read or has no header.
    pub fn open(input: &Input, dialect: Dialect) -> FileResult<Self> {
        let mut text = input.open(|_| ())?;
        let delimiter = match dialect.delimiter {
            Some(delimiter) => delimiter,
            None => usual_delimiter(text.fill_buf()?),
        };
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).has_headers(false).from_reader(text);
        let mut record = ByteRecord::new();
        if !reader.read_byte_record(&mut record).map_err(|error| failed(0, error))? {
            return Err(FileProblem::Empty);
        }
        let cells = record.iter().map(|cell| dialect.encoding.decode(cell).map(|text| text.trim().to_owned()));
        let header = cells.collect::<Option<Vec<_>>>();
        let header = header.ok_or(FileProblem::HeaderUnreadable { encoding: dialect.encoding.name() })?;
        Ok(Self { reader, encoding: dialect.encoding, delimiter, header, columns: Vec::new(), record, number: 1 })
    }

    /// The names of the columns.
    #[must_use]
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// What stands between two cells.
    #[must_use]
    pub const fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// Where the row read last ends, in bytes from the beginning of the text.
    #[must_use]
    pub fn end(&self) -> usize {
        usize::try_from(self.reader.position().byte()).unwrap_or(usize::MAX)
    }

    /// The columns that rows are given by, by position; `None` gives an empty cell.
    pub fn select(&mut self, columns: Vec<Option<usize>>) {
        self.columns = columns;
    }

    /// The next row that is not empty.
    ///
    /// # Errors
    /// When the file cannot be read on.
    pub fn next_row(&mut self) -> FileResult<Option<Result<TableRow, BrokenRow>>> {
        loop {
            let more = self.reader.read_byte_record(&mut self.record).map_err(|error| failed(self.number, error))?;
            if !more {
                return Ok(None);
            }
            self.number += 1;
            if self.record.iter().any(|cell| !cell.trim_ascii().is_empty()) {
                return Ok(Some(self.read_row()));
            }
        }
    }

    fn read_row(&self) -> Result<TableRow, BrokenRow> {
        let broken = |code, facts: [(&str, Fact); 2]| {
            let facts = facts.into_iter().map(|(name, fact)| (name.to_owned(), fact)).collect();
            BrokenRow { number: self.number, code, facts }
        };
        if self.record.len() > self.header.len() && self.record.iter().skip(self.header.len()).any(|cell| !cell.is_empty()) {
            let facts = [("cells", Fact::from(self.record.len() as i64)), ("columns", Fact::from(self.header.len() as i64))];
            return Err(broken("import.row_malformed", facts));
        }
        let mut cells = Vec::with_capacity(self.columns.len());
        for column in &self.columns {
            let bytes = column.and_then(|column| self.record.get(column)).unwrap_or_default();
            match self.encoding.decode(bytes) {
                Some(text) => cells.push(text.trim().to_owned()),
                None => {
                    let name = column.and_then(|column| self.header.get(column)).map_or("", String::as_str);
                    let facts = [("column", Fact::from(name)), ("encoding", Fact::from(self.encoding.name()))];
                    return Err(broken("text.invalid_utf8", facts));
                }
            }
        }
        Ok(TableRow { number: self.number, cells })
    }
}

fn failed(after_row: i64, error: csv::Error) -> FileProblem {
    let error = match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => std::io::Error::other(format!("{other:?}")),
    };
    match FileProblem::from(error) {
        FileProblem::Io { error, .. } => FileProblem::io(after_row, error),
        other => other,
    }
}

/// The delimiter that the first line uses most, outside quotes; a comma when it uses none.
fn usual_delimiter(text: &[u8]) -> u8 {
    let line = text.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let mut quoted = false;
    let mut counts = [(b',', 0), (b';', 0), (b'\t', 0), (b'|', 0)];
    for byte in line {
        quoted ^= *byte == b'"';
        counts.iter_mut().filter(|(delimiter, _)| !quoted && delimiter == byte).for_each(|(_, count)| *count += 1);
    }
    let mut usual = counts[0];
    for other in counts {
        if other.1 > usual.1 {
            usual = other;
        }
    }
    usual.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_tells_the_delimiter() {
        for (header, expected) in
            [("a,b;c,d\n1;2;3;4", b','), ("a;b\n", b';'), ("\"a,b,c\";d\n", b';'), ("a\tb", b'\t'), ("a", b','), ("", b',')]
        {
            assert_eq!(usual_delimiter(header.as_bytes()), expected, "{header:?}");
        }
    }
}
