//! Which location serves what.

pub mod allocate;
