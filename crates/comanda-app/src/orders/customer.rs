//! Whose an order is: a customer that is known, or a new one.

use std::collections::BTreeSet;

use comanda_core::base::address::Address;
use comanda_core::base::ids::{AddressId, CustomerId};
use comanda_core::channels::channel::Channel;
use comanda_core::customers::customer::{Customer, CustomerAddress, CustomerReference, person_terms};
use comanda_core::event::Event;
use comanda_core::orders::content::{CustomerContent, OrderContent};
use comanda_core::orders::people::People;
use comanda_store::customers::{self, Contact};

use crate::error::{Refusal, Result};
use crate::work::Work;

/// Whose an order is, and the words it is found by besides the customer's.
pub(super) struct Buyer {
    /// The customer, when anything is known of one.
    pub customer: Option<CustomerId>,
    /// Words that are not the customer's own.
    pub terms: BTreeSet<String>,
}

/// Finds the customer by identifier, by the channel's name for it, by e-mail, by phone, in this
/// order, or makes a new one when something of a person was given.
pub(super) async fn buyer(work: &mut Work<'_>, channel: &Channel, content: &OrderContent, people: &People) -> Result<Buyer> {
    let given = content.customer.clone().unwrap_or_default();
    let (email, phone) = (people.email_normalised(), people.phone_normalised(channel.country));
    let terms = terms_of(people, email.as_deref(), phone.as_deref());
    if let Some(known) = known_customer(work, channel, &given, email.as_deref(), phone.as_deref()).await? {
        let own = customers::terms(work.tx, known).await?;
        let terms = terms.into_iter().filter(|term| !own.contains(term)).collect();
        return Ok(Buyer { customer: Some(known), terms });
    }
    if people.name.is_none() && people.company.is_none() && email.is_none() && phone.is_none() && given.reference.is_none() {
        return Ok(Buyer { customer: None, terms });
    }
    let customer = new_customer(work, channel, given, people, content, email, phone);
    customers::insert(work.tx, &customer, work.now).await?;
    work.event(Some(customer.id.bytes()), Event::CustomerSaved { customer: customer.id }).await?;
    let own = customer.terms();
    Ok(Buyer { customer: Some(customer.id), terms: terms.into_iter().filter(|term| !own.contains(term)).collect() })
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

async fn known_customer(
    work: &mut Work<'_>,
    channel: &Channel,
    given: &CustomerContent,
    email: Option<&str>,
    phone: Option<&str>,
) -> Result<Option<CustomerId>> {
    if let Some(id) = given.id {
        let standing = customers::standing_for(work.tx, id).await?;
        return Ok(Some(standing.ok_or_else(|| Refusal::field("/customer/id", "customer.unknown"))?));
    }
    if let Some(reference) = &given.reference {
        return Ok(customers::by_reference(work.tx, channel.id, reference.trim()).await?);
    }
    for contact in [email.map(Contact::Email), phone.map(Contact::Phone)].into_iter().flatten() {
        if let Some(first) = customers::by_contact(work.tx, contact).await?.first() {
            return Ok(Some(*first));
        }
    }
    Ok(None)
}

fn new_customer(
    work: &Work<'_>,
    channel: &Channel,
    given: CustomerContent,
    people: &People,
    content: &OrderContent,
    email: Option<String>,
    phone: Option<String>,
) -> Customer {
    let address = people.shipping_address.as_ref().and_then(|given| given.address(channel.country));
    let complete = |address: &Address| !address.street.is_empty() && !address.city.is_empty();
    Customer {
        id: CustomerId::next(work.ids, work.now),
        name: people.name.clone().or_else(|| people.company.clone()).unwrap_or_default(),
        company: people.company.clone(),
        tax_id: people.tax_id.clone(),
        language: content.language,
        emails: email.into_iter().collect(),
        phones: phone.into_iter().collect(),
        addresses: address
            .filter(complete)
            .map(|address| CustomerAddress { id: AddressId::next(work.ids, work.now), address })
            .into_iter()
            .collect(),
        references: given
            .reference
            .map(|reference| CustomerReference { channel: channel.id, reference: reference.trim().to_owned() })
            .into_iter()
            .collect(),
        flags: BTreeSet::new(),
        orders_placed: 0,
        merged_into: None,
        version: 1,
    }
}
