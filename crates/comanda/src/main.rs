//! Order management for online shops in one binary: the server, its worker, and what a shop needs
//! on the command line.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "a failing test may stop at once"))]

mod bench;
mod cli;
mod config;
mod demo;
mod export;
mod import;
mod output;
mod prove;
mod wire;

use std::process::ExitCode;

use clap::Parser as _;

/// Faster than the system's under many small allocations on several threads.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match cli::run(cli::Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(),
    }
}
