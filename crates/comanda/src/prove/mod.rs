//! Proofs that a shop can run itself, on a throw-away database.

pub(crate) mod oversell;
