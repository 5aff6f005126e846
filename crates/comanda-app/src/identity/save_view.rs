//! Keeping a list as somebody looks at it.

use comanda_core::base::decision::Decision;
use comanda_core::base::ids::{UserId, ViewId};
use comanda_core::identity::permission::Permission;
use comanda_core::identity::saved_view::{ListName, SaveViewRefusal, resolve, save};
use comanda_store::{users, views};
use serde::{Deserialize, Serialize};

use super::authenticate_session::SessionCaller;
use super::oneself;
use crate::error::{Error, Refusal, Result};
use crate::run::{App, Command, Done};
use crate::work::Work;

/// A view as given: the name, and the query of the list's address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ViewContent {
    /// Of which list.
    pub list: ListName,
    /// What it is called, 1 to 60 characters.
    pub name: String,
    /// The query of the list's address, at most 2 000 bytes without control characters.
    pub query: String,
}

#[derive(Serialize)]
struct SaveView {
    user: UserId,
    content: ViewContent,
}

fn refused(refusal: SaveViewRefusal) -> Error {
    let code = refusal.code();
    match refusal {
        SaveViewRefusal::TooMany { max } => Refusal::state(code).with("max", max as i64).into(),
    }
}

impl Command for SaveView {
    /// The view, the one that had the name before when there was one.
    type Answer = ViewId;
    const NAME: &'static str = "save_view";
    const PERMISSION: Permission = Permission::SettingsWrite;

    async fn execute(&self, work: &mut Work<'_>) -> Result<ViewId> {
        let ViewContent { list, name, query } = &self.content;
        let fresh = ViewId::next(work.ids, work.now);
        let new = resolve(fresh, self.user, *list, name, query).map_err(Refusal::fields)?;
        users::find_for_update(work.tx, self.user).await?.ok_or_else(|| Error::not_found("user", self.user))?;
        let known = views::of_user(work.tx, self.user, *list).await?;
        let same = known.iter().find(|view| view.name_key() == new.name_key()).map(|view| view.id);
        if let Decision::Changed(view) = save(&known, new).map_err(refused)? {
            views::save(work.tx, &view).await?;
        }
        Ok(same.unwrap_or(fresh))
    }
}

impl App {
    /// Keeps a view for the one who asks. Under a name that they have for the list already, it takes the other one's place.
    ///
    /// # Errors
    /// `view.name_invalid` at `/name`, `view.query_invalid` at `/query`; [`SaveViewRefusal`]; as the store's.
    pub async fn save_view(&self, asking: &SessionCaller, content: ViewContent) -> Result<Done<ViewId>> {
        self.run(oneself(asking), SaveView { user: asking.user.id, content }).await
    }
}
