//! `/customers`: the list, searched in any script.

use askama::Template;
use axum::extract::State;
use comanda_app::queries::{PageRequest, customers};
use comanda_core::customers::customer::Customer;

use super::called;
use crate::asking::CustomersRead;
use crate::console::fields::Fields;
use crate::console::form::Sent;
use crate::console::page::{Frame, Paged, Place, frame, page};
use crate::console::person::Visit;
use crate::doors::Doors;
use crate::problem::Problem;

/// A customer as the list shows it.
struct Line {
    name: String,
    customer: Customer,
}

#[derive(Template)]
#[template(path = "customers/list.html")]
struct ListPage {
    frame: Frame,
    fields: Fields,
    search: String,
    lines: Vec<Line>,
    next: Option<String>,
    /// Whether this is not the first page.
    is_later: bool,
}

/// `GET /customers`.
pub(crate) async fn show(State(doors): State<Doors>, visit: Visit<CustomersRead>) -> Paged {
    let Visit { person, caller, mut params, .. } = visit;
    let (search, mut wanted) = (params.search("q"), params.page());
    let mut wrong = params.finish().err();
    let found = match customers::list(&doors.app, &caller, &wanted, search.as_deref()).await {
        Ok(found) => found,
        Err(error) => {
            let problem = Problem::of_query(error);
            if problem.status.is_server_error() {
                return Err(problem);
            }
            wrong = Some(problem);
            wanted = PageRequest::default();
            customers::list(&doors.app, &caller, &wanted, search.as_deref()).await?
        }
    };
    let fields = wrong.map_or_else(Fields::default, |problem| Fields::refused(&Sent::default(), &problem, person.locale()));
    page(&ListPage {
        frame: frame(&doors, &person, Place::Customers).await?,
        fields,
        search: search.unwrap_or_default(),
        lines: found.items.into_iter().map(|customer| Line { name: called(&customer), customer }).collect(),
        next: found.next,
        is_later: wanted.cursor.is_some(),
    })
}
