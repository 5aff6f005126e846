//! A shop on a file of its own, and files beside it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use comanda_testkit::{TestApp, TestDatabase};

use crate::program::{Ran, run, text};

/// A folder with a database and files to import.
pub(crate) struct Desk {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) database: String,
}

/// One row of a report: row, reference, field, code, message.
pub(crate) type Row = Vec<String>;

impl Desk {
    /// With an empty shop.
    pub(crate) fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = text(&folder.path().join("shop.db")).to_owned();
        Self { folder, database }
    }

    /// With an empty shop on PostgreSQL, which [`Desk::number`] and [`Desk::words`] do not look into.
    pub(crate) fn empty_on_postgres() -> Self {
        Self { database: TestDatabase::postgres().url, ..Self::empty() }
    }

    /// With the furnished shop of the testkit.
    pub(crate) fn furnished() -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let desk = Self::empty();
        runtime.block_on(async {
            let test = TestApp::sqlite().await;
            test.shop().await;
            test.app.store().backup_to(Path::new(&desk.database)).await.unwrap();
        });
        desk
    }

    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        path
    }

    pub(crate) fn import(&self, file: &Path, args: &[&str]) -> Ran {
        let report = self.folder.path().join("refused.csv");
        let mut all = vec!["import", "orders", text(file), "--json", "--report", text(&report)];
        all.extend(args);
        run(&self.database, &all)
    }

    /// Imports, and checks that every row is accounted for: the counts, and the refused rows.
    pub(crate) fn balanced(&self, file: &Path, args: &[&str]) -> (BTreeMap<String, i64>, Vec<Row>) {
        let ran = self.import(file, args);
        assert_eq!(ran.code, Some(0), "{ran:?}");
        let counts: BTreeMap<String, i64> = serde_json::from_str(&ran.out).unwrap();
        let of = |name: &str| counts[name];
        assert_eq!(of("rows_read"), of("rows_in_orders") + of("rows_canceled") + of("rows_listed") + of("rows_not_tried"), "{counts:?}");
        let mut report = csv::Reader::from_path(self.folder.path().join("refused.csv")).unwrap();
        let rows: Vec<Row> = report.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
        let listed: std::collections::BTreeSet<&str> = rows.iter().map(|row| row[0].as_str()).collect();
        assert_eq!(listed.len() as i64, of("rows_listed"), "{rows:?}");
        (counts, rows)
    }

    pub(crate) fn number(&self, sql: &str) -> i64 {
        let conn = rusqlite::Connection::open(&self.database).unwrap();
        conn.query_row(sql, [], |row| row.get(0)).unwrap()
    }

    pub(crate) fn words(&self, sql: &str) -> Vec<String> {
        let conn = rusqlite::Connection::open(&self.database).unwrap();
        let mut statement = conn.prepare(sql).unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    pub(crate) fn sound(&self) {
        let ran = run(&self.database, &["verify"]);
        assert_eq!(ran.code, Some(0), "{}", ran.out);
    }
}
