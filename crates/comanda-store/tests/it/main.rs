//! The store against real databases, each case on both.

#![expect(clippy::unwrap_used, clippy::print_stderr, reason = "a test fails by panicking, and says on which database")]

mod engine;
mod jobs;
mod statements;
