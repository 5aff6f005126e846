//! Who acts, and what they may do.

pub mod actor;
pub mod api_key;
pub mod permission;
pub mod save_user;
pub mod user;
