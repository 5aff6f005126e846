//! One action over many orders.
//!
//! A run is started over a selection ([`start`]), and its orders are looked at by the decisions of the action's own
//! command, which changes nothing ([`check`]). Its starter then applies it or gives it up ([`decide`]), and once applied
//! each order gets its real command ([`step`]), in the starter's name and by what the starter may do at that time. What
//! became of each order stands beside it, written in the transaction of its command: a run that dies half way is gone on
//! with, and does nothing twice.
//!
//! Looking and doing are the work of jobs, a part at a time.

pub(crate) mod check;
pub mod decide;
pub mod start;
pub(crate) mod step;

use comanda_core::base::ids::{BulkRunId, UserId};
use comanda_core::identity::actor::Actor;
use comanda_core::identity::permission::{Permission, Permissions};
use comanda_core::identity::user::User;
use comanda_core::orders::bulk::{BulkAction, BulkProblem, BulkRefusal};
use comanda_store::bulk::{self, StoredRun};
use comanda_store::{Tx, api_keys, users};

pub use comanda_store::bulk::BulkSelection;

use super::assign_manager::AssignManager;
use super::confirm::ConfirmOrder;
use super::hold::HoldOrder;
use super::{assign_manager, confirm, hold};
use crate::error::{Error, Refusal, Result};
use crate::run::{App, Command};
use crate::work::Work;

/// How many orders are looked at, or given their command, before the job makes room for others.
pub const SLICE: usize = 200;

/// What the action's command demands.
#[must_use]
pub const fn permission(action: &BulkAction) -> Permission {
    match action {
        BulkAction::Confirm => ConfirmOrder::PERMISSION,
        BulkAction::Assign { .. } => AssignManager::PERMISSION,
        BulkAction::Hold { .. } => HoldOrder::PERMISSION,
    }
}

/// What the starter of a run may do now: nothing when somebody who left, or a key that was taken back, started it.
///
/// # Errors
/// As the store's.
pub(crate) async fn permissions_now(app: &App, starter: &Actor) -> Result<Permissions> {
    let (starter, now) = (starter.clone(), app.now());
    let read = app.store().read(move |tx| {
        Box::pin(async move {
            Ok(match starter {
                Actor::User(id) => {
                    users::find(tx, id).await?.filter(|user| user.active).map(|user| user.role.permissions()).unwrap_or_default()
                }
                Actor::ApiKey(id) => {
                    let key = api_keys::find(tx, id).await?.filter(|key| key.works_at(now));
                    key.map(|key| key.permissions.into_iter().collect()).unwrap_or_default()
                }
                Actor::System(_) => Permissions::all(),
                Actor::Customer(_) | Actor::Rule(_) | Actor::Agent(_) => Permissions::default(),
            })
        })
    });
    Ok(read.await?)
}

/// Whom the action names, as they are now.
async fn manager_of(tx: &mut Tx, action: &BulkAction) -> comanda_store::Result<Option<User>> {
    let named: Option<UserId> = match action {
        BulkAction::Assign { manager } => *manager,
        BulkAction::Confirm | BulkAction::Hold { .. } => None,
    };
    match named {
        Some(id) => users::find(tx, id).await,
        None => Ok(None),
    }
}

/// The run, locked.
///
/// # Errors
/// [`Error::NotFound`]; as the store's.
async fn locked(work: &mut Work<'_>, id: BulkRunId) -> Result<StoredRun> {
    bulk::find_for_update(work.tx, id).await?.ok_or_else(|| Error::not_found("bulk_run", id))
}

/// The same words that the action's command refuses with.
fn refused(refusal: BulkRefusal) -> Refusal {
    match refusal {
        BulkRefusal::Confirm(refusal) => confirm::refused(refusal),
        BulkRefusal::Assign(refusal) => assign_manager::refused(refusal),
        BulkRefusal::Hold(refusal) => hold::refused(refusal),
    }
}

/// What the report says of an order whose command failed so. What is wrong with a field is told by the field's own code.
fn told(error: &Error) -> BulkProblem {
    let problem = match error {
        Error::Refused(Refusal { fields, code, facts, .. }) => match fields.first() {
            Some(field) => (field.code.as_str(), field.facts.clone()),
            None => (*code, facts.clone()),
        },
        Error::NotFound { kind, name } => {
            let fact = |name: &str, text: &str| (name.to_owned(), text.into());
            ("not_found", [fact("kind", kind), fact("name", name)].into_iter().collect())
        }
        Error::Forbidden { .. } | Error::Stale { .. } | Error::KeyReused | Error::Store(_) | Error::Internal(_) => {
            ("internal", std::collections::BTreeMap::new())
        }
    };
    BulkProblem { code: problem.0.to_owned(), facts: problem.1 }
}
