//! `POST /stock/adjust`: correcting what is there.

use axum::extract::State;
use comanda_app::inventory::adjust::AdjustStock;
use comanda_core::inventory::adjust::Bucket;
use serde::Deserialize;
use utoipa::ToSchema;

use super::level::LevelBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::api::v1::wire::BucketCode;
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;

/// A correction.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = AdjustStock)]
pub(super) struct AdjustBody {
    /// The location's code.
    #[schema(min_length = 1, max_length = 40, example = "nis")]
    location: String,
    /// The SKU's code; goods, for nothing else is counted.
    #[schema(min_length = 1, max_length = 64, example = "MUG")]
    sku: String,
    /// What of it.
    #[schema(value_type = BucketCode)]
    bucket: Bucket,
    /// By how many units, not zero.
    #[schema(minimum = -1_000_000, maximum = 1_000_000, example = -1)]
    delta: i64,
    /// Why, in words.
    #[schema(min_length = 1, max_length = 200, example = "Counted.")]
    reason: String,
}

/// Correct stock
///
/// Nothing that orders or checkouts have a claim on can be taken away.
#[utoipa::path(
    post, path = "/stock/adjust", tag = "stock", operation_id = "adjust_stock",
    params(CommandParams),
    request_body = AdjustBody,
    responses((status = 200, description = "What there is now.", body = LevelBody), CommandRefusals),
    security(("api_key" = ["stock.write"])),
)]
pub(super) async fn adjust(
    State(doors): State<Doors>,
    giver: Giver<AdjustStock>,
    Body(AdjustBody { location, sku, bucket, delta, reason }): Body<AdjustBody>,
) -> Answered {
    let done = doors.app.run(giver.caller, AdjustStock { location, sku, bucket, delta, reason }).await?;
    Ok(Answer::ok(&LevelBody::of(&done.answer))?.replayed(done.replayed))
}
