//! Orders as they are exported. The columns of CSV have the names that `import orders` reads by itself.

use std::collections::BTreeMap;

use comanda_core::base::ids::ChannelId;
use comanda_core::identity::permission::Permission;
use comanda_core::orders::order::Order;
use comanda_core::orders::people::{GivenAddress, People};
use comanda_core::orders::totals::line_amounts;
use comanda_store::orders::ListPlace;
use serde::Serialize;

use super::{Record, Source};
use crate::error::Result;
use crate::queries::orders::list::{OrderFilter, OrderSort};
use crate::run::{App, Caller};

/// How many orders are read at once.
const PAGE: usize = 200;
/// How many channels are read at once.
const CHANNELS_PAGE: i64 = 200;

/// An order, sums as decimal text.
#[derive(Debug, Serialize)]
pub struct OrderRecord {
    number: String,
    external_reference: Option<String>,
    channel: String,
    standing: &'static str,
    placed_at: Option<String>,
    confirmed_at: Option<String>,
    closed_at: Option<String>,
    currency: &'static str,
    price_mode: &'static str,
    language: &'static str,
    customer: CustomerPart,
    shipping_address: Option<GivenAddress>,
    billing_address: Option<GivenAddress>,
    delivery_method: String,
    region: String,
    lines: Vec<LinePart>,
    adjustments: Vec<AdjustmentPart>,
    shipping_price: String,
    shipping_tax_percent: String,
    goods: String,
    discount: String,
    surcharge: String,
    tax: String,
    total: String,
    allocation: &'static str,
    findings: Vec<&'static str>,
    on_hold: bool,
    flags: Vec<&'static str>,
    customer_note: Option<String>,
}

#[derive(Debug, Serialize)]
struct CustomerPart {
    id: Option<String>,
    name: Option<String>,
    company: Option<String>,
    tax_id: Option<String>,
    email: Option<String>,
    phone: Option<String>,
}

#[derive(Debug, Serialize)]
struct LinePart {
    line: i64,
    sku: String,
    name: String,
    quantity: i64,
    canceled: i64,
    allocated: i64,
    backordered: i64,
    unit_price: String,
    discount: String,
    tax_percent: String,
    gross: String,
}

#[derive(Debug, Serialize)]
struct AdjustmentPart {
    kind: &'static str,
    label: String,
    amount: String,
    tax_percent: String,
}

impl OrderRecord {
    fn new(order: Order, people: People, channel: &str) -> Self {
        let text = |minor: i64| order.currency.decimal(minor);
        let instant = |at: Option<comanda_core::base::time::Timestamp>| at.map(|at| at.to_string());
        Self {
            channel: channel.to_owned(),
            standing: order.standing().code(),
            placed_at: instant(order.placed_at),
            confirmed_at: instant(order.confirmed_at),
            closed_at: instant(order.closed_at),
            currency: order.currency.code(),
            price_mode: order.price_mode.code(),
            language: order.language.tag(),
            customer: CustomerPart {
                id: order.customer.map(|id| id.to_string()),
                name: people.name,
                company: people.company,
                tax_id: people.tax_id,
                email: people.email,
                phone: people.phone,
            },
            shipping_address: people.shipping_address,
            billing_address: people.billing_address,
            lines: order
                .lines
                .iter()
                .map(|line| LinePart {
                    line: line.line,
                    sku: line.code.clone(),
                    name: line.name.clone(),
                    quantity: line.ordered,
                    canceled: line.canceled,
                    allocated: line.allocated(),
                    backordered: line.backordered(),
                    unit_price: text(line.unit_price),
                    discount: text(line.discount),
                    tax_percent: line.tax_rate.percent(),
                    gross: text(line_amounts(line, order.price_mode).gross),
                })
                .collect(),
            adjustments: order
                .adjustments
                .iter()
                .map(|adjustment| AdjustmentPart {
                    kind: adjustment.kind.code(),
                    label: adjustment.label.clone(),
                    amount: text(adjustment.amount),
                    tax_percent: adjustment.tax_rate.percent(),
                })
                .collect(),
            shipping_price: text(order.shipping.amount),
            shipping_tax_percent: order.shipping.tax_rate.percent(),
            goods: text(order.totals.goods),
            discount: text(order.totals.discount),
            surcharge: text(order.totals.surcharge),
            tax: text(order.totals.tax),
            total: text(order.totals.total),
            allocation: order.allocation_status().code(),
            findings: order.findings.iter().filter(|finding| finding.is_open()).map(|finding| finding.observation.code.code()).collect(),
            on_hold: order.open_holds() > 0,
            flags: order.flags.iter().map(|flag| flag.code()).collect(),
            customer_note: people.customer_note,
            delivery_method: order.delivery.method,
            region: order.delivery.region,
            number: order.number,
            external_reference: order.external_reference,
        }
    }
}

impl Record for OrderRecord {
    const COLUMNS: &'static [&'static str] = &[
        "order.number",
        "order.reference",
        "channel",
        "standing",
        "order.placed_at",
        "order.currency",
        "order.language",
        "order.total",
        "order.surcharge",
        "customer.name",
        "customer.company",
        "customer.tax_id",
        "customer.email",
        "customer.phone",
        "address.name",
        "address.company",
        "address.street",
        "address.street2",
        "address.city",
        "address.region",
        "address.postcode",
        "address.country",
        "address.phone",
        "delivery.method",
        "shipping.price",
        "shipping.tax_percent",
        "note",
        "line.number",
        "line.sku",
        "line.name",
        "line.quantity",
        "line.canceled",
        "line.unit_price",
        "line.discount",
        "line.tax_percent",
        "line.gross",
    ];

    fn rows(&self) -> Vec<Vec<String>> {
        let given = |text: &Option<String>| text.clone().unwrap_or_default();
        let address = self.shipping_address.clone().unwrap_or_default();
        let row = |line: &LinePart| {
            vec![
                self.number.clone(),
                self.external_reference.clone().unwrap_or_else(|| self.number.clone()),
                self.channel.clone(),
                self.standing.to_owned(),
                given(&self.placed_at),
                self.currency.to_owned(),
                self.language.to_owned(),
                self.total.clone(),
                self.surcharge.clone(),
                given(&self.customer.name),
                given(&self.customer.company),
                given(&self.customer.tax_id),
                given(&self.customer.email),
                given(&self.customer.phone),
                given(&address.name),
                given(&address.company),
                given(&address.street),
                given(&address.street2),
                given(&address.city),
                given(&address.region),
                given(&address.postcode),
                given(&address.country),
                given(&address.phone),
                self.delivery_method.clone(),
                self.shipping_price.clone(),
                self.shipping_tax_percent.clone(),
                given(&self.customer_note),
                line.line.to_string(),
                line.sku.clone(),
                line.name.clone(),
                line.quantity.to_string(),
                line.canceled.to_string(),
                line.unit_price.clone(),
                line.discount.clone(),
                line.tax_percent.clone(),
                line.gross.clone(),
            ]
        };
        self.lines.iter().map(row).collect()
    }
}

/// The orders that fit a filter, the oldest first.
pub struct Orders {
    app: App,
    caller: Caller,
    filter: OrderFilter,
    channels: BTreeMap<ChannelId, String>,
    place: Option<ListPlace>,
}

impl Orders {
    /// The orders that fit this filter.
    ///
    /// # Errors
    /// [`Error::Forbidden`](crate::error::Error::Forbidden) without [`Permission::OrdersRead`]; as the store's.
    pub async fn new(app: App, caller: Caller, filter: OrderFilter) -> Result<Self> {
        caller.demand(Permission::OrdersRead)?;
        let read = app.store().read(|tx| {
            Box::pin(async move {
                let (mut codes, mut after) = (BTreeMap::new(), String::new());
                loop {
                    let found = comanda_store::channels::list(tx, &after, CHANNELS_PAGE).await?;
                    let Some(last) = found.last() else { return Ok(codes) };
                    after.clone_from(&last.code);
                    codes.extend(found.into_iter().map(|channel| (channel.id, channel.code)));
                }
            })
        });
        let channels = read.await?;
        Ok(Self { app, caller, filter, channels, place: None })
    }
}

impl Source for Orders {
    type Record = OrderRecord;

    /// # Errors
    /// [`Error::Forbidden`](crate::error::Error::Forbidden) without [`Permission::OrdersRead`]; as the store's.
    async fn next(&mut self) -> Result<Option<Vec<OrderRecord>>> {
        self.caller.demand(Permission::OrdersRead)?;
        let page = page(&self.app, self.filter.clone(), self.place).await?;
        let Some((last, ..)) = page.last() else { return Ok(None) };
        self.place = Some(*last);
        let record = |(_, order, people): (ListPlace, Order, People)| {
            let channel = self.channels.get(&order.channel).map_or("", String::as_str);
            OrderRecord::new(order, people, channel)
        };
        Ok(Some(page.into_iter().map(record).collect()))
    }
}

/// Orders after a place of the list, with their people and their own places.
async fn page(app: &App, filter: OrderFilter, after: Option<ListPlace>) -> Result<Vec<(ListPlace, Order, People)>> {
    let read = app.store().read_long(move |tx| {
        Box::pin(async move {
            let rows = comanda_store::orders::list(tx, &filter, OrderSort::Oldest, after, PAGE).await?;
            let mut orders = Vec::with_capacity(rows.len());
            for row in rows {
                if let Some(stored) = comanda_store::orders::find(tx, row.id).await? {
                    orders.push(((row.ordered_at, row.id), stored.order, comanda_store::orders::people(tx, row.id).await?));
                }
            }
            Ok(orders)
        })
    });
    Ok(read.await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::imports::files::mapping::{Field, Mapping};

    #[test]
    fn the_columns_are_read_back_by_the_import() {
        let header: Vec<String> = OrderRecord::COLUMNS.iter().map(|column| (*column).to_owned()).collect();
        let positions = Mapping::default().positions(&header).unwrap();
        let missing: Vec<&str> = Field::ALL.iter().zip(positions).filter(|(_, at)| at.is_none()).map(|(field, _)| field.key()).collect();
        assert_eq!(missing, ["customer.reference"], "the customer is known by e-mail and phone");
    }
}
