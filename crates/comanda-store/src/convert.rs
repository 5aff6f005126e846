//! Core's values as parameters, and rows as core's values.

use comanda_core::base::ids::{
    AddressId, ApiKeyId, BulkRunId, ChannelId, CustomerId, EventId, FindingId, HoldId, ImportId, JobId, LocationId, MovementId, NoteId,
    OrderId, ReservationId, SkuId, TransferId, UploadId, UserId, ViewId,
};
use comanda_core::base::time::Timestamp;
use comanda_core::identity::actor::Actor;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::engine::{Result, Row, StoreError, Val};

macro_rules! id_values {
    ($($id:ty),*) => {$(
        impl From<$id> for Val<'_> {
            fn from(id: $id) -> Self {
                Val::Id(id.bytes())
            }
        }
        impl From<&$id> for Val<'_> {
            fn from(id: &$id) -> Self {
                Val::Id(id.bytes())
            }
        }
    )*};
}
id_values!(
    AddressId,
    ApiKeyId,
    BulkRunId,
    ChannelId,
    CustomerId,
    EventId,
    FindingId,
    HoldId,
    ImportId,
    JobId,
    LocationId,
    MovementId,
    NoteId,
    OrderId,
    ReservationId,
    SkuId,
    TransferId,
    UploadId,
    UserId,
    ViewId
);

impl From<Timestamp> for Val<'_> {
    fn from(at: Timestamp) -> Self {
        Val::Int(at.micros())
    }
}

impl From<&Timestamp> for Val<'_> {
    fn from(at: &Timestamp) -> Self {
        Val::Int(at.micros())
    }
}

/// The instant in column `i`.
pub(crate) fn at(row: &Row<'_>, i: usize) -> Result<Timestamp> {
    row.int(i).map(Timestamp::from_micros)
}

/// The instant in column `i`, if there is one.
pub(crate) fn at_opt(row: &Row<'_>, i: usize) -> Result<Option<Timestamp>> {
    Ok(row.int_opt(i)?.map(Timestamp::from_micros))
}

/// The text of column `i` read by `parse`, such as an enum's code.
pub(crate) fn coded<T>(row: &Row<'_>, i: usize, parse: impl FnOnce(&str) -> Option<T>) -> Result<T> {
    let text = row.text(i)?;
    parse(&text).ok_or_else(|| row.inconsistent(i, &text))
}

/// The enum of column `i` by its serde name.
pub(crate) fn named<T: DeserializeOwned>(row: &Row<'_>, i: usize) -> Result<T> {
    let text = row.text(i)?;
    T::deserialize(serde::de::value::StrDeserializer::<serde::de::value::Error>::new(&text)).map_err(|_| row.inconsistent(i, &text))
}

/// The JSON of column `i`.
pub(crate) fn json<T: DeserializeOwned>(row: &Row<'_>, i: usize) -> Result<T> {
    let text = row.text(i)?;
    serde_json::from_str(&text).map_err(|error| row.inconsistent(i, &error.to_string()))
}

/// The JSON of column `i`, if there is any.
pub(crate) fn json_opt<T: DeserializeOwned>(row: &Row<'_>, i: usize) -> Result<Option<T>> {
    let text = row.text_opt(i)?;
    text.map(|text| serde_json::from_str(&text).map_err(|error| row.inconsistent(i, &error.to_string()))).transpose()
}

/// The actor of column `i`.
pub(crate) fn actor(row: &Row<'_>, i: usize) -> Result<Actor> {
    coded(row, i, Actor::parse)
}

/// The hash of column `i`.
pub(crate) fn hash(row: &Row<'_>, i: usize) -> Result<[u8; 32]> {
    let bytes = row.blob(i)?;
    <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| row.inconsistent(i, "not 32 bytes"))
}

/// A value as JSON text.
pub(crate) fn to_json<T: Serialize + ?Sized>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(StoreError::internal)
}
