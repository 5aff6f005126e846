//! Adding and changing people of the staff.

use comanda_core::base::ids::UserId;
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
pub use comanda_core::identity::save_user::UserContent;
use comanda_core::identity::save_user::resolve;
use comanda_core::identity::user::User;
use comanda_store::users;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Refusal, Result};
use crate::run::Command;
use crate::work::Work;

/// Adds somebody to the staff.
#[derive(Debug, Clone, Serialize)]
pub struct CreateUser {
    /// Who.
    pub content: UserContent,
}

/// Replaces what is known of somebody of the staff.
#[derive(Debug, Clone, Serialize)]
pub struct ChangeUser {
    /// Who.
    pub user: UserId,
    /// All of it, as it shall be.
    pub content: UserContent,
}

/// A person that was kept. It has no name, because answers are kept by idempotency key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedUser {
    /// The identifier.
    pub user: UserId,
    /// The version.
    pub version: i64,
}

async fn refuse_taken(work: &mut Work<'_>, user: &User) -> Result<()> {
    match users::by_email(work.tx, &user.email).await? {
        Some(other) if other.id != user.id => Err(Refusal::state("user.email_taken").with("user", other.id.to_string()).into()),
        Some(_) | None => Ok(()),
    }
}

impl Command for CreateUser {
    type Answer = SavedUser;
    const NAME: &'static str = "create_user";
    const PERMISSION: Permission = Permission::SettingsWrite;

    /// # Errors
    /// What is wrong by field, see [`resolve`]; `user.email_taken`.
    async fn execute(&self, work: &mut Work<'_>) -> Result<SavedUser> {
        let user = resolve(&self.content, UserId::next(work.ids, work.now)).map_err(Refusal::fields)?;
        refuse_taken(work, &user).await?;
        users::insert(work.tx, &user).await?;
        work.event(Some(user.id.bytes()), Event::UserSaved { user: user.id }).await?;
        Ok(SavedUser { user: user.id, version: user.version })
    }
}

impl Command for ChangeUser {
    type Answer = SavedUser;
    const NAME: &'static str = "change_user";
    const PERMISSION: Permission = Permission::SettingsWrite;

    /// # Errors
    /// [`Error::NotFound`], [`Error::Stale`]; what is wrong by field, see [`resolve`]; `user.email_taken`.
    async fn execute(&self, work: &mut Work<'_>) -> Result<SavedUser> {
        let found = users::find_for_update(work.tx, self.user).await?;
        let before = found.ok_or_else(|| Error::not_found("user", self.user))?;
        work.expect_version(before.version)?;
        let after = resolve(&self.content, self.user).map_err(Refusal::fields)?;
        refuse_taken(work, &after).await?;
        let after = User { version: before.version, ..after };
        if after == before {
            return Ok(SavedUser { user: before.id, version: before.version });
        }
        let after = User { version: before.version + 1, ..after };
        users::save(work.tx, &after).await?;
        work.event(Some(after.id.bytes()), Event::UserSaved { user: after.id }).await?;
        Ok(SavedUser { user: after.id, version: after.version })
    }
}
