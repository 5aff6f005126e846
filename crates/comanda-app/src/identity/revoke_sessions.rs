//! Ending sessions of somebody of the staff: those of other browsers, or all.

use comanda_core::base::ids::UserId;
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_store::{sessions, users};
use serde::Serialize;

use super::authenticate_session::SessionCaller;
use super::oneself;
use super::save_user::demand_role;
use crate::error::{Error, Result};
use crate::run::{App, Caller, Command, Done};
use crate::work::Work;

#[derive(Serialize)]
struct RevokeSessions {
    user: UserId,
    /// The session that is kept, by the SHA-256 of its token.
    #[serde(skip)]
    keep: Option<[u8; 32]>,
}

impl Command for RevokeSessions {
    /// How many were ended.
    type Answer = u64;
    const NAME: &'static str = "revoke_sessions";
    const PERMISSION: Permission = Permission::SettingsWrite;

    /// # Errors
    /// [`Error::NotFound`]; [`Error::Forbidden`] when the person may do what the caller may not.
    async fn execute(&self, work: &mut Work<'_>) -> Result<u64> {
        let user = users::find_for_update(work.tx, self.user).await?.ok_or_else(|| Error::not_found("user", self.user))?;
        if self.keep.is_none() {
            demand_role(work.caller, user.role)?;
        }
        end_sessions(work, self.user, self.keep.as_ref()).await
    }

    fn committed(&self, app: &App) {
        app.session_callers().forget();
    }
}

/// Ends a person's sessions, all but `keep`, and records it; how many. The person is locked.
pub(super) async fn end_sessions(work: &mut Work<'_>, user: UserId, keep: Option<&[u8; 32]>) -> Result<u64> {
    let ended = sessions::end_of_user(work.tx, user, keep).await?;
    if ended > 0 {
        work.event(Some(user.bytes()), Event::UserSessionsRevoked { user }).await?;
    }
    Ok(ended)
}

impl App {
    /// Ends all sessions of somebody of the staff: at once in this process, within a second in others.
    ///
    /// # Errors
    /// As [`App::run`]; [`Error::NotFound`]; [`Error::Forbidden`] when the person may do what the caller may not.
    pub async fn revoke_sessions(&self, caller: Caller, user: UserId) -> Result<Done<u64>> {
        self.run(caller, RevokeSessions { user, keep: None }).await
    }

    /// Ends all sessions of the one who asks but the one that asks.
    ///
    /// # Errors
    /// As [`App::run`].
    pub async fn revoke_other_sessions(&self, asking: &SessionCaller) -> Result<Done<u64>> {
        let revoke = RevokeSessions { user: asking.user.id, keep: Some(asking.session.token_hash) };
        self.run(oneself(asking), revoke).await
    }
}
