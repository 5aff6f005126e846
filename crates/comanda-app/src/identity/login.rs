//! Logging in: an e-mail address and a password become a session.
//!
//! Nothing tells whether it was the address or the password that was wrong, nor the time it takes.

use std::net::IpAddr;

use comanda_core::base::email::Email;
use comanda_core::base::ids::UserId;
use comanda_core::base::time::Timestamp;
use comanda_core::identity::password::Password;
use comanda_core::identity::permission::Permission;
use comanda_core::identity::session::Session;
use comanda_core::identity::user::User;
use comanda_store::{sessions, users};
use serde::Serialize;

use super::attempts::Counted;
use super::token;
use crate::error::{Refusal, Result};
use crate::run::{App, Caller, Command};
use crate::work::Work;

/// What every session's token begins with.
pub const SESSION_PREFIX: &str = "cms_";

/// Somebody who wants to come in.
#[derive(Clone)]
pub struct LoginRequest {
    /// The e-mail address, as typed.
    pub email: String,
    /// The password, as typed.
    pub password: String,
    /// The network address of the one who asks; attempts from one that is not known are counted by e-mail address alone.
    pub address: Option<IpAddr>,
    /// The name the browser gives itself; may be empty.
    pub user_agent: String,
}

impl std::fmt::Debug for LoginRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LoginRequest").finish_non_exhaustive()
    }
}

/// Somebody who came in. The token cannot be asked for again.
#[derive(Clone, PartialEq, Eq)]
pub struct LoggedIn {
    /// Who.
    pub user: User,
    /// The token of the new session: `cms_` and 43 characters.
    pub token: String,
}

impl std::fmt::Debug for LoggedIn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LoggedIn").field("user", &self.user.id).finish_non_exhaustive()
    }
}

/// Begins a session for somebody whose password was right a moment ago.
#[derive(Serialize)]
struct BeginSession {
    user: UserId,
    #[serde(skip)]
    session: Session,
    /// The hash that the password was compared with.
    #[serde(skip)]
    compared: String,
    /// A hash of the same password at today's cost, when that is another one.
    #[serde(skip)]
    renewed: Option<String>,
    #[serde(skip)]
    counted: Counted,
    #[serde(skip)]
    counted_at: Timestamp,
}

impl Command for BeginSession {
    type Answer = User;
    const NAME: &'static str = "begin_session";
    const PERMISSION: Permission = Permission::Operate;

    /// # Errors
    /// `auth.login_failed` when the password was changed or the person deactivated meanwhile.
    async fn execute(&self, work: &mut Work<'_>) -> Result<User> {
        let user = users::find_for_update(work.tx, self.user).await?.filter(|user| user.active).ok_or_else(failed)?;
        if users::password_hash(work.tx, self.user).await?.as_ref() != Some(&self.compared) {
            return Err(failed().into());
        }
        if let Some(hash) = &self.renewed {
            users::set_password(work.tx, self.user, hash).await?;
        }
        self.counted.forgive(work.tx, self.counted_at).await?;
        sessions::insert(work.tx, &self.session).await?;
        Ok(user)
    }
}

fn failed() -> Refusal {
    Refusal::state("auth.login_failed")
}

impl App {
    /// Begins a session for somebody of the staff who is active and knows the password.
    ///
    /// # Errors
    /// `auth.login_failed`; `auth.too_many_attempts` with the seconds to wait; as the store's.
    pub async fn login(&self, request: LoginRequest) -> Result<LoggedIn> {
        let LoginRequest { email, password, address, user_agent } = request;
        let email = Email::parse(&email).map_or_else(|_| email.trim().to_lowercase(), |email| email.normalised());
        let counted = Counted::new(&email, address);
        let counted_at = self.count_attempt(counted.clone()).await?;
        let known = self.store().read(move |tx| {
            Box::pin(async move {
                let Some(user) = users::by_email(tx, &email).await?.filter(|user| user.active) else { return Ok(None) };
                Ok(users::password_hash(tx, user.id).await?.map(|hash| (user.id, hash)))
            })
        });
        let (user, compared) = known.await?.unzip();
        let password = Password::typed(&password);
        let right = self.passwords().is_right(password.as_ref(), compared.clone()).await?;
        let (true, Some(password), Some(user), Some(compared)) = (right, password, user, compared) else {
            tracing::info!(address = ?address, "a login failed");
            return Err(failed().into());
        };
        let renewed = if self.passwords().is_outdated(&compared) { Some(self.passwords().hash(&password).await?) } else { None };
        let token = token::make(SESSION_PREFIX)?;
        let session = Session::begin(token::hash(&token), user, &user_agent, address, self.now());
        let begin = BeginSession { user, session, compared, renewed, counted, counted_at };
        let user = self.run(Caller::system("login"), begin).await?.answer;
        Ok(LoggedIn { user, token })
    }
}
