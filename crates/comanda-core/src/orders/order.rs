//! The order as it is kept: no person's data, every sum in minor units of its currency.

use std::collections::{BTreeMap, BTreeSet};

use crate::base::ids::{ChannelId, CustomerId, LocationId, OrderId, SkuId, UserId};
use crate::base::locale::Locale;
use crate::base::money::{Currency, TaxRate};
use crate::base::time::Timestamp;
use crate::catalog::sku::KitPart;
use crate::channels::channel::PriceMode;
use crate::customers::customer::Flag;
use crate::identity::actor::Actor;

use super::finding::Finding;
use super::hold::Hold;
use super::totals::Totals;

/// The order's own lifecycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrderStatus {
    /// Not placed yet; has no claim on stock.
    Draft,
    /// The customer is committed, and stock is claimed or backordered.
    Placed,
    /// The shop is committed.
    Confirmed,
    /// Everything is delivered, paid and settled.
    Completed,
    /// Nothing of it will happen.
    Canceled,
    /// Its time ran out before it was confirmed.
    Expired,
}

impl OrderStatus {
    /// All of them.
    pub const ALL: &'static [Self] = &[Self::Draft, Self::Placed, Self::Confirmed, Self::Completed, Self::Canceled, Self::Expired];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Placed => "placed",
            Self::Confirmed => "confirmed",
            Self::Completed => "completed",
            Self::Canceled => "canceled",
            Self::Expired => "expired",
        }
    }

    /// The status with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|status| status.code() == code)
    }

    /// Whether nothing can follow.
    #[must_use]
    pub const fn is_final(self) -> bool {
        match self {
            Self::Draft | Self::Placed | Self::Confirmed => false,
            Self::Completed | Self::Canceled | Self::Expired => true,
        }
    }
}

/// The status as people read it: a placed order with open findings needs clarification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// A draft.
    Draft,
    /// Placed, with open findings.
    NeedsClarification,
    /// Placed, nothing in the way.
    Placed,
    /// Confirmed.
    Confirmed,
    /// Completed.
    Completed,
    /// Canceled.
    Canceled,
    /// Expired.
    Expired,
}

impl Standing {
    /// All of them.
    pub const ALL: &'static [Self] =
        &[Self::Draft, Self::NeedsClarification, Self::Placed, Self::Confirmed, Self::Completed, Self::Canceled, Self::Expired];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::NeedsClarification => "needs_clarification",
            Self::Placed => "placed",
            Self::Confirmed => "confirmed",
            Self::Completed => "completed",
            Self::Canceled => "canceled",
            Self::Expired => "expired",
        }
    }

    /// The standing with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|standing| standing.code() == code)
    }
}

/// How much of the order has its stock: derived from its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AllocationStatus {
    /// Nothing is claimed, nor waited for.
    Unallocated,
    /// Nothing is claimed; everything is waited for.
    Backordered,
    /// Some is claimed.
    PartiallyAllocated,
    /// Everything that is counted is claimed.
    Allocated,
}

impl AllocationStatus {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unallocated => "unallocated",
            Self::Backordered => "backordered",
            Self::PartiallyAllocated => "partially_allocated",
            Self::Allocated => "allocated",
        }
    }

    /// The status with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Unallocated, Self::Backordered, Self::PartiallyAllocated, Self::Allocated].into_iter().find(|status| status.code() == code)
    }
}

/// A line's claim on units at a location: its allocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct Claim {
    /// The SKU that is counted: a kit's part, not the kit.
    pub sku: SkuId,
    /// Where.
    pub location: LocationId,
    /// How many units, positive.
    pub quantity: i64,
}

/// Units of a SKU a line waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct Backorder {
    /// The SKU that is counted.
    pub sku: SkuId,
    /// How many units, positive.
    pub quantity: i64,
}

/// One SKU × quantity × price.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct OrderLine {
    /// Its number on the order, from 1, never reused.
    pub line: i64,
    /// The SKU, when the code is known.
    pub sku: Option<SkuId>,
    /// The code as it was ordered.
    pub code: String,
    /// The name as it was sold.
    pub name: String,
    /// What one unit takes from stock: itself for goods, its parts for a kit, nothing for a service
    /// or an unknown SKU.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<KitPart>,
    /// Units ordered, positive.
    pub ordered: i64,
    /// Units canceled, 0 to `ordered`.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub canceled: i64,
    /// Price of one unit, in minor units.
    pub unit_price: i64,
    /// Discount on all ordered units, its share of the order's discounts included, in minor units.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub discount: i64,
    /// The tax rate.
    pub tax_rate: TaxRate,
    /// Weight of one unit in grams.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub weight_g: i64,
    /// Allocations, sorted by SKU and location.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claim>,
    /// Backorders, sorted by SKU.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub backorders: Vec<Backorder>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference in")]
fn is_zero(number: &i64) -> bool {
    *number == 0
}

impl OrderLine {
    /// Units neither canceled nor otherwise settled.
    #[must_use]
    pub const fn open(&self) -> i64 {
        self.ordered - self.canceled
    }

    /// Whole units that have all their stock.
    #[must_use]
    pub fn allocated(&self) -> i64 {
        let claimed = |sku: SkuId| self.claims.iter().filter(|claim| claim.sku == sku).map(|claim| claim.quantity).sum::<i64>();
        self.parts.iter().map(|part| claimed(part.sku) / part.quantity.units()).min().unwrap_or(0).min(self.open())
    }

    /// Whole units that wait for stock.
    #[must_use]
    pub fn backordered(&self) -> i64 {
        if self.backorders.is_empty() { 0 } else { self.open() - self.allocated() }
    }

    /// Units the line takes from stock by SKU while `units` of it are open.
    pub fn needs(&self, units: i64) -> impl Iterator<Item = (SkuId, i64)> {
        self.parts.iter().map(move |part| (part.sku, part.quantity.units() * units))
    }
}

/// What an adjustment does to the sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AdjustmentKind {
    /// Takes away; its amount is spread over the lines.
    Discount,
    /// Adds, with a tax rate of its own.
    Surcharge,
}

impl AdjustmentKind {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Discount => "discount",
            Self::Surcharge => "surcharge",
        }
    }
}

/// A discount or surcharge on the whole order.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Adjustment {
    /// Discount or surcharge.
    pub kind: AdjustmentKind,
    /// Why, in words for the customer.
    pub label: String,
    /// How much, in minor units, not negative.
    pub amount: i64,
    /// The tax rate of a surcharge; zero for a discount.
    pub tax_rate: TaxRate,
}

/// The price of delivery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
pub struct ShippingPrice {
    /// How much, in minor units, not negative.
    pub amount: i64,
    /// Its tax rate.
    pub tax_rate: TaxRate,
}

/// When the customer would like the parcel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeliveryWindow {
    /// Not before.
    pub from: Timestamp,
    /// Not after; later than `from`.
    pub until: Timestamp,
}

/// How and where the goods go, as far as it names no person.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Delivery {
    /// The method's code; empty when none was named.
    pub method: String,
    /// The wished time.
    pub window: Option<DeliveryWindow>,
    /// The region delivered to, such as `RS-Beograd`; empty when unknown.
    pub region: String,
}

/// Where an order came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// By a program through a door.
    Api,
    /// Entered by staff for the customer, by phone or over the counter.
    OnBehalf,
    /// From a file.
    Import,
}

impl Source {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Api => "api",
            Self::OnBehalf => "on_behalf",
            Self::Import => "import",
        }
    }

    /// The source with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Api, Self::OnBehalf, Self::Import].into_iter().find(|source| source.code() == code)
    }
}

/// The customer's commitment.
///
/// Invariants: each line's `ordered = canceled + open`; claims and backorders of a line together
/// are what its open units need, for placed and confirmed orders, and nothing otherwise; the
/// totals are those of [`super::totals::totals`]; `version` counts its events.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Order {
    /// Its identifier.
    pub id: OrderId,
    /// The number people use, unique and rising in its series.
    pub number: String,
    /// Where it came from.
    pub channel: ChannelId,
    /// The source system's own number, unique in the channel.
    pub external_reference: Option<String>,
    /// By which door it came.
    pub source: Source,
    /// Its lifecycle.
    pub status: OrderStatus,
    /// Who placed it.
    pub placed_by: Actor,
    /// Whose it is.
    pub customer: Option<CustomerId>,
    /// The how manieth of the customer it is, from 1; 0 without a customer or before it is placed.
    pub nth_of_customer: i64,
    /// The currency of all its sums.
    pub currency: Currency,
    /// Whether its prices contain tax.
    pub price_mode: PriceMode,
    /// The language its customer is written to in.
    pub language: Locale,
    /// How and where the goods go.
    pub delivery: Delivery,
    /// Its lines.
    pub lines: Vec<OrderLine>,
    /// Discounts and surcharges.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adjustments: Vec<Adjustment>,
    /// The price of delivery.
    pub shipping: ShippingPrice,
    /// What it comes to, without what was canceled.
    pub totals: Totals,
    /// What was found wrong with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub findings: Vec<Finding>,
    /// What stops work on it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub holds: Vec<Hold>,
    /// Who is responsible.
    pub manager: Option<UserId>,
    /// Markers.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub flags: BTreeSet<Flag>,
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
    /// How many events it has.
    pub version: i64,
}

impl Order {
    /// The status as people read it.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match self.status {
            OrderStatus::Draft => Standing::Draft,
            OrderStatus::Placed if self.open_findings() > 0 => Standing::NeedsClarification,
            OrderStatus::Placed => Standing::Placed,
            OrderStatus::Confirmed => Standing::Confirmed,
            OrderStatus::Completed => Standing::Completed,
            OrderStatus::Canceled => Standing::Canceled,
            OrderStatus::Expired => Standing::Expired,
        }
    }

    /// How many findings wait for somebody.
    #[must_use]
    pub fn open_findings(&self) -> usize {
        self.findings.iter().filter(|finding| finding.is_open()).count()
    }

    /// How many holds stop work.
    #[must_use]
    pub fn open_holds(&self) -> usize {
        self.holds.iter().filter(|hold| hold.released_at.is_none()).count()
    }

    /// How much of it has its stock.
    #[must_use]
    pub fn allocation_status(&self) -> AllocationStatus {
        let claimed = self.lines.iter().any(|line| !line.claims.is_empty());
        let waiting = self.lines.iter().any(|line| !line.backorders.is_empty());
        match (claimed, waiting) {
            (false, false) => AllocationStatus::Unallocated,
            (false, true) => AllocationStatus::Backordered,
            (true, true) => AllocationStatus::PartiallyAllocated,
            (true, false) => AllocationStatus::Allocated,
        }
    }

    /// The line with this number.
    #[must_use]
    pub fn line(&self, number: i64) -> Option<&OrderLine> {
        self.lines.iter().find(|line| line.line == number)
    }

    /// Units it takes from stock by SKU, summed over all lines and kits.
    #[must_use]
    pub fn needs(&self) -> BTreeMap<SkuId, i64> {
        let mut needs = BTreeMap::new();
        for line in &self.lines {
            for (sku, units) in line.needs(line.open()) {
                *needs.entry(sku).or_insert(0) += units;
            }
        }
        needs.retain(|_, units| *units > 0);
        needs
    }
}
