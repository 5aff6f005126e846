//! One order with everything about it.

use std::collections::{BTreeMap, BTreeSet};

use comanda_core::base::ids::{ChannelId, CustomerId, EventId, LocationId, MovementId, OrderId, SkuId, UserId};
use comanda_core::base::locale::Locale;
use comanda_core::base::money::{Currency, TaxRate};
use comanda_core::base::time::Timestamp;
use comanda_core::catalog::sku::KitPart;
use comanda_core::channels::channel::{Channel, DeliveryMethod, PriceMode};
use comanda_core::customers::customer::{Customer, Flag};
use comanda_core::identity::actor::Actor;
use comanda_core::identity::permission::Permission;
use comanda_core::identity::user::User;
use comanda_core::inventory::movement::{Change, MovementKind};
use comanda_core::orders::finding::Finding;
use comanda_core::orders::hold::Hold;
use comanda_core::orders::note::Note;
use comanda_core::orders::order::{
    Adjustment, AllocationStatus, DeliveryWindow, Order, OrderLine, OrderStatus, ShippingPrice, Source, Standing,
};
use comanda_core::orders::override_finding::is_overridable;
use comanda_core::orders::people::People;
use comanda_core::orders::totals::{Totals, line_amounts};
use comanda_store::inventory::StoredMovement;
use comanda_store::{Tx, catalog, channels, customers, inventory, orders, users};
use serde::{Deserialize, Serialize};

use super::next_steps::{NextSteps, next_steps};
use super::stock::{LineStock, Shelf};
use crate::error::{Error, Result};
use crate::run::{App, Caller};

/// The channel an order came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChannelView {
    /// Its identifier.
    pub id: ChannelId,
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
}

/// Whose an order is, as the customer is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerView {
    /// The customer; when the order's own record was merged into another, that one.
    pub id: CustomerId,
    /// The name.
    pub name: String,
    /// The company.
    pub company: Option<String>,
    /// The company's tax number.
    pub tax_id: Option<String>,
    /// The language the customer is written to in.
    pub language: Option<Locale>,
    /// E-mail addresses, the preferred one first.
    pub emails: Vec<String>,
    /// Phones, the preferred one first.
    pub phones: Vec<String>,
    /// Markers of the customer.
    pub flags: BTreeSet<Flag>,
    /// How many orders were placed by or for the customer.
    pub orders_placed: i64,
}

impl From<Customer> for CustomerView {
    fn from(customer: Customer) -> Self {
        Self {
            id: customer.id,
            name: customer.name,
            company: customer.company,
            tax_id: customer.tax_id,
            language: customer.language,
            emails: customer.emails,
            phones: customer.phones,
            flags: customer.flags,
            orders_placed: customer.orders_placed,
        }
    }
}

/// Who is responsible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ManagerView {
    /// The person.
    pub id: UserId,
    /// The name.
    pub name: String,
    /// The e-mail address.
    pub email: String,
    /// Whether work may be given to this person.
    pub active: bool,
}

impl From<User> for ManagerView {
    fn from(user: User) -> Self {
        Self { id: user.id, name: user.name, email: user.email, active: user.active }
    }
}

/// How and where the goods go.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeliveryView {
    /// The method's code; empty when none was named.
    pub method: String,
    /// The method's name, when the channel has it.
    pub method_name: Option<String>,
    /// The wished time.
    pub window: Option<DeliveryWindow>,
    /// The region delivered to; empty when unknown.
    pub region: String,
    /// The price of delivery.
    pub price: ShippingPrice,
}

/// A line with its sums, for its open units, and the stock behind it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineView {
    /// Its number on the order.
    pub line: i64,
    /// The SKU, when the code is known.
    pub sku: Option<SkuId>,
    /// The code as it was ordered.
    pub code: String,
    /// The name as it was sold.
    pub name: String,
    /// What one unit takes from stock.
    pub parts: Vec<KitPart>,
    /// Units ordered.
    pub ordered: i64,
    /// Units canceled.
    pub canceled: i64,
    /// Units neither canceled nor otherwise settled.
    pub open: i64,
    /// Price of one unit, in minor units.
    pub unit_price: i64,
    /// The tax rate.
    pub tax_rate: TaxRate,
    /// Price × open units.
    pub goods: i64,
    /// The part of the discounts that falls on open units.
    pub discount: i64,
    /// Without tax, after discount.
    pub net: i64,
    /// The tax.
    pub tax: i64,
    /// With tax, after discount.
    pub gross: i64,
    /// Weight of one unit in grams.
    pub weight_g: i64,
    /// The stock behind it, now.
    pub stock: LineStock,
}

impl LineView {
    fn of(line: &OrderLine, mode: PriceMode, stock: LineStock) -> Self {
        let amounts = line_amounts(line, mode);
        Self {
            line: line.line,
            sku: line.sku,
            code: line.code.clone(),
            name: line.name.clone(),
            parts: line.parts.clone(),
            ordered: line.ordered,
            canceled: line.canceled,
            open: line.open(),
            unit_price: line.unit_price,
            tax_rate: line.tax_rate,
            goods: amounts.goods,
            discount: amounts.discount,
            net: amounts.net,
            tax: amounts.tax,
            gross: amounts.gross,
            weight_g: line.weight_g,
            stock,
        }
    }
}

/// A finding, and whether a reason is enough to settle it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingView {
    /// The finding.
    #[serde(flatten)]
    pub finding: Finding,
    /// Whether it waits for somebody.
    pub open: bool,
    /// Whether somebody may take it on themselves.
    pub overridable: bool,
}

/// An entry of the stock ledger that the order caused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderMovement {
    /// Its identifier.
    pub id: MovementId,
    /// What moved.
    pub sku: SkuId,
    /// The SKU's code.
    pub sku_code: Option<String>,
    /// Where.
    pub location: LocationId,
    /// Why.
    pub kind: MovementKind,
    /// By how much.
    pub change: Change,
    /// When.
    pub at: Timestamp,
    /// The event that tells of it.
    pub event: EventId,
}

impl OrderMovement {
    fn of(stored: StoredMovement, codes: &BTreeMap<SkuId, String>) -> Self {
        let movement = stored.movement;
        Self {
            id: stored.id,
            sku: movement.sku,
            sku_code: codes.get(&movement.sku).cloned(),
            location: movement.location,
            kind: movement.kind,
            change: movement.change,
            at: stored.at,
            event: stored.event,
        }
    }
}

/// One order with everything about it, in one snapshot. Sums are in minor units of its currency.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderCard {
    /// Its identifier.
    pub id: OrderId,
    /// The number people use.
    pub number: String,
    /// The source system's own number.
    pub external_reference: Option<String>,
    /// Where it came from.
    pub channel: ChannelView,
    /// By which door it came.
    pub source: Source,
    /// Who placed it.
    pub placed_by: Actor,
    /// Its lifecycle.
    pub status: OrderStatus,
    /// The status as people read it.
    pub standing: Standing,
    /// Its version: how many events it has.
    pub version: i64,
    /// Whose it is.
    pub customer: Option<CustomerView>,
    /// The how manieth of the customer it is; 0 without a customer or before it is placed.
    pub nth_of_customer: i64,
    /// The person behind it, with addresses, as given.
    pub people: People,
    /// The language its customer is written to in.
    pub language: Locale,
    /// The currency of all its sums.
    pub currency: Currency,
    /// Whether its prices contain tax.
    pub price_mode: PriceMode,
    /// Its lines.
    pub lines: Vec<LineView>,
    /// Discounts and surcharges.
    pub adjustments: Vec<Adjustment>,
    /// What it comes to.
    pub totals: Totals,
    /// How and where the goods go.
    pub delivery: DeliveryView,
    /// How much of it has its stock.
    pub allocation: AllocationStatus,
    /// Everything that was found wrong with it, oldest first.
    pub findings: Vec<FindingView>,
    /// Everything that stopped work on it, oldest first.
    pub holds: Vec<Hold>,
    /// Notes of the staff, oldest first.
    pub notes: Vec<Note>,
    /// Who is responsible.
    pub manager: Option<ManagerView>,
    /// Markers.
    pub flags: BTreeSet<Flag>,
    /// The order's entries in the stock ledger, oldest first.
    pub movements: Vec<OrderMovement>,
    /// When the record was made.
    pub created_at: Timestamp,
    /// When the customer ordered.
    pub placed_at: Option<Timestamp>,
    /// When the shop confirmed it.
    pub confirmed_at: Option<Timestamp>,
    /// When it came to its end.
    pub closed_at: Option<Timestamp>,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// What may be done with it now.
    pub allowed: NextSteps,
}

/// The order with everything about it.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::OrdersRead`]; [`Error::NotFound`].
pub async fn card(app: &App, caller: &Caller, id: OrderId) -> Result<OrderCard> {
    caller.demand(Permission::OrdersRead)?;
    let now = app.now();
    let found = app.store().read(move |tx| Box::pin(load(tx, id, now))).await?;
    found.ok_or_else(|| Error::not_found("order", id))
}

async fn load(tx: &mut Tx, id: OrderId, now: Timestamp) -> comanda_store::Result<Option<OrderCard>> {
    let Some(stored) = orders::find(tx, id).await? else { return Ok(None) };
    let order = stored.order;
    let Some(channel) = channels::find(tx, order.channel).await? else {
        return Err(comanda_store::StoreError::inconsistent("orders", "channel_id", format!("{} of {id}", order.channel)));
    };
    let people = orders::people(tx, id).await?;
    let notes = orders::notes(tx, id).await?;
    let customer = match order.customer {
        Some(own) => match customers::standing_for(tx, own).await? {
            Some(standing) => customers::find(tx, standing).await?,
            None => None,
        },
        None => None,
    };
    let manager = match order.manager {
        Some(manager) => users::find(tx, manager).await?,
        None => None,
    };
    let movements = inventory::movements_of_order(tx, id).await?;
    let moved: BTreeSet<SkuId> = movements.iter().map(|stored| stored.movement.sku).collect();
    let skus = catalog::by_ids(tx, &moved.into_iter().collect::<Vec<_>>()).await?;
    let codes: BTreeMap<SkuId, String> = skus.into_iter().map(|sku| (sku.id, sku.code)).collect();
    let shelf = Shelf::read(tx, &order, &channel, now).await?;
    let movements = movements.into_iter().map(|stored| OrderMovement::of(stored, &codes)).collect();
    Ok(Some(compose(order, &channel, Beside { people, notes, customer, manager, movements, shelf }, now)))
}

/// What stands in other rows than the order's own.
struct Beside {
    people: People,
    notes: Vec<Note>,
    customer: Option<Customer>,
    manager: Option<User>,
    movements: Vec<OrderMovement>,
    shelf: Shelf,
}

fn compose(order: Order, channel: &Channel, beside: Beside, now: Timestamp) -> OrderCard {
    let allowed = next_steps(&order, channel, beside.shelf.offers(), now);
    let stock = beside.shelf.of_lines(&order);
    let lines = order.lines.iter().zip(stock).map(|(line, stock)| LineView::of(line, order.price_mode, stock)).collect();
    let method: Option<&DeliveryMethod> = channel.delivery_methods.iter().find(|method| method.code == order.delivery.method);
    let finding =
        |finding: Finding| FindingView { open: finding.is_open(), overridable: is_overridable(finding.observation.code), finding };
    OrderCard {
        standing: order.standing(),
        allocation: order.allocation_status(),
        id: order.id,
        number: order.number,
        external_reference: order.external_reference,
        channel: ChannelView { id: channel.id, code: channel.code.clone(), name: channel.name.clone() },
        source: order.source,
        placed_by: order.placed_by,
        status: order.status,
        version: order.version,
        customer: beside.customer.map(CustomerView::from),
        nth_of_customer: order.nth_of_customer,
        people: beside.people,
        language: order.language,
        currency: order.currency,
        price_mode: order.price_mode,
        lines,
        adjustments: order.adjustments,
        totals: order.totals,
        delivery: DeliveryView {
            method_name: method.map(|method| method.name.clone()),
            method: order.delivery.method,
            window: order.delivery.window,
            region: order.delivery.region,
            price: order.shipping,
        },
        findings: order.findings.into_iter().map(finding).collect(),
        holds: order.holds,
        notes: beside.notes,
        manager: beside.manager.map(ManagerView::from),
        flags: order.flags,
        movements: beside.movements,
        created_at: order.created_at,
        placed_at: order.placed_at,
        confirmed_at: order.confirmed_at,
        closed_at: order.closed_at,
        updated_at: order.updated_at,
        allowed,
    }
}
