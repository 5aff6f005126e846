//! The customer's commitment, from draft to its end.

pub mod allocate;
pub mod amend;
pub mod apply;
pub mod assign_manager;
pub mod bulk;
pub mod cancel;
pub mod comment;
pub mod confirm;
pub mod content;
pub mod finding;
pub mod flag;
pub mod hold;
pub mod note;
pub mod order;
pub mod override_finding;
pub mod people;
pub mod place;
pub mod release;
pub mod resolve;
#[cfg(test)]
pub(crate) mod sample;
pub mod totals;
