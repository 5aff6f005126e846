//! What needs somebody now, as the menu counts it: asked anew at most every other second, for everybody together.

use std::sync::Arc;

use comanda_app::queries::jobs;
use comanda_app::queries::orders::group::{GroupedBy, group};
use comanda_app::queries::orders::list::OrderFilter;
use comanda_app::run::Caller;
use comanda_core::base::time::Timestamp;
use comanda_core::orders::order::Standing;
use tokio::sync::Mutex;

use crate::doors::Doors;
use crate::problem::Problem;

/// How long an answer is good, in microseconds.
const GOOD_FOR: i64 = 2_000_000;

/// The counts of the menu.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Pulse {
    /// Orders with findings to clear up.
    pub(crate) clarify: i64,
    /// Jobs that were given up.
    pub(crate) given_up: i64,
}

/// The last answer and when it was given.
pub(crate) type LastPulse = Arc<Mutex<Option<(Timestamp, Pulse)>>>;

impl Doors {
    /// The counts of the menu, at most two seconds old.
    ///
    /// # Errors
    /// As the store's.
    pub(crate) async fn pulse(&self) -> Result<Pulse, Problem> {
        let now = self.app.now();
        let mut last = self.last_pulse.lock().await;
        if let Some((at, pulse)) = *last
            && (0..GOOD_FOR).contains(&(now.micros() - at.micros()))
        {
            return Ok(pulse);
        }
        let caller = Caller::system("console");
        let filter = OrderFilter { standings: [Standing::NeedsClarification].into_iter().collect(), ..OrderFilter::default() };
        let grouped = group(&self.app, &caller, GroupedBy::Status, filter).await?;
        let given_up = jobs::counts(&self.app, &caller).await?.get("given_up").copied().unwrap_or(0);
        let pulse = Pulse { clarify: grouped.rows.iter().map(|row| row.orders).sum(), given_up };
        *last = Some((now, pulse));
        Ok(pulse)
    }
}
