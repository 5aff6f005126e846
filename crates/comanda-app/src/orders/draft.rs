//! Drafts: orders that are not placed yet.

use std::sync::Arc;

use comanda_core::base::ids::OrderId;
use comanda_core::event::Event;
use comanda_core::identity::permission::Permission;
use comanda_core::orders::content::OrderContent;
use comanda_core::orders::order::{OrderStatus, Source};
use comanda_core::orders::place::{DraftFacts, PlaceRefusal, draft};
use comanda_store::{channels, orders};
use serde::Serialize;

use super::customer::{buyer, find};
use super::place::{NewOrder, Placed, existing, refused};
use super::understand::{Understood, code_keys};
use crate::error::{Error, Result};
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
}

/// The command behind [`DraftOrder`]: what was asked for, with what is known before its transaction.
/// Made by [`App::draft_order`].
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub struct Drafting {
    asked: DraftOrder,
    /// The number it gets.
    #[serde(skip)]
    number: String,
    #[serde(skip)]
    understood: Arc<Understood>,
}

/// Replaces a draft's content. Its channel, number and external reference stay.
#[derive(Debug, Clone, Serialize)]
pub struct ReplaceDraft {
    /// Which.
    pub order: OrderId,
    /// What is given now.
    pub content: OrderContent,
}

impl Command for Drafting {
    type Answer = Placed;
    const NAME: &'static str = "draft_order";
    const PERMISSION: Permission = Permission::OrdersPlace;

    async fn execute(&self, work: &mut Work<'_>) -> Result<Placed> {
        let DraftOrder { channel, source, content } = &self.asked;
        let hash = self.understood.hash;
        if let Some(order) = existing(work, &self.understood.setup.channel, content, &hash).await? {
            return Ok(Placed::of(&order, true));
        }
        let new = NewOrder::draft(work, Arc::clone(&self.understood), channel, content, *source, &self.number).await?;
        let mut order = new.draft.clone();
        order.version = 1;
        let mut hand = OrderInHand::new(order.clone(), hash);
        work.order_event(&mut hand, Event::OrderDrafted { order: Box::new(order) }).await?;
        work.save(&hand).await?;
        new.save_people(work).await?;
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
            return Err(refused(PlaceRefusal::NotADraft { status: known.status }).into());
        }
        let channel = channels::find(work.tx, known.channel).await?.ok_or_else(|| Error::not_found("channel", known.channel))?;
        let understood = Understood::within(work, &channel.code, &self.content).await?;
        let meaning = understood.meaning()?;
        let found = find(work, &channel, &self.content, meaning).await?;
        let buyer = buyer(work, &channel, &self.content, meaning, found).await?;
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
        let mut order = draft(facts, &meaning.resolved, &channel, work.ids, work.now);
        order.created_at = known.created_at;
        order.holds.clone_from(&known.holds);
        order.manager = known.manager;
        order.version = known.version + 1;
        orders::people_save(work.tx, known.id, &meaning.resolved.people, &buyer.terms).await?;
        hand.recontent(understood.hash);
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
    pub async fn draft_order(&self, caller: Caller, command: DraftOrder) -> Result<Done<Placed>> {
        caller.demand(Drafting::PERMISSION)?;
        let setup = self.setup(&command.channel, code_keys(&command.content)).await?;
        let number = self.number(&caller, &setup.channel.number_prefix).await?;
        let understood = Arc::new(Understood::new(&command.content, setup, self.now())?);
        self.run(caller, Drafting { asked: command, number, understood }).await
    }
}
