//! Customers as they are exported.

use comanda_core::customers::customer::Customer;

use super::{Record, Source};
use crate::error::Result;
use crate::queries::customers::list;
use crate::queries::{PAGE_MAX, PageRequest};
use crate::run::{App, Caller};

impl Record for Customer {
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "name",
        "company",
        "tax_id",
        "language",
        "emails",
        "phones",
        "street",
        "street2",
        "city",
        "region",
        "postcode",
        "country",
        "references",
        "flags",
        "orders_placed",
    ];

    fn rows(&self) -> Vec<Vec<String>> {
        let given = |text: Option<&String>| text.cloned().unwrap_or_default();
        let address = self.addresses.first().map(|kept| &kept.address);
        vec![vec![
            self.id.to_string(),
            self.name.clone(),
            given(self.company.as_ref()),
            given(self.tax_id.as_ref()),
            self.language.map_or("", |language| language.tag()).to_owned(),
            self.emails.join("; "),
            self.phones.join("; "),
            address.map(|address| address.street.clone()).unwrap_or_default(),
            given(address.and_then(|address| address.street2.as_ref())),
            address.map(|address| address.city.clone()).unwrap_or_default(),
            given(address.and_then(|address| address.region.as_ref())),
            given(address.and_then(|address| address.postcode.as_ref())),
            address.map(|address| address.country.to_string()).unwrap_or_default(),
            self.references.iter().map(|known| known.reference.as_str()).collect::<Vec<_>>().join("; "),
            self.flags.iter().map(|flag| flag.code()).collect::<Vec<_>>().join("; "),
            self.orders_placed.to_string(),
        ]]
    }
}

/// The customers that fit a search, the newest first.
pub struct Customers {
    app: App,
    caller: Caller,
    search: Option<String>,
    page: Option<PageRequest>,
}

impl Customers {
    /// All of them, or those found by a search.
    #[must_use]
    pub fn new(app: App, caller: Caller, search: Option<String>) -> Self {
        Self { app, caller, search, page: Some(PageRequest { cursor: None, limit: Some(PAGE_MAX) }) }
    }
}

impl Source for Customers {
    type Record = Customer;

    /// # Errors
    /// [`Error::Forbidden`](crate::error::Error::Forbidden) without `customers.read`; as the store's.
    async fn next(&mut self) -> Result<Option<Vec<Customer>>> {
        let Some(page) = self.page.take() else { return Ok(None) };
        let found = list(&self.app, &self.caller, &page, self.search.as_deref()).await?;
        self.page = found.next.map(|next| PageRequest { cursor: Some(next), ..page });
        Ok(Some(found.items))
    }
}
