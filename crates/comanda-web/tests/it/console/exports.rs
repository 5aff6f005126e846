//! Lists as files.

use comanda_core::identity::role::Role;
use comanda_testkit::order;
use serde_json::Value;

use super::Console;

#[tokio::test]
async fn the_orders_of_a_filter_are_a_file() {
    let console = Console::open().await;
    let mut formula = order(&[("MUG", 2), ("WRAP", 1)]);
    formula.customer_note = Some("=1+1".into());
    formula.external_reference = Some("A-1".into());
    console.placed(formula).await;
    console.placed(order(&[("TEE-46", 1)])).await;
    let mut browser = console.owner().await;
    let csv = browser.get("/orders/export?status=placed&sort=newest&columns=total&cursor=x").await.expect(200);
    assert_eq!(csv.headers["content-type"], "text/csv; charset=utf-8");
    let name = csv.headers["content-disposition"].to_str().unwrap();
    assert!(name.starts_with("attachment; filename=\"orders-20") && name.ends_with(".csv\""), "{name}");
    let lines: Vec<&str> = csv.text.strip_prefix('\u{feff}').unwrap().lines().collect();
    assert!(lines[0].starts_with("order.number,order.reference,channel,standing,"), "{}", lines[0]);
    assert_eq!(lines.len(), 4, "a row an order line");
    assert!(lines[1].contains(",A-1,") && lines[1].contains(",'=1+1,") && lines[1].contains(",MUG,"), "{}", lines[1]);
    let json = browser.get("/orders/export?format=json").await.expect(200);
    let orders: Vec<Value> = serde_json::from_str(&json.text).unwrap();
    assert_eq!((orders.len(), &orders[0]["customer_note"]), (2, &"=1+1".into()));
    let none = browser.get("/orders/export?status=canceled&format=json").await.expect(200);
    assert_eq!(none.text, "[\n]\n");
    for wrong in ["format=xlsx", "status=lost", "channel=closed", "nonsense=1", "q=%3F", "ordered_from=yesterday"] {
        let refused = browser.get(&format!("/orders/export?{wrong}")).await;
        assert!(refused.status.is_client_error(), "{wrong}: {}", refused.status);
        refused.shows("<h1>");
    }
}

#[tokio::test]
async fn customers_and_stock_are_files_too() {
    let console = Console::open().await;
    console.placed(order(&[("MUG", 2)])).await;
    let mut browser = console.owner().await;
    let customers = browser.get("/customers/export?q=djordjevic").await.expect(200);
    assert_eq!(customers.text.lines().count(), 2, "{}", customers.text);
    browser.get("/customers/export?q=nobody&format=json").await.expect(200).shows("[\n]");
    let everywhere = browser.get("/stock/export").await.expect(200).shows("nis,").shows("novi-sad,").text;
    let one = browser.get("/stock/export?location=nis").await.expect(200).hides("novi-sad,").text;
    assert!(everywhere.lines().count() > one.lines().count() && one.lines().count() > 2);
    browser.get("/customers?q=djordjevic").await.expect(200).shows("href=\"/customers/export?q=djordjevic\"");
    browser.get("/stock?location=nis").await.expect(200).shows("href=\"/stock/export?location=nis\"");
    browser.get("/stock").await.expect(200).shows("href=\"/stock/export?location=\"");
    assert_eq!(browser.get("/stock/export?location=").await.expect(200).text, everywhere);
    browser.get("/stock/export?location=nowhere").await.expect(404).shows("nowhere");
}

#[tokio::test]
async fn a_file_is_for_those_who_may_read_the_list() {
    let console = Console::open().await;
    assert_eq!(
        console.browser().get("/orders/export?status=placed").await.expect(303).location(),
        "/login?next=%2Forders%2Fexport%3Fstatus%3Dplaced"
    );
    for role in Role::ALL {
        console.hire(role).await;
        let mut browser = console.logged_in(&format!("{}@demo.shop", role.code())).await;
        for (path, permission) in [("/orders", "orders.read"), ("/customers", "customers.read"), ("/stock", "stock.read")] {
            let may = role.permissions().iter().any(|known| known.code() == permission);
            browser.get(&format!("{path}/export")).await.expect(if may { 200 } else { 403 });
        }
    }
}
