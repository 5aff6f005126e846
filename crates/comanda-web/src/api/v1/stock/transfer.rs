//! `POST /stock/transfer`: goods go elsewhere.

use axum::extract::State;
use comanda_app::inventory::transfer::TransferStock;
use comanda_core::base::ids::TransferId;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::level::{LevelBody, StockLineBody};
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::api::v1::wire::TransferIdText;
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;

/// Goods that go elsewhere.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = TransferStock)]
pub(super) struct TransferBody {
    /// The code of the location that gives.
    #[schema(min_length = 1, max_length = 40, example = "nis")]
    from: String,
    /// The code of the location that gets.
    #[schema(min_length = 1, max_length = 40, example = "novi-sad")]
    to: String,
    /// What, a SKU may be named more than once.
    #[schema(min_items = 1, max_items = 1000)]
    lines: Vec<StockLineBody>,
}

/// A transfer that was made.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Transferred)]
pub(super) struct TransferredBody<'a> {
    /// Its identifier, which its movements name.
    #[schema(value_type = TransferIdText)]
    id: TransferId,
    /// Two for each line, the giving and the getting one.
    levels: Vec<LevelBody<'a>>,
}

/// Move goods between two locations
///
/// At once; only what nobody has a claim on.
#[utoipa::path(
    post, path = "/stock/transfer", tag = "stock", operation_id = "transfer_stock",
    params(CommandParams),
    request_body = TransferBody,
    responses((status = 200, description = "What there is now.", body = TransferredBody), CommandRefusals),
    security(("api_key" = ["stock.write"])),
)]
pub(super) async fn transfer(
    State(doors): State<Doors>,
    giver: Giver<TransferStock>,
    Body(TransferBody { from, to, lines }): Body<TransferBody>,
) -> Answered {
    let done = doors.app.run(giver.caller, TransferStock { from, to, lines: lines.into_iter().map(Into::into).collect() }).await?;
    Ok(Answer::ok(&TransferredBody { id: done.answer.transfer, levels: done.answer.levels.iter().map(LevelBody::of).collect() })?
        .replayed(done.replayed))
}
