//! `GET /skus/{id}`: show a SKU.

use axum::extract::State;
use comanda_app::queries::catalog;
use comanda_core::base::ids::SkuId;

use super::sku::SkuBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::ReadRefusals;
use crate::asking::{CatalogRead, Reader};
use crate::doors::Doors;
use crate::path::{Code, Name};

/// Show a SKU
#[utoipa::path(
    get, path = "/skus/{id}", tag = "catalog", operation_id = "show_sku",
    params(("id" = String, Path, description = "Its identifier or its code.", min_length = 1, max_length = 64, example = "MUG")),
    responses(
        (status = 200, description = "As it is.", body = SkuBody, headers(("ETag" = String, description = "Its version."))),
        ReadRefusals,
    ),
    security(("api_key" = ["catalog.read"])),
)]
pub(super) async fn show(State(doors): State<Doors>, reader: Reader<CatalogRead>, Name(Code(name)): Name<Code>) -> Answered {
    reader.params.finish()?;
    let found = match SkuId::parse(&name) {
        Ok(id) => catalog::by_id(&doors.app, &reader.caller, id).await?,
        Err(_) => catalog::by_code(&doors.app, &reader.caller, &name).await?,
    };
    Ok(Answer::ok(&SkuBody::of_view(&found))?.version(found.sku.version))
}
