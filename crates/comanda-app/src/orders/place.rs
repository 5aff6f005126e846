//! Placing an order: from content, or a draft.

use std::sync::Arc;

use comanda_core::base::ids::{LocationId, OrderId, ReservationId, SkuId};
use comanda_core::base::money::Currency;
use comanda_core::channels::channel::Channel;
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_core::inventory::movement::Movement;
use comanda_core::inventory::reservation::{Reservation, ReservationStatus};
use comanda_core::orders::content::OrderContent;
use comanda_core::orders::finding::Finding;
use comanda_core::orders::order::{AllocationStatus, Order, Source, Standing};
use comanda_core::orders::place::{DraftFacts, PlaceFacts, PlaceRefusal, draft, place};
use comanda_core::orders::totals::Totals;
use comanda_store::{channels, customers, inventory, locations, orders, reservations};
use serde::{Deserialize, Serialize};

use super::customer::{Buyer, Found, buyer, find};
use super::facts::{offers_of, wanted};
use super::understand::{Understood, code_keys};
use crate::error::{Error, Refusal, Result};
use crate::reservations::expire::ExpireReservations;
use crate::run::{App, Caller, Command, Done};
use crate::work::{OrderInHand, Work};

/// Places an order from its content.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceOrder {
    /// The channel's code.
    pub channel: String,
    /// By which door it comes.
    pub source: Source,
    /// What is given.
    pub content: OrderContent,
}

/// The command behind [`PlaceOrder`]: what was asked for, with what is known before its transaction.
/// Made by [`App::place_order`].
#[derive(Debug, Clone, Serialize)]
#[serde(transparent)]
pub struct Placing {
    asked: Arc<PlaceOrder>,
    /// The number it gets.
    #[serde(skip)]
    number: String,
    #[serde(skip)]
    understood: Arc<Understood>,
}

/// Places a draft.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceDraft {
    /// The draft.
    pub order: OrderId,
}

/// A line of an order that was placed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlacedLine {
    /// Its number.
    pub line: i64,
    /// The SKU's code.
    pub code: String,
    /// Units that have their stock.
    pub allocated: i64,
    /// Units that wait for it.
    pub backordered: i64,
}

/// An order that was placed, or kept as a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Placed {
    /// Its identifier.
    pub order: OrderId,
    /// Its number.
    pub number: String,
    /// How it stands.
    pub standing: Standing,
    /// Its version.
    pub version: i64,
    /// How much of it has its stock.
    pub allocation: AllocationStatus,
    /// The currency of its sums.
    pub currency: Currency,
    /// What it comes to, in minor units.
    pub totals: Totals,
    /// Its lines.
    pub lines: Vec<PlacedLine>,
    /// What must be cleared up before it is confirmed.
    pub findings: Vec<Finding>,
    /// Whether the same order was there before, by its external reference.
    pub existed: bool,
}

impl Placed {
    /// What is told of an order.
    #[must_use]
    pub fn of(order: &Order, existed: bool) -> Self {
        let line = |line: &comanda_core::orders::order::OrderLine| PlacedLine {
            line: line.line,
            code: line.code.clone(),
            allocated: line.allocated(),
            backordered: line.backordered(),
        };
        Self {
            order: order.id,
            number: order.number.clone(),
            standing: order.standing(),
            version: order.version,
            allocation: order.allocation_status(),
            currency: order.currency,
            totals: order.totals,
            lines: order.lines.iter().map(line).collect(),
            findings: order.findings.iter().filter(|finding| finding.is_open()).cloned().collect(),
            existed,
        }
    }
}

pub(crate) fn refused(refusal: PlaceRefusal) -> Refusal {
    let code = refusal.code();
    match refusal {
        PlaceRefusal::NotADraft { status } => Refusal::state(code).with("status", status.code()),
        PlaceRefusal::ChannelInactive => Refusal::state(code),
        PlaceRefusal::OutOfStock { lines } => {
            let mut refusal = Refusal::state(code).with("lines", lines.len() as i64);
            refusal.fields = lines
                .into_iter()
                .map(|lack| {
                    comanda_core::base::problem::FieldProblem::new(format!("/lines/{}/quantity", lack.line - 1), "line.out_of_stock")
                        .with("sku", lack.code)
                        .with("wanted", lack.wanted)
                        .with("available", lack.available)
                })
                .collect();
            refusal
        }
    }
}

/// The order that the channel knows by this reference, when there is one.
pub(super) async fn existing(work: &mut Work<'_>, channel: &Channel, content: &OrderContent, hash: &[u8; 32]) -> Result<Option<Order>> {
    let Some(reference) = &content.external_reference else { return Ok(None) };
    let Some((id, known)) = orders::by_external_reference(work.tx, channel.id, reference.trim()).await? else { return Ok(None) };
    let stored = orders::find(work.tx, id).await?.ok_or_else(|| Error::not_found("order", id))?;
    if known == *hash {
        return Ok(Some(stored.order));
    }
    let refusal = Refusal::state("order.external_reference_taken").with("reference", reference.trim()).with("number", stored.order.number);
    Err(refusal.into())
}

/// A new order's content in hand: what it means, whose it is, and the draft of it in memory.
pub(super) struct NewOrder {
    pub(super) understood: Arc<Understood>,
    pub(super) buyer: Buyer,
    pub(super) draft: Order,
}

impl NewOrder {
    /// Decides whose the order is and drafts it. `understood` is replaced when the setup is another by now.
    pub(super) async fn draft(
        work: &mut Work<'_>,
        mut understood: Arc<Understood>,
        channel: &str,
        content: &OrderContent,
        source: Source,
        number: &str,
    ) -> Result<Self> {
        let mut found = found(work, content, &understood).await?;
        if found.setup != understood.setup.version {
            work.setup.forget();
            understood = Arc::new(Understood::within(work, channel, content).await?);
            found = self::found(work, content, &understood).await?;
        }
        let (channel, meaning) = (&understood.setup.channel, understood.meaning()?);
        let buyer = buyer(work, channel, content, meaning, found).await?;
        let facts = DraftFacts {
            id: OrderId::next(work.ids, work.now),
            number: number.to_owned(),
            external_reference: content.external_reference.as_ref().map(|reference| reference.trim().to_owned()),
            source: if content.on_behalf { Source::OnBehalf } else { source },
            actor: work.caller.actor.clone(),
            customer: buyer.customer,
            language: content.language.unwrap_or(channel.language),
            flags: content.flags.clone(),
        };
        let draft = draft(facts, &meaning.resolved, channel, work.ids, work.now);
        Ok(Self { understood, buyer, draft })
    }

    /// Keeps the people behind the order, and the words it is found by.
    pub(super) async fn save_people(&self, work: &mut Work<'_>) -> Result<()> {
        orders::people_insert(work.tx, self.draft.id, &self.understood.meaning()?.resolved.people).await?;
        orders::terms_insert(work.tx, self.draft.id, &self.buyer.terms).await?;
        Ok(())
    }
}

async fn found(work: &mut Work<'_>, content: &OrderContent, understood: &Understood) -> Result<Found> {
    match understood.meaning() {
        Ok(meaning) => find(work, &understood.setup.channel, content, meaning).await,
        Err(_) => Ok(Found::nobody(comanda_store::setup::version(work.tx).await?)),
    }
}

async fn usable_reservation(work: &mut Work<'_>, id: Option<ReservationId>, channel: &Channel) -> Result<Option<Reservation>> {
    let Some(id) = id else { return Ok(None) };
    let found = reservations::find_for_update(work.tx, id).await?;
    let reservation = found.ok_or_else(|| Refusal::field("/reservation", "reservation.unknown"))?;
    reservation.usable(channel.id, work.now).map_err(crate::reservations::refused)?;
    Ok(Some(reservation))
}

/// Places a draft in hand: claims stock, takes the reservation over, writes everything.
async fn place_in_hand(
    work: &mut Work<'_>,
    mut hand: OrderInHand,
    channel: &Channel,
    active: &[(LocationId, i64)],
    reservation: Option<ReservationId>,
    placed_at: Option<comanda_core::base::time::Timestamp>,
) -> Result<Placed> {
    let reservation = usable_reservation(work, reservation, channel).await?;
    let wanted = wanted(hand.order.needs().keys(), reservation.as_ref());
    let (nth_of_customer, levels) = match hand.order.customer {
        Some(customer) => customers::count_placed(work.tx, customer, &wanted).await?,
        None => (0, inventory::levels_lock(work.tx, &wanted).await?),
    };
    let offers = offers_of(channel, active, levels, reservation.as_ref());
    let facts = PlaceFacts { nth_of_customer, placed_at: placed_at.unwrap_or(work.now), offers };
    let event = place(&hand.order, channel, &facts).map_err(refused)?;
    let placed = work.order_event(&mut hand, event).await?;
    let mut movements = Vec::new();
    if let Some(reservation) = reservation {
        movements
            .extend(reservation.units.iter().map(|units| Movement::reserve(reservation.id, units.sku, units.location, -units.quantity)));
        reservations::end(work.tx, reservation.id, ReservationStatus::Converted).await?;
        let ended = Event::ReservationEnded { reservation: reservation.id, status: ReservationStatus::Converted, units: reservation.units };
        work.event(Some(reservation.id.bytes()), ended).await?;
    }
    let claims = hand.order.lines.iter().flat_map(|line| &line.claims);
    movements.extend(claims.map(|claim| Movement::allocate(hand.order.id, claim.sku, claim.location, claim.quantity)));
    work.move_stock(placed, movements).await?;
    work.save(&hand).await?;
    Ok(Placed::of(&hand.order, false))
}

impl Command for Placing {
    type Answer = Placed;
    const NAME: &'static str = "place_order";
    const PERMISSION: Permission = Permission::OrdersPlace;

    async fn execute(&self, work: &mut Work<'_>) -> Result<Placed> {
        let PlaceOrder { channel, source, content } = &*self.asked;
        let hash = self.understood.hash;
        if let Some(order) = existing(work, &self.understood.setup.channel, content, &hash).await? {
            return Ok(Placed::of(&order, true));
        }
        let new = NewOrder::draft(work, Arc::clone(&self.understood), channel, content, *source, &self.number).await?;
        let (setup, hand) = (&new.understood.setup, OrderInHand::new(new.draft.clone(), hash));
        let placed = place_in_hand(work, hand, &setup.channel, &setup.active, content.reservation, content.placed_at).await?;
        new.save_people(work).await?;
        Ok(placed)
    }
}

impl Command for PlaceDraft {
    type Answer = Placed;
    const NAME: &'static str = "place_draft";
    const PERMISSION: Permission = Permission::OrdersPlace;

    async fn execute(&self, work: &mut Work<'_>) -> Result<Placed> {
        let hand = work.order(self.order).await?;
        let found = channels::find(work.tx, hand.order.channel).await?;
        let channel = found.ok_or_else(|| Error::not_found("channel", hand.order.channel))?;
        let active = locations::active(work.tx).await?;
        place_in_hand(work, hand, &channel, &active, None, None).await
    }
}

impl App {
    /// Places an order. When stock lacks, reservations whose time ran out give it back first.
    ///
    /// # Errors
    /// As [`App::run`]; content that cannot be understood, field by field; `order.external_reference_taken`;
    /// `reservation.*`; [`PlaceRefusal`].
    pub async fn place_order(&self, caller: Caller, command: PlaceOrder) -> Result<Done<Placed>> {
        caller.demand(Placing::PERMISSION)?;
        let setup = self.setup(&command.channel, code_keys(&command.content)).await?;
        let number = self.number(&caller, &setup.channel.number_prefix).await?;
        let understood = Arc::new(Understood::new(&command.content, setup, self.now())?);
        let placing = Placing { asked: Arc::new(command), number, understood };
        match self.run(caller.clone(), placing.clone()).await {
            Err(Error::Refused(refusal)) if refusal.code == "order.place.out_of_stock" && self.sweep(&refusal).await? => {
                self.run(caller, placing).await
            }
            answer => answer,
        }
    }

    /// The number of a new order; a dry run uses none up.
    pub(super) async fn number(&self, caller: &Caller, prefix: &str) -> Result<String> {
        if caller.dry_run { Ok(format!("{prefix}?")) } else { self.next_number(prefix).await }
    }

    /// Expires the reservations of the SKUs a refusal names whose time ran out; whether there were any.
    async fn sweep(&self, refusal: &Refusal) -> Result<bool> {
        let code = |fact: &comanda_core::base::problem::Fact| match fact {
            comanda_core::base::problem::Fact::Text(code) => Some(code.clone()),
            comanda_core::base::problem::Fact::Number(_) => None,
        };
        let codes: Vec<String> = refusal.fields.iter().filter_map(|field| field.facts.get("sku").and_then(code)).collect();
        let now = self.now();
        let overdue = self
            .store()
            .read(move |tx| {
                Box::pin(async move {
                    let skus = comanda_store::catalog::by_codes(tx, &codes).await?;
                    let parts = |sku: &comanda_core::catalog::sku::Sku| comanda_core::orders::resolve::stock_parts(sku);
                    let counted: std::collections::BTreeSet<SkuId> = skus.iter().flat_map(parts).map(|part| part.sku).collect();
                    reservations::overdue_of_skus(tx, &counted.into_iter().collect::<Vec<_>>(), now).await
                })
            })
            .await?;
        if overdue.is_empty() {
            return Ok(false);
        }
        let expired = self.run(Caller::system("expiry"), ExpireReservations { reservations: overdue }).await?;
        Ok(expired.changed)
    }
}
