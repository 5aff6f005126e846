//! Who buys.

pub mod customer;
pub mod merge;
pub mod save_customer;
