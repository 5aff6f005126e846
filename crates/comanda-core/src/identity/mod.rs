//! Who acts, and what they may do.

pub mod actor;
pub mod api_key;
mod common_passwords;
pub mod login_attempts;
pub mod password;
pub mod permission;
pub mod role;
pub mod save_user;
pub mod saved_view;
pub mod session;
pub mod user;
