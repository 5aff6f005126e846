//! `POST /skus`: make a SKU.

use axum::extract::State;
use comanda_app::catalog::save_sku::CreateSku;

use super::content::SkuContentBody;
use super::sku::SkuBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;

/// Make a SKU
#[utoipa::path(
    post, path = "/skus", tag = "catalog", operation_id = "create_sku",
    params(CommandParams),
    request_body = SkuContentBody,
    responses(
        (status = 201, description = "The SKU was made.", body = SkuBody,
            headers(("ETag" = String, description = "Its version."), ("Location" = String, description = "Its address."))),
        (status = 200, description = "As it would be: this was a dry run.", body = SkuBody),
        CommandRefusals,
    ),
    security(("api_key" = ["catalog.write"])),
)]
pub(super) async fn create(State(doors): State<Doors>, giver: Giver<CreateSku>, Body(body): Body<SkuContentBody>) -> Answered {
    let dry_run = giver.caller.dry_run;
    let done = doors.app.run(giver.caller, CreateSku { content: body.into() }).await?;
    let answer = Answer::created(&SkuBody::of(&done.answer), dry_run, || format!("/api/v1/skus/{}", done.answer.id))?;
    Ok(answer.version(done.answer.version).replayed(done.replayed))
}
