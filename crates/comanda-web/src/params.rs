//! What is given after the question mark, read one name at a time; all that is wrong with it is
//! told at once.

use std::fmt::Display;
use std::str::FromStr;

use axum::extract::Query;
use axum::http::Uri;
use comanda_app::queries::{PAGE_MAX, PageRequest};

use crate::problem::{PlaceProblem, Problem};

/// The parameters of a request that were not taken yet, and what was wrong with those that were.
#[derive(Debug, Default)]
pub(crate) struct Params {
    given: Vec<(String, String)>,
    wrong: Vec<PlaceProblem>,
}

/// The most characters of a search.
const SEARCH_MAX_CHARS: usize = 200;

impl Params {
    /// The parameters of this address.
    pub(crate) fn of(uri: &Uri) -> Self {
        if uri.query().is_none_or(str::is_empty) {
            return Self::default();
        }
        // Pairs of texts can be read from every query.
        let mut given = Query::<Vec<(String, String)>>::try_from_uri(uri).map(|query| query.0).unwrap_or_default();
        // No database of ours keeps U+0000, so that nothing can be found by it.
        let unkept: Vec<(String, String)> = given.extract_if(.., |(_, value)| value.contains('\0')).collect();
        let wrong = unkept.into_iter().take(20).map(|(name, _)| PlaceProblem::parameter(name, "text.control_character"));
        Self { wrong: wrong.collect(), given }
    }

    /// Every value of a parameter, also of those written in one with commas between.
    pub(crate) fn texts(&mut self, name: &str) -> Vec<String> {
        let taken: Vec<(String, String)> = self.given.extract_if(.., |(known, _)| known == name).collect();
        taken.iter().flat_map(|(_, value)| value.split(',')).map(str::trim).filter(|value| !value.is_empty()).map(str::to_owned).collect()
    }

    /// The value of a parameter that may be given once.
    pub(crate) fn text(&mut self, name: &str) -> Option<String> {
        let mut taken = self.given.extract_if(.., |(known, _)| known == name).map(|(_, value)| value);
        let first = taken.next();
        if taken.next().is_some() {
            drop(taken);
            self.wrong.push(PlaceProblem::parameter(name, "parameter.duplicate"));
            return None;
        }
        first
    }

    /// The value, read by `read`; `expected` says what would be right.
    pub(crate) fn read<T>(&mut self, name: &str, expected: impl Display, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let text = self.text(name)?;
        let value = read(&text);
        if value.is_none() {
            self.wrong(name, expected);
        }
        value
    }

    /// Every value, each read by `read`.
    pub(crate) fn read_all<T>(&mut self, name: &str, expected: impl Display, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let texts = self.texts(name);
        let values: Vec<T> = texts.iter().filter_map(|text| read(text)).collect();
        if values.len() < texts.len() {
            self.wrong(name, expected);
        }
        values
    }

    /// The value as an identifier.
    pub(crate) fn id<T: FromStr>(&mut self, name: &str, expected: &str) -> Option<T> {
        self.read(name, expected, |text| text.parse().ok())
    }

    /// The value as a whole number of this range.
    pub(crate) fn number(&mut self, name: &str, range: std::ops::RangeInclusive<i64>) -> Option<i64> {
        let expected = format!("{}–{}", range.start(), range.end());
        self.read(name, expected, |text| text.parse().ok().filter(|number| range.contains(number)))
    }

    /// The value as yes or no.
    pub(crate) fn flag(&mut self, name: &str) -> Option<bool> {
        self.read(name, "true, false", |text| match text {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        })
    }

    /// The value when it has at most so many characters.
    pub(crate) fn short(&mut self, name: &str, max_chars: usize) -> Option<String> {
        let expected = format!("0–{max_chars} characters");
        self.read(name, expected, |text| (text.chars().count() <= max_chars).then(|| text.to_owned()))
    }

    /// The words of a search.
    pub(crate) fn search(&mut self, name: &str) -> Option<String> {
        self.short(name, SEARCH_MAX_CHARS)
    }

    /// Which page of a list is wanted.
    pub(crate) fn page(&mut self) -> PageRequest {
        PageRequest { cursor: self.text("cursor"), limit: self.number("limit", 1..=PAGE_MAX) }
    }

    /// Notes that a parameter has not the value it should have.
    pub(crate) fn wrong(&mut self, name: &str, expected: impl Display) {
        self.wrong.push(PlaceProblem::parameter(name, "parameter.invalid").with("expected", expected.to_string()));
    }

    /// The value of a parameter that must be given; empty when it is not, which [`Params::finish`] refuses.
    pub(crate) fn demanded(&mut self, name: &str) -> String {
        let before = self.wrong.len();
        let text = self.text(name);
        if text.is_none() && self.wrong.len() == before {
            self.wrong.push(PlaceProblem::parameter(name, "parameter.missing"));
        }
        text.unwrap_or_default()
    }

    /// Every value of a parameter that must be given, each read by `read`.
    pub(crate) fn demanded_all<T>(&mut self, name: &str, expected: impl Display, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let before = self.wrong.len();
        let values = self.read_all(name, expected, read);
        if values.is_empty() && self.wrong.len() == before {
            self.wrong.push(PlaceProblem::parameter(name, "parameter.missing"));
        }
        values
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// `request.invalid` with everything that was wrong, and with every parameter nobody asked for.
    pub(crate) fn finish(mut self) -> Result<(), Problem> {
        for (name, _) in self.given.drain(..).take(20) {
            self.wrong.push(PlaceProblem::parameter(name.chars().take(60).collect::<String>(), "parameter.unknown"));
        }
        if self.wrong.is_empty() { Ok(()) } else { Err(Problem::invalid(self.wrong)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn params(query: &str) -> Params {
        Params::of(&format!("/x?{query}").parse().unwrap())
    }

    fn codes(params: Params) -> Vec<String> {
        let problem = params.finish().err();
        problem.into_iter().flat_map(|problem| problem.errors).map(|wrong| format!("{:?} {}", wrong.place, wrong.code)).collect()
    }

    #[test]
    fn reads_what_is_right() {
        let mut given = params("limit=7&dry_run=true&status=placed,draft&status=canceled&q=%C5%BD+a");
        assert_eq!(given.page(), PageRequest { cursor: None, limit: Some(7) });
        assert_eq!(given.flag("dry_run"), Some(true));
        assert_eq!(given.texts("status"), ["placed", "draft", "canceled"]);
        assert_eq!(given.text("q").as_deref(), Some("Ž a"));
        assert_eq!(codes(given), Vec::<String>::new());
    }

    #[test]
    fn tells_all_that_is_wrong() {
        let mut given = params("limit=0&dry_run=yes&q=a&q=b&other=1");
        let _ = (given.page(), given.flag("dry_run"), given.text("q"));
        assert_eq!(
            codes(given),
            [
                "Parameter(\"limit\") parameter.invalid",
                "Parameter(\"dry_run\") parameter.invalid",
                "Parameter(\"q\") parameter.duplicate",
                "Parameter(\"other\") parameter.unknown"
            ]
        );
    }
}
