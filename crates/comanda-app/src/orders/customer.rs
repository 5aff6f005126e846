//! Whose an order is: a customer that is known, or a new one.

use std::collections::BTreeSet;

use comanda_core::base::address::Address;
use comanda_core::base::ids::{AddressId, CustomerId};
use comanda_core::base::locale::Locale;
use comanda_core::channels::channel::Channel;
use comanda_core::customers::customer::{Customer, CustomerAddress, CustomerReference, person_terms};
use comanda_core::event::Event;
use comanda_core::orders::content::OrderContent;
use comanda_core::orders::people::People;
use comanda_store::customers::{self, Contact, KnownCustomer};
use comanda_store::setup;

use super::understand::Meaning;
use crate::error::{Refusal, Result};
use crate::work::Work;

/// Whose an order is, and the words it is found by besides the customer's.
pub(super) struct Buyer {
    /// The customer, when anything is known of one.
    pub customer: Option<CustomerId>,
    /// Words that are not the customer's own.
    pub terms: BTreeSet<String>,
}

/// What was found of an order's customer.
pub(super) struct Found {
    /// The customer, when it is known.
    known: Option<KnownCustomer>,
    /// The version of the setup in this transaction.
    pub(super) setup: i64,
}

impl Found {
    /// Nobody was looked for.
    pub(super) const fn nobody(setup: i64) -> Self {
        Self { known: None, setup }
    }
}

/// Finds the customer by identifier, by the channel's name for it, by e-mail, by phone, in this order.
pub(super) async fn find(work: &mut Work<'_>, channel: &Channel, content: &OrderContent, meaning: &Meaning) -> Result<Found> {
    let given = content.customer.as_ref();
    let reference = given.and_then(|given| given.reference.as_deref());
    let named = match (given.and_then(|given| given.id), reference) {
        (Some(id), _) => {
            let standing = customers::standing_for(work.tx, id).await?;
            Some(Some(standing.ok_or_else(|| Refusal::field("/customer/id", "customer.unknown"))?))
        }
        (None, Some(reference)) => Some(customers::by_reference(work.tx, channel.id, reference.trim()).await?),
        (None, None) => None,
    };
    if let Some(named) = named {
        let setup = setup::version(work.tx).await?;
        let known = match named {
            Some(id) => Some(KnownCustomer { id, terms: customers::terms(work.tx, id).await? }),
            None => None,
        };
        return Ok(Found { known, setup });
    }
    let contacts = [meaning.email.as_deref().map(Contact::Email), meaning.phone.as_deref().map(Contact::Phone)];
    let mut version = None;
    for contact in contacts.into_iter().flatten() {
        let (known, setup) = customers::known_by_contact(work.tx, contact).await?;
        if known.is_some() {
            return Ok(Found { known, setup });
        }
        version = version.or(Some(setup));
    }
    let setup = match version {
        Some(setup) => setup,
        None => setup::version(work.tx).await?,
    };
    Ok(Found { known: None, setup })
}

/// The customer that was found, or a new one when something of a person was given.
pub(super) async fn buyer(
    work: &mut Work<'_>,
    channel: &Channel,
    content: &OrderContent,
    meaning: &Meaning,
    found: Found,
) -> Result<Buyer> {
    let besides = |own: &dyn Fn(&String) -> bool| meaning.terms.iter().filter(|term| !own(term)).cloned().collect();
    if let Some(known) = found.known {
        return Ok(Buyer { customer: Some(known.id), terms: besides(&|term| known.terms.contains(term)) });
    }
    let people = &meaning.resolved.people;
    let reference = content.customer.as_ref().and_then(|given| given.reference.as_deref());
    let nameless = people.name.is_none() && people.company.is_none();
    if nameless && meaning.email.is_none() && meaning.phone.is_none() && reference.is_none() {
        return Ok(Buyer { customer: None, terms: meaning.terms.clone() });
    }
    let customer = new_customer(work, channel, reference, content.language, meaning);
    customers::insert(work.tx, &customer, work.now).await?;
    work.event(Some(customer.id.bytes()), Event::CustomerSaved { customer: customer.id }).await?;
    let own = customer.terms();
    Ok(Buyer { customer: Some(customer.id), terms: besides(&|term| own.contains(term)) })
}

/// The words an order is found by: the person's, and the receiver's.
pub(super) fn terms_of(people: &People, email: Option<&str>, phone: Option<&str>) -> BTreeSet<String> {
    let mut terms = person_terms(people.name.as_deref(), people.company.as_deref(), email.into_iter(), phone.into_iter());
    if let Some(address) = &people.shipping_address {
        let none = std::iter::empty;
        terms.append(&mut person_terms(address.name.as_deref(), address.company.as_deref(), none(), none()));
    }
    terms
}

fn new_customer(work: &Work<'_>, channel: &Channel, reference: Option<&str>, language: Option<Locale>, meaning: &Meaning) -> Customer {
    let people = &meaning.resolved.people;
    let address = people.shipping_address.as_ref().and_then(|given| given.address(channel.country));
    let complete = |address: &Address| !address.street.is_empty() && !address.city.is_empty();
    Customer {
        id: CustomerId::next(work.ids, work.now),
        name: people.name.clone().or_else(|| people.company.clone()).unwrap_or_default(),
        company: people.company.clone(),
        tax_id: people.tax_id.clone(),
        language,
        emails: meaning.email.iter().cloned().collect(),
        phones: meaning.phone.iter().cloned().collect(),
        addresses: address
            .filter(complete)
            .map(|address| CustomerAddress { id: AddressId::next(work.ids, work.now), address })
            .into_iter()
            .collect(),
        references: reference
            .map(|reference| CustomerReference { channel: channel.id, reference: reference.trim().to_owned() })
            .into_iter()
            .collect(),
        flags: BTreeSet::new(),
        orders_placed: 0,
        merged_into: None,
        version: 1,
    }
}
