//! Which orders are wanted, as the address says it.

use comanda_app::queries::orders::list::{Days, ManagerIs, OrderFilter, channel_named};
use comanda_app::queries::orders::search;
use comanda_app::run::Caller;
use comanda_core::base::ids::{CustomerId, UserId};
use comanda_core::base::time::parse_day;
use comanda_core::customers::customer::Flag;
use comanda_core::orders::order::{AllocationStatus, Standing};
use utoipa::IntoParams;

use crate::api::v1::wire::{AllocationCode, CustomerIdText, DayText, FlagCode, StandingCode};
use crate::doors::Doors;
use crate::params::Params;
use crate::problem::Problem;

/// Which orders: those for which everything that is given holds.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "it is the description of what `read` reads")]
pub(super) struct OrderParams {
    /// A number or its beginning, an external reference, words of the customer's or receiver's name or company in any
    /// script, an e-mail address, a phone however it is written.
    #[param(max_length = 200, example = "petrovic")]
    q: Option<String>,
    /// How they stand; several with commas between or one by one.
    #[param(value_type = Option<Vec<StandingCode>>)]
    status: Option<Vec<Standing>>,
    /// The channel, by its code or its identifier.
    #[param(max_length = 40, example = "web")]
    channel: Option<String>,
    /// The customer.
    #[param(value_type = Option<CustomerIdText>)]
    customer: Option<CustomerId>,
    /// Who is responsible; `none` for nobody.
    #[param(pattern = "^(none|usr_[0-7][0-9a-hjkmnp-tv-z]{25})$", example = "none")]
    manager: Option<String>,
    /// The code of the way of delivery.
    #[param(max_length = 40, example = "courier")]
    delivery_method: Option<String>,
    /// The region delivered to.
    #[param(max_length = 120, example = "RS-Beograd")]
    region: Option<String>,
    /// Whether their customer had ordered before.
    repeat: Option<bool>,
    /// Ordered on this day in UTC or later.
    #[param(value_type = Option<DayText>)]
    ordered_from: Option<String>,
    /// Ordered on this day in UTC or earlier.
    #[param(value_type = Option<DayText>)]
    ordered_until: Option<String>,
    /// Came to their end on this day in UTC or later.
    #[param(value_type = Option<DayText>)]
    closed_from: Option<String>,
    /// Came to their end on this day in UTC or earlier.
    #[param(value_type = Option<DayText>)]
    closed_until: Option<String>,
    /// Whether findings wait for somebody.
    has_findings: Option<bool>,
    /// Whether a hold stops work.
    held: Option<bool>,
    /// Whether they wait for stock.
    waiting: Option<bool>,
    /// How much of their stock they have.
    #[param(value_type = Option<AllocationCode>)]
    allocation: Option<AllocationStatus>,
    /// A flag they have.
    #[param(value_type = Option<FlagCode>)]
    flag: Option<Flag>,
}

fn days(params: &mut Params, from: &str, until: &str) -> Days {
    let mut day = |name: &str| params.read(name, "2026-11-21", |text| parse_day(text).ok());
    Days { from: day(from), until: day(until) }
}

/// Which orders are wanted, with the channel as it was named.
pub(super) struct Wanted {
    filter: OrderFilter,
    channel: Option<String>,
}

impl Wanted {
    /// The filter, with the channel looked up.
    ///
    /// # Errors
    /// `channel.unknown` at the parameter `channel`.
    pub(super) async fn filter(self, doors: &Doors, caller: &Caller) -> Result<OrderFilter, Problem> {
        let channel = match &self.channel {
            Some(name) => Some(channel_named(&doors.app, caller, name).await.map_err(Problem::of_query)?),
            None => None,
        };
        Ok(OrderFilter { channel, ..self.filter })
    }
}

/// Reads them.
pub(super) fn read(params: &mut Params) -> Wanted {
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
pub(super) fn codes<T: Copy>(all: &[T], code: impl Fn(T) -> &'static str) -> String {
    all.iter().map(|item| code(*item)).collect::<Vec<_>>().join(", ")
}
