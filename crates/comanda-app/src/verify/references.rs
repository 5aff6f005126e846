//! References between tables, unique names, and the parts of kits.

use std::collections::BTreeSet;

use comanda_core::base::ids::{BulkRunId, ChannelId, CustomerId, ImportId, LocationId, OrderId, ReservationId, SkuId, UserId};
use comanda_core::catalog::sku::{Sku, SkuKind, code_key};
use comanda_store::verify::{self as rows, Owner, REFERENCES, UNIQUE};
use comanda_store::{Result, Tx, catalog};

use super::book::Book;
use super::{Invariant, readable};

/// SKUs read at once.
const PAGE: i64 = 500;

/// Looks at every reference, every unique name and every kit.
pub(super) async fn examine(tx: &mut Tx, book: &mut Book) -> Result<()> {
    for reference in REFERENCES {
        let (checked, broken) = rows::dangling(tx, reference).await?;
        let first = if broken > 0 { rows::first_dangling(tx, reference).await? } else { None };
        book.add(invariant_of(reference.owner), count(checked), count(broken), || {
            let named = first.map(|id| printed(reference.owner, id)).unwrap_or_default();
            format!("{}.{}: {named} is named and not there", reference.table, reference.column)
        });
    }
    for unique in UNIQUE {
        let found = rows::duplicates(tx, unique).await?;
        book.add(Invariant::Unique, 1, count(found.count), || {
            format!("{}: the {} {:?} is there more than once", unique.table, unique.what, found.first)
        });
    }
    kits(tx, book).await
}

fn count(rows: i64) -> u64 {
    u64::try_from(rows).unwrap_or_default()
}

const fn invariant_of(owner: Owner) -> Invariant {
    match owner {
        Owner::Order | Owner::BulkRun => Invariant::OfOrders,
        Owner::Reservation => Invariant::OfReservations,
        Owner::Customer => Invariant::OfCustomers,
        Owner::Sku | Owner::Location | Owner::Channel | Owner::User | Owner::Import => Invariant::OfSettings,
    }
}

fn printed(owner: Owner, id: [u8; 16]) -> String {
    match owner {
        Owner::Order => OrderId::from_bytes(id).to_string(),
        Owner::Reservation => ReservationId::from_bytes(id).to_string(),
        Owner::Customer => CustomerId::from_bytes(id).to_string(),
        Owner::Sku => SkuId::from_bytes(id).to_string(),
        Owner::Location => LocationId::from_bytes(id).to_string(),
        Owner::Channel => ChannelId::from_bytes(id).to_string(),
        Owner::User => UserId::from_bytes(id).to_string(),
        Owner::Import => ImportId::from_bytes(id).to_string(),
        Owner::BulkRun => BulkRunId::from_bytes(id).to_string(),
    }
}

async fn kits(tx: &mut Tx, book: &mut Book) -> Result<()> {
    let mut after = String::new();
    loop {
        let page = catalog::list(tx, &after, PAGE).await;
        let Some(page) = readable(book, Invariant::KitParts, page)? else { return Ok(()) };
        let Some(last) = page.last() else { return Ok(()) };
        after = code_key(&last.code);
        let wanted: BTreeSet<SkuId> = page.iter().flat_map(|sku| &sku.parts).map(|part| part.sku).collect();
        let parts = catalog::by_ids(tx, &wanted.into_iter().collect::<Vec<_>>()).await;
        let Some(parts) = readable(book, Invariant::KitParts, parts)? else { return Ok(()) };
        for sku in page.iter().filter(|sku| sku.kind == SkuKind::Kit || !sku.parts.is_empty()) {
            check_kit(book, sku, &parts);
        }
    }
}

fn check_kit(book: &mut Book, kit: &Sku, known: &[Sku]) {
    let counted = |id: SkuId| known.iter().any(|sku| sku.id == id && sku.kind == SkuKind::Goods);
    let off = kit.parts.iter().find(|part| !counted(part.sku));
    let holds = kit.kind == SkuKind::Kit && !kit.parts.is_empty() && off.is_none();
    book.check(Invariant::KitParts, holds, || match off {
        Some(part) => format!("{} ({}): its part {} is no SKU that is counted", kit.code, kit.id, part.sku),
        None => format!("{} ({}): a kit has parts, and nothing else has", kit.code, kit.id),
    });
}
