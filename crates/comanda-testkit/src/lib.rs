//! What Comanda's tests share: real databases, a clock and identifiers in the test's hand, a small shop.
#![expect(clippy::expect_used, reason = "a test that cannot be set up may stop at once")]

pub mod app;
pub mod clock;
pub mod ids;
pub mod shop;

#[cfg(unix)]
pub mod postgres;

pub use app::TestApp;
pub use clock::ManualClock;
pub use ids::SequentialIds;
pub use shop::{Shop, order};

#[cfg(unix)]
pub use postgres::{PostgresCluster, TestDatabase};
