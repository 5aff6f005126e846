//! The real binary, as a shop runs it.
#![cfg(unix)]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a failing test may stop at once")]

mod demo;
mod desk;
mod doctor;
mod export;
mod failpoints;
mod import;
mod journey;
mod program;
mod prove;
mod serve;
mod user;
mod verify;
