//! The first pass over a file: which file it is, and in which letters it is written.

use std::io::{self, Read};
use std::sync::{Arc, Mutex, PoisonError};

use sha2::{Digest, Sha256};

use super::encoding::{Encoding, Letters};
use super::input::Input;

/// What the first pass showed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Survey {
    /// SHA-256 of the file as it is on disk.
    pub(crate) hash: [u8; 32],
    /// The encoding its letters tell of.
    pub(crate) encoding: Encoding,
}

/// Reads the whole file once.
///
/// # Errors
/// As the file system's; a file in UTF-16 is refused with what to do.
pub(crate) fn survey(input: &Input) -> io::Result<Survey> {
    let hasher = Arc::new(Mutex::new(Sha256::new()));
    let mut letters = Letters::default();
    {
        let hasher = Arc::clone(&hasher);
        let mut text = input.open(move |bytes| hasher.lock().unwrap_or_else(PoisonError::into_inner).update(bytes))?;
        let mut buffer = vec![0_u8; 1 << 16];
        let mut first = true;
        loop {
            let count = text.read(&mut buffer)?;
            let bytes = buffer.get(..count).unwrap_or_default();
            if std::mem::take(&mut first) && (bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff")) {
                let what = "the file is in UTF-16; save it as \"CSV UTF-8\" and import that";
                return Err(io::Error::new(io::ErrorKind::InvalidData, what));
            }
            if count == 0 {
                break;
            }
            letters.add(bytes);
        }
    }
    let hash = hasher.lock().unwrap_or_else(PoisonError::into_inner).clone().finalize().into();
    Ok(Survey { hash, encoding: letters.encoding() })
}
