//! What everybody of the staff chooses for themselves: language and theme of the console.

use comanda_core::base::ids::UserId;
use comanda_core::base::locale::Locale;
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_core::identity::user::{Theme, User};
use comanda_store::users;
use serde::{Deserialize, Serialize};

use super::authenticate_session::SessionCaller;
use super::oneself;
use super::save_user::SavedUser;
use crate::error::{Error, Result};
use crate::run::{App, Command, Done};
use crate::work::Work;

/// What somebody chooses for themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Preferences {
    /// The language of the console; the browser's when there is none.
    pub language: Option<Locale>,
    /// How bright the console is.
    pub theme: Theme,
}

#[derive(Serialize)]
struct SavePreferences {
    user: UserId,
    preferences: Preferences,
}

impl Command for SavePreferences {
    type Answer = SavedUser;
    const NAME: &'static str = "save_preferences";
    const PERMISSION: Permission = Permission::SettingsWrite;

    async fn execute(&self, work: &mut Work<'_>) -> Result<SavedUser> {
        let found = users::find_for_update(work.tx, self.user).await?;
        let before = found.ok_or_else(|| Error::not_found("user", self.user))?;
        let Preferences { language, theme } = self.preferences;
        if (before.language, before.theme) == (language, theme) {
            return Ok(SavedUser { user: before.id, version: before.version });
        }
        let after = User { language, theme, version: before.version + 1, ..before };
        users::save(work.tx, &after).await?;
        work.event(Some(after.id.bytes()), Event::UserSaved { user: after.id }).await?;
        Ok(SavedUser { user: after.id, version: after.version })
    }

    fn committed(&self, app: &App) {
        app.session_callers().forget();
    }
}

impl App {
    /// Keeps the language and the theme of the one who asks.
    ///
    /// # Errors
    /// As the store's.
    pub async fn save_preferences(&self, asking: &SessionCaller, preferences: Preferences) -> Result<Done<SavedUser>> {
        self.run(oneself(asking), SavePreferences { user: asking.user.id, preferences }).await
    }
}
