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

/// The standings of orders somebody has something to do with before they are confirmed.
const OPEN: [Standing; 3] = [Standing::Draft, Standing::NeedsClarification, Standing::Placed];
/// How long an answer is good, in microseconds.
const GOOD_FOR: i64 = 2_000_000;

/// What waits for somebody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Pulse {
    /// Orders with findings to clear up.
    pub(crate) clarify: i64,
    /// Placed orders with nothing in the way of confirming them.
    pub(crate) to_confirm: i64,
    /// Drafts.
    pub(crate) drafts: i64,
    /// Orders that wait for stock.
    pub(crate) waiting: i64,
    /// Orders with a hold.
    pub(crate) held: i64,
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
        let count = async |filter: OrderFilter| group(&self.app, &caller, GroupedBy::Status, filter).await;
        let open = count(OrderFilter { standings: OPEN.into_iter().collect(), ..OrderFilter::default() }).await?;
        let waiting = count(OrderFilter { waiting: Some(true), ..OrderFilter::default() }).await?;
        let held = count(OrderFilter { held: Some(true), ..OrderFilter::default() }).await?;
        let standing = |standing: Standing| open.rows.iter().filter(|row| row.key == standing.code()).map(|row| row.orders).sum();
        let pulse = Pulse {
            clarify: standing(Standing::NeedsClarification),
            to_confirm: standing(Standing::Placed),
            drafts: standing(Standing::Draft),
            waiting: waiting.rows.iter().map(|row| row.orders).sum(),
            held: held.rows.iter().map(|row| row.orders).sum(),
            given_up: jobs::counts(&self.app, &caller).await?.get("given_up").copied().unwrap_or(0),
        };
        *last = Some((now, pulse));
        Ok(pulse)
    }
}
