//! scratch
#![expect(clippy::unwrap_used, clippy::print_stdout)]
use comanda_app::queries::stock::{self, AvailabilityRequest};
use comanda_app::queries::{PageRequest, customers, catalog};
use comanda_testkit::TestApp;
use comanda_store::{unit, Tx, Verdict};
use std::time::Instant;
fn stats(name: &str, mut v: Vec<u128>) { v.sort(); println!("{name}: p50 {} us p99 {} us max {}", v[v.len()/2], v[v.len()*99/100], v[v.len()-1]); }
#[tokio::test]
async fn perf() {
    for test in TestApp::both().await {
        let shop = test.shop().await; let _ = shop;
        let n = if test.database.name == "sqlite" { "sqlite" } else { "postgres" };
        let sql: &'static [&'static str] = if n == "sqlite" {
            &["WITH RECURSIVE g(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM g WHERE i < 300000) INSERT INTO customers (id,name,company,tax_id,language,flags,orders_placed,merged_into,created_at,version) SELECT CAST(printf('%016d', i) AS BLOB), 'n', NULL, NULL, NULL, '', 0, NULL, 0, 1 FROM g RETURNING 1",
              "WITH RECURSIVE g(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM g WHERE i < 300000) INSERT INTO customer_terms (term, customer_id) SELECT 'first' || (i % 500), CAST(printf('%016d', i) AS BLOB) FROM g RETURNING 1",
              "WITH RECURSIVE g(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM g WHERE i < 300000) INSERT INTO customer_terms (term, customer_id) SELECT 'petrovic' || (i % 20000), CAST(printf('%016d', i) AS BLOB) FROM g RETURNING 1"]
        } else {
            &["INSERT INTO customers (id,name,company,tax_id,language,flags,orders_placed,merged_into,created_at,version) SELECT CAST(lpad(to_hex(i), 32, '0') AS UUID), 'n', NULL, NULL, NULL, '', 0, NULL, 0, 1 FROM generate_series(1,300000) i RETURNING 1",
              "INSERT INTO customer_terms (term, customer_id) SELECT 'first' || (i % 500), CAST(lpad(to_hex(i), 32, '0') AS UUID) FROM generate_series(1,300000) i RETURNING 1",
              "INSERT INTO customer_terms (term, customer_id) SELECT 'petrovic' || (i % 20000), CAST(lpad(to_hex(i), 32, '0') AS UUID) FROM generate_series(1,300000) i RETURNING 1"]
        };
        for text in sql {
            test.app.store().write(unit(move |tx: &mut Tx| Box::pin(async move { tx.query_text(text, &[], |_| Ok(())).await?; Ok(Verdict::Commit(())) }))).await.unwrap();
        }
        let mut v = Vec::new();
        for _ in 0..1000 {
            let t = Instant::now();
            stock::availability(&test.app, &test.owner(), AvailabilityRequest { channel: Some("web".into()), skus: vec!["SET".into()], low_at: None }).await.unwrap();
            v.push(t.elapsed().as_micros());
        }
        stats(&format!("{n} availability"), v);
        for text in ["petrovic777 first", "petrovic first7", "petrovic1", "first", "petrovic", "nobody petrovic", "p first1"] {
            let mut v = Vec::new(); let mut count = 0;
            for _ in 0..5 {
                let t = Instant::now();
                count = customers::list(&test.app, &test.owner(), &PageRequest::default(), Some(text)).await.unwrap().items.len();
                v.push(t.elapsed().as_micros());
            }
            stats(&format!("{n} search {text:?} -> {count}"), v);
        }
        let t = Instant::now();
        customers::list(&test.app, &test.owner(), &PageRequest::default(), None).await.unwrap();
        println!("{n} list {} us", t.elapsed().as_micros());
        catalog::list(&test.app, &test.owner(), &PageRequest::default(), Some("mug")).await.unwrap();
    }
}
