//! Drafts: orders that are not placed yet.

use comanda_core::base::ids::OrderId;
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_core::orders::content::OrderContent;
use comanda_core::orders::order::{OrderStatus, Source};
use comanda_core::orders::place::{DraftFacts, PlaceRefusal, draft};
use comanda_core::orders::resolve::resolve;
use comanda_store::{channels, orders};
use serde::Serialize;

use super::customer::buyer;
use super::facts::{content_hash, known_skus};
use super::place::{Placed, channel_by_code, draft_from, existing, refused};
use crate::error::{Error, Refusal, Result};
use crate::run::{App, Caller, Command, Done};
use crate::work::{OrderInHand, Work};

/// Keeps an order as a draft.
#[derive(Debug, Clone, Serialize)]
pub struct DraftOrder {
    /// The channel's code.
    pub channel: String,
    /// By which door it comes.
    pub source: Source,
    /// What is given.
    pub content: OrderContent,
    /// The number it gets; drawn by [`App::draft_order`].
    #[serde(skip)]
    pub number: String,
}

/// Replaces a draft's content. Its channel, number and external reference stay.
#[derive(Debug, Clone, Serialize)]
pub struct ReplaceDraft {
    /// Which.
    pub order: OrderId,
    /// What is given now.
    pub content: OrderContent,
}

impl Command for DraftOrder {
    type Answer = Placed;
    const NAME: &'static str = "draft_order";
    const PERMISSION: Permission = Permission::OrdersPlace;

    async fn execute(&self, work: &mut Work<'_>) -> Result<Placed> {
        let channel = channel_by_code(work, &self.channel).await?;
        let hash = content_hash(&self.content)?;
        if let Some(order) = existing(work, &channel, &self.content, &hash).await? {
            return Ok(Placed::of(&order, true));
        }
        let mut order = draft_from(work, &channel, &self.content, self.source, &self.number).await?;
        order.version = 1;
        let mut hand = OrderInHand::new(order.clone(), hash);
        work.order_event(&mut hand, Event::OrderDrafted { order: Box::new(order) }).await?;
        work.save(&hand).await?;
        Ok(Placed::of(&hand.order, false))
    }
}

impl Command for ReplaceDraft {
    type Answer = Placed;
    const NAME: &'static str = "replace_draft";
    const PERMISSION: Permission = Permission::OrdersPlace;

    async fn execute(&self, work: &mut Work<'_>) -> Result<Placed> {
        let mut hand = work.order(self.order).await?;
        let known = hand.order.clone();
        if known.status != OrderStatus::Draft {
            return Err(refused(PlaceRefusal::NotADraft { status: known.status }));
        }
        let channel = channels::find(work.tx, known.channel).await?.ok_or_else(|| Error::not_found("channel", known.channel))?;
        let skus = known_skus(work, self.content.lines.iter().map(|line| line.sku.as_str())).await?;
        let resolved = resolve(&self.content, &channel, &skus, work.now).map_err(Refusal::fields)?;
        let buyer = buyer(work, &channel, &self.content, &resolved.people).await?;
        let facts = DraftFacts {
            id: known.id,
            number: known.number.clone(),
            external_reference: known.external_reference.clone(),
            source: known.source,
            actor: known.placed_by.clone(),
            customer: buyer.customer,
            language: self.content.language.unwrap_or(channel.language),
            flags: self.content.flags.clone(),
        };
        let mut order = draft(facts, &resolved, &channel, work.ids, work.now);
        order.created_at = known.created_at;
        order.holds.clone_from(&known.holds);
        order.manager = known.manager;
        order.version = known.version + 1;
        orders::people_save(work.tx, known.id, &resolved.people, &buyer.terms).await?;
        hand.recontent(content_hash(&self.content)?);
        work.order_event(&mut hand, Event::OrderDrafted { order: Box::new(order) }).await?;
        work.save(&hand).await?;
        Ok(Placed::of(&hand.order, false))
    }
}

impl App {
    /// Keeps an order as a draft.
    ///
    /// # Errors
    /// As [`App::run`]; content that cannot be understood, field by field; `order.external_reference_taken`.
    pub async fn draft_order(&self, caller: Caller, mut command: DraftOrder) -> Result<Done<Placed>> {
        caller.demand(DraftOrder::PERMISSION)?;
        let prefix = self.number_prefix(&command.channel).await?;
        command.number = if caller.dry_run { format!("{prefix}?") } else { self.next_number(&prefix).await? };
        self.run(caller, command).await
    }

    /// What the order numbers of a channel begin with. It never changes.
    pub(super) async fn number_prefix(&self, channel: &str) -> Result<String> {
        if let Some(prefix) = self.known_prefix(channel) {
            return Ok(prefix);
        }
        let code = channel.to_owned();
        let found = self.store().read(move |tx| Box::pin(async move { channels::by_code(tx, &code).await })).await?;
        let found = found.ok_or_else(|| Refusal::field("/channel", "channel.unknown"))?;
        self.learn_prefix(channel, &found.number_prefix);
        Ok(found.number_prefix)
    }
}
