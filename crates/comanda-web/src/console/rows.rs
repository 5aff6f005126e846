//! Rows that a form has several of, such as `phones/0` or `lines/3/sku`. A row that was left empty is none.

use super::fields::Fields;
use super::form::Sent;
use crate::problem::{Place, Problem};

/// The numbers of the list's rows in which one of these fields is filled, rising; a row without fields of its own has
/// the one field that has no name.
pub(crate) fn filled(sent: &Sent, list: &str, fields: &[&str]) -> Vec<usize> {
    let mut rows: Vec<usize> = sent
        .pairs()
        .filter(|(_, value)| !value.trim().is_empty())
        .filter_map(|(name, _)| {
            let row = name.strip_prefix(list)?.strip_prefix('/')?;
            let (number, field) = row.split_once('/').unwrap_or((row, ""));
            fields.contains(&field).then(|| number.parse().ok()).flatten()
        })
        .filter(|number| *number < ROWS_MAX)
        .collect();
    rows.sort_unstable();
    rows.dedup();
    rows
}

/// The numbers of the rows to show: the filled ones, and so many empty ones after them.
pub(crate) fn shown(filled: &[usize], empty: usize) -> Vec<usize> {
    let next = filled.last().map_or(0, |last| last + 1);
    filled.iter().copied().chain(next..next + empty).collect()
}

/// The problem with what it says of a command's rows said of the form's, whose empty rows the command was not given.
pub(crate) fn in_form(mut problem: Problem, list: &str, rows: &[usize]) -> Problem {
    for wrong in &mut problem.errors {
        let Place::Body(pointer) = &mut wrong.place else { continue };
        let Some(row) = pointer.strip_prefix('/').and_then(|rest| rest.strip_prefix(list)?.strip_prefix('/')) else { continue };
        let (number, rest) = row.split_once('/').map_or((row, String::new()), |(number, rest)| (number, format!("/{rest}")));
        if let Some(in_form) = number.parse().ok().and_then(|number: usize| rows.get(number)) {
            *pointer = format!("/{list}/{in_form}{rest}");
        }
    }
    problem
}

/// No form has more rows than this; what is beyond was not sent by ours.
const ROWS_MAX: usize = 10_000;

/// A field of a row: its name, what was typed, and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cell {
    /// The field's name.
    pub(crate) name: String,
    /// What was typed.
    pub(crate) value: String,
    /// What is wrong with it.
    pub(crate) error: Option<String>,
}

impl Cell {
    /// The field with this name.
    pub(crate) fn of(fields: &Fields, name: String) -> Self {
        Self { value: fields.value(&name).to_owned(), error: fields.error(&name).map(str::to_owned), name }
    }

    /// Whether this choice is the one taken.
    pub(crate) fn is(&self, value: &str) -> bool {
        self.value == value
    }
}

#[cfg(test)]
mod tests {
    use comanda_core::base::problem::FieldProblem;

    use super::*;
    use crate::problem::PlaceProblem;

    #[test]
    fn an_empty_row_is_none() {
        let sent = Sent::of([("phones/0", " "), ("phones/2", "1"), ("phones/1", "2"), ("lines/4/sku", "MUG"), ("lines/5/quantity", "1")]);
        assert_eq!(filled(&sent, "phones", &[""]), [1, 2]);
        assert_eq!(filled(&sent, "lines", &["sku"]), [4]);
        assert_eq!(shown(&[1, 2], 2), [1, 2, 3, 4]);
        assert_eq!(shown(&[], 1), [0]);
        let far = Sent::of([("phones/99999999999999999999", "1"), ("phones/10000", "1")]);
        assert!(filled(&far, "phones", &[""]).is_empty());
    }

    #[test]
    fn what_is_wrong_with_a_row_is_said_of_the_forms_own() {
        let wrong = ["/lines/1/quantity", "/lines", "/customer/id", "/phones/0", "/lines/7/sku"];
        let wrong = wrong.map(|pointer| PlaceProblem::from(FieldProblem::new(pointer, "text.empty")));
        let problem = in_form(in_form(Problem::invalid(wrong.to_vec()), "lines", &[2, 5]), "phones", &[3]);
        let pointers: Vec<String> = problem.errors.iter().map(|wrong| format!("{:?}", wrong.place)).collect();
        assert_eq!(
            pointers,
            ["/lines/5/quantity", "/lines", "/customer/id", "/phones/3", "/lines/7/sku"].map(|pointer| format!("Body({pointer:?})"))
        );
    }
}
