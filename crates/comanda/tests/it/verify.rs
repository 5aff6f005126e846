//! Verification from the command line.

use comanda_testkit::{TestApp, TestDatabase};

use crate::program::{run, text};

/// A furnished shop that nobody has open.
fn shop(database: TestDatabase) -> TestDatabase {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let test = TestApp::over(database).await;
        test.shop().await;
        let TestApp { app, database, .. } = test;
        app.store().clone().close().await.expect("the shop closes");
        database
    })
}

#[test]
fn a_sound_shop_is_listed_as_such_on_both() {
    for database in TestDatabase::both().map(shop) {
        let ran = run(&database.url, &["verify"]);
        assert_eq!(ran.code, Some(0), "on {}: {ran:?}", database.name);
        assert!(ran.out.lines().all(|line| line.starts_with('✓')), "{}", ran.out);
        assert!(ran.out.contains("every bucket of a level is the sum of its movements"), "{}", ran.out);
        assert_eq!(ran.err, "");
    }
}

#[test]
fn what_is_broken_is_named_and_ends_with_four() {
    let database = shop(TestDatabase::sqlite());
    let path = database.url.strip_prefix("sqlite:").expect("a file");
    let conn = rusqlite::Connection::open(path).expect("the file");
    let changed = conn.execute("UPDATE stock_levels SET on_hand = on_hand + 7 WHERE on_hand = 3", []).expect("the damage");
    assert_eq!(changed, 1);
    drop(conn);
    let ran = run(&database.url, &["verify"]);
    assert_eq!(ran.code, Some(4), "{ran:?}");
    let broken: Vec<&str> = ran.out.lines().filter(|line| line.starts_with('✗')).collect();
    assert!(broken.len() == 1 && broken[0].contains("stock.levels") && broken[0].ends_with("1 broken"), "{broken:?}");
    assert!(ran.out.contains("first: sku_") && ran.out.contains("on_hand: 10"), "{}", ran.out);
    assert!(ran.err.starts_with("error: 1 of ") && ran.err.contains("hint: "), "{}", ran.err);
    let json = run(&database.url, &["verify", "--json"]);
    let report: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    assert_eq!(report["checks"][0]["name"], "stock.levels");
    assert_eq!(report["checks"][0]["broken"], 1);
}

#[test]
fn nothing_is_made_by_looking() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("none.db");
    let ran = run(text(&path), &["verify"]);
    assert_eq!(ran.code, Some(3));
    assert_eq!(
        ran.err,
        format!("error: there is no database {}\nhint: Name it with --database, or make one with comanda migrate.\n", path.display())
    );
    assert!(!path.exists());
    std::fs::write(&path, "").expect("an empty file");
    let empty = run(text(&path), &["verify"]);
    assert_eq!(empty.code, Some(3));
    assert!(empty.err.contains("the schema is at version 0") && empty.err.contains("comanda migrate"), "{}", empty.err);
}
