//! `GET /orders/groups`: how many orders and how much, grouped.

use axum::extract::State;
use comanda_app::queries::orders::group::{GroupRow, Grouped, GroupedBy, groups};
use serde::Serialize;
use utoipa::{IntoParams, ToSchema};

use super::filter::OrderParams;
use super::list::CurrencySumBody;
use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::ListRefusals;
use crate::api::v1::wire::GroupedByCode;
use crate::asking::{OrdersRead, Reader};
use crate::doors::Doors;
use crate::order_filter;
use crate::problem::Problem;

/// By what.
#[derive(IntoParams)]
#[into_params(parameter_in = Query)]
#[expect(dead_code, reason = "it is the description of what the handler reads")]
pub(super) struct GroupParams {
    /// By what; several with commas between or one by one.
    #[param(value_type = Vec<GroupedByCode>, min_items = 1, max_items = 6)]
    by: Vec<GroupedBy>,
}

/// The orders of one group.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderGroup)]
struct RowBody<'a> {
    /// What they have in common: a status, a day in UTC, `first` or `repeat`, a way of delivery, a region. Empty where there
    /// is none.
    #[schema(example = "placed")]
    key: &'a str,
    /// How many.
    orders: i64,
    /// How many and how much of each currency.
    sums: Vec<CurrencySumBody>,
}

impl<'a> RowBody<'a> {
    fn of(row: &'a GroupRow) -> Self {
        Self { key: &row.key, orders: row.orders, sums: row.sums.iter().map(CurrencySumBody::from).collect() }
    }
}

/// Orders grouped in one way.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderGroups)]
struct GroupedBody<'a> {
    /// In which.
    #[schema(value_type = GroupedByCode)]
    by: &'static str,
    /// The groups.
    groups: Vec<RowBody<'a>>,
}

impl<'a> GroupedBody<'a> {
    fn of(grouped: &'a Grouped) -> Self {
        Self { by: grouped.by.code(), groups: grouped.rows.iter().map(RowBody::of).collect() }
    }
}

/// Orders grouped in the ways that were asked for.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderGroupings)]
pub(super) struct GroupingsBody<'a> {
    /// One for each way.
    items: Vec<GroupedBody<'a>>,
}

/// Group orders
///
/// Exact at the instant of the answer. A search that finds too many orders to count is refused.
#[utoipa::path(
    get, path = "/orders/groups", tag = "orders", operation_id = "group_orders",
    params(GroupParams, OrderParams),
    responses((status = 200, description = "How many orders and how much.", body = GroupingsBody), ListRefusals),
    security(("api_key" = ["orders.read"])),
)]
pub(super) async fn group(State(doors): State<Doors>, reader: Reader<OrdersRead>) -> Answered {
    let mut params = reader.params;
    let wanted = order_filter::read(&mut params);
    let mut by = params.demanded_all("by", order_filter::codes(GroupedBy::ALL, GroupedBy::code), GroupedBy::parse);
    params.finish()?;
    let filter = wanted.filter(&doors, &reader.caller).await?;
    by.sort_unstable();
    by.dedup();
    let found = groups(&doors.app, &reader.caller, &by, filter).await.map_err(Problem::of_query)?;
    Answer::ok(&GroupingsBody { items: found.iter().map(GroupedBody::of).collect() })
}
