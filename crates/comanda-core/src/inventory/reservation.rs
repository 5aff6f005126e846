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

#[cfg(test)]
mod tests {
    use super::*;

    const STATUSES: [ReservationStatus; 4] =
        [ReservationStatus::Active, ReservationStatus::Converted, ReservationStatus::Released, ReservationStatus::Expired];

    #[test]
    fn every_status_before_and_after_its_time_for_its_channel_and_another() {
        let now = Timestamp::from_micros(1_000_000);
        let (own, other) = (ChannelId::from_bytes([1; 16]), ChannelId::from_bytes([2; 16]));
        let mut table = String::new();
        for status in STATUSES {
            for (clock, expires_at) in [("in time", now.plus_seconds(1)), ("at its end", now), ("too late", now.plus_seconds(-1))] {
                let id = ReservationId::from_bytes([3; 16]);
                let reservation = Reservation { id, channel: own, status, expires_at, units: Vec::new() };
                let stands = reservation.status_at(now).code();
                let [own, other] = [own, other].map(|channel| reservation.usable(channel, now).map_or_else(|no| no.code(), |()| "usable"));
                table.push_str(&format!("{:<10}{clock:<11}{stands:<10}{own:<22}{other}\n", status.code()));
            }
        }
        insta::assert_snapshot!(table, @r"
        active    in time    active    usable                reservation.other_channel
        active    at its end expired   reservation.expired   reservation.expired
        active    too late   expired   reservation.expired   reservation.expired
        converted in time    converted reservation.converted reservation.converted
        converted at its end converted reservation.converted reservation.converted
        converted too late   converted reservation.converted reservation.converted
        released  in time    released  reservation.released  reservation.released
        released  at its end released  reservation.released  reservation.released
        released  too late   released  reservation.released  reservation.released
        expired   in time    expired   reservation.expired   reservation.expired
        expired   at its end expired   reservation.expired   reservation.expired
        expired   too late   expired   reservation.expired   reservation.expired
        ");
    }

    #[test]
    fn codes_read_back() {
        for status in STATUSES {
            assert_eq!(ReservationStatus::parse(status.code()), Some(status));
            assert_eq!(serde_json::to_value(status).unwrap(), status.code());
        }
        assert_eq!(ReservationStatus::parse("gone"), None);
    }
}
