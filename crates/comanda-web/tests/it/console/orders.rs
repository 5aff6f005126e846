//! The list of orders and an order's card.

use comanda_app::channels::save_channel::CreateChannel;
use comanda_app::orders::place::PlaceOrder;
use comanda_app::queries::orders::{OrderCard, card};
use comanda_core::base::ids::OrderId;
use comanda_core::identity::role::Role;
use comanda_core::orders::content::OrderContent;
use comanda_core::orders::order::{Source, Standing};
use comanda_testkit::order;

use super::{Browser, Console, Page};

impl Console {
    /// Places an order by this content.
    pub(super) async fn placed(&self, content: OrderContent) -> OrderId {
        let place = PlaceOrder { channel: "web".into(), source: Source::Api, content };
        self.test.app.place_order(self.test.owner(), place).await.unwrap().answer.order
    }

    /// The order as it is.
    pub(super) async fn card(&self, order: OrderId) -> OrderCard {
        card(&self.test.app, &self.test.owner(), order).await.unwrap()
    }
}

/// Opens the order's card and sends one of its forms.
async fn step(browser: &mut Browser<'_>, order: OrderId, step: &str, fields: &[(&str, &str)]) -> Page {
    browser.send(&format!("/orders/{order}"), &format!("/orders/{order}/{step}"), fields).await
}

#[tokio::test]
async fn the_list_shows_filters_groups_and_sums() {
    let console = Console::open().await;
    let first = console.placed(order(&[("MUG", 2)])).await;
    console.placed(order(&[("TEE-46", 1)])).await;
    let mut browser = console.owner().await;
    let number = console.card(first).await.number;
    browser.get("/orders").await.expect(200).shows(&number).shows("3,600.00\u{a0}RSD").shows("2 orders in all");
    browser.get("/orders?q=djordjevic&status=placed").await.expect(200).shows(&number).shows("Search: djordjevic").shows("Status: Placed");
    browser.get("/orders?status=draft").await.expect(200).shows("No order fits these filters.").hides(&number);
    browser.get("/orders?group=region").await.expect(200).shows("RS-Nisavski").shows("href=\"/orders?region=");
    let clean = browser.get("/orders?filter=1&q=&status=placed&region=").await.expect(303);
    assert_eq!(clean.location(), "/orders?status=placed");
    browser
        .get("/orders?columns=total,region")
        .await
        .expect(200)
        .shows("<th scope=\"col\">Region</th>")
        .hides("<th scope=\"col\">Status</th>");
    browser.get("/orders").await.expect(200).shows("<th scope=\"col\">Region</th>");
}

#[tokio::test]
async fn groups_by_a_day_are_shown_for_ninety_days_at_once() {
    let console = Console::open().await;
    console.placed(order(&[("MUG", 2)])).await;
    let mut browser = console.owner().await;
    browser.get("/orders?group=date").await.expect(200).shows("ordered_from=2026-03-02").hides("Earlier days");
    console.test.clock.advance(90 * 86_400);
    let mut browser = console.owner().await;
    let earlier = "<a href=\"/orders?group=date&#38;days_until=2026-03-02\">Earlier days</a>";
    let page = browser.get("/orders?group=date").await.expect(200).shows("3 Mar 2026 – 31 May 2026").shows(earlier);
    page.shows("No orders in these days.").hides("ordered_from=2026-03-02");
    let page = browser.get("/orders?group=date&days_until=2026-03-02").await.expect(200).shows("ordered_from=2026-03-02");
    page.shows("<a href=\"/orders?group=date\">Newest days</a>").hides("Earlier days");
    browser.get("/orders?group=date&ordered_until=2026-03-02").await.expect(200).hides("Earlier days").shows("ordered_from=2026-03-02");
    browser.get("/orders?group=closing_date").await.expect(200).shows("Earlier days").shows("Not closed yet");
    console.placed(order(&[("MUG", 1)])).await;
    browser.get("/orders?group=date").await.expect(200).shows(earlier).shows("ordered_from=2026-05-31");
}

#[tokio::test]
async fn a_bookmark_of_what_is_gone_says_so_and_shows_the_rest() {
    let console = Console::open().await;
    let order_id = console.placed(order(&[("MUG", 1)])).await;
    let number = console.card(order_id).await.number;
    let mut browser = console.owner().await;
    for gone in
        ["status=lost", "channel=closed", "manager=usr_x", "cursor=abc", "group=mood", "days_until=soon", "sort=random", "nonsense=1"]
    {
        let page = browser.get(&format!("/orders?{gone}")).await.expect(200);
        page.shows("Part of what this address asks for does not exist").shows(&number);
    }
}

#[tokio::test]
async fn an_order_is_worked_on_by_its_card() {
    let console = Console::open().await;
    let id = console.placed(order(&[("MUG", 3), ("TEE-46", 1)])).await;
    let mut browser = console.owner().await;
    let at = format!("/orders/{id}");
    assert_eq!(step(&mut browser, id, "note", &[("text", "call after <18:00> 🎁 \u{202e}")]).await.expect(303).location(), at);
    browser.get(&at).await.expect(200).shows("The note is added.").shows("call after &#60;18:00&#62; 🎁");
    browser.get(&at).await.expect(200).hides("The note is added.");
    step(&mut browser, id, "hold", &[("reason", ""), ("comment", "who \"pays\"?")])
        .await
        .expect(422)
        .shows("Choose one of these.")
        .shows("who &#34;pays&#34;?");
    step(&mut browser, id, "hold", &[("reason", "payment"), ("comment", "")]).await.expect(303);
    let held = browser.get(&at).await.expect(200).shows("On hold: Payment").shows("The order is on hold: 1 hold");
    let hold = console.card(id).await.holds[0].id;
    browser.fill(&held, &format!("{at}/holds/{hold}/release"), &[]).await.expect(303);
    step(&mut browser, id, "flags", &[("flag", "vip")]).await.expect(303);
    browser.get(&at).await.expect(200).shows("VIP");
    let preview = step(&mut browser, id, "confirm", &[("_step", "preview")]).await.expect(200).shows("Placed").shows("Confirmed");
    assert_eq!(console.card(id).await.standing, Standing::Placed);
    browser.fill(&preview, &format!("{at}/confirm"), &[]).await.expect(303);
    assert_eq!(console.card(id).await.standing, Standing::Confirmed);
    let cancel = format!("{at}/cancel");
    browser.send(&cancel, &cancel, &[("lines/1", "9"), ("lines/2", "1"), ("reason", "customer_request")]).await.expect(409);
    browser
        .send(&cancel, &cancel, &[("lines/1", "two"), ("reason", "")])
        .await
        .expect(422)
        .shows("This is no whole number")
        .shows("value=\"two\"");
    browser.send(&cancel, &cancel, &[("lines/1", "0"), ("lines/2", "0"), ("reason", "other")]).await.expect(422).shows("Nothing is chosen");
    let fields = [("lines/1", "2"), ("lines/2", "0"), ("reason", "customer_request"), ("comment", "one is enough")];
    let preview = browser.send(&cancel, &cancel, &fields).await.expect(200).shows("4,800.00\u{a0}RSD").shows("2,400.00\u{a0}RSD");
    browser.fill(&preview, &cancel, &[]).await.expect(303);
    assert_eq!(console.card(id).await.lines.iter().map(|line| line.open).collect::<Vec<_>>(), [1, 1]);
}

#[tokio::test]
async fn a_form_sent_twice_does_it_once() {
    let console = Console::open().await;
    let id = console.placed(order(&[("MUG", 1)])).await;
    let mut browser = console.owner().await;
    let page = browser.get(&format!("/orders/{id}")).await;
    for _ in 0..2 {
        browser.fill(&page, &format!("/orders/{id}/note"), &[("text", "once")]).await.expect(303);
    }
    assert_eq!(console.card(id).await.notes.len(), 1);
    let long = "я".repeat(100_000);
    step(&mut browser, id, "note", &[("text", &long)]).await.expect(422).shows(&long[..200]);
    assert_eq!(console.card(id).await.notes.len(), 1);
}

#[tokio::test]
async fn the_second_of_two_is_shown_what_changed() {
    let console = Console::open().await;
    let id = console.placed(order(&[("MUG", 1)])).await;
    let (mut first, mut second) = (console.owner().await, console.owner().await);
    let at = format!("/orders/{id}");
    let seen = second.get(&at).await;
    step(&mut first, id, "hold", &[("reason", "fraud"), ("comment", "odd address")]).await.expect(303);
    let stale = second.fill(&seen, &format!("{at}/flags"), &[("flag", "gift")]).await.expect(412);
    let stale = stale.shows("was changed while you looked at it").shows("The order was put on hold. Suspected fraud");
    assert!(console.card(id).await.flags.is_empty());
    second.fill(&stale, &format!("{at}/flags"), &[("flag", "gift")]).await.expect(303);
    assert_eq!(console.card(id).await.flags.len(), 1);
}

#[tokio::test]
async fn data_are_put_right_where_the_finding_stands() {
    let console = Console::open().await;
    let mut content = order(&[("MUG", 1), ("NONE-1", 2)]);
    content.shipping_address.as_mut().unwrap().postcode = Some("1".into());
    content.customer.as_mut().unwrap().phone = Some("12".into());
    let id = console.placed(content).await;
    let mut browser = console.owner().await;
    let amend = format!("/orders/{id}/amend");
    let page = browser
        .get(&amend)
        .await
        .expect(200)
        .shows("id=\"e-shipping_address/postcode\"")
        .shows("id=\"e-customer/phone\"")
        .shows("id=\"e-lines/0/sku\"");
    let people = console.card(id).await.people;
    let address = people.shipping_address.unwrap();
    let mut fields: Vec<(String, String)> = vec![
        ("customer/name".into(), people.name.unwrap()),
        ("customer/email".into(), people.email.unwrap()),
        ("customer/phone".into(), "064 123 45 67".into()),
        ("language".into(), "ru".into()),
        ("delivery/method".into(), "courier".into()),
        ("delivery/window/from".into(), "2026-12-01T18:00".into()),
        ("delivery/window/until".into(), "2026-12-01T21:00".into()),
        ("lines/0/sku".into(), "TEE-46".into()),
    ];
    for (name, value) in [("name", address.name), ("street", address.street), ("city", address.city), ("country", address.country)] {
        fields.push((format!("shipping_address/{name}"), value.unwrap()));
    }
    fields.push(("shipping_address/postcode".into(), "18000".into()));
    let given: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let half: Vec<(&str, &str)> = given.iter().filter(|(name, _)| *name != "delivery/window/until").copied().collect();
    browser.fill(&page, &amend, &half).await.expect(422).shows("id=\"e-delivery/window/until\"").shows("value=\"064 123 45 67\"");
    let preview = browser.fill(&page, &amend, &given).await.expect(200).shows("Needs clarification").shows("Placed");
    assert_eq!(console.card(id).await.standing, Standing::NeedsClarification);
    browser.fill(&preview, &amend, &[]).await.expect(303);
    let after = console.card(id).await;
    assert_eq!((after.standing, after.language.tag()), (Standing::Placed, "ru"));
    assert_eq!(after.delivery.window.unwrap().from.to_string(), "2026-12-01T18:00:00Z");
}

#[tokio::test]
async fn a_missing_rate_and_a_missing_method_are_typed_where_they_are_found() {
    let console = Console::open().await;
    let json = r#"{"code": "stall", "name": "Stall", "currency": "RSD", "price_mode": "inclusive", "language": "en", "country": "RS",
        "shortage": "backorder", "requires": ["delivery_method"]}"#;
    let stall = CreateChannel { content: serde_json::from_str(json).unwrap() };
    console.test.app.run(console.test.owner(), stall).await.unwrap();
    let mut content = OrderContent { delivery: None, ..order(&[("MUG", 1)]) };
    content.shipping_address.as_mut().unwrap().country = None;
    let place = PlaceOrder { channel: "stall".into(), source: Source::Api, content };
    let id = console.test.app.place_order(console.test.owner(), place).await.unwrap().answer.order;
    let mut browser = console.owner().await;
    let amend = format!("/orders/{id}/amend");
    let page =
        browser.get(&amend).await.expect(200).shows("The order names no delivery method. Name one").shows("id=\"e-lines/0/tax_percent\"");
    let page = page.shows("<input class=\"form-control is-invalid\" id=\"f-delivery/method\"");
    // A country that was not given is not given by looking at the form; a new address begins at home.
    let page = page.shows("<option value=\"\" selected>Not set</option>").shows("<option value=\"RS\" selected>RS</option>");
    let bad = [("delivery/method", "van"), ("lines/0/tax_percent", "much")];
    let page = browser.fill(&page, &amend, &bad).await.expect(422).shows("value=\"van\"").shows("id=\"e-lines/0/tax_percent\"");
    let preview = browser.fill(&page, &amend, &[("delivery/method", "van"), ("lines/0/tax_percent", "10,5 %")]).await.expect(200);
    browser.fill(&preview, &amend, &[]).await.expect(303);
    let after = console.card(id).await;
    assert_eq!(
        (after.standing, after.delivery.method.as_str(), after.lines[0].tax_rate.percent().as_str()),
        (Standing::Placed, "van", "10.5")
    );
}

#[tokio::test]
async fn many_orders_are_confirmed_after_a_preview() {
    let console = Console::open().await;
    let right = console.placed(order(&[("MUG", 1)])).await;
    let wrong = console
        .placed({
            let mut content = order(&[("MUG", 1)]);
            content.customer.as_mut().unwrap().phone = Some("12".into());
            content
        })
        .await;
    let mut browser = console.owner().await;
    assert_eq!(browser.send("/orders?status=placed", "/orders/bulk", &[]).await.expect(303).location(), "/orders?status=placed");
    let choose = browser.send("/orders", "/orders/bulk", &[("all", "1")]).await.expect(200).shows("All orders that fit the filter");
    let started = browser.fill(&choose, "/orders/bulk/start", &[("action", "confirm")]).await.expect(303);
    let at = started.location().to_owned();
    let checked = browser.get(&at).await.expect(200).shows("Waits for your word").shows("Do it to 1 order").shows("Findings to clear up");
    assert_eq!(console.card(right).await.standing, Standing::Placed);
    browser.fill(&checked, &at, &[("deed", "apply")]).await.expect(303);
    comanda_app::jobs::drain(&console.test.app, "w").await.unwrap();
    browser.get(&at).await.expect(200).shows("<strong>1</strong><span>Done</span>").shows("<strong>1</strong><span>Refused</span>");
    assert_eq!(console.card(right).await.standing, Standing::Confirmed);
    assert_eq!(console.card(wrong).await.standing, Standing::NeedsClarification);
    browser.get("/orders/bulk").await.expect(200).shows("Confirm orders");
}

#[tokio::test]
async fn views_are_kept_and_removed() {
    let console = Console::open().await;
    let mut browser = console.owner().await;
    let saved = browser.send("/orders?held=true&group=date", "/orders/views", &[("name", "Stuck <here>")]).await.expect(303);
    assert_eq!(saved.location(), "/orders?held=true&group=date");
    let shown = browser
        .get("/orders?held=true&group=date")
        .await
        .expect(200)
        .shows("Stuck &#60;here&#62;</bdi> <span class=\"badge bg-secondary-lt\">0<")
        .shows("The view is kept");
    let remove = shown.text.split("action=\"/orders/views/").nth(1).unwrap().split('"').next().unwrap();
    browser.fill(&shown, &format!("/orders/views/{remove}"), &[]).await.expect(303);
    browser.get("/orders").await.expect(200).hides("Stuck");
}

#[tokio::test]
async fn who_may_only_look_gets_no_buttons_and_no_deeds() {
    let console = Console::open().await;
    console.hire(Role::Viewer).await;
    let id = console.placed(order(&[("MUG", 1)])).await;
    let mut viewer = console.logged_in("viewer@demo.shop").await;
    let page =
        viewer.get(&format!("/orders/{id}")).await.expect(200).hides("/confirm\"").hides("/hold\"").hides("/cancel\"").hides("/note\"");
    let token = page.hidden("/logout");
    viewer.post(&format!("/orders/{id}/note"), &token).await.expect(403);
    viewer.get("/orders").await.expect(200).hides("/orders/new");
}

#[tokio::test]
async fn one_search_finds_everything() {
    let console = Console::open().await;
    let id = console.placed(order(&[("MUG", 1)])).await;
    let number = console.card(id).await.number;
    let mut browser = console.owner().await;
    assert_eq!(browser.get(&format!("/search?q={number}")).await.expect(303).location(), format!("/orders/{id}"));
    browser.get("/search?q=%D1%99%D1%83%D0%B1%D0%B8%D1%86%D0%B0").await.expect(200).shows(&number).shows("/customers/");
    browser.get("/search/found?q=mug").await.expect(200).shows("/skus/MUG");
    browser.get("/search?q=%3Cscript%3E").await.expect(200).shows("Nothing was found").hides("<script>");
}
