//! The names of unique constraints by the columns SQLite reports for them.
//!
//! PostgreSQL reports names, SQLite the columns. What is not listed here the engine finds in SQLite's own schema
//! (a named `UNIQUE` constraint or unique index over exactly these columns), so entries are needed only where
//! that fails.

/// Name, and the columns as SQLite reports them: `("orders_external_ref_key", "orders.channel_id, orders.external_ref")`.
pub const CONSTRAINTS: &[(&str, &str)] = &[];

/// The listed name of the unique constraint over these columns.
#[must_use]
pub fn constraint_over(columns: &str) -> Option<&'static str> {
    CONSTRAINTS.iter().find(|(_, listed)| *listed == columns).map(|(name, _)| *name)
}
