//! Customers: one, and lists by what they are called or reached by.

use std::collections::BTreeMap;

use comanda_core::base::country::Country;
use comanda_core::base::email::Email;
use comanda_core::base::ids::{ChannelId, CustomerId};
use comanda_core::base::phone::{Phone, phone_search_digits};
use comanda_core::base::text::{TERMS_MAX, fold, search_terms};
use comanda_core::customers::customer::Customer;
use comanda_core::identity::permission::Permission;
use comanda_store::customers::{self, Word};
use comanda_store::{Tx, channels};
use serde::{Deserialize, Serialize};

use super::{Page, PageRequest};
use crate::customers::save_customer::{possible_duplicates, reached_by as reached_by_contacts};
use crate::error::{Error, Result};
use crate::run::{App, Caller};

const LIST: &str = "customers";

/// The name by which a channel knows a customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferenceView {
    /// The channel's code.
    pub channel: String,
    /// The channel's own identifier of the customer.
    pub reference: String,
}

/// A customer with what belongs to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerCard {
    /// The customer; one that was merged away names the record that was kept.
    pub customer: Customer,
    /// The names by which channels know it.
    pub references: Vec<ReferenceView>,
    /// Other customers reached by the same e-mail address or phone, oldest first.
    pub possible_duplicates: Vec<Customer>,
}

async fn load(tx: &mut Tx, id: CustomerId) -> comanda_store::Result<Option<CustomerCard>> {
    let Some(customer) = customers::find(tx, id).await? else { return Ok(None) };
    let others = possible_duplicates(tx, &customer).await?;
    let possible_duplicates = customers::by_ids(tx, &others).await?;
    let ids: Vec<ChannelId> = customer.references.iter().map(|known| known.channel).collect();
    let named = channels::by_ids(tx, &ids).await?;
    let named: BTreeMap<ChannelId, String> = named.into_iter().map(|channel| (channel.id, channel.code)).collect();
    let view = |known: &comanda_core::customers::customer::CustomerReference| {
        let channel = named.get(&known.channel)?.clone();
        Some(ReferenceView { channel, reference: known.reference.clone() })
    };
    Ok(Some(CustomerCard { references: customer.references.iter().filter_map(view).collect(), possible_duplicates, customer }))
}

/// The customer.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::CustomersRead`]; [`Error::NotFound`].
pub async fn card(app: &App, caller: &Caller, id: CustomerId) -> Result<CustomerCard> {
    caller.demand(Permission::CustomersRead)?;
    let found = app.store().read(move |tx| Box::pin(load(tx, id))).await?;
    found.ok_or_else(|| Error::not_found("customer", id))
}

/// Customers reached by the e-mail address or the phone, oldest first, as somebody types them; a phone without a country
/// code is one of `country`. What is no address and no number finds nobody.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::CustomersRead`].
pub async fn reached_by(app: &App, caller: &Caller, email: &str, phone: &str, country: Country) -> Result<Vec<Customer>> {
    caller.demand(Permission::CustomersRead)?;
    let emails: Vec<String> = Email::parse(email).into_iter().map(|email| email.normalised()).collect();
    let phones: Vec<String> = Phone::parse(phone, country).into_iter().map(|phone| phone.as_str().to_owned()).collect();
    if emails.is_empty() && phones.is_empty() {
        return Ok(Vec::new());
    }
    let read = app.store().read(move |tx| {
        Box::pin(async move {
            let found = reached_by_contacts(tx, &emails, &phones).await?;
            customers::by_ids(tx, &found.into_iter().collect::<Vec<_>>()).await
        })
    });
    Ok(read.await?)
}

/// The words of a search: a phone number however it is written, e-mail addresses, and folded words.
/// A single letter stands for an initial, and is not the beginning of half of all names.
pub(crate) fn words(text: &str) -> Vec<Word> {
    if let Some(digits) = phone_search_digits(text) {
        return vec![Word::Prefix(digits)];
    }
    let word = |word: String| if word.chars().count() == 1 { Word::Whole(word) } else { Word::Prefix(word) };
    let of_chunk = |chunk: &str| if chunk.contains('@') { vec![fold(chunk)] } else { search_terms(chunk) };
    text.split_whitespace().flat_map(of_chunk).take(TERMS_MAX).map(word).collect()
}

/// Customers, the newest first, without those merged away. With a search text, those who have each of
/// its words at the beginning of a word of their name or company, of an e-mail address or a phone, in
/// any script. A text without a letter or digit finds nobody.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::CustomersRead`]; `cursor.invalid`.
pub async fn list(app: &App, caller: &Caller, page: &PageRequest, search: Option<&str>) -> Result<Page<Customer>> {
    caller.demand(Permission::CustomersRead)?;
    let (before, limit) = (page.after::<CustomerId>(LIST)?.unwrap_or(CustomerId::from_bytes([0xff; 16])), page.limit());
    let found = match search.filter(|text| !text.trim().is_empty()).map(words) {
        None => app.store().read(move |tx| Box::pin(customers::list(tx, before, limit + 1))).await?,
        Some(words) if words.is_empty() => Vec::new(),
        Some(words) => {
            app.store().read_long(move |tx| Box::pin(async move { customers::search(tx, &words, before, limit + 1).await })).await?
        }
    };
    Page::of(LIST, found, limit, |customer| customer.id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_search() {
        let prefix = |word: &str| Word::Prefix(word.to_owned());
        assert_eq!(words("  Петровић А "), [prefix("petrovic"), Word::Whole("a".into())]);
        assert_eq!(words("Ana.Petrovic@Example.RS"), [prefix("ana.petrovic@example.rs")]);
        assert_eq!(words("064/123-45-67"), [prefix("641234567")]);
        assert_eq!(words("!?"), []);
    }
}
