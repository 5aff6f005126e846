//! `POST /customers/{id}/merge`: making two records of one customer one.

use axum::extract::State;
use comanda_app::customers::merge::MergeCustomers;
use comanda_core::base::ids::CustomerId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::api::v1::wire::CustomerIdText;
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;
use crate::path::Name;

/// Which record goes.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = MergeCustomers)]
pub(super) struct MergeBody {
    /// The record that is merged into the one the address names, and left empty.
    #[schema(value_type = CustomerIdText)]
    from: CustomerId,
}

/// The record that was kept.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = MergedCustomer)]
pub(super) struct MergedBody {
    /// Its identifier.
    #[schema(value_type = CustomerIdText)]
    id: CustomerId,
    /// Its version, as in `ETag`.
    version: i64,
}

/// Merge two records of one customer
///
/// The one that the address names is kept and gets all contacts, references and flags of the other. Merging the same two
/// again changes nothing.
#[utoipa::path(
    post, path = "/customers/{id}/merge", tag = "customers", operation_id = "merge_customers",
    params(("id" = CustomerIdText, Path, description = "The record that is kept."), CommandParams),
    request_body = MergeBody,
    responses(
        (status = 200, description = "The record that was kept.", body = MergedBody,
            headers(("ETag" = String, description = "Its version."))),
        CommandRefusals,
    ),
    security(("api_key" = ["customers.write"])),
)]
pub(super) async fn merge(
    State(doors): State<Doors>,
    giver: Giver<MergeCustomers>,
    Name(into): Name<CustomerId>,
    Body(MergeBody { from }): Body<MergeBody>,
) -> Answered {
    let done = doors.app.run(giver.caller, MergeCustomers { into, from }).await?;
    let body = MergedBody { id: done.answer.customer, version: done.answer.version };
    Ok(Answer::ok(&body)?.version(body.version).replayed(done.replayed))
}
