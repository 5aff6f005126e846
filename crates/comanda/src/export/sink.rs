//! Where an export goes.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use anyhow::Context;
use comanda_app::exports::{Export, Source};

/// An export under way. What goes to a file stands beside it until it is whole.
pub(crate) struct Sink {
    out: Box<dyn Write + Send>,
    file: Option<(PathBuf, PathBuf)>,
}

impl Sink {
    /// Begins to write to a file, or to standard output.
    ///
    /// # Errors
    /// As the file system's.
    pub(crate) fn open(output: Option<&Path>) -> anyhow::Result<Self> {
        let Some(path) = output else { return Ok(Self { out: Box::new(BufWriter::new(io::stdout())), file: None }) };
        let mut name = path.as_os_str().to_owned();
        name.push(".partial");
        let partial = PathBuf::from(name);
        let opened = File::create(&partial).with_context(|| partial.display().to_string())?;
        Ok(Self { out: Box::new(BufWriter::new(opened)), file: Some((partial, path.to_owned())) })
    }

    /// Writes the whole export, and puts the file in its place. `written` hears how many records after each page. How many there are.
    ///
    /// # Errors
    /// As the export's and the file system's.
    pub(crate) async fn write<S: Source>(mut self, mut export: Export<S>, written: impl Fn(u64)) -> anyhow::Result<u64> {
        while let Some(piece) = export.next().await? {
            self.out.write_all(&piece.bytes)?;
            written(piece.records);
        }
        self.out.flush()?;
        if let Some((partial, path)) = self.file {
            std::fs::rename(&partial, &path).with_context(|| path.display().to_string())?;
        }
        Ok(export.records())
    }
}
