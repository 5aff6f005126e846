//! Where somebody is logged in. Everybody sees their own sessions, which needs no permission.

use std::net::IpAddr;

use comanda_core::base::time::Timestamp;
use comanda_store::sessions;

use crate::error::Result;
use crate::identity::SessionCaller;
use crate::run::App;

/// A session as its person sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionView {
    /// The name the browser gave itself; may be empty.
    pub user_agent: String,
    /// The network address it was begun from, when that was known.
    pub address: Option<IpAddr>,
    /// When its person logged in.
    pub created_at: Timestamp,
    /// When it was last seen to be used, at most a few minutes late.
    pub last_seen_at: Timestamp,
    /// Whether it is the one that asks.
    pub is_this: bool,
}

/// The sessions that the one who asks has and that still work: the one that asks first, then the one used last.
///
/// # Errors
/// As the store's.
pub async fn of_user(app: &App, asking: &SessionCaller) -> Result<Vec<SessionView>> {
    let (user, now) = (asking.user.id, app.now());
    let found = app.store().read(move |tx| Box::pin(sessions::of_user(tx, user))).await?;
    let mut views: Vec<SessionView> = found
        .into_iter()
        .filter(|session| session.works_at(now))
        .map(|session| SessionView {
            is_this: session.token_hash == asking.session.token_hash,
            user_agent: session.user_agent,
            address: session.address,
            created_at: session.created_at,
            last_seen_at: session.last_seen_at,
        })
        .collect();
    views.sort_by_key(|view| !view.is_this);
    Ok(views)
}
