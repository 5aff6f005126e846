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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::ids::{LocationId, SkuId};

    #[test]
    fn corrects_a_bucket_within_what_is_free() {
        let empty = Level::empty(SkuId::from_bytes([1; 16]), LocationId::from_bytes([1; 16]));
        let level = Level { on_hand: 10, reserved: 1, allocated: 2, quarantine: 2, damaged: 1, safety: 4, ..empty };
        let check = |bucket, delta, expected: &str| {
            let text = match adjust(level, bucket, delta, "counted".into()) {
                Ok(Movement { change: Change { on_hand, quarantine, damaged, .. }, kind, reason, .. }) => {
                    assert_eq!((kind, reason.as_deref()), (MovementKind::Adjust, Some("counted")));
                    format!("{on_hand} {quarantine} {damaged}")
                }
                Err(refusal) => format!("{}: {refusal}", refusal.code()),
            };
            assert_eq!(text, expected, "{bucket:?} {delta}");
        };
        check(Bucket::OnHand, 7, "7 0 0");
        check(Bucket::OnHand, -4, "-4 0 0");
        check(Bucket::OnHand, -5, "stock.adjust.below_claims: only 4 units are free of claims");
        check(Bucket::OnHand, -11, "stock.adjust.below_zero: there are only 10 units to take away");
        check(Bucket::Quarantine, 4, "0 4 0");
        check(Bucket::Quarantine, 5, "stock.adjust.below_claims: only 4 units are free of claims");
        check(Bucket::Quarantine, -2, "0 -2 0");
        check(Bucket::Quarantine, -3, "stock.adjust.below_zero: there are only 2 units to take away");
        check(Bucket::Damaged, -1, "0 0 -1");
        check(Bucket::Damaged, -2, "stock.adjust.below_zero: there are only 1 units to take away");
        check(Bucket::Damaged, 1, "0 0 1");
    }
}
