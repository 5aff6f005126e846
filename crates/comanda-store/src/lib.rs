//! Comanda's tables on SQLite and PostgreSQL: the engine that runs transactions, the schema, and the statements.

pub mod api_keys;
pub mod bulk;
pub mod catalog;
pub mod channels;
mod convert;
pub mod customers;
pub mod doctor;
pub mod engine;
pub mod events;
pub mod idempotency;
pub mod imports;
pub mod inventory;
pub mod jobs;
pub mod locations;
pub mod login_attempts;
pub mod number_series;
pub mod orders;
pub mod reservations;
pub mod schema;
pub mod sessions;
pub mod setup;
pub mod stock_list;
pub mod tally;
pub mod uploads;
pub mod users;
pub mod verify;
pub mod views;

pub use engine::{
    BoxError, BoxFuture, Constraint, Dialect, Migration, MigrationRefused, Result, Row, Stmt, Store, StoreError, StoreSettings, Tx,
    Unavailable, Unit, Val, Verdict, sqlite_file, unit,
};
