//! `GET /customers/{id}`: show a customer.

use axum::extract::State;
use comanda_app::queries::customers;
use comanda_core::base::ids::CustomerId;

use super::customer::CustomerCardBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::ReadRefusals;
use crate::api::v1::wire::CustomerIdText;
use crate::asking::{CustomersRead, Reader};
use crate::doors::Doors;
use crate::path::Name;

/// Show a customer
#[utoipa::path(
    get, path = "/customers/{id}", tag = "customers", operation_id = "show_customer",
    params(("id" = CustomerIdText, Path, description = "Which.")),
    responses(
        (status = 200, description = "As it is.", body = CustomerCardBody, headers(("ETag" = String, description = "Its version."))),
        ReadRefusals,
    ),
    security(("api_key" = ["customers.read"])),
)]
pub(super) async fn show(State(doors): State<Doors>, reader: Reader<CustomersRead>, Name(id): Name<CustomerId>) -> Answered {
    reader.params.finish()?;
    let found = customers::card(&doors.app, &reader.caller, id).await?;
    Ok(Answer::ok(&CustomerCardBody::of(&found))?.version(found.customer.version))
}
