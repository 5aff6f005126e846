//! `PUT /stock/safety`: setting what is never sold.

use axum::extract::State;
use comanda_app::inventory::set_safety::SetSafety;
use serde::Deserialize;
use utoipa::ToSchema;

use super::level::LevelBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;

/// A safety stock.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = SetSafety)]
pub(super) struct SafetyBody {
    /// The location's code.
    #[schema(min_length = 1, max_length = 40, example = "nis")]
    location: String,
    /// The SKU's code; goods, for nothing else is counted.
    #[schema(min_length = 1, max_length = 64, example = "MUG")]
    sku: String,
    /// How many units.
    #[schema(minimum = 0, maximum = 1_000_000)]
    safety: i64,
}

/// Set a safety stock
///
/// Units that a location never sells of a SKU.
#[utoipa::path(
    put, path = "/stock/safety", tag = "stock", operation_id = "set_safety",
    params(CommandParams),
    request_body = SafetyBody,
    responses((status = 200, description = "What there is now.", body = LevelBody), CommandRefusals),
    security(("api_key" = ["stock.write"])),
)]
pub(super) async fn safety(
    State(doors): State<Doors>,
    giver: Giver<SetSafety>,
    Body(SafetyBody { location, sku, safety }): Body<SafetyBody>,
) -> Answered {
    let done = doors.app.run(giver.caller, SetSafety { location, sku, safety }).await?;
    Ok(Answer::ok(&LevelBody::of(&done.answer))?.replayed(done.replayed))
}
