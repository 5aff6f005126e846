//! The stock ledger: immutable entries whose sums are the levels.

use crate::base::ids::{LocationId, OrderId, ReservationId, SkuId, TransferId};

/// Why stock moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MovementKind {
    /// Goods arrived.
    Receive,
    /// A count or an accident changed what is there, with a reason.
    Adjust,
    /// Goods left for another location.
    TransferOut,
    /// Goods came from another location.
    TransferIn,
    /// An order took a claim.
    Allocate,
    /// An order gave its claim back.
    Release,
    /// A checkout reservation took a claim for a while.
    Reserve,
    /// A checkout reservation gave its claim back, by release, expiry or because its order took over.
    Unreserve,
}

impl MovementKind {
    /// All of them.
    pub const ALL: &'static [Self] =
        &[Self::Receive, Self::Adjust, Self::TransferOut, Self::TransferIn, Self::Allocate, Self::Release, Self::Reserve, Self::Unreserve];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Receive => "receive",
            Self::Adjust => "adjust",
            Self::TransferOut => "transfer_out",
            Self::TransferIn => "transfer_in",
            Self::Allocate => "allocate",
            Self::Release => "release",
            Self::Reserve => "reserve",
            Self::Unreserve => "unreserve",
        }
    }
}

/// Signed changes of a level's buckets, in units.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct Change {
    /// Of what is physically there.
    pub on_hand: i64,
    /// Of what checkouts have reserved.
    pub reserved: i64,
    /// Of what orders have allocated.
    pub allocated: i64,
    /// Of what waits for a decision and is not sold.
    pub quarantine: i64,
    /// Of what is damaged and is not sold.
    pub damaged: i64,
}

/// What a movement belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MovementCause {
    /// A line of an order.
    Order(OrderId),
    /// A checkout reservation.
    Reservation(ReservationId),
    /// A transfer.
    Transfer(TransferId),
    /// Nothing but the command itself.
    Command,
}

/// One entry of the ledger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Movement {
    /// What moved.
    pub sku: SkuId,
    /// Where.
    pub location: LocationId,
    /// Why.
    pub kind: MovementKind,
    /// By how much.
    pub change: Change,
    /// What it belongs to.
    pub cause: MovementCause,
    /// The reason in words, for adjustments.
    pub reason: Option<String>,
}

impl Movement {
    /// An order takes a claim of `units`.
    #[must_use]
    pub fn allocate(order: OrderId, sku: SkuId, location: LocationId, units: i64) -> Self {
        Self {
            sku,
            location,
            kind: if units >= 0 { MovementKind::Allocate } else { MovementKind::Release },
            change: Change { allocated: units, ..Change::default() },
            cause: MovementCause::Order(order),
            reason: None,
        }
    }

    /// A reservation takes a claim of `units`, or gives it back when negative.
    #[must_use]
    pub fn reserve(reservation: ReservationId, sku: SkuId, location: LocationId, units: i64) -> Self {
        Self {
            sku,
            location,
            kind: if units >= 0 { MovementKind::Reserve } else { MovementKind::Unreserve },
            change: Change { reserved: units, ..Change::default() },
            cause: MovementCause::Reservation(reservation),
            reason: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_and_their_return_have_names_of_their_own() {
        let (sku, location) = (SkuId::from_bytes([1; 16]), LocationId::from_bytes([1; 16]));
        let order = |units| Movement::allocate(OrderId::from_bytes([2; 16]), sku, location, units);
        let checkout = |units| Movement::reserve(ReservationId::from_bytes([2; 16]), sku, location, units);
        let check = |movement: Movement, kind: &str, change: Change| assert_eq!((movement.kind.code(), movement.change), (kind, change));
        check(order(3), "allocate", Change { allocated: 3, ..Change::default() });
        check(order(-3), "release", Change { allocated: -3, ..Change::default() });
        check(checkout(3), "reserve", Change { reserved: 3, ..Change::default() });
        check(checkout(-3), "unreserve", Change { reserved: -3, ..Change::default() });
        for kind in MovementKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        }
    }
}
