//! Which orders are wanted: the description of what the address says.

use comanda_core::base::ids::CustomerId;
use comanda_core::customers::customer::Flag;
use comanda_core::orders::order::{AllocationStatus, Standing};
use utoipa::IntoParams;

use crate::api::v1::wire::{AllocationCode, CustomerIdText, DayText, FlagCode, StandingCode};

/// Which orders: those for which everything that is given holds.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "it is the description of what `order_filter::read` reads")]
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
