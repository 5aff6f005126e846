//! Customers by rising identifier, what they count, and how their orders are numbered.

use comanda_core::base::ids::CustomerId;

use crate::engine::{Result, Tx};
use crate::{p, statements};

statements! {
    MERGED = "SELECT id, merged_into FROM customers WHERE id > $1 AND merged_into IS NOT NULL ORDER BY id LIMIT $2";
    COUNTED = "SELECT id, orders_placed FROM customers WHERE id > $1 ORDER BY id LIMIT $2";
    PLACED = "SELECT customer_id, COUNT(*), COUNT(DISTINCT nth_of_customer), MIN(nth_of_customer), MAX(nth_of_customer) FROM orders
        WHERE customer_id > $1 AND customer_id <= $2 AND placed_at IS NOT NULL GROUP BY customer_id ORDER BY customer_id";
}

/// The placed orders of a customer's record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlacedOrders {
    /// The record.
    pub customer: CustomerId,
    /// How many there are.
    pub orders: i64,
    /// How many different numbers among the customer's orders they have.
    pub numbers: i64,
    /// The lowest of these numbers.
    pub lowest: i64,
    /// The highest.
    pub highest: i64,
}

/// Records that were merged away, after `after`, each with what it was merged into, by rising
/// identifier, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn merged_after(tx: &mut Tx, after: CustomerId, limit: i64) -> Result<Vec<(CustomerId, CustomerId)>> {
    tx.query(&MERGED, &p![after, limit], |row| Ok((CustomerId::from_bytes(row.id(0)?), CustomerId::from_bytes(row.id(1)?)))).await
}

/// Records after `after`, merged ones too, each with the placed orders it counts, by rising
/// identifier, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn counted_after(tx: &mut Tx, after: CustomerId, limit: i64) -> Result<Vec<(CustomerId, i64)>> {
    tx.query(&COUNTED, &p![after, limit], |row| Ok((CustomerId::from_bytes(row.id(0)?), row.int(1)?))).await
}

/// The placed orders of the records after `after` up to `until`, by rising identifier; records
/// without any are left out.
///
/// # Errors
/// As the engine's.
pub async fn placed_between(tx: &mut Tx, after: CustomerId, until: CustomerId) -> Result<Vec<PlacedOrders>> {
    tx.query(&PLACED, &p![after, until], |row| {
        Ok(PlacedOrders {
            customer: CustomerId::from_bytes(row.id(0)?),
            orders: row.int(1)?,
            numbers: row.int(2)?,
            lowest: row.int(3)?,
            highest: row.int(4)?,
        })
    })
    .await
}
