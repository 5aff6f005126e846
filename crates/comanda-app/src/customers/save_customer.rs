//! Making and changing customers.

use std::collections::{BTreeMap, BTreeSet};

use comanda_core::base::ids::{AddressId, ChannelId, CustomerId};
use comanda_core::customers::customer::{CONTACTS_MAX, Customer};
pub use comanda_core::customers::save_customer::{AddressContent, CustomerDetails, ReferenceContent};
use comanda_core::customers::save_customer::{Known, resolve};
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_store::customers::{self, Contact};
use comanda_store::{Tx, channels};
use serde::{Deserialize, Serialize};

use crate::error::{Error, Refusal, Result};
use crate::run::Command;
use crate::work::Work;

/// Makes a customer.
#[derive(Debug, Clone, Serialize)]
pub struct CreateCustomer {
    /// The customer.
    pub details: CustomerDetails,
}

/// Replaces a customer's details.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeCustomer {
    /// Which.
    pub customer: CustomerId,
    /// All of them, as they shall be.
    pub details: CustomerDetails,
}

/// A customer that was kept. It names no person, because answers are kept by idempotency key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedCustomer {
    /// Its identifier.
    pub customer: CustomerId,
    /// Its version.
    pub version: i64,
    /// Other customers reached by the same e-mail address or phone, oldest first.
    pub possible_duplicates: Vec<CustomerId>,
}

/// Other customers reached by one of the customer's e-mail addresses or phones, oldest first.
pub(crate) async fn possible_duplicates(tx: &mut Tx, customer: &Customer) -> comanda_store::Result<Vec<CustomerId>> {
    let mut others = reached_by(tx, &customer.emails, &customer.phones).await?;
    others.remove(&customer.id);
    Ok(others.into_iter().collect())
}

/// The customers reached by one of these normalised e-mail addresses or phones in E.164, by rising identifier.
pub(crate) async fn reached_by(tx: &mut Tx, emails: &[String], phones: &[String]) -> comanda_store::Result<BTreeSet<CustomerId>> {
    let emails = emails.iter().map(|value| Contact::Email(value));
    let phones = phones.iter().map(|value| Contact::Phone(value));
    let mut found = BTreeSet::new();
    for contact in emails.chain(phones) {
        found.extend(customers::by_contact(tx, contact).await?);
    }
    Ok(found)
}

async fn understood(work: &mut Work<'_>, id: CustomerId, details: &CustomerDetails, before: Option<&Customer>) -> Result<Customer> {
    let codes: BTreeSet<String> = details.references.iter().take(CONTACTS_MAX).map(|given| given.channel.trim().to_owned()).collect();
    let named = channels::by_codes(work.tx, &codes.into_iter().collect::<Vec<_>>()).await?;
    let named: BTreeMap<String, ChannelId> = named.into_iter().map(|channel| (channel.code, channel.id)).collect();
    let known = Known { channels: &named, addresses: before.map_or(&[], |before| before.addresses.as_slice()) };
    let (ids, now) = (work.ids, work.now);
    let mut customer = resolve(details, id, known, || AddressId::next(ids, now)).map_err(Refusal::fields)?;
    // The order in which the store gives them back.
    customer.references.sort_by(|a, b| (a.channel, &a.reference).cmp(&(b.channel, &b.reference)));
    for given in &customer.references {
        match customers::by_reference(work.tx, given.channel, &given.reference).await? {
            Some(other) if other != id => {
                let refusal = Refusal::state("customer.reference_taken").with("reference", given.reference.as_str());
                return Err(refusal.with("customer", other.to_string()).into());
            }
            Some(_) | None => {}
        }
    }
    Ok(customer)
}

async fn answer(work: &mut Work<'_>, customer: &Customer) -> Result<SavedCustomer> {
    let possible_duplicates = possible_duplicates(work.tx, customer).await?;
    Ok(SavedCustomer { customer: customer.id, version: customer.version, possible_duplicates })
}

impl Command for CreateCustomer {
    type Answer = SavedCustomer;
    const NAME: &'static str = "create_customer";
    const PERMISSION: Permission = Permission::CustomersWrite;

    /// # Errors
    /// What is wrong by field, see [`resolve`]; `customer.reference_taken`.
    async fn execute(&self, work: &mut Work<'_>) -> Result<SavedCustomer> {
        let id = CustomerId::next(work.ids, work.now);
        let customer = understood(work, id, &self.details, None).await?;
        customers::insert(work.tx, &customer, work.now).await?;
        work.event(Some(id.bytes()), Event::CustomerSaved { customer: id }).await?;
        answer(work, &customer).await
    }
}

impl Command for ChangeCustomer {
    type Answer = SavedCustomer;
    const NAME: &'static str = "change_customer";
    const PERMISSION: Permission = Permission::CustomersWrite;

    /// # Errors
    /// [`Error::NotFound`], [`Error::Stale`]; `customer.merged` for a record that was merged into another; what
    /// is wrong by field, see [`resolve`]; `customer.reference_taken`.
    async fn execute(&self, work: &mut Work<'_>) -> Result<SavedCustomer> {
        let found = customers::find_for_update(work.tx, self.customer).await?;
        let before = found.ok_or_else(|| Error::not_found("customer", self.customer))?;
        work.expect_version(before.version)?;
        if let Some(into) = before.merged_into {
            return Err(Refusal::state("customer.merged").with("into", into.to_string()).into());
        }
        let after = understood(work, self.customer, &self.details, Some(&before)).await?;
        let after = Customer { orders_placed: before.orders_placed, version: before.version, ..after };
        if after == before {
            return answer(work, &before).await;
        }
        let after = Customer { version: before.version + 1, ..after };
        customers::save(work.tx, &after).await?;
        work.event(Some(after.id.bytes()), Event::CustomerSaved { customer: after.id }).await?;
        answer(work, &after).await
    }
}
