//! The report of refused rows, as a CSV file.

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

use anyhow::Context;
use comanda_app::imports::RefusedRow;
use comanda_app::imports::files::cells::guarded;
use comanda_core::base::locale::Locale;
use comanda_web::language::{key, message};

/// A report being written.
pub(crate) struct Report {
    writer: csv::Writer<BufWriter<File>>,
    locale: Locale,
}

impl Report {
    /// Begins the report, its reasons in this language; what stood in the file is replaced.
    ///
    /// # Errors
    /// As the file system's.
    pub(crate) fn create(path: &Path, locale: Locale) -> anyhow::Result<Self> {
        let file = File::create(path).with_context(|| format!("the report {}", path.display()))?;
        let mut writer = csv::Writer::from_writer(BufWriter::new(file));
        writer.write_record(["row", "reference", "field", "code", "message"])?;
        Ok(Self { writer, locale })
    }

    /// Adds rows.
    ///
    /// # Errors
    /// As the file system's.
    pub(crate) fn add(&mut self, rows: &[RefusedRow]) -> anyhow::Result<()> {
        for row in rows {
            let number = row.row.to_string();
            let reason = message(self.locale, &key("problem", &row.code), &row.facts);
            let cells = [number.as_str(), &row.reference, &row.field, &row.code, &reason].map(guarded);
            self.writer.write_record(cells.iter().map(|cell| cell.as_bytes()))?;
        }
        Ok(())
    }

    /// Writes everything out.
    ///
    /// # Errors
    /// As the file system's.
    pub(crate) fn finish(mut self) -> anyhow::Result<()> {
        self.writer.flush().context("the report")
    }
}
