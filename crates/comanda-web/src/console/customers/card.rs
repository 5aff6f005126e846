//! `/customers/{id}`: one customer with everything known, and what they ordered.

use askama::Template;
use axum::extract::State;
use comanda_app::queries::PageRequest;
use comanda_app::queries::customers::{CustomerCard, card};
use comanda_app::queries::orders::list as order_list;
use comanda_app::queries::orders::list::{OrderFilter, OrderPage, OrderSort};
use comanda_core::base::ids::CustomerId;
use comanda_core::customers::customer::{Customer, CustomerAddress};
use comanda_core::identity::permission::Permission;

use super::{called, place_of};
use crate::asking::CustomersRead;
use crate::console::fields::Fields;
use crate::console::form::Sent;
use crate::console::page::{Frame, Paged, Place, frame, page};
use crate::console::person::Visit;
use crate::doors::Doors;
use crate::path::Name;
use crate::problem::Problem;

/// How many orders a page of the card shows.
const ORDERS: i64 = 20;

/// Another record that may be the same customer.
struct Other {
    id: CustomerId,
    name: String,
    orders: i64,
    /// By what both are reached.
    shared: Vec<String>,
}

#[derive(Template)]
#[template(path = "customers/card.html")]
struct CardPage {
    frame: Frame,
    fields: Fields,
    name: String,
    card: CustomerCard,
    addresses: Vec<(String, String)>,
    others: Vec<Other>,
    /// The name of the record it was merged into.
    kept: Option<(CustomerId, String)>,
    orders: Option<OrderPage>,
    is_later: bool,
}

/// `GET /customers/{id}`.
pub(crate) async fn show(State(doors): State<Doors>, Name(id): Name<CustomerId>, visit: Visit<CustomersRead>) -> Paged {
    let Visit { person, caller, mut params, .. } = visit;
    let mut wanted = PageRequest { cursor: params.text("cursor"), limit: Some(ORDERS) };
    let mut wrong = params.finish().err();
    let found = card(&doors.app, &caller, id).await?;
    let kept = match found.customer.merged_into {
        Some(into) => Some((into, called(&card(&doors.app, &caller, into).await?.customer))),
        None => None,
    };
    let orders = if person.may(Permission::OrdersRead) {
        let filter = OrderFilter { customer: Some(id), ..OrderFilter::default() };
        let listed = match order_list::list(&doors.app, &caller, filter.clone(), OrderSort::Newest, &wanted).await {
            Ok(listed) => listed,
            Err(error) => {
                let problem = Problem::of_query(error);
                if problem.status.is_server_error() {
                    return Err(problem);
                }
                wrong = Some(problem);
                wanted.cursor = None;
                order_list::list(&doors.app, &caller, filter, OrderSort::Newest, &wanted).await?
            }
        };
        Some(listed)
    } else {
        None
    };
    let customer = &found.customer;
    let shared = |other: &Customer| {
        let own = customer.emails.iter().chain(&customer.phones);
        own.filter(|contact| other.emails.contains(contact) || other.phones.contains(contact)).cloned().collect()
    };
    let other = |other: &Customer| Other { id: other.id, name: called(other), orders: other.orders_placed, shared: shared(other) };
    let address = |known: &CustomerAddress| (known.address.name.clone(), place_of(&known.address));
    page(&CardPage {
        frame: frame(&doors, &person, Place::Customers).await?,
        fields: wrong.map_or_else(Fields::default, |problem| Fields::refused(&Sent::default(), &problem, person.locale())),
        name: called(customer),
        addresses: customer.addresses.iter().map(address).collect(),
        others: found.possible_duplicates.iter().map(other).collect(),
        kept,
        orders,
        is_later: wanted.cursor.is_some(),
        card: found,
    })
}
