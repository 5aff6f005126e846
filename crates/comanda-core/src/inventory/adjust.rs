//! Correcting what is there, with a reason.

use super::level::Level;
use super::movement::{Change, Movement, MovementCause, MovementKind};

/// The bucket that is corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bucket {
    /// What is physically there.
    OnHand,
    /// What waits for a decision; it stays on hand.
    Quarantine,
    /// What is damaged; it stays on hand.
    Damaged,
}

/// Why a correction is refused, in order of precedence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AdjustRefusal {
    /// The bucket would fall below zero.
    #[error("there are only {present} units to take away")]
    BelowZero {
        /// What the bucket holds.
        present: i64,
    },
    /// Units that orders or checkouts have a claim on would be gone.
    #[error("only {unclaimed} units are free of claims")]
    BelowClaims {
        /// What nobody has a claim on.
        unclaimed: i64,
    },
}

impl AdjustRefusal {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::BelowZero { .. } => "stock.adjust.below_zero",
            Self::BelowClaims { .. } => "stock.adjust.below_claims",
        }
    }
}

/// The movement that changes `bucket` of `level` by `delta` units, which is not zero.
///
/// # Errors
/// [`AdjustRefusal`], the first that holds.
pub fn adjust(level: Level, bucket: Bucket, delta: i64, reason: String) -> Result<Movement, AdjustRefusal> {
    let (present, change) = match bucket {
        Bucket::OnHand => (level.on_hand, Change { on_hand: delta, ..Change::default() }),
        Bucket::Quarantine => (level.quarantine, Change { quarantine: delta, ..Change::default() }),
        Bucket::Damaged => (level.damaged, Change { damaged: delta, ..Change::default() }),
    };
    if present + delta < 0 {
        return Err(AdjustRefusal::BelowZero { present });
    }
    if level.after(change).is_none() {
        return Err(AdjustRefusal::BelowClaims { unclaimed: level.unclaimed() });
    }
    let (sku, location) = (level.sku, level.location);
    Ok(Movement { sku, location, kind: MovementKind::Adjust, change, cause: MovementCause::Command, reason: Some(reason) })
}
