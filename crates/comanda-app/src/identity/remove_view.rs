//! Giving up a view that somebody keeps.

use comanda_core::base::ids::{UserId, ViewId};
use comanda_core::identity::permission::Permission;
use comanda_store::views;
use serde::Serialize;

use super::authenticate_session::SessionCaller;
use super::oneself;
use crate::error::{Error, Result};
use crate::run::{App, Command};
use crate::work::Work;

#[derive(Serialize)]
struct RemoveView {
    user: UserId,
    view: ViewId,
}

impl Command for RemoveView {
    type Answer = ();
    const NAME: &'static str = "remove_view";
    const PERMISSION: Permission = Permission::SettingsWrite;

    async fn execute(&self, work: &mut Work<'_>) -> Result<()> {
        let removed = views::remove(work.tx, self.user, self.view).await?;
        if removed { Ok(()) } else { Err(Error::not_found("view", self.view)) }
    }
}

impl App {
    /// Removes a view of the one who asks.
    ///
    /// # Errors
    /// [`Error::NotFound`] when they have no such view; as the store's.
    pub async fn remove_view(&self, asking: &SessionCaller, view: ViewId) -> Result<()> {
        self.run(oneself(asking), RemoveView { user: asking.user.id, view }).await.map(|done| done.answer)
    }
}
