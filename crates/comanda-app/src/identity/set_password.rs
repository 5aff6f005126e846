//! Setting a password: one's own by the old one, somebody else's by who may do all that they may do.

use comanda_core::base::ids::UserId;
use comanda_core::base::problem::FieldProblem;
use comanda_core::base::time::Timestamp;
use comanda_core::event::Event;
use comanda_core::identity::actor::Actor;
use comanda_core::identity::password::{Password, choose};
use comanda_core::identity::permission::Permission;
use comanda_core::identity::user::User;
use comanda_store::users;
use serde::Serialize;

use super::attempts::Counted;
use super::authenticate_session::SessionCaller;
use super::oneself;
use super::revoke_sessions::end_sessions;
use super::save_user::demand_role;
use crate::error::{Error, Refusal, Result};
use crate::run::{App, Caller, Command, Done};
use crate::work::Work;

/// One's own password, old and new, as typed.
#[derive(Clone)]
pub struct OwnPassword {
    /// The one until now.
    pub old: String,
    /// The one from now on.
    pub new: String,
}

impl std::fmt::Debug for OwnPassword {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OwnPassword").finish_non_exhaustive()
    }
}

/// How somebody shows that a password is theirs to change.
struct Own {
    /// The hash the old password was compared with.
    compared: String,
    /// The session that goes on.
    keep: [u8; 32],
    counted: Counted,
    counted_at: Timestamp,
}

#[derive(Serialize)]
struct SetPassword {
    user: UserId,
    #[serde(skip)]
    hash: String,
    #[serde(skip)]
    own: Option<Own>,
}

impl Command for SetPassword {
    type Answer = ();
    const NAME: &'static str = "set_password";
    const PERMISSION: Permission = Permission::SettingsWrite;

    /// # Errors
    /// [`Error::NotFound`]; [`Error::Forbidden`] when the person may do what the caller may not; `user.password_wrong`.
    async fn execute(&self, work: &mut Work<'_>) -> Result<()> {
        let user = users::find_for_update(work.tx, self.user).await?.ok_or_else(|| Error::not_found("user", self.user))?;
        match &self.own {
            Some(own) => {
                if users::password_hash(work.tx, user.id).await?.as_ref() != Some(&own.compared) {
                    return Err(wrong().into());
                }
                own.counted.forgive(work.tx, own.counted_at).await?;
            }
            None => demand_role(work.caller, user.role)?,
        }
        record_password(work, user.id, &self.hash).await?;
        end_sessions(work, user.id, self.own.as_ref().map(|own| &own.keep)).await?;
        Ok(())
    }

    fn committed(&self, app: &App) {
        app.session_callers().forget();
    }
}

/// Keeps the hash of a person's new password, and records it. The person is locked.
pub(super) async fn record_password(work: &mut Work<'_>, user: UserId, hash: &str) -> Result<()> {
    users::set_password(work.tx, user, hash).await?;
    work.event(Some(user.bytes()), Event::UserPasswordSet { user }).await?;
    Ok(())
}

fn wrong() -> Refusal {
    Refusal::field("/old_password", "user.password_wrong")
}

/// The new password of somebody, as far as it may be one.
///
/// # Errors
/// `user.password_*` at the field `/password`.
pub(super) fn chosen(raw: &str, name: &str, email: &str) -> std::result::Result<Password, FieldProblem> {
    choose(raw, name, email).map_err(|problem| FieldProblem::new("/password", problem.code()))
}

impl App {
    /// Sets the password of the one who asks, by the old one, and ends all other sessions. Guesses of the old one are
    /// counted like attempts to log in.
    ///
    /// # Errors
    /// `user.password_*` by field, among them `user.password_wrong` for the old one; `auth.too_many_attempts`; as the store's.
    pub async fn set_own_password(&self, asking: &SessionCaller, passwords: OwnPassword) -> Result<()> {
        let OwnPassword { old, new } = passwords;
        let User { id, name, email, .. } = &asking.user;
        let new = chosen(&new, name, email).map_err(|wrong| Refusal::fields(vec![wrong]))?;
        let counted = Counted::new(email, None);
        let counted_at = self.count_attempt(counted.clone()).await?;
        let user = *id;
        let compared = self.store().read(move |tx| Box::pin(users::password_hash(tx, user))).await?;
        let right = self.passwords().is_right(Password::typed(&old).as_ref(), compared.clone()).await?;
        let (true, Some(compared)) = (right, compared) else { return Err(wrong().into()) };
        let hash = self.passwords().hash(&new).await?;
        let own = Some(Own { compared, keep: asking.session.token_hash, counted, counted_at });
        self.run(oneself(asking), SetPassword { user, hash, own }).await?;
        Ok(())
    }

    /// Sets the password of somebody else of the staff and ends all their sessions. Doing it twice does no harm, so
    /// an idempotency key is not looked at: it would have to stand for the password.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without [`Permission::SettingsWrite`], or when the person may do what the caller may not;
    /// [`Error::NotFound`]; `user.password_*` by field; `user.password_own` for one's own, which takes the old one.
    pub async fn set_password(&self, caller: Caller, user: UserId, new: &str) -> Result<Done<()>> {
        caller.demand(Permission::SettingsWrite)?;
        if caller.actor == Actor::User(user) {
            return Err(Refusal::state("user.password_own").into());
        }
        let found = self.store().read(move |tx| Box::pin(users::find(tx, user))).await?;
        let found = found.ok_or_else(|| Error::not_found("user", user))?;
        demand_role(&caller, found.role)?;
        let new = chosen(new, &found.name, &found.email).map_err(|wrong| Refusal::fields(vec![wrong]))?;
        let hash = self.passwords().hash(&new).await?;
        self.run(Caller { idempotency_key: None, ..caller }, SetPassword { user, hash, own: None }).await
    }
}
