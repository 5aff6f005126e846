//! The doctor.

use comanda_testkit::TestDatabase;

use crate::program::{comanda, finished, run, text};

#[test]
fn a_sound_database_is_fine_on_both() {
    for database in TestDatabase::both() {
        let before = run(&database.url, &["doctor"]);
        assert_eq!(before.code, Some(6), "on {}: {before:?}", database.name);
        assert!(before.out.contains("comanda migrate"), "{}", before.out);
        let migrated = run(&database.url, &["migrate"]);
        assert_eq!(migrated.code, Some(0));
        assert!(migrated.out.contains("spine  (applied now)"), "{}", migrated.out);
        assert!(!run(&database.url, &["migrate"]).out.contains("applied now"));
        let after = run(&database.url, &["doctor"]);
        assert_eq!(after.code, Some(0), "on {}: {after:?}", database.name);
        assert!(!after.out.contains("FAIL"), "{}", after.out);
        let findings: serde_json::Value = serde_json::from_str(&run(&database.url, &["doctor", "--json"]).out).expect("JSON");
        assert!(findings.as_array().is_some_and(|list| list.iter().all(|finding| finding["level"] != "fail")), "{findings}");
    }
}

#[test]
fn a_damaged_file_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("comanda.db");
    assert_eq!(run(text(&path), &["migrate"]).code, Some(0));
    let conn = rusqlite::Connection::open(&path).expect("the file");
    conn.execute_batch("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE").expect("one file");
    drop(conn);
    // An inner page overwritten, as a broken disk does it.
    let mut bytes = std::fs::read(&path).expect("its bytes");
    let middle = bytes.len() / 4_096 / 2 * 4_096;
    bytes[middle..middle + 4_096].fill(0x5a);
    std::fs::write(&path, bytes).expect("the damage");
    let ran = run(text(&path), &["doctor"]);
    assert_eq!(ran.code, Some(6), "{ran:?}");
    assert!(ran.out.contains("FAIL") && ran.out.contains("restore the last backup"), "{}", ran.out);
}

#[test]
fn what_cannot_be_reached_is_told_without_its_password() {
    let ran = run("postgres://shop:hidden@127.0.0.1:1/shop", &["doctor"]);
    assert_eq!(ran.code, Some(6));
    assert!(ran.out.contains("shop:***@127.0.0.1") && ran.out.contains("FAIL  database"), "{}", ran.out);
    assert!(!ran.out.contains("hidden") && !ran.err.contains("hidden"), "{ran:?}");
    let none = finished(&mut comanda("/no/such/folder/comanda.db", &["doctor"]));
    assert_eq!(none.code, Some(6));
    assert!(none.out.contains("there is no /no/such/folder/comanda.db"), "{}", none.out);
}
