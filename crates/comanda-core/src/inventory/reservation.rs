//! Checkout reservations: claims with a time to live.

use crate::base::ids::{ChannelId, LocationId, ReservationId, SkuId};
use crate::base::time::Timestamp;

/// How a reservation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReservationStatus {
    /// It holds its units, until it expires.
    Active,
    /// An order took its units over.
    Converted,
    /// It gave its units back.
    Released,
    /// Its time ran out, and its units went back.
    Expired,
}

impl ReservationStatus {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Converted => "converted",
            Self::Released => "released",
            Self::Expired => "expired",
        }
    }

    /// The status with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Active, Self::Converted, Self::Released, Self::Expired].into_iter().find(|status| status.code() == code)
    }
}

/// Units of one SKU held at one location.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct ReservedUnits {
    /// The SKU that is counted: a kit's part, not the kit.
    pub sku: SkuId,
    /// Where.
    pub location: LocationId,
    /// How many, positive.
    pub quantity: i64,
}

/// A claim on stock for a while.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Reservation {
    /// Its identifier.
    pub id: ReservationId,
    /// The channel whose checkout made it.
    pub channel: ChannelId,
    /// How it was left; ask [`Reservation::status_at`] how it stands.
    pub status: ReservationStatus,
    /// When it runs out.
    pub expires_at: Timestamp,
    /// What it holds.
    pub units: Vec<ReservedUnits>,
}

/// Why a reservation cannot be used or released, in order of precedence.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReservationRefusal {
    /// Its time ran out.
    #[error("the reservation ran out at {expired_at}")]
    Expired {
        /// When.
        expired_at: Timestamp,
    },
    /// An order took it over.
    #[error("an order has taken the reservation over")]
    Converted,
    /// It was released.
    #[error("the reservation was released")]
    Released,
    /// It belongs to another channel.
    #[error("the reservation belongs to another channel")]
    OtherChannel,
}

impl ReservationRefusal {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Expired { .. } => "reservation.expired",
            Self::Converted => "reservation.converted",
            Self::Released => "reservation.released",
            Self::OtherChannel => "reservation.other_channel",
        }
    }
}

impl Reservation {
    /// How it stands by the clock: an active one whose time ran out is expired, swept or not.
    #[must_use]
    pub fn status_at(&self, now: Timestamp) -> ReservationStatus {
        match self.status {
            ReservationStatus::Active if self.expires_at <= now => ReservationStatus::Expired,
            ReservationStatus::Active => ReservationStatus::Active,
            ReservationStatus::Converted => ReservationStatus::Converted,
            ReservationStatus::Released => ReservationStatus::Released,
            ReservationStatus::Expired => ReservationStatus::Expired,
        }
    }

    /// Whether an order of `channel` may take it over now.
    ///
    /// # Errors
    /// [`ReservationRefusal`], the first that holds.
    pub fn usable(&self, channel: ChannelId, now: Timestamp) -> Result<(), ReservationRefusal> {
        match self.status_at(now) {
            ReservationStatus::Active if self.channel == channel => Ok(()),
            ReservationStatus::Active => Err(ReservationRefusal::OtherChannel),
            ReservationStatus::Converted => Err(ReservationRefusal::Converted),
            ReservationStatus::Released => Err(ReservationRefusal::Released),
            ReservationStatus::Expired => Err(ReservationRefusal::Expired { expired_at: self.expires_at }),
        }
    }
}
