//! SQLite: opening the file and running statements on one connection.

use std::fs::OpenOptions;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{CachedStatement, Connection, OpenFlags};

use super::error::{At, Result, StoreError, Unavailable};
use super::failpoint;
use super::row::{Cells, Row};
use super::settings::StoreSettings;
use super::sqlite_error::store_error;
use super::tx::{Inner, Tx};
use super::value::Val;

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Write,
    Read,
    Checkpoint,
}

/// The pages in the write-ahead log from which on the writer copies what is left of them, so that the log begins anew.
const LOG_PAGES_MAX: i64 = 16_000;

/// Opens the file, making it (readable by its owner only) when it is missing.
pub(super) fn open(path: &Path, settings: &StoreSettings, purpose: Use) -> Result<Tx> {
    make_private(path)?;
    let at = |error: rusqlite::Error| store_error(None, &path.display().to_string(), error);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags).map_err(at)?;
    configure(&conn, settings, purpose).map_err(at)?;
    Ok(Tx { inner: Inner::Sqlite(SqliteTx { conn, failed: false, scripted: false, changes_before: 0, unavailable: None }) })
}

fn configure(conn: &Connection, settings: &StoreSettings, purpose: Use) -> rusqlite::Result<()> {
    conn.busy_timeout(Duration::from_millis(u64::from(settings.busy_timeout_ms)))?;
    conn.set_prepared_statement_cache_capacity(256);
    // The page size only takes before the first page is written, so before WAL.
    conn.pragma_update(None, "page_size", 4096)?;
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "wal_autocheckpoint", LOG_PAGES_MAX)?;
    // A plan must not depend on the values bound: it would be made anew for each of them.
    conn.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.pragma_update(None, "mmap_size", i64::from(settings.mmap_mib) << 20)?;
    let readers = u32::try_from(settings.readers + settings.long_readers).unwrap_or(u32::MAX).max(1);
    let cache_kib = match purpose {
        Use::Write => settings.cache_kib,
        Use::Read => settings.cache_kib / readers,
        Use::Checkpoint => 0,
    };
    conn.pragma_update(None, "cache_size", -i64::from(cache_kib.max(1024)))?;
    match purpose {
        Use::Checkpoint => {}
        Use::Read => conn.pragma_update(None, "query_only", true)?,
        Use::Write => {
            if let Some(pages) = settings.file_pages_max {
                conn.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(()))?;
            }
        }
    }
    // Reads the file's header: a file that is no database is found out here.
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
}

/// Makes the file if it is not there, for its owner's eyes only; SQLite gives its side files the same mode.
fn make_private(path: &Path) -> Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    match options.open(path) {
        Ok(_) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(StoreError::unavailable(Unavailable::Unreachable, At::new(path.display().to_string(), error))),
    }
}

/// Copies the whole database into a new file, consistently, while others read and write.
pub(super) fn backup(from: &Path, to: &Path) -> Result<()> {
    let at = |error: rusqlite::Error| store_error(None, &format!("backup to {}", to.display()), error);
    let target: PathBuf = to.to_owned();
    let Some(text) = target.to_str() else {
        return Err(StoreError::internal("the backup's path is not UTF-8"));
    };
    let conn = Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_WRITE).map_err(at)?;
    conn.execute("VACUUM INTO $1", [text]).map_err(at).map(drop)
}

/// One SQLite connection, with a transaction open while a unit or a reader has it.
pub(super) struct SqliteTx {
    conn: Connection,
    /// A statement failed since [`SqliteTx::start_unit`]: as on PostgreSQL, nothing more runs until it is undone.
    failed: bool,
    /// A script ran since then, which may have changed the schema.
    scripted: bool,
    /// Rows changed on this connection until then.
    changes_before: u64,
    /// The last failure that was the database's, not the statement's.
    unavailable: Option<Unavailable>,
}

impl SqliteTx {
    pub(super) fn query<T>(
        &mut self,
        name: &'static str,
        text: &str,
        params: &[Val<'_>],
        map: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        self.usable(name)?;
        let answer = collect(&self.conn, name, text, params, map);
        answer.unwrap_or_else(|error| Err(self.fail(name, error)))
    }

    /// As `query`, for a text no test has seen: SQLite would bind parameters out of order silently.
    pub(super) fn query_checked<T>(
        &mut self,
        name: &'static str,
        text: &str,
        params: &[Val<'_>],
        map: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<T>> {
        self.usable(name)?;
        self.prepare(name, text)?;
        self.query(name, text, params, map)
    }

    pub(super) fn prepare(&mut self, name: &'static str, text: &str) -> Result<()> {
        self.usable(name)?;
        let in_order = self.conn.prepare_cached(text).map(|statement| parameters_in_order(&statement));
        in_order.map_err(|error| self.fail(name, error))?
    }

    pub(super) fn exec(&mut self, name: &'static str, text: &str, params: &[Val<'_>]) -> Result<u64> {
        self.usable(name)?;
        let answer = execute(&self.conn, name, text, params);
        answer.unwrap_or_else(|error| Err(self.fail(name, error)))
    }

    pub(super) fn script(&mut self, sql: &str) -> Result<()> {
        self.usable("script")?;
        self.scripted = true;
        self.conn.execute_batch(sql).map_err(|error| self.fail("script", error))
    }

    /// BEGIN, COMMIT, SAVEPOINT and their like, which run whatever happened before.
    pub(super) fn control(&mut self, text: &'static str) -> Result<()> {
        let answer = execute(&self.conn, text, text, &[]);
        answer.unwrap_or_else(|error| Err(self.fail(text, error))).map(drop)
    }

    /// Starts a transaction that holds the write lock from the beginning.
    pub(super) fn begin_write(&mut self) -> Result<()> {
        self.start_unit();
        self.unavailable = None;
        self.control("BEGIN IMMEDIATE")
    }

    /// Forgets the failures of the unit before, and what it wrote.
    pub(super) fn start_unit(&mut self) {
        self.failed = false;
        self.scripted = false;
        self.changes_before = self.conn.total_changes();
    }

    pub(super) const fn has_failed(&self) -> bool {
        self.failed
    }

    /// Whether rows or the schema may have changed since [`SqliteTx::start_unit`].
    pub(super) fn has_written(&self) -> bool {
        self.scripted || self.conn.total_changes() != self.changes_before
    }

    /// Whether a transaction is open. SQLite ends it by itself after some failures, such as a full disk.
    pub(super) fn in_transaction(&self) -> bool {
        !self.conn.is_autocommit()
    }

    /// Undoes the open transaction, if there is one.
    pub(super) fn abandon(&mut self) -> Result<()> {
        if self.in_transaction() {
            self.control("ROLLBACK")?;
        }
        Ok(())
    }

    /// The error of every unit of a transaction SQLite undid by itself.
    pub(super) fn transaction_lost(&mut self) -> StoreError {
        const TEXT: &str = "SQLite undid the transaction that this unit shared with others";
        match self.unavailable.take() {
            Some(reason) => StoreError::unavailable(reason, TEXT),
            None => StoreError::internal(TEXT),
        }
    }

    /// Copies pages of the write-ahead log into the file when at least `pages_min` stand in the log alone, without
    /// waiting for readers or the writer.
    pub(super) fn checkpoint_beside(&self, pages_min: i64) -> Result<()> {
        let counts = |pragma: &'static str| {
            let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, i64>(1)?, row.get::<_, i64>(2)?));
            self.conn.query_row(pragma, [], read).map_err(|error| store_error(Some(&self.conn), pragma, error))
        };
        let (in_log, copied) = counts("PRAGMA wal_checkpoint(NOOP)")?;
        if in_log - copied >= pages_min {
            counts("PRAGMA wal_checkpoint(PASSIVE)")?;
        }
        Ok(())
    }

    /// Moves the write-ahead log into the file.
    pub(super) fn checkpoint(&self) -> rusqlite::Result<()> {
        self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
    }

    fn usable(&self, name: &str) -> Result<()> {
        if self.failed {
            return Err(StoreError::internal(format!("{name}: a statement after a failed one in the same transaction")));
        }
        Ok(())
    }

    fn fail(&mut self, name: &str, error: rusqlite::Error) -> StoreError {
        self.failed = true;
        let error = store_error(Some(&self.conn), name, error);
        if let StoreError::Unavailable { reason, .. } = &error {
            self.unavailable = Some(*reason);
        }
        error
    }
}

impl Tx {
    /// The SQLite connection of a transaction that was made by [`open`].
    pub(super) fn sqlite(&mut self) -> Result<&mut SqliteTx> {
        match &mut self.inner {
            Inner::Sqlite(tx) => Ok(tx),
            Inner::Postgres(_) => Err(StoreError::internal("a PostgreSQL transaction on a SQLite store")),
        }
    }
}

/// The outer error is the driver's, the inner one the mapper's or ours.
type Driver<T> = rusqlite::Result<Result<T>>;

fn collect<T>(
    conn: &Connection,
    name: &'static str,
    text: &str,
    params: &[Val<'_>],
    mut map: impl FnMut(&Row<'_>) -> Result<T>,
) -> Driver<Vec<T>> {
    let mut statement = conn.prepare_cached(text)?;
    if let Err(error) = bind(&mut statement, name, params)? {
        return Ok(Err(error));
    }
    failpoint::reach(name);
    let mut found = Vec::new();
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next()? {
        match map(&Row { cells: Cells::Sqlite(row), statement: name }) {
            Ok(value) => found.push(value),
            Err(error) => return Ok(Err(error)),
        }
    }
    Ok(Ok(found))
}

fn execute(conn: &Connection, name: &'static str, text: &str, params: &[Val<'_>]) -> Driver<u64> {
    let mut statement = conn.prepare_cached(text)?;
    if let Err(error) = bind(&mut statement, name, params)? {
        return Ok(Err(error));
    }
    failpoint::reach(name);
    statement.raw_execute().map(|changed| Ok(changed as u64))
}

/// Binds all parameters; SQLite itself would take a missing one for NULL.
fn bind(statement: &mut CachedStatement<'_>, name: &str, params: &[Val<'_>]) -> Driver<()> {
    let wanted = statement.parameter_count();
    if wanted != params.len() {
        return Ok(Err(wrong_count(name, wanted, params.len())));
    }
    for (i, value) in params.iter().enumerate() {
        statement.raw_bind_parameter(i + 1, value)?;
    }
    Ok(Ok(()))
}

/// The error for a statement given too few or too many parameters.
pub(super) fn wrong_count(name: &str, wanted: usize, given: usize) -> StoreError {
    StoreError::internal(format!("{name}: {given} parameters for a statement with {wanted}"))
}

fn parameters_in_order(statement: &CachedStatement<'_>) -> Result<()> {
    for i in 1..=statement.parameter_count() {
        let found = statement.parameter_name(i).unwrap_or("?");
        if found.strip_prefix('$') != Some(i.to_string().as_str()) {
            return Err(StoreError::internal(format!("built query: parameter {i} is written {found}; number them by first appearance")));
        }
    }
    Ok(())
}
