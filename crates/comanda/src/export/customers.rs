//! Customers as they are exported.

use comanda_app::queries::customers::list;
use comanda_app::queries::{PAGE_MAX, PageRequest};
use comanda_app::run::{App, Caller};
use comanda_core::customers::customer::Customer;

use super::sink::{Record, Sink};

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

/// Writes the customers that fit the search, the newest first.
///
/// # Errors
/// As the store's and the file system's.
pub(crate) async fn export(app: &App, caller: &Caller, search: Option<&str>, sink: &mut Sink, written: impl Fn(u64)) -> anyhow::Result<()> {
    let mut page = PageRequest { cursor: None, limit: Some(PAGE_MAX) };
    loop {
        let found = list(app, caller, &page, search).await?;
        found.items.iter().try_for_each(|customer| sink.write(customer))?;
        written(found.items.len() as u64);
        match found.next {
            Some(next) => page.cursor = Some(next),
            None => return Ok(()),
        }
    }
}
