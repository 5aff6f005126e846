//! Who may come in: people of the staff and API keys, one file a verb.

pub mod authenticate;
pub mod make_api_key;
pub mod revoke_api_key;
pub mod save_user;

pub use authenticate::{ApiCaller, authenticate};
