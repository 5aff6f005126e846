//! A session: what a browser shows after its person logged in. Only the hash of its token is kept.

use std::net::IpAddr;

use crate::base::ids::UserId;
use crate::base::time::Timestamp;

/// A session ends after this time without use, in seconds: 14 days.
pub const IDLE_S: i64 = 14 * 86_400;
/// A session ends this long after its beginning at the latest, in seconds: 90 days.
pub const LIFE_S: i64 = 90 * 86_400;
/// Its use is written down at most once in this time, in seconds: 5 minutes.
pub const TOUCH_S: i64 = 300;
/// What is kept of the name a browser gives itself, in characters.
pub const USER_AGENT_MAX: usize = 200;

/// A session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// SHA-256 of its token.
    pub token_hash: [u8; 32],
    /// Whose it is.
    pub user: UserId,
    /// When it began.
    pub created_at: Timestamp,
    /// When it was last used, as far as that was written down; at most [`TOUCH_S`] too early.
    pub last_seen_at: Timestamp,
    /// When it ends at the latest.
    pub expires_at: Timestamp,
    /// The name the browser gives itself, in one line of at most [`USER_AGENT_MAX`] characters; may be empty.
    pub user_agent: String,
    /// The network address it was begun from, when that was known.
    pub address: Option<IpAddr>,
}

impl Session {
    /// A session that begins now. Control characters in the browser's name become blanks, what is too long is cut.
    #[must_use]
    pub fn begin(token_hash: [u8; 32], user: UserId, user_agent: &str, address: Option<IpAddr>, now: Timestamp) -> Self {
        let shown = user_agent.chars().take(USER_AGENT_MAX).map(|letter| if letter.is_control() { ' ' } else { letter });
        let user_agent = shown.collect::<String>().trim().to_owned();
        Self { token_hash, user, created_at: now, last_seen_at: now, expires_at: now.plus_seconds(LIFE_S), user_agent, address }
    }

    /// When it ends if it is not used again.
    #[must_use]
    pub fn ends_at(&self) -> Timestamp {
        self.expires_at.min(self.last_seen_at.plus_seconds(IDLE_S))
    }

    /// Whether it opens the door at `now`.
    #[must_use]
    pub fn works_at(&self, now: Timestamp) -> bool {
        now < self.ends_at()
    }

    /// Whether a use at `now` is to be written down.
    #[must_use]
    pub fn is_to_touch(&self, now: Timestamp) -> bool {
        self.last_seen_at.plus_seconds(TOUCH_S) <= now
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: Timestamp = Timestamp::from_micros(1_790_000_000_000_000);

    fn begun() -> Session {
        Session::begin([7; 32], UserId::from_bytes([1; 16]), "Firefox", None, START)
    }

    #[test]
    fn it_ends_when_nobody_uses_it_and_in_the_end_anyway() {
        let check = |last_seen_s: i64, at_s: i64, expected: bool| {
            let session = Session { last_seen_at: START.plus_seconds(last_seen_s), ..begun() };
            assert_eq!(session.works_at(START.plus_seconds(at_s)), expected, "{last_seen_s} {at_s}");
        };
        check(0, 0, true);
        check(0, IDLE_S - 1, true);
        check(0, IDLE_S, false);
        check(IDLE_S - 1, 2 * IDLE_S - 2, true);
        check(IDLE_S - 1, 2 * IDLE_S - 1, false);
        check(LIFE_S - 10, LIFE_S - 1, true);
        check(LIFE_S - 10, LIFE_S, false);
    }

    #[test]
    fn its_use_is_written_down_now_and_then() {
        for (at_s, expected) in [(0, false), (TOUCH_S - 1, false), (TOUCH_S, true), (IDLE_S, true)] {
            assert_eq!(begun().is_to_touch(START.plus_seconds(at_s)), expected, "{at_s}");
        }
    }

    #[test]
    fn a_browser_may_call_itself_anything() {
        let named = |name: &str| Session::begin([7; 32], UserId::from_bytes([1; 16]), name, None, START).user_agent;
        assert_eq!(named(" Fire\0fox\n"), "Fire fox");
        assert_eq!(named(&"ж".repeat(1_000)).chars().count(), USER_AGENT_MAX);
    }
}
