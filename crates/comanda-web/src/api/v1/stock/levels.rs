//! `GET /stock/levels`: what all locations have of a SKU, or what a location has.

use axum::extract::State;
use comanda_app::queries::stock::{self, StockLevel};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use super::level::LevelBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{PageParams, ReadRefusals};
use crate::asking::{Reader, StockRead};
use crate::doors::Doors;
use crate::problem::Problem;

/// Of what or where: exactly one of the two.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "it is the description of what the handler reads")]
pub(super) struct Filter {
    /// A SKU's code: what all locations have of it.
    #[param(min_length = 1, max_length = 64, example = "MUG")]
    sku: Option<String>,
    /// A location's code: what it has, SKU by SKU.
    #[param(min_length = 1, max_length = 40, example = "nis")]
    location: Option<String>,
}

/// Some of a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = StockLevelPage)]
pub(super) struct PageBody<'a> {
    /// What is on the page.
    items: Vec<LevelBody<'a>>,
    /// What to ask the next page with; `null` on the last one.
    next: Option<&'a str>,
}

/// List stock levels
///
/// Exactly one of `sku` and `location` is given. The levels of one SKU come on one page.
#[utoipa::path(
    get, path = "/stock/levels", tag = "stock", operation_id = "list_stock_levels",
    params(Filter, PageParams),
    responses((status = 200, description = "Levels.", body = PageBody), ReadRefusals),
    security(("api_key" = ["stock.read"])),
)]
pub(super) async fn levels(State(doors): State<Doors>, reader: Reader<StockRead>) -> Answered {
    let mut params = reader.params;
    let (sku, location, page) = (params.text("sku"), params.text("location"), params.page());
    if sku.is_none() == location.is_none() {
        params.wrong("sku", "sku | location");
    }
    params.finish()?;
    let (items, next) = match (sku, location) {
        (Some(sku), _) => (stock::levels_of_sku(&doors.app, &reader.caller, &sku).await?, None),
        (None, location) => {
            let location = location.unwrap_or_default();
            let found = stock::levels_at(&doors.app, &reader.caller, &location, &page).await.map_err(Problem::of_query)?;
            (found.items, found.next)
        }
    };
    Answer::ok(&PageBody { items: items.iter().map(level).collect(), next: next.as_deref() })
}

fn level(level: &StockLevel) -> LevelBody<'_> {
    LevelBody::new(&level.sku_code, &level.location_code, &level.level)
}
