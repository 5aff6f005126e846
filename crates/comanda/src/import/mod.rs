//! Reading files of orders: what is in them, row by row, in memory that does not grow with the file.

mod amount;
pub(crate) mod cells;
pub(crate) mod columns;
mod document;
pub(crate) mod encoding;
pub(crate) mod input;
mod instant;
pub(crate) mod mapping;
mod names;
pub(crate) mod online_retail;
pub(crate) mod reader;
pub(crate) mod report;
pub(crate) mod survey;
pub(crate) mod table;
mod window;
