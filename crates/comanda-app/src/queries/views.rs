//! The views that somebody keeps. Everybody sees their own, which needs no permission.

use comanda_core::identity::saved_view::{ListName, SavedView};
use comanda_store::views;

use crate::error::Result;
use crate::identity::SessionCaller;
use crate::run::App;

/// The views of a list that the one who asks keeps, in their order.
///
/// # Errors
/// As the store's.
pub async fn of_user(app: &App, asking: &SessionCaller, list: ListName) -> Result<Vec<SavedView>> {
    let user = asking.user.id;
    Ok(app.store().read(move |tx| Box::pin(views::of_user(tx, user, list))).await?)
}
