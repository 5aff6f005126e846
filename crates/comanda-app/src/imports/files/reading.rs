//! How a file of orders is to be read: what the command line takes by flags, and the console by a form.

use std::path::Path;

use comanda_core::base::money::Currency;
use comanda_core::channels::channel::Channel;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::columns::Columns;
use super::encoding::Encoding;
use super::input::Input;
use super::mapping::Mapping;
use super::online_retail::OnlineRetail;
use super::problem::FileProblem;
use super::reader::{FileResult, Shape};
use super::survey::Survey;
use super::table::Dialect;

/// What a file is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// A table of rows, its first row naming the columns.
    Csv,
    /// A JSON array of orders.
    Json,
    /// One JSON order a line.
    Ndjson,
}

/// A known kind of file, with columns and rules of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Preset {
    /// The public data set "Online Retail".
    OnlineRetail,
}

/// How a file is to be read. What is missing is told by the file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Reading {
    /// The code of the channel the orders belong to; that of the preset when missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub channel: Option<String>,
    /// The format; told by the file's name when missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub format: Option<Format>,
    /// The columns and rules of a known kind of file, instead of the mapping.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preset: Option<Preset>,
    /// The letters the file is written in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<Encoding>,
    /// What stands between two cells, an ASCII character; told by the header when missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<char>,
    /// Which column holds which field, and how times and numbers are written.
    pub mapping: Mapping,
    /// Whether SKUs that the catalog lacks are made, with the name and price the file uses most.
    pub create_skus: bool,
}

impl Reading {
    /// The format: as given, or by the end of the file's name.
    #[must_use]
    pub fn format_of(&self, input: &Input) -> Format {
        let name = input.plain_name();
        let by_name = || match Path::new(&name).extension().and_then(|end| end.to_str()) {
            Some("json") => Format::Json,
            Some("ndjson" | "jsonl") => Format::Ndjson,
            Some(_) | None => Format::Csv,
        };
        self.format.unwrap_or_else(by_name)
    }

    /// How cells are told apart and read, seen that the letters are of `seen`.
    ///
    /// # Errors
    /// [`FileProblem::DelimiterInvalid`].
    pub fn dialect(&self, seen: Encoding) -> FileResult<Dialect> {
        let delimiter = self.delimiter.map(|given| u8::try_from(given).ok().filter(u8::is_ascii).ok_or(FileProblem::DelimiterInvalid));
        Ok(Dialect { encoding: self.encoding.unwrap_or(seen), delimiter: delimiter.transpose()? })
    }

    /// How the file is understood, for the channel with this code and currency.
    ///
    /// # Errors
    /// What is wrong with the reading, or does not go together with the file.
    pub fn shape(&self, input: &Input, seen: Encoding, channel: &str, currency: Currency) -> FileResult<Shape> {
        self.mapping.check()?;
        let dialect = self.dialect(seen)?;
        match (self.preset, self.format_of(input)) {
            (_, Format::Json | Format::Ndjson) if dialect.encoding != Encoding::Utf8 => Err(FileProblem::JsonNotUtf8),
            (Some(Preset::OnlineRetail), Format::Json | Format::Ndjson) => Err(FileProblem::PresetIsCsv),
            (None, Format::Json) => Ok(Shape::Array(channel.to_owned())),
            (None, Format::Ndjson) => Ok(Shape::Lines(channel.to_owned())),
            (Some(Preset::OnlineRetail), Format::Csv) => {
                Ok(Shape::OnlineRetail(OnlineRetail { channel: channel.to_owned(), currency, zone: zone("Europe/London")? }, dialect))
            }
            (None, Format::Csv) => {
                let zone = zone(self.mapping.timezone.as_deref().unwrap_or("UTC"))?;
                let columns = Columns { channel: channel.to_owned(), currency, mapping: self.mapping.clone(), zone };
                Ok(Shape::Columns(columns, dialect))
            }
        }
    }

    /// Whether the SKUs the file names are made; a preset's are.
    #[must_use]
    pub const fn makes_skus(&self) -> bool {
        self.create_skus || self.preset.is_some()
    }

    /// What stands for this file read in this way for this channel: the same again is the same import.
    ///
    /// # Errors
    /// [`serde_json::Error`] of a reading that cannot be written, which none is.
    pub fn hash(&self, seen: &Survey, channel: &Channel) -> serde_json::Result<[u8; 32]> {
        let mut hasher = Sha256::new();
        hasher.update(seen.hash);
        let ways = (&channel.code, &self.mapping, self.format, self.preset, self.encoding, self.delimiter);
        hasher.update(serde_json::to_vec(&ways)?);
        Ok(hasher.finalize().into())
    }
}

fn zone(name: &str) -> FileResult<TimeZone> {
    TimeZone::get(name).map_err(|_| FileProblem::TimezoneUnknown { name: name.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shape(name: &str, reading: &Reading, seen: Encoding) -> String {
        let input = Input::in_memory(name, b"");
        match reading.shape(&input, seen, "web", Currency::parse("EUR").unwrap()) {
            Ok(Shape::Columns(_, dialect)) => format!("columns {} {:?}", dialect.encoding.name(), dialect.delimiter),
            Ok(Shape::OnlineRetail(..)) => "online retail".to_owned(),
            Ok(Shape::Array(_)) => "array".to_owned(),
            Ok(Shape::Lines(_)) => "lines".to_owned(),
            Err(problem) => problem.field_problem().map(|problem| problem.code).unwrap_or_default(),
        }
    }

    #[test]
    fn the_name_and_what_is_given_tell_the_shape() {
        let plain = Reading::default();
        let preset = Reading { preset: Some(Preset::OnlineRetail), ..Reading::default() };
        let cyrillic = Reading { encoding: Some(Encoding::Windows1251), delimiter: Some(';'), ..Reading::default() };
        let wide = Reading { delimiter: Some('ž'), ..Reading::default() };
        let mars = Reading { mapping: Mapping { timezone: Some("Mars".into()), ..Mapping::default() }, ..Reading::default() };
        let mut colour = Reading::default();
        colour.mapping.columns.insert("line.colour".into(), "C".into());
        for (name, reading, expected) in [
            ("orders.csv", &plain, "columns utf-8 None"),
            ("orders.JSON.gz", &plain, "array"),
            ("orders.jsonl", &plain, "lines"),
            ("orders", &cyrillic, "columns windows-1251 Some(59)"),
            ("retail.csv", &preset, "online retail"),
            ("retail.json", &preset, "import.preset_is_csv"),
            ("orders.json", &cyrillic, "import.json_not_utf8"),
            ("orders.csv", &wide, "import.delimiter_invalid"),
            ("orders.csv", &mars, "import.timezone_unknown"),
            ("orders.csv", &colour, "json.unknown_field"),
        ] {
            assert_eq!(shape(name, reading, Encoding::Utf8), expected, "{name}");
        }
    }
}
