//! Markers on an order.

use std::collections::BTreeSet;

use crate::base::decision::Decision;
use crate::customers::customer::Flag;
use crate::event::Event;

use super::order::Order;

/// Sets the order's flags to exactly these; unchanged when they are so already.
///
/// A closed order is flagged like any other: a flag is a marker for people and reports and moves
/// nothing, and that a customer's item comes back is often told when the order is long delivered.
#[must_use]
pub fn flag(order: &Order, flags: BTreeSet<Flag>) -> Decision<Event> {
    if order.flags == flags { Decision::Unchanged } else { Decision::Changed(Event::OrderFlagged { flags }) }
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn sets_exactly_these() {
        let order = sample::placed(&[("A", 1)], &[]);
        assert_eq!(flag(&order, BTreeSet::new()), Decision::Unchanged);
        let vip = BTreeSet::from([Flag::Vip]);
        assert_eq!(flag(&order, vip.clone()), Decision::Changed(Event::OrderFlagged { flags: vip.clone() }));
        let flagged = sample::after(&order, &Event::OrderFlagged { flags: vip.clone() });
        assert_eq!(flag(&flagged, vip), Decision::Unchanged);
        assert_eq!(sample::after(&flagged, &Event::OrderFlagged { flags: BTreeSet::new() }).flags, BTreeSet::new());
    }
}
