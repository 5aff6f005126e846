//! Coming in, going out, and what every form and page has.

use axum::http::Method;
use comanda_app::inventory::save_location::CreateLocation;
use comanda_core::identity::role::Role;
use comanda_testkit::TestApp;
use comanda_web::WebSettings;

use super::{Console, PASSWORD};

#[tokio::test]
async fn a_shop_without_a_password_asks_for_its_owner_once() {
    let test = TestApp::sqlite().await;
    test.shop().await;
    let console = Console { router: comanda_web::router(test.app.clone(), WebSettings::default()), test };
    let mut browser = console.browser();
    assert_eq!(browser.get("/").await.expect(303).location(), "/login");
    assert_eq!(browser.get("/login").await.expect(303).location(), "/welcome");
    let bad = [("name", "Ана <b>"), ("email", "no address"), ("password", "short"), ("language", "sr-Cyrl")];
    let refused = browser.send("/welcome", "/welcome", &bad).await.expect(422);
    let refused = refused.shows("Ана &#60;b&#62;").shows("lang=\"sr-Cyrl\"").shows("id=\"e-email\"").shows("id=\"e-password\"");
    let right = [("name", "Ана"), ("email", "ana@demo.shop"), ("password", PASSWORD), ("language", "sr-Cyrl")];
    assert_eq!(browser.fill(&refused, "/welcome", &right).await.expect(303).location(), "/");
    browser.get("/").await.expect(200).shows("lang=\"sr-Cyrl\"");
    assert_eq!(browser.get("/welcome").await.expect(303).location(), "/login");
}

#[tokio::test]
async fn an_empty_shop_is_led_to_its_first_order() {
    let console = Console::over(TestApp::sqlite().await).await;
    console.hire(Role::Agent).await;
    let mut browser = console.owner().await;
    let next = |address: &str| format!("<a class=\"btn btn-primary\" href=\"{address}\"");
    browser.get("/").await.expect(200).shows("First steps").shows(&next("/settings/channels/new")).hides("Done");
    console.logged_in("agent@demo.shop").await.get("/").await.expect(200).hides("First steps");
    let depot = CreateLocation { content: serde_json::from_str(r#"{"code": "depot", "name": "Depot", "kind": "warehouse"}"#).unwrap() };
    console.test.app.run(console.test.owner(), depot).await.unwrap();
    browser.get("/").await.expect(200).shows("Done").shows("href=\"/stock/receive\" aria-label");
    console.test.shop().await;
    browser.get("/skus/new").await.expect(200).shows("value=\"EUR\"").shows("value=\"RSD\"");
    let page = browser.get("/").await.expect(200).shows(&next("/orders/new")).hides("href=\"/stock/receive\" aria-label");
    page.hides(&next("/settings/channels/new"));
    console.placed(comanda_testkit::order(&[("MUG", 1)])).await;
    browser.get("/").await.expect(200).hides("First steps");
}

#[tokio::test]
async fn a_wrong_password_is_told_and_nothing_typed_is_lost() {
    let console = Console::open().await;
    let mut browser = console.browser();
    let refused = browser.send("/login?next=/orders%3Fheld%3Dtrue", "/login", &[("email", "ana@demo.shop"), ("password", "wrong")]).await;
    let refused = refused.expect(422).shows("value=\"ana@demo.shop\"").shows("role=\"alert\"").hides("wrong\"");
    let right = browser.fill(&refused, "/login", &[("email", "ana@demo.shop"), ("password", PASSWORD)]).await.expect(303);
    assert_eq!(right.location(), "/orders?held=true");
    let mut elsewhere = console.browser();
    let fields = [("email", "ana@demo.shop"), ("password", PASSWORD), ("next", "//evil.example/")];
    assert_eq!(elsewhere.send("/login", "/login", &fields).await.expect(303).location(), "/");
    assert_eq!(elsewhere.send("/", "/logout", &[]).await.expect(303).location(), "/login");
    assert_eq!(elsewhere.get("/orders?page=2").await.expect(303).location(), "/login?next=%2Forders%3Fpage%3D2");
}

#[tokio::test]
async fn forms_of_others_do_nothing() {
    let console = Console::open().await;
    let mut browser = console.owner().await;
    let page = browser.get("/preferences").await.expect(200);
    let mut fields = page.hidden("/preferences");
    fields.retain(|(name, _)| name != "theme");
    fields.push(("theme".into(), "dark".into()));
    let without: Vec<_> = fields.iter().filter(|(name, _)| name != "_token").cloned().collect();
    browser.post("/preferences", &without).await.expect(403).shows("not sent from a page of this console");
    let other = console.owner().await.get("/preferences").await.hidden("/preferences");
    browser.post("/preferences", &other).await.expect(403);
    let body = super::encoded(&fields).into_bytes();
    let form = ("content-type", "application/x-www-form-urlencoded");
    for foreign in [("origin", "https://evil.example"), ("sec-fetch-site", "cross-site")] {
        browser.ask(Method::POST, "/preferences", &[form, foreign], body.clone()).await.expect(403);
    }
    browser.get("/").await.expect(200).shows("data-theme=\"system\"");
    browser.ask(Method::POST, "/preferences", &[form, ("origin", "http://shop.example")], body).await.expect(303);
    browser.get("/").await.expect(200).shows("data-theme=\"dark\"");
    browser.ask(Method::POST, "/login", &[form], b"email=ana%40demo.shop&password=x".to_vec()).await.expect(403);
    browser.ask(Method::POST, "/preferences", &[("content-type", "text/plain")], b"theme=dark".to_vec()).await.expect(415);
}

#[tokio::test]
async fn what_was_typed_outlives_its_session() {
    let console = Console::open().await;
    let mut browser = console.owner().await;
    let page = browser.get("/preferences").await.expect(200);
    browser.lose_session();
    let lost = browser.fill(&page, "/preferences", &[("theme", "dark"), ("language", "tr")]).await.expect(401);
    let back = browser.fill(&lost, "/login", &[("email", "ana@demo.shop"), ("password", PASSWORD)]).await.expect(200);
    browser.fill(&back, "/preferences", &[]).await.expect(303);
    browser.get("/").await.expect(200).shows("data-theme=\"dark\"").shows("lang=\"tr\"");
}

#[tokio::test]
async fn pages_are_guarded_and_speak_of_what_is_wrong() {
    let console = Console::open().await;
    console.hire(Role::Warehouse).await;
    let mut browser = console.owner().await;
    let page = browser.get("/").await.expect(200).hides("<script>").hides(" style=\"").hides(" onclick");
    let policy = page.headers["content-security-policy"].to_str().unwrap();
    assert!(policy.contains("script-src 'self'") && policy.contains("form-action 'self'") && !policy.contains("unsafe"), "{policy}");
    assert_eq!(page.headers["cache-control"], "no-store");
    browser.get("/nowhere").await.expect(404).shows("<h1>").shows("href=\"/\"");
    browser.get("/orders/ord_00000000000000000000000000").await.expect(404).shows("<h1>");
    let style = page.text.split("href=\"/assets/").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let sheet = browser.get(&format!("/assets/{style}")).await.expect(200);
    assert!(sheet.headers["cache-control"].to_str().unwrap().contains("immutable"));
    browser.get("/assets/console-000000000000.css").await.expect(404);
    let mut warehouse = console.logged_in("warehouse@demo.shop").await;
    warehouse.get("/customers").await.expect(403);
    warehouse.get("/").await.expect(200).hides("href=\"/customers\"").shows("href=\"/stock\"");
}
