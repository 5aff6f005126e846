//! What can be asked for of customers, one file a verb.

pub mod merge;
pub mod save_customer;
