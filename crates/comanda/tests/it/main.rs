//! The real binary, as a shop runs it.
#![cfg(unix)]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a failing test may stop at once")]

mod doctor;
mod import;
mod program;
mod serve;
mod verify;
