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
