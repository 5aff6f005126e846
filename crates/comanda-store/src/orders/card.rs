//! The names an order's card shows for identifiers.

use std::collections::BTreeMap;

use comanda_core::base::ids::{LocationId, SkuId, UserId};

use crate::engine::{Result, Row, Tx};
use crate::{p, statements};

statements! {
    LOCATION = "SELECT id, code, name FROM locations WHERE id = $1";
    SKU = "SELECT id, code, name FROM skus WHERE id = $1";
    USER = "SELECT id, email, name FROM users WHERE id = $1";
}

/// What people call a thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its code; a person's e-mail address.
    pub code: String,
    /// Its name.
    pub name: String,
}

fn read(row: &Row<'_>) -> Result<([u8; 16], Named)> {
    Ok((row.id(0)?, Named { code: row.text(1)?, name: row.text(2)? }))
}

/// What these locations are called; those that are not there are left out.
///
/// # Errors
/// As the engine's.
pub async fn location_names(tx: &mut Tx, ids: impl IntoIterator<Item = LocationId>) -> Result<BTreeMap<LocationId, Named>> {
    let params: Vec<_> = ids.into_iter().map(|id| p![id]).collect();
    let found = tx.query_each(&LOCATION, &params, read).await?;
    Ok(found.into_iter().flatten().map(|(id, named)| (LocationId::from_bytes(id), named)).collect())
}

/// What these SKUs are called; those that are not there are left out.
///
/// # Errors
/// As the engine's.
pub async fn sku_names(tx: &mut Tx, ids: impl IntoIterator<Item = SkuId>) -> Result<BTreeMap<SkuId, Named>> {
    let params: Vec<_> = ids.into_iter().map(|id| p![id]).collect();
    let found = tx.query_each(&SKU, &params, read).await?;
    Ok(found.into_iter().flatten().map(|(id, named)| (SkuId::from_bytes(id), named)).collect())
}

/// What somebody of the staff is called.
///
/// # Errors
/// As the engine's.
pub async fn user_name(tx: &mut Tx, id: UserId) -> Result<Option<Named>> {
    Ok(tx.query_opt(&USER, &p![id], read).await?.map(|(_, named)| named))
}
