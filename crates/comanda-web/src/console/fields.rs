//! The fields of a form as a page shows them: with what was typed, and what is wrong with it beside it.

use comanda_core::base::locale::Locale;

use super::form::Sent;
use crate::problem::{Place, Problem, Use, detail_of};

/// A form's fields: values and what is wrong.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fields {
    sent: Sent,
    errors: Vec<(String, String)>,
    /// What is wrong with the whole, not with one field.
    pub(crate) alert: Option<String>,
}

impl Fields {
    /// Fields with these values and nothing wrong.
    pub(crate) fn of<N: Into<String>, V: Into<String>>(pairs: impl IntoIterator<Item = (N, V)>) -> Self {
        Self::kept(&Sent::of(pairs))
    }

    /// What was sent, to be shown again with nothing wrong.
    pub(crate) fn kept(sent: &Sent) -> Self {
        Self { sent: sent.clone(), errors: Vec::new(), alert: None }
    }

    /// What was sent, with why it was refused.
    pub(crate) fn refused(sent: &Sent, problem: &Problem, locale: Locale) -> Self {
        let mut errors = Vec::new();
        let mut elsewhere = Vec::new();
        for wrong in &problem.errors {
            let sentence = detail_of(locale, Use::Field, &wrong.code, &wrong.facts);
            match &wrong.place {
                Place::Body(pointer) => errors.push((pointer.trim_start_matches('/').to_owned(), sentence)),
                Place::Parameter(name) => errors.push((name.clone(), sentence)),
                Place::Header(_) => elsewhere.push(sentence),
            }
        }
        let whole = detail_of(locale, Use::Problem, problem.code, &problem.facts);
        let alert = if elsewhere.is_empty() { whole } else { elsewhere.join(" ") };
        Self { sent: sent.clone(), errors, alert: Some(alert) }
    }

    /// The same with what is wrong with the whole beside the field it is about.
    pub(crate) fn beside(mut self, name: &str) -> Self {
        self.errors.extend(self.alert.take().map(|sentence| (name.to_owned(), sentence)));
        self
    }

    /// All that is wrong, in one text.
    pub(crate) fn sentences(&self) -> Option<String> {
        let fields: Vec<&str> = self.errors.iter().map(|(_, sentence)| sentence.as_str()).collect();
        if fields.is_empty() { self.alert.clone() } else { Some(fields.join(" ")) }
    }

    /// What was sent.
    pub(crate) const fn sent(&self) -> &Sent {
        &self.sent
    }

    /// Fills fields that were not sent.
    pub(crate) fn fill<'p>(&mut self, pairs: impl IntoIterator<Item = (&'p str, &'p str)>) {
        self.sent.fill(pairs);
    }

    /// Says what is wrong with a field.
    pub(crate) fn wrong(&mut self, name: String, sentence: String) {
        self.errors.push((name, sentence));
    }

    /// The value of a field; empty when there is none.
    pub(crate) fn value(&self, name: impl AsRef<str>) -> &str {
        self.sent.raw(name.as_ref())
    }

    /// What is wrong with a field, or with what is below it when nothing shows that.
    pub(crate) fn error(&self, name: impl AsRef<str>) -> Option<&str> {
        let below = |known: &str| known.strip_prefix(name.as_ref()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        self.errors.iter().find(|(known, _)| below(known)).map(|(_, sentence)| sentence.as_str())
    }

    /// What is wrong with a field itself, whatever is below it.
    pub(crate) fn error_exactly(&self, name: &str) -> Option<&str> {
        self.errors.iter().find(|(known, _)| known == name).map(|(_, sentence)| sentence.as_str())
    }

    /// Whether a choice with this value is the one taken.
    pub(crate) fn is(&self, name: &str, value: &str) -> bool {
        self.sent.pairs().any(|(known, taken)| known == name && taken == value)
    }

    /// Every sentence about a field that is none of these and below none of these.
    pub(crate) fn other_errors(&self, shown: &[&str]) -> Vec<&str> {
        let below = |name: &str, known: &str| name.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        let hidden = |name: &str| !shown.iter().any(|known| below(name, known));
        self.errors.iter().filter(|(name, _)| hidden(name)).map(|(_, sentence)| sentence.as_str()).collect()
    }
}
