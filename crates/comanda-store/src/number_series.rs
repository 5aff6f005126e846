//! Series of order numbers, drawn in blocks.

use crate::engine::{Result, Tx};
use crate::{p, statements};

statements! {
    DRAW = "INSERT INTO number_series (prefix, next_number) VALUES ($1, CAST($2 AS BIGINT) + CAST($3 AS BIGINT))
        ON CONFLICT (prefix) DO UPDATE SET next_number = number_series.next_number + CAST($3 AS BIGINT) RETURNING next_number";
}

/// The number a new series begins with.
pub const FIRST_NUMBER: i64 = 100_001;

/// Takes `size` numbers of a series; answers the first of them. A series that is new begins with
/// [`FIRST_NUMBER`].
///
/// # Errors
/// As the engine's.
pub async fn draw(tx: &mut Tx, prefix: &str, size: i64) -> Result<i64> {
    let next = tx.query_one(&DRAW, &p![prefix, FIRST_NUMBER, size], |row| row.int(0)).await?;
    Ok(next - size)
}
