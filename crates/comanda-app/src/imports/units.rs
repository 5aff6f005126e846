//! What a file is made of once it is read, and what it came to.

use comanda_core::base::time::Timestamp;
use comanda_core::orders::content::OrderContent;
use comanda_store::imports::RefusedRow;
use serde::{Deserialize, Serialize};

/// An order and the rows it was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrderRows {
    /// The code of the channel it belongs to.
    pub channel: String,
    /// What the rows say.
    pub content: OrderContent,
    /// The row of each line of the content.
    pub line_rows: Vec<i64>,
    /// Rows that became something else of the order: its delivery price, a surcharge.
    pub other_rows: Vec<i64>,
}

/// A row that takes units of an earlier order back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CanceledRow {
    /// The row.
    pub row: i64,
    /// The SKU's code.
    pub sku: String,
    /// How many units, as read; only 1 to 1 000 000 can be canceled.
    pub quantity: i64,
    /// The unit price as decimal text, by which the order is found more surely.
    pub unit_price: String,
}

/// A cancellation with a number of its own that does not name the order it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CancellationRows {
    /// The code of the channel it belongs to.
    pub channel: String,
    /// Its own number.
    pub reference: String,
    /// The channel's identifier of the customer; empty when unknown.
    pub customer: String,
    /// When it was made: only earlier orders can be meant.
    pub at: Timestamp,
    /// What it takes back.
    pub items: Vec<CanceledRow>,
}

/// One thing of a file that is done or refused as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportUnit {
    /// An order to place.
    Order(Box<OrderRows>),
    /// Units of earlier orders to cancel.
    Cancellation(CancellationRows),
    /// Rows that can be neither.
    Listed {
        /// How many rows.
        rows: i64,
        /// Why, at least one entry for each of them.
        refused: Vec<RefusedRow>,
    },
}

/// What an import came to. Every row read is in an order, canceled, listed or left for a real run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ImportCounts {
    /// Rows read.
    pub rows_read: i64,
    /// Rows that are in orders.
    pub rows_in_orders: i64,
    /// Rows that canceled units of orders.
    pub rows_canceled: i64,
    /// Rows that were refused, and are listed with the reason.
    pub rows_listed: i64,
    /// Rows of cancellations that a dry run did not try to match.
    pub rows_not_tried: i64,
    /// Orders that were placed.
    pub orders_placed: i64,
    /// Orders that were there before, with the same content.
    pub orders_known: i64,
    /// Orders that were refused whole.
    pub orders_refused: i64,
    /// Placed orders that need clarification.
    pub orders_to_clarify: i64,
}

impl ImportCounts {
    /// Whether every row read is accounted for.
    #[must_use]
    pub const fn balances(&self) -> bool {
        self.rows_read == self.rows_in_orders + self.rows_canceled + self.rows_listed + self.rows_not_tried
    }

    /// Orders read, whatever became of them.
    #[must_use]
    pub const fn orders(&self) -> i64 {
        self.orders_placed + self.orders_known + self.orders_refused
    }
}

impl std::ops::AddAssign for ImportCounts {
    fn add_assign(&mut self, more: Self) {
        self.rows_read += more.rows_read;
        self.rows_in_orders += more.rows_in_orders;
        self.rows_canceled += more.rows_canceled;
        self.rows_listed += more.rows_listed;
        self.rows_not_tried += more.rows_not_tried;
        self.orders_placed += more.orders_placed;
        self.orders_known += more.orders_known;
        self.orders_refused += more.orders_refused;
        self.orders_to_clarify += more.orders_to_clarify;
    }
}

impl OrderRows {
    /// All its rows.
    pub fn rows(&self) -> impl Iterator<Item = i64> {
        self.line_rows.iter().chain(&self.other_rows).copied()
    }
}

impl ImportUnit {
    /// An order that cannot be taken over: `problems` say why, and its other rows are listed beside
    /// them, for an order is imported whole or not at all.
    #[must_use]
    pub fn refused_order(reference: &str, rows: impl Iterator<Item = i64>, problems: Vec<RefusedRow>) -> Self {
        let mut refused = problems;
        let mut count = 0;
        for row in rows {
            count += 1;
            if !refused.iter().any(|problem| problem.row == row) {
                refused.push(RefusedRow::new(row, "import.order_refused").of(reference));
            }
        }
        Self::Listed { rows: count, refused }
    }
}
