//! The rules of Comanda, and nothing else.
//!
//! Everything here is a pure function over values: no IO, no `async`, no clock, no
//! randomness, no floating point in money. A command's decision takes facts that somebody
//! else loaded and answers with events, with "nothing to do" or with a typed refusal.
//! This crate knows none of the others.
//!
//! The modules are ordered; each may use only those above it:
//! `base`, `identity`, `catalog`, `customers`, `channels`, `inventory`, `routing`, `orders`, `event`.
#![cfg_attr(test, expect(clippy::unwrap_used, reason = "a failing test may stop at once"))]
#![warn(clippy::wildcard_enum_match_arm)]

pub mod base;
pub mod catalog;
pub mod channels;
pub mod customers;
pub mod event;
pub mod identity;
pub mod inventory;
pub mod orders;
pub mod routing;
