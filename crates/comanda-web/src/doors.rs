//! What every handler has at hand.

use std::sync::Arc;

use comanda_app::run::App;
use comanda_core::base::locale::Locale;

use crate::WebSettings;
use crate::console::{LastCounts, LastPulse, LastWhere, Words};

/// The use cases and the doors' own settings; clones share them.
#[derive(Clone)]
pub(crate) struct Doors {
    /// The use cases.
    pub(crate) app: App,
    /// The settings.
    pub(crate) settings: Arc<WebSettings>,
    /// How many readers of the change feed there are now.
    pub(crate) feed_readers: Arc<tokio::sync::Semaphore>,
    /// What the views that people keep counted last.
    pub(crate) last_counts: LastCounts,
    /// What the menu of the console counted last.
    pub(crate) last_pulse: LastPulse,
    /// Where the stock was when it was last added up.
    pub(crate) last_where: LastWhere,
}

impl Doors {
    /// The doors over the use cases.
    pub(crate) fn new(app: App, settings: WebSettings) -> Self {
        let feed_readers = Arc::new(tokio::sync::Semaphore::new(settings.feed_readers_max));
        Self {
            app,
            settings: Arc::new(settings),
            feed_readers,
            last_counts: LastCounts::default(),
            last_pulse: LastPulse::default(),
            last_where: LastWhere::default(),
        }
    }

    /// What pages are written in at this instant.
    pub(crate) fn words(&self, locale: Locale) -> Words {
        Words { locale, zone: self.settings.time_zone.clone(), now: self.app.now() }
    }
}
