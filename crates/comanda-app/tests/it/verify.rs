//! Verification: a sound database holds, and each kind of damage is found and named.

use comanda_app::customers::merge::MergeCustomers;
use comanda_app::jobs::drain;
use comanda_app::orders::bulk::BulkSelection;
use comanda_app::orders::cancel::CancelOrder;
use comanda_app::orders::confirm::ConfirmOrder;
use comanda_app::orders::draft::DraftOrder;
use comanda_app::orders::hold::HoldOrder;
use comanda_app::orders::place::{PlaceDraft, PlaceOrder, Placed};
use comanda_app::queries::orders::card;
use comanda_app::reservations::reserve::{ReserveLine, ReserveStock};
use comanda_app::verify::{Check, Invariant, Progress, Report, verify};
use comanda_core::base::ids::OrderId;
use comanda_core::orders::bulk::BulkAction;
use comanda_core::orders::cancel::CancelReason;
use comanda_core::orders::content::{CustomerContent, OrderContent};
use comanda_core::orders::hold::HoldReason;
use comanda_core::orders::order::Source;
use comanda_store::{Store, Verdict, unit};
use comanda_testkit::{TestApp, TestDatabase, order};

/// One order of each sort, a draft and a reservation.
struct Sound {
    test: TestApp,
    /// Placed on `web`: two mugs and a set.
    placed: Placed,
    /// Placed on `market`: four caps that nobody has, on hold.
    waiting: Placed,
}

async fn place(test: &TestApp, channel: &str, reference: &str, lines: &[(&str, i64)]) -> Placed {
    let content = OrderContent { external_reference: Some(reference.into()), ..order(lines) };
    let command = PlaceOrder { channel: channel.into(), source: Source::Api, content };
    test.app.place_order(test.owner(), command).await.unwrap().answer
}

async fn furnish(test: TestApp) -> Sound {
    test.shop().await;
    let placed = place(&test, "web", "A-1", &[("MUG", 2), ("SET", 1)]).await;
    let waiting = place(&test, "market", "B-1", &[("CAP", 4), ("NO-SUCH", 1)]).await;
    let canceled = place(&test, "web", "A-2", &[("MUG", 1), ("WRAP", 1)]).await;
    let hold = HoldOrder { order: waiting.order, reason: HoldReason::ALL[0], comment: String::new() };
    test.app.run(test.owner(), hold).await.unwrap();
    test.app.run(test.owner(), ConfirmOrder { order: placed.order }).await.unwrap();
    let cancel = CancelOrder { order: canceled.order, lines: Vec::new(), reason: CancelReason::Other, comment: String::new() };
    test.app.run(test.owner(), cancel).await.unwrap();
    let draft = DraftOrder { channel: "web".into(), source: Source::Api, content: order(&[("MUG", 1)]) };
    test.app.draft_order(test.owner(), draft).await.unwrap();
    let reserve = ReserveStock { channel: "web".into(), lines: vec![ReserveLine { sku: "MUG".into(), quantity: 2 }] };
    test.app.run(test.owner(), reserve).await.unwrap();
    let looked_at = BulkSelection::Orders(vec![placed.order, waiting.order, canceled.order]);
    test.app.start_bulk(test.owner(), BulkAction::Confirm, looked_at).await.unwrap();
    Sound { test, placed, waiting }
}

async fn report(test: &TestApp) -> Report {
    verify(&test.app, |_: Progress| {}).await.unwrap()
}

fn check(report: &Report, invariant: Invariant) -> &Check {
    report.checks.iter().find(|check| check.name == invariant.name()).unwrap()
}

fn broken(report: &Report) -> Vec<&'static str> {
    report.checks.iter().filter(|check| check.broken > 0).map(|check| check.name).collect()
}

/// Runs statements as somebody would who goes behind Comanda's back.
async fn damage(store: &Store, script: &[String]) {
    let script = script.to_vec();
    let work = unit(move |tx| {
        let script = script.clone();
        Box::pin(async move {
            for statement in script {
                tx.query_text(&statement, &[], |_| Ok(())).await?;
            }
            Ok(Verdict::Commit(()))
        })
    });
    store.write(work).await.unwrap();
}

impl Sound {
    /// A copy of the database, damaged, and what verification says of it.
    async fn damaged(&self, script: &[String]) -> Report {
        let copy = TestDatabase::sqlite();
        let path = copy.url.strip_prefix("sqlite:").unwrap().to_owned();
        self.test.app.store().backup_to(path.as_ref()).await.unwrap();
        let copy = TestApp::over(copy).await;
        damage(copy.app.store(), script).await;
        report(&copy).await
    }
}

#[tokio::test]
async fn a_sound_database_holds_on_both() {
    for test in TestApp::both().await {
        let sound = furnish(test).await;
        let fresh = report(&sound.test).await;
        assert!(fresh.holds(), "on {}: {fresh:#?}", sound.test.database.name);
        drain(&sound.test.app, "test").await.unwrap();
        let report = report(&sound.test).await;
        assert!(report.holds(), "on {}: {report:#?}", sound.test.database.name);
        assert_eq!(check(&report, Invariant::Outbox).checked, 4);
        assert_eq!(report.checks.len(), Invariant::ALL.len());
        assert_eq!(check(&report, Invariant::Replay).checked, 4);
        assert_eq!(check(&report, Invariant::LineClaims).checked, 7);
        assert_eq!(check(&report, Invariant::KitParts).checked, 1);
        assert_eq!(check(&report, Invariant::Tally).checked, 4);
        assert_eq!((check(&report, Invariant::CustomerOrders).checked, check(&report, Invariant::NthOfCustomer).checked), (1, 1));
        assert_eq!(check(&report, Invariant::NumberSeries).checked, 4);
        assert_eq!(check(&report, Invariant::BulkCounts).checked, 1);
    }
}

#[tokio::test]
async fn a_merged_customer_holds_and_its_damage_is_found() {
    for test in TestApp::both().await {
        test.shop().await;
        let of = |email: &str| {
            let customer = CustomerContent { name: Some("Ana".into()), email: Some(email.into()), ..CustomerContent::default() };
            OrderContent { customer: Some(customer), ..order(&[("WRAP", 1)]) }
        };
        let place = async |email: &str| {
            let command = PlaceOrder { channel: "web".into(), source: Source::Api, content: of(email) };
            test.app.place_order(test.owner(), command).await.unwrap().answer.order
        };
        let customer = async |id| card(&test.app, &test.owner(), id).await.unwrap().customer.unwrap().id;
        let draft = DraftOrder { channel: "web".into(), source: Source::Api, content: of("b@example.com") };
        let draft = test.app.draft_order(test.owner(), draft).await.unwrap().answer.order;
        let (a, b, c) = (place("a@example.com").await, place("b@example.com").await, place("c@example.com").await);
        place("b@example.com").await;
        for (into, from) in [(b, c), (a, b)] {
            let merge = MergeCustomers { into: customer(into).await, from: customer(from).await };
            test.app.run(test.owner(), merge).await.unwrap();
        }
        test.app.run(test.owner(), PlaceDraft { order: draft }).await.unwrap();
        let last = place("a@example.com").await;
        let sound = report(&test).await;
        assert!(sound.holds(), "on {}: {sound:#?}", test.database.name);
        assert_eq!((check(&sound, Invariant::CustomerOrders).checked, check(&sound, Invariant::NthOfCustomer).checked), (3, 1));

        let kept = customer(a).await;
        let of_last = format!("WHERE id = (SELECT id FROM orders WHERE number = '{}')", number(&test, last).await);
        damage(test.app.store(), &[format!("UPDATE orders SET nth_of_customer = 7 {of_last}")]).await;
        let found = report(&test).await;
        let numbered = format!("customer {kept}: 6 placed orders, with those of merged records, are numbered 1 to 7");
        assert_eq!(check(&found, Invariant::NthOfCustomer).first.as_ref(), Some(&numbered), "on {}", test.database.name);
        damage(test.app.store(), &[format!("UPDATE orders SET nth_of_customer = 1 {of_last}")]).await;
        let found = report(&test).await;
        let twice = format!("customer {kept}: 2 placed orders have only 1 different numbers");
        assert_eq!(check(&found, Invariant::NthOfCustomer).first.as_ref(), Some(&twice), "on {}", test.database.name);
        damage(test.app.store(), &[format!("DELETE FROM orders {of_last}")]).await;
        let found = report(&test).await;
        let counted = format!("customer {kept}: counts 6 placed orders, there are 5 with those of merged records");
        assert_eq!(check(&found, Invariant::CustomerOrders).first.as_ref(), Some(&counted), "on {}", test.database.name);
    }
}

async fn number(test: &TestApp, id: OrderId) -> String {
    card(&test.app, &test.owner(), id).await.unwrap().number
}

#[tokio::test]
async fn damage_is_found_on_postgres_too() {
    let sound = furnish(TestApp::postgres().await).await;
    let id = format!("UPDATE orders SET status = 'lost' WHERE number = '{}'", sound.placed.number);
    let other = format!("UPDATE orders SET total = total + 1 WHERE number = '{}'", sound.waiting.number);
    damage(sound.test.app.store(), &[id, other]).await;
    let report = report(&sound.test).await;
    assert!(check(&report, Invariant::OrdersReadable).first.as_ref().unwrap().contains(&sound.placed.order.to_string()));
    assert!(check(&report, Invariant::OrderTotals).first.as_ref().unwrap().contains(&sound.waiting.number));
}

#[tokio::test]
async fn each_damage_is_found_and_named() {
    use Invariant::{
        BulkCounts, CustomerOrders, DerivedColumns, EventChain, EventOrigin, EventSequence, KitParts, LineClaims, LineQuantities,
        MoneyParts, NthOfCustomer, NumberSeries, OfCustomers, OfOrders, OfReservations, OfSettings, OrderTotals, OrdersReadable, Outbox,
        Replay, StockAllocated, StockFloors, StockLevels, StockReserved, Tally, Unique,
    };
    let sound = furnish(TestApp::sqlite().await).await;
    let (number, id) = (sound.placed.number.as_str(), sound.placed.order.to_string());
    let waiting = sound.waiting.number.as_str();
    let this = format!("(SELECT id FROM orders WHERE number = '{number}')");
    let mug = "(SELECT id FROM skus WHERE code = 'MUG')";
    let dispatched = "INSERT INTO consumers (name, tx, position) SELECT 'jobs', 0, MAX(position) FROM events";
    let unchecked = "PRAGMA ignore_check_constraints = 1";
    let cases: Vec<(Vec<String>, Vec<Invariant>, &str)> = vec![
        (vec![format!("UPDATE stock_levels SET on_hand = on_hand + 1 WHERE sku_id = {mug}")], vec![StockLevels], "sku_"),
        (vec![format!("DELETE FROM stock_movements WHERE sku_id = {mug} AND kind = 'receive'")], vec![StockLevels], "on_hand: 0"),
        (
            vec![format!("DELETE FROM stock_levels WHERE sku_id = {mug}")],
            vec![StockLevels, StockAllocated, StockReserved],
            "there are movements and no level",
        ),
        (
            vec![unchecked.into(), format!("UPDATE stock_levels SET damaged = damaged - 1 WHERE sku_id = {mug}")],
            vec![StockLevels, StockFloors],
            "damaged: -1",
        ),
        (
            vec![format!("UPDATE stock_levels SET allocated = allocated + 1 WHERE sku_id = {mug}")],
            vec![StockLevels, StockAllocated],
            "sku_",
        ),
        (vec!["UPDATE reservations SET status = 'released'".into()], vec![StockReserved], "active reservations hold 0"),
        (vec![format!("UPDATE orders SET status = 'lost' WHERE id = {this}")], vec![StockAllocated, OrdersReadable, Tally], ""),
        (
            vec![unchecked.into(), format!("UPDATE order_lines SET canceled = 9 WHERE order_id = {this} AND line = 1")],
            vec![LineQuantities, LineClaims, OrderTotals, Replay],
            "line 1: ordered 2, canceled 9",
        ),
        (vec![format!("DELETE FROM order_allocations WHERE order_id = {this} AND line = 1")], vec![StockAllocated, LineClaims, Replay], ""),
        (
            vec![format!("UPDATE order_backorders SET quantity = 5 WHERE order_id = (SELECT id FROM orders WHERE number = '{waiting}')")],
            vec![LineClaims, Replay],
            "1 units of sku_",
        ),
        (vec![format!("UPDATE orders SET total = total + 1 WHERE id = {this}")], vec![OrderTotals, MoneyParts, Replay, Tally], number),
        (vec![format!("UPDATE orders SET standing = 'draft' WHERE id = {this}")], vec![DerivedColumns], "standing is draft, not confirmed"),
        (vec!["UPDATE orders SET holds_open = 0".into()], vec![DerivedColumns], "open holds are 0, not 1"),
        (vec!["DELETE FROM order_findings".into()], vec![DerivedColumns, Replay, Tally], "open findings are 2, not 0"),
        (
            vec![format!("DELETE FROM events WHERE order_id = {this} AND sequence = 1")],
            vec![EventSequence, EventChain],
            "event 2 is found where 1",
        ),
        (
            vec![format!("DELETE FROM events WHERE order_id = {this} AND sequence = 2")],
            vec![EventSequence, EventChain],
            "version 2, but 1 events",
        ),
        (
            vec![format!("UPDATE events SET payload = replace(payload, 'MUG', 'CUP') WHERE order_id = {this}")],
            vec![EventChain],
            "event 1 (order.placed) was changed",
        ),
        (
            vec!["UPDATE events SET payload = replace(payload, 'MUG', 'CUP') WHERE kind = 'sku.saved'".into()],
            vec![EventChain],
            "(sku.saved) was changed",
        ),
        (vec![format!("UPDATE events SET cause = '' WHERE order_id = {this}")], vec![EventChain, EventOrigin], ""),
        (vec![format!("UPDATE events SET actor = 'nobody' WHERE order_id = {this}")], vec![EventOrigin], &id),
        (vec!["UPDATE events SET actor = 'nobody' WHERE kind = 'channel.saved'".into()], vec![EventOrigin], "the event at position"),
        (
            vec![format!("UPDATE orders SET language = 'ru' WHERE id = {this}")],
            vec![Replay],
            "/language is \"ru\", by its events \"sr-Latn\"",
        ),
        (vec![dispatched.into()], vec![Outbox], "(order.canceled): the jobs allocate_backorders follow from it, there: none"),
        (
            vec![
                dispatched.into(),
                "INSERT INTO jobs (id, kind, consumer, event_id, payload, status, attempts, run_at, created_at)
                    SELECT randomblob(16), 'x', 'allocate_backorders', id, '{}', 'ready', 0, 0, 0 FROM events WHERE kind = 'order.canceled'"
                    .into(),
            ],
            vec![Outbox],
            "its job allocate_backorders is not what follows from it",
        ),
        (
            vec![
                "INSERT INTO jobs (id, kind, consumer, event_id, payload, status, attempts, run_at, created_at)
                VALUES (randomblob(16), 'allocate_backorders', 'x', randomblob(16), '{}', 'ready', 0, 0, 0)"
                    .into(),
            ],
            vec![Outbox],
            "the event it follows from is not there",
        ),
        (vec!["DELETE FROM order_tally_changes WHERE id = 1".into()], vec![Tally], "off by -1 orders"),
        (
            vec!["DROP INDEX orders_external_reference_key".into(), "UPDATE orders SET external_reference = 'A-1'".into()],
            vec![Unique, Replay],
            "",
        ),
        (
            vec![
                "CREATE TABLE copied AS SELECT * FROM orders".into(),
                "DROP TABLE orders".into(),
                "ALTER TABLE copied RENAME TO orders".into(),
                format!("UPDATE orders SET number = '{number}'"),
            ],
            vec![Unique, Replay],
            "",
        ),
        (
            vec!["INSERT INTO order_terms (term, order_id) VALUES ('nis', randomblob(16))".into()],
            vec![OfOrders],
            "order_terms.order_id: ord_",
        ),
        (
            vec![format!("DELETE FROM order_lines WHERE order_id = {this} AND line = 1")],
            vec![StockAllocated, OrderTotals, Replay, OfOrders],
            "",
        ),
        (vec!["UPDATE bulk_runs SET refused = refused + 1".into()], vec![BulkCounts], "blk_"),
        (vec!["UPDATE bulk_items SET verdict = 'change' WHERE position = 2".into()], vec![BulkCounts], "would_do: 0"),
        (vec!["DELETE FROM bulk_runs".into()], vec![OfOrders], "bulk_items.run_id: blk_"),
        (vec!["DELETE FROM reservations".into()], vec![StockReserved, OfReservations], ""),
        (vec!["DELETE FROM customers".into()], vec![OfCustomers], "customer_contacts.customer_id: cus_"),
        (vec!["DELETE FROM locations".into()], vec![OfSettings], "order_allocations.location_id: loc_"),
        (vec!["DELETE FROM skus WHERE code = 'TEE-46'".into()], vec![OfSettings, KitParts], ""),
        (vec!["UPDATE skus SET kind = 'service' WHERE code = 'TEE-46'".into()], vec![KitParts], "SET (sku_"),
        (vec!["UPDATE customers SET orders_placed = 7".into()], vec![CustomerOrders], ": counts 7 placed orders, there are 3"),
        (
            vec![
                "INSERT INTO customers (id, name, flags, orders_placed, merged_into, created_at, version)
                    SELECT randomblob(16), '', '', 1, id, 0, 1 FROM customers"
                    .into(),
            ],
            vec![CustomerOrders],
            ": counts 1 placed orders, and was merged into cus_",
        ),
        (vec!["UPDATE customers SET merged_into = id".into()], vec![CustomerOrders], ": is merged in a circle"),
        (
            vec![format!("UPDATE orders SET nth_of_customer = 9 WHERE number = '{waiting}'")],
            vec![NthOfCustomer, Replay],
            ": 3 placed orders are numbered 1 to 9",
        ),
        (
            vec![format!("UPDATE orders SET nth_of_customer = 3 WHERE number = '{waiting}'")],
            vec![NthOfCustomer, Replay],
            ": 3 placed orders are numbered 1 to 3, with 2 different numbers",
        ),
        (vec!["UPDATE number_series SET next_number = 100001 WHERE prefix = 'WEB-'".into()], vec![NumberSeries], "(ord_"),
        (vec!["DELETE FROM number_series WHERE prefix = 'MARKET-'".into()], vec![NumberSeries], "there is no series MARKET-"),
    ];
    let mut missed = Vec::new();
    for (script, expected, text) in &cases {
        let report = sound.damaged(script).await;
        let wanted: std::collections::BTreeSet<&str> = expected.iter().map(|invariant| invariant.name()).collect();
        let firsts: Vec<&str> = report.checks.iter().filter_map(|check| check.first.as_deref()).collect();
        let found: std::collections::BTreeSet<&str> = broken(&report).into_iter().collect();
        if found != wanted || firsts.len() != expected.len() || !firsts.iter().any(|first| first.contains(text)) {
            missed.push(format!("{script:?}\n  wanted {wanted:?} with {text:?}\n  found {found:?} with {firsts:#?}"));
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
    let never_broken: Vec<&Invariant> =
        Invariant::ALL.iter().filter(|invariant| cases.iter().all(|(_, expected, _)| !expected.contains(invariant))).collect();
    assert!(never_broken.is_empty(), "no case breaks {never_broken:?}");
}
