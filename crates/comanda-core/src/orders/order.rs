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
    /// No more than they come to, unless the line lacks its price: then it counts once there is one.
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

    /// Whether its discount is no more than its units come to, or waits for its price.
    #[must_use]
    pub fn carries_its_discount(&self) -> bool {
        self.unit_price == 0 || i128::from(self.discount) <= i128::from(self.unit_price) * i128::from(self.ordered)
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
    /// As it was placed, also when the customer is [merged](crate::customers::merge::merge) later.
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

    /// How many findings wait for somebody; none once the order came to its end.
    #[must_use]
    pub fn open_findings(&self) -> usize {
        if self.status.is_final() {
            return 0;
        }
        self.findings.iter().filter(|finding| finding.is_open()).count()
    }

    /// How many holds stop work; none once the order came to its end.
    #[must_use]
    pub fn open_holds(&self) -> usize {
        if self.status.is_final() {
            return 0;
        }
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

#[cfg(test)]
mod tests {
    use super::super::allocate::allocate_backorders;
    use super::super::amend::{Amended, amend};
    use super::super::assign_manager::assign_manager;
    use super::super::cancel::{CancelReason, CancelScope, LineQuantity, cancel};
    use super::super::confirm::confirm;
    use super::super::finding::FindingCode;
    use super::super::flag::flag;
    use super::super::hold::{HoldReason, hold};
    use super::super::override_finding::override_finding;
    use super::super::place::place;
    use super::super::release::release;
    use super::super::sample;
    use super::*;
    use crate::base::decision::Decision;
    use crate::base::ids::{FindingId, HoldId};
    use crate::base::quantity::Quantity;

    /// An order of two units, one of which it waits for, that stands so.
    fn order(status: OrderStatus) -> Order {
        let mut order = sample::placed(&[("A", 2)], &[(1, &[('A', 1)])]);
        if status == OrderStatus::Draft {
            order = sample::draft_of(&sample::content(&[("A", 2)]), &sample::channel());
        }
        order.status = status;
        order
    }

    fn with_hold(mut order: Order) -> Order {
        order.holds.push(sample::hold(1, HoldReason::Other));
        order
    }

    fn with_finding(mut order: Order) -> Order {
        order.findings.push(sample::finding(1, FindingCode::PhoneInvalid));
        order
    }

    fn amended(order: &Order) -> Amended {
        Amended {
            customer: order.customer,
            language: Locale::En,
            delivery: order.delivery.clone(),
            lines: order.lines.clone(),
            seen: Vec::new(),
            offers: Vec::new(),
        }
    }

    #[test]
    fn every_command_in_every_status() {
        let one = CancelScope::Lines(vec![LineQuantity { line: 1, quantity: Quantity::ONE }]);
        let user = sample::user(3, true);
        let ids = sample::Counting::new();
        let cancel = |order: &Order, scope| sample::answer(&cancel(order, scope, CancelReason::Other, String::new()), |no| no.code());
        let row = |command: &str, order: Order| match command {
            "place" => {
                let placed = place(&order, &sample::channel(), &sample::place_facts(&[(1, &[('A', 9)])])).map(Decision::Changed);
                sample::answer(&placed, |no| no.code())
            }
            "confirm" => sample::answer(&confirm(&order), |no| no.code()),
            "cancel whole" => cancel(&order, &CancelScope::Whole),
            "cancel a unit" => cancel(&order, &one),
            "hold" => sample::answer(&hold(&order, sample::hold(1, HoldReason::Stock)), |no| no.code()),
            "release" => sample::answer(&release(&with_hold(order), HoldId::from_bytes([1; 16])), |no| no.code()),
            "amend" => sample::answer(&amend(&order, amended(&order), false, &ids, sample::NOW), |no| no.code()),
            "override" => {
                let overridden = override_finding(&with_finding(order), FindingId::from_bytes([1; 16]), "called".into());
                sample::answer(&overridden, |no| no.code())
            }
            "flag" => sample::answer::<()>(&Ok(flag(&order, [Flag::Vip].into())), |()| ""),
            "assign" => sample::answer(&assign_manager(&order, Some(&user)), |no| no.code()),
            "allocate" => sample::answer::<()>(&Ok(allocate_backorders(&order, &sample::offers(&[(1, &[('A', 9)])]))), |()| ""),
            other => format!("no command {other}"),
        };
        let commands =
            ["place", "confirm", "cancel whole", "cancel a unit", "hold", "release", "amend", "override", "flag", "assign", "allocate"];
        let mut table = String::new();
        for status in OrderStatus::ALL {
            table.push_str(&format!("{}\n", status.code()));
            for command in commands {
                table.push_str(&format!("  {command:<14}{}\n", row(command, order(*status))));
            }
        }
        insta::assert_snapshot!(table, @r"
        draft
          place         order.placed
          confirm       ! order.confirm.not_placed
          cancel whole  order.canceled
          cancel a unit order.lines_canceled
          hold          order.held
          release       order.released
          amend         order.amended
          override      order.finding_overridden
          flag          order.flagged
          assign        order.manager_assigned
          allocate      unchanged
        placed
          place         ! order.place.not_a_draft
          confirm       order.confirmed
          cancel whole  order.canceled
          cancel a unit order.lines_canceled
          hold          order.held
          release       order.released
          amend         order.amended
          override      order.finding_overridden
          flag          order.flagged
          assign        order.manager_assigned
          allocate      order.allocated
        confirmed
          place         ! order.place.not_a_draft
          confirm       unchanged
          cancel whole  order.canceled
          cancel a unit order.lines_canceled
          hold          order.held
          release       order.released
          amend         order.amended
          override      order.finding_overridden
          flag          order.flagged
          assign        order.manager_assigned
          allocate      order.allocated
        completed
          place         ! order.place.not_a_draft
          confirm       ! order.confirm.not_placed
          cancel whole  ! order.cancel.order_closed
          cancel a unit ! order.cancel.order_closed
          hold          ! order.hold.order_closed
          release       ! order.release.order_closed
          amend         ! order.amend.order_closed
          override      ! order.override_finding.order_closed
          flag          order.flagged
          assign        order.manager_assigned
          allocate      unchanged
        canceled
          place         ! order.place.not_a_draft
          confirm       ! order.confirm.not_placed
          cancel whole  unchanged
          cancel a unit unchanged
          hold          ! order.hold.order_closed
          release       ! order.release.order_closed
          amend         ! order.amend.order_closed
          override      ! order.override_finding.order_closed
          flag          order.flagged
          assign        order.manager_assigned
          allocate      unchanged
        expired
          place         ! order.place.not_a_draft
          confirm       ! order.confirm.not_placed
          cancel whole  ! order.cancel.order_closed
          cancel a unit ! order.cancel.order_closed
          hold          ! order.hold.order_closed
          release       ! order.release.order_closed
          amend         ! order.amend.order_closed
          override      ! order.override_finding.order_closed
          flag          order.flagged
          assign        order.manager_assigned
          allocate      unchanged
        ");
    }

    #[test]
    fn codes_read_back() {
        for status in OrderStatus::ALL {
            assert_eq!(OrderStatus::parse(status.code()), Some(*status));
            assert_eq!(serde_json::to_value(status).unwrap(), status.code());
        }
        for standing in Standing::ALL {
            assert_eq!(Standing::parse(standing.code()), Some(*standing));
            assert_eq!(serde_json::to_value(standing).unwrap(), standing.code());
        }
        for source in [Source::Api, Source::OnBehalf, Source::Import] {
            assert_eq!(Source::parse(source.code()), Some(source));
            assert_eq!(serde_json::to_value(source).unwrap(), source.code());
        }
        assert_eq!((OrderStatus::parse("lost"), Standing::parse(""), Source::parse("fax")), (None, None, None));
    }

    #[test]
    fn only_placed_orders_need_clarification() {
        for status in OrderStatus::ALL {
            let (clean, found) = (order(*status), with_finding(order(*status)));
            assert_eq!(clean.standing().code(), status.code());
            let expected = if *status == OrderStatus::Placed { "needs_clarification" } else { status.code() };
            assert_eq!(found.standing().code(), expected);
        }
    }

    #[test]
    fn nothing_waits_for_anybody_on_a_closed_order() {
        for status in OrderStatus::ALL {
            let order = with_hold(with_finding(order(*status)));
            let waits = usize::from(!status.is_final());
            assert_eq!((order.open_findings(), order.open_holds()), (waits, waits), "{}", status.code());
        }
    }

    /// Whole units by line as `allocated+backordered`, then the order's allocation status.
    fn check_allocation(lines: &[(&str, i64)], stock: &[(char, i64)], cancel_of_first: i64, expected: &str) {
        let mut order = sample::placed(lines, &[(1, stock)]);
        if cancel_of_first > 0 {
            let scope = CancelScope::Lines(vec![LineQuantity { line: 1, quantity: Quantity::try_new(cancel_of_first).unwrap() }]);
            let Ok(Decision::Changed(event)) = cancel(&order, &scope, CancelReason::Other, String::new()) else { panic!("{lines:?}") };
            order = sample::after(&order, &event);
        }
        let units = order.lines.iter().map(|line| format!("{}+{}", line.allocated(), line.backordered()));
        assert_eq!(format!("{} {}", units.collect::<Vec<_>>().join(" "), order.allocation_status().code()), expected, "{lines:?}");
    }

    #[test]
    fn whole_units_have_their_stock_or_wait() {
        check_allocation(&[("A", 3)], &[('A', 9)], 0, "3+0 allocated");
        check_allocation(&[("A", 3)], &[('A', 2)], 0, "2+1 partially_allocated");
        check_allocation(&[("A", 3)], &[], 0, "0+3 backordered");
        // A kit is whole with all its parts only.
        check_allocation(&[("K", 3)], &[('A', 5), ('B', 9)], 0, "2+1 partially_allocated");
        check_allocation(&[("K", 1)], &[('A', 2)], 0, "0+1 partially_allocated");
        // What is not counted neither has stock nor waits for it.
        check_allocation(&[("S", 1)], &[], 0, "0+0 unallocated");
        check_allocation(&[("S", 1), ("?", 2), ("B", 1)], &[('B', 1)], 0, "0+0 0+0 1+0 allocated");
        // Waiting units are canceled first; a line that is canceled whole counts no more.
        check_allocation(&[("A", 3)], &[('A', 2)], 1, "2+0 allocated");
        check_allocation(&[("A", 3), ("B", 1)], &[('A', 2), ('B', 1)], 3, "0+0 1+0 allocated");
        check_allocation(&[("A", 3)], &[('A', 2)], 3, "0+0 unallocated");
    }
}
