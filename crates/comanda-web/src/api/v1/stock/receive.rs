//! `POST /stock/receive`: goods arrive.

use axum::extract::State;
use comanda_app::inventory::receive::ReceiveStock;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::level::{LevelBody, StockLineBody};
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;

/// Goods that arrived.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ReceiveStock)]
pub(super) struct ReceiveBody {
    /// The location's code.
    #[schema(min_length = 1, max_length = 40, example = "nis")]
    location: String,
    /// What, a SKU may be named more than once.
    #[schema(min_items = 1, max_items = 1000)]
    lines: Vec<StockLineBody>,
    /// Why, in words.
    #[serde(default)]
    #[schema(max_length = 200)]
    reason: String,
}

/// Levels after a command.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = StockNow)]
pub(super) struct NowBody<'a> {
    /// One for each line.
    levels: Vec<LevelBody<'a>>,
}

/// Receive goods
///
/// They are on hand at once; orders that wait for them get them soon after.
#[utoipa::path(
    post, path = "/stock/receive", tag = "stock", operation_id = "receive_stock",
    params(CommandParams),
    request_body = ReceiveBody,
    responses((status = 200, description = "What there is now.", body = NowBody), CommandRefusals),
    security(("api_key" = ["stock.write"])),
)]
pub(super) async fn receive(
    State(doors): State<Doors>,
    giver: Giver<ReceiveStock>,
    Body(ReceiveBody { location, lines, reason }): Body<ReceiveBody>,
) -> Answered {
    let done = doors.app.run(giver.caller, ReceiveStock { location, lines: lines.into_iter().map(Into::into).collect(), reason }).await?;
    Ok(Answer::ok(&NowBody { levels: done.answer.levels.iter().map(LevelBody::of).collect() })?.replayed(done.replayed))
}
