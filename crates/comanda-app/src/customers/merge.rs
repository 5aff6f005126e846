//! Merging two records of one customer.

use comanda_core::base::ids::CustomerId;
use comanda_core::customers::customer::{CONTACTS_MAX, Customer};
use comanda_core::customers::merge::{MergeRefusal, merge};
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_store::customers;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Refusal, Result};
use crate::run::Command;
use crate::work::Work;

/// Merges one customer into another, which gets all the first one had.
#[derive(Debug, Clone, Serialize)]
pub struct MergeCustomers {
    /// The one that is kept; the version the caller read is its.
    pub into: CustomerId,
    /// The one that is not.
    pub from: CustomerId,
}

/// A customer after a merge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergedCustomer {
    /// The one that was kept.
    pub customer: CustomerId,
    /// Its version.
    pub version: i64,
}

fn refused(refusal: MergeRefusal) -> Error {
    let code = refusal.code();
    match refusal {
        MergeRefusal::SameCustomer | MergeRefusal::AlreadyMerged => Refusal::state(code).into(),
        MergeRefusal::TooManyContacts => Refusal::state(code).with("max", CONTACTS_MAX as i64).into(),
    }
}

impl MergeCustomers {
    /// The record to keep and the other, locked by rising identifier.
    async fn lock(&self, work: &mut Work<'_>) -> Result<(Customer, Customer)> {
        let mut ids = [self.into, self.from];
        ids.sort_unstable();
        let mut locked = Vec::new();
        for id in ids {
            let found = customers::find_for_update(work.tx, id).await?;
            locked.push(found.ok_or_else(|| Error::not_found("customer", id))?);
        }
        let named = |id: CustomerId| locked.iter().find(|customer| customer.id == id).cloned();
        named(self.into).zip(named(self.from)).ok_or_else(|| Error::internal("a customer that was locked is gone"))
    }
}

impl Command for MergeCustomers {
    type Answer = MergedCustomer;
    const NAME: &'static str = "merge_customers";
    const PERMISSION: Permission = Permission::CustomersWrite;

    /// # Errors
    /// [`Error::NotFound`], [`Error::Stale`]; [`MergeRefusal`]. Nothing changes when the one was merged into
    /// the other before.
    async fn execute(&self, work: &mut Work<'_>) -> Result<MergedCustomer> {
        let (into, from) = self.lock(work).await?;
        work.expect_version(into.version)?;
        if from.merged_into == Some(into.id) {
            return Ok(MergedCustomer { customer: into.id, version: into.version });
        }
        let (mut into, mut from) = merge(into, from).map_err(refused)?;
        into.version += 1;
        from.version += 1;
        // The one that loses its references first: each is one customer's only.
        customers::save(work.tx, &from).await?;
        customers::save(work.tx, &into).await?;
        work.event(Some(into.id.bytes()), Event::CustomerMerged { into: into.id, from: from.id }).await?;
        Ok(MergedCustomer { customer: into.id, version: into.version })
    }
}
