//! A clock that stands until the test moves it.

use std::sync::atomic::{AtomicI64, Ordering};

use comanda_core::base::time::{Clock, Timestamp};

/// A clock that stands until the test moves it. It begins at 2026-03-02T09:00:00Z, a Monday.
#[derive(Debug)]
pub struct ManualClock(AtomicI64);

impl Default for ManualClock {
    fn default() -> Self {
        Self(AtomicI64::new(1_772_442_000_000_000))
    }
}

impl ManualClock {
    /// Moves it `seconds` on.
    pub fn advance(&self, seconds: i64) {
        self.0.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_micros(self.0.load(Ordering::SeqCst))
    }
}
