//! Entering an order by hand.

use axum::http::StatusCode;
use comanda_app::customers::save_customer::{CreateCustomer, CustomerDetails};
use comanda_app::orders::place::PlaceOrder;
use comanda_app::queries::PageRequest;
use comanda_app::queries::orders::list::{OrderFilter, OrderSort};
use comanda_app::queries::orders::{OrderCard, card, list};
use comanda_core::base::ids::OrderId;
use comanda_core::customers::customer::Flag;
use comanda_core::identity::actor::Actor;
use comanda_core::identity::role::Role;
use comanda_core::orders::order::{OrderStatus, Source};

use crate::console::Console;

async fn order_at(console: &Console, location: &str) -> OrderCard {
    let id = OrderId::parse(location.strip_prefix("/orders/").unwrap()).unwrap();
    card(&console.test.app, &console.test.owner(), id).await.unwrap()
}

async fn orders(console: &Console) -> usize {
    let (owner, first) = (console.test.owner(), PageRequest::default());
    let all = list(&console.test.app, &owner, OrderFilter::default(), OrderSort::Newest, &first).await;
    all.unwrap().page.items.len()
}

/// A whole order in the web shop's channel.
const ORDER: &[(&str, &str)] = &[
    ("channel", "web"),
    ("priced_in", "RSD"),
    ("customer/name", "Љубица Ђорђевић"),
    ("customer/phone", "064 123 45 67"),
    ("shipping_address/street", "Obrenovićeva 12"),
    ("shipping_address/city", "Niš"),
    ("shipping_address/postcode", "18000"),
    ("shipping_address/country", "RS"),
    ("delivery/method", "courier"),
    ("delivery/window", "2026-12-24"),
    ("delivery/window/from", "09:00"),
    ("shipping/price", "350"),
    ("shipping/tax_percent", "20"),
    ("customer_note", "Позвоните\r\nпре доставе"),
    ("flags", "gift"),
    ("lines/2/sku", "mug"),
    ("lines/2/quantity", "2"),
    ("lines/2/unit_price", "1,100.50"),
    ("lines/5/sku", "WRAP"),
];

fn with<'f>(more: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let kept = ORDER.iter().filter(|(name, _)| !more.iter().any(|(other, _)| other == name)).copied();
    kept.chain(more.iter().copied()).collect()
}

fn owned(fields: &[(&str, &str)]) -> Vec<(String, String)> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[tokio::test]
async fn an_order_is_placed_by_the_person_for_the_customer() {
    let console = Console::open().await;
    console.hire(Role::Agent).await;
    let mut desk = console.logged_in("agent@demo.shop").await;
    let page = desk.get("/orders/new").await;
    assert!(page.status == StatusCode::OK && page.text.contains("New order by phone"), "{}", page.text);
    let placed = desk.fill(&page, "/orders/new", &with(&[("_step", "place")])).await;
    assert_eq!((placed.status, placed.said()), (StatusCode::SEE_OTHER, "said-phone-placed"), "{}", placed.text);
    let order = order_at(&console, placed.location()).await;
    assert!(matches!(order.placed_by, Actor::User(_)));
    assert_eq!((order.source, order.status, order.channel.code.as_str()), (Source::OnBehalf, OrderStatus::Placed, "web"));
    assert_eq!(order.customer.as_ref().unwrap().name, "Љубица Ђорђевић");
    let lines: Vec<_> = order.lines.iter().map(|line| (line.code.as_str(), line.ordered, line.unit_price)).collect();
    assert_eq!(lines, [("MUG", 2, 110_050), ("WRAP", 1, 120_000)]);
    assert_eq!((order.totals.shipping, order.totals.total), (35_000, 375_100));
    assert_eq!(order.people.customer_note.as_deref(), Some("Позвоните\nпре доставе"));
    assert!(order.flags.contains(&Flag::Gift) && order.findings.is_empty(), "{:?}", order.findings);
    let window = order.delivery.window.unwrap();
    assert_eq!((window.from.to_string(), window.until.to_string()), ("2026-12-24T09:00:00Z".into(), "2026-12-24T23:59:00Z".into()));
    // The same form once more is answered and not done again.
    let again = desk.fill(&page, "/orders/new", &with(&[("_step", "place")])).await;
    assert_eq!((again.location(), orders(&console).await), (placed.location(), 1));
}

#[tokio::test]
async fn each_step_shows_what_the_command_would_do() {
    let console = Console::open().await;
    console.hire(Role::Agent).await;
    let mut desk = console.logged_in("agent@demo.shop").await;
    let page = desk.send("/orders/new", "/orders/new", &with(&[("_step", "update"), ("lines/5/sku", ""), ("add", "tee-46")])).await;
    assert_eq!(page.status, StatusCode::OK);
    // 2 × 1,100.50 + 1,200 + 350 of delivery.
    for text in
        ["3,751.00\u{a0}RSD", "15 available", "Novi Sad: 5", "name=\"lines/3/sku\" type=\"text\" value=\"TEE-46\"", "value=\"1,200.00\""]
    {
        assert!(page.text.contains(text), "{text}: {}", page.text);
    }
    assert_eq!(orders(&console).await, 0, "nothing is placed by looking");
    // Scanned once more, it is one more of the same line.
    let twice = desk.fill(&page, "/orders/new", &with(&[("lines/5/sku", "TEE-46"), ("lines/5/quantity", "1"), ("add", "TEE-46")])).await;
    assert!(twice.text.contains("name=\"lines/5/quantity\" type=\"text\" value=\"2\""), "{}", twice.text);
    // A part of a name that several have is a question.
    let several = desk.fill(&page, "/orders/new", &with(&[("add", "the")])).await;
    assert!(several.text.contains("value=\"add:CAP\"") && several.text.contains("value=\"add:MUG\""), "{}", several.text);
    let none = desk.fill(&page, "/orders/new", &with(&[("add", "nothing like it")])).await;
    assert!(none.text.contains("Nothing has this code, barcode or name.") && none.text.contains("value=\"nothing like it\""));
    let less = desk.fill(&page, "/orders/new", &with(&[("_step", "remove:5")])).await;
    assert!(!less.text.contains("name=\"lines/5/sku\" type=\"text\" value") && less.text.contains("2,551.00\u{a0}RSD"), "{}", less.text);
    // In another currency every price is another.
    let euros = desk.fill(&page, "/orders/new", &with(&[("channel", "market")])).await;
    assert!(euros.text.contains("value=\"10.00\"") && !euros.text.contains("1,100.50"), "{}", euros.text);
}

#[tokio::test]
async fn what_lacks_is_told_beside_its_line_and_nothing_is_lost() {
    let console = Console::open().await;
    console.hire(Role::Agent).await;
    let mut desk = console.logged_in("agent@demo.shop").await;
    let fields = with(&[("lines/2/sku", "TEE-46"), ("lines/2/quantity", "5"), ("_step", "place")]);
    let refused = desk.send("/orders/new", "/orders/new", &fields).await;
    assert_eq!((refused.status, orders(&console).await), (StatusCode::CONFLICT, 0), "{}", refused.text);
    let row = refused.text.split("id=\"stock-2\"").nth(1).unwrap().split("</td>").next().unwrap();
    assert!(row.contains("2 short") && row.contains("3 available"), "{row}");
    assert!(refused.text.contains("id=\"e-lines/2/quantity\"") && refused.text.contains("value=\"Obrenovićeva 12\""));
    for text in ["value=\"Љубица Ђорђевић\"", "value=\"1,100.50\"", "value=\"350\"", "value=\"2026-12-24\"", "Позвоните\nпре доставе"]
    {
        assert!(refused.text.contains(text), "{text}: {}", refused.text);
    }
    let wrong =
        desk.send("/orders/new", "/orders/new", &with(&[("lines/2/quantity", "x"), ("delivery/window", "soon"), ("_step", "place")])).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        wrong.text.contains("id=\"e-lines/2/quantity\"")
            && wrong.text.contains("id=\"e-delivery/window\"")
            && wrong.text.contains("value=\"x\""),
        "{}",
        wrong.text
    );
    let unknown = desk.send("/orders/new", "/orders/new", &with(&[("lines/2/sku", "NO-SUCH"), ("_step", "update")])).await;
    assert!(
        unknown.text.contains("To clear up before it is confirmed") && unknown.text.contains("No SKU has this code."),
        "{}",
        unknown.text
    );
}

#[tokio::test]
async fn who_is_looked_for_in_vain_is_a_new_customer() {
    let console = Console::open().await;
    let mut desk = console.owner().await;
    for (typed, field, next) in [
        ("Đorđe Pavić", "customer/name", "customer/phone"),
        ("064 987 6543", "customer/phone", "customer/name"),
        ("djordje@example.com", "customer/email", "customer/name"),
    ] {
        let page = desk.send("/orders/new", "/orders/new", &[("channel", "web"), ("find", typed)]).await;
        let input = |name: &str| page.text.split("<input").find(|input| input.contains(&format!("name=\"{name}\""))).unwrap().to_owned();
        assert!(input(field).contains(&format!("value=\"{typed}\"")) && input(next).contains("autofocus"), "{}", page.text);
        assert!(input("find").contains("value=\"\"") && page.text.contains("Nobody is found"), "{}", page.text);
    }
    let both = [("channel", "web"), ("find", "Đorđe Pavić"), ("add", "mug")];
    let page = desk.send("/orders/new", "/orders/new", &both).await.shows("name=\"lines/0/sku\" type=\"text\" value=\"MUG\"");
    let page = page.shows("name=\"customer/name\" value=\"Đorđe Pavić\"");
    // Whom somebody types beside one who is found is not overwritten by them.
    console.placed(comanda_testkit::order(&[("MUG", 1)])).await;
    let beside = [("channel", "web"), ("find", "ljubica"), ("customer/name", "Ljubica Perić"), ("add", "mug")];
    let page = desk.fill(&page, "/orders/new", &beside).await.shows("name=\"customer/name\" value=\"Ljubica Perić\"");
    page.shows("value=\"take:cus_").hides("name=\"customer/id\"");
}

#[tokio::test]
async fn a_known_customer_is_found_taken_and_warned_of() {
    let console = Console::open().await;
    console.hire(Role::Agent).await;
    let mut desk = console.logged_in("agent@demo.shop").await;
    let command = PlaceOrder { channel: "web".into(), source: Source::Api, content: comanda_testkit::order(&[("WRAP", 1)]) };
    console.test.app.place_order(console.test.owner(), command).await.unwrap();
    let found = desk.send("/orders/new", "/orders/new", &[("channel", "web"), ("find", "ljubica djord")]).await;
    assert!(
        found.text.contains("name=\"customer/id\"") && found.text.contains("value=\"Obrenovićeva 12\""),
        "the only one is taken: {}",
        found.text
    );
    assert!(found.text.contains("value=\"courier\" selected") && found.text.contains("value=\"ljubica@example.com\""), "{}", found.text);
    let id = found.hidden("/orders/new").into_iter().find(|(name, _)| name == "customer/id").unwrap().1;
    let details: CustomerDetails = serde_json::from_str(r#"{"name": "Ljubica Marić"}"#).unwrap();
    console.test.app.run(console.test.owner(), CreateCustomer { details }).await.unwrap();
    let several = desk.send("/orders/new", "/orders/new", &[("channel", "web"), ("find", "ljubica")]).await;
    assert!(several.text.contains(&format!("value=\"take:{id}\"")) && several.text.contains("Ljubica Marić"), "{}", several.text);
    let warned = desk.send("/orders/new", "/orders/new", &[("channel", "web"), ("customer/phone", "+381 64 1234567")]).await;
    assert!(
        warned.text.contains("is known already") && warned.text.contains("Љубица Ђорђевић") && warned.text.contains(&format!("take:{id}")),
        "{}",
        warned.text
    );
    let named = desk.get(&format!("/orders/new?customer={id}")).await;
    assert!(named.text.contains("value=\"Obrenovićeva 12\""), "{}", named.text);
    let placed = desk.fill(&named, "/orders/new", &with(&[("customer/id", &id), ("_step", "place")])).await;
    let order = order_at(&console, placed.location()).await;
    assert_eq!((order.customer.unwrap().id.to_string(), order.nth_of_customer), (id, 2));
    let left = desk
        .send("/orders/new", "/orders/new", &[("customer/id", &order.id.to_string()), ("customer/name", "X"), ("_step", "leave")])
        .await;
    assert!(!left.text.contains("name=\"customer/id\"") && !left.text.contains("value=\"X\""));
}

#[tokio::test]
async fn a_draft_is_gone_on_with() {
    let console = Console::open().await;
    console.hire(Role::Agent).await;
    let mut desk = console.logged_in("agent@demo.shop").await;
    let drafted = desk.send("/orders/new", "/orders/new", &with(&[("lines/2/discount", "100"), ("_step", "draft")])).await;
    assert_eq!(drafted.said(), "said-phone-drafted", "{}", drafted.text);
    let before = order_at(&console, drafted.location()).await;
    assert_eq!(before.status, OrderStatus::Draft);
    let path = format!("{}/edit", drafted.location());
    desk.get(drafted.location()).await.expect(200).shows(&format!("href=\"{path}\"")).hides("/amend\"");
    let (form, other) = (desk.get(&path).await, desk.get(&path).await);
    for text in
        ["value=\"1,100.50\"", "value=\"100.00\"", "value=\"350.00\"", "value=\"2026-12-24\"", "value=\"09:00\"", "3,651.00\u{a0}RSD"]
    {
        assert!(form.text.contains(text), "{text}: {}", form.text);
    }
    let saved = desk.fill(&form, &path, &with(&[("lines/2/quantity", "3"), ("_step", "draft")])).await;
    assert_eq!(saved.said(), "said-phone-drafted", "{}", saved.text);
    let stale = desk.fill(&other, &path, &with(&[("lines/2/quantity", "4"), ("_step", "draft")])).await;
    assert_eq!((stale.status, orders(&console).await), (StatusCode::PRECONDITION_FAILED, 1), "{}", stale.text);
    let placed = desk.send(&path, &path, &with(&[("lines/2/quantity", "4"), ("_step", "place")])).await;
    assert_eq!(placed.said(), "said-phone-placed", "{}", placed.text);
    let after = order_at(&console, placed.location()).await;
    assert_eq!((after.id, after.status, after.lines[0].ordered), (before.id, OrderStatus::Placed, 4));
    assert_eq!(desk.get(&path).await.location(), placed.location(), "what is placed is no draft");
}

#[tokio::test]
async fn only_who_may_place_orders_enters_them() {
    let console = Console::open().await;
    console.hire(Role::Agent).await;
    let mut desk = console.logged_in("agent@demo.shop").await;
    let foreign = desk.post("/orders/new", &owned(&with(&[("_token", "x"), ("_step", "place")]))).await;
    assert_eq!((foreign.status, orders(&console).await), (StatusCode::FORBIDDEN, 0));
    let script =
        desk.send("/orders/new", "/orders/new", &with(&[("customer/name", "\"><script>alert(1)</script>"), ("add", "<script>x")])).await;
    assert!(!script.text.contains("<script>alert") && !script.text.contains("<script>x"), "what somebody typed is text");
    console.hire(Role::Viewer).await;
    assert_eq!(console.logged_in("viewer@demo.shop").await.get("/orders/new").await.status, StatusCode::FORBIDDEN);
}
