//! What was counted so far.

use super::{Check, Invariant};

#[derive(Debug, Clone, Default)]
struct Count {
    checked: u64,
    broken: u64,
    first: Option<String>,
}

/// The counts of every invariant.
#[derive(Debug)]
pub(super) struct Book {
    counts: Vec<Count>,
}

impl Book {
    pub(super) fn new() -> Self {
        Self { counts: vec![Count::default(); Invariant::ALL.len()] }
    }

    /// Counts one record; `describe` names it and what differs, for the first that does not hold.
    pub(super) fn check(&mut self, invariant: Invariant, holds: bool, describe: impl FnOnce() -> String) {
        self.add(invariant, 1, u64::from(!holds), describe);
    }

    /// Counts many records of which `broken` do not hold.
    pub(super) fn add(&mut self, invariant: Invariant, checked: u64, broken: u64, describe: impl FnOnce() -> String) {
        let count = &mut self.counts[invariant as usize];
        count.checked += checked;
        count.broken += broken;
        if broken > 0 && count.first.is_none() {
            count.first = Some(describe());
        }
    }

    pub(super) fn into_checks(self) -> Vec<Check> {
        let named = Invariant::ALL.iter().zip(self.counts);
        named
            .map(|(invariant, count)| Check {
                name: invariant.name(),
                rule: invariant.rule(),
                checked: count.checked,
                broken: count.broken,
                first: count.first,
            })
            .collect()
    }
}
