//! What there is, where, and who has a claim on it.

pub mod adjust;
pub mod availability;
pub mod level;
pub mod location;
pub mod movement;
pub mod receive;
pub mod reservation;
pub mod save_location;
pub mod transfer;
