//! Orders: their rows, what belongs to them, and the people behind them.

mod load;
mod people;
mod save;

pub use load::{StoredOrder, by_external_reference, by_number, find, find_for_update};
pub(crate) use load::{flags_from_text, flags_to_text};
pub use people::{note_insert, notes, people, people_insert, people_save, terms_insert};
pub use save::{insert, save};

use crate::engine::Stmt;

pub(crate) static ALL: &[&[&Stmt]] = &[load::ALL, people::ALL, save::ALL];
