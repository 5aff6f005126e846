//! The store: opening a database, and the only ways to write to it and read from it.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::checkpointer::Checkpointer;
use super::error::{Result, StoreError};
use super::failpoint;
use super::migrate::{self, Migration};
use super::postgres_store::PostgresStore;
use super::readers::Readers;
use super::settings::{StoreSettings, Target};
use super::sqlite::{self, Use};
use super::statement::{Dialect, Stmt};
use super::tx::Tx;
use super::unit::{BoxFuture, Unit};
use super::writer::{Writer, poll_once};

/// One shop's database. Clones share it.
#[derive(Clone)]
pub struct Store {
    database: Arc<Database>,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Store").field(&self.dialect()).finish()
    }
}

enum Database {
    Sqlite(SqliteStore),
    Postgres(PostgresStore),
}

struct SqliteStore {
    path: PathBuf,
    writer: Writer,
    readers: Arc<Readers>,
    long_readers: Arc<Readers>,
}

static PING: Stmt = Stmt::new("comanda_store::engine::PING", "SELECT 1");

impl Store {
    /// Opens the database at `settings.url`, making the file or the schema when it is missing. Applies no migrations.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`]: `Locked` when another process holds SQLite's write lock longer than the busy
    /// timeout, `Corrupt` for a file that is no database, `Unreachable` when file or server cannot be reached.
    /// [`StoreError::Internal`] for a URL that makes no sense.
    pub async fn open(settings: StoreSettings) -> Result<Self> {
        let database = match Target::parse(&settings.url)? {
            Target::Sqlite(path) => {
                let opened = tokio::task::spawn_blocking(move || SqliteStore::open(path, settings));
                Database::Sqlite(opened.await.map_err(StoreError::internal)??)
            }
            Target::Postgres { url, schema } => Database::Postgres(PostgresStore::open(&url, schema.as_deref(), &settings).await?),
        };
        Ok(Self { database: Arc::new(database) })
    }

    /// Which database this is.
    #[must_use]
    pub fn dialect(&self) -> Dialect {
        match &*self.database {
            Database::Sqlite(_) => Dialect::Sqlite,
            Database::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Runs the unit in one transaction and answers after its commit is durable. Once begun it runs to its end, even
    /// when this future is dropped.
    ///
    /// # Errors
    /// What the unit failed with; [`StoreError::Unavailable`] when the database could not do it; [`StoreError::Internal`]
    /// when the unit panicked.
    pub async fn write<U: Unit>(&self, unit: U) -> Result<U::Out> {
        let done = match &*self.database {
            Database::Sqlite(sqlite) => sqlite.writer.write(unit).await,
            Database::Postgres(postgres) => postgres.write(unit).await,
        };
        failpoint::reach("answer");
        done
    }

    /// Runs short indexed reads on one snapshot. On SQLite they run on the calling thread.
    ///
    /// # Errors
    /// What `read` failed with, or [`StoreError::Unavailable`].
    pub async fn read<T, F>(&self, read: F) -> Result<T>
    where
        F: for<'a> FnOnce(&'a mut Tx) -> BoxFuture<'a, Result<T>> + Send + 'static,
        T: Send + 'static,
    {
        match &*self.database {
            Database::Sqlite(sqlite) => {
                let mut lease = sqlite.readers.lease().await?;
                read(lease.begin()?).await
            }
            Database::Postgres(postgres) => postgres.read(read).await,
        }
    }

    /// As [`Store::read`], for reports, exports and searches: on SQLite on a thread for blocking work. `read` may wait
    /// for nothing but its transaction.
    ///
    /// # Errors
    /// As [`Store::read`].
    pub async fn read_long<T, F>(&self, read: F) -> Result<T>
    where
        F: for<'a> FnOnce(&'a mut Tx) -> BoxFuture<'a, Result<T>> + Send + 'static,
        T: Send + 'static,
    {
        match &*self.database {
            Database::Sqlite(sqlite) => {
                let mut lease = sqlite.long_readers.lease().await?;
                let work = tokio::task::spawn_blocking(move || poll_once(read(lease.begin()?))?);
                work.await.map_err(StoreError::internal)?
            }
            Database::Postgres(postgres) => postgres.read(read).await,
        }
    }

    /// Applies the migrations that are missing, in order, and gives their names. Safe to call from several processes
    /// at once. `now_us` is the time written beside each, in microseconds since 1970 UTC.
    ///
    /// # Errors
    /// [`StoreError::Internal`] with a [`MigrationRefused`](super::MigrationRefused) as its cause, or with the
    /// statement that failed: then its migration was undone and those before it are kept.
    pub async fn migrate(&self, migrations: &[Migration], now_us: i64) -> Result<Vec<String>> {
        migrate::migrate(self, migrations, now_us).await
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when it does not.
    pub async fn ping(&self) -> Result<()> {
        self.read(|tx| Box::pin(async move { tx.query_one(&PING, &[], |row| row.int(0)).await })).await.map(drop)
    }

    /// Finishes what was begun, then closes every connection. Other clones get `Closed` from here on.
    ///
    /// # Errors
    /// [`StoreError::Internal`] when the writer had died.
    pub async fn close(self) -> Result<()> {
        match &*self.database {
            Database::Sqlite(sqlite) => {
                sqlite.readers.close();
                sqlite.long_readers.close();
                sqlite.writer.close().await
            }
            Database::Postgres(postgres) => {
                postgres.close().await;
                Ok(())
            }
        }
    }

    /// Copies a SQLite database into a new file, consistently, while it is in use.
    ///
    /// # Errors
    /// [`StoreError::Internal`] on PostgreSQL, and when the file exists already.
    pub async fn backup_to(&self, path: &Path) -> Result<()> {
        match &*self.database {
            Database::Sqlite(sqlite) => {
                let (from, to) = (sqlite.path.clone(), path.to_owned());
                tokio::task::spawn_blocking(move || sqlite::backup(&from, &to)).await.map_err(StoreError::internal)?
            }
            Database::Postgres(_) => Err(StoreError::internal("a PostgreSQL database is backed up with pg_dump")),
        }
    }
}

impl SqliteStore {
    fn open(path: PathBuf, settings: StoreSettings) -> Result<Self> {
        let mut tx = sqlite::open(&path, &settings, Use::Write)?;
        // Nobody else may be writing: found out now, not at the first order.
        let db = tx.sqlite()?;
        db.begin_write()?;
        db.abandon()?;
        let checkpointer = Checkpointer::start(sqlite::open(&path, &settings, Use::Checkpoint)?)?;
        let readers = Readers::new(path.clone(), settings.clone(), settings.readers);
        let long_readers = Readers::new(path.clone(), settings.clone(), settings.long_readers);
        Ok(Self { path, writer: Writer::start(tx, checkpointer)?, readers, long_readers })
    }
}
