//! `POST /customers`: make a customer.

use axum::extract::State;
use comanda_app::customers::save_customer::CreateCustomer;

use super::content::CustomerDetailsBody;
use super::customer::SavedCustomerBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;

/// Make a customer
#[utoipa::path(
    post, path = "/customers", tag = "customers", operation_id = "create_customer",
    params(CommandParams),
    request_body = CustomerDetailsBody,
    responses(
        (status = 201, description = "The customer was made.", body = SavedCustomerBody,
            headers(("ETag" = String, description = "Its version."), ("Location" = String, description = "Its address."))),
        (status = 200, description = "As it would be: this was a dry run.", body = SavedCustomerBody),
        CommandRefusals,
    ),
    security(("api_key" = ["customers.write"])),
)]
pub(super) async fn create(State(doors): State<Doors>, giver: Giver<CreateCustomer>, Body(body): Body<CustomerDetailsBody>) -> Answered {
    let dry_run = giver.caller.dry_run;
    let done = doors.app.run(giver.caller, CreateCustomer { details: body.into() }).await?;
    let answer = Answer::created(&SavedCustomerBody::of(&done.answer), dry_run, || format!("/api/v1/customers/{}", done.answer.customer))?;
    Ok(answer.version(done.answer.version).replayed(done.replayed))
}
