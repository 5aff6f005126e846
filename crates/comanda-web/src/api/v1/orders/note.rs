//! `POST /orders/{id}/notes`: writing a note.

use axum::extract::State;
use axum::http::StatusCode;
use comanda_app::orders::note::NoteOrder;
use comanda_core::base::ids::{NoteId, OrderId};
use comanda_core::orders::note::Note;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::api::v1::wire::{Instant, NoteIdText, OrderIdText};
use crate::asking::Giver;
use crate::body::Body;
use crate::doors::Doors;
use crate::path::Name;

/// What to note.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NoteOrder)]
pub(super) struct NoteBody {
    /// The words.
    #[schema(min_length = 1, max_length = 10_000, example = "Calls back on Monday.")]
    text: String,
}

/// A note on an order, for the staff only.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Note)]
pub(super) struct NotedBody<'a> {
    /// Its identifier.
    #[schema(value_type = NoteIdText)]
    id: NoteId,
    /// The words.
    text: &'a str,
    /// Who wrote it.
    #[schema(example = "api_key:key_01h2xcejqtf2nbrexx3vqjhp41")]
    author: String,
    /// When.
    at: Instant,
}

impl<'a> NotedBody<'a> {
    /// The note on the wire.
    pub(super) fn of(note: &'a Note) -> Self {
        Self { id: note.id, text: &note.text, author: note.author.to_string(), at: Instant(note.at) }
    }
}

/// Write a note on an order
///
/// Whatever the order's status.
#[utoipa::path(
    post, path = "/orders/{id}/notes", tag = "orders", operation_id = "note_order",
    params(("id" = OrderIdText, Path, description = "The order."), CommandParams),
    request_body = NoteBody,
    responses(
        (status = 201, description = "The note.", body = NotedBody),
        (status = 200, description = "The note as it would be: this was a dry run.", body = NotedBody),
        CommandRefusals,
    ),
    security(("api_key" = ["orders.work"])),
)]
pub(super) async fn note(
    State(doors): State<Doors>,
    giver: Giver<NoteOrder>,
    Name(order): Name<OrderId>,
    Body(NoteBody { text }): Body<NoteBody>,
) -> Answered {
    let status = if giver.caller.dry_run { StatusCode::OK } else { StatusCode::CREATED };
    let done = doors.app.run(giver.caller, NoteOrder { order, text }).await?;
    Ok(Answer::json(status, &NotedBody::of(&done.answer))?.replayed(done.replayed))
}
