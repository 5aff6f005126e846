//! Writing what is kept as files: page by page, in memory that does not grow with it.
//!
//! An [`Export`] is asked for one piece after another, and whoever asks writes them where they belong: the command line to
//! a file, the console to a browser. One that is dropped reads no further.

pub mod customers;
pub mod events;
pub mod orders;
pub mod stock;

use std::future::Future;

use serde::Serialize;

use crate::error::{Error, Result};
use crate::imports::files::cells::guarded;

/// How an export is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A table whose first row names the columns. No cell is taken for a formula by a spreadsheet.
    Csv,
    /// A JSON array of documents, one a line.
    Json,
    /// One JSON document a line.
    Ndjson,
}

/// Something that is exported: a document in JSON, one row or more in CSV.
pub trait Record: Serialize {
    /// The names of the columns.
    const COLUMNS: &'static [&'static str];

    /// Its rows, a cell for each column.
    fn rows(&self) -> Vec<Vec<String>>;
}

/// Where records come from, a page at a time.
pub trait Source: Send {
    /// What they are.
    type Record: Record + Send + Sync;

    /// The next page, which may be empty; `None` after the last one.
    ///
    /// # Errors
    /// As the query's.
    fn next(&mut self) -> impl Future<Output = Result<Option<Vec<Self::Record>>>> + Send;
}

/// The next bytes of an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// How many records they hold.
    pub records: u64,
}

/// An export under way.
pub struct Export<S> {
    source: S,
    format: Format,
    records: u64,
    stage: Stage,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Beginning,
    Within,
    Over,
}

impl<S: Source> Export<S> {
    /// An export that begins with the next piece.
    pub const fn new(source: S, format: Format) -> Self {
        Self { source, format, records: 0, stage: Stage::Beginning }
    }

    /// The next piece; `None` when all is told. One that failed is not to be asked again.
    ///
    /// # Errors
    /// As the source's.
    pub async fn next(&mut self) -> Result<Option<Piece>> {
        if self.stage == Stage::Over {
            return Ok(None);
        }
        let page = self.source.next().await?;
        let mut bytes = Vec::new();
        if self.stage == Stage::Beginning {
            self.format.begin::<S::Record>(&mut bytes)?;
            self.stage = Stage::Within;
        }
        let records = page.as_ref().map_or(0, Vec::len) as u64;
        match page {
            Some(page) => self.format.write(&page, self.records == 0, &mut bytes)?,
            None => {
                self.format.end(&mut bytes);
                self.stage = Stage::Over;
            }
        }
        self.records += records;
        Ok(Some(Piece { bytes, records }))
    }

    /// How many records were told so far.
    pub const fn records(&self) -> u64 {
        self.records
    }
}

impl Format {
    fn begin<R: Record>(self, bytes: &mut Vec<u8>) -> Result<()> {
        match self {
            Self::Csv => csv::Writer::from_writer(bytes).write_record(R::COLUMNS).map_err(Error::internal),
            Self::Json => {
                bytes.push(b'[');
                Ok(())
            }
            Self::Ndjson => Ok(()),
        }
    }

    /// Writes a page; `first` says that no record was written before.
    fn write<R: Record>(self, page: &[R], first: bool, bytes: &mut Vec<u8>) -> Result<()> {
        match self {
            Self::Csv => {
                let mut writer = csv::Writer::from_writer(bytes);
                for row in page.iter().flat_map(Record::rows) {
                    writer.write_record(row.iter().map(|cell| guarded(cell).into_owned())).map_err(Error::internal)?;
                }
                writer.flush().map_err(Error::internal)
            }
            Self::Json => page.iter().enumerate().try_for_each(|(index, record)| {
                bytes.extend_from_slice(if first && index == 0 { b"\n" } else { b",\n" });
                serde_json::to_writer(&mut *bytes, record).map_err(Error::internal)
            }),
            Self::Ndjson => page.iter().try_for_each(|record| {
                serde_json::to_writer(&mut *bytes, record).map_err(Error::internal)?;
                bytes.push(b'\n');
                Ok(())
            }),
        }
    }

    fn end(self, bytes: &mut Vec<u8>) {
        match self {
            Self::Json => bytes.extend_from_slice(b"\n]\n"),
            Self::Csv | Self::Ndjson => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Serialize)]
    struct Word(&'static str);

    impl Record for Word {
        const COLUMNS: &'static [&'static str] = &["word"];

        fn rows(&self) -> Vec<Vec<String>> {
            vec![vec![self.0.to_owned()]]
        }
    }

    struct Pages(Vec<Vec<Word>>);

    impl Source for Pages {
        type Record = Word;

        async fn next(&mut self) -> Result<Option<Vec<Word>>> {
            Ok((!self.0.is_empty()).then(|| self.0.remove(0)))
        }
    }

    async fn written(format: Format, pages: Vec<Vec<Word>>) -> (String, u64) {
        let (mut export, mut text) = (Export::new(Pages(pages), format), String::new());
        while let Some(piece) = export.next().await.unwrap() {
            text += std::str::from_utf8(&piece.bytes).unwrap();
        }
        (text, export.records())
    }

    #[tokio::test]
    async fn pages_become_one_file() {
        let pages = || vec![vec![], vec![Word("=1+1"), Word("Niš")], vec![], vec![Word("a \"b\"")]];
        for (format, whole, empty) in [
            (Format::Csv, "word\n'=1+1\nNiš\n\"a \"\"b\"\"\"\n", "word\n"),
            (Format::Json, "[\n\"=1+1\",\n\"Niš\",\n\"a \\\"b\\\"\"\n]\n", "[\n]\n"),
            (Format::Ndjson, "\"=1+1\"\n\"Niš\"\n\"a \\\"b\\\"\"\n", ""),
        ] {
            assert_eq!(written(format, pages()).await, (whole.to_owned(), 3));
            assert_eq!(written(format, Vec::new()).await, (empty.to_owned(), 0));
        }
    }
}
