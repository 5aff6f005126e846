//! How a failed attempt at a job goes on: when it is tried again, and when it is given up.

use comanda_core::base::ids::JobId;
use comanda_core::base::time::Timestamp;

use super::failure::JobError;
use super::settle::Outcome;

/// How often a job is begun before it is given up.
pub const ATTEMPTS_MAX: i64 = 12;
/// The longest pause between two attempts, in seconds.
pub const PAUSE_MAX_S: i64 = 3_600;
/// The pause after the first attempt, in seconds; each later one is twice as long.
const PAUSE_FIRST_S: i64 = 5;

/// The pause after a failed attempt (from 1), in microseconds: it doubles each time up to
/// [`PAUSE_MAX_S`], and the job's identifier takes up to half of it away, always the same, so
/// that jobs which failed together do not come back together.
#[must_use]
pub fn pause_us(job: JobId, attempt: i64) -> i64 {
    let doublings = (attempt - 1).clamp(0, 20);
    let whole = (PAUSE_FIRST_S << doublings).min(PAUSE_MAX_S) * 1_000_000;
    let (half, parts) = (whole / 2, 1_i64 << 16);
    half + half * (scatter(job, attempt) % parts) / parts
}

/// A number from 0 that looks random but depends only on the job and the attempt.
fn scatter(job: JobId, attempt: i64) -> i64 {
    let id = u128::from_be_bytes(job.bytes());
    let parts = [id as u64, (id >> 64) as u64, attempt as u64];
    let mixed = parts.into_iter().fold(0, |mixed, part| mix(mixed ^ part));
    (mixed >> 1) as i64
}

/// The mixing step of the generator known as splitmix64.
const fn mix(seed: u64) -> u64 {
    let mut mixed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// What becomes of a job after its failed attempt number `attempt`.
#[must_use]
pub fn after_failure(job: JobId, attempt: i64, failure: &JobError, now: Timestamp) -> Outcome {
    let error = failure.text();
    match failure {
        JobError::Retry(_) if attempt < ATTEMPTS_MAX => {
            Outcome::Retry { run_at: Timestamp::from_micros(now.micros() + pause_us(job, attempt)), error }
        }
        JobError::Retry(_) | JobError::Fail(_) => Outcome::GivenUp { error },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::{Error, Refusal};

    fn job(n: u8) -> JobId {
        JobId::from_bytes([n; 16])
    }

    #[test]
    fn pauses_double_up_to_an_hour_and_scatter() {
        let seconds = |n: u8| (1..=ATTEMPTS_MAX).map(|attempt| pause_us(job(n), attempt) / 1_000_000).collect::<Vec<_>>();
        insta::assert_debug_snapshot!([seconds(1), seconds(2)].map(|pauses| format!("{pauses:?}")));
        for n in 0..=255 {
            for attempt in 1..=100 {
                let whole = (5_i64 << (attempt - 1).min(20)).min(3_600) * 1_000_000;
                let pause = pause_us(job(n), attempt);
                assert!((whole / 2..=whole).contains(&pause), "{n} {attempt} {pause}");
            }
        }
    }

    #[test]
    fn a_failure_is_tried_again_until_the_last_attempt() {
        let now = Timestamp::from_micros(0);
        let passing = || JobError::from(Error::from(Refusal::state("some.state")));
        let lasting = || JobError::from(Error::from(Refusal::field("/a", "a.wrong")));
        assert!(matches!(after_failure(job(1), 1, &passing(), now), Outcome::Retry { .. }));
        assert!(matches!(after_failure(job(1), ATTEMPTS_MAX - 1, &passing(), now), Outcome::Retry { .. }));
        assert_eq!(after_failure(job(1), ATTEMPTS_MAX, &passing(), now), Outcome::GivenUp { error: "some.state".into() });
        assert_eq!(after_failure(job(1), 1, &lasting(), now), Outcome::GivenUp { error: "request.invalid; /a a.wrong".into() });
    }
}
