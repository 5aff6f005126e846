//! Reading files of orders: what is in them, row by row, in memory that does not grow with the file.
//!
//! Where a file's bytes come from is its [`Source`](input::Source)'s affair; how they are to be understood is a
//! [`Reading`](reading::Reading).

mod amount;
pub mod cells;
pub mod columns;
mod document;
pub mod encoding;
pub mod guess;
pub mod input;
mod instant;
pub mod mapping;
mod names;
pub mod online_retail;
pub mod problem;
pub mod reader;
pub mod reading;
pub mod sample;
pub mod survey;
pub mod table;
pub mod window;
