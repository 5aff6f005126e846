//! In which letters a file is written: UTF-8, or one of the two code pages of the region.

use std::borrow::Cow;

use encoding_rs::{WINDOWS_1250, WINDOWS_1251};
use serde::{Deserialize, Serialize};

/// How bytes become letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8.
    #[serde(rename = "utf-8")]
    Utf8,
    /// Central European: Serbian Latin, Romanian, Hungarian.
    #[serde(rename = "windows-1250")]
    Windows1250,
    /// Cyrillic: Russian, Serbian, Bulgarian.
    #[serde(rename = "windows-1251")]
    Windows1251,
}

impl Encoding {
    /// Its usual name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Windows1250 => "windows-1250",
            Self::Windows1251 => "windows-1251",
        }
    }

    /// The text of these bytes; `None` when they are no text in it.
    #[must_use]
    pub fn decode(self, bytes: &[u8]) -> Option<Cow<'_, str>> {
        match self {
            Self::Utf8 => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
            Self::Windows1250 => WINDOWS_1250.decode_without_bom_handling_and_without_replacement(bytes),
            Self::Windows1251 => WINDOWS_1251.decode_without_bom_handling_and_without_replacement(bytes),
        }
    }
}

/// What a pass over the bytes of a file showed of its letters.
#[derive(Debug, Default)]
pub struct Letters {
    unfinished: Vec<u8>,
    valid: u64,
    invalid: u64,
    in_runs: u64,
    alone: u64,
    last: u8,
}

impl Letters {
    /// Takes the next bytes.
    pub fn add(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            if byte >= 0x80 && self.last >= 0x80 {
                self.in_runs += 1;
            } else if (byte >= 0x80 && self.last.is_ascii_alphabetic()) || (self.last >= 0x80 && byte.is_ascii_alphabetic()) {
                self.alone += 1;
            }
            self.last = byte;
        }
        let mut text = std::mem::take(&mut self.unfinished);
        text.extend_from_slice(bytes);
        let mut rest = text.as_slice();
        loop {
            match std::str::from_utf8(rest) {
                Ok(good) => {
                    self.valid += leading_bytes(good);
                    return;
                }
                Err(error) => {
                    let (good, bad) = rest.split_at(error.valid_up_to());
                    self.valid += good.iter().filter(|byte| **byte >= 0xc0).count() as u64;
                    let Some(length) = error.error_len() else {
                        self.unfinished = bad.to_vec();
                        return;
                    };
                    self.invalid += 1;
                    rest = bad.get(length..).unwrap_or_default();
                }
            }
        }
    }

    /// The encoding they tell of. UTF-8 when nothing speaks against it, or when most letters are
    /// good UTF-8 and only some rows are broken. Else by how letters outside ASCII stand: in
    /// Cyrillic text next to each other, in Latin text between ASCII letters.
    #[must_use]
    pub fn encoding(&self) -> Encoding {
        let invalid = self.invalid + u64::from(!self.unfinished.is_empty());
        if invalid == 0 || self.valid > invalid {
            Encoding::Utf8
        } else if self.in_runs > self.alone {
            Encoding::Windows1251
        } else {
            Encoding::Windows1250
        }
    }
}

fn leading_bytes(text: &str) -> u64 {
    text.bytes().filter(|byte| *byte >= 0xc0).count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(bytes: &[u8], at_once: usize) -> Encoding {
        let mut letters = Letters::default();
        bytes.chunks(at_once).for_each(|chunk| letters.add(chunk));
        letters.encoding()
    }

    #[test]
    fn letters_tell_the_encoding() {
        let check = |text: &str, expected: Encoding| {
            let bytes = match expected {
                Encoding::Utf8 => text.as_bytes().to_vec(),
                Encoding::Windows1250 => WINDOWS_1250.encode(text).0.into_owned(),
                Encoding::Windows1251 => WINDOWS_1251.encode(text).0.into_owned(),
            };
            for at_once in [1, 2, 3, 4096] {
                assert_eq!(told(&bytes, at_once), expected, "{text}");
            }
            assert_eq!(expected.decode(&bytes).as_deref(), Some(text));
        };
        check("only ASCII", Encoding::Utf8);
        check("Đorđe Šćepanović, Čačak; Ђорђе, Ниш", Encoding::Utf8);
        check("ime,grad\nĐorđe Šćepanović,Čačak\nȘtefan? nu: Stefan,Brăila", Encoding::Utf8);
        check("ime,grad\nĐorđe Šćepanović,Čačak\nŽika,Niš\n", Encoding::Windows1250);
        check("nume,oras\nIonuţ,Târgu Mureş\nMihăiţă,Iaşi\n", Encoding::Windows1250);
        check("имя,город\nПётр Ильич,Воткинск\nORD-1,Россия\n", Encoding::Windows1251);
        check("Љубица Ђорђевић,Ниш\nŽika nije ovde".replace('Ž', "Z").as_str(), Encoding::Windows1251);
    }

    #[test]
    fn one_broken_row_makes_no_code_page() {
        let mut bytes = "Đorđe,Čačak\nŠaša,Niš\n".as_bytes().to_vec();
        bytes.extend_from_slice(b"broken \xff,row\n");
        assert_eq!(told(&bytes, 7), Encoding::Utf8);
        assert_eq!(Encoding::Utf8.decode(b"broken \xff"), None);
    }
}
