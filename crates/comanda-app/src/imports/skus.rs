//! Making the SKUs that a file names and the catalog lacks.

use std::collections::BTreeSet;

use comanda_core::catalog::save_sku::SkuContent;
use comanda_core::catalog::sku::code_key;
use comanda_core::identity::permission::Permission;
use futures_util::stream::{self, StreamExt, TryStreamExt};

use crate::catalog::save_sku::CreateSku;
use crate::error::{Error, Result};
use crate::run::{App, Caller};

/// How many SKUs are made at once, so that they share commits.
const IN_FLIGHT_MAX: usize = 128;
/// How many codes are looked up at once.
const LOOKED_UP: usize = 500;

impl App {
    /// Makes those of the SKUs whose code is not known yet; how many. One that cannot be a SKU (its
    /// code is too long) is left out: orders for it get the finding that it is unknown.
    ///
    /// # Errors
    /// [`Error::Forbidden`]; as the store's.
    pub async fn ensure_skus(&self, caller: &Caller, contents: Vec<SkuContent>) -> Result<u64> {
        caller.demand(Permission::CatalogWrite)?;
        let mut missing = Vec::new();
        for page in contents.chunks(LOOKED_UP) {
            let keys: Vec<String> = page.iter().map(|content| code_key(&content.code)).collect();
            let known = self.store().read(move |tx| Box::pin(async move { comanda_store::catalog::by_codes(tx, &keys).await })).await?;
            let known: BTreeSet<String> = known.iter().map(|sku| code_key(&sku.code)).collect();
            missing.extend(page.iter().filter(|content| !known.contains(&code_key(&content.code))).cloned());
        }
        let make = |content: SkuContent| async move {
            match self.run(caller.clone(), CreateSku { content }).await {
                Ok(_) => Ok(1),
                Err(Error::Refused(_)) => Ok(0),
                Err(other) => Err(other),
            }
        };
        stream::iter(missing).map(make).buffer_unordered(IN_FLIGHT_MAX).try_fold(0, |made, one| async move { Ok(made + one) }).await
    }
}
