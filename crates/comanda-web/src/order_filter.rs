//! Which orders are wanted, as the address says it, for pages and programs alike.

use comanda_app::queries::orders::list::{Days, ManagerIs, OrderFilter, channel_named};
use comanda_app::queries::orders::search;
use comanda_app::run::Caller;
use comanda_core::base::ids::UserId;
use comanda_core::base::time::parse_day;
use comanda_core::customers::customer::Flag;
use comanda_core::orders::order::{AllocationStatus, Standing};

use crate::doors::Doors;
use crate::params::Params;
use crate::problem::Problem;

fn days(params: &mut Params, from: &str, until: &str) -> Days {
    let mut day = |name: &str| params.read(name, "2026-11-21", |text| parse_day(text).ok());
    Days { from: day(from), until: day(until) }
}

/// Which orders are wanted, with the channel as it was named.
pub(crate) struct Wanted {
    filter: OrderFilter,
    channel: Option<String>,
}

impl Wanted {
    /// The filter, with the channel looked up.
    ///
    /// # Errors
    /// `channel.unknown` at the parameter `channel`.
    pub(crate) async fn filter(self, doors: &Doors, caller: &Caller) -> Result<OrderFilter, Problem> {
        let channel = match &self.channel {
            Some(name) => Some(channel_named(&doors.app, caller, name).await.map_err(Problem::of_query)?),
            None => None,
        };
        Ok(OrderFilter { channel, ..self.filter })
    }
}

/// Reads them.
pub(crate) fn read(params: &mut Params) -> Wanted {
    let manager = |text: &str| match text {
        "none" => Some(ManagerIs::Nobody),
        id => UserId::parse(id).ok().map(ManagerIs::User),
    };
    let text = params.search("q").filter(|text| !text.trim().is_empty());
    let found = text.as_deref().map(search::read);
    if found == Some(None) {
        params.wrong("q", "petrovic, WEB-1042");
    }
    let channel = params.short("channel", 40);
    let filter = OrderFilter {
        standings: params.read_all("status", codes(Standing::ALL, |standing| standing.code()), Standing::parse).into_iter().collect(),
        status: None,
        channel: None,
        customer: params.id("customer", "cus_…"),
        manager: params.read("manager", "none, usr_…", manager),
        delivery_method: params.short("delivery_method", 40),
        region: params.short("region", 120),
        repeat: params.flag("repeat"),
        ordered: days(params, "ordered_from", "ordered_until"),
        closed: days(params, "closed_from", "closed_until"),
        has_findings: params.flag("has_findings"),
        held: params.flag("held"),
        waiting: params.flag("waiting"),
        allocation: params.read("allocation", "unallocated, backordered, partially_allocated, allocated", AllocationStatus::parse),
        flag: params.read("flag", codes(Flag::ALL, |flag| flag.code()), Flag::parse),
        text: found.flatten(),
    };
    Wanted { filter, channel }
}

/// The codes of a closed list, to tell what would be right.
pub(crate) fn codes<T: Copy>(all: &[T], code: impl Fn(T) -> &'static str) -> String {
    all.iter().map(|item| code(*item)).collect::<Vec<_>>().join(", ")
}
