//! Markers on an order.

use std::collections::BTreeSet;

use crate::base::decision::Decision;
use crate::customers::customer::Flag;
use crate::event::Event;

use super::order::Order;

/// Sets the order's flags to exactly these; unchanged when they are so already.
#[must_use]
pub fn flag(order: &Order, flags: BTreeSet<Flag>) -> Decision<Event> {
    if order.flags == flags { Decision::Unchanged } else { Decision::Changed(Event::OrderFlagged { flags }) }
}
