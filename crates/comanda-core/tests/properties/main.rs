//! What holds of the rules whatever is done: random commands, stock, money and content.
#![expect(clippy::unwrap_used, reason = "a failing test may stop at once")]

mod content;
mod money;
mod order;
mod routing;
mod shop;
mod stock;

use proptest::test_runner::{Config, RngSeed};

/// So many cases, the same ones in each run.
fn cases(count: u32) -> Config {
    Config { cases: count, rng_seed: RngSeed::Fixed(20_261_121), failure_persistence: None, ..Config::default() }
}
