//! Gathering the rows of one order that do not stand together, in bounded memory.

use std::collections::{HashMap, VecDeque};

use comanda_core::orders::content::LINES_MAX;

/// How many rows may lie between two rows of one order.
pub const SPAN_ROWS: i64 = 1_000;
/// The most rows kept of one order: one more than an order may have lines, so that it is seen to
/// be too long, and some that are no lines.
const GROUP_MAX: usize = LINES_MAX + 100;

/// The orders whose rows may still come.
#[derive(Debug)]
pub struct Window<R> {
    open: HashMap<String, Group<R>>,
    seen: VecDeque<(i64, String)>,
}

/// The rows of one order, in the order of the file.
#[derive(Debug, PartialEq, Eq)]
pub struct Group<R> {
    /// The order's number.
    pub reference: String,
    /// Its rows.
    pub rows: Vec<R>,
    /// Whether it had more rows than an order can have.
    pub too_long: bool,
    last: i64,
}

impl<R> Default for Window<R> {
    fn default() -> Self {
        Self { open: HashMap::new(), seen: VecDeque::new() }
    }
}

impl<R> Window<R> {
    /// Takes a row of an order; `number` rises. Gives it back when the order has too many already.
    pub fn push(&mut self, reference: &str, number: i64, row: R) -> Option<R> {
        self.seen.push_back((number, reference.to_owned()));
        match self.open.get_mut(reference) {
            Some(group) => {
                group.last = number;
                group.too_long |= group.rows.len() >= GROUP_MAX;
                if group.too_long {
                    return Some(row);
                }
                group.rows.push(row);
            }
            None => {
                let group = Group { reference: reference.to_owned(), rows: vec![row], too_long: false, last: number };
                self.open.insert(reference.to_owned(), group);
            }
        }
        None
    }

    /// The orders that are complete at row `number`: no row of theirs came for [`SPAN_ROWS`] rows.
    pub fn complete(&mut self, number: i64) -> Vec<Group<R>> {
        self.close_before(number - SPAN_ROWS)
    }

    /// The orders that are still open, at the end of the file.
    pub fn finish(&mut self) -> Vec<Group<R>> {
        self.close_before(i64::MAX)
    }

    fn close_before(&mut self, number: i64) -> Vec<Group<R>> {
        let mut closed = Vec::new();
        while self.seen.front().is_some_and(|(seen, _)| *seen < number) {
            let Some((seen, reference)) = self.seen.pop_front() else { break };
            if self.open.get(&reference).is_some_and(|group| group.last == seen) {
                closed.extend(self.open.remove(&reference));
            }
        }
        closed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_one_order_are_gathered_though_others_stand_between() {
        let mut window = Window::default();
        for (number, reference) in [(2, "A"), (3, "B"), (4, "A"), (900, "B")] {
            assert_eq!(window.push(reference, number, number), None);
            assert!(window.complete(number).is_empty());
        }
        let closed = window.complete(1_005);
        assert_eq!(closed.iter().map(|group| (group.reference.as_str(), group.rows.clone())).collect::<Vec<_>>(), [("A", vec![2, 4])]);
        let rest = window.finish();
        assert_eq!(rest.iter().map(|group| group.reference.as_str()).collect::<Vec<_>>(), ["B"]);
        assert!(window.finish().is_empty());
    }

    #[test]
    fn an_endless_order_keeps_no_endless_rows() {
        let mut window = Window::default();
        let back = (0..10_000).filter_map(|number| window.push("A", number, number)).count();
        let group = window.finish().pop().unwrap();
        assert!(group.too_long);
        assert_eq!(group.rows.len() + back, 10_000);
    }
}
