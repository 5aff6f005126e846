//! Counting failed attempts to log in. An attempt counts before its password is looked at, and is taken
//! back when it succeeds, so that a hundred at once are a hundred attempts.

use std::net::IpAddr;

use comanda_core::base::time::Timestamp;
use comanda_core::identity::login_attempts::{Subject, allow, counting};
use comanda_core::identity::permission::Permission;
use comanda_store::{Tx, login_attempts};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::error::{Refusal, Result};
use crate::run::{App, Caller, Command};
use crate::work::Work;

/// What one attempt is counted by.
#[derive(Debug, Clone)]
pub(super) struct Counted {
    email: [u8; 32],
    /// Hash and how many failures are allowed, by rising hash.
    subjects: Vec<([u8; 32], usize)>,
}

impl Counted {
    /// By an e-mail address, and by a network address if one is known.
    pub(super) fn new(email: &str, address: Option<IpAddr>) -> Self {
        let hash = |subject: Subject<'_>| -> [u8; 32] { Sha256::digest(subject.key().as_bytes()).into() };
        let both = [Some(Subject::Email(email)), address.map(Subject::Address)];
        let mut subjects: Vec<_> = both.into_iter().flatten().map(|subject| (hash(subject), subject.max())).collect();
        subjects.sort_unstable();
        Self { email: hash(Subject::Email(email)), subjects }
    }

    /// Takes back what was counted at `at`, and with it all failures for the e-mail address.
    pub(super) async fn forgive(&self, tx: &mut Tx, at: Timestamp) -> Result<()> {
        for (subject, _) in &self.subjects {
            let mut failures = login_attempts::find_for_update(tx, subject).await?;
            if *subject == self.email {
                failures.clear();
            } else if let Some(ours) = failures.iter().position(|failure| *failure == at) {
                failures.remove(ours);
            }
            login_attempts::save(tx, subject, &failures).await?;
        }
        Ok(())
    }
}

#[derive(Serialize)]
struct CountAttempt {
    #[serde(skip)]
    counted: Counted,
}

impl Command for CountAttempt {
    /// When it was counted.
    type Answer = Timestamp;
    const NAME: &'static str = "count_attempt";
    const PERMISSION: Permission = Permission::Operate;

    /// # Errors
    /// `auth.too_many_attempts` with the seconds to wait; such an attempt does not count.
    async fn execute(&self, work: &mut Work<'_>) -> Result<Timestamp> {
        let (mut wait, mut kept) = (0, Vec::new());
        for (subject, max) in &self.counted.subjects {
            let failures = login_attempts::ensure_for_update(work.tx, subject, work.now).await?;
            wait = wait.max(allow(&failures, *max, work.now).err().unwrap_or(0));
            kept.push((subject, counting(&failures, work.now)));
        }
        if wait > 0 {
            return Err(Refusal::state("auth.too_many_attempts").with("seconds", wait).into());
        }
        for (subject, mut failures) in kept {
            failures.push(work.now);
            login_attempts::save(work.tx, subject, &failures).await?;
        }
        Ok(work.now)
    }
}

impl App {
    /// Counts an attempt; when.
    pub(super) async fn count_attempt(&self, counted: Counted) -> Result<Timestamp> {
        Ok(self.run(Caller::system("login"), CountAttempt { counted }).await?.answer)
    }
}
