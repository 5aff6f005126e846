//! The demo shop: a month of a real shop's orders, with invented people all over the region.

mod dice;
mod fill;
mod month;
mod orders;
mod people;
mod places;
mod shop;

pub(crate) use fill::{Filled, fill};
