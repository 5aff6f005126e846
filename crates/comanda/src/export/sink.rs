//! Where an export goes, and how it is written.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::ValueEnum;
use serde::Serialize;

use comanda_app::imports::files::cells::guarded;

/// The formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Csv,
    Json,
    Ndjson,
}

/// Something that is exported: a document in JSON, one row or more in CSV.
pub(crate) trait Record: Serialize {
    /// The names of the columns.
    const COLUMNS: &'static [&'static str];

    /// Its rows, a cell for each column.
    fn rows(&self) -> Vec<Vec<String>>;
}

type Out = Box<dyn Write + Send>;

enum Shape {
    Csv(Box<csv::Writer<Out>>),
    Json { out: Out, first: bool },
    Ndjson(Out),
}

/// An export under way. What goes to a file stands beside it until it is whole.
pub(crate) struct Sink {
    shape: Shape,
    file: Option<(PathBuf, PathBuf)>,
    count: u64,
}

impl Sink {
    /// Begins the export of records `R` to a file, or to standard output.
    ///
    /// # Errors
    /// As the file system's.
    pub(crate) fn open<R: Record>(format: Format, output: Option<&Path>) -> anyhow::Result<Self> {
        let (mut out, file): (Out, _) = match output {
            None => (Box::new(BufWriter::new(io::stdout())), None),
            Some(path) => {
                let mut name = path.as_os_str().to_owned();
                name.push(".partial");
                let partial = PathBuf::from(name);
                let opened = File::create(&partial).with_context(|| partial.display().to_string())?;
                (Box::new(BufWriter::new(opened)), Some((partial, path.to_owned())))
            }
        };
        let shape = match format {
            Format::Csv => {
                let mut writer = csv::Writer::from_writer(out);
                writer.write_record(R::COLUMNS)?;
                Shape::Csv(Box::new(writer))
            }
            Format::Json => {
                out.write_all(b"[")?;
                Shape::Json { out, first: true }
            }
            Format::Ndjson => Shape::Ndjson(out),
        };
        Ok(Self { shape, file, count: 0 })
    }

    /// Writes a record.
    ///
    /// # Errors
    /// As the file system's.
    pub(crate) fn write<R: Record>(&mut self, record: &R) -> anyhow::Result<()> {
        self.count += 1;
        match &mut self.shape {
            Shape::Csv(writer) => {
                for row in record.rows() {
                    writer.write_record(row.iter().map(|cell| guarded(cell).into_owned()))?;
                }
            }
            Shape::Json { out, first } => {
                out.write_all(if std::mem::take(first) { b"\n" } else { b",\n" })?;
                serde_json::to_writer(out, record)?;
            }
            Shape::Ndjson(out) => {
                serde_json::to_writer(&mut *out, record)?;
                out.write_all(b"\n")?;
            }
        }
        Ok(())
    }

    /// Ends the export: everything is written, and the file stands in its place. How many records it has.
    ///
    /// # Errors
    /// As the file system's.
    pub(crate) fn finish(self) -> anyhow::Result<u64> {
        match self.shape {
            Shape::Csv(mut writer) => writer.flush()?,
            Shape::Json { mut out, .. } => {
                out.write_all(b"\n]\n")?;
                out.flush()?;
            }
            Shape::Ndjson(mut out) => out.flush()?,
        }
        if let Some((partial, path)) = self.file {
            std::fs::rename(&partial, &path).with_context(|| path.display().to_string())?;
        }
        Ok(self.count)
    }
}
