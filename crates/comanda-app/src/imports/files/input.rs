//! The file itself: opened plain or gzipped, its bytes counted as they are read.

use std::io::{self, BufRead, BufReader, Cursor, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use flate2::bufread::MultiGzDecoder;

use super::problem::FileProblem;

const BUFFER_BYTES: usize = 1 << 18;
/// The byte order mark of UTF-8.
pub(super) const BOM: &[u8] = b"\xef\xbb\xbf";
/// What a gzipped file begins with.
pub(crate) const GZIP: &[u8] = &[0x1f, 0x8b];

/// Where the bytes of a file come from. Reading may wait; it is done where waiting harms nobody.
pub trait Source: Send + Sync {
    /// The file's name without the folder, by whose end the format is told; empty when it has none.
    fn name(&self) -> String;

    /// How many bytes it has, as they are kept.
    fn bytes(&self) -> u64;

    /// Its bytes from the beginning.
    ///
    /// # Errors
    /// As the place it is kept in.
    fn open(&self) -> io::Result<Box<dyn Read + Send>>;
}

/// A file in memory.
#[derive(Debug, Clone)]
pub struct InMemory<B> {
    /// Its name.
    pub name: String,
    /// Its bytes.
    pub bytes: B,
}

impl<B: AsRef<[u8]> + Clone + Send + Sync + 'static> Source for InMemory<B> {
    fn name(&self) -> String {
        self.name.clone()
    }

    fn bytes(&self) -> u64 {
        self.bytes.as_ref().len() as u64
    }

    fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(Cursor::new(self.bytes.clone())))
    }
}

/// Who is told how many more bytes were read.
type Heard = Arc<dyn Fn(u64) + Send + Sync>;

/// A file that is read more than once, from its beginning each time.
#[derive(Clone)]
pub struct Input {
    source: Arc<dyn Source>,
    read: Arc<AtomicU64>,
    heard: Option<Heard>,
    unpacked_max: Option<u64>,
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

/// A reader that fails when there is more than it may give.
struct AtMost<R> {
    inner: R,
    left: u64,
    max_bytes: u64,
}

impl<R: Read> Read for AtMost<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        match self.left.checked_sub(count as u64) {
            Some(left) => self.left = left,
            None => return Err(FileProblem::UnpackedTooLarge { max_bytes: self.max_bytes }.into()),
        }
        Ok(count)
    }
}

impl Input {
    /// The file of a source.
    #[must_use]
    pub fn new(source: Arc<dyn Source>) -> Self {
        Self { source, read: Arc::new(AtomicU64::new(0)), heard: None, unpacked_max: None }
    }

    /// A file in memory.
    #[must_use]
    pub fn in_memory<B: AsRef<[u8]> + Clone + Send + Sync + 'static>(name: &str, bytes: B) -> Self {
        Self::new(Arc::new(InMemory { name: name.to_owned(), bytes }))
    }

    /// The same; `heard` is told how many more bytes were read, over all passes.
    #[must_use]
    pub fn telling(mut self, heard: impl Fn(u64) + Send + Sync + 'static) -> Self {
        self.heard = Some(Arc::new(heard));
        self
    }

    /// The same, which may have no more than so many bytes when it is unpacked.
    #[must_use]
    pub const fn unpacked_at_most(mut self, bytes: u64) -> Self {
        self.unpacked_max = Some(bytes);
        self
    }

    /// The same file, of which nothing was read yet.
    #[must_use]
    pub fn anew(&self) -> Self {
        Self { read: Arc::new(AtomicU64::new(0)), ..self.clone() }
    }

    /// Its name without the folder; empty when it has none.
    #[must_use]
    pub fn name(&self) -> String {
        self.source.name()
    }

    /// Its name without `.gz`, in lower case, by whose end the format is told.
    #[must_use]
    pub fn plain_name(&self) -> String {
        let name = self.name().to_lowercase();
        name.strip_suffix(".gz").map(str::to_owned).unwrap_or(name)
    }

    /// Its size as it is kept, in bytes.
    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.source.bytes()
    }

    /// How many of its bytes were read, over all passes. A reader is at most a buffer ahead of what it gave.
    #[must_use]
    pub fn bytes_read(&self) -> u64 {
        self.read.load(Ordering::Relaxed)
    }

    /// Opens it at the beginning, unpacked, without a byte order mark. `told` hears the bytes as they are kept.
    ///
    /// # Errors
    /// As the source's.
    pub fn open(&self, mut told: impl FnMut(&[u8]) + Send + 'static) -> io::Result<Box<dyn BufRead + Send>> {
        let (read, heard) = (Arc::clone(&self.read), self.heard.clone());
        let tapped = Tap {
            inner: self.source.open()?,
            told: move |bytes: &[u8]| {
                read.fetch_add(bytes.len() as u64, Ordering::Relaxed);
                if let Some(heard) = &heard {
                    heard(bytes.len() as u64);
                }
                told(bytes);
            },
        };
        let mut raw = BufReader::with_capacity(BUFFER_BYTES, tapped);
        let mut text: Box<dyn BufRead + Send> = if raw.fill_buf()?.starts_with(GZIP) {
            let max_bytes = self.unpacked_max.unwrap_or(u64::MAX);
            let unpacked = AtMost { inner: MultiGzDecoder::new(raw), left: max_bytes, max_bytes };
            Box::new(BufReader::with_capacity(BUFFER_BYTES, unpacked))
        } else {
            Box::new(raw)
        };
        if text.fill_buf()?.starts_with(BOM) {
            text.consume(BOM.len());
        }
        Ok(text)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    fn packed(bytes: &[u8]) -> Vec<u8> {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(bytes).unwrap();
        packed.finish().unwrap()
    }

    #[test]
    fn plain_or_packed_it_reads_the_same_without_its_mark() {
        for bytes in [b"\xef\xbb\xbfa,b".to_vec(), packed(b"\xef\xbb\xbfa,b")] {
            let input = Input::in_memory("Orders.CSV.gz", bytes.clone());
            let mut text = String::new();
            input.open(|_| ()).unwrap().read_to_string(&mut text).unwrap();
            assert_eq!((text.as_str(), input.bytes_read()), ("a,b", bytes.len() as u64));
            assert_eq!((input.plain_name().as_str(), input.anew().bytes_read()), ("orders.csv", 0));
        }
    }

    #[test]
    fn a_small_file_that_unpacks_to_a_large_one_is_refused() {
        let input = Input::in_memory("a.gz", packed(&[b'a'; 1_000_000])).unpacked_at_most(999_999);
        let failed = input.open(|_| ()).and_then(|mut text| text.read_to_end(&mut Vec::new())).unwrap_err();
        assert!(matches!(FileProblem::from(failed), FileProblem::UnpackedTooLarge { max_bytes: 999_999 }));
    }
}
