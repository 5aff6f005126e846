//! A file on disk as what an import reads.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use comanda_app::imports::files::input::Source;

/// A file on disk.
#[derive(Debug, Clone)]
pub(crate) struct OnDisk {
    path: PathBuf,
    bytes: u64,
}

impl OnDisk {
    /// The file at `path`.
    ///
    /// # Errors
    /// When it is not there or no file.
    pub(crate) fn new(path: &Path) -> io::Result<Self> {
        let facts = std::fs::metadata(path)?;
        if !facts.is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a file"));
        }
        Ok(Self { path: path.to_owned(), bytes: facts.len() })
    }
}

impl Source for OnDisk {
    fn name(&self) -> String {
        self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    fn bytes(&self) -> u64 {
        self.bytes
    }

    fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(File::open(&self.path)?))
    }
}
