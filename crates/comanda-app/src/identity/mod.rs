//! Who may come in: people of the staff and API keys, one file a verb.

mod attempts;
pub mod authenticate;
pub mod authenticate_session;
pub mod first_run;
pub mod login;
pub mod logout;
pub mod make_api_key;
mod passwords;
mod recent;
mod remove_view;
pub mod revoke_api_key;
pub mod revoke_sessions;
pub mod save_preferences;
pub mod save_user;
pub mod save_view;
pub mod set_password;
mod token;

use comanda_core::identity::actor::Actor;
use comanda_core::identity::permission::Permission;

pub use authenticate::{ApiCaller, authenticate};
pub use authenticate_session::{SessionCaller, authenticate_session};
pub use passwords::PasswordCost;
pub(crate) use passwords::Passwords;
pub(crate) use recent::Recent;

use crate::error::Result;
use crate::run::Caller;

/// A secret for a browser in which nobody is logged in yet, to tie its forms to it: 43 characters of Base64.
///
/// # Errors
/// [`Error::Internal`](crate::error::Error::Internal) when the machine has no randomness.
pub fn guest_secret() -> Result<String> {
    token::make("")
}

/// Somebody as far as they act on their own account alone, for which no role needs a permission: what else this caller
/// could do it never gets to do.
fn oneself(asking: &SessionCaller) -> Caller {
    Caller::new(Actor::User(asking.user.id), [Permission::SettingsWrite].into_iter().collect())
}
