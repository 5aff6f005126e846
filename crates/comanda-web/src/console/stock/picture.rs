//! Where the stock is, as bars by location.

use std::sync::Arc;

use comanda_app::queries::stock_list::{self, LocationStock, WhereStock};
use comanda_app::run::Caller;
use comanda_core::base::time::Timestamp;
use tokio::sync::Mutex;

use super::super::links;
use crate::doors::Doors;
use crate::problem::Problem;

/// Up to how many levels are added up anew for every page.
const LEVELS_ANEW: i64 = 10_000;
/// How long the sums of more are good, in microseconds.
const GOOD_FOR: i64 = 5_000_000;

/// The sums of a large stock and when they were added up.
pub(crate) type LastWhere = Arc<Mutex<Option<(Timestamp, WhereStock)>>>;

/// The room that one bar takes, in pixels.
const BAR_HEIGHT: usize = 44;

/// One location's bar.
#[derive(Debug, Clone)]
pub(in crate::console) struct Bar {
    /// What it shows.
    pub(in crate::console) stock: LocationStock,
    /// The list of what is there.
    pub(in crate::console) address: String,
    /// Whether the list beside it shows this location only.
    pub(in crate::console) here: bool,
    /// Where its label and the bar itself stand, from the top in pixels.
    pub(in crate::console) label_y: usize,
    pub(in crate::console) bar_y: usize,
    /// Its parts, in hundredths of the picture's width.
    pub(in crate::console) available: String,
    pub(in crate::console) claimed_from: String,
    pub(in crate::console) claimed: String,
    pub(in crate::console) kept_from: String,
    pub(in crate::console) kept: String,
}

/// The picture.
#[derive(Debug, Clone)]
pub(in crate::console) struct Picture {
    /// A bar for each location.
    pub(in crate::console) bars: Vec<Bar>,
    /// Its height in pixels.
    pub(in crate::console) height: usize,
    /// All locations together: on hand, available, claimed, kept back.
    pub(in crate::console) total: [i64; 4],
}

/// A share as a percentage with two decimals.
fn share(part: i64, whole: i64) -> String {
    let hundredths = if whole > 0 { i128::from(part) * 10_000 / i128::from(whole) } else { 0 };
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

impl Picture {
    /// The picture of this stock; `here` is the code of the location that is looked at.
    pub(in crate::console) fn of(stock: &WhereStock, here: Option<&str>) -> Self {
        let most = stock.locations.iter().map(|place| place.on_hand).max().unwrap_or(0);
        let bar = |(index, place): (usize, &LocationStock)| Bar {
            address: links::with("/stock", [("location", place.location.code.as_str())]),
            here: here == Some(place.location.code.as_str()),
            label_y: index * BAR_HEIGHT + 14,
            bar_y: index * BAR_HEIGHT + 20,
            available: share(place.available, most),
            claimed_from: share(place.available, most),
            claimed: share(place.claimed, most),
            kept_from: share(place.available + place.claimed, most),
            kept: share(place.kept_back(), most),
            stock: place.clone(),
        };
        let sum = |units: fn(&LocationStock) -> i64| stock.locations.iter().map(units).sum();
        Self {
            bars: stock.locations.iter().enumerate().map(bar).collect(),
            height: stock.locations.len() * BAR_HEIGHT,
            total: [sum(|place| place.on_hand), sum(|place| place.available), sum(|place| place.claimed), sum(LocationStock::kept_back)],
        }
    }
}

impl Doors {
    /// Where the stock is; of a large shop at most five seconds old.
    ///
    /// # Errors
    /// As the query's.
    pub(in crate::console) async fn where_stock(&self, caller: &Caller) -> Result<WhereStock, Problem> {
        let now = self.app.now();
        let mut last = self.last_where.lock().await;
        if let Some((at, stock)) = &*last
            && (0..GOOD_FOR).contains(&(now.micros() - at.micros()))
        {
            return Ok(stock.clone());
        }
        let stock = stock_list::by_location(&self.app, caller).await?;
        *last = (stock.levels > LEVELS_ANEW).then(|| (now, stock.clone()));
        Ok(stock)
    }

    /// Forgets where the stock was: somebody has just moved some.
    pub(in crate::console) async fn forget_where(&self) {
        *self.last_where.lock().await = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_have_two_decimals_and_never_divide_by_nothing() {
        assert_eq!([share(1, 3), share(3, 3), share(0, 0), share(i64::MAX, i64::MAX)], ["33.33%", "100.00%", "0.00%", "100.00%"]);
    }
}
