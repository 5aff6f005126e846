//! Hashing passwords: argon2id, as PHC strings.
//!
//! A hash takes much memory and a good part of a second on purpose, so it runs on a thread for blocking
//! work, never inside a transaction, and few at once.

use std::sync::Arc;

use argon2::password_hash::Error as HashError;
use argon2::password_hash::phc::PasswordHash;
use argon2::{ARGON2ID_IDENT, Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use comanda_core::identity::password::Password;
use tokio::sync::Semaphore;

use crate::error::{Error, Result};

/// How many passwords are hashed at once; the others wait, so that memory stays flat.
const AT_ONCE: usize = 2;
/// The bytes of a salt.
const SALT_BYTES: usize = 16;

/// What hashing a password costs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PasswordCost {
    /// Memory, in KiB, at least 8 for each lane.
    pub memory_kib: u32,
    /// How often it is passed over, at least once.
    pub passes: u32,
    /// Lanes, at least one.
    pub lanes: u32,
}

impl PasswordCost {
    /// What the OWASP Password Storage Cheat Sheet asks of argon2id at least: 19 MiB, 2 passes, 1 lane.
    pub const OWASP: Self = Self { memory_kib: 19 * 1_024, passes: 2, lanes: 1 };
    /// The least there can be, for tests.
    pub const LEAST: Self = Self { memory_kib: 8, passes: 1, lanes: 1 };

    fn hasher(self) -> Result<Argon2<'static>> {
        let params = Params::new(self.memory_kib, self.passes, self.lanes, None).map_err(Error::internal)?;
        Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
    }

    /// A hash that is no password's and costs as much to compare with as one that is.
    fn nobodys(self) -> String {
        let Self { memory_kib, passes, lanes } = self;
        let (salt, hash) = (STANDARD_NO_PAD.encode([0; SALT_BYTES]), STANDARD_NO_PAD.encode([0; Params::DEFAULT_OUTPUT_LEN]));
        format!("$argon2id$v=19$m={memory_kib},t={passes},p={lanes}${salt}${hash}")
    }
}

/// The hashing of passwords in this process.
pub(crate) struct Passwords {
    cost: PasswordCost,
    permits: Arc<Semaphore>,
}

impl Passwords {
    pub(crate) fn new(cost: PasswordCost) -> Self {
        Self { cost, permits: Arc::new(Semaphore::new(AT_ONCE)) }
    }

    /// The PHC string of a password, with a salt of its own.
    pub(super) async fn hash(&self, password: &Password) -> Result<String> {
        let (hasher, password) = (self.cost.hasher()?, password.clone());
        let mut salt = [0_u8; SALT_BYTES];
        getrandom::fill(&mut salt).map_err(Error::internal)?;
        self.in_turn(move || Ok(hasher.hash_password_with_salt(password.bytes(), &salt).map_err(Error::internal)?.to_string())).await
    }

    /// Whether this is the password of the PHC string. It costs the same when there is none to compare with.
    pub(super) async fn is_right(&self, password: Option<&Password>, kept: Option<String>) -> Result<bool> {
        let (hasher, typed) = (self.cost.hasher()?, password.cloned());
        let known = typed.is_some() && kept.is_some();
        let kept = kept.unwrap_or_else(|| self.cost.nobodys());
        self.in_turn(move || {
            let kept = PasswordHash::new(&kept).map_err(Error::internal)?;
            match hasher.verify_password(typed.as_ref().map_or(&[], Password::bytes), &kept) {
                Ok(()) => Ok(known),
                Err(HashError::PasswordInvalid) => Ok(false),
                Err(error) => Err(Error::internal(error)),
            }
        })
        .await
    }

    /// Whether a PHC string was made at another cost than is asked now.
    pub(super) fn is_outdated(&self, kept: &str) -> bool {
        let Ok(kept) = PasswordHash::new(kept) else { return true };
        let Ok(params) = Params::try_from(&kept) else { return true };
        let cost = PasswordCost { memory_kib: params.m_cost(), passes: params.t_cost(), lanes: params.p_cost() };
        cost != self.cost || kept.algorithm != ARGON2ID_IDENT || kept.version != Some(Version::V0x13.into())
    }

    /// Does it on a thread for blocking work when it is its turn. The turn lasts until it is done, also when
    /// nobody waits for it any more.
    async fn in_turn<T: Send + 'static>(&self, work: impl FnOnce() -> Result<T> + Send + 'static) -> Result<T> {
        let permit = Arc::clone(&self.permits).acquire_owned().await.map_err(Error::internal)?;
        let done = tokio::task::spawn_blocking(move || {
            let answer = work();
            drop(permit);
            answer
        });
        done.await.map_err(Error::internal)?
    }
}

#[cfg(test)]
mod tests {
    use std::future::{Future as _, poll_fn};
    use std::task::Poll;

    use super::*;

    #[tokio::test]
    async fn a_hash_knows_its_password_and_its_cost() {
        let (cheap, other) = (Passwords::new(PasswordCost::LEAST), PasswordCost { passes: 2, ..PasswordCost::LEAST });
        let password = Password::typed("ten chars.").unwrap();
        let kept = cheap.hash(&password).await.unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=8,t=1,p=1$"), "{kept}");
        assert_ne!(cheap.hash(&password).await.unwrap(), kept, "each has a salt of its own");
        assert!(!cheap.is_outdated(&kept) && Passwords::new(other).is_outdated(&kept) && cheap.is_outdated("plain"));
        assert!(cheap.is_outdated(&kept.replace("argon2id", "argon2i")));

        let dearer = Passwords::new(other);
        for (typed, kept, expected) in [
            (Some("ten chars."), Some(kept.clone()), true),
            (Some("Ten chars."), Some(kept.clone()), false),
            (None, Some(kept.clone()), false),
            (Some("ten chars."), None, false),
        ] {
            let typed = typed.and_then(Password::typed);
            assert_eq!(dearer.is_right(typed.as_ref(), kept.clone()).await.unwrap(), expected, "{kept:?}");
        }
        assert!(cheap.is_right(Some(&password), Some("plain".into())).await.is_err());
    }

    #[test]
    fn the_cost_of_the_product() {
        assert!(PasswordCost::OWASP.nobodys().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
        let kept = PasswordCost::OWASP.nobodys();
        assert!(!Passwords::new(PasswordCost::OWASP).is_outdated(&kept), "nobody's hash costs what one's costs");
    }

    #[tokio::test]
    async fn few_are_hashed_at_once() {
        let passwords = Passwords::new(PasswordCost::LEAST);
        let all = Arc::clone(&passwords.permits).acquire_many_owned(u32::try_from(AT_ONCE).unwrap()).await.unwrap();
        let password = Password::typed("ten chars.").unwrap();
        let mut waiting = Box::pin(passwords.hash(&password));
        assert!(poll_fn(|context| Poll::Ready(waiting.as_mut().poll(context).is_pending())).await);
        drop(all);
        assert!(waiting.await.is_ok());
    }
}
