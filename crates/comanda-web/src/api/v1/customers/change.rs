//! `PUT /customers/{id}`: replace what is known of a customer.

use axum::extract::State;
use comanda_app::customers::save_customer::ChangeCustomer;
use comanda_core::base::ids::CustomerId;

use super::content::CustomerDetailsBody;
use super::customer::SavedCustomerBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::api::v1::wire::CustomerIdText;
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;
use crate::path::Name;

/// Replace what is known of a customer
///
/// All of it is given; what is missing is gone after it.
#[utoipa::path(
    put, path = "/customers/{id}", tag = "customers", operation_id = "change_customer",
    params(("id" = CustomerIdText, Path, description = "Which."), CommandParams),
    request_body = CustomerDetailsBody,
    responses(
        (status = 200, description = "As it is now.", body = SavedCustomerBody, headers(("ETag" = String, description = "Its version."))),
        CommandRefusals,
    ),
    security(("api_key" = ["customers.write"])),
)]
pub(super) async fn change(
    State(doors): State<Doors>,
    giver: Giver<ChangeCustomer>,
    Name(customer): Name<CustomerId>,
    Body(body): Body<CustomerDetailsBody>,
) -> Answered {
    let done = doors.app.run(giver.caller, ChangeCustomer { customer, details: body.into() }).await?;
    Ok(Answer::ok(&SavedCustomerBody::of(&done.answer))?.version(done.answer.version).replayed(done.replayed))
}
