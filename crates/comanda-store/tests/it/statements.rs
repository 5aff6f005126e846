//! Every statement prepares on both databases, and both have the same tables.

use std::collections::BTreeSet;

use comanda_store::schema::{MIGRATIONS, statements};
use comanda_store::{Dialect, Store, StoreSettings};
use comanda_testkit::TestDatabase;

async fn migrated(database: &TestDatabase) -> Store {
    let store = Store::open(StoreSettings::new(&database.url)).await.unwrap();
    store.migrate(MIGRATIONS, 0).await.unwrap();
    store
}

#[tokio::test]
async fn every_statement_prepares_on_both_databases() {
    let mut failures = Vec::new();
    for stmt in statements() {
        failures.extend(stmt.check_parameters().err().map(|problem| format!("{}: {problem}", stmt.name)));
    }
    for database in TestDatabase::both() {
        let store = migrated(&database).await;
        for stmt in statements() {
            let prepared = store.read(move |tx| Box::pin(async move { tx.prepare(stmt).await })).await;
            failures.extend(prepared.err().map(|error| format!("{} on {}: {}", stmt.name, database.name, error.with_causes())));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    let names: BTreeSet<&str> = statements().iter().map(|stmt| stmt.name).collect();
    assert_eq!(names.len(), statements().len(), "two statements have one name");
}

#[tokio::test]
async fn both_databases_have_the_same_tables() {
    let mut described = Vec::new();
    for database in TestDatabase::both() {
        let store = migrated(&database).await;
        let sql = match store.dialect() {
            Dialect::Sqlite => {
                "SELECT m.name || '.' || c.name || CASE WHEN c.\"notnull\" = 1 THEN ' required' ELSE '' END
                 FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
                 UNION ALL SELECT 'index ' || name FROM sqlite_schema WHERE type = 'index' AND name NOT LIKE 'sqlite_%'"
            }
            Dialect::Postgres => {
                "SELECT CAST(table_name || '.' || column_name || CASE WHEN is_nullable = 'NO' THEN ' required' ELSE '' END AS TEXT)
                 FROM information_schema.columns WHERE table_schema = current_schema()
                 UNION ALL SELECT CAST('index ' || indexname AS TEXT) FROM pg_indexes WHERE schemaname = current_schema()
                 AND indexname NOT LIKE '%_pkey' AND NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = indexname)"
            }
        };
        let rows = store.read(move |tx| Box::pin(async move { tx.query_text(sql, &[], |row| row.text(0)).await })).await.unwrap();
        // A row's own number is never null in SQLite, which does not say so of INTEGER PRIMARY KEY.
        let counted = ["order_tally_changes.id", "idempotency_keys.id", "events.position"];
        let neutral = |row: String| if counted.iter().any(|own| row.contains(own)) { row.replace(" required", "") } else { row };
        // SQLite's feed is in the order of the rows themselves.
        let shared = rows.into_iter().filter(|row| row != "index events_feed");
        described.push(shared.map(neutral).collect::<BTreeSet<String>>());
    }
    let only = |a: &BTreeSet<String>, b: &BTreeSet<String>| a.difference(b).cloned().collect::<Vec<_>>();
    assert_eq!(only(&described[0], &described[1]), Vec::<String>::new(), "only in SQLite");
    assert_eq!(only(&described[1], &described[0]), Vec::<String>::new(), "only in PostgreSQL");
    assert!(described[0].len() > 200);
}
