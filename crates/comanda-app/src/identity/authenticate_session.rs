//! Telling who holds a session's token.
//!
//! The answer is remembered for at most a second: a session that another process ends, and a person whom
//! it deactivates or gives another role, are so here within a second. What this process does is so at once.

use comanda_core::base::time::Timestamp;
use comanda_core::identity::actor::Actor;
use comanda_core::identity::permission::Permission;
use comanda_core::identity::session::Session;
use comanda_core::identity::user::User;
use comanda_store::{sessions, users};
use serde::Serialize;

use super::login::SESSION_PREFIX;
use super::token;
use crate::error::Result;
use crate::run::{App, Caller, Command};
use crate::work::Work;

/// Somebody of the staff who showed the token of a session that works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionCaller {
    /// Who.
    pub user: User,
    /// By which session.
    pub session: Session,
}

impl SessionCaller {
    /// The caller of commands, with the permissions of the person's role and nothing special about the request.
    #[must_use]
    pub fn caller(&self) -> Caller {
        Caller::new(Actor::User(self.user.id), self.user.role.permissions())
    }
}

#[derive(Serialize)]
struct TouchSession {
    #[serde(skip)]
    token_hash: [u8; 32],
}

impl Command for TouchSession {
    /// When.
    type Answer = Timestamp;
    const NAME: &'static str = "touch_session";
    const PERMISSION: Permission = Permission::Operate;

    async fn execute(&self, work: &mut Work<'_>) -> Result<Timestamp> {
        sessions::touch(work.tx, &self.token_hash, work.now).await?;
        Ok(work.now)
    }
}

/// Who holds the token, or `None` when it is no session's, or its session ended, or its person is not active.
/// That the session was used is written down now and then.
///
/// # Errors
/// As the store's.
pub async fn authenticate_session(app: &App, token: &str) -> Result<Option<SessionCaller>> {
    if !token::is_formed(token, SESSION_PREFIX) {
        return Ok(None);
    }
    let (token_hash, now) = (token::hash(token), app.now());
    let working = |found: &SessionCaller| found.user.active && found.session.works_at(now);
    let (known, forgotten) = app.session_callers().recall(&token_hash, now);
    if let Some(known) = known {
        return Ok(Some(known).filter(working));
    }
    let read = app.store().read(move |tx| {
        Box::pin(async move {
            let Some(session) = sessions::find(tx, &token_hash).await? else { return Ok(None) };
            Ok(users::find(tx, session.user).await?.map(|user| SessionCaller { user, session }))
        })
    });
    let Some(mut found) = read.await?.filter(working) else { return Ok(None) };
    if found.session.is_to_touch(now) {
        found.session.last_seen_at = app.run(Caller::system("session"), TouchSession { token_hash }).await?.answer;
    }
    app.session_callers().remember(token_hash, &found, now, forgotten);
    Ok(Some(found))
}
