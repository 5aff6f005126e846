//! `GET /orders`: orders, page by page, and what all of them come to.

use axum::extract::State;
use comanda_app::queries::orders::list::{self, CurrencySum, ListSums, OrderSort, OrderView};
use comanda_core::base::ids::{ChannelId, CustomerId, OrderId, UserId};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use super::filter::OrderParams;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{ListRefusals, PageParams};
use crate::api::v1::wire::{
    AllocationCode, ChannelIdText, CurrencyCode, CustomerIdText, FlagCode, Instant, OrderIdText, StandingCode, Sum, UserIdText,
};
use crate::asking::{OrdersRead, Reader};
use crate::doors::Doors;
use crate::order_filter;
use crate::problem::Problem;

/// In which order.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "it is the description of what the handler reads")]
pub(super) struct SortParams {
    /// The newest or the oldest first, by when they were ordered.
    #[param(pattern = "^(newest|oldest)$", default = "newest")]
    sort: Option<String>,
}

/// An order as a list shows it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderListed)]
struct ListedBody<'a> {
    /// Its identifier.
    #[schema(value_type = OrderIdText)]
    id: OrderId,
    /// The number people use.
    number: &'a str,
    /// The source system's own number.
    external_reference: Option<&'a str>,
    /// Its channel.
    #[schema(value_type = ChannelIdText)]
    channel_id: ChannelId,
    /// The channel's code.
    channel: &'a str,
    /// How it stands.
    #[schema(value_type = StandingCode)]
    status: &'static str,
    /// Whose it is.
    #[schema(value_type = Option<CustomerIdText>)]
    customer_id: Option<CustomerId>,
    /// The customer's name, or the company's.
    customer: Option<&'a str>,
    /// Whether the customer had ordered before.
    repeat: bool,
    /// The currency of its total.
    #[schema(value_type = CurrencyCode)]
    currency: &'static str,
    /// What it comes to.
    total: Sum,
    /// When it was ordered; when it was made, for a draft.
    ordered_at: Instant,
    /// When it came to its end.
    closed_at: Option<Instant>,
    /// The code of the way of delivery; empty when none was named.
    delivery_method: &'a str,
    /// The region delivered to; empty when unknown.
    region: &'a str,
    /// How much of it has its stock.
    #[schema(value_type = AllocationCode)]
    allocation: &'static str,
    /// How many findings wait for somebody.
    findings_open: i64,
    /// How many holds stop work.
    holds_open: i64,
    /// Who is responsible.
    #[schema(value_type = Option<UserIdText>)]
    manager_id: Option<UserId>,
    /// The name of who is.
    manager: Option<&'a str>,
    /// Markers.
    #[schema(value_type = Vec<FlagCode>)]
    flags: Vec<&'static str>,
    /// Its version, as in `ETag`.
    version: i64,
}

impl<'a> ListedBody<'a> {
    fn of(order: &'a OrderView) -> Self {
        Self {
            id: order.id,
            number: &order.number,
            external_reference: order.external_reference.as_deref(),
            channel_id: order.channel,
            channel: &order.channel_code,
            status: order.standing.code(),
            customer_id: order.customer,
            customer: order.customer_name.as_deref(),
            repeat: order.repeat,
            currency: order.currency.code(),
            total: Sum(order.currency, order.total),
            ordered_at: Instant(order.ordered_at),
            closed_at: order.closed_at.map(Instant),
            delivery_method: &order.delivery_method,
            region: &order.region,
            allocation: order.allocation.code(),
            findings_open: order.findings_open,
            holds_open: order.holds_open,
            manager_id: order.manager,
            manager: order.manager_name.as_deref(),
            flags: order.flags.iter().map(|flag| flag.code()).collect(),
            version: order.version,
        }
    }
}

/// Orders of one currency and what they come to.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = CurrencySum)]
pub(super) struct CurrencySumBody {
    /// The currency.
    #[schema(value_type = CurrencyCode)]
    currency: &'static str,
    /// How many orders.
    orders: i64,
    /// What they come to together.
    total: Sum,
}

impl From<&CurrencySum> for CurrencySumBody {
    fn from(sum: &CurrencySum) -> Self {
        Self { currency: sum.currency.code(), orders: sum.orders, total: Sum(sum.currency, sum.total) }
    }
}

/// What all orders of a list come to.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderSums)]
struct SumsBody {
    /// How many orders.
    orders: i64,
    /// How many and how much of each currency.
    sums: Vec<CurrencySumBody>,
}

impl From<&ListSums> for SumsBody {
    fn from(sums: &ListSums) -> Self {
        Self { orders: sums.orders, sums: sums.sums.iter().map(CurrencySumBody::from).collect() }
    }
}

/// A page of orders.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderPage)]
pub(super) struct PageBody<'a> {
    /// What is on the page.
    items: Vec<ListedBody<'a>>,
    /// What to ask the next page with; `null` on the last one.
    next: Option<&'a str>,
    /// What all orders that fit come to, not only those of the page: with the first page, unless a search is so common that
    /// counting would take too long.
    sums: Option<SumsBody>,
}

/// List orders
#[utoipa::path(
    get, path = "/orders", tag = "orders", operation_id = "list_orders",
    params(OrderParams, SortParams, PageParams),
    responses((status = 200, description = "Orders by when they were ordered.", body = PageBody), ListRefusals),
    security(("api_key" = ["orders.read"])),
)]
pub(super) async fn list(State(doors): State<Doors>, reader: Reader<OrdersRead>) -> Answered {
    let mut params = reader.params;
    let (wanted, page) = (order_filter::read(&mut params), params.page());
    let sort = params.read("sort", "newest, oldest", |text| match text {
        "newest" => Some(OrderSort::Newest),
        "oldest" => Some(OrderSort::Oldest),
        _ => None,
    });
    params.finish()?;
    let filter = wanted.filter(&doors, &reader.caller).await?;
    let found = list::list(&doors.app, &reader.caller, filter, sort.unwrap_or_default(), &page).await.map_err(Problem::of_query)?;
    Answer::ok(&PageBody {
        items: found.page.items.iter().map(ListedBody::of).collect(),
        next: found.page.next.as_deref(),
        sums: found.sums.as_ref().map(SumsBody::from),
    })
}
