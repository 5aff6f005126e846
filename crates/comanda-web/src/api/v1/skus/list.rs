//! `GET /skus`: list SKUs.

use axum::extract::State;
use comanda_app::queries::catalog;
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use super::sku::SkuBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{ListRefusals, PageParams};
use crate::asking::{CatalogRead, Reader};
use crate::doors::Doors;
use crate::problem::Problem;

/// Which of them.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "it is the description of what the handler reads")]
pub(super) struct Filter {
    /// The beginning of a code, words of a name in any script, or a barcode.
    #[param(max_length = 200)]
    q: Option<String>,
}

/// Some of a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SkuPage)]
pub(super) struct PageBody<'a> {
    /// What is on the page.
    items: Vec<SkuBody<'a>>,
    /// What to ask the next page with; `null` on the last one.
    next: Option<&'a str>,
}

/// List SKUs
#[utoipa::path(
    get, path = "/skus", tag = "catalog", operation_id = "list_skus",
    params(Filter, PageParams),
    responses((status = 200, description = "SKUs by code.", body = PageBody), ListRefusals),
    security(("api_key" = ["catalog.read"])),
)]
pub(super) async fn list(State(doors): State<Doors>, reader: Reader<CatalogRead>) -> Answered {
    let mut params = reader.params;
    let (search, page) = (params.search("q"), params.page());
    params.finish()?;
    let found = catalog::list(&doors.app, &reader.caller, &page, search.as_deref()).await.map_err(Problem::of_query)?;
    Answer::ok(&PageBody { items: found.items.iter().map(SkuBody::of_view).collect(), next: found.next.as_deref() })
}
