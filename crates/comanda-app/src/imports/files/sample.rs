//! The beginning of a file, to be looked at.

use std::io::Read;

use super::input::Input;
use super::reader::FileResult;
use super::reading::Format;
use super::table::{Dialect, Table, TableRow};

/// How many bytes of a file are looked at.
pub const SAMPLE_MAX_BYTES: u64 = 4 << 20;
/// How many rows, or documents, are looked at.
pub const SAMPLE_MAX_ROWS: i64 = 2_000;

/// The beginning of a file in memory: whole rows, as far as there are any.
#[derive(Clone)]
pub struct Sample {
    /// What reads it.
    pub input: Input,
    /// Whether the file goes on after it.
    pub cut: bool,
}

/// A table's beginning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableSample {
    /// What stands between two cells.
    pub delimiter: char,
    /// The names of the columns.
    pub header: Vec<String>,
    /// The first rows that can be read, with all their cells.
    pub rows: Vec<TableRow>,
}

impl Sample {
    /// The beginning of a file: at most [`SAMPLE_MAX_BYTES`], of a table at most [`SAMPLE_MAX_ROWS`] rows.
    ///
    /// # Errors
    /// As the source's.
    pub fn of(input: &Input, format: Format, dialect: Dialect) -> FileResult<Self> {
        let mut bytes = Vec::new();
        let read = input.open(|_| ())?.take(SAMPLE_MAX_BYTES + 1).read_to_end(&mut bytes)? as u64;
        let mut cut = read > SAMPLE_MAX_BYTES;
        bytes.truncate(SAMPLE_MAX_BYTES as usize);
        let whole = match format {
            Format::Csv => whole_rows(&Input::in_memory("", bytes.clone()), dialect, cut)?,
            Format::Ndjson if cut => bytes.iter().rposition(|byte| *byte == b'\n').map(|end| end + 1),
            Format::Ndjson | Format::Json => None,
        };
        if let Some(end) = whole.filter(|end| *end < bytes.len()) {
            bytes.truncate(end);
            cut = true;
        }
        Ok(Self { input: Input::in_memory(&input.plain_name(), bytes), cut })
    }

    /// Its header and its first `rows` rows.
    ///
    /// # Errors
    /// As [`Table::open`].
    pub fn table(&self, dialect: Dialect, rows: usize) -> FileResult<TableSample> {
        let mut table = Table::open(&self.input, dialect)?;
        table.select((0..table.header().len()).map(Some).collect());
        let (delimiter, header) = (char::from(table.delimiter()), table.header().to_vec());
        let mut first = Vec::new();
        while first.len() < rows
            && let Some(row) = table.next_row()?
        {
            first.extend(row.ok());
        }
        Ok(TableSample { delimiter, header, rows: first })
    }
}

/// Where the last row ends that is looked at and whole: one that the file may go on with is not. `None` when there is no such row.
fn whole_rows(input: &Input, dialect: Dialect, cut: bool) -> FileResult<Option<usize>> {
    let mut table = Table::open(input, dialect)?;
    let (mut rows, mut before, mut end) = (0, None, Some(table.end()));
    while rows < SAMPLE_MAX_ROWS && table.next_row()?.is_some() {
        rows += 1;
        before = end.replace(table.end());
    }
    Ok(if cut && rows < SAMPLE_MAX_ROWS { before } else { end })
}

#[cfg(test)]
mod tests {
    use super::super::encoding::Encoding;
    use super::*;

    const DIALECT: Dialect = Dialect { encoding: Encoding::Utf8, delimiter: None };

    fn sample(text: &str, format: Format) -> Sample {
        Sample::of(&Input::in_memory("a.csv", text.to_owned()), format, DIALECT).unwrap()
    }

    #[test]
    fn a_small_file_is_its_own_sample() {
        let sample = sample("a;b\n1;2\n\n3;\"4\n5\"\n", Format::Csv);
        let table = sample.table(DIALECT, 20).unwrap();
        assert!(!sample.cut);
        assert_eq!((table.delimiter, table.header.join("|"), table.rows.len()), (';', "a|b".to_owned(), 2));
        assert_eq!(table.rows[1].cells, ["3", "4\n5"]);
    }

    #[test]
    fn a_large_file_is_cut_between_rows() {
        let rows = |count: usize, cell: &str| format!("a,b\n{}", format!("1,{cell}\n").repeat(count));
        for text in [rows(5_000, "x"), rows(100, &format!("\"{}\n\"", "x".repeat(100_000)))] {
            let sample = sample(&text, Format::Csv);
            assert!(sample.cut);
            let table = sample.table(DIALECT, usize::MAX).unwrap();
            assert!(table.rows.len() <= 2_000 && table.rows.windows(2).all(|two| two[0].cells == two[1].cells));
        }
        assert!(sample(&"{\"a\":1}\n".repeat(1_000_000), Format::Ndjson).cut);
    }

    #[test]
    fn a_quote_that_never_ends_keeps_the_header() {
        let sample = sample(&format!("a,b\n\"{}", "x,1\n".repeat(2_000_000)), Format::Csv);
        let table = sample.table(DIALECT, 20).unwrap();
        assert_eq!((table.header.len(), table.rows.len()), (2, 0));
    }
}
