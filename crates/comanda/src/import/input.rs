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
    place: Place,
    bytes: u64,
    bar: ProgressBar,
}

#[derive(Debug, Clone)]
enum Place {
    OnDisk(PathBuf),
    Embedded(&'static [u8]),
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
        Ok(Self { place: Place::OnDisk(path.to_owned()), bytes: facts.len(), bar })
    }

    /// A file that is part of the program.
    pub(crate) const fn embedded(bytes: &'static [u8], bar: ProgressBar) -> Self {
        Self { place: Place::Embedded(bytes), bytes: bytes.len() as u64, bar }
    }

    /// Its name without the folder; empty when it is part of the program.
    #[must_use]
    pub(crate) fn name(&self) -> String {
        match &self.place {
            Place::OnDisk(path) => path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
            Place::Embedded(_) => String::new(),
        }
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
        let inner: Box<dyn Read + Send> = match &self.place {
            Place::OnDisk(path) => Box::new(File::open(path)?),
            Place::Embedded(bytes) => Box::new(*bytes),
        };
        let tapped = Tap {
            inner,
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
