//! The engine: one kind of transaction over two databases.
//!
//! [`Store::write`] runs a [`Unit`] of work in one transaction; [`Store::read`] and [`Store::read_long`] read one
//! snapshot. Statements are [`Stmt`] constants declared by [`statements!`](crate::statements), parameters are made by
//! [`p!`](crate::p), rows are read by place through [`Row`].
//!
//! - SQLite: one writer thread runs what is queued in one transaction, and answers after the commit
//!   (`writer.rs`), while another copies the write-ahead log into the file (`checkpointer.rs`); readers see snapshots
//!   (`readers.rs`).
//! - PostgreSQL: one pipelined transaction for each unit, repeated after deadlocks (`postgres.rs`, `postgres_store.rs`).

mod checkpointer;
mod error;
mod failpoint;
mod migrate;
mod postgres;
mod postgres_error;
mod postgres_store;
mod readers;
mod row;
mod settings;
mod sqlite;
mod sqlite_error;
mod statement;
mod store;
mod tx;
mod unit;
mod value;
mod writer;

pub use error::{BoxError, Constraint, Result, StoreError, Unavailable};
pub use migrate::{Migration, MigrationRefused, statements as own_statements};
pub use row::Row;
pub use settings::{StoreSettings, sqlite_file};
pub use statement::{Dialect, Stmt};
pub use store::Store;
pub use tx::Tx;
pub use unit::{BoxFuture, Unit, Verdict, unit};
pub use value::Val;
