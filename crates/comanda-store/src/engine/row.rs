//! Rows: columns by place, checked for type, the same on both databases.

use std::error::Error;

use rusqlite::types::ValueRef;
use tokio_postgres::types::{FromSql, Type};

use super::error::{Result, StoreError};

/// One row of an answer. Columns are read by place, from 0.
#[derive(Debug, Clone, Copy)]
pub struct Row<'r> {
    pub(crate) cells: Cells<'r>,
    pub(crate) statement: &'static str,
}

#[derive(Debug, Clone, Copy)]
pub(crate) enum Cells<'r> {
    Sqlite(&'r rusqlite::Row<'r>),
    Postgres(&'r tokio_postgres::Row),
}

/// A cell as read, before a getter says what it wants.
#[derive(Debug)]
enum Cell<'r> {
    Null,
    Int(i64),
    Text(&'r str),
    Bytes(&'r [u8]),
}

impl Cell<'_> {
    fn describe(&self) -> String {
        match self {
            Cell::Null => "NULL".to_owned(),
            Cell::Int(n) => format!("the integer {n}"),
            Cell::Text(text) => format!("text of {} bytes", text.len()),
            Cell::Bytes(bytes) => format!("{} bytes", bytes.len()),
        }
    }
}

macro_rules! getters {
    ($($get:ident, $get_opt:ident, $ty:ty, $wanted:literal, $pattern:pat => $value:expr;)*) => {$(
        #[doc = concat!("Column `i` as ", $wanted, ".")]
        ///
        /// # Errors
        /// [`StoreError::Inconsistent`] when it is NULL, of another type, or not there.
        pub fn $get(&self, i: usize) -> Result<$ty> {
            match self.cell(i)? {
                $pattern => Ok($value),
                other => Err(self.unexpected(i, &other, $wanted)),
            }
        }

        #[doc = concat!("Column `i` as ", $wanted, ", or `None` for NULL.")]
        ///
        /// # Errors
        /// [`StoreError::Inconsistent`] when it is of another type, or not there.
        pub fn $get_opt(&self, i: usize) -> Result<Option<$ty>> {
            match self.cell(i)? {
                Cell::Null => Ok(None),
                $pattern => Ok(Some($value)),
                other => Err(self.unexpected(i, &other, $wanted)),
            }
        }
    )*};
}

impl<'r> Row<'r> {
    getters! {
        int, int_opt, i64, "an integer", Cell::Int(n) => n;
        bool, bool_opt, bool, "0 or 1", Cell::Int(n @ (0 | 1)) => n == 1;
        text, text_opt, String, "text", Cell::Text(text) => text.to_owned();
        text_ref, text_ref_opt, &'r str, "text", Cell::Text(text) => text;
        blob, blob_opt, Vec<u8>, "bytes", Cell::Bytes(bytes) => bytes.to_vec();
    }

    /// Column `i` as a 16-byte id.
    ///
    /// # Errors
    /// [`StoreError::Inconsistent`] when it is NULL, not 16 bytes, or not there.
    pub fn id(&self, i: usize) -> Result<[u8; 16]> {
        match self.id_opt(i)? {
            Some(id) => Ok(id),
            None => Err(self.unexpected(i, &Cell::Null, "a 16-byte id")),
        }
    }

    /// Column `i` as a 16-byte id, or `None` for NULL.
    ///
    /// # Errors
    /// [`StoreError::Inconsistent`] when it is not 16 bytes, or not there.
    pub fn id_opt(&self, i: usize) -> Result<Option<[u8; 16]>> {
        let cell = self.cell(i)?;
        match cell {
            Cell::Null => Ok(None),
            Cell::Bytes(bytes) => match bytes.try_into() {
                Ok(id) => Ok(Some(id)),
                Err(_) => Err(self.unexpected(i, &cell, "a 16-byte id")),
            },
            Cell::Int(_) | Cell::Text(_) => Err(self.unexpected(i, &cell, "a 16-byte id")),
        }
    }

    /// An [`StoreError::Inconsistent`] about column `i`, for a mapper that read the value but cannot accept it.
    #[must_use]
    pub fn inconsistent(&self, i: usize, why: &str) -> StoreError {
        StoreError::inconsistent(self.statement, place(i), format!("{}: {why}", self.column(i)))
    }

    fn cell(&self, i: usize) -> Result<Cell<'r>> {
        match self.cells {
            Cells::Sqlite(row) => match row.get_ref(i) {
                Ok(ValueRef::Null) => Ok(Cell::Null),
                Ok(ValueRef::Integer(n)) => Ok(Cell::Int(n)),
                Ok(ValueRef::Text(text)) => match std::str::from_utf8(text) {
                    Ok(text) => Ok(Cell::Text(text)),
                    Err(_) => Err(self.inconsistent(i, "text that is not UTF-8")),
                },
                Ok(ValueRef::Blob(bytes)) => Ok(Cell::Bytes(bytes)),
                Ok(ValueRef::Real(n)) => Err(self.inconsistent(i, &format!("the fraction {n}"))),
                Err(_) => Err(self.inconsistent(i, "no such column")),
            },
            Cells::Postgres(row) => match row.try_get::<_, PostgresCell<'r>>(i) {
                Ok(PostgresCell(cell)) => Ok(cell),
                Err(error) => Err(self.inconsistent(i, &super::error::causes(&error))),
            },
        }
    }

    fn unexpected(&self, i: usize, found: &Cell<'_>, wanted: &str) -> StoreError {
        self.inconsistent(i, &format!("{} where {wanted} is wanted", found.describe()))
    }

    fn column(&self, i: usize) -> String {
        let name = match self.cells {
            Cells::Sqlite(row) => row.as_ref().column_name(i).ok().map(str::to_owned),
            Cells::Postgres(row) => row.columns().get(i).map(|column| column.name().to_owned()),
        };
        name.unwrap_or_else(|| "?".to_owned())
    }
}

/// Reads every type the engine's tables use, and the narrow integers and booleans PostgreSQL's expressions give.
struct PostgresCell<'r>(Cell<'r>);

impl<'r> FromSql<'r> for PostgresCell<'r> {
    fn from_sql(ty: &Type, raw: &'r [u8]) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self(match *ty {
            Type::INT8 => Cell::Int(i64::from_be_bytes(raw.try_into()?)),
            Type::INT4 => Cell::Int(i64::from(i32::from_be_bytes(raw.try_into()?))),
            Type::INT2 => Cell::Int(i64::from(i16::from_be_bytes(raw.try_into()?))),
            Type::BOOL => Cell::Int(i64::from(raw != [0])),
            Type::UUID | Type::BYTEA => Cell::Bytes(raw),
            _ => Cell::Text(std::str::from_utf8(raw)?),
        }))
    }

    fn from_sql_null(_: &Type) -> Result<Self, Box<dyn Error + Sync + Send>> {
        Ok(Self(Cell::Null))
    }

    fn accepts(ty: &Type) -> bool {
        matches!(
            *ty,
            Type::INT8
                | Type::INT4
                | Type::INT2
                | Type::BOOL
                | Type::UUID
                | Type::BYTEA
                | Type::TEXT
                | Type::VARCHAR
                | Type::BPCHAR
                | Type::NAME
                | Type::UNKNOWN
        )
    }
}

/// The column's place as a static text, since [`StoreError::Inconsistent`] has no room for an owned one.
fn place(i: usize) -> &'static str {
    const PLACES: [&str; 40] = [
        "#0", "#1", "#2", "#3", "#4", "#5", "#6", "#7", "#8", "#9", "#10", "#11", "#12", "#13", "#14", "#15", "#16", "#17", "#18", "#19",
        "#20", "#21", "#22", "#23", "#24", "#25", "#26", "#27", "#28", "#29", "#30", "#31", "#32", "#33", "#34", "#35", "#36", "#37",
        "#38", "#39",
    ];
    PLACES.get(i).copied().unwrap_or("#40 or later")
}
