//! Who buys.

pub mod customer;
pub mod merge;
