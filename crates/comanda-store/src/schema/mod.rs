//! The tables: their migrations and the names of their constraints.

pub mod constraints;

use crate::engine::{Migration, Stmt};

/// All migrations, oldest first. A released one is never edited.
pub const MIGRATIONS: &[Migration] = &[Migration::new(1, "spine", include_str!("../../migrations/0001_spine.sql"))];

/// Every statement of every capability, for the test that prepares them all on both databases.
#[must_use]
pub fn statements() -> Vec<&'static Stmt> {
    let mut all = Vec::new();
    for module in [
        crate::api_keys::ALL,
        crate::bulk::ALL,
        crate::catalog::ALL,
        crate::channels::ALL,
        crate::customers::ALL,
        crate::doctor::ALL,
        crate::events::ALL,
        crate::idempotency::ALL,
        crate::imports::ALL,
        crate::inventory::ALL,
        crate::jobs::ALL,
        crate::locations::ALL,
        crate::login_attempts::ALL,
        crate::number_series::ALL,
        crate::reservations::ALL,
        crate::sessions::ALL,
        crate::setup::ALL,
        crate::stock_list::ALL,
        crate::tally::ALL,
        crate::uploads::ALL,
        crate::users::ALL,
        crate::views::ALL,
    ] {
        all.extend_from_slice(module);
    }
    for module in crate::orders::ALL.iter().chain(crate::verify::ALL) {
        all.extend_from_slice(module);
    }
    all
}
