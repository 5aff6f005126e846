//! Why a whole file cannot be read as orders. What is wrong with one row is a
//! [`RefusedRow`](crate::imports::RefusedRow) instead.

use std::fmt;
use std::io;

use comanda_core::base::problem::FieldProblem;
use comanda_store::StoreError;

use super::mapping::Field;
use super::online_retail;
use crate::error::{Error, Refusal};

/// Why a file is not read, or not read on.
#[derive(Debug)]
pub enum FileProblem {
    /// It is no table and no JSON, but a picture, a workbook, a program.
    NotATable,
    /// It is in UTF-16.
    Utf16,
    /// It has no first row.
    Empty,
    /// Its header is no text in this encoding.
    HeaderUnreadable {
        /// The encoding's name.
        encoding: &'static str,
    },
    /// The mapping names a column that it does not have.
    ColumnUnknown {
        /// The field the column was for.
        field: &'static str,
        /// The column.
        column: String,
        /// The columns there are.
        columns: Vec<String>,
    },
    /// A field that is needed has no column.
    ColumnMissing {
        /// The field.
        field: &'static str,
        /// The columns there are.
        columns: Vec<String>,
    },
    /// The preset needs a column that it does not have.
    PresetColumnMissing {
        /// The column.
        column: &'static str,
    },
    /// The mapping names what is no field of an order.
    FieldUnknown {
        /// The name.
        name: String,
    },
    /// Its JSON breaks off or is none, seen at this place.
    JsonBroken {
        /// The line, from 1.
        line: i64,
        /// The column, from 1.
        column: i64,
        /// What was expected there.
        what: String,
    },
    /// It is named as JSON, and is not UTF-8.
    JsonNotUtf8,
    /// The SKUs of JSON orders cannot be made.
    JsonWithoutSkus,
    /// The preset is CSV, and the file is not.
    PresetIsCsv,
    /// No time zone has this name.
    TimezoneUnknown {
        /// The name.
        name: String,
    },
    /// The delimiter is not an ASCII character.
    DelimiterInvalid,
    /// Unpacked it is larger than this.
    UnpackedTooLarge {
        /// The most bytes.
        max_bytes: u64,
    },
    /// It cannot be read on.
    Io {
        /// The row that was read before, from 1; 0 for none.
        after_row: i64,
        /// What happened.
        error: io::Error,
    },
    /// Whoever takes what is read wants no more.
    Stopped,
}

impl FileProblem {
    /// The same as a problem of the request that names the file and how it is read; `None` for what is no fault of
    /// theirs. Pointers: `/file`, `/columns/{field}`, `/preset`, `/timezone`, `/delimiter`, `/create_skus`.
    #[must_use]
    pub fn field_problem(&self) -> Option<FieldProblem> {
        let file = |code: &str| FieldProblem::new("/file", code);
        let column = |field: &str, code: &str| FieldProblem::new(format!("/columns/{field}"), code).with("field", field);
        Some(match self {
            Self::NotATable => file("import.not_a_table"),
            Self::Utf16 => file("import.utf16"),
            Self::Empty => file("import.file_empty"),
            Self::HeaderUnreadable { encoding } => file("import.header_unreadable").with("encoding", *encoding),
            Self::ColumnUnknown { field, column: name, columns } => {
                column(field, "import.column_unknown").with("column", name.as_str()).with("columns", columns.join(", "))
            }
            Self::ColumnMissing { field, .. } => column(field, "import.column_missing"),
            Self::PresetColumnMissing { column } => {
                let needed = online_retail::COLUMNS.join(", ");
                FieldProblem::new("/preset", "import.preset_column_missing").with("column", *column).with("columns", needed)
            }
            Self::FieldUnknown { name } => {
                FieldProblem::new("/columns", "json.unknown_field").with("field", name.as_str()).with("expected", Field::names())
            }
            Self::JsonBroken { line, column, .. } => file("import.json_broken").with("line", *line).with("column", *column),
            Self::JsonNotUtf8 => file("import.json_not_utf8"),
            Self::JsonWithoutSkus => FieldProblem::new("/create_skus", "import.json_without_skus"),
            Self::PresetIsCsv => FieldProblem::new("/preset", "import.preset_is_csv"),
            Self::TimezoneUnknown { name } => FieldProblem::new("/timezone", "import.timezone_unknown").with("timezone", name.as_str()),
            Self::DelimiterInvalid => FieldProblem::new("/delimiter", "import.delimiter_invalid"),
            Self::UnpackedTooLarge { max_bytes } => file("import.unpacked_too_large").with("max_mb", (max_bytes >> 20) as i64),
            Self::Io { error, .. } => match error.kind() {
                io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput | io::ErrorKind::UnexpectedEof => file("import.file_broken"),
                _ => return None,
            },
            Self::Stopped => return None,
        })
    }

    /// As reading on failed, before the first row or after a row.
    #[must_use]
    pub const fn io(after_row: i64, error: io::Error) -> Self {
        Self::Io { after_row, error }
    }
}

impl From<io::Error> for FileProblem {
    /// Keeps a problem of ours that had to pass as a failed reading.
    fn from(error: io::Error) -> Self {
        match error.downcast::<Self>() {
            Ok(problem) => problem,
            Err(error) => Self::io(0, error),
        }
    }
}

impl From<FileProblem> for io::Error {
    /// So that a reader of bytes can say it.
    fn from(problem: FileProblem) -> Self {
        Self::other(problem)
    }
}

impl From<FileProblem> for Error {
    /// A fault of the file or of how it is to be read is a refusal, a failed database stays one.
    fn from(problem: FileProblem) -> Self {
        if let Some(found) = problem.field_problem() {
            return Refusal::fields(vec![found]).into();
        }
        match problem {
            FileProblem::Io { error, .. } => match error.downcast::<StoreError>() {
                Ok(error) => Self::Store(error),
                Err(error) => Self::internal(error),
            },
            other => Self::internal(other),
        }
    }
}

impl fmt::Display for FileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotATable => f.write_str("the file is neither a table nor JSON; save it as \"CSV UTF-8\" and import that"),
            Self::Utf16 => f.write_str("the file is in UTF-16; save it as \"CSV UTF-8\" and import that"),
            Self::Empty => f.write_str("the file is empty: its first row must name the columns"),
            Self::HeaderUnreadable { encoding } => write!(f, "the header is no text in {encoding}"),
            Self::ColumnUnknown { field, column, columns } => {
                write!(f, "no column {column:?} for {field}; there are {}", columns.join(", "))
            }
            Self::ColumnMissing { field, columns } => {
                write!(f, "no column for {field}; name one with --map {field}=COLUMN; there are {}", columns.join(", "))
            }
            Self::PresetColumnMissing { column } => {
                write!(f, "no column {column:?}; the preset online-retail needs {}", online_retail::COLUMNS.join(", "))
            }
            Self::FieldUnknown { name } => write!(f, "{name:?} is no field of an order; there are {}", Field::names()),
            Self::JsonBroken { what, .. } => write!(f, "the file is no JSON array of orders: {what}"),
            Self::JsonNotUtf8 => f.write_str("JSON is written in UTF-8; the file is not"),
            Self::JsonWithoutSkus => f.write_str("the SKUs of JSON orders are not made by the import: a document has no catalog data"),
            Self::PresetIsCsv => f.write_str("the preset online-retail is CSV"),
            Self::TimezoneUnknown { name } => write!(f, "no time zone is named {name:?}"),
            Self::DelimiterInvalid => f.write_str("the delimiter must be an ASCII character"),
            Self::UnpackedTooLarge { max_bytes } => write!(f, "unpacked the file is larger than {max_bytes} bytes"),
            Self::Io { after_row: 0, error } => write!(f, "{error}"),
            Self::Io { after_row, error } => write!(f, "after row {after_row}: {error}"),
            Self::Stopped => f.write_str("nobody takes the orders any more"),
        }
    }
}

impl std::error::Error for FileProblem {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_passed_as_a_failed_reading_is_itself_again() {
        let passed = FileProblem::from(io::Error::from(FileProblem::Utf16));
        assert_eq!(passed.field_problem().unwrap().code, "import.utf16");
        let broken = FileProblem::from(io::Error::new(io::ErrorKind::UnexpectedEof, "cut off"));
        assert_eq!(broken.field_problem().unwrap().code, "import.file_broken");
        assert!(FileProblem::from(io::Error::other("no disk")).field_problem().is_none());
    }

    #[test]
    fn a_failed_database_stays_one() {
        let failed = FileProblem::from(io::Error::other(StoreError::internal("no answer")));
        assert!(matches!(Error::from(failed), Error::Store(_)));
    }
}
