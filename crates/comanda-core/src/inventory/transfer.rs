//! Moving goods between two locations: one movement out, one in.

use crate::base::ids::{LocationId, TransferId};
use crate::base::quantity::Quantity;

use super::level::Level;
use super::movement::{Change, Movement, MovementCause, MovementKind};

/// Why a transfer is refused, in order of precedence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TransferRefusal {
    /// Both ends are the same location.
    #[error("goods cannot be moved from a location to itself")]
    SameLocation,
    /// Units that orders or checkouts have a claim on would be gone.
    #[error("only {unclaimed} units are free of claims")]
    BelowClaims {
        /// What nobody has a claim on.
        unclaimed: i64,
    },
}

impl TransferRefusal {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::SameLocation => "stock.transfer.same_location",
            Self::BelowClaims { .. } => "stock.transfer.below_claims",
        }
    }
}

/// The two movements of a transfer of `quantity` from the level to another location.
///
/// # Errors
/// [`TransferRefusal`], the first that holds.
pub fn transfer(id: TransferId, from: Level, to: LocationId, quantity: Quantity) -> Result<[Movement; 2], TransferRefusal> {
    if from.location == to {
        return Err(TransferRefusal::SameLocation);
    }
    if from.unclaimed() < quantity.units() {
        return Err(TransferRefusal::BelowClaims { unclaimed: from.unclaimed() });
    }
    let movement = |location, kind, units| Movement {
        sku: from.sku,
        location,
        kind,
        change: Change { on_hand: units, ..Change::default() },
        cause: MovementCause::Transfer(id),
        reason: None,
    };
    Ok([movement(from.location, MovementKind::TransferOut, -quantity.units()), movement(to, MovementKind::TransferIn, quantity.units())])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::ids::SkuId;

    #[test]
    fn moves_what_is_free_of_claims_from_one_to_the_other() {
        let location = |n: u8| LocationId::from_bytes([n; 16]);
        let level = Level { on_hand: 10, allocated: 4, safety: 6, ..Level::empty(SkuId::from_bytes([1; 16]), location(1)) };
        let check = |to: u8, units: i64, expected: &str| {
            let moved = transfer(TransferId::from_bytes([5; 16]), level, location(to), Quantity::try_new(units).unwrap());
            let text = match moved {
                Ok(movements) => {
                    let movement =
                        |moved: &Movement| format!("{} {} {}", moved.kind.code(), moved.location.bytes()[0], moved.change.on_hand);
                    movements.iter().map(movement).collect::<Vec<_>>().join(", ")
                }
                Err(refusal) => refusal.code().into(),
            };
            assert_eq!(text, expected);
        };
        check(2, 6, "transfer_out 1 -6, transfer_in 2 6");
        check(2, 7, "stock.transfer.below_claims");
        check(1, 7, "stock.transfer.same_location");
    }
}
