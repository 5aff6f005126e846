//! `GET /orders/{id}`: one order with everything about it, by identifier or number.

use axum::extract::State;
use comanda_app::queries::orders::{card, find_by_number};
use comanda_core::base::ids::OrderId;

use super::card::CardBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::ReadRefusals;
use crate::asking::{OrdersRead, Reader};
use crate::doors::Doors;
use crate::path::{Code, Name};

/// Show an order
///
/// Its card: people, lines with their stock, sums, findings, holds, notes, movements, and what may be done with it now.
#[utoipa::path(
    get, path = "/orders/{id}", tag = "orders", operation_id = "show_order",
    params(("id" = String, Path, description = "Its identifier or its number.", min_length = 1, max_length = 64, example = "WEB-1042")),
    responses(
        (status = 200, description = "The order.", body = CardBody, headers(("ETag" = String, description = "Its version."))),
        ReadRefusals,
    ),
    security(("api_key" = ["orders.read"])),
)]
pub(super) async fn show(State(doors): State<Doors>, reader: Reader<OrdersRead>, Name(Code(name)): Name<Code>) -> Answered {
    reader.params.finish()?;
    let id = match OrderId::parse(&name) {
        Ok(id) => id,
        Err(_) => find_by_number(&doors.app, &reader.caller, &name).await?,
    };
    let found = card(&doors.app, &reader.caller, id).await?;
    Ok(Answer::ok(&CardBody::of(&found, reader.locale))?.version(found.version))
}
