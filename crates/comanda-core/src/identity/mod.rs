//! Who acts, and what they may do.

pub mod actor;
pub mod permission;
pub mod user;
