//! Lists of orders, and what the listed orders come to.

use comanda_core::base::ids::{ChannelId, CustomerId, OrderId, UserId};
use comanda_core::base::money::Currency;
use comanda_core::base::time::Timestamp;
use comanda_core::customers::customer::Flag;
use comanda_core::identity::permission::Permission;
use comanda_core::orders::order::{AllocationStatus, OrderStatus, Standing};
use comanda_store::channels;
use comanda_store::orders::{self, OrderRow};
use serde::{Deserialize, Serialize};

pub use comanda_store::orders::{Days, ManagerIs, OrderFilter, OrderSort, Search};

use crate::error::{Error, Refusal, Result};
use crate::queries::{Page, PageRequest};
use crate::run::{App, Caller};

const NEWEST: &str = "orders";
const OLDEST: &str = "orders-oldest";

/// An order as a list shows it. Sums are in minor units.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderView {
    /// Its identifier.
    pub id: OrderId,
    /// The number people use.
    pub number: String,
    /// The source system's own number.
    pub external_reference: Option<String>,
    /// Its channel.
    pub channel: ChannelId,
    /// The channel's code.
    pub channel_code: String,
    /// The channel's name.
    pub channel_name: String,
    /// The status as people read it.
    pub standing: Standing,
    /// Its lifecycle.
    pub status: OrderStatus,
    /// Whose it is.
    pub customer: Option<CustomerId>,
    /// The customer's name, or the company's.
    pub customer_name: Option<String>,
    /// The how manieth of the customer it is; 0 without one, and for drafts.
    pub nth_of_customer: i64,
    /// Whether the customer had ordered before.
    pub repeat: bool,
    /// What it comes to.
    pub total: i64,
    /// The currency of the total.
    pub currency: Currency,
    /// When it was ordered; when it was made, for a draft.
    pub ordered_at: Timestamp,
    /// When it was placed.
    pub placed_at: Option<Timestamp>,
    /// When it came to its end.
    pub closed_at: Option<Timestamp>,
    /// The delivery method's code; empty when none was named.
    pub delivery_method: String,
    /// The region delivered to; empty when unknown.
    pub region: String,
    /// How much of it has its stock.
    pub allocation: AllocationStatus,
    /// How many findings wait for somebody.
    pub findings_open: i64,
    /// How many holds stop work.
    pub holds_open: i64,
    /// Who is responsible.
    pub manager: Option<UserId>,
    /// The name of who is.
    pub manager_name: Option<String>,
    /// Markers.
    pub flags: Vec<Flag>,
    /// Its version.
    pub version: i64,
}

impl From<OrderRow> for OrderView {
    fn from(row: OrderRow) -> Self {
        Self {
            id: row.id,
            number: row.number,
            external_reference: row.external_reference,
            channel: row.channel,
            channel_code: row.channel_code,
            channel_name: row.channel_name,
            standing: row.standing,
            status: row.status,
            customer: row.customer,
            customer_name: row.customer_name,
            nth_of_customer: row.nth_of_customer,
            repeat: row.nth_of_customer > 1,
            total: row.total,
            currency: row.currency,
            ordered_at: row.ordered_at,
            placed_at: row.placed_at,
            closed_at: row.closed_at,
            delivery_method: row.delivery_method,
            region: row.region,
            allocation: row.allocation,
            findings_open: row.findings_open,
            holds_open: row.holds_open,
            manager: row.manager,
            manager_name: row.manager_name,
            flags: row.flags,
            version: row.version,
        }
    }
}

/// Orders of one currency and what they come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CurrencySum {
    /// The currency.
    pub currency: Currency,
    /// How many orders.
    pub orders: i64,
    /// What they come to together, in minor units.
    pub total: i64,
}

impl From<orders::CurrencySum> for CurrencySum {
    fn from(sum: orders::CurrencySum) -> Self {
        Self { currency: sum.currency, orders: sum.orders, total: sum.total }
    }
}

/// What all orders of a list come to, not only those of the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ListSums {
    /// How many orders.
    pub orders: i64,
    /// How many and how much of each currency, by rising code.
    pub sums: Vec<CurrencySum>,
}

/// A page of orders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderPage {
    /// The orders.
    #[serde(flatten)]
    pub page: Page<OrderView>,
    /// What all orders of the list come to: with the first page, unless a search text is so common that
    /// counting what it finds would take too long.
    pub sums: Option<ListSums>,
}

/// Orders that fit the filter, in the order of when they were ordered.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::OrdersRead`]; `cursor.invalid`.
pub async fn list(app: &App, caller: &Caller, filter: OrderFilter, sort: OrderSort, page: &PageRequest) -> Result<OrderPage> {
    caller.demand(Permission::OrdersRead)?;
    let name = match sort {
        OrderSort::Newest => NEWEST,
        OrderSort::Oldest => OLDEST,
    };
    let (after, limit) = (page.after::<(i64, OrderId)>(name)?, page.limit());
    let after = after.map(|(micros, id)| (Timestamp::from_micros(micros), id));
    let wanted = usize::try_from(limit + 1).map_err(Error::internal)?;
    let found = app.store().read_long(move |tx| {
        Box::pin(async move {
            match after {
                None => orders::list_and_sums(tx, &filter, sort, wanted).await,
                Some(_) => orders::list(tx, &filter, sort, after, wanted).await.map(|rows| (rows, None)),
            }
        })
    });
    let (rows, sums) = found.await?;
    let views: Vec<OrderView> = rows.into_iter().map(OrderView::from).collect();
    let sums = sums
        .map(|sums| ListSums { orders: sums.iter().map(|sum| sum.orders).sum(), sums: sums.into_iter().map(CurrencySum::from).collect() });
    Ok(OrderPage { page: Page::of(name, views, limit, |view| (view.ordered_at.micros(), view.id))?, sums })
}

/// The channel that a filter names by its code or identifier.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::OrdersRead`]; `channel.unknown` at `/channel`.
pub async fn channel_named(app: &App, caller: &Caller, name: &str) -> Result<ChannelId> {
    caller.demand(Permission::OrdersRead)?;
    let wanted = name.trim().to_owned();
    let read = app.store().read(move |tx| {
        Box::pin(async move {
            match ChannelId::parse(&wanted) {
                Ok(id) => channels::find(tx, id).await,
                Err(_) => channels::by_code(tx, &wanted).await,
            }
        })
    });
    let found = read.await?.ok_or_else(|| Refusal::field("/channel", "channel.unknown"))?;
    Ok(found.id)
}

/// The order with exactly this number.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::OrdersRead`]; [`Error::NotFound`].
pub async fn find_by_number(app: &App, caller: &Caller, number: &str) -> Result<OrderId> {
    caller.demand(Permission::OrdersRead)?;
    let wanted = number.trim().to_owned();
    let found = app.store().read(move |tx| Box::pin(async move { orders::by_number(tx, &wanted).await })).await?;
    found.ok_or_else(|| Error::not_found("order", number))
}
