//! Writing a note on an order.

use comanda_core::base::ids::{NoteId, OrderId};
use comanda_core::base::problem::FieldProblem;
use comanda_core::base::text;
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_core::orders::note::{NOTE_MAX_CHARS, Note};
use comanda_store::orders;
use serde::Serialize;

use crate::error::{Refusal, Result};
use crate::run::Command;
use crate::work::Work;

/// Writes a note on an order, whatever its status.
#[derive(Debug, Clone, Serialize)]
pub struct NoteOrder {
    /// Which.
    pub order: OrderId,
    /// The words.
    pub text: String,
}

impl Command for NoteOrder {
    type Answer = Note;
    const NAME: &'static str = "note_order";
    const PERMISSION: Permission = Permission::OrdersWork;

    /// # Errors
    /// `text.*` at `/text`.
    async fn execute(&self, work: &mut Work<'_>) -> Result<Note> {
        let text = text::clean_text(&self.text, NOTE_MAX_CHARS)
            .map_err(|problem| Refusal::fields(vec![FieldProblem::new("/text", problem.code()).with("max", NOTE_MAX_CHARS as i64)]))?;
        if text.is_empty() {
            return Err(Refusal::field("/text", "text.empty").into());
        }
        let mut hand = work.order(self.order).await?;
        let note = Note { id: NoteId::next(work.ids, work.now), text, author: work.caller.actor.clone(), at: work.now };
        orders::note_insert(work.tx, self.order, &note).await?;
        work.order_event(&mut hand, Event::OrderNoted { note: note.id }).await?;
        work.save(&hand).await?;
        Ok(note)
    }
}
