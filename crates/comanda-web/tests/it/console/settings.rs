//! The settings: channels, locations, staff, API keys; and one's own sessions.

use axum::http::Method;
use comanda_app::queries::PageRequest;
use comanda_app::queries::settings::{api_keys, channel_by_code, location_by_code, user, users};
use comanda_core::base::ids::UserId;
use comanda_core::channels::channel::Channel;
use comanda_core::identity::role::Role;
use comanda_core::identity::user::User;
use comanda_core::inventory::location::Location;

use super::{Browser, Console, PASSWORD, Page};

/// The fields of the channel `web` as its page shows them.
const WEB: &[(&str, &str)] = &[
    ("name", "Web"),
    ("language", "sr-Latn"),
    ("country", "RS"),
    ("shortage", "refuse"),
    ("reservation_ttl_s", "900"),
    ("active", "yes"),
    ("tax_rules/0/country", "RS"),
    ("tax_rules/0/tax_class", "standard"),
    ("tax_rules/0/percent", "20"),
];

/// The fields, some of them with other values, and the values of more.
fn with<'f>(fields: &[(&'f str, &'f str)], others: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    let kept = fields.iter().filter(|(name, _)| !others.iter().any(|(other, _)| other == name));
    kept.chain(others).copied().collect()
}

impl Console {
    async fn channel(&self, code: &str) -> Option<Channel> {
        channel_by_code(&self.test.app, &self.test.owner(), code).await.ok().map(|view| view.channel)
    }

    async fn location(&self, code: &str) -> Location {
        location_by_code(&self.test.app, &self.test.owner(), code).await.unwrap()
    }

    async fn person(&self, email: &str) -> Option<User> {
        let page = users(&self.test.app, &self.test.owner(), &PageRequest::default()).await.unwrap();
        page.items.into_iter().find(|user| user.email == email)
    }

    async fn person_by_id(&self, id: UserId) -> User {
        user(&self.test.app, &self.test.owner(), id).await.unwrap()
    }
}

async fn save_web(browser: &mut Browser<'_>, page: &Page, others: &[(&str, &str)]) -> Page {
    browser.fill(page, "/settings/channels/web", &with(WEB, others)).await
}

#[tokio::test]
async fn the_overview_leads_everywhere_and_shows_only_what_one_may() {
    let console = Console::open().await;
    for role in [Role::Viewer, Role::Agent] {
        console.hire(role).await;
    }
    let mut owner = console.owner().await;
    let page = owner.get("/settings").await.expect(200).shows("href=\"/settings/channels/web\"").shows("href=\"/settings/channels/new\"");
    page.shows("<bdi>Ana</bdi>").shows("href=\"/settings/staff\"").shows("href=\"/settings/keys\"");
    let mut viewer = console.logged_in("viewer@demo.shop").await;
    viewer.get("/settings").await.expect(200).hides("/settings/channels/new");
    viewer.get("/settings/channels").await.expect(200).shows("href=\"/settings/channels/web\"").hides("/new\"");
    viewer
        .get("/settings/channels/web")
        .await
        .expect(200)
        .shows("<fieldset class=\"stack bare\" disabled>")
        .hides("value=\"preview\">Save");
    for path in ["/settings/channels/new", "/settings/locations/new", "/settings/staff/new", "/settings/keys/new"] {
        viewer.get(path).await.expect(403);
    }
    let fields = owner.get("/settings/channels/web").await.hidden("/settings/channels/web");
    viewer.post("/settings/channels/web", &fields).await.expect(403);
    let mut agent = console.logged_in("agent@demo.shop").await;
    for path in ["/settings", "/settings/channels", "/settings/locations", "/settings/staff", "/settings/keys", "/jobs"] {
        agent.get(path).await.expect(403);
    }
    owner.get("/settings/channels?cursor=stale").await.expect(200).shows("role=\"alert\"").shows("href=\"/settings/channels/web\"");
    owner.get("/settings/staff?page=2").await.expect(200).shows("role=\"alert\"").shows("ana@demo.shop");
}

#[tokio::test]
async fn taxes_are_shown_before_they_change_and_the_rest_is_saved_at_once() {
    let console = Console::open().await;
    let mut browser = console.owner().await;
    let before = console.channel("web").await.unwrap();
    let page = browser.get("/settings/channels/web").await.expect(200).shows("value=\"courier\"").shows("RS").shows("value=\"20\"");
    let renamed = save_web(&mut browser, &page, &[("name", "Shop <b>"), ("_step", "preview")]).await.expect(303);
    assert_eq!(renamed.location(), "/settings/channels/web");
    let page =
        browser.get("/settings/channels/web").await.expect(200).shows("The channel is saved.").shows("Shop &#60;b&#62;").hides("Shop <b>");
    assert_eq!(console.channel("web").await.unwrap().tax_rules, before.tax_rules);

    let taxes = [("name", "Shop"), ("tax_rules/0/percent", "18,5 %"), ("tax_rules/3/country", "ro"), ("tax_rules/3/tax_class", "standard")];
    let taxes = with(&taxes, &[("tax_rules/3/percent", "19"), ("_step", "preview")]);
    let preview = save_web(&mut browser, &page, &taxes).await.expect(200);
    let preview = preview
        .shows("Tax RS, standard")
        .shows("20%: 166.67\u{a0}RSD on 1,000.00\u{a0}RSD")
        .shows("18.5%: 156.12\u{a0}RSD")
        .shows("Tax RO, standard");
    assert_eq!(console.channel("web").await.unwrap().tax_rules, before.tax_rules);
    let again = browser.fill(&preview, "/settings/channels/web", &[("_step", "edit")]).await.expect(200).shows("value=\"18,5 %\"");
    let preview = save_web(&mut browser, &again, &taxes).await.expect(200);
    browser.fill(&preview, "/settings/channels/web", &[]).await.expect(303);
    let rates: Vec<String> =
        console.channel("web").await.unwrap().tax_rules.iter().map(|rule| format!("{} {}", rule.country, rule.rate.percent())).collect();
    assert_eq!(rates, ["RS 18.5", "RO 19"]);
}

#[tokio::test]
async fn what_is_wrong_with_a_channel_stands_beside_its_field() {
    let console = Console::open().await;
    let mut browser = console.owner().await;
    let page = browser.get("/settings/channels/web").await.expect(200);
    let wrong = [
        ("name", "<script>alert(1)</script>"),
        ("tax_rules/2/country", "RS"),
        ("tax_rules/2/tax_class", "standard"),
        ("tax_rules/2/percent", "120"),
        ("delivery_methods/4/code", "Kurir!"),
        ("delivery_methods/4/name", "Kurir"),
        ("_step", "preview"),
    ];
    let refused = save_web(&mut browser, &page, &wrong).await.expect(422).hides("<script>alert").shows("&#60;script&#62;alert");
    let refused = refused.shows("id=\"e-tax_rules/2/percent\"").hides("id=\"e-tax_rules/0/percent\"").shows("value=\"120\"");
    let zones = with(&wrong, &[("delivery_methods/4/zones", "Serbia 11")]);
    save_web(&mut browser, &refused, &zones).await.expect(422).shows("id=\"e-delivery_methods/4/zones\"").shows("value=\"Serbia 11\"");
    let twice = [("tax_rules/2/country", "RS"), ("tax_rules/2/tax_class", "standard"), ("tax_rules/2/percent", "8"), ("_step", "preview")];
    save_web(&mut browser, &page, &twice).await.expect(422).shows("Two tax rules are for the same country and tax class.");
    let method = [("delivery_methods/4/code", "Kurir!"), ("delivery_methods/4/name", "Kurir"), ("_step", "preview")];
    save_web(&mut browser, &page, &method).await.expect(422).shows("id=\"e-delivery_methods/4/code\"");
}

#[tokio::test]
async fn a_change_of_somebody_else_is_told_and_what_was_typed_is_kept() {
    let console = Console::open().await;
    let mut browser = console.owner().await;
    let old = browser.get("/settings/channels/web").await.expect(200);
    let first = browser.get("/settings/channels/web").await.expect(200);
    save_web(&mut browser, &first, &[("name", "First"), ("_step", "preview")]).await.expect(303);
    let stale = save_web(&mut browser, &old, &[("name", "Second"), ("_step", "preview")]).await.expect(412);
    let stale =
        stale.shows("Somebody changed this meanwhile").shows("<bdi>First</bdi>").shows("<bdi>Second</bdi>").shows("value=\"Second\"");
    save_web(&mut browser, &stale, &[("name", "Second"), ("_step", "preview")]).await.expect(303);
    assert_eq!(console.channel("web").await.unwrap().name, "Second");
}

#[tokio::test]
async fn a_channel_is_shown_before_it_is_made_and_made_once() {
    let console = Console::open().await;
    let mut browser = console.owner().await;
    let fields = [
        ("name", "Piața"),
        ("code", "ro"),
        ("currency", "ron"),
        ("price_mode", "inclusive"),
        ("number_prefix", "RO-"),
        ("language", "ro"),
        ("country", "RO"),
        ("shortage", "backorder"),
        ("reservation_ttl_s", "60"),
        ("pool", "nis"),
        ("requires", "contact"),
        ("delivery_methods/1/code", "pickup"),
        ("delivery_methods/1/name", "Ridicare"),
        ("delivery_methods/1/collected", "yes"),
        ("delivery_methods/0/code", "courier"),
        ("delivery_methods/0/name", "Curier"),
        ("delivery_methods/0/zones", "RO 01, ro 02"),
        ("active", "yes"),
        ("_step", "preview"),
    ];
    let page = browser.get("/settings/channels/new").await.expect(200);
    let preview = browser.fill(&page, "/settings/channels/new", &fields).await.expect(200).shows("RON").shows("RO 01, RO 02").shows("Niš");
    assert_eq!(console.channel("ro").await, None);
    let sent = preview.hidden("/settings/channels/new");
    for _ in 0..2 {
        assert_eq!(browser.post("/settings/channels/new", &sent).await.expect(303).location(), "/settings/channels/ro");
    }
    let made = console.channel("ro").await.unwrap();
    let methods: Vec<(&str, usize, bool)> =
        made.delivery_methods.iter().map(|method| (method.code.as_str(), method.zones.len(), method.needs_address)).collect();
    assert_eq!(methods, [("courier", 2, true), ("pickup", 0, false)]);
    assert_eq!((made.currency.code(), made.pool.len(), made.version), ("RON", 1, 1));
    let taken = browser.fill(&page, "/settings/channels/new", &with(&fields, &[("name", "Other")])).await.expect(409);
    taken.shows("value=\"Other\"").shows("role=\"alert\"");
    let half = [("name", ""), ("code", "UP"), ("currency", "XYZ"), ("_step", "preview")];
    let refused = browser.fill(&page, "/settings/channels/new", &with(&fields, &half)).await.expect(422);
    refused.shows("id=\"e-currency\"").shows("value=\"XYZ\"");
}

#[tokio::test]
async fn a_location_is_made_changed_and_refused() {
    let console = Console::open().await;
    let mut browser = console.owner().await;
    let fields = [
        ("name", "Čačak"),
        ("code", "ca"),
        ("kind", "shop"),
        ("priority", "3"),
        ("active", "yes"),
        ("address/street", "Gradsko šetalište 1"),
        ("address/city", "Čačak"),
        ("address/country", "RS"),
        ("coordinates/latitude", "43,8914"),
        ("coordinates/longitude", "20.3497"),
    ];
    let page = browser.get("/settings/locations/new").await.expect(200);
    let wrong = with(&fields, &[("coordinates/latitude", "north"), ("address/country", "")]);
    let refused = browser.fill(&page, "/settings/locations/new", &wrong).await.expect(422);
    let refused =
        refused.shows("id=\"e-coordinates/latitude\"").shows("value=\"north\"").shows("Choose one of these.").shows("Gradsko šetalište 1");
    browser.fill(&refused, "/settings/locations/new", &fields).await.expect(303);
    let made = console.location("ca").await;
    assert_eq!(made.coordinates.map(|point| (point.latitude_e6, point.longitude_e6)), Some((43_891_400, 20_349_700)));
    assert_eq!(made.address.as_ref().map(|address| address.city.as_str()), Some("Čačak"));
    let path = format!("/settings/locations/{}", made.id);
    let shown = browser.get(&path).await.expect(200).shows("value=\"43.8914\"").shows("value=\"20.3497\"");
    let late = browser.get(&path).await.expect(200);
    browser
        .fill(&shown, &path, &with(&fields, &[("name", "Shop"), ("coordinates/latitude", ""), ("coordinates/longitude", "")]))
        .await
        .expect(303);
    browser.get("/settings/locations").await.expect(200).shows("The location is saved.").shows("<bdi>Shop</bdi>");
    assert_eq!(console.location("ca").await.coordinates, None);
    browser.fill(&late, &path, &with(&fields, &[("name", "Late")])).await.expect(412).shows("value=\"Late\"").shows("<bdi>Shop</bdi>");
    let taken = with(&fields, &[("code", "nis")]);
    let other = browser.get("/settings/locations/new").await.expect(200);
    browser.fill(&other, "/settings/locations/new", &taken).await.expect(409).shows("role=\"alert\"").shows("value=\"nis\"");
    browser.get("/settings/locations/loc_00000000000000000000000000").await.expect(404);
}

#[tokio::test]
async fn somebody_is_added_gets_a_password_and_is_sent_out() {
    let console = Console::open().await;
    let mut browser = console.owner().await;
    let fields = [("name", "Мира <i>"), ("email", "mira@demo.shop"), ("role", "agent"), ("language", "en"), ("active", "yes")];
    let page = browser.get("/settings/staff/new").await.expect(200).shows("Cancel orders");
    let bad = browser.fill(&page, "/settings/staff/new", &with(&fields, &[("email", "mira")])).await.expect(422);
    let bad = bad.shows("id=\"e-email\"").shows("Мира &#60;i&#62;").hides("<i>");
    let made = browser.fill(&bad, "/settings/staff/new", &fields).await.expect(303);
    let path = made.location().to_owned();
    let mira = console.person("mira@demo.shop").await.unwrap();
    assert_eq!(path, format!("/settings/staff/{}", mira.id));

    let password = format!("{path}/password");
    let weak = browser.send(&path, &password, &[("password", "short one")]).await.expect(422);
    weak.shows("id=\"e-password\"").hides("short one").shows("value=\"mira@demo.shop\"");
    browser.send(&path, &password, &[("password", PASSWORD)]).await.expect(303);
    let mut theirs = console.logged_in("mira@demo.shop").await;
    theirs.get("/orders").await.expect(200);
    browser.send(&path, &format!("{path}/sessions"), &[]).await.expect(303);
    theirs.get("/orders").await.expect(303);
    browser.get(&path).await.expect(200).shows("All sessions of the person were ended.");

    let shown = browser.get(&path).await.expect(200);
    let late = browser.get(&path).await.expect(200);
    browser.fill(&shown, &path, &with(&fields, &[("role", "viewer")])).await.expect(303);
    assert_eq!(console.person_by_id(mira.id).await.role, Role::Viewer);
    browser
        .fill(&late, &path, &with(&fields, &[("role", "manager")]))
        .await
        .expect(412)
        .shows("Viewer")
        .shows("Somebody changed this meanwhile");
    let ana = console.person("ana@demo.shop").await.unwrap();
    let own = format!("/settings/staff/{}", ana.id);
    let own_page = browser.get(&own).await.expect(200).hides("/password\"").shows("href=\"/preferences\"");
    let down = [("name", "Ana"), ("email", "ana@demo.shop"), ("role", "viewer"), ("active", "yes")];
    browser.fill(&own_page, &own, &down).await.expect(409).shows("This is the last active owner.");
}

#[tokio::test]
async fn a_key_is_shown_once_opens_and_is_revoked() {
    let console = Console::open().await;
    let mut browser = console.owner().await;
    let page = browser.get("/settings/keys/new").await.expect(200);
    let none = browser.fill(&page, "/settings/keys/new", &[("name", "Web <shop>")]).await.expect(422);
    let none = none.shows("Web &#60;shop&#62;").shows("at least one permission");
    let fields = [("name", "Web <shop>"), ("permissions", "orders.read"), ("expires_at", "2026-12-31T23:59")];
    let mut sent = none.hidden("/settings/keys/new");
    sent.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let made = browser.post("/settings/keys/new", &sent).await.expect(200).shows("It is shown only this once");
    let token = made.text.split("value=\"cmd_").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let bearer = format!("Bearer cmd_{token}");
    browser.post("/settings/keys/new", &sent).await.expect(409).hides("cmd_");
    let mut program = console.browser();
    program.ask(Method::GET, "/api/v1/orders", &[("authorization", &bearer)], Vec::new()).await.expect(200);
    program.ask(Method::GET, "/api/v1/skus", &[("authorization", &bearer)], Vec::new()).await.expect(403);
    let list = browser.get("/settings/keys").await.expect(200).shows("See orders").hides("cmd_").hides("<shop>");
    let keys = api_keys(&console.test.app, &console.test.owner(), &PageRequest::default()).await.unwrap().items;
    assert_eq!(keys.len(), 1);
    let path = format!("/settings/keys/{}/revoke", keys[0].id);
    list.shows(&format!("href=\"{path}\""));
    browser.send(&path, &path, &[]).await.expect(303);
    program.ask(Method::GET, "/api/v1/orders", &[("authorization", &bearer)], Vec::new()).await.expect(401);
    browser.get("/settings/keys").await.expect(200).shows("The API key is revoked.").shows("Revoked").hides(&format!("href=\"{path}\""));
    browser.get(&path).await.expect(200).shows("revoked already").hides("btn-danger");
}

#[tokio::test]
async fn one_sees_where_one_is_logged_in() {
    let console = Console::open().await;
    let mut here = console.owner().await;
    here.get("/preferences").await.expect(200).shows("This one").hides("End the other sessions");
    let mut there = console.owner().await;
    let page = here.get("/preferences").await.expect(200).shows("This one").shows("A browser that does not say its name");
    here.fill(&page, "/preferences", &[("form", "sessions")]).await.expect(303);
    there.get("/preferences").await.expect(303);
    let refused =
        here.send("/preferences", "/preferences", &[("form", "password"), ("old_password", "my old secret"), ("password", "x")]).await;
    refused.expect(422).hides("my old secret");
}
