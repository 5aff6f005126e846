//! What a decision answers.

/// The answer of a decision that was not refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision<T> {
    /// This follows.
    Changed(T),
    /// Exactly this is so already; nothing is written.
    Unchanged,
}
