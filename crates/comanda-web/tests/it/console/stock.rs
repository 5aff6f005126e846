//! Stock and SKUs in the console.

use comanda_app::queries::stock::levels_of_sku;
use comanda_core::identity::role::Role;

use super::Console;

impl Console {
    /// On hand of a SKU, by location.
    async fn on_hand(&self, sku: &str) -> Vec<(String, i64)> {
        let levels = levels_of_sku(&self.test.app, &self.test.owner(), sku).await.unwrap();
        levels.into_iter().map(|level| (level.location_code, level.level.on_hand)).collect()
    }
}

fn at(location: &str, units: i64) -> (String, i64) {
    (location.to_owned(), units)
}

#[tokio::test]
async fn the_list_shows_searches_and_filters() {
    let console = Console::open().await;
    let mut browser = console.owner().await;
    let page = browser.get("/stock").await.expect(200).shows("/stock/MUG").shows("/stock/CAP").hides("/stock/WRAP");
    page.shows("href=\"/stock?location=nis\"").shows("Niš").shows("Out of stock").shows("15");
    browser.get("/stock?q=mug").await.expect(200).shows("/stock/MUG").hides("/stock/CAP").shows("Search: mug");
    browser.get("/stock?location=novi-sad").await.expect(200).shows("/stock/MUG").hides("/stock/TEE-46");
    browser.get("/stock?show=low").await.expect(200).shows("/stock/TEE-46").shows("/stock/CAP").hides("/stock/MUG");
    browser.get("/stock?show=low&low_at=0").await.expect(200).hides("/stock/TEE-46").shows("/stock/CAP");
    browser.get("/stock?show=backordered").await.expect(200).shows("No goods match this view.");
    for gone in ["location=gone", "show=odd", "low_at=-1", "cursor=x", "nonsense=1"] {
        browser.get(&format!("/stock?{gone}")).await.expect(200).shows("role=\"alert\"").shows("/stock/MUG");
    }
    let first = browser.get("/stock?limit=1").await.expect(200).shows("/stock/CAP").hides("/stock/MUG");
    let next = first.text.split("rel=\"next\"").next().unwrap().rsplit("href=\"").next().unwrap();
    let next = next.split('"').next().unwrap().replace("&#38;", "&").replace("&amp;", "&");
    browser.get(&next).await.expect(200).shows("/stock/MUG").hides("/stock/CAP");
}

#[tokio::test]
async fn stock_is_seen_before_and_then_moved_once() {
    let console = Console::open().await;
    let mut browser = console.owner().await;
    let action = "/stock/CAP/receive#deed";
    let fields = [("location", "nis"), ("lines/0/quantity", "7"), ("reason", "<script>alert(1)</script>")];
    let preview = browser.send("/stock/cap", action, &fields).await.expect(200).shows("This would happen").hides("<script>alert");
    assert_eq!(console.on_hand("CAP").await, []);
    let apply = preview.hidden(action);
    for _ in 0..2 {
        let done = browser.post("/stock/CAP/receive", &apply).await.expect(303);
        assert_eq!(done.location(), "/stock/CAP/receive");
    }
    assert_eq!(console.on_hand("CAP").await, [at("nis", 7)]);
    browser.get("/stock/CAP").await.expect(200).shows("Received").shows("Ana").hides("<script>alert");

    let moved =
        browser.send("/stock/CAP/transfer", "/stock/CAP/transfer#deed", &[("from", "nis"), ("to", "nis"), ("lines/0/quantity", "2")]).await;
    moved.expect(409).shows("from a location to itself").shows("value=\"2\"");
    let less = browser
        .send(
            "/stock/CAP/adjust",
            "/stock/CAP/adjust#deed",
            &[("location", "nis"), ("bucket", "on_hand"), ("delta", "-9"), ("reason", "lost")],
        )
        .await;
    less.expect(409).shows("Stock cannot fall below zero.").shows("value=\"-9\"").shows("value=\"lost\"");
    let unread = browser.send("/stock/CAP/safety", "/stock/CAP/safety#deed", &[("location", "nis"), ("safety", "many")]).await;
    unread.expect(422).shows("This is no whole number.").shows("value=\"many\"");
    let safety = browser.send("/stock/CAP/safety", "/stock/CAP/safety#deed", &[("location", "nis"), ("safety", "2")]).await.expect(200);
    browser.post("/stock/CAP/safety", &safety.hidden("/stock/CAP/safety#deed")).await.expect(303);
    browser.get("/stock/CAP?location=gone").await.expect(200).shows("role=\"alert\"");
    browser.get("/stock/SET").await.expect(200).shows("A kit has no stock of its own.");
    browser.get("/stock/WRAP").await.expect(200).shows("A service is not counted");
    browser.get("/stock/NONE").await.expect(404);
}

#[tokio::test]
async fn a_delivery_is_received_by_codes_and_barcodes() {
    let console = Console::open().await;
    let mut browser = console.owner().await;
    let known = browser.get("/skus/cap/edit").await.expect(200);
    browser
        .fill(&known, "/skus/CAP/edit", &[("code", "CAP"), ("name", "Cap"), ("barcode", "8600001"), ("kind", "goods")])
        .await
        .expect(303);
    browser.get("/stock/named?q=8600001").await.expect(200).shows("Cap").hides("<html");
    let unknown = [("location", "nis"), ("lines/0/sku", ""), ("lines/3/sku", "GONE"), ("lines/3/quantity", "x")];
    let refused = browser.send("/stock/receive", "/stock/receive", &unknown).await.expect(422);
    refused.shows("value=\"GONE\"").shows("This is no whole number.");
    let lines =
        [("location", "nis"), ("lines/0/sku", "8600001"), ("lines/0/quantity", ""), ("lines/5/sku", "mug"), ("lines/5/quantity", "4")];
    let preview = browser.send("/stock/receive", "/stock/receive", &lines).await.expect(200).shows("This would happen");
    browser.post("/stock/receive", &preview.hidden("/stock/receive")).await.expect(303);
    assert_eq!(console.on_hand("CAP").await, [at("nis", 1)]);
    assert_eq!(console.on_hand("MUG").await, [at("nis", 14), at("novi-sad", 5)]);
}

#[tokio::test]
async fn skus_are_made_changed_and_refused_beside_their_fields() {
    let console = Console::open().await;
    let mut browser = console.owner().await;
    browser.get("/skus?q=mug").await.expect(200).shows("/skus/MUG").shows("1,200.00").hides("/skus/CAP");
    let kit = [
        ("code", "BOX/1"),
        ("name", "<script>Box"),
        ("kind", "kit"),
        ("prices/0/currency", "eur"),
        ("prices/0/amount", "12.5"),
        ("parts/1/sku", "cap"),
        ("parts/1/quantity", "2"),
    ];
    let made = browser.send("/skus/new", "/skus/new", &kit).await.expect(303);
    assert_eq!(made.location(), "/skus/BOX%2F1");
    browser.get("/skus/BOX%2F1").await.expect(200).shows("12.50").shows("/skus/CAP").hides("<script>Box");
    browser.get("/skus/CAP").await.expect(200).shows("/skus/BOX%2F1");
    let taken = browser.send("/skus/new", "/skus/new", &[("code", "mug"), ("name", "Mug")]).await.expect(409);
    taken.shows("id=\"e-code\"").shows("value=\"Mug\"");
    let wrong =
        [("code", "NEW"), ("name", ""), ("kind", "kit"), ("prices/0/currency", "XXQ"), ("prices/0/amount", "1"), ("parts/0/sku", "SET")];
    browser
        .send("/skus/new", "/skus/new", &wrong)
        .await
        .expect(422)
        .shows("id=\"e-name\"")
        .shows("e-prices/0/currency")
        .shows("e-parts/0/sku");
    let in_use = browser.send("/skus/MUG/edit", "/skus/MUG/edit", &[("code", "MUG"), ("name", "Mug"), ("kind", "service")]).await;
    in_use.expect(409).shows("id=\"e-kind\"");

    let old = browser.get("/skus/TEE-46/edit").await.expect(200);
    browser.fill(&old, "/skus/TEE-46/edit", &[("code", "TEE-46"), ("name", "Shirt"), ("kind", "goods")]).await.expect(303);
    let stale = browser.get("/skus/TEE-46/edit").await.expect(200);
    browser.fill(&stale, "/skus/TEE-46/edit", &[("code", "TEE-46"), ("name", "T-shirt"), ("kind", "goods")]).await.expect(303);
    let refused =
        browser.fill(&stale, "/skus/TEE-46/edit", &[("code", "TEE-46"), ("name", "Tee"), ("kind", "goods"), ("_key", "other")]).await;
    refused.expect(412).shows("value=\"Tee\"").shows("T-shirt");
}

#[tokio::test]
async fn only_who_may_sees_the_buttons_and_sends_the_forms() {
    let console = Console::open().await;
    console.hire(Role::Viewer).await;
    console.hire(Role::Warehouse).await;
    let mut owner = console.owner().await;
    let form = owner.get("/stock/CAP").await.hidden("/stock/CAP/receive#deed");
    let mut viewer = console.logged_in("viewer@demo.shop").await;
    viewer.get("/stock").await.expect(200).hides("href=\"/stock/receive\"");
    viewer.get("/stock/CAP").await.expect(200).hides("/stock/CAP/receive");
    viewer.get("/skus/CAP").await.expect(200).hides("/skus/CAP/edit");
    viewer.get("/skus/new").await.expect(403);
    viewer.get("/stock/receive").await.expect(403);
    // Another session's token.
    viewer.post("/stock/CAP/receive", &form).await.expect(403);
    owner.post("/stock/CAP/receive", &[("lines/0/quantity".into(), "1".into())]).await.expect(403);
    let mut keeper = console.logged_in("warehouse@demo.shop").await;
    keeper.get("/stock/receive").await.expect(200);
    keeper.get("/skus/new").await.expect(403);
    assert_eq!(console.on_hand("CAP").await, []);
}
