//! Orders from placing to their end, on both databases.

use comanda_app::channels::save_channel::{ChangeChannel, ChannelContent, CreateChannel};
use comanda_app::error::Error;
use comanda_app::identity::save_user::CreateUser;
use comanda_app::orders::amend::{AmendOrder, Amendment, LineAmendment};
use comanda_app::orders::assign_manager::AssignManager;
use comanda_app::orders::cancel::CancelOrder;
use comanda_app::orders::confirm::ConfirmOrder;
use comanda_app::orders::draft::DraftOrder;
use comanda_app::orders::flag::FlagOrder;
use comanda_app::orders::hold::HoldOrder;
use comanda_app::orders::note::NoteOrder;
use comanda_app::orders::override_finding::OverrideFinding;
use comanda_app::orders::place::{PlaceDraft, PlaceOrder, Placed};
use comanda_app::orders::release::ReleaseOrder;
use comanda_app::reservations::reserve::{ReserveLine, ReserveStock};
use comanda_app::run::{Caller, Done};
use comanda_app::verify::verify;
use comanda_core::base::ids::{OrderId, SkuId};
use comanda_core::base::quantity::Quantity;
use comanda_core::customers::customer::Flag;
use comanda_core::identity::role::Role;
use comanda_core::inventory::level::Level;
use comanda_core::orders::cancel::{CancelReason, LineQuantity};
use comanda_core::orders::comment::COMMENT_MAX_CHARS;
use comanda_core::orders::content::{CustomerContent, OrderContent};
use comanda_core::orders::finding::Finding;
use comanda_core::orders::hold::HoldReason;
use comanda_core::orders::order::{AllocationStatus, Source, Standing};
use comanda_store::{events, inventory, orders};
use comanda_testkit::{TestApp, order};

use crate::outcome::{fields, refusal};

async fn try_place(test: &TestApp, caller: Caller, channel: &str, content: OrderContent) -> Result<Done<Placed>, Error> {
    let command = PlaceOrder { channel: channel.into(), source: Source::Api, content };
    test.app.place_order(caller, command).await
}

async fn place(test: &TestApp, channel: &str, content: OrderContent) -> Placed {
    try_place(test, test.owner(), channel, content).await.unwrap().answer
}

async fn level(test: &TestApp, sku: SkuId) -> Level {
    let levels = test.app.store().read(move |tx| Box::pin(inventory::levels_of_sku(tx, sku))).await.unwrap();
    let empty = Level::empty(sku, comanda_core::base::ids::LocationId::from_bytes([0; 16]));
    levels.into_iter().fold(empty, |sum, level| Level {
        on_hand: sum.on_hand + level.on_hand,
        reserved: sum.reserved + level.reserved,
        allocated: sum.allocated + level.allocated,
        ..sum
    })
}

async fn kinds(test: &TestApp, id: OrderId) -> Vec<String> {
    let found = test.app.store().read(move |tx| Box::pin(events::of_order(tx, id, 0, 100))).await.unwrap();
    for (index, stored) in found.iter().enumerate() {
        assert_eq!(stored.recorded.sequence, index as i64 + 1);
        assert_eq!(stored.hash, stored.recorded.hash());
        assert_eq!(stored.recorded.previous_hash, index.checked_sub(1).map(|before| found[before].hash));
    }
    found.into_iter().map(|stored| stored.recorded.kind).collect()
}

/// Replaying the order's events gives the stored order.
async fn assert_replays(test: &TestApp, id: OrderId) {
    let (stored, events) = test
        .app
        .store()
        .read(move |tx| Box::pin(async move { Ok((orders::find(tx, id).await?.unwrap(), events::of_order(tx, id, 0, 100).await?)) }))
        .await
        .unwrap();
    let replayed = events.into_iter().fold(None, |order, event| {
        comanda_core::orders::apply::apply(order, &event.recorded.event().unwrap(), &event.recorded.actor, event.recorded.at)
    });
    assert_eq!(replayed, Some(stored.order), "on {}", test.database.name);
}

#[tokio::test]
async fn place_confirm_cancel() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        let placed = place(&test, "web", order(&[("mug", 2), ("SET", 1), ("WRAP", 1)])).await;
        assert_eq!(placed.standing, Standing::Placed, "{:?}", placed.findings);
        assert_eq!(placed.allocation, AllocationStatus::Allocated);
        assert_eq!((placed.number.as_str(), placed.version, placed.totals.total, placed.totals.tax), ("WEB-100001", 1, 480_000, 80_000));
        assert_eq!((level(&test, shop.mug).await.allocated, level(&test, shop.tee).await.allocated), (3, 2));

        let confirmed = test.app.run(test.owner(), ConfirmOrder { order: placed.order }).await.unwrap();
        assert_eq!((confirmed.answer.standing, confirmed.changed), (Standing::Confirmed, true));
        let again = test.app.run(test.owner(), ConfirmOrder { order: placed.order }).await.unwrap();
        assert_eq!((again.answer.version, again.changed), (2, false));

        let lines = vec![LineQuantity { line: 1, quantity: Quantity::ONE }];
        let cancel = |lines| CancelOrder { order: placed.order, lines, reason: CancelReason::CustomerRequest, comment: String::new() };
        let part = test.app.run(test.owner(), cancel(lines)).await.unwrap().answer;
        assert_eq!((part.standing, part.totals.total), (Standing::Confirmed, 360_000));
        assert_eq!(level(&test, shop.mug).await.allocated, 2);
        let whole = test.app.run(test.owner(), cancel(Vec::new())).await.unwrap().answer;
        assert_eq!((whole.standing, whole.totals.total), (Standing::Canceled, 0));
        assert_eq!((level(&test, shop.mug).await.allocated, level(&test, shop.tee).await.allocated), (0, 0));
        assert_eq!(kinds(&test, placed.order).await, ["order.placed", "order.confirmed", "order.lines_canceled", "order.canceled"]);
        assert_replays(&test, placed.order).await;
    }
}

#[tokio::test]
async fn what_lacks_is_refused_or_waited_for() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        // Three kits need six shirts; there are three.
        let lacking = refusal(try_place(&test, test.owner(), "web", order(&[("SET", 3), ("MUG", 1)])).await);
        assert_eq!(lacking.code, "order.place.out_of_stock");
        assert_eq!(lacking.fields.len(), 1);
        assert_eq!(lacking.fields[0].pointer, "/lines/0/quantity");
        assert_eq!(lacking.fields[0].facts["available"], 1_i64.into());
        // Two lines of the same SKU are summed before stock is compared.
        assert_eq!(refusal(try_place(&test, test.owner(), "web", order(&[("MUG", 8), ("MUG", 8)])).await).code, "order.place.out_of_stock");
        assert_eq!(level(&test, shop.mug).await.allocated, 0);

        let waiting = place(&test, "market", order(&[("SET", 3), ("CAP", 2)])).await;
        assert_eq!(waiting.allocation, AllocationStatus::PartiallyAllocated);
        let states: Vec<_> = waiting.lines.iter().map(|line| (line.allocated, line.backordered)).collect();
        assert_eq!(states, [(1, 2), (0, 2)]);
        assert_replays(&test, waiting.order).await;
    }
}

#[tokio::test]
async fn a_repeated_request_is_answered_and_not_done_twice() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        let keyed = |key: &str| Caller { idempotency_key: Some(key.into()), ..test.owner() };
        let first = try_place(&test, keyed("k1"), "web", order(&[("MUG", 1)])).await.unwrap();
        let second = try_place(&test, keyed("k1"), "web", order(&[("MUG", 1)])).await.unwrap();
        assert_eq!((first.replayed, second.replayed), (false, true));
        assert_eq!(first.answer, second.answer);
        assert!(matches!(try_place(&test, keyed("k1"), "web", order(&[("MUG", 2)])).await, Err(Error::KeyReused)));

        let referenced = |quantity| OrderContent { external_reference: Some("A-1".into()), ..order(&[("MUG", quantity)]) };
        let first = place(&test, "web", referenced(1)).await;
        let second = place(&test, "web", referenced(1)).await;
        assert_eq!((first.order, second.existed), (second.order, true));
        assert_eq!(refusal(try_place(&test, test.owner(), "web", referenced(2)).await).code, "order.external_reference_taken");
        assert_eq!(level(&test, shop.mug).await.allocated, 2);
    }
}

#[tokio::test]
async fn a_dry_run_answers_and_writes_nothing() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        let dry = Caller { dry_run: true, ..test.owner() };
        let answer = try_place(&test, dry, "web", order(&[("MUG", 2)])).await.unwrap();
        assert_eq!((answer.answer.allocation, answer.changed), (AllocationStatus::Allocated, true));
        assert_eq!(level(&test, shop.mug).await.allocated, 0);
        let id = answer.answer.order;
        assert!(test.app.store().read(move |tx| Box::pin(orders::find(tx, id))).await.unwrap().is_none());
        // The number was not drawn either.
        assert_eq!(place(&test, "web", order(&[("MUG", 1)])).await.number, "WEB-100001");
    }
}

#[tokio::test]
async fn a_doubtful_order_is_kept_and_confirmed_only_when_cleared_up() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        let mut content = order(&[("MUG", 1), ("NO-SUCH", 1)]);
        content.customer.as_mut().unwrap().phone = Some("12".into());
        content.shipping_address.as_mut().unwrap().postcode = Some("1800".into());
        content.lines[1].unit_price = Some("10".into());
        let placed = place(&test, "web", content).await;
        assert_eq!(placed.standing, Standing::NeedsClarification);
        let codes: Vec<_> =
            placed.findings.iter().map(|finding| (finding.observation.code.code(), finding.observation.pointer.as_str())).collect();
        assert_eq!(
            codes,
            [
                ("line.sku_unknown", "/lines/1/sku"),
                ("contact.phone_invalid", "/customer/phone"),
                ("address.postcode_invalid", "/shipping_address/postcode")
            ]
        );
        let confirm = || test.app.run(test.owner(), ConfirmOrder { order: placed.order });
        assert_eq!(refusal(confirm().await).code, "order.confirm.needs_clarification");

        let dearer = LineAmendment { line: 1, sku: None, unit_price: Some("5".into()), tax_percent: None };
        let amendment = Amendment { lines: vec![dearer], ..Amendment::default() };
        let priced = test.app.run(test.owner(), AmendOrder { order: placed.order, amendment }).await;
        assert_eq!(refusal(priced).code, "order.amend.price_settled");

        let take = |index: usize| OverrideFinding {
            order: placed.order,
            finding: placed.findings[index].id,
            reason: "called the customer".into(),
        };
        assert_eq!(refusal(test.app.run(test.owner(), take(0)).await).code, "order.override_finding.not_overridable");
        test.app.run(test.owner(), take(2)).await.unwrap();
        let amendment = Amendment {
            customer: Some(CustomerContent { phone: Some("064 765 43 21".into()), ..CustomerContent::default() }),
            lines: vec![LineAmendment { line: 2, sku: Some("TEE-46".into()), unit_price: None, tax_percent: None }],
            ..Amendment::default()
        };
        let amended = test.app.run(test.owner(), AmendOrder { order: placed.order, amendment: amendment.clone() }).await.unwrap().answer;
        assert_eq!((amended.standing, amended.findings.len()), (Standing::Placed, 0));
        assert_eq!(level(&test, shop.tee).await.allocated, 1);
        let lines = vec![];
        let again = AmendOrder { order: placed.order, amendment: Amendment { lines, ..amendment } };
        assert!(!test.app.run(test.owner(), again).await.unwrap().changed);
        assert_eq!(confirm().await.unwrap().answer.standing, Standing::Confirmed);
        assert_replays(&test, placed.order).await;
    }
}

#[tokio::test]
async fn a_discount_waits_for_the_price_of_its_line() {
    for test in TestApp::both().await {
        test.shop().await;
        let mut content = order(&[("MUG", 1), ("NO-SUCH", 1)]);
        content.lines[1].discount = Some("300".into());
        let placed = place(&test, "web", content).await;
        let codes: Vec<_> = placed.findings.iter().map(|finding| finding.observation.code.code()).collect();
        assert_eq!((codes.as_slice(), placed.totals.total), (["line.sku_unknown", "line.price_missing"].as_slice(), 120_000));
        let report = verify(&test.app, |_| {}).await.unwrap();
        assert!(report.holds(), "on {}: {report:#?}", test.database.name);
        let complete = |unit_price: &str| {
            let lines = vec![LineAmendment { line: 2, sku: Some("TEE-46".into()), unit_price: Some(unit_price.into()), tax_percent: None }];
            AmendOrder { order: placed.order, amendment: Amendment { lines, ..Amendment::default() } }
        };
        assert_eq!(fields(test.app.run(test.owner(), complete("299.99")).await), ["/lines line.discount_too_large"]);
        let completed = test.app.run(test.owner(), complete("500")).await.unwrap().answer;
        assert_eq!((completed.standing, completed.totals.discount, completed.totals.total), (Standing::Placed, 30_000, 140_000));
        assert_replays(&test, placed.order).await;
    }
}

#[tokio::test]
async fn a_missing_tax_rate_is_given_or_comes_from_the_channel() {
    for test in TestApp::both().await {
        test.shop().await;
        let rules = |rules: serde_json::Value| -> ChannelContent {
            serde_json::from_value(serde_json::json!({
                "code": "stall", "name": "Stall", "currency": "RSD", "price_mode": "inclusive", "language": "sr-Latn", "country": "RS",
                "shortage": "backorder", "tax_rules": rules,
            }))
            .unwrap()
        };
        let stall = test.app.run(test.owner(), CreateChannel { content: rules(serde_json::json!([])) }).await.unwrap().answer.id;
        let mut content = order(&[("MUG", 1), ("MUG", 2), ("NO-SUCH", 1)]);
        content.lines[2].unit_price = Some("10".into());
        let placed = place(&test, "stall", content).await;
        let codes = |placed: &Placed| -> Vec<_> {
            let told = |finding: &Finding| format!("{} {}", finding.observation.pointer, finding.observation.code.code());
            placed.findings.iter().map(told).collect()
        };
        let lacking = ["/lines/0/tax_percent line.tax_missing", "/lines/1/tax_percent line.tax_missing"];
        assert_eq!(codes(&placed), [lacking[0], lacking[1], "/lines/2/sku line.sku_unknown"]);
        let amend = async |line: i64, sku: Option<&str>, percent: Option<&str>| {
            let lines = vec![LineAmendment { line, sku: sku.map(Into::into), unit_price: None, tax_percent: percent.map(Into::into) }];
            test.app.run(test.owner(), AmendOrder { order: placed.order, amendment: Amendment { lines, ..Amendment::default() } }).await
        };
        assert_eq!(fields(amend(1, None, Some("ten")).await), ["/lines/0/tax_percent tax.rate_invalid"]);
        // A line whose SKU is found only now has no rate either.
        let found = amend(3, Some("MUG"), None).await.unwrap().answer;
        assert_eq!(codes(&found), [lacking[0], lacking[1], "/lines/2/tax_percent line.tax_missing"]);
        // No tax is a rate too.
        let free = amend(1, None, Some("0")).await.unwrap().answer;
        assert_eq!((codes(&free).len(), free.totals.tax), (2, 0));
        assert_eq!(refusal(amend(1, None, Some("5")).await).code, "order.amend.tax_settled");
        let content = rules(serde_json::json!([{"country": "RS", "tax_class": "standard", "percent": "20"}]));
        test.app.run(test.owner(), ChangeChannel { channel: stall, content }).await.unwrap();
        let whole = test.app.run(test.owner(), AmendOrder { order: placed.order, amendment: Amendment::default() }).await.unwrap().answer;
        assert_eq!((whole.standing, whole.findings.len(), whole.totals.tax), (Standing::Placed, 0, 40_000 + 167));
        // A rate that came with the order stays when its SKU is found.
        let mut content = order(&[("NO-SUCH", 1)]);
        (content.lines[0].unit_price, content.lines[0].tax_percent) = (Some("110".into()), Some("10".into()));
        let other = place(&test, "stall", content).await.order;
        let lines = vec![LineAmendment { line: 1, sku: Some("MUG".into()), unit_price: None, tax_percent: None }];
        let command = AmendOrder { order: other, amendment: Amendment { lines, ..Amendment::default() } };
        assert_eq!(test.app.run(test.owner(), command).await.unwrap().answer.totals.tax, 1_000);
        assert_replays(&test, placed.order).await;
    }
}

#[tokio::test]
async fn holds_stop_the_confirming_and_notes_do_not() {
    let test = TestApp::sqlite().await;
    test.shop().await;
    let placed = place(&test, "web", order(&[("MUG", 1)])).await;
    let stop = HoldOrder { order: placed.order, reason: HoldReason::Payment, comment: String::new() };
    test.app.run(test.owner(), stop.clone()).await.unwrap();
    assert!(!test.app.run(test.owner(), stop).await.unwrap().changed);
    assert_eq!(refusal(test.app.run(test.owner(), ConfirmOrder { order: placed.order }).await).code, "order.confirm.on_hold");
    test.app.run(test.owner(), NoteOrder { order: placed.order, text: "rang twice".into() }).await.unwrap();
    let id = placed.order;
    let hold = test.app.store().read(move |tx| Box::pin(orders::find(tx, id))).await.unwrap().unwrap().order.holds[0].id;
    test.app.run(test.owner(), ReleaseOrder { order: id, hold }).await.unwrap();
    let stale = Caller { expected_version: Some(1), ..test.owner() };
    assert!(matches!(test.app.run(stale, ConfirmOrder { order: id }).await, Err(Error::Stale { expected: 1, actual: 4 })));
    test.app.run(test.owner(), ConfirmOrder { order: id }).await.unwrap();
    assert_replays(&test, id).await;
}

#[tokio::test]
async fn a_closed_order_is_not_worked_on_but_kept_in_mind() {
    for test in TestApp::both().await {
        test.shop().await;
        let mut content = order(&[("MUG", 1)]);
        content.customer.as_mut().unwrap().phone = Some("12".into());
        let placed = place(&test, "web", content).await;
        let (id, finding) = (placed.order, placed.findings[0].id);
        let stop = HoldOrder { order: id, reason: HoldReason::Payment, comment: String::new() };
        test.app.run(test.owner(), stop).await.unwrap();
        let cancel = CancelOrder { order: id, lines: Vec::new(), reason: CancelReason::Unpaid, comment: String::new() };
        test.app.run(test.owner(), cancel).await.unwrap();
        let hold = test.app.store().read(move |tx| Box::pin(orders::find(tx, id))).await.unwrap().unwrap().order.holds[0].id;
        let released = refusal(test.app.run(test.owner(), ReleaseOrder { order: id, hold }).await);
        assert_eq!((released.code, &released.facts["status"]), ("order.release.order_closed", &"canceled".into()));
        let overridden = OverrideFinding { order: id, finding, reason: "called".into() };
        let overridden = refusal(test.app.run(test.owner(), overridden).await);
        assert_eq!((overridden.code, &overridden.facts["status"]), ("order.override_finding.order_closed", &"canceled".into()));
        assert!(test.app.run(test.owner(), FlagOrder { order: id, flags: [Flag::ReturningItem].into() }).await.unwrap().changed);
        let mira = crate::login::content("mira@example.com", Role::Agent);
        let manager = Some(test.app.run(test.owner(), CreateUser { content: mira }).await.unwrap().answer.user);
        assert!(test.app.run(test.owner(), AssignManager { order: id, manager }).await.unwrap().changed);
        test.app.run(test.owner(), NoteOrder { order: id, text: "wrote again".into() }).await.unwrap();
        assert_replays(&test, id).await;
    }
}

#[tokio::test]
async fn a_comment_is_one_line_of_limited_length() {
    let test = TestApp::sqlite().await;
    test.shop().await;
    let order = place(&test, "web", order(&[("MUG", 2)])).await.order;
    let (reason, long) = (HoldReason::Payment, "x".repeat(COMMENT_MAX_CHARS + 1));
    for (comment, code) in [(long.as_str(), "/comment text.too_long"), ("a\u{7}", "/comment text.control_character")] {
        let hold = HoldOrder { order, reason, comment: comment.into() };
        assert_eq!(fields(test.app.run(test.owner(), hold).await), [code]);
        let cancel = CancelOrder { order, lines: Vec::new(), reason: CancelReason::Other, comment: comment.into() };
        assert_eq!(fields(test.app.run(test.owner(), cancel).await), [code]);
    }
    let hold = |comment: &str| HoldOrder { order, reason, comment: comment.into() };
    assert!(test.app.run(test.owner(), hold("waits for the bank")).await.unwrap().changed);
    assert!(!test.app.run(test.owner(), hold(" waits\n for  the bank ")).await.unwrap().changed, "it is the same comment");
}

#[tokio::test]
async fn a_draft_claims_nothing_until_it_is_placed() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        let command = DraftOrder { channel: "web".into(), source: Source::Api, content: order(&[("MUG", 2)]) };
        let draft = test.app.draft_order(test.owner(), command).await.unwrap().answer;
        assert_eq!((draft.standing, level(&test, shop.mug).await.allocated), (Standing::Draft, 0));
        let placed = test.app.run(test.owner(), PlaceDraft { order: draft.order }).await.unwrap().answer;
        assert_eq!((placed.standing, placed.number == draft.number, level(&test, shop.mug).await.allocated), (Standing::Placed, true, 2));
        assert_eq!(refusal(test.app.run(test.owner(), PlaceDraft { order: draft.order }).await).code, "order.place.not_a_draft");
        assert_replays(&test, draft.order).await;
    }
}

#[tokio::test]
async fn a_reservation_holds_stock_until_its_time_runs_out() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        let reserve = |quantity| ReserveStock { channel: "web".into(), lines: vec![ReserveLine { sku: "TEE-46".into(), quantity }] };
        let held = test.app.run(test.owner(), reserve(3)).await.unwrap().answer;
        assert_eq!(refusal(test.app.run(test.owner(), reserve(1)).await).code, "reservation.out_of_stock");
        assert_eq!(refusal(try_place(&test, test.owner(), "web", order(&[("TEE-46", 1)])).await).code, "order.place.out_of_stock");
        let with = |id| OrderContent { reservation: Some(id), ..order(&[("TEE-46", 2)]) };
        place(&test, "web", with(held.reservation)).await;
        assert_eq!((level(&test, shop.tee).await.reserved, level(&test, shop.tee).await.allocated), (0, 2));
        assert_eq!(refusal(try_place(&test, test.owner(), "web", with(held.reservation)).await).code, "reservation.converted");

        let late = test.app.run(test.owner(), reserve(1)).await.unwrap().answer;
        test.clock.advance(900);
        assert_eq!(refusal(try_place(&test, test.owner(), "web", with(late.reservation)).await).code, "reservation.expired");
        // No job has swept yet; the clock alone gives the unit back.
        place(&test, "web", order(&[("TEE-46", 1)])).await;
        assert_eq!((level(&test, shop.tee).await.reserved, level(&test, shop.tee).await.allocated), (0, 3));
    }
}

#[tokio::test]
async fn two_hundred_buyers_of_fifteen_units() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        let second = test.second_process().await;
        let apps = [test.app.clone(), if test.database.name == "postgres" { second } else { test.app.clone() }];
        let mut buyers = tokio::task::JoinSet::new();
        for buyer in 0..200 {
            let (app, owner) = (apps[buyer % 2].clone(), test.owner());
            buyers.spawn(async move {
                let content = OrderContent { external_reference: Some(format!("B-{buyer}")), ..order(&[("MUG", 1)]) };
                let command = PlaceOrder { channel: "web".into(), source: Source::Api, content };
                app.place_order(owner, command).await
            });
        }
        let answers = buyers.join_all().await;
        let numbers: std::collections::BTreeSet<String> = answers.iter().flatten().map(|done| done.answer.number.clone()).collect();
        assert_eq!(numbers.len(), 15, "on {}", test.database.name);
        for answer in answers.into_iter().filter(Result::is_err) {
            assert_eq!(refusal(answer).code, "order.place.out_of_stock");
        }
        assert_eq!(level(&test, shop.mug).await.allocated, 15);
    }
}
