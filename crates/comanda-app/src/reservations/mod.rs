//! Checkout reservations, one file a verb.

pub mod expire;
pub mod release;
pub mod reserve;

use comanda_core::inventory::reservation::ReservationRefusal;

use crate::error::{Error, Refusal};

pub(crate) fn refused(refusal: ReservationRefusal) -> Error {
    let code = refusal.code();
    match refusal {
        ReservationRefusal::Expired { expired_at } => Refusal::state(code).with("expired_at", expired_at.to_string()).into(),
        ReservationRefusal::Converted | ReservationRefusal::Released | ReservationRefusal::OtherChannel => Refusal::state(code).into(),
    }
}
