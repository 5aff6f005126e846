//! Identifiers that count, so that a snapshot of them stays the same.

use std::sync::atomic::{AtomicU64, Ordering};

use comanda_core::base::ids::Ids;
use comanda_core::base::time::Timestamp;

/// Identifiers with the instant in front and a count behind: UUIDv7 in shape, rising, the same in
/// every run.
#[derive(Debug, Default)]
pub struct SequentialIds(AtomicU64);

impl Ids for SequentialIds {
    fn next(&self, now: Timestamp) -> [u8; 16] {
        let count = self.0.fetch_add(1, Ordering::SeqCst) + 1;
        let millis = now.micros().div_euclid(1_000);
        let mut bytes = [0_u8; 16];
        bytes[..6].copy_from_slice(&millis.to_be_bytes()[2..]);
        bytes[6] = 0x70;
        bytes[8..].copy_from_slice(&count.to_be_bytes());
        bytes[8] |= 0x80;
        bytes
    }
}
