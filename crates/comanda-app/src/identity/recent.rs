//! What was asked for a moment ago, so that a busy caller costs no read at each request.

use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

use comanda_core::base::time::Timestamp;

/// How long an answer is remembered, in microseconds: one second.
const MEMORY_US: i64 = 1_000_000;
/// How many answers are remembered; beyond this all are forgotten.
const MEMORY_MAX: usize = 10_000;

struct Memory<T> {
    answers: HashMap<[u8; 32], (T, Timestamp)>,
    /// Counts how often all was forgotten: what was read before that must not be remembered after.
    forgotten: u64,
}

/// Answers of the last second, by the hash of the token that was shown. A token that is nobody's is not
/// remembered, so that nobody can fill the memory with inventions.
pub(crate) struct Recent<T> {
    memory: RwLock<Memory<T>>,
}

impl<T> Default for Recent<T> {
    fn default() -> Self {
        Self { memory: RwLock::new(Memory { answers: HashMap::new(), forgotten: 0 }) }
    }
}

impl<T: Clone> Recent<T> {
    /// The answer, when it was read less than a second before `now`; and how often all was forgotten.
    pub(super) fn recall(&self, hash: &[u8; 32], now: Timestamp) -> (Option<T>, u64) {
        let memory = self.memory.read().unwrap_or_else(PoisonError::into_inner);
        let fresh = |read_at: Timestamp| (0..MEMORY_US).contains(&now.micros().saturating_sub(read_at.micros()));
        let answer = memory.answers.get(hash).filter(|(_, read_at)| fresh(*read_at)).map(|(answer, _)| answer.clone());
        (answer, memory.forgotten)
    }

    /// Remembers an answer read at `now`, unless all was forgotten since [`Recent::recall`] told how often.
    pub(super) fn remember(&self, hash: [u8; 32], answer: &T, now: Timestamp, forgotten: u64) {
        let mut memory = self.memory.write().unwrap_or_else(PoisonError::into_inner);
        if memory.forgotten != forgotten {
            return;
        }
        if memory.answers.len() >= MEMORY_MAX {
            memory.answers.clear();
        }
        memory.answers.insert(hash, (answer.clone(), now));
    }

    /// Forgets all: something that was answered is not so any more.
    pub(super) fn forget(&self) {
        let mut memory = self.memory.write().unwrap_or_else(PoisonError::into_inner);
        memory.answers.clear();
        memory.forgotten += 1;
    }
}
