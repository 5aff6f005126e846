//! Importing orders from files.
//!
//! A reader ([`files`]) turns a file into [`ImportUnit`]s: orders, cancellations, and rows that are
//! neither. [`session::ImportSession`] does them with many in flight at once, in the order of the
//! file, and keeps how far it came, so that an import that was cut off goes on where it was. Every
//! unit is safe to do twice: orders by their external reference, cancellations by theirs.
//!
//! A file given in the console is kept in the database ([`upload`]), shown as it would be understood ([`preview`]), and
//! imported piece by piece by a job ([`start_upload`], [`piece`]).

pub mod cancel_units;
pub mod channel;
pub mod files;
mod matching;
pub mod piece;
pub mod preview;
pub mod progress;
pub mod remove_uploads;
pub mod session;
pub mod skus;
pub mod start;
pub mod start_upload;
pub mod stop;
mod units;
pub mod upload;
mod uploaded;

pub use comanda_store::imports::{ImportStatus, RefusedRow};
pub use units::{CanceledRow, CancellationRows, ImportCounts, ImportUnit, OrderRows};
