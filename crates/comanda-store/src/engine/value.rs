//! Parameters: the five kinds of value both databases take.

use std::borrow::Cow;
use std::error::Error;

use rusqlite::types::{ToSqlOutput, ValueRef};
use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{IsNull, Type, to_sql_checked};

use super::error::BoxError;

/// One parameter of a statement. Strings and bytes may be borrowed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Val<'a> {
    /// SQL NULL.
    Null,
    /// An integer: counts, money in minor units, instants in microseconds, booleans as 0 and 1.
    Int(i64),
    /// Text without NUL characters: one is refused on both databases.
    Text(Cow<'a, str>),
    /// A 16-byte id: `UUID` on PostgreSQL, `BLOB` on SQLite.
    Id([u8; 16]),
    /// Bytes.
    Blob(Cow<'a, [u8]>),
}

impl Val<'_> {
    /// The same value without borrowing.
    #[must_use]
    pub fn into_owned(self) -> Val<'static> {
        match self {
            Val::Null => Val::Null,
            Val::Int(n) => Val::Int(n),
            Val::Text(text) => Val::Text(Cow::Owned(text.into_owned())),
            Val::Id(id) => Val::Id(id),
            Val::Blob(bytes) => Val::Blob(Cow::Owned(bytes.into_owned())),
        }
    }

    const fn kind(&self) -> &'static str {
        match self {
            Val::Null => "NULL",
            Val::Int(_) => "an integer",
            Val::Text(_) => "text",
            Val::Id(_) => "an id",
            Val::Blob(_) => "bytes",
        }
    }
}

/// Builds the parameters of a statement: `p![order_id, 3, "open", None::<i64>]` is `[Val<'_>; 4]`.
///
/// Each element is anything with `Into<Val<'_>>`.
#[macro_export]
macro_rules! p {
    ($($value:expr),* $(,)?) => {
        [$(::core::convert::Into::<$crate::engine::Val<'_>>::into($value)),*]
    };
}

macro_rules! from_integer {
    ($($ty:ty),*) => {$(
        impl From<$ty> for Val<'_> {
            fn from(n: $ty) -> Self {
                Val::Int(i64::from(n))
            }
        }
        impl From<&$ty> for Val<'_> {
            fn from(n: &$ty) -> Self {
                Val::Int(i64::from(*n))
            }
        }
    )*};
}
from_integer!(i64, i32, i16, u8, u16, u32, bool);

impl<'a> From<&'a str> for Val<'a> {
    fn from(text: &'a str) -> Self {
        Val::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Val<'a> {
    fn from(text: &'a String) -> Self {
        Val::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Val<'_> {
    fn from(text: String) -> Self {
        Val::Text(Cow::Owned(text))
    }
}

impl<'a> From<Cow<'a, str>> for Val<'a> {
    fn from(text: Cow<'a, str>) -> Self {
        Val::Text(text)
    }
}

impl From<[u8; 16]> for Val<'_> {
    fn from(id: [u8; 16]) -> Self {
        Val::Id(id)
    }
}

impl From<&[u8; 16]> for Val<'_> {
    fn from(id: &[u8; 16]) -> Self {
        Val::Id(*id)
    }
}

impl<'a> From<&'a [u8]> for Val<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Val::Blob(Cow::Borrowed(bytes))
    }
}

impl<'a> From<&'a Vec<u8>> for Val<'a> {
    fn from(bytes: &'a Vec<u8>) -> Self {
        Val::Blob(Cow::Borrowed(bytes))
    }
}

impl From<Vec<u8>> for Val<'_> {
    fn from(bytes: Vec<u8>) -> Self {
        Val::Blob(Cow::Owned(bytes))
    }
}

impl<'a, T: Into<Val<'a>>> From<Option<T>> for Val<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Val::Null, Into::into)
    }
}

// Not for every `&Option<T>`: that sends the compiler round in circles at each `Val::from`.
impl<'a> From<&'a Option<String>> for Val<'a> {
    fn from(text: &'a Option<String>) -> Self {
        text.as_deref().map_or(Val::Null, Into::into)
    }
}

fn refuse_nul(text: &str) -> Result<(), BoxError> {
    if text.as_bytes().contains(&0) {
        return Err("text with a NUL character cannot be stored".into());
    }
    Ok(())
}

impl rusqlite::ToSql for Val<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Val::Null => ValueRef::Null,
            Val::Int(n) => ValueRef::Integer(*n),
            Val::Text(text) => {
                refuse_nul(text).map_err(rusqlite::Error::ToSqlConversionFailure)?;
                ValueRef::Text(text.as_bytes())
            }
            Val::Id(id) => ValueRef::Blob(id),
            Val::Blob(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

impl tokio_postgres::types::ToSql for Val<'_> {
    fn to_sql(&self, ty: &Type, out: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        match self {
            Val::Null => return Ok(IsNull::Yes),
            Val::Int(n) => match *ty {
                Type::INT8 => out.extend_from_slice(&n.to_be_bytes()),
                Type::INT4 => out.extend_from_slice(&i32::try_from(*n)?.to_be_bytes()),
                Type::INT2 => out.extend_from_slice(&i16::try_from(*n)?.to_be_bytes()),
                _ => return Err(mismatch(self, ty)),
            },
            Val::Text(text) => {
                refuse_nul(text)?;
                if !matches!(*ty, Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME | Type::UNKNOWN) {
                    return Err(mismatch(self, ty));
                }
                out.extend_from_slice(text.as_bytes());
            }
            Val::Id(id) => match *ty {
                Type::UUID | Type::BYTEA => out.extend_from_slice(id),
                _ => return Err(mismatch(self, ty)),
            },
            Val::Blob(bytes) => match *ty {
                Type::BYTEA => out.extend_from_slice(bytes),
                _ => return Err(mismatch(self, ty)),
            },
        }
        Ok(IsNull::No)
    }

    /// Every type is accepted here so that [`ToSql::to_sql`](tokio_postgres::types::ToSql::to_sql) can name both sides of a mismatch.
    fn accepts(_: &Type) -> bool {
        true
    }

    to_sql_checked!();
}

fn mismatch(val: &Val<'_>, ty: &Type) -> BoxError {
    format!("the parameter is {}, the statement wants {ty}; write CAST($n AS …) or another column type", val.kind()).into()
}
