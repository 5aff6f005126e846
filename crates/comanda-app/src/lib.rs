//! Comanda's use cases.
//!
//! A door parses what it was given into a command and hands it to [`run::App::run`], the only
//! place that begins, commits and repeats transactions. A command loads facts, lets core decide,
//! and writes what follows. Queries read and never decide. Jobs do what follows from events.
//! No SQL and no HTTP here.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "a failing test may stop at once"))]

pub mod catalog;
pub mod channels;
pub mod customers;
pub mod effects;
pub mod error;
pub mod exports;
pub mod identity;
pub mod imports;
pub mod inventory;
pub mod jobs;
pub mod json;
pub mod orders;
pub mod ports;
pub mod queries;
pub mod reservations;
pub mod run;
mod setup;
pub mod verify;
pub mod work;
