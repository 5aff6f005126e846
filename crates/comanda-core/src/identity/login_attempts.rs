//! How often somebody may try to log in.
//!
//! An attempt is taken for a failure until it succeeds, so that many at once are no way around the limit.

use std::net::IpAddr;

use crate::base::time::Timestamp;

/// Failures older than this do not count any more, in seconds: 15 minutes.
pub const WINDOW_S: i64 = 900;
/// How many failures for one e-mail address are allowed within [`WINDOW_S`].
pub const EMAIL_MAX: usize = 5;
/// How many failures from one network address are allowed within [`WINDOW_S`].
pub const ADDRESS_MAX: usize = 20;

/// What attempts are counted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject<'a> {
    /// An e-mail address in normalised form, or whatever was given for one.
    Email(&'a str),
    /// The network address of the one who tries.
    Address(IpAddr),
}

impl Subject<'_> {
    /// How many failures are allowed within [`WINDOW_S`].
    #[must_use]
    pub const fn max(self) -> usize {
        match self {
            Self::Email(_) => EMAIL_MAX,
            Self::Address(_) => ADDRESS_MAX,
        }
    }

    /// A text that is the same for what is counted together, and no other subject's. Of an IPv6 address
    /// only the network counts (its first 64 bits), for its holder chooses the rest.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Email(email) => format!("email:{email}"),
            Self::Address(address) => match address.to_canonical() {
                IpAddr::V4(address) => format!("address:{address}"),
                IpAddr::V6(address) => {
                    let [a, b, c, d, ..] = address.segments();
                    format!("address:{a:x}:{b:x}:{c:x}:{d:x}::/64")
                }
            },
        }
    }
}

/// The failures that still count at `now`, in their order.
#[must_use]
pub fn counting(failures: &[Timestamp], now: Timestamp) -> Vec<Timestamp> {
    failures.iter().copied().filter(|at| now < at.plus_seconds(WINDOW_S)).collect()
}

/// Decides about an attempt at `now` after these failures, in rising order, of which `max` are allowed.
///
/// # Errors
/// How many seconds to wait, 1 at least, when it is one too many.
pub fn allow(failures: &[Timestamp], max: usize, now: Timestamp) -> Result<(), i64> {
    let counting = counting(failures, now);
    // The next one is allowed when all but `max - 1` of them are old enough.
    match counting.len().checked_sub(max).and_then(|at| counting.get(at)) {
        Some(last) => {
            let left_us = last.plus_seconds(WINDOW_S).micros().saturating_sub(now.micros());
            Err(left_us.saturating_add(999_999).div_euclid(1_000_000).max(1))
        }
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Timestamp = Timestamp::from_micros(1_790_000_000_000_000);

    fn at(seconds: &[i64]) -> Vec<Timestamp> {
        seconds.iter().map(|seconds| START.plus_seconds(*seconds)).collect()
    }

    #[test]
    fn the_last_one_too_many_waits_for_the_window() {
        let check = |failures: &[i64], now_s: i64, expected: Result<(), i64>| {
            assert_eq!(allow(&at(failures), 3, START.plus_seconds(now_s)), expected, "{failures:?} {now_s}");
        };
        check(&[], 0, Ok(()));
        check(&[0, 1], 2, Ok(()));
        check(&[0, 1, 2], 2, Err(898));
        check(&[0, 1, 2], 899, Err(1));
        check(&[0, 1, 2], 900, Ok(()));
        check(&[0, 1, 2, 900], 900, Err(1));
        check(&[0, 1, 2, 900], 901, Ok(()));
        check(&[0, 10, 20, 30], 40, Err(870));
        check(&[5, 5, 5], 5, Err(900));
    }

    #[test]
    fn parts_of_a_second_are_waited_for() {
        let almost = Timestamp::from_micros(START.micros() + WINDOW_S * 1_000_000 - 1);
        assert_eq!(allow(&at(&[0]), 1, almost), Err(1));
    }

    #[test]
    fn what_counts_together() {
        let key = |address: &str| Subject::Address(address.parse().unwrap()).key();
        assert_eq!(key("192.0.2.7"), "address:192.0.2.7");
        assert_eq!(key("::ffff:192.0.2.7"), key("192.0.2.7"));
        assert_eq!(key("2001:db8:1:2:3:4:5:6"), key("2001:db8:1:2::1"));
        assert_ne!(key("2001:db8:1:2::1"), key("2001:db8:1:3::1"));
        assert_eq!(Subject::Email("ana@example.com").key(), "email:ana@example.com");
    }
}
