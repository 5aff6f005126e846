//! The file itself: opened plain or gzipped, its bytes counted as they are read.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use flate2::bufread::MultiGzDecoder;
use indicatif::ProgressBar;

const BUFFER_BYTES: usize = 1 << 18;
const BOM: &[u8] = b"\xef\xbb\xbf";

/// A file that is read more than once, from its beginning each time.
#[derive(Debug, Clone)]
pub(crate) struct Input {
    path: PathBuf,
    bytes: u64,
    bar: ProgressBar,
}

/// A reader that tells of every byte it gives.
struct Tap<R, F> {
    inner: R,
    told: F,
}

impl<R: Read, F: FnMut(&[u8])> Read for Tap<R, F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        (self.told)(buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}

impl Input {
    /// The file at `path`; `bar` counts the bytes read from disk, over all passes.
    ///
    /// # Errors
    /// When it is not there or no file.
    pub(crate) fn new(path: &Path, bar: ProgressBar) -> io::Result<Self> {
        let facts = std::fs::metadata(path)?;
        if !facts.is_file() {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "not a file"));
        }
        Ok(Self { path: path.to_owned(), bytes: facts.len(), bar })
    }

    /// Its name without the folder.
    #[must_use]
    pub(crate) fn name(&self) -> String {
        self.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    }

    /// Its name without `.gz`, in lower case, by whose end the format is told.
    #[must_use]
    pub(crate) fn plain_name(&self) -> String {
        let name = self.name().to_lowercase();
        name.strip_suffix(".gz").map(str::to_owned).unwrap_or(name)
    }

    /// Its size on disk in bytes.
    #[must_use]
    pub(crate) const fn bytes(&self) -> u64 {
        self.bytes
    }

    /// Opens it at the beginning, unpacked, without a byte order mark. `told` hears the bytes as they are on disk.
    ///
    /// # Errors
    /// As the file system's.
    pub(crate) fn open(&self, mut told: impl FnMut(&[u8]) + Send + 'static) -> io::Result<Box<dyn BufRead + Send>> {
        let bar = self.bar.clone();
        let tapped = Tap {
            inner: File::open(&self.path)?,
            told: move |bytes: &[u8]| {
                bar.inc(bytes.len() as u64);
                told(bytes);
            },
        };
        let mut raw = BufReader::with_capacity(BUFFER_BYTES, tapped);
        let mut text: Box<dyn BufRead + Send> = if raw.fill_buf()?.starts_with(&[0x1f, 0x8b]) {
            Box::new(BufReader::with_capacity(BUFFER_BYTES, MultiGzDecoder::new(raw)))
        } else {
            Box::new(raw)
        };
        if text.fill_buf()?.starts_with(BOM) {
            text.consume(BOM.len());
        }
        Ok(text)
    }
}
