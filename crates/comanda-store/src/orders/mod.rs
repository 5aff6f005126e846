//! Orders: their rows, what belongs to them, and the people behind them.

mod filter;
mod group;
mod list;
mod load;
mod people;
#[cfg(test)]
mod prepare_tests;
mod save;
mod search;
mod waiting;

pub use filter::{Days, ManagerIs, OrderFilter, Search};
pub use group::{Group, GroupBy, GroupKey, groups};
pub use list::{CurrencySum, ListPlace, OrderRow, OrderSort, list, list_and_sums};
pub use load::{StoredOrder, by_external_reference, by_number, find, find_for_update, numbers};
pub(crate) use load::{flags_from_text, flags_to_text, order_columns, read_finding, read_hold, read_line, read_order};
pub use people::{note_insert, notes, people, people_insert, people_save, terms_insert};
pub use save::{insert, save};
pub use waiting::{WaitScope, Waiting, waited_for, waiting_for};

use crate::engine::Stmt;

pub(crate) static ALL: &[&[&Stmt]] = &[list::ALL, load::ALL, people::ALL, save::ALL, search::ALL, waiting::ALL];
