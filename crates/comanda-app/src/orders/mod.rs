//! What can be asked for of orders, one file a verb.

pub mod allocate_backorders;
pub mod amend;
pub mod assign_manager;
pub mod bulk;
pub mod cancel;
pub mod confirm;
mod customer;
pub mod draft;
mod facts;
pub(crate) use facts::offers;
pub mod flag;
pub mod hold;
pub mod note;
pub mod override_finding;
pub mod place;
pub mod release;
mod understand;
