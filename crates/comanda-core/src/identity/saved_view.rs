//! Views of a list that somebody of the staff keeps: a name for how the list is looked at.

use crate::base::decision::Decision;
use crate::base::ids::{UserId, ViewId};
use crate::base::problem::FieldProblem;
use crate::base::text;

/// The most views that somebody keeps of one list.
pub const VIEWS_MAX: usize = 30;
/// The most characters of a view's name.
pub const NAME_MAX_CHARS: usize = 60;
/// The most bytes of a view's query.
pub const QUERY_MAX_BYTES: usize = 2_000;

/// A list of which views are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListName {
    /// The list of orders.
    Orders,
}

impl ListName {
    /// Every list.
    pub const ALL: [Self; 1] = [Self::Orders];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Orders => "orders",
        }
    }

    /// The list with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.code() == code)
    }
}

/// A list as somebody looks at it, under a name of theirs.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct SavedView {
    /// Its identifier.
    pub id: ViewId,
    /// Whose it is; nobody else sees it.
    pub user: UserId,
    /// Of which list.
    pub list: ListName,
    /// What it is called: 1 to [`NAME_MAX_CHARS`] characters, unlike any other of the person's of this list, whatever their case.
    pub name: String,
    /// The query of the list's address, without the question mark: at most [`QUERY_MAX_BYTES`], no control characters; may be empty.
    pub query: String,
    /// Where it stands among the person's views of the list: by rising position.
    pub position: i64,
}

impl SavedView {
    /// What tells its name from others: the name in lower case.
    #[must_use]
    pub fn name_key(&self) -> String {
        self.name.to_lowercase()
    }
}

/// Why a view is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SaveViewRefusal {
    /// There are as many as there may be.
    #[error("{max} views of the list are kept already")]
    TooMany {
        /// How many there may be.
        max: usize,
    },
}

impl SaveViewRefusal {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooMany { .. } => "view.too_many",
        }
    }
}

/// Understands a view as given: its name on one line, its query without a question mark before it.
/// Where it stands is for [`save`] to say.
///
/// # Errors
/// Every field that is wrong, all at once: `view.name_invalid`, `view.query_invalid`.
pub fn resolve(id: ViewId, user: UserId, list: ListName, name: &str, query: &str) -> Result<SavedView, Vec<FieldProblem>> {
    let name = text::clean_line(name, NAME_MAX_CHARS).ok().filter(|name| !name.is_empty());
    let query = Some(query.trim_start_matches('?')).filter(|query| query.len() <= QUERY_MAX_BYTES && !query.chars().any(char::is_control));
    match (name, query) {
        (Some(name), Some(query)) => Ok(SavedView { id, user, list, name, query: query.to_owned(), position: 0 }),
        (name, query) => {
            let name = name.is_none().then(|| FieldProblem::new("/name", "view.name_invalid").with("max", NAME_MAX_CHARS as i64));
            let query = query.is_none().then(|| FieldProblem::new("/query", "view.query_invalid").with("max", QUERY_MAX_BYTES as i64));
            Err(name.into_iter().chain(query).collect())
        }
    }
}

/// Keeps a view beside those that the person has of the list: in the place of the one with its name, or behind them all.
///
/// # Errors
/// [`SaveViewRefusal`].
pub fn save(known: &[SavedView], new: SavedView) -> Result<Decision<SavedView>, SaveViewRefusal> {
    if let Some(before) = known.iter().find(|view| view.name_key() == new.name_key()) {
        let after = SavedView { id: before.id, position: before.position, ..new };
        return Ok(if after == *before { Decision::Unchanged } else { Decision::Changed(after) });
    }
    if known.len() >= VIEWS_MAX {
        return Err(SaveViewRefusal::TooMany { max: VIEWS_MAX });
    }
    let position = known.iter().map(|view| view.position).max().map_or(1, |last| last + 1);
    Ok(Decision::Changed(SavedView { position, ..new }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn view(n: u8, name: &str, query: &str) -> SavedView {
        resolve(ViewId::from_bytes([n; 16]), UserId::from_bytes([1; 16]), ListName::Orders, name, query).unwrap()
    }

    #[test]
    fn what_is_given_is_understood() {
        let check = |name: &str, query: &str, expected: Result<(&str, &str), &[&str]>| {
            let read = resolve(ViewId::from_bytes([1; 16]), UserId::from_bytes([1; 16]), ListName::Orders, name, query);
            match (read, expected) {
                (Ok(view), Ok(expected)) => assert_eq!((view.name.as_str(), view.query.as_str()), expected),
                (Err(problems), Err(expected)) => {
                    let told: Vec<String> = problems.iter().map(|problem| format!("{} {}", problem.pointer, problem.code)).collect();
                    assert_eq!(told, expected);
                }
                (read, expected) => panic!("{read:?}, expected {expected:?}"),
            }
        };
        check("  Moje \n narudžbine ", "?standing=placed&manager=me", Ok(("Moje narudžbine", "standing=placed&manager=me")));
        check("Всё", "", Ok(("Всё", "")));
        let longest = "ž".repeat(NAME_MAX_CHARS);
        check(&longest, &"q".repeat(QUERY_MAX_BYTES), Ok((&longest, &"q".repeat(QUERY_MAX_BYTES))));
        check(&format!("{longest}ž"), "", Err(&["/name view.name_invalid"]));
        check("  ", &"q".repeat(QUERY_MAX_BYTES + 1), Err(&["/name view.name_invalid", "/query view.query_invalid"]));
        check("A", "q=\n", Err(&["/query view.query_invalid"]));
    }

    #[test]
    fn a_name_is_taken_once_whatever_its_case() {
        let check = |known: &[SavedView], new: SavedView, expected: Result<Option<(u8, &str, &str, i64)>, &str>| {
            let answer = save(known, new).map(|decision| match decision {
                Decision::Changed(view) => Some(view),
                Decision::Unchanged => None,
            });
            let seen = answer
                .as_ref()
                .map(|view| view.as_ref().map(|view| (view.id.bytes()[0], view.name.as_str(), view.query.as_str(), view.position)));
            assert_eq!(seen.map_err(|refusal| refusal.code()), expected);
        };
        let known = [SavedView { position: 1, ..view(1, "Чекају", "a") }, SavedView { position: 7, ..view(2, "Mine", "b") }];
        check(&[], view(9, "Mine", "b"), Ok(Some((9, "Mine", "b", 1))));
        check(&known, view(9, "Late", "c"), Ok(Some((9, "Late", "c", 8))));
        check(&known, view(9, "ЧЕКАЈУ", "c"), Ok(Some((1, "ЧЕКАЈУ", "c", 1))));
        check(&known, view(9, "Mine", "c"), Ok(Some((2, "Mine", "c", 7))));
        check(&known, view(9, "Mine", "b"), Ok(None));
        let many: Vec<SavedView> = (1..=VIEWS_MAX as u8).map(|n| view(n, &format!("View {n}"), "")).collect();
        check(&many, view(99, "One more", ""), Err("view.too_many"));
        check(&many, view(99, "view 3", "x"), Ok(Some((3, "view 3", "x", 0))));
    }

    #[test]
    fn lists_read_back() {
        for list in ListName::ALL {
            assert_eq!(ListName::parse(list.code()), Some(list));
            assert_eq!(serde_json::to_value(list).unwrap(), list.code());
        }
        assert_eq!(ListName::parse("customers"), None);
    }
}
