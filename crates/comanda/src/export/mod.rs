//! Writing what is kept into files: page by page, in memory that does not grow with it.

pub(crate) mod customers;
pub(crate) mod events;
pub(crate) mod orders;
pub(crate) mod sink;
pub(crate) mod stock;
