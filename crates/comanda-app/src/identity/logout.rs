//! Logging out: a session ends.

use comanda_core::identity::permission::Permission;
use comanda_store::sessions;
use serde::Serialize;

use super::login::SESSION_PREFIX;
use super::token;
use crate::error::Result;
use crate::run::{App, Caller, Command};
use crate::work::Work;

#[derive(Serialize)]
struct EndSession {
    #[serde(skip)]
    token_hash: [u8; 32],
}

impl Command for EndSession {
    /// Whether there was one.
    type Answer = bool;
    const NAME: &'static str = "end_session";
    const PERMISSION: Permission = Permission::Operate;

    async fn execute(&self, work: &mut Work<'_>) -> Result<bool> {
        Ok(sessions::end(work.tx, &self.token_hash).await?)
    }

    fn committed(&self, app: &App) {
        app.session_callers().forget();
    }
}

impl App {
    /// Ends the session of this token: at once in this process, within a second in others. Whoever has
    /// the token may end it. Nothing happens when there is none.
    ///
    /// # Errors
    /// As the store's.
    pub async fn logout(&self, token: &str) -> Result<()> {
        if token::is_formed(token, SESSION_PREFIX) {
            self.run(Caller::system("logout"), EndSession { token_hash: token::hash(token) }).await?;
        }
        Ok(())
    }
}
