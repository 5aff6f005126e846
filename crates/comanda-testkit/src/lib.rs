//! What Comanda's tests share: real databases to run against.

#[cfg(unix)]
pub mod postgres;

#[cfg(unix)]
pub use postgres::{PostgresCluster, TestDatabase};
