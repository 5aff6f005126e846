//! The first pass over a file: which file it is, and in which letters it is written.

use std::io::{self, Read, Write};
use std::sync::{Arc, Mutex, PoisonError};

use sha2::{Digest, Sha256};

use super::encoding::{Encoding, Letters};
use super::input::{BOM, Input};
use super::problem::FileProblem;
use super::reader::FileResult;

/// How many bytes tell whether a file is text at all.
const FIRST_BYTES: usize = 1 << 13;
/// What files begin with that are no tables though they may have no NUL among their first bytes: packed workbooks, PDF,
/// and what browsers and some shops call a table.
const NO_TABLES: [&[u8]; 5] = [b"PK\x03\x04", b"%PDF-", b"<!DOCTYPE", b"<html", b"<?xml"];

/// What is seen of a file's unpacked bytes as they go by.
#[derive(Debug, Default)]
pub struct Look {
    first: Vec<u8>,
    letters: Letters,
}

impl Look {
    /// Takes the next bytes.
    pub fn add(&mut self, bytes: &[u8]) {
        if self.first.len() == FIRST_BYTES {
            return self.letters.add(bytes);
        }
        let (head, rest) = bytes.split_at(bytes.len().min(FIRST_BYTES - self.first.len()));
        self.first.extend_from_slice(head);
        if self.first.len() == FIRST_BYTES {
            self.letters.add(self.first.strip_prefix(BOM).unwrap_or(&self.first));
            self.letters.add(rest);
        }
    }

    /// The encoding the letters tell of.
    ///
    /// # Errors
    /// [`FileProblem::Utf16`]; [`FileProblem::NotATable`] for a picture, a workbook or another file that is no text.
    pub fn encoding(mut self) -> FileResult<Encoding> {
        let first = self.first.strip_prefix(BOM).unwrap_or(&self.first);
        if first.starts_with(b"\xff\xfe") || first.starts_with(b"\xfe\xff") {
            return Err(FileProblem::Utf16);
        }
        let begins = |with: &[u8]| first.get(..with.len()).is_some_and(|bytes| bytes.eq_ignore_ascii_case(with));
        if first.contains(&0) || NO_TABLES.into_iter().any(begins) {
            return Err(FileProblem::NotATable);
        }
        if self.first.len() < FIRST_BYTES {
            self.letters.add(first);
        }
        Ok(self.letters.encoding())
    }
}

impl Write for Look {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.add(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What the first pass showed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Survey {
    /// SHA-256 of the file as it is kept.
    pub hash: [u8; 32],
    /// The encoding its letters tell of.
    pub encoding: Encoding,
}

/// Reads the whole file once.
///
/// # Errors
/// As the source's; as [`Look::encoding`].
pub fn survey(input: &Input) -> FileResult<Survey> {
    let hasher = Arc::new(Mutex::new(Sha256::new()));
    let mut look = Look::default();
    {
        let hasher = Arc::clone(&hasher);
        let mut text = input.open(move |bytes| hasher.lock().unwrap_or_else(PoisonError::into_inner).update(bytes))?;
        let mut buffer = vec![0_u8; 1 << 16];
        loop {
            let count = text.read(&mut buffer)?;
            if count == 0 {
                break;
            }
            look.add(buffer.get(..count).unwrap_or_default());
        }
    }
    let hash = hasher.lock().unwrap_or_else(PoisonError::into_inner).clone().finalize().into();
    Ok(Survey { hash, encoding: look.encoding()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_table_is_told_from_its_first_bytes() {
        let told = |bytes: &[u8]| match survey(&Input::in_memory("file", bytes.to_vec())) {
            Ok(survey) => survey.encoding.name().to_owned(),
            Err(problem) => problem.field_problem().unwrap().code,
        };
        let long = [b"a,b\n".repeat(10_000), b"\xd0\xe5\xe4,\xea\xee\xe4\n".repeat(3)].concat();
        for (bytes, expected) in [
            (b"a,b\n1,2\n".as_slice(), "utf-8"),
            (b"\xef\xbb\xbf\xd0\x9d\n", "utf-8"),
            (&long, "windows-1251"),
            (b"", "utf-8"),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "import.not_a_table"),
            (b"PK\x03\x04", "import.not_a_table"),
            (b"<HTML><table>", "import.not_a_table"),
            (b"%PDF-1.7\n", "import.not_a_table"),
            (b"\xff\xfea\0,\0b\0", "import.utf16"),
        ] {
            assert_eq!(told(bytes), expected, "{bytes:?}");
        }
    }
}
