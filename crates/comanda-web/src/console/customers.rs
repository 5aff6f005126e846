//! `/customers`: who buys, one file a page.

mod card;
mod edit;
mod list;
mod merge;

use axum::Router;
use axum::routing::get;
use comanda_core::base::address::Address;
use comanda_core::customers::customer::Customer;

use crate::doors::Doors;

/// The routes.
pub(super) fn routes() -> Router<Doors> {
    Router::new()
        .route("/customers", get(list::show))
        .route("/customers/new", get(edit::new).post(edit::create))
        .route("/customers/{id}", get(card::show))
        .route("/customers/{id}/edit", get(edit::edit).post(edit::save))
        .route("/customers/{id}/merge", get(merge::show).post(merge::apply))
}

/// What a customer is called: by name, else company, else how it is reached.
pub(crate) fn called(customer: &Customer) -> String {
    let own = Some(customer.name.as_str()).filter(|name| !name.is_empty()).or(customer.company.as_deref());
    let reached = customer.emails.first().or(customer.phones.first()).map(String::as_str);
    own.or(reached).map_or_else(|| customer.id.to_string(), str::to_owned)
}

/// An address in one line, without whom it is of.
pub(crate) fn place_of(address: &Address) -> String {
    let postcode_city = [address.postcode.as_deref(), Some(address.city.as_str())];
    let postcode_city = postcode_city.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let parts = [address.street.as_str(), address.street2.as_deref().unwrap_or(""), &postcode_city, address.country.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
