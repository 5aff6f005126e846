//! One shape for everything that is wrong with a value: a stable code, the field, and the facts.
//!
//! Doors turn a problem into words of the reader's language by its code; the facts fill the gaps
//! of the sentence. No prose is kept.

use std::collections::BTreeMap;

/// A fact that a sentence about a problem may name.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(untagged)]
pub enum Fact {
    /// A number.
    Number(i64),
    /// A text.
    Text(String),
}

impl From<i64> for Fact {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<&str> for Fact {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Fact {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// The facts of one problem by name.
pub type Facts = BTreeMap<String, Fact>;

/// One thing that is wrong with one field.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct FieldProblem {
    /// Where: a JSON pointer (RFC 6901) into what was sent, such as `/lines/0/quantity`.
    pub pointer: String,
    /// What: a stable code such as `quantity.out_of_range`.
    pub code: String,
    /// The facts its sentence names.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub facts: Facts,
}

impl FieldProblem {
    /// A problem at `pointer`.
    #[must_use]
    pub fn new(pointer: impl Into<String>, code: impl Into<String>) -> Self {
        Self { pointer: pointer.into(), code: code.into(), facts: Facts::new() }
    }

    /// The same with one more fact.
    #[must_use]
    pub fn with(mut self, name: &str, fact: impl Into<Fact>) -> Self {
        self.facts.insert(name.to_owned(), fact.into());
        self
    }
}
