//! Words every capability shares: identifiers, money, quantities, time, places, text.

pub mod address;
pub mod country;
pub mod decision;
pub mod email;
pub mod ids;
pub mod locale;
pub mod money;
pub mod phone;
pub mod problem;
pub mod quantity;
pub mod text;
pub mod time;
