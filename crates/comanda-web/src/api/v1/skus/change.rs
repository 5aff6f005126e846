//! `PUT /skus/{id}`: replace a SKU.

use axum::extract::State;
use comanda_app::catalog::save_sku::ChangeSku;
use comanda_core::base::ids::SkuId;

use super::content::SkuContentBody;
use super::sku::SkuBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::api::v1::wire::SkuIdText;
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;
use crate::path::Name;

/// Replace a SKU
///
/// All of it is given; what is missing takes its default. Orders keep the prices and parts they were placed with.
#[utoipa::path(
    put, path = "/skus/{id}", tag = "catalog", operation_id = "change_sku",
    params(("id" = SkuIdText, Path, description = "Which."), CommandParams),
    request_body = SkuContentBody,
    responses(
        (status = 200, description = "As it is now.", body = SkuBody, headers(("ETag" = String, description = "Its version."))),
        CommandRefusals,
    ),
    security(("api_key" = ["catalog.write"])),
)]
pub(super) async fn change(
    State(doors): State<Doors>,
    giver: Giver<ChangeSku>,
    Name(sku): Name<SkuId>,
    Body(body): Body<SkuContentBody>,
) -> Answered {
    let done = doors.app.run(giver.caller, ChangeSku { sku, content: body.into() }).await?;
    Ok(Answer::ok(&SkuBody::of(&done.answer))?.version(done.answer.version).replayed(done.replayed))
}
