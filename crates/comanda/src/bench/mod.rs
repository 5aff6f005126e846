//! Measuring: how fast the shop is on this machine, with the machine's facts beside the numbers.

pub(crate) mod child;
pub(crate) mod client;
mod files;
mod latency;
mod machine;
mod pages;
mod place;
mod race;
mod reads;
pub(crate) mod report;
pub(crate) mod shop;

pub(crate) use files::files;
pub(crate) use machine::{facts, resident_mib};
pub(crate) use pages::{pages, prepare_pages};
pub(crate) use place::{Load, in_process, over_http};
pub(crate) use race::{prepare as prepare_race, race};
pub(crate) use reads::{fill_history, orders_kept, reads};
