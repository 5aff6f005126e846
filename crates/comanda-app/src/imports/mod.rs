//! Importing orders from files.
//!
//! A reader at the door turns a file into [`ImportUnit`]s: orders, cancellations, and rows that are
//! neither. [`session::ImportSession`] does them with many in flight at once, in the order of the
//! file, and keeps how far it came, so that an import that was cut off goes on where it was. Every
//! unit is safe to do twice: orders by their external reference, cancellations by theirs.

pub mod cancel_units;
mod matching;
pub mod progress;
pub mod session;
pub mod skus;
pub mod start;
mod units;

pub use comanda_store::imports::{KeptImport, RefusedRow};
pub use units::{CanceledRow, CancellationRows, ImportCounts, ImportUnit, OrderRows};
