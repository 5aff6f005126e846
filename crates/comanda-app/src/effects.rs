//! What follows from an event: one pure table from events to jobs.

use comanda_core::base::ids::SkuId;
use comanda_core::event::Event;

use crate::jobs::job::Job;

/// Whether jobs can follow from an event of this kind, so that its payload is worth reading.
#[must_use]
pub fn is_routed(kind: &str) -> bool {
    [
        "stock.moved",
        "stock.safety_changed",
        "order.canceled",
        "order.lines_canceled",
        "reservation.ended",
        "channel.saved",
        "location.saved",
    ]
    .contains(&kind)
}

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
        // Nobody waits yet for what was only just made.
        Event::ChannelSaved { channel } if channel.version > 1 => return vec![Job::AllocateForChannel { channel: channel.id }],
        Event::LocationSaved { location, version, .. } if *version > 1 => return vec![Job::AllocateAtLocation { location: *location }],
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
        | Event::UserPasswordSet { .. }
        | Event::UserSessionsRevoked { .. }
        | Event::ApiKeyMade { .. }
        | Event::ApiKeyRevoked { .. }
        | Event::JobRetried { .. }
        | Event::JobDismissed { .. } => Vec::new(),
    };
    let skus: std::collections::BTreeSet<SkuId> = freed.into_iter().collect();
    if skus.is_empty() { Vec::new() } else { vec![Job::AllocateBackorders { skus: skus.into_iter().collect() }] }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::{Value, json};

    use super::*;

    fn id(prefix: &str, n: u8) -> String {
        format!("{prefix}_0000000000000000000000000{n}")
    }

    fn order() -> Value {
        json!({
            "id": id("ord", 1), "number": "WEB-1", "channel": id("chn", 1), "external_reference": null, "source": "api", "status": "placed",
            "placed_by": "system:test", "customer": null, "nth_of_customer": 0, "currency": "RSD", "price_mode": "inclusive", "language": "en",
            "delivery": {"method": "", "window": null, "region": ""}, "lines": [], "shipping": {"amount": 0, "tax_rate": 0},
            "totals": {"goods": 0, "discount": 0, "surcharge": 0, "shipping": 0, "tax": 0, "total": 0}, "manager": null,
            "created_at": "2026-01-01T00:00:00Z", "placed_at": null, "confirmed_at": null, "closed_at": null,
            "updated_at": "2026-01-01T00:00:00Z", "version": 1
        })
    }

    /// Every kind of event, and those of its contents that make a difference, as they are kept.
    fn samples() -> Vec<(&'static str, Value)> {
        let moved = |sku: u8, change: Value| {
            let mut whole = json!({"on_hand": 0, "reserved": 0, "allocated": 0, "quarantine": 0, "damaged": 0});
            for (bucket, units) in change.as_object().into_iter().flatten() {
                whole[bucket] = units.clone();
            }
            json!({"sku": id("sku", sku), "location": id("loc", 1), "kind": "adjust", "change": whole})
        };
        let claim = |sku: u8| json!({"sku": id("sku", sku), "location": id("loc", 1), "quantity": 2});
        let canceled = json!([
            {"line": 1, "quantity": 2, "released": [claim(2), claim(1)]},
            {"line": 2, "quantity": 2, "released": [claim(1)], "cut": [{"sku": id("sku", 3), "quantity": 1}]}
        ]);
        let units = json!([claim(2), claim(1)]);
        let ended = |status: &str| json!({"kind": "reservation.ended", "reservation": id("res", 1), "status": status, "units": units});
        let stock = |moves: Value| json!({"kind": "stock.moved", "moves": moves, "reason": ""});
        let hold = json!({"id": id("hld", 1), "reason": "payment", "comment": "", "placed_by": "system:test",
            "placed_at": "2026-01-01T00:00:00Z", "released_at": null});
        let sku = json!({"id": id("sku", 1), "code": "MUG", "name": "Mug", "barcode": null, "tax_class": "standard", "weight_g": 1,
            "kind": "goods", "status": "active", "prices": [], "parts": [], "version": 1});
        let channel = json!({"id": id("chn", 1), "code": "web", "name": "Web", "currency": "RSD", "price_mode": "inclusive", "language": "en",
            "country": "RS", "number_prefix": "WEB-", "shortage": "refuse", "reservation_ttl_s": 900, "pool": [], "delivery_methods": [],
            "requires": [], "tax_rules": [], "active": true, "version": 1});
        let mut changed = channel.clone();
        changed["version"] = 2.into();
        vec![
            ("", json!({"kind": "order.drafted", "order": order()})),
            ("", json!({"kind": "order.placed", "order": order()})),
            ("", json!({"kind": "order.confirmed"})),
            ("with claims", json!({"kind": "order.canceled", "reason": "fraud", "comment": "", "lines": canceled})),
            ("without claims", json!({"kind": "order.canceled", "reason": "fraud", "comment": "", "lines": [{"line": 1, "quantity": 1}]})),
            ("with claims", json!({"kind": "order.lines_canceled", "reason": "fraud", "comment": "", "lines": canceled})),
            ("", json!({"kind": "order.held", "hold": hold})),
            ("", json!({"kind": "order.released", "hold": id("hld", 1)})),
            ("", json!({"kind": "order.noted", "note": id("not", 1)})),
            ("", json!({"kind": "order.manager_assigned", "manager": null})),
            ("", json!({"kind": "order.flagged", "flags": []})),
            ("", json!({"kind": "order.finding_overridden", "finding": id("fnd", 1), "reason": "seen"})),
            (
                "",
                json!({"kind": "order.amended", "customer": null, "language": "en",
                "delivery": {"method": "", "window": null, "region": ""}, "lines": [], "found": [], "fixed": []}),
            ),
            ("", json!({"kind": "order.allocated", "lines": [{"line": 1, "claims": [claim(1)]}]})),
            ("received", stock(json!([moved(2, json!({"on_hand": 3})), moved(1, json!({"on_hand": 1})), moved(2, json!({"on_hand": 1}))]))),
            ("lost", stock(json!([moved(1, json!({"on_hand": -3}))]))),
            ("transferred", stock(json!([moved(1, json!({"on_hand": -3})), moved(1, json!({"on_hand": 3}))]))),
            ("out of quarantine", stock(json!([moved(1, json!({"quarantine": -1}))]))),
            ("into quarantine", stock(json!([moved(1, json!({"quarantine": 1}))]))),
            ("repaired", stock(json!([moved(1, json!({"damaged": -1}))]))),
            ("damaged", stock(json!([moved(1, json!({"damaged": 1}))]))),
            ("", json!({"kind": "stock.safety_changed", "sku": id("sku", 1), "location": id("loc", 1), "safety": 0})),
            (
                "",
                json!({"kind": "reservation.made", "reservation": id("res", 1), "channel": id("chn", 1), "units": units,
                "expires_at": "2026-01-01T00:00:00Z"}),
            ),
            ("converted", ended("converted")),
            ("released", ended("released")),
            ("expired", ended("expired")),
            ("", json!({"kind": "sku.saved", "sku": sku})),
            ("made", json!({"kind": "channel.saved", "channel": channel})),
            ("changed", json!({"kind": "channel.saved", "channel": changed})),
            ("made", json!({"kind": "location.saved", "location": id("loc", 1), "code": "nis", "version": 1})),
            ("changed", json!({"kind": "location.saved", "location": id("loc", 1), "code": "nis", "version": 2})),
            ("", json!({"kind": "customer.saved", "customer": id("cus", 1)})),
            ("", json!({"kind": "customer.merged", "into": id("cus", 1), "from": id("cus", 2)})),
            ("", json!({"kind": "user.saved", "user": id("usr", 1)})),
            ("", json!({"kind": "user.password_set", "user": id("usr", 1)})),
            ("", json!({"kind": "user.sessions_revoked", "user": id("usr", 1)})),
            ("", json!({"kind": "api_key.made", "api_key": id("key", 1)})),
            ("", json!({"kind": "api_key.revoked", "api_key": id("key", 1)})),
            ("", json!({"kind": "job.retried", "job": id("job", 1), "job_kind": "allocate_backorders"})),
            ("", json!({"kind": "job.dismissed", "job": id("job", 1), "job_kind": "allocate_backorders"})),
        ]
    }

    #[test]
    fn the_whole_table() {
        let mut kinds = BTreeSet::new();
        let mut lines = Vec::new();
        for (which, sample) in samples() {
            let event: Event = serde_json::from_value(sample.clone()).unwrap_or_else(|error| panic!("{sample}: {error}"));
            let jobs = route(&event);
            kinds.insert(event.kind());
            assert!(jobs.is_empty() || is_routed(event.kind()), "{} is routed", event.kind());
            let which = if which.is_empty() { String::new() } else { format!(" ({which})") };
            let told = jobs.iter().map(|job| json!(job).to_string()).collect::<Vec<_>>().join(", ");
            lines.push(format!("{}{which} -> {}", event.kind(), if told.is_empty() { "nothing" } else { &told }));
        }
        assert_eq!(kinds, Event::KINDS.iter().copied().collect());
        insta::assert_snapshot!(lines.join("\n"));
    }
}
