//! The first run: a shop in which nobody can log in yet gets its owner.

use comanda_core::base::ids::UserId;
use comanda_core::base::locale::Locale;
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_core::identity::role::Role;
use comanda_core::identity::save_user::{UserContent, resolve};
use comanda_core::identity::user::{Theme, User};
use comanda_store::{setup, users};
use serde::Serialize;

use super::save_user::SavedUser;
use super::set_password::{chosen, record_password};
use crate::error::{Refusal, Result};
use crate::run::{App, Caller, Command};
use crate::work::Work;

/// The first owner of a shop, as typed.
#[derive(Clone)]
pub struct FirstOwner {
    /// The name shown, 1 to 120 characters.
    pub name: String,
    /// The e-mail address.
    pub email: String,
    /// The password.
    pub password: String,
    /// The language of the console; the browser's when there is none.
    pub language: Option<Locale>,
}

impl std::fmt::Debug for FirstOwner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("FirstOwner").finish_non_exhaustive()
    }
}

#[derive(Serialize)]
struct CreateOwner {
    content: UserContent,
    #[serde(skip)]
    hash: String,
}

impl Command for CreateOwner {
    type Answer = SavedUser;
    const NAME: &'static str = "create_owner";
    const PERMISSION: Permission = Permission::SettingsWrite;

    /// # Errors
    /// `user.first_run_over`; what is wrong by field, see [`resolve`].
    async fn execute(&self, work: &mut Work<'_>) -> Result<SavedUser> {
        setup::lock(work.tx).await?;
        if users::any_password(work.tx).await? {
            return Err(over().into());
        }
        let owner = resolve(&self.content, UserId::next(work.ids, work.now)).map_err(Refusal::fields)?;
        // Staff may have been added by a program before anybody could log in.
        let known = match users::by_email(work.tx, &owner.email).await? {
            Some(known) => users::find_for_update(work.tx, known.id).await?,
            None => None,
        };
        let owner = match known {
            Some(known) => {
                let owner = User { id: known.id, version: known.version + 1, ..owner };
                users::save(work.tx, &owner).await?;
                owner
            }
            None => {
                users::insert(work.tx, &owner).await?;
                owner
            }
        };
        work.event(Some(owner.id.bytes()), Event::UserSaved { user: owner.id }).await?;
        record_password(work, owner.id, &self.hash).await?;
        Ok(SavedUser { user: owner.id, version: owner.version })
    }
}

fn over() -> Refusal {
    Refusal::state("user.first_run_over")
}

impl App {
    /// Whether nobody of the staff can log in yet, because nobody has a password.
    ///
    /// # Errors
    /// As the store's.
    pub async fn is_first_run(&self) -> Result<bool> {
        Ok(!self.store().read(|tx| Box::pin(users::any_password(tx))).await?)
    }

    /// Makes the shop's first owner, as long as nobody has a password; of two who try at once, one.
    ///
    /// # Errors
    /// `user.first_run_over`; what is wrong by field: `user.name_invalid`, `email.*`, `user.password_*`.
    pub async fn create_owner(&self, owner: FirstOwner) -> Result<SavedUser> {
        if !self.is_first_run().await? {
            return Err(over().into());
        }
        let FirstOwner { name, email, password, language } = owner;
        let content = UserContent { name, email, role: Role::Owner, language, theme: Theme::System, active: true };
        let mut wrong = resolve(&content, UserId::from_bytes([0; 16])).err().unwrap_or_default();
        let chosen = chosen(&password, &content.name, &content.email).map_err(|problem| wrong.push(problem)).ok();
        let Some(chosen) = chosen.filter(|_| wrong.is_empty()) else { return Err(Refusal::fields(wrong).into()) };
        let hash = self.passwords().hash(&chosen).await?;
        Ok(self.run(Caller::system("first_run"), CreateOwner { content, hash }).await?.answer)
    }
}
