//! The job that gives waiting orders what became free.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use comanda_core::base::ids::{ChannelId, LocationId, SkuId};
use comanda_core::channels::channel::Channel;
use comanda_store::orders::WaitScope;
use comanda_store::{channels, inventory, locations, orders};

use super::failure::{JobResult, is_unavailable};
use super::run::{Progress, Run};
use crate::error::{Error, Result};
use crate::orders::allocate_backorders::AllocateBackorders;
use crate::run::App;

/// How many waiting orders, or SKUs that are waited for, are looked up at once.
const PAGE: i64 = 100;

/// The active locations that have units of the SKU which may be sold.
async fn free_at(app: &App, sku: SkuId) -> Result<Vec<LocationId>> {
    let read = app.store().read(move |tx| {
        Box::pin(async move {
            let active = locations::active(tx).await?;
            let levels = inventory::levels_of_sku(tx, sku).await?;
            let free = |location: &LocationId| levels.iter().any(|level| level.location == *location && level.available() > 0);
            Ok(active.into_iter().map(|(location, _)| location).filter(free).collect())
        })
    });
    Ok(read.await?)
}

async fn channel(app: &App, id: ChannelId) -> Result<Channel> {
    let found = app.store().read(move |tx| Box::pin(channels::find(tx, id))).await?;
    found.ok_or_else(|| Error::not_found("channel", id))
}

/// Serves the queues of these SKUs.
pub(super) async fn run(run: &mut Run<'_>, skus: &[SkuId]) -> JobResult<Progress> {
    let mut service = Service::default();
    let progress = service.serve(run, skus).await?;
    service.end(progress)
}

/// Serves the queues of all SKUs that are waited for within the scope, page by page.
pub(super) async fn run_within(run: &mut Run<'_>, scope: WaitScope) -> JobResult<Progress> {
    let mut service = Service::default();
    let mut after = None;
    loop {
        let skus = run.app.store().read(move |tx| Box::pin(orders::waited_for(tx, scope, after, PAGE))).await?;
        let Some(last) = skus.last().copied() else { return service.end(Progress::Done) };
        match service.serve(run, &skus).await? {
            Progress::Done | Progress::Again => after = Some(last),
            Progress::Stopped => return Ok(Progress::Stopped),
        }
    }
}

/// Serving queues: the channels met so far, and what went wrong.
#[derive(Default)]
struct Service {
    channels: BTreeMap<ChannelId, Channel>,
    failure: Option<Error>,
}

impl Service {
    /// Serves the queue of each SKU from its front until nothing is free. An order that cannot be
    /// served does not hold up those behind it; its failure is the job's in the end.
    async fn serve(&mut self, run: &mut Run<'_>, skus: &[SkuId]) -> JobResult<Progress> {
        for sku in skus.iter().copied() {
            let mut after = None;
            'queue: loop {
                if run.is_stopping() {
                    return Ok(Progress::Stopped);
                }
                run.keep_lease().await?;
                let read = run.app.store().read(move |tx| Box::pin(orders::waiting_for(tx, sku, after, PAGE)));
                let queue = read.await?;
                for waiting in &queue {
                    let free = free_at(run.app, sku).await?;
                    if free.is_empty() {
                        break 'queue;
                    }
                    let channel = match self.channels.entry(waiting.channel) {
                        Entry::Occupied(known) => known.into_mut(),
                        Entry::Vacant(unknown) => unknown.insert(channel(run.app, waiting.channel).await?),
                    };
                    // What is free elsewhere does not help the orders of this channel.
                    if !free.iter().any(|location| channel.sells_from(*location)) {
                        continue;
                    }
                    match run.app.run(run.caller(), AllocateBackorders { order: waiting.order }).await {
                        Ok(_) => {}
                        Err(error) if is_unavailable(&error) => return Err(error.into()),
                        Err(error) => self.failure = Some(error),
                    }
                }
                if (queue.len() as i64) < PAGE {
                    break;
                }
                after = queue.last().copied();
            }
        }
        Ok(Progress::Done)
    }

    /// How the job ended, unless an order could not be served.
    fn end(self, progress: Progress) -> JobResult<Progress> {
        match (progress, self.failure) {
            (Progress::Done, Some(error)) => Err(error.into()),
            (Progress::Done | Progress::Again | Progress::Stopped, _) => Ok(progress),
        }
    }
}
