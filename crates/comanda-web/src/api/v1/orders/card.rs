//! An order with everything about it, as answered.

mod line;
mod people;

use comanda_app::queries::orders::card::{DeliveryView, FindingView, OrderCard, OrderMovement};
use comanda_app::queries::orders::next_steps::{NextStep, NextSteps};
use comanda_core::base::ids::{ChannelId, EventId, HoldId, LocationId, MovementId, OrderId, SkuId, UserId};
use comanda_core::base::locale::Locale;
use comanda_core::base::money::Currency;
use comanda_core::orders::hold::Hold;
use comanda_core::orders::order::Adjustment;
use serde::Serialize;
use utoipa::ToSchema;

use super::note::NotedBody;
use super::placed::TotalsBody;
use crate::api::v1::stock::ChangeBody;
use crate::api::v1::wire::{
    AllocationCode, ChannelIdText, CurrencyCode, EventIdText, FindingBody, FlagCode, HoldIdText, HoldReasonCode, Instant, LocaleTag,
    LocationIdText, MovementIdText, MovementKindCode, OrderIdText, PercentText, PriceModeCode, SkuIdText, SourceCode, StandingCode, Sum,
    UserIdText,
};
use line::LineBody;
use people::{CustomerBody, PeopleBody};

/// The channel an order came from.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderChannel)]
struct ChannelBody<'a> {
    /// Its identifier.
    #[schema(value_type = ChannelIdText)]
    id: ChannelId,
    /// Its code.
    code: &'a str,
    /// Its name.
    name: &'a str,
}

/// A discount or surcharge on the whole order.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderAdjustment)]
struct AdjustmentBody<'a> {
    /// `discount` or `surcharge`.
    kind: &'static str,
    /// Why.
    label: &'a str,
    /// How much.
    amount: Sum,
    /// The tax rate of a surcharge.
    #[schema(value_type = PercentText)]
    tax_percent: String,
}

impl<'a> AdjustmentBody<'a> {
    fn of(adjustment: &'a Adjustment, currency: Currency) -> Self {
        Self {
            kind: adjustment.kind.code(),
            label: &adjustment.label,
            amount: Sum(currency, adjustment.amount),
            tax_percent: adjustment.tax_rate.percent(),
        }
    }
}

/// When the customer would like the goods.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = DeliveryWindow)]
struct WindowBody {
    /// Not before.
    from: Instant,
    /// Not after.
    until: Instant,
}

/// How and where the goods go.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderDeliveryShown)]
struct DeliveryBody<'a> {
    /// The method's code; empty when none was named.
    method: &'a str,
    /// The method's name, when the channel has it.
    method_name: Option<&'a str>,
    /// The wished time.
    window: Option<WindowBody>,
    /// The region delivered to; empty when unknown.
    region: &'a str,
    /// The price of delivery.
    price: Sum,
    /// Its tax rate.
    #[schema(value_type = PercentText)]
    tax_percent: String,
}

impl<'a> DeliveryBody<'a> {
    fn of(delivery: &'a DeliveryView, currency: Currency) -> Self {
        Self {
            method: &delivery.method,
            method_name: delivery.method_name.as_deref(),
            window: delivery.window.map(|window| WindowBody { from: Instant(window.from), until: Instant(window.until) }),
            region: &delivery.region,
            price: Sum(currency, delivery.price.amount),
            tax_percent: delivery.price.tax_rate.percent(),
        }
    }
}

/// A finding, and whether a reason is enough to settle it.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = FindingShown)]
struct FindingShownBody<'a> {
    /// What was found.
    #[serde(flatten)]
    finding: FindingBody<'a>,
    /// Whether it waits for somebody.
    open: bool,
    /// Whether somebody may take it on themselves.
    overridable: bool,
}

/// What stops or stopped work.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Hold)]
struct HoldBody<'a> {
    /// Its identifier.
    #[schema(value_type = HoldIdText)]
    id: HoldId,
    /// Why.
    #[schema(value_type = HoldReasonCode)]
    reason: &'static str,
    /// More in words; may be empty.
    comment: &'a str,
    /// Who.
    placed_by: String,
    /// Since when.
    placed_at: Instant,
    /// Until when; missing while it stands.
    released_at: Option<Instant>,
}

impl<'a> HoldBody<'a> {
    fn of(hold: &'a Hold) -> Self {
        Self {
            id: hold.id,
            reason: hold.reason.code(),
            comment: &hold.comment,
            placed_by: hold.placed_by.to_string(),
            placed_at: Instant(hold.placed_at),
            released_at: hold.released_at.map(Instant),
        }
    }
}

/// Who is responsible.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderManager)]
struct ManagerBody<'a> {
    /// The person.
    #[schema(value_type = UserIdText)]
    id: UserId,
    /// The name.
    name: &'a str,
    /// The e-mail address.
    email: &'a str,
    /// Whether work may be given to this person.
    active: bool,
}

/// An entry of the stock ledger that the order caused.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = OrderMovement)]
struct MovementBody<'a> {
    /// Its identifier.
    #[schema(value_type = MovementIdText)]
    id: MovementId,
    /// When.
    at: Instant,
    /// What moved.
    #[schema(value_type = SkuIdText)]
    sku_id: SkuId,
    /// The SKU's code.
    sku: Option<&'a str>,
    /// Where.
    #[schema(value_type = LocationIdText)]
    location_id: LocationId,
    /// Why.
    #[schema(value_type = MovementKindCode)]
    kind: &'static str,
    /// By how much.
    change: ChangeBody,
    /// The event that tells of it.
    #[schema(value_type = EventIdText)]
    event: EventId,
}

impl<'a> MovementBody<'a> {
    fn of(movement: &'a OrderMovement) -> Self {
        Self {
            id: movement.id,
            at: Instant(movement.at),
            sku_id: movement.sku,
            sku: movement.sku_code.as_deref(),
            location_id: movement.location,
            kind: movement.kind.code(),
            change: movement.change.into(),
            event: movement.event,
        }
    }
}

/// Whether one step may be taken now.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NextStep)]
struct StepBody<'a> {
    /// Whether it would not be refused.
    allowed: bool,
    /// The code of the refusal, when it would be.
    refusal: Option<&'a str>,
}

impl<'a> From<&'a NextStep> for StepBody<'a> {
    fn from(step: &'a NextStep) -> Self {
        Self { allowed: step.allowed, refusal: step.refusal.as_deref() }
    }
}

/// What may be done with an order now, by the state of things; permissions stand apart.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = NextSteps)]
struct StepsBody<'a> {
    /// Place the draft.
    place: StepBody<'a>,
    /// Confirm it.
    confirm: StepBody<'a>,
    /// Cancel what is open of it.
    cancel: StepBody<'a>,
    /// Stop work on it.
    hold: StepBody<'a>,
    /// Put right or complete it.
    amend: StepBody<'a>,
    /// Write a note.
    note: StepBody<'a>,
    /// Give it to somebody, or to nobody.
    assign: StepBody<'a>,
}

impl<'a> From<&'a NextSteps> for StepsBody<'a> {
    fn from(steps: &'a NextSteps) -> Self {
        let NextSteps { place, confirm, cancel, hold, amend, note, assign } = steps;
        Self {
            place: place.into(),
            confirm: confirm.into(),
            cancel: cancel.into(),
            hold: hold.into(),
            amend: amend.into(),
            note: note.into(),
            assign: assign.into(),
        }
    }
}

/// An order with everything about it, in one snapshot.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Order)]
pub(super) struct CardBody<'a> {
    /// Its identifier.
    #[schema(value_type = OrderIdText)]
    id: OrderId,
    /// The number people use.
    number: &'a str,
    /// The source system's own number.
    external_reference: Option<&'a str>,
    /// How it stands.
    #[schema(value_type = StandingCode)]
    status: &'static str,
    /// Its version, as in `ETag`.
    version: i64,
    /// Where it came from.
    channel: ChannelBody<'a>,
    /// By which door it came.
    #[schema(value_type = SourceCode)]
    source: &'static str,
    /// Who placed it.
    placed_by: String,
    /// Whose it is, as the customer is now.
    customer: Option<CustomerBody<'a>>,
    /// The how manieth of the customer it is; 0 without a customer or before it is placed.
    nth_of_customer: i64,
    /// The person behind it, with addresses, as given.
    people: PeopleBody<'a>,
    /// The language its customer is written to in.
    #[schema(value_type = LocaleTag)]
    language: &'static str,
    /// The currency of all its sums.
    #[schema(value_type = CurrencyCode)]
    currency: &'static str,
    /// Whether its prices contain tax.
    #[schema(value_type = PriceModeCode)]
    price_mode: &'static str,
    /// Its lines.
    lines: Vec<LineBody<'a>>,
    /// Discounts and surcharges.
    adjustments: Vec<AdjustmentBody<'a>>,
    /// What it comes to.
    totals: TotalsBody,
    /// How and where the goods go.
    delivery: DeliveryBody<'a>,
    /// How much of it has its stock.
    #[schema(value_type = AllocationCode)]
    allocation: &'static str,
    /// Everything that was found wrong with it, oldest first.
    findings: Vec<FindingShownBody<'a>>,
    /// Everything that stopped work on it, oldest first.
    holds: Vec<HoldBody<'a>>,
    /// Notes of the staff, oldest first.
    notes: Vec<NotedBody<'a>>,
    /// Who is responsible.
    manager: Option<ManagerBody<'a>>,
    /// Markers.
    #[schema(value_type = Vec<FlagCode>)]
    flags: Vec<&'static str>,
    /// Its entries in the stock ledger, oldest first.
    movements: Vec<MovementBody<'a>>,
    /// When the record was made.
    created_at: Instant,
    /// When the customer ordered.
    placed_at: Option<Instant>,
    /// When the shop confirmed it.
    confirmed_at: Option<Instant>,
    /// When it came to its end.
    closed_at: Option<Instant>,
    /// When it last changed.
    updated_at: Instant,
    /// What may be done with it now.
    allowed: StepsBody<'a>,
}

impl<'a> CardBody<'a> {
    /// The card in its reader's language.
    pub(super) fn of(card: &'a OrderCard, locale: Locale) -> Self {
        let currency = card.currency;
        let finding = |shown: &'a FindingView| FindingShownBody {
            finding: FindingBody::of(&shown.finding, locale),
            open: shown.open,
            overridable: shown.overridable,
        };
        Self {
            id: card.id,
            number: &card.number,
            external_reference: card.external_reference.as_deref(),
            status: card.standing.code(),
            version: card.version,
            channel: ChannelBody { id: card.channel.id, code: &card.channel.code, name: &card.channel.name },
            source: card.source.code(),
            placed_by: card.placed_by.to_string(),
            customer: card.customer.as_ref().map(CustomerBody::of),
            nth_of_customer: card.nth_of_customer,
            people: PeopleBody::of(&card.people),
            language: card.language.tag(),
            currency: currency.code(),
            price_mode: card.price_mode.code(),
            lines: card.lines.iter().map(|line| LineBody::of(line, currency)).collect(),
            adjustments: card.adjustments.iter().map(|adjustment| AdjustmentBody::of(adjustment, currency)).collect(),
            totals: TotalsBody::of(&card.totals, currency),
            delivery: DeliveryBody::of(&card.delivery, currency),
            allocation: card.allocation.code(),
            findings: card.findings.iter().map(finding).collect(),
            holds: card.holds.iter().map(HoldBody::of).collect(),
            notes: card.notes.iter().map(NotedBody::of).collect(),
            manager: card.manager.as_ref().map(|known| ManagerBody {
                id: known.id,
                name: &known.name,
                email: &known.email,
                active: known.active,
            }),
            flags: card.flags.iter().map(|flag| flag.code()).collect(),
            movements: card.movements.iter().map(MovementBody::of).collect(),
            created_at: Instant(card.created_at),
            placed_at: card.placed_at.map(Instant),
            confirmed_at: card.confirmed_at.map(Instant),
            closed_at: card.closed_at.map(Instant),
            updated_at: Instant(card.updated_at),
            allowed: (&card.allowed).into(),
        }
    }
}
