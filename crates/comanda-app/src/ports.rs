//! What the use cases need from outside: a clock and a source of identifiers. The binary has the
//! real ones, tests bring their own.

use std::sync::Mutex;

pub use comanda_core::base::ids::Ids;
pub use comanda_core::base::time::Clock;
use comanda_core::base::time::Timestamp;

/// Identifiers with the machine's randomness: UUIDv7 that rise within one process.
#[derive(Debug, Default)]
pub struct RandomIds {
    last: Mutex<(i64, u16)>,
}

impl Ids for RandomIds {
    /// RFC 9562, section 6.2, method 1: 48 bits of milliseconds, a counter of 12 bits that begins
    /// at a random place each millisecond, 62 random bits.
    fn next(&self, now: Timestamp) -> [u8; 16] {
        let mut random = [0_u8; 10];
        fill_random(&mut random);
        let seed = u16::from_be_bytes([random[0], random[1]]) & 0x07ff;
        let (millis, counter) = {
            let mut last = self.last.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            let millis = now.micros().div_euclid(1_000);
            *last = match *last {
                (at, counter) if millis <= at && counter < 0x0fff => (at, counter + 1),
                (at, _) if millis <= at => (at + 1, seed),
                _ => (millis, seed),
            };
            *last
        };
        let mut bytes = [0_u8; 16];
        bytes[..6].copy_from_slice(&millis.to_be_bytes()[2..]);
        bytes[6..8].copy_from_slice(&(0x7000 | counter).to_be_bytes());
        bytes[8..].copy_from_slice(&random[2..]);
        bytes[8] = 0x80 | (bytes[8] & 0x3f);
        bytes
    }
}

/// Fills the buffer from a generator of this thread that the operating system seeded.
fn fill_random(buffer: &mut [u8]) {
    use rand::Rng as _;
    rand::rng().fill_bytes(buffer);
}
