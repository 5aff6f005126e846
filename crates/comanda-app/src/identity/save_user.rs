//! Adding and changing people of the staff.

use comanda_core::base::ids::UserId;
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_core::identity::role::Role;
pub use comanda_core::identity::save_user::UserContent;
use comanda_core::identity::save_user::{keep_an_owner, resolve};
use comanda_core::identity::user::User;
use comanda_store::users;
use serde::{Deserialize, Serialize};

use super::revoke_sessions::end_sessions;
use crate::error::{Error, Refusal, Result};
use crate::run::{App, Caller, Command};
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

/// Checks that the caller may do all that somebody of this role may do: nobody gives away more than they have, nor
/// takes the place of somebody who may do more.
///
/// # Errors
/// [`Error::Forbidden`].
pub(super) fn demand_role(caller: &Caller, role: Role) -> Result<()> {
    role.permissions().iter().try_for_each(|permission| caller.demand(permission))
}

impl Command for CreateUser {
    type Answer = SavedUser;
    const NAME: &'static str = "create_user";
    const PERMISSION: Permission = Permission::SettingsWrite;

    /// # Errors
    /// What is wrong by field, see [`resolve`]; `user.email_taken`; [`Error::Forbidden`] for a role that may do what the
    /// caller may not.
    async fn execute(&self, work: &mut Work<'_>) -> Result<SavedUser> {
        demand_role(work.caller, self.content.role)?;
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
    /// [`Error::NotFound`], [`Error::Stale`]; what is wrong by field, see [`resolve`]; `user.email_taken`; `user.last_owner`;
    /// [`Error::Forbidden`] when somebody who may do what the caller may not is to get, keep or lose the way in.
    async fn execute(&self, work: &mut Work<'_>) -> Result<SavedUser> {
        let owners =
            if self.content.active && self.content.role == Role::Owner { Vec::new() } else { users::lock_active_owners(work.tx).await? };
        let found = users::find_for_update(work.tx, self.user).await?;
        let before = found.ok_or_else(|| Error::not_found("user", self.user))?;
        work.expect_version(before.version)?;
        let after = resolve(&self.content, self.user).map_err(Refusal::fields)?;
        refuse_taken(work, &after).await?;
        let after = User { version: before.version, ..after };
        if after == before {
            return Ok(SavedUser { user: before.id, version: before.version });
        }
        if (before.role, before.active, &before.email) != (after.role, after.active, &after.email) {
            demand_role(work.caller, before.role)?;
            demand_role(work.caller, after.role)?;
        }
        let others = owners.iter().any(|owner| *owner != before.id);
        keep_an_owner(&before, &after, others).map_err(|refusal| Refusal::state(refusal.code()))?;
        let after = User { version: before.version + 1, ..after };
        users::save(work.tx, &after).await?;
        work.event(Some(after.id.bytes()), Event::UserSaved { user: after.id }).await?;
        if before.active && !after.active {
            end_sessions(work, after.id, None).await?;
        }
        Ok(SavedUser { user: after.id, version: after.version })
    }

    fn committed(&self, app: &App) {
        app.session_callers().forget();
    }
}
