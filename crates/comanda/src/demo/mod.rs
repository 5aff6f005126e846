//! The demo shop: a month of a real shop's orders spread over the last eight weeks, with invented people all over the region.

mod calendar;
mod dice;
mod fill;
mod month;
mod orders;
mod people;
mod places;
mod shop;
pub(crate) mod staff;
mod texts;
mod work;

pub(crate) use fill::{Filled, fill};
pub(crate) use staff::Login;
