//! What moved of a SKU, with who and what for, over one location or all.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

use comanda_core::base::ids::{LocationId, MovementId, OrderId};
use comanda_core::base::time::Timestamp;
use comanda_core::identity::actor::Actor;
use comanda_core::identity::permission::Permission;
use comanda_core::inventory::location::Location;
use comanda_core::inventory::movement::{Change, MovementCause, MovementKind};
use comanda_store::inventory::StoredMovement;
use comanda_store::{Tx, api_keys, catalog, inventory, locations, orders, users};
use serde::{Deserialize, Serialize};

use super::{Page, PageRequest};
use crate::error::{Error, Result};
use crate::run::{App, Caller};

const LEDGER: &str = "stock-ledger";

/// An entry of the stock ledger, with names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LedgerEntry {
    /// When.
    pub at: Timestamp,
    /// The location's code.
    pub location_code: String,
    /// The location's name.
    pub location_name: String,
    /// Why.
    pub kind: MovementKind,
    /// By how much.
    pub change: Change,
    /// What it belongs to.
    pub cause: MovementCause,
    /// The number of the order it belongs to.
    pub order_number: Option<String>,
    /// The reason in words.
    pub reason: Option<String>,
    /// Who; an order's events tell that of its movements.
    pub by: Option<Actor>,
    /// What a person or an API key is called.
    pub by_name: Option<String>,
}

/// The last movement shown of each level; of the others none was.
type Shown = BTreeMap<LocationId, MovementId>;

/// Movements of several levels, the newest first, each level's in its own order.
fn merged(mut ledgers: Vec<VecDeque<StoredMovement>>, limit: usize) -> Vec<StoredMovement> {
    let mut all = Vec::new();
    while all.len() < limit {
        let heads = ledgers.iter().enumerate().filter_map(|(index, ledger)| Some((ledger.front()?, index)));
        let Some((_, newest)) = heads.max_by_key(|(head, _)| (head.at, head.id)) else { break };
        all.extend(ledgers.get_mut(newest).and_then(VecDeque::pop_front));
    }
    all
}

async fn name_of(tx: &mut Tx, actor: &Actor) -> comanda_store::Result<Option<String>> {
    Ok(match actor {
        Actor::User(id) => users::find(tx, *id).await?.map(|user| user.name),
        Actor::ApiKey(id) => api_keys::find(tx, *id).await?.map(|key| key.name),
        Actor::Customer(_) | Actor::Rule(_) | Actor::Agent(_) | Actor::System(_) => None,
    })
}

async fn entries(
    tx: &mut Tx,
    found: Vec<StoredMovement>,
    places: &BTreeMap<LocationId, Location>,
) -> comanda_store::Result<Vec<LedgerEntry>> {
    let order_of = |cause: MovementCause| if let MovementCause::Order(id) = cause { Some(id) } else { None };
    let ids: BTreeSet<OrderId> = found.iter().filter_map(|stored| order_of(stored.movement.cause)).collect();
    let numbers = orders::numbers(tx, &ids.into_iter().collect::<Vec<_>>()).await?;
    let numbers: BTreeMap<OrderId, String> = numbers.into_iter().collect();
    let mut names: BTreeMap<String, Option<String>> = BTreeMap::new();
    for actor in found.iter().filter_map(|stored| stored.moved_by.as_ref()) {
        if let Entry::Vacant(place) = names.entry(actor.to_string()) {
            place.insert(name_of(tx, actor).await?);
        }
    }
    let entry = |StoredMovement { movement, at, moved_by, .. }: StoredMovement| {
        let place = places.get(&movement.location);
        LedgerEntry {
            at,
            location_code: place.map(|place| place.code.clone()).unwrap_or_default(),
            location_name: place.map(|place| place.name.clone()).unwrap_or_default(),
            kind: movement.kind,
            change: movement.change,
            order_number: order_of(movement.cause).and_then(|id| numbers.get(&id).cloned()),
            cause: movement.cause,
            reason: movement.reason,
            by_name: moved_by.as_ref().and_then(|actor| names.get(&actor.to_string()).cloned().flatten()),
            by: moved_by,
        }
    };
    Ok(found.into_iter().map(entry).collect())
}

/// What moved of a SKU, the newest first: at the location with this code, or everywhere.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::StockRead`]; [`Error::NotFound`] for SKU and location; `cursor.invalid`.
pub async fn ledger(app: &App, caller: &Caller, sku: &str, location: Option<&str>, page: &PageRequest) -> Result<Page<LedgerEntry>> {
    caller.demand(Permission::StockRead)?;
    let (shown, limit) = (page.after::<Shown>(LEDGER)?.unwrap_or_default(), page.limit());
    let (sku_code, location_code) = (sku.to_owned(), location.map(|code| code.trim().to_owned()));
    let before = shown.clone();
    let read = app.store().read(move |tx| {
        Box::pin(async move {
            let Some(sku) = catalog::by_code(tx, &sku_code).await? else { return Ok(Err("sku")) };
            let mut places: Vec<LocationId> = inventory::levels_of_sku(tx, sku.id).await?.iter().map(|level| level.location).collect();
            if let Some(code) = location_code {
                let Some(place) = locations::by_code(tx, &code).await? else { return Ok(Err("location")) };
                places.retain(|location| *location == place.id);
            }
            let mut ledgers = Vec::with_capacity(places.len());
            for place in &places {
                let found = inventory::movements(tx, sku.id, *place, before.get(place).copied(), limit + 1).await?;
                ledgers.push(VecDeque::from(found));
            }
            let found = merged(ledgers, usize::try_from(limit).unwrap_or(usize::MAX).saturating_add(1));
            let keys: Vec<(LocationId, MovementId)> = found.iter().map(|stored| (stored.movement.location, stored.id)).collect();
            let named = locations::by_ids(tx, &places).await?.into_iter().map(|place| (place.id, place)).collect();
            Ok(Ok((keys, entries(tx, found, &named).await?)))
        })
    });
    let missing = |kind| Error::not_found(kind, if kind == "sku" { sku } else { location.unwrap_or_default() });
    let (keys, found) = read.await?.map_err(missing)?;
    let on_page = usize::try_from(limit).unwrap_or(usize::MAX);
    Page::of(LEDGER, found, limit, |_| shown.into_iter().chain(keys.into_iter().take(on_page)).collect::<Shown>())
}
