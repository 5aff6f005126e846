//! What every handler has at hand.

use std::sync::Arc;

use comanda_app::run::App;

use crate::WebSettings;

/// The use cases and the doors' own settings; clones share them.
#[derive(Clone)]
pub(crate) struct Doors {
    /// The use cases.
    pub(crate) app: App,
    /// The settings.
    pub(crate) settings: Arc<WebSettings>,
    /// How many readers of the change feed there are now.
    pub(crate) feed_readers: Arc<tokio::sync::Semaphore>,
}
