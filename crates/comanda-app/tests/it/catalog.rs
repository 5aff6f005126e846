//! SKUs, channels, locations and staff: made, changed, found, on both databases.

use comanda_app::catalog::save_sku::{ChangeSku, CreateSku, SkuContent};
use comanda_app::channels::save_channel::{ChangeChannel, ChannelContent, CreateChannel};
use comanda_app::error::Error;
use comanda_app::identity::save_user::{ChangeUser, CreateUser, UserContent};
use comanda_app::inventory::StockLine;
use comanda_app::inventory::receive::ReceiveStock;
use comanda_app::inventory::save_location::{ChangeLocation, CreateLocation, LocationContent};
use comanda_app::queries::{PageRequest, catalog, settings};
use comanda_app::run::Caller;
use comanda_core::catalog::sku::SkuKind;
use comanda_core::identity::permission::Permission;
use comanda_core::identity::role::Role;
use comanda_store::events;
use comanda_testkit::TestApp;

use crate::outcome::{fields, refusal};

fn content(json: &str) -> SkuContent {
    serde_json::from_str(json).unwrap()
}

fn goods(code: &str, name: &str) -> SkuContent {
    content(&format!(r#"{{"code": "{code}", "name": "{name}", "prices": [{{"currency": "RSD", "amount": "1299.00"}}]}}"#))
}

async fn event_kinds(test: &TestApp, subject: [u8; 16]) -> Vec<String> {
    let found = test.app.store().read(move |tx| Box::pin(events::of_subject(tx, subject, 0, 100))).await.unwrap();
    found.into_iter().map(|stored| stored.recorded.kind).collect()
}

#[tokio::test]
async fn a_sku_is_made_changed_and_found() {
    for test in TestApp::both().await {
        let owner = || test.owner();
        let made = test.app.run(owner(), CreateSku { content: goods(" Lamp-1 ", "Стона лампа") }).await.unwrap().answer;
        assert_eq!((made.code.as_str(), made.version, made.prices[0].minor), ("Lamp-1", 1, 129_900));

        let taken = refusal(test.app.run(owner(), CreateSku { content: goods("LAMP-1", "Other") }).await);
        assert_eq!(taken.code, "sku.code_taken");

        let same = test.app.run(owner(), ChangeSku { sku: made.id, content: goods("Lamp-1", "Стона лампа") }).await.unwrap();
        assert!(!same.changed && same.answer.version == 1);
        let mut expecting = owner();
        expecting.expected_version = Some(1);
        let renamed = SkuContent { barcode: Some("8600001".into()), ..goods("lamp-1", "Zidna lampa") };
        let changed = test.app.run(expecting.clone(), ChangeSku { sku: made.id, content: renamed.clone() }).await.unwrap();
        assert!(changed.changed && changed.answer.version == 2);
        let stale = test.app.run(expecting, ChangeSku { sku: made.id, content: renamed }).await;
        assert!(matches!(stale, Err(Error::Stale { expected: 1, actual: 2 })), "{stale:?}");
        assert_eq!(event_kinds(&test, made.id.bytes()).await, ["sku.saved", "sku.saved"]);

        assert_eq!(catalog::by_code(&test.app, &owner(), "LAMP-1").await.unwrap().sku, changed.answer);
        assert_eq!(catalog::by_id(&test.app, &owner(), made.id).await.unwrap().sku, changed.answer);
        assert_eq!(catalog::by_barcode(&test.app, &owner(), "8600001").await.unwrap().len(), 1);
        for text in ["lam", "ЗИДНА", "8600001"] {
            let found = catalog::list(&test.app, &owner(), &PageRequest::default(), Some(text)).await.unwrap();
            assert_eq!(found.items.len(), 1, "{text} on {}", test.database.name);
        }
        let nobody = test.only(&[Permission::OrdersRead]);
        assert!(matches!(catalog::by_id(&test.app, &nobody, made.id).await, Err(Error::Forbidden { .. })));
    }
}

#[tokio::test]
async fn pages_follow_each_other_without_gap_or_repeat() {
    let test = TestApp::sqlite().await;
    test.shop().await;
    let (mut seen, mut page) = (Vec::new(), PageRequest { cursor: None, limit: Some(2) });
    loop {
        let found = catalog::list(&test.app, &test.owner(), &page, None).await.unwrap();
        seen.extend(found.items.into_iter().map(|view| view.sku.code));
        match found.next {
            Some(next) => page.cursor = Some(next),
            None => break,
        }
    }
    assert_eq!(seen, ["CAP", "MUG", "SET", "TEE-46", "WRAP"]);
    assert_eq!(fields(settings::channels(&test.app, &test.owner(), &page).await), ["/cursor cursor.invalid"]);
}

#[tokio::test]
async fn a_kit_is_made_of_goods_that_stay_goods() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        let run = |caller: Caller, content| test.app.run(caller, CreateSku { content });
        let kit = |parts: &str| content(&format!(r#"{{"code": "BOX", "name": "Box", "kind": "kit", "parts": {parts}}}"#));
        let wrong = kit(r#"[{"sku": "SET", "quantity": 1}, {"sku": "WRAP", "quantity": 1}, {"sku": "GONE", "quantity": 1}]"#);
        assert_eq!(
            fields(run(test.owner(), wrong).await),
            ["/parts/0/sku sku.part_not_goods", "/parts/1/sku sku.part_not_goods", "/parts/2/sku sku.part_unknown"]
        );
        let made = run(test.owner(), kit(r#"[{"sku": "cap", "quantity": 3}]"#)).await.unwrap().answer;
        let view = catalog::by_id(&test.app, &test.owner(), made.id).await.unwrap();
        assert_eq!((view.parts[0].code.as_str(), view.parts[0].quantity), ("CAP", 3));

        let service = |code: &str| SkuContent { kind: SkuKind::Service, ..goods(code, "No goods any more") };
        let change = |sku, content| test.app.run(test.owner(), ChangeSku { sku, content });
        for (sku, code, by) in [(shop.mug, "MUG", "stock"), (shop.cap, "CAP", "kit")] {
            let refused = refusal(change(sku, service(code)).await);
            assert_eq!((refused.code, refused.facts.get("by")), ("sku.kind_in_use", Some(&by.into())));
        }
        change(made.id, service("BOX")).await.unwrap();
        change(shop.cap, service("CAP")).await.unwrap();
        let part_of_itself = SkuContent { kind: SkuKind::Kit, ..kit(r#"[{"sku": "BOX", "quantity": 1}]"#) };
        assert_eq!(fields(change(made.id, part_of_itself).await), ["/parts/0/sku sku.part_not_goods"]);
    }
}

/// Whichever comes first, no stock lies on a SKU that is not counted.
#[tokio::test]
async fn a_sku_cannot_stop_being_goods_while_stock_comes_in() {
    let test = TestApp::postgres().await;
    test.shop().await;
    for round in 0..10 {
        let code = format!("R{round}");
        let sku = test.app.run(test.owner(), CreateSku { content: goods(&code, "R") }).await.unwrap().answer.id;
        let lines = vec![StockLine { sku: code.clone(), quantity: 1 }];
        let receive = test.app.run(test.owner(), ReceiveStock { location: "nis".into(), lines, reason: String::new() });
        let service = SkuContent { kind: SkuKind::Service, ..goods(&code, "R") };
        let change = test.app.run(test.owner(), ChangeSku { sku, content: service });
        let (received, changed) = tokio::join!(receive, change);
        assert!(received.is_ok() != changed.is_ok(), "round {round}: {received:?} {changed:?}");
    }
}

#[tokio::test]
async fn two_makers_of_one_code_end_with_one_sku() {
    for test in TestApp::both().await {
        let other = test.second_process().await;
        let (first, second) = tokio::join!(
            test.app.run(test.owner(), CreateSku { content: goods("ONE", "One") }),
            other.run(test.owner(), CreateSku { content: goods("one", "One") }),
        );
        let (won, lost) = if first.is_ok() { (first, second) } else { (second, first) };
        won.unwrap();
        assert_eq!(refusal(lost).code, "sku.code_taken", "{}", test.database.name);
    }
}

#[tokio::test]
async fn a_channel_keeps_what_its_orders_were_made_by() {
    for test in TestApp::both().await {
        test.shop().await;
        let json = r#"{"code": "phone", "name": "Telefon", "currency": "RSD", "language": "sr-Latn", "country": "RS", "number_prefix": "T-",
            "pool": ["nis"], "tax_rules": [{"country": "RS", "tax_class": "standard", "percent": "20"}]}"#;
        let given: ChannelContent = serde_json::from_str(json).unwrap();
        let made = test.app.run(test.owner(), CreateChannel { content: given.clone() }).await.unwrap().answer;
        assert_eq!(refusal(test.app.run(test.owner(), CreateChannel { content: given.clone() }).await).code, "channel.code_taken");
        let change = |content| test.app.run(test.owner(), ChangeChannel { channel: made.id, content });
        let other = ChannelContent { currency: "EUR".into(), ..given.clone() };
        assert_eq!(fields(change(other).await), ["/currency channel.fixed_field"]);
        assert!(!change(given.clone()).await.unwrap().changed);
        let wider = ChannelContent { pool: vec!["novi-sad".into(), "nis".into()], name: "Telefon i šalter".into(), ..given.clone() };
        assert_eq!(change(wider).await.unwrap().answer.version, 2);
        let view = settings::channel_by_code(&test.app, &test.owner(), "phone").await.unwrap();
        assert_eq!(view.pool, ["nis", "novi-sad"]);
        assert_eq!(view, settings::channel(&test.app, &test.owner(), made.id).await.unwrap());
        assert_eq!(fields(change(ChannelContent { pool: vec!["moon".into()], ..given }).await), ["/pool/0 location.unknown"]);
    }
}

#[tokio::test]
async fn a_location_is_made_and_changed() {
    for test in TestApp::both().await {
        test.shop().await;
        let json = r#"{"code": "subotica", "name": "Subotica", "kind": "shop", "priority": 5,
            "address": {"name": "Shop", "street": "Korzo 1", "city": "Subotica", "postcode": "24000", "country": "RS"},
            "coordinates": {"latitude_e6": 46100000, "longitude_e6": 19665000}}"#;
        let given: LocationContent = serde_json::from_str(json).unwrap();
        let made = test.app.run(test.owner(), CreateLocation { content: given.clone() }).await.unwrap().answer;
        assert_eq!(settings::location(&test.app, &test.owner(), made.id).await.unwrap(), made);
        let change = |content| test.app.run(test.owner(), ChangeLocation { location: made.id, content });
        assert_eq!(refusal(change(LocationContent { code: "nis".into(), ..given.clone() }).await).code, "location.code_taken");
        assert!(!change(given.clone()).await.unwrap().changed);
        let wrong = LocationContent { priority: -1, name: "\u{7}".into(), ..given.clone() };
        assert_eq!(fields(change(wrong).await), ["/name location.name_invalid", "/priority location.priority_out_of_range"]);
        let moved = change(LocationContent { code: "su".into(), active: false, ..given }).await.unwrap().answer;
        assert_eq!((moved.version, moved.active), (2, false));
        let all = settings::locations(&test.app, &test.owner(), &PageRequest::default()).await.unwrap();
        assert_eq!(all.items.iter().map(|location| location.code.as_str()).collect::<Vec<_>>(), ["nis", "novi-sad", "su"]);
    }
}

#[tokio::test]
async fn staff_have_one_address_each() {
    for test in TestApp::both().await {
        let content = |name: &str, email: &str| UserContent { name: name.into(), ..crate::login::content(email, Role::Agent) };
        let made = test.app.run(test.owner(), CreateUser { content: content("Mira", "Mira@Example.com") }).await.unwrap().answer;
        let again = test.app.run(test.owner(), CreateUser { content: content("M.", "mira@example.com") }).await;
        assert_eq!(refusal(again).code, "user.email_taken");
        let wrong = test.app.run(test.owner(), CreateUser { content: content(" ", "mira") }).await;
        assert_eq!(fields(wrong), ["/name user.name_invalid", "/email email.missing_at"]);
        let change = |content| test.app.run(test.owner(), ChangeUser { user: made.user, content });
        assert!(!change(content("Mira", "mira@example.com")).await.unwrap().changed);
        assert_eq!(change(content("Mira P.", "mira@example.com")).await.unwrap().answer.version, 2);
        let staff = settings::users(&test.app, &test.owner(), &PageRequest::default()).await.unwrap();
        assert_eq!(staff.items, [settings::user(&test.app, &test.owner(), made.user).await.unwrap()]);
    }
}
