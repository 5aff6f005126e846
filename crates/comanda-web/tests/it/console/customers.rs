//! The pages of customers: found, shown, made, changed, merged.

use axum::http::StatusCode;
use comanda_app::customers::save_customer::{ChangeCustomer, CreateCustomer, CustomerDetails};
use comanda_app::orders::place::PlaceOrder;
use comanda_app::queries::{PageRequest, customers};
use comanda_core::base::ids::CustomerId;
use comanda_core::identity::role::Role;
use comanda_core::orders::order::Source;

use crate::console::Console;

async fn create(console: &Console, json: &str) -> CustomerId {
    let details: CustomerDetails = serde_json::from_str(json).unwrap();
    console.test.app.run(console.test.owner(), CreateCustomer { details }).await.unwrap().answer.customer
}

async fn found(console: &Console, text: &str) -> usize {
    customers::list(&console.test.app, &console.test.owner(), &PageRequest::default(), Some(text)).await.unwrap().items.len()
}

#[tokio::test]
async fn customers_are_listed_and_found_in_any_script() {
    let console = Console::open().await;
    console.hire(Role::Viewer).await;
    let mut desk = console.logged_in("viewer@demo.shop").await;
    assert!(desk.get("/customers").await.text.contains("There are no customers yet."));
    create(&console, r#"{"name": "Ана Ђорђевић", "country": "RS", "phones": ["0641234567"]}"#).await;
    create(&console, r#"{"name": "<script>alert(1)</script>", "emails": ["boris@example.com"]}"#).await;
    let all = desk.get("/customers").await;
    assert!(all.text.contains("Ана Ђорђевић") && all.text.contains("tel:+381641234567") && all.text.contains("mailto:boris@example.com"));
    assert!(all.text.contains("&#60;script&#62;alert(1)") && !all.text.contains("<script>alert"), "what somebody typed is text");
    assert!(!all.text.contains("/customers/new"), "a viewer changes nothing");
    let some = desk.get("/customers?q=djordjevic").await;
    assert!(some.text.contains("Ана Ђорђевић") && !some.text.contains("boris"));
    assert!(desk.get("/customers?q=nobody").await.text.contains("Nobody is found by “nobody”."));
    let wrong = desk.get("/customers?cursor=x&colour=red").await;
    assert!(
        wrong.status == StatusCode::OK && wrong.text.contains("Ана Ђорђевић") && wrong.text.contains("role=\"alert\""),
        "{}",
        wrong.text
    );
    assert_eq!(desk.get("/customers/new").await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_customer_is_made_by_the_form() {
    let console = Console::open().await;
    console.hire(Role::Agent).await;
    let mut desk = console.logged_in("agent@demo.shop").await;
    let wrong = [("name", "Ана"), ("emails/0", "ana@"), ("phones/1", "12"), ("country", "RS"), ("addresses/0/address/country", "RS")];
    let refused = desk.send("/customers/new", "/customers/new", &wrong).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text);
    assert!(refused.text.contains("id=\"e-emails/0\"") && refused.text.contains("id=\"e-phones/1\""), "{}", refused.text);
    assert!(
        refused.text.contains("value=\"Ана\"") && refused.text.contains("value=\"ana@\"") && refused.text.contains("value=\"12\""),
        "nothing typed is lost"
    );
    let right = [("emails/0", ""), ("emails/3", "ana@example.com"), ("phones/1", "064 123 45 67"), ("flags", "vip"), ("flags", "gift")];
    let mut right = right.to_vec();
    right.extend([("name", "Ана"), ("country", "RS"), ("addresses/0/address/street", "Korzo 1"), ("addresses/0/address/city", "Subotica")]);
    right.push(("addresses/0/address/country", "RS"));
    let made = desk.fill(&refused, "/customers/new", &right).await;
    assert_eq!((made.status, made.said()), (StatusCode::SEE_OTHER, "said-customer-made"), "{}", made.text);
    let card = desk.get(made.location()).await;
    for text in ["Ана", "mailto:ana@example.com", "tel:+381641234567", "Korzo 1, Subotica, RS", "VIP", "No orders yet."] {
        assert!(card.text.contains(text), "{text}: {}", card.text);
    }
    // The same form once more is answered and not done again.
    let again = desk.fill(&refused, "/customers/new", &right).await;
    assert_eq!((again.location(), found(&console, "ana").await), (made.location(), 1));
    let foreign = desk.post("/customers/new", &[("_token".into(), "x".into()), ("name".into(), "Boris".into())]).await;
    assert_eq!((foreign.status, found(&console, "boris").await), (StatusCode::FORBIDDEN, 0));
}

/// Both addresses are ticked to be removed.
const CHANGED: &[(&str, &str)] = &[
    ("name", "Ana Marić"),
    ("emails/0", "ana@example.com"),
    ("country", "RS"),
    ("addresses/0/remove", "yes"),
    ("addresses/1/remove", "yes"),
];

#[tokio::test]
async fn a_change_is_not_lost_to_one_that_came_before() {
    let console = Console::open().await;
    console.hire(Role::Agent).await;
    let mut desk = console.logged_in("agent@demo.shop").await;
    let address = r#"{"address": {"name": "Ana", "street": "Korzo 1", "city": "Subotica", "country": "RS"}}"#;
    let id = create(&console, &format!(r#"{{"name": "Ana", "emails": ["ana@example.com"], "addresses": [{address}, {address}]}}"#)).await;
    let path = format!("/customers/{id}/edit");
    let form = desk.get(&path).await;
    assert!(form.text.contains("value=\"ana@example.com\"") && form.text.contains("value=\"Korzo 1\""));
    let details = serde_json::from_str(r#"{"name": "Ana Petrović", "emails": ["ana@example.com"]}"#).unwrap();
    console.test.app.run(console.test.owner(), ChangeCustomer { customer: id, details }).await.unwrap();
    let stale = desk.fill(&form, &path, CHANGED).await;
    assert_eq!(stale.status, StatusCode::PRECONDITION_FAILED);
    assert!(
        stale.text.contains("Somebody changed this customer while you typed.") && stale.text.contains("Ana Petrović"),
        "{}",
        stale.text
    );
    assert!(stale.text.contains("value=\"Ana Marić\""));
    let saved = desk.fill(&stale, &path, CHANGED).await;
    assert_eq!(saved.said(), "said-customer-saved", "{}", saved.text);
    desk.get(&format!("/customers/{id}")).await.shows("Ana Marić").hides("Korzo 1");
}

#[tokio::test]
async fn two_records_are_merged_after_a_look() {
    let console = Console::open().await;
    console.hire(Role::Agent).await;
    let mut desk = console.logged_in("agent@demo.shop").await;
    let first = create(&console, r#"{"name": "Ana", "emails": ["ana@example.com"]}"#).await;
    let second = create(&console, r#"{"name": "Anna", "country": "RS", "emails": ["ana@example.com"], "phones": ["0641234567"]}"#).await;
    let card = desk.get(&format!("/customers/{first}")).await;
    assert!(card.text.contains("One other record is reached in the same way") && card.text.contains("Anna"), "{}", card.text);
    let path = format!("/customers/{first}/merge");
    let page = desk.get(&format!("{path}?with={second}")).await;
    let (other, keep) = (second.to_string(), first.to_string());
    let fields = [("other", other.as_str()), ("keep", keep.as_str()), ("_step", "preview")];
    let preview = desk.fill(&page, &path, &fields).await;
    assert!(preview.text.contains("What will happen") && preview.text.contains("+381641234567"), "{}", preview.text);
    assert_eq!(found(&console, "ana@example.com").await, 2, "a preview changes nothing");
    let same = desk.fill(&page, &path, &[("other", keep.as_str()), ("keep", keep.as_str()), ("_step", "preview")]).await;
    assert_eq!(same.status, StatusCode::CONFLICT);
    let merged = desk.fill(&preview, &path, &[("other", other.as_str()), ("keep", keep.as_str())]).await;
    assert_eq!((merged.location(), merged.said()), (format!("/customers/{first}").as_str(), "said-customers-merged"));
    assert_eq!(found(&console, "ana@example.com").await, 1);
    assert!(desk.get(&format!("/customers/{second}")).await.text.contains("This record was merged."));
}

#[tokio::test]
async fn a_card_shows_what_was_ordered() {
    let console = Console::open().await;
    console.hire(Role::Agent).await;
    let mut desk = console.logged_in("agent@demo.shop").await;
    for channel in ["web", "web", "market"] {
        let content = comanda_testkit::order(&[("WRAP", 1)]);
        let command = PlaceOrder { channel: channel.into(), source: Source::Api, content };
        console.test.app.place_order(console.test.owner(), command).await.unwrap();
    }
    let known = customers::list(&console.test.app, &console.test.owner(), &PageRequest::default(), None).await.unwrap().items;
    let card = desk.get(&format!("/customers/{}", known[0].id)).await;
    for text in ["WEB-100001", "WEB-100002", "MARKET-100001", "3 orders", "2,400.00\u{a0}RSD", "12.00\u{a0}EUR", "/orders/new?customer="] {
        assert!(card.text.contains(text), "{text}: {}", card.text);
    }
}
