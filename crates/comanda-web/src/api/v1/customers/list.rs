//! `GET /customers`: list customers.

use axum::extract::State;
use comanda_app::queries::customers;
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use super::customer::CustomerBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{ListRefusals, PageParams};
use crate::asking::{CustomersRead, Reader};
use crate::doors::Doors;
use crate::problem::Problem;

/// Which of them.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "it is the description of what the handler reads")]
pub(super) struct Filter {
    /// The beginnings of words of a name or company in any script, of an e-mail address, or a phone number however it is written.
    #[param(max_length = 200)]
    q: Option<String>,
}

/// Some of a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CustomerPage)]
pub(super) struct PageBody<'a> {
    /// What is on the page.
    items: Vec<CustomerBody<'a>>,
    /// What to ask the next page with; `null` on the last one.
    next: Option<&'a str>,
}

/// List customers
#[utoipa::path(
    get, path = "/customers", tag = "customers", operation_id = "list_customers",
    params(Filter, PageParams),
    responses((status = 200, description = "Customers, the newest first, without those merged away.", body = PageBody), ListRefusals),
    security(("api_key" = ["customers.read"])),
)]
pub(super) async fn list(State(doors): State<Doors>, reader: Reader<CustomersRead>) -> Answered {
    let mut params = reader.params;
    let (search, page) = (params.search("q"), params.page());
    params.finish()?;
    let found = customers::list(&doors.app, &reader.caller, &page, search.as_deref()).await.map_err(Problem::of_query)?;
    Answer::ok(&PageBody { items: found.items.iter().map(CustomerBody::of).collect(), next: found.next.as_deref() })
}
