//! What follows from an event: one pure table from events to jobs.

use comanda_core::base::ids::SkuId;
use comanda_core::event::Event;

use crate::jobs::job::Job;

/// The jobs that follow from an event.
#[must_use]
pub fn route(event: &Event) -> Vec<Job> {
    let freed: Vec<SkuId> = match event {
        Event::StockMoved { moves, .. } => moves
            .iter()
            .filter(|entry| entry.change.on_hand > 0 || entry.change.quarantine < 0 || entry.change.damaged < 0)
            .map(|entry| entry.sku)
            .collect(),
        Event::OrderCanceled { lines, .. } | Event::OrderLinesCanceled { lines, .. } => {
            lines.iter().flat_map(|line| &line.released).map(|claim| claim.sku).collect()
        }
        Event::ReservationEnded { status, units, .. } if *status != comanda_core::inventory::reservation::ReservationStatus::Converted => {
            units.iter().map(|units| units.sku).collect()
        }
        Event::SafetyChanged { sku, .. } => vec![*sku],
        Event::ReservationEnded { .. }
        | Event::OrderDrafted { .. }
        | Event::OrderPlaced { .. }
        | Event::OrderConfirmed {}
        | Event::OrderHeld { .. }
        | Event::OrderReleased { .. }
        | Event::OrderNoted { .. }
        | Event::OrderManagerAssigned { .. }
        | Event::OrderFlagged { .. }
        | Event::OrderFindingOverridden { .. }
        | Event::OrderAmended { .. }
        | Event::OrderAllocated { .. }
        | Event::ReservationMade { .. }
        | Event::SkuSaved { .. }
        | Event::ChannelSaved { .. }
        | Event::LocationSaved { .. }
        | Event::CustomerSaved { .. }
        | Event::CustomerMerged { .. }
        | Event::UserSaved { .. }
        | Event::ApiKeyMade { .. }
        | Event::ApiKeyRevoked { .. } => Vec::new(),
    };
    let skus: std::collections::BTreeSet<SkuId> = freed.into_iter().collect();
    if skus.is_empty() { Vec::new() } else { vec![Job::AllocateBackorders { skus: skus.into_iter().collect() }] }
}
