//! Stock: received, adjusted, moved, asked for, on both databases.

use comanda_app::error::Error;
use comanda_app::inventory::StockLine;
use comanda_app::inventory::adjust::{AdjustStock, Bucket};
use comanda_app::inventory::receive::ReceiveStock;
use comanda_app::inventory::set_safety::SetSafety;
use comanda_app::inventory::transfer::TransferStock;
use comanda_app::jobs::drain;
use comanda_app::orders::place::PlaceOrder;
use comanda_app::queries::stock::{self, AvailabilityRequest, AvailabilityState, SkuAvailability};
use comanda_app::queries::{PageRequest, reservations};
use comanda_app::reservations::reserve::{ReserveLine, ReserveStock};
use comanda_core::base::ids::ReservationId;
use comanda_core::identity::permission::Permission;
use comanda_core::inventory::level::Level;
use comanda_core::inventory::movement::MovementKind;
use comanda_core::inventory::reservation::ReservationStatus;
use comanda_core::orders::order::Source;
use comanda_store::inventory;
use comanda_testkit::{TestApp, order};

use crate::outcome::{fields, refusal};

fn lines(lines: &[(&str, i64)]) -> Vec<StockLine> {
    lines.iter().map(|(sku, quantity)| StockLine { sku: (*sku).into(), quantity: *quantity }).collect()
}

fn receive(location: &str, given: &[(&str, i64)]) -> ReceiveStock {
    ReceiveStock { location: location.into(), lines: lines(given), reason: String::new() }
}

fn adjust(sku: &str, bucket: Bucket, delta: i64) -> AdjustStock {
    AdjustStock { location: "nis".into(), sku: sku.into(), bucket, delta, reason: "count".into() }
}

fn transfer(from: &str, to: &str, given: &[(&str, i64)]) -> TransferStock {
    TransferStock { from: from.into(), to: to.into(), lines: lines(given) }
}

async fn available(test: &TestApp, channel: Option<&str>, sku: &str) -> SkuAvailability {
    let request = AvailabilityRequest { channel: channel.map(str::to_owned), skus: vec![sku.to_owned()], low_at: None };
    stock::availability(&test.app, &test.owner(), request).await.unwrap().remove(0)
}

/// Each level is the sum of its movements.
async fn ledger_holds(test: &TestApp) {
    let read = test.app.store().read(|tx| {
        Box::pin(async move {
            let from = (comanda_core::base::ids::SkuId::from_bytes([0; 16]), comanda_core::base::ids::LocationId::from_bytes([0; 16]));
            for level in inventory::levels_after(tx, from, 1_000).await? {
                let mut sum = Level { safety: level.safety, ..Level::empty(level.sku, level.location) };
                for entry in inventory::movements(tx, level.sku, level.location, None, 10_000).await? {
                    let change = entry.movement.change;
                    sum.on_hand += change.on_hand;
                    sum.reserved += change.reserved;
                    sum.allocated += change.allocated;
                    sum.quarantine += change.quarantine;
                    sum.damaged += change.damaged;
                }
                assert_eq!(sum, level);
            }
            Ok(())
        })
    });
    read.await.unwrap();
}

#[tokio::test]
async fn a_reservation_is_seen_as_it_stands() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        let reserve = ReserveStock { channel: "web".into(), lines: vec![ReserveLine { sku: "SET".into(), quantity: 1 }] };
        let reserved = test.app.run(test.owner(), reserve).await.unwrap().answer;
        let checkout = test.only(&[Permission::StockReserve]);
        let seen = async || reservations::card(&test.app, &checkout, reserved.reservation).await.unwrap();
        let card = seen().await;
        assert_eq!((card.channel, card.channel_code.as_str()), (shop.web, "web"));
        assert_eq!((card.status, card.expires_at), (ReservationStatus::Active, reserved.expires_at));
        let units: Vec<_> =
            card.units.iter().map(|units| (units.sku_code.as_str(), units.location_code.as_str(), units.quantity)).collect();
        assert_eq!(units, [("MUG", "nis", 1), ("TEE-46", "nis", 2)]);
        // It is over by the clock, whether it was swept or not.
        test.clock.advance(900);
        assert_eq!(seen().await.status, ReservationStatus::Expired);
        drain(&test.app, "w").await.unwrap();
        assert_eq!(seen().await.status, ReservationStatus::Expired);
        assert_eq!(seen().await.units.len(), 2, "it still tells what it held");
        let nobody = reservations::card(&test.app, &test.only(&[Permission::StockRead]), reserved.reservation).await;
        assert!(matches!(nobody, Err(Error::Forbidden { permission: Permission::StockReserve })));
        let nothing = reservations::card(&test.app, &checkout, ReservationId::from_bytes([9; 16])).await;
        assert!(matches!(nothing, Err(Error::NotFound { kind: "reservation", .. })));
    }
}

#[tokio::test]
async fn goods_arrive_line_by_line() {
    for test in TestApp::both().await {
        test.shop().await;
        let done = test.app.run(test.owner(), receive("novi-sad", &[("cap", 4), ("MUG", 1), ("CAP", 2)])).await.unwrap();
        let seen: Vec<(&str, i64)> = done.answer.levels.iter().map(|now| (now.sku.as_str(), now.level.on_hand)).collect();
        assert_eq!(seen, [("CAP", 6), ("MUG", 6), ("CAP", 6)]);
        let wrong = receive("novi-sad", &[("SET", 1), ("WRAP", 1), ("GONE", 1), ("MUG", 0), ("MUG", 1_000_000_000_000)]);
        assert_eq!(
            fields(test.app.run(test.owner(), wrong).await),
            [
                "/lines/0/sku sku.not_counted",
                "/lines/1/sku sku.not_counted",
                "/lines/2/sku sku.unknown",
                "/lines/3/quantity quantity.out_of_range",
                "/lines/4/quantity quantity.out_of_range",
            ]
        );
        assert_eq!(fields(test.app.run(test.owner(), receive("moon", &[("MUG", 1)])).await), ["/location location.unknown"]);
        assert_eq!(fields(test.app.run(test.owner(), receive("nis", &[])).await), ["/lines stock.line_count"]);
        ledger_holds(&test).await;
    }
}

#[tokio::test]
async fn a_correction_leaves_claims_alone() {
    for test in TestApp::both().await {
        test.shop().await;
        let command = PlaceOrder { channel: "web".into(), source: Source::Api, content: order(&[("TEE-46", 2)]) };
        test.app.place_order(test.owner(), command).await.unwrap();
        let run = |command| test.app.run(test.owner(), command);
        let refused = refusal(run(adjust("TEE-46", Bucket::OnHand, -2)).await);
        assert_eq!((refused.code, refused.facts.get("unclaimed")), ("stock.adjust.below_claims", Some(&1.into())));
        let refused = refusal(run(adjust("TEE-46", Bucket::Damaged, -1)).await);
        assert_eq!((refused.code, refused.facts.get("present")), ("stock.adjust.below_zero", Some(&0.into())));
        let level = run(adjust("TEE-46", Bucket::Damaged, 1)).await.unwrap().answer.level;
        assert_eq!((level.on_hand, level.damaged, level.available()), (3, 1, 0));
        assert_eq!(run(adjust("CAP", Bucket::OnHand, 7)).await.unwrap().answer.level.on_hand, 7);
        assert_eq!(fields(run(adjust("CAP", Bucket::OnHand, 0)).await), ["/delta quantity.out_of_range"]);
        assert_eq!(fields(run(AdjustStock { reason: " ".into(), ..adjust("CAP", Bucket::OnHand, 1) }).await), ["/reason text.empty"]);
        ledger_holds(&test).await;
    }
}

#[tokio::test]
async fn a_transfer_is_two_movements_of_what_is_free() {
    for test in TestApp::both().await {
        test.shop().await;
        let run = |command| test.app.run(test.owner(), command);
        let refused = refusal(run(transfer("nis", "novi-sad", &[("MUG", 6), ("TEE-46", 1), ("MUG", 5)])).await);
        assert_eq!(refused.code, "stock.transfer.below_claims");
        assert_eq!((refused.fields[0].pointer.as_str(), refused.fields[0].facts.get("unclaimed")), ("/lines/2/quantity", Some(&4.into())));
        assert_eq!(refusal(run(transfer("nis", "nis", &[("MUG", 1)])).await).code, "stock.transfer.same_location");
        let moved = run(transfer("nis", "novi-sad", &[("MUG", 6), ("TEE-46", 3)])).await.unwrap().answer;
        assert_eq!(moved.levels.iter().map(|now| now.level.on_hand).collect::<Vec<_>>(), [4, 11, 0, 3]);
        let page = PageRequest { cursor: None, limit: Some(1) };
        let newest = stock::movements(&test.app, &test.owner(), "mug", "nis", &page).await.unwrap();
        assert_eq!((newest.items[0].kind, newest.items[0].change.on_hand), (MovementKind::TransferOut, -6));
        let next = PageRequest { cursor: newest.next, limit: Some(1) };
        let first = stock::movements(&test.app, &test.owner(), "mug", "nis", &next).await.unwrap();
        assert_eq!((first.items[0].kind, first.next), (MovementKind::Receive, None));
        ledger_holds(&test).await;
    }
}

#[tokio::test]
async fn a_safety_stock_is_not_sold() {
    for test in TestApp::both().await {
        test.shop().await;
        let set = |sku: &str, safety| test.app.run(test.owner(), SetSafety { location: "nis".into(), sku: sku.into(), safety });
        assert!(set("MUG", 8).await.unwrap().changed);
        assert!(!set("MUG", 8).await.unwrap().changed);
        assert!(!set("CAP", 0).await.unwrap().changed);
        assert!(set("CAP", 2).await.unwrap().changed);
        assert_eq!(fields(set("MUG", -1).await), ["/safety quantity.out_of_range"]);
        assert_eq!(available(&test, Some("web"), "MUG").await.available, Some(7));
    }
}

#[tokio::test]
async fn availability_tells_what_an_order_would_get() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        let mug = available(&test, Some("web"), "mug").await;
        assert_eq!((mug.state, mug.available), (AvailabilityState::InStock, Some(15)));
        assert_eq!(mug.locations.iter().map(|at| (at.code.as_str(), at.available)).collect::<Vec<_>>(), [("nis", 10), ("novi-sad", 5)]);
        assert_eq!((mug.sku, mug.locations[0].level.map(|level| level.on_hand)), (shop.mug, Some(10)));

        let set = available(&test, Some("web"), "SET").await;
        assert_eq!((set.state, set.available, set.locations[0].level), (AvailabilityState::Low, Some(1), None));
        assert_eq!(set.locations.iter().map(|at| at.available).collect::<Vec<_>>(), [1, 0]);

        assert_eq!(available(&test, Some("web"), "CAP").await.state, AvailabilityState::None);
        assert_eq!(available(&test, Some("market"), "CAP").await.state, AvailabilityState::Backorder);
        assert_eq!(available(&test, None, "CAP").await.state, AvailabilityState::None);
        let wrap = available(&test, Some("web"), "WRAP").await;
        assert_eq!((wrap.state, wrap.available, wrap.locations), (AvailabilityState::InStock, None, Vec::new()));

        let ask = |channel: Option<&str>, skus: &[&str]| {
            let request = AvailabilityRequest {
                channel: channel.map(str::to_owned),
                skus: skus.iter().map(|sku| (*sku).to_owned()).collect(),
                low_at: None,
            };
            let test = &test;
            async move { stock::availability(&test.app, &test.owner(), request).await }
        };
        assert_eq!(fields(ask(None, &["MUG", "GONE"]).await), ["/skus/1 sku.unknown"]);
        assert_eq!(fields(ask(Some("moon"), &["MUG"]).await), ["/channel channel.unknown"]);
        assert_eq!(fields(ask(None, &[]).await), ["/skus stock.sku_count"]);
    }
}

#[tokio::test]
async fn a_reservation_whose_time_ran_out_holds_nothing() {
    for test in TestApp::both().await {
        test.shop().await;
        let reserve = ReserveStock { channel: "web".into(), lines: vec![ReserveLine { sku: "SET".into(), quantity: 1 }] };
        test.app.run(test.owner(), reserve).await.unwrap();
        assert_eq!(available(&test, Some("web"), "TEE-46").await.available, Some(1));
        assert_eq!(available(&test, Some("web"), "SET").await.available, Some(0));
        test.clock.advance(901);
        let tee = available(&test, Some("web"), "TEE-46").await;
        assert_eq!((tee.available, tee.locations[0].level.map(|level| level.reserved)), (Some(3), Some(0)));
        let levels = stock::levels_of_sku(&test.app, &test.owner(), "TEE-46").await.unwrap();
        assert_eq!((levels[0].level.reserved, levels[0].available, levels[0].location_name.as_str()), (0, 3, "Niš"));
        let page = PageRequest { cursor: None, limit: Some(1) };
        let first = stock::levels_at(&test.app, &test.owner(), "nis", &page).await.unwrap();
        assert_eq!((first.items[0].sku_code.as_str(), first.items[0].available), ("MUG", 10));
        let second = stock::levels_at(&test.app, &test.owner(), "nis", &PageRequest { cursor: first.next, limit: Some(1) }).await.unwrap();
        assert_eq!((second.items[0].sku_code.as_str(), second.next), ("TEE-46", None));
    }
}

/// Receipts, transfers in both directions and orders of the same SKUs, named in opposite orders by
/// two processes, neither block each other nor lose a unit.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn stock_commands_cross_without_harm() {
    for test in TestApp::both().await {
        test.shop().await;
        let other = test.second_process().await;
        let mut running = tokio::task::JoinSet::new();
        for round in 0..24 {
            let (app, owner) = (if round % 2 == 0 { test.app.clone() } else { other.clone() }, test.owner());
            running.spawn(async move {
                let done = match round % 4 {
                    0 => app.run(owner, receive("nis", &[("MUG", 2), ("CAP", 1), ("TEE-46", 1)])).await.map(drop),
                    1 => app.run(owner, receive("novi-sad", &[("TEE-46", 1), ("CAP", 1), ("MUG", 2)])).await.map(drop),
                    2 => app.run(owner, transfer("nis", "novi-sad", &[("TEE-46", 1), ("MUG", 1)])).await.map(drop),
                    _ => app.run(owner, transfer("novi-sad", "nis", &[("MUG", 1)])).await.map(drop),
                };
                done.map_err(|error| error.to_string())
            });
        }
        while let Some(done) = running.join_next().await {
            let done = done.unwrap();
            assert!(
                done.is_ok() || done == Err("stock.transfer.below_claims; /lines/0/quantity stock.transfer.below_claims".into()),
                "{done:?}"
            );
        }
        let mugs = stock::levels_of_sku(&test.app, &test.owner(), "MUG").await.unwrap();
        assert_eq!(mugs.iter().map(|level| level.level.on_hand).sum::<i64>(), 15 + 12 * 2, "{}", test.database.name);
        ledger_holds(&test).await;
    }
}
