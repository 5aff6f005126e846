//! What a command has in hand while it runs: the transaction, the time, and the pen for events.

use comanda_core::base::ids::{CustomerId, EventId, Ids, JobId, MovementId, OrderId};
use comanda_core::base::time::Timestamp;
use comanda_core::event::{Event, EventHash, Recorded};
use comanda_core::inventory::movement::Movement;
use comanda_core::orders::apply::apply;
use comanda_core::orders::order::Order;
use comanda_store::Tx;
use comanda_store::jobs::{self, NewJob};
use comanda_store::{events, inventory, orders};

use crate::error::{Error, Result};
use crate::jobs::job::Job;
use crate::run::Caller;
use crate::setup::SetupCache;

/// A command's surroundings, for the length of one transaction.
pub struct Work<'w> {
    /// The transaction.
    pub tx: &'w mut Tx,
    /// Who asks, and how.
    pub caller: &'w Caller,
    /// The present instant, the same throughout the command.
    pub now: Timestamp,
    /// Where new identifiers come from.
    pub ids: &'w dyn Ids,
    /// The setup as it was last read by anybody, to be forgotten when the transaction finds another.
    pub(crate) setup: &'w SetupCache,
    /// The command's name, the cause of its events.
    pub(crate) command: &'static str,
    pub(crate) recorded: usize,
}

/// An order in the hands of a command.
#[derive(Debug, Clone)]
pub struct OrderInHand {
    /// The order as it is now, events of this command included.
    pub order: Order,
    before: Option<Order>,
    event_hash: Option<EventHash>,
    content_hash: [u8; 32],
}

impl OrderInHand {
    /// An order that does not exist yet: a draft in memory, made from content with this hash.
    #[must_use]
    pub const fn new(order: Order, content_hash: [u8; 32]) -> Self {
        Self { order, before: None, event_hash: None, content_hash }
    }

    /// Replaces what the content hash stands for: the draft has other content now.
    pub const fn recontent(&mut self, content_hash: [u8; 32]) {
        self.content_hash = content_hash;
    }
}

impl Work<'_> {
    /// The order, locked, at the version the caller expects if one was named.
    ///
    /// # Errors
    /// [`Error::NotFound`], [`Error::Stale`].
    pub async fn order(&mut self, id: OrderId) -> Result<OrderInHand> {
        let stored = orders::find_for_update(self.tx, id).await?.ok_or_else(|| Error::not_found("order", id))?;
        self.expect_version(stored.order.version)?;
        Ok(OrderInHand {
            before: Some(stored.order.clone()),
            order: stored.order,
            event_hash: Some(stored.event_hash),
            content_hash: stored.content_hash,
        })
    }

    /// Checks the version the caller read, if one was named.
    ///
    /// # Errors
    /// [`Error::Stale`].
    pub fn expect_version(&self, actual: i64) -> Result<()> {
        match self.caller.expected_version {
            Some(expected) if expected != actual => Err(Error::Stale { expected, actual }),
            Some(_) | None => Ok(()),
        }
    }

    /// Records an event of an order and applies it.
    ///
    /// # Errors
    /// [`Error::Internal`] when the event is not the order's; as the store's.
    pub async fn order_event(&mut self, hand: &mut OrderInHand, event: Event) -> Result<EventId> {
        let previous = hand.before.as_ref().map(|_| hand.order.clone()).or_else(|| hand.event_hash.map(|_| hand.order.clone()));
        let sequence = previous.as_ref().map_or(0, |order| order.version) + 1;
        let order = apply(previous, &event, &self.caller.actor, self.now)
            .ok_or_else(|| Error::internal("an order begins with its draft or its placing"))?;
        let recorded = self.envelope(Some(order.id), sequence, order.customer, &event, hand.event_hash)?;
        let hash = recorded.hash();
        events::append(self.tx, &recorded, None, &hash).await?;
        self.recorded += 1;
        hand.order = order;
        hand.event_hash = Some(hash);
        Ok(recorded.id)
    }

    /// Records an event that belongs to no order; `subject` is the thing it tells of.
    ///
    /// # Errors
    /// As the store's.
    pub async fn event(&mut self, subject: Option<[u8; 16]>, event: Event) -> Result<EventId> {
        let recorded = self.envelope(None, 0, None, &event, None)?;
        events::append(self.tx, &recorded, subject, &recorded.hash()).await?;
        self.recorded += 1;
        Ok(recorded.id)
    }

    /// Puts up a job that follows from the command itself and from no event; it is due at once.
    ///
    /// # Errors
    /// As the store's.
    pub async fn put_up(&mut self, job: &Job) -> Result<()> {
        let payload = serde_json::to_string(job).map_err(Error::internal)?;
        let new = NewJob { id: JobId::next(self.ids, self.now), kind: job.kind(), consumer: job.kind().to_owned(), event: None, payload };
        Ok(jobs::insert(self.tx, &[new], self.now).await?)
    }

    /// Writes the order as it is now.
    ///
    /// # Errors
    /// As the store's.
    pub async fn save(&mut self, hand: &OrderInHand) -> Result<()> {
        let hash = hand.event_hash.ok_or_else(|| Error::internal("an order without an event"))?;
        match &hand.before {
            None => orders::insert(self.tx, &hand.order, &hand.content_hash, &hash).await?,
            Some(before) => orders::save(self.tx, before, &hand.order, &hand.content_hash, &hash).await?,
        }
        Ok(())
    }

    /// Enters movements of an event into the stock ledger. Their levels are locked already.
    ///
    /// # Errors
    /// As the store's.
    pub async fn move_stock(&mut self, event: EventId, movements: Vec<Movement>) -> Result<()> {
        let numbered: Vec<(MovementId, Movement)> =
            movements.into_iter().map(|movement| (MovementId::next(self.ids, self.now), movement)).collect();
        inventory::enter(self.tx, &numbered, self.now, event, &self.caller.actor).await?;
        Ok(())
    }

    fn envelope(
        &self,
        order: Option<OrderId>,
        sequence: i64,
        customer: Option<CustomerId>,
        event: &Event,
        previous_hash: Option<EventHash>,
    ) -> Result<Recorded> {
        Ok(Recorded {
            id: EventId::next(self.ids, self.now),
            order,
            sequence,
            at: self.now,
            actor: self.caller.actor.clone(),
            on_behalf_of: if self.caller.on_behalf { customer } else { None },
            cause: match &self.caller.cause {
                Some(cause) => cause.clone(),
                None => format!("command:{}", self.command),
            },
            kind: event.kind().to_owned(),
            schema_version: event.schema_version(),
            payload: serde_json::to_string(event).map_err(Error::internal)?,
            previous_hash,
        })
    }
}
