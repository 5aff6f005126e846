//! Internal notes. Their words stand apart from the events, because they may name people.

use crate::base::ids::NoteId;
use crate::base::time::Timestamp;
use crate::identity::actor::Actor;

/// The most characters of a note.
pub const NOTE_MAX_CHARS: usize = 10_000;

/// A note on an order, for the staff only.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Note {
    /// Its identifier.
    pub id: NoteId,
    /// The words, 1 to [`NOTE_MAX_CHARS`] characters.
    pub text: String,
    /// Who wrote it.
    pub author: Actor,
    /// When.
    pub at: Timestamp,
}
