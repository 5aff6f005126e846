//! Stock as people look at it, on both databases.

use comanda_app::inventory::StockLine;
use comanda_app::inventory::adjust::{AdjustStock, Bucket};
use comanda_app::inventory::receive::ReceiveStock;
use comanda_app::orders::place::PlaceOrder;
use comanda_app::queries::PageRequest;
use comanda_app::queries::stock_ledger::ledger;
use comanda_app::queries::stock_list::{Scanned, StockFilter, by_location, goods, scanned, waiting_units};
use comanda_core::inventory::movement::MovementKind;
use comanda_core::orders::order::Source;
use comanda_testkit::{TestApp, order};

use crate::outcome::fields;

async fn codes(test: &TestApp, filter: StockFilter) -> Vec<String> {
    let found = goods(&test.app, &test.owner(), filter, &PageRequest::default()).await.unwrap();
    found
        .items
        .into_iter()
        .map(|goods| format!("{} {}{}", goods.sku.code, goods.available(), if goods.waited_for { " waited for" } else { "" }))
        .collect()
}

fn text(text: &str) -> StockFilter {
    StockFilter { text: Some(text.into()), ..StockFilter::default() }
}

async fn place(test: &TestApp, channel: &str, lines: &[(&str, i64)]) {
    let content = if channel == "market" {
        let mut content = order(lines);
        content.delivery = None;
        content
    } else {
        order(lines)
    };
    test.app.place_order(test.owner(), PlaceOrder { channel: channel.into(), source: Source::Api, content }).await.unwrap();
}

#[tokio::test]
async fn goods_are_listed_with_what_each_location_has() {
    for test in TestApp::both().await {
        let shop = test.shop().await;
        assert_eq!(codes(&test, StockFilter::default()).await, ["CAP 0", "MUG 15", "TEE-46 3"]);
        assert_eq!(codes(&test, text("te")).await, ["TEE-46 3"]);
        assert_eq!(codes(&test, text("%")).await, Vec::<String>::new());
        let at = |code: &str| StockFilter { location: Some(code.into()), ..StockFilter::default() };
        assert_eq!(codes(&test, at("novi-sad")).await, ["MUG 15"]);
        let low = |low_at| StockFilter { low_at: Some(low_at), ..StockFilter::default() };
        assert_eq!(codes(&test, low(0)).await, ["CAP 0"]);
        assert_eq!(codes(&test, low(3)).await, ["CAP 0", "TEE-46 3"]);
        assert_eq!(codes(&test, StockFilter { low_at: Some(5), ..at("novi-sad") }).await, ["MUG 15"]);
        place(&test, "market", &[("CAP", 2)]).await;
        let waited = StockFilter { waited_for: true, ..StockFilter::default() };
        assert_eq!(codes(&test, waited).await, ["CAP 0 waited for"]);
        assert_eq!(waiting_units(&test.app, &test.owner(), shop.cap).await.unwrap(), 2);
        let unknown = goods(&test.app, &test.owner(), at("nowhere"), &PageRequest::default()).await;
        assert_eq!(fields(unknown), ["/location location.unknown"]);
        let first = goods(&test.app, &test.owner(), StockFilter::default(), &PageRequest { cursor: None, limit: Some(2) }).await.unwrap();
        let rest =
            goods(&test.app, &test.owner(), StockFilter::default(), &PageRequest { cursor: first.next, limit: Some(2) }).await.unwrap();
        assert_eq!((rest.items.len(), rest.next), (1, None));
    }
}

#[tokio::test]
async fn sums_by_location_are_those_of_its_levels() {
    for test in TestApp::both().await {
        test.shop().await;
        place(&test, "web", &[("MUG", 4)]).await;
        let found = by_location(&test.app, &test.owner()).await.unwrap();
        let sums: Vec<_> = found
            .locations
            .iter()
            .map(|at| (at.location.code.as_str(), at.skus, at.on_hand, at.claimed, at.available, at.kept_back()))
            .collect();
        assert_eq!(sums, [("nis", 2, 13, 4, 9, 0), ("novi-sad", 1, 5, 0, 5, 0)]);
    }
}

#[tokio::test]
async fn a_ledger_tells_what_moved_where_and_by_whom() {
    for test in TestApp::both().await {
        test.shop().await;
        let lines = vec![StockLine { sku: "MUG".into(), quantity: 7 }];
        test.app.run(test.owner(), ReceiveStock { location: "nis".into(), lines, reason: "note 12".into() }).await.unwrap();
        let count =
            AdjustStock { location: "novi-sad".into(), sku: "MUG".into(), bucket: Bucket::OnHand, delta: -1, reason: "broken".into() };
        test.app.run(test.owner(), count).await.unwrap();
        place(&test, "web", &[("MUG", 2)]).await;
        let told = async |location: Option<&str>, limit: i64| {
            let mut page = PageRequest { cursor: None, limit: Some(limit) };
            let mut told = Vec::new();
            loop {
                let found = ledger(&test.app, &test.owner(), "mug", location, &page).await.unwrap();
                told.extend(
                    found
                        .items
                        .into_iter()
                        .map(|entry| (entry.kind, entry.location_code, entry.change.on_hand, entry.order_number.is_some())),
                );
                match found.next {
                    Some(next) => page.cursor = Some(next),
                    None => return told,
                }
            }
        };
        let all = told(None, 50).await;
        assert_eq!(all.len(), 5);
        assert_eq!(all[0], (MovementKind::Allocate, "nis".to_owned(), 0, true));
        assert!(all.contains(&(MovementKind::Adjust, "novi-sad".to_owned(), -1, false)));
        assert_eq!(told(None, 1).await, all, "page by page is the same");
        assert_eq!(told(Some("novi-sad"), 50).await.len(), 2);
    }
}

#[tokio::test]
async fn a_scan_is_a_code_or_a_barcode() {
    for test in TestApp::both().await {
        test.shop().await;
        let found = scanned(&test.app, &test.owner(), vec![" mug ".into(), "nothing".into()]).await.unwrap();
        assert!(matches!(&found[0], Scanned::Found(sku) if sku.code == "MUG"));
        assert_eq!(found[1], Scanned::Unknown);
    }
}
