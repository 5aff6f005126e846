//! Bulk runs: what each would do, how far it came, and what became of each order.

use std::collections::BTreeMap;

use comanda_core::base::ids::{BulkRunId, OrderId};
use comanda_core::base::time::Timestamp;
use comanda_core::identity::actor::Actor;
use comanda_core::identity::permission::Permission;
use comanda_core::orders::bulk::{BulkAction, BulkCounts, BulkOutcome, BulkProblem, BulkStatus, BulkVerdict};
use comanda_store::bulk::{self, ItemsWanted, StoredItem, StoredRun};
use comanda_store::{Tx, api_keys, users};
use serde::{Deserialize, Serialize};

use super::{Page, PageRequest};
use crate::error::{Error, Result};
use crate::run::{App, Caller};

/// A run, and how many of its orders stand how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BulkRunView {
    /// Its identifier.
    pub id: BulkRunId,
    /// What it does to each order.
    pub action: BulkAction,
    /// How it stands.
    pub status: BulkStatus,
    /// Who started it, and acts.
    pub started_by: Actor,
    /// The name of who started it; `None` for what has no name of its own.
    pub starter_name: Option<String>,
    /// How many orders stand how.
    pub counts: BulkCounts,
    /// Orders it has not come to; left as they are when it was stopped or discarded.
    pub pending: i64,
    /// Why it was broken off; `None` when somebody broke it off, and when nobody did.
    pub problem: Option<BulkProblem>,
    /// When it was started.
    pub created_at: Timestamp,
    /// When all orders had been looked at.
    pub checked_at: Option<Timestamp>,
    /// When it was applied.
    pub begun_at: Option<Timestamp>,
    /// When it was done, stopped or discarded.
    pub finished_at: Option<Timestamp>,
}

impl BulkRunView {
    fn of(run: StoredRun, starter_name: Option<String>) -> Self {
        Self {
            id: run.id,
            action: run.action,
            status: run.status,
            started_by: run.started_by,
            starter_name,
            pending: run.counts.pending(),
            counts: run.counts,
            problem: run.problem,
            created_at: run.created_at,
            checked_at: run.checked_at,
            begun_at: run.begun_at,
            finished_at: run.finished_at,
        }
    }
}

/// Which orders of a run are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BulkItems {
    /// All.
    #[default]
    All,
    /// Those that the check says the action would change.
    Allowed,
    /// Those that the check found so already.
    AlreadySo,
    /// Those that the check says would refuse.
    WouldRefuse,
    /// Those the run has not come to.
    Pending,
    /// Those to which the action was done.
    Done,
    /// Those that were so already, at the check or when the run came to them.
    Unchanged,
    /// Those that refused, at the check or when the run came to them.
    Refused,
}

impl BulkItems {
    const fn wanted(self) -> ItemsWanted {
        match self {
            Self::All => ItemsWanted::All,
            Self::Allowed => ItemsWanted::Verdict(BulkVerdict::Change),
            Self::AlreadySo => ItemsWanted::Verdict(BulkVerdict::Unchanged),
            Self::WouldRefuse => ItemsWanted::Verdict(BulkVerdict::Refused),
            Self::Pending => ItemsWanted::Outcome(BulkOutcome::Pending),
            Self::Done => ItemsWanted::Outcome(BulkOutcome::Done),
            Self::Unchanged => ItemsWanted::Outcome(BulkOutcome::Unchanged),
            Self::Refused => ItemsWanted::Outcome(BulkOutcome::Refused),
        }
    }
}

/// An order of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BulkItemView {
    /// Its place in the run, rising; not without gaps.
    pub position: i64,
    /// The order.
    pub order: OrderId,
    /// Its number; `None` when there is no such order.
    pub number: Option<String>,
    /// What the check said.
    pub verdict: BulkVerdict,
    /// What became of it.
    pub outcome: BulkOutcome,
    /// Why it refused, or would.
    pub problem: Option<BulkProblem>,
}

impl From<StoredItem> for BulkItemView {
    fn from(item: StoredItem) -> Self {
        let StoredItem { position, order, number, verdict, outcome, problem } = item;
        Self { position, order, number, verdict, outcome, problem }
    }
}

/// How many orders refused for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefusalCount {
    /// The stable code.
    pub code: String,
    /// How many orders.
    pub orders: i64,
}

async fn name_of(tx: &mut Tx, actor: &Actor) -> comanda_store::Result<Option<String>> {
    Ok(match actor {
        Actor::User(id) => users::find(tx, *id).await?.map(|user| user.name),
        Actor::ApiKey(id) => api_keys::find(tx, *id).await?.map(|key| key.name),
        Actor::Customer(_) | Actor::Rule(_) | Actor::Agent(_) | Actor::System(_) => None,
    })
}

/// One run.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::OrdersRead`]; [`Error::NotFound`].
pub async fn run(app: &App, caller: &Caller, id: BulkRunId) -> Result<BulkRunView> {
    caller.demand(Permission::OrdersRead)?;
    let read = app.store().read(move |tx| {
        Box::pin(async move {
            let Some(run) = bulk::find(tx, id).await? else { return Ok(None) };
            let name = name_of(tx, &run.started_by).await?;
            Ok(Some(BulkRunView::of(run, name)))
        })
    });
    read.await?.ok_or_else(|| Error::not_found("bulk_run", id))
}

/// The orders of a run that stand so, by their place in the run. None for a run that is not there.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::OrdersRead`]; `cursor.invalid`.
pub async fn items(app: &App, caller: &Caller, id: BulkRunId, which: BulkItems, page: &PageRequest) -> Result<Page<BulkItemView>> {
    caller.demand(Permission::OrdersRead)?;
    let name = format!("bulk-items {id}");
    let (after, limit) = (page.after::<i64>(&name)?.unwrap_or(0), page.limit());
    let found = app.store().read(move |tx| Box::pin(bulk::items(tx, id, which.wanted(), after, limit + 1))).await?;
    Page::of(&name, found.into_iter().map(BulkItemView::from).collect(), limit, |last: &BulkItemView| last.position)
}

/// Why orders of a run refused, or would, the most frequent reason first.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::OrdersRead`].
pub async fn refusal_counts(app: &App, caller: &Caller, id: BulkRunId) -> Result<Vec<RefusalCount>> {
    caller.demand(Permission::OrdersRead)?;
    let counted = app.store().read_long(move |tx| Box::pin(bulk::refusal_counts(tx, id))).await?;
    Ok(counted.into_iter().map(|(code, orders)| RefusalCount { code, orders }).collect())
}

/// Everybody's runs, the newest first.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::OrdersRead`]; `cursor.invalid`.
pub async fn recent(app: &App, caller: &Caller, page: &PageRequest) -> Result<Page<BulkRunView>> {
    const NAME: &str = "bulk-runs";
    caller.demand(Permission::OrdersRead)?;
    let (after, limit) = (page.after::<(Timestamp, BulkRunId)>(NAME)?, page.limit());
    let read = app.store().read(move |tx| {
        Box::pin(async move {
            let mut names = BTreeMap::new();
            let mut views = Vec::new();
            for run in bulk::recent(tx, after, limit + 1).await? {
                let starter = run.started_by.to_string();
                if !names.contains_key(&starter) {
                    names.insert(starter.clone(), name_of(tx, &run.started_by).await?);
                }
                views.push(BulkRunView::of(run, names.get(&starter).cloned().flatten()));
            }
            Ok(views)
        })
    });
    Page::of(NAME, read.await?, limit, |last| (last.created_at, last.id))
}
