//! `/search`: one search for everything, as a page and as findings below the field.

use askama::Template;
use axum::extract::State;
use axum::http::Uri;
use comanda_app::queries::PageRequest;
use comanda_app::queries::catalog::{self, SkuView};
use comanda_app::queries::customers;
use comanda_app::queries::orders::list::{self, OrderFilter, OrderSort, OrderView};
use comanda_app::queries::orders::{find_by_number, search};
use comanda_core::customers::customer::Customer;
use comanda_core::identity::permission::Permission;

use super::address::Address;
use super::page::{Frame, Paged, Place, frame, page, to};
use super::person::Person;
use crate::doors::Doors;
use crate::problem::Problem;

/// How many of a kind are shown below the field.
const FEW: i64 = 6;
/// How many of a kind are shown on the page.
const MANY: i64 = 25;
/// The most characters that are looked for.
const CHARS_MAX: usize = 200;

/// What was found of each kind.
#[derive(Default)]
struct Found {
    orders: Vec<OrderView>,
    customers: Vec<Customer>,
    skus: Vec<SkuView>,
}

impl Found {
    fn is_empty(&self) -> bool {
        self.orders.is_empty() && self.customers.is_empty() && self.skus.is_empty()
    }
}

#[derive(Template)]
#[template(path = "search.html")]
struct SearchPage {
    frame: Frame,
    text: String,
    found: Found,
}

#[derive(Template)]
#[template(path = "search_found.html")]
struct FoundPart {
    frame: Frame,
    text: String,
    found: Found,
    all: String,
}

fn typed(uri: &Uri) -> String {
    let text = Address::of(uri).value("q").unwrap_or_default().trim().replace('\0', "");
    text.chars().take(CHARS_MAX).collect()
}

async fn found(doors: &Doors, person: &Person, text: &str, limit: i64) -> Result<Found, Problem> {
    let (app, caller) = (&doors.app, person.caller());
    let page = PageRequest { cursor: None, limit: Some(limit) };
    let mut found = Found::default();
    if text.is_empty() {
        return Ok(found);
    }
    if person.may(Permission::OrdersRead)
        && let Some(text) = search::read(text)
    {
        let filter = OrderFilter { text: Some(text), ..OrderFilter::default() };
        found.orders = list::list(app, &caller, filter, OrderSort::Newest, &page).await?.page.items;
    }
    if person.may(Permission::CustomersRead) {
        found.customers = customers::list(app, &caller, &page, Some(text)).await?.items;
    }
    if person.may(Permission::CatalogRead) {
        found.skus = catalog::list(app, &caller, &page, Some(text)).await?.items;
    }
    Ok(found)
}

/// `GET /search`: an order's number leads straight to the order.
pub(crate) async fn show(State(doors): State<Doors>, uri: Uri, person: Person) -> Paged {
    let text = typed(&uri);
    if person.may(Permission::OrdersRead)
        && !text.is_empty()
        && let Ok(order) = find_by_number(&doors.app, &person.caller(), &text).await
    {
        return Ok(to(&format!("/orders/{order}"), None));
    }
    let found = found(&doors, &person, &text, MANY).await?;
    page(&SearchPage { frame: frame(&doors, &person, Place::Nowhere).await?, text, found })
}

/// `GET /search/found`: the first findings, to be shown below the field.
pub(crate) async fn show_found(State(doors): State<Doors>, uri: Uri, person: Person) -> Paged {
    let text = typed(&uri);
    let found = found(&doors, &person, &text, FEW).await?;
    let all = Address::parse("/search", "").with("q", &text).to_string();
    page(&FoundPart { frame: frame(&doors, &person, Place::Nowhere).await?, text, found, all })
}
