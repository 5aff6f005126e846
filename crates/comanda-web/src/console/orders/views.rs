//! The tabs of the list of orders: views everybody has.

use comanda_core::base::ids::UserId;

use crate::console::address::Address;
use crate::console::pulse::Pulse;

/// A tab.
#[derive(Debug, Clone)]
pub(super) struct Tab {
    /// The key of its name.
    pub(super) key: &'static str,
    /// Where it leads.
    pub(super) address: String,
    /// How many orders it has, where that is counted.
    pub(super) count: Option<i64>,
    /// Whether it is the one that is shown.
    pub(super) active: bool,
}

/// The parameters that say how a list is shown and not which orders it has.
pub(super) const SHOWN_BY: [&str; 5] = ["cursor", "group", "columns", "sort", "limit"];

/// The tabs for this person at this address.
pub(super) fn tabs(address: &Address, pulse: &Pulse, person: UserId) -> Vec<Tab> {
    let mine = format!("manager={person}");
    let all: [(&'static str, &str, Option<i64>); 7] = [
        ("orders-view-all", "", None),
        ("orders-view-clarify", "status=needs_clarification", Some(pulse.clarify)),
        ("orders-view-confirm", "status=placed", Some(pulse.to_confirm)),
        ("orders-view-waiting", "waiting=true", Some(pulse.waiting)),
        ("orders-view-held", "held=true", Some(pulse.held)),
        ("orders-view-drafts", "status=draft", Some(pulse.drafts)),
        ("orders-view-mine", &mine, None),
    ];
    let asked = address.without(&SHOWN_BY).query();
    let tab = |(key, query, count): (&'static str, &str, Option<i64>)| {
        let wanted = Address::parse("/orders", query);
        Tab { key, active: wanted.query() == asked, address: wanted.to_string(), count }
    };
    all.into_iter().map(tab).collect()
}
