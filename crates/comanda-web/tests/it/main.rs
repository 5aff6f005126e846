//! The doors, in process, over a real database.
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a failing test may stop at once")]

mod authorisation;
mod bad_input;
mod console;
mod door;
mod events;
mod generated;
mod openapi;
mod orders;
mod problems;
mod settings;
mod stock;
