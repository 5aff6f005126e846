//! Migrations: forward only, each in one transaction, each applied once however many processes start together.

use std::sync::Arc;

use sha2::{Digest, Sha256};
use thiserror::Error;

use super::error::{Result, StoreError};
use super::statement::{Dialect, Stmt};
use super::store::Store;
use super::tx::Tx;
use super::unit::{Unit, Verdict};
use crate::p;

/// One step of the schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Migration {
    /// Its place in the order, from 1.
    pub version: i64,
    /// What it is about, for people.
    pub name: &'static str,
    sql: &'static str,
    sqlite: Option<&'static str>,
    postgres: Option<&'static str>,
}

impl Migration {
    /// A migration with one text, with tokens, for both databases.
    #[must_use]
    pub const fn new(version: i64, name: &'static str, sql: &'static str) -> Self {
        Self { version, name, sql, sqlite: None, postgres: None }
    }

    /// The same with another text on SQLite.
    #[must_use]
    pub const fn with_sqlite(self, sql: &'static str) -> Self {
        Self { sqlite: Some(sql), ..self }
    }

    /// The same with another text on PostgreSQL.
    #[must_use]
    pub const fn with_postgres(self, sql: &'static str) -> Self {
        Self { postgres: Some(sql), ..self }
    }

    /// The text for one database, tokens and all.
    #[must_use]
    pub const fn text(&self, dialect: Dialect) -> &'static str {
        let own = match dialect {
            Dialect::Sqlite => self.sqlite,
            Dialect::Postgres => self.postgres,
        };
        match own {
            Some(sql) => sql,
            None => self.sql,
        }
    }

    fn checksum(&self, dialect: Dialect) -> String {
        Sha256::digest(self.text(dialect)).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Why a database is not migrated. It is the cause in a [`StoreError::Internal`].
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum MigrationRefused {
    /// The database was migrated by a newer program.
    #[error(
        "the database is at schema version {found}, but this program knows only {known}: start the newer comanda, or restore a backup from before the upgrade"
    )]
    NewerDatabase {
        /// The database's version.
        found: i64,
        /// The newest version this program has.
        known: i64,
    },
    /// A migration that was applied is not the one this program has.
    #[error("migration {version} ({name}) is not the one this database was migrated with: a released migration must never be edited")]
    Changed {
        /// Its version.
        version: i64,
        /// Its name.
        name: String,
    },
    /// A migration was left out although a later one was applied.
    #[error("migration {version} ({name}) was never applied, but later ones were: this database comes from another line of versions")]
    LeftOut {
        /// Its version.
        version: i64,
        /// Its name.
        name: String,
    },
    /// The program's own list is not in rising order.
    #[error("migration {version} is not after the one before it in the list")]
    OutOfOrder {
        /// Its version.
        version: i64,
    },
}

impl From<MigrationRefused> for StoreError {
    fn from(refused: MigrationRefused) -> Self {
        Self::internal(refused)
    }
}

const TABLES: &str = "\
CREATE TABLE IF NOT EXISTS schema_migrations (
    version {INT} NOT NULL PRIMARY KEY,
    name {TEXT} NOT NULL,
    checksum {TEXT} NOT NULL,
    applied_at {INT} NOT NULL
){STRICT};
CREATE TABLE IF NOT EXISTS schema_migrations_lock (
    id {INT} NOT NULL PRIMARY KEY,
    taken_at {INT} NOT NULL
){STRICT};
INSERT INTO schema_migrations_lock (id, taken_at) VALUES (1, 0) ON CONFLICT (id) DO NOTHING;
";

crate::statements! {
    LOCK = "UPDATE schema_migrations_lock SET taken_at = $1 WHERE id = 1";
    APPLIED = "SELECT version, name, checksum FROM schema_migrations ORDER BY version";
    APPLY = "INSERT INTO schema_migrations (version, name, checksum, applied_at) VALUES ($1, $2, $3, $4)";
}

/// Applies what is missing; the names of what was applied.
pub(super) async fn migrate(store: &Store, migrations: &[Migration], now_us: i64) -> Result<Vec<String>> {
    if let Some(pair) = migrations.windows(2).find(|pair| pair[1].version <= pair[0].version) {
        return Err(MigrationRefused::OutOfOrder { version: pair[1].version }.into());
    }
    make_tables(store).await?;
    let migrations: Arc<[Migration]> = migrations.into();
    let mut applied = Vec::new();
    while let Some(name) = store.write(ApplyNext { migrations: Arc::clone(&migrations), now_us }).await? {
        tracing::info!(migration = name, "applied a migration");
        applied.push(name);
    }
    Ok(applied)
}

/// Two processes that make the same table at once collide in PostgreSQL's catalog even with IF NOT EXISTS; the loser
/// finds it made when it looks again.
async fn make_tables(store: &Store) -> Result<()> {
    let mut attempts = 0;
    loop {
        match store.write(MakeTables).await {
            Err(StoreError::Conflict(_)) if attempts < 5 => attempts += 1,
            ended => return ended,
        }
    }
}

struct MakeTables;

impl Unit for MakeTables {
    type Out = ();

    async fn run<'a>(&'a mut self, tx: &'a mut Tx) -> Result<Verdict<()>> {
        let sql = tx.dialect().resolve(TABLES).into_owned();
        tx.script(&sql).await?;
        Ok(Verdict::Commit(()))
    }
}

/// Applies the first migration that is missing, if one is. The lock row makes others wait, and look again after.
struct ApplyNext {
    migrations: Arc<[Migration]>,
    now_us: i64,
}

impl Unit for ApplyNext {
    type Out = Option<String>;

    async fn run<'a>(&'a mut self, tx: &'a mut Tx) -> Result<Verdict<Self::Out>> {
        let dialect = tx.dialect();
        tx.exec(&LOCK, &p![self.now_us]).await?;
        let applied = tx.query(&APPLIED, &[], |row| Ok((row.int(0)?, row.text(1)?, row.text(2)?))).await?;
        let Some(next) = next_migration(&self.migrations, &applied, dialect)? else {
            return Ok(Verdict::Rollback(None));
        };
        let sql = dialect.resolve(next.text(dialect)).into_owned();
        tx.script(&sql).await?;
        tx.put(&APPLY, &p![next.version, next.name, next.checksum(dialect), self.now_us]).await?;
        Ok(Verdict::Commit(Some(next.name.to_owned())))
    }
}

/// What the database says was applied: version, name, checksum.
type Applied = (i64, String, String);

fn next_migration<'m>(known: &'m [Migration], applied: &[Applied], dialect: Dialect) -> Result<Option<&'m Migration>, MigrationRefused> {
    let newest_known = known.last().map_or(0, |migration| migration.version);
    let newest_applied = applied.last().map_or(0, |(version, ..)| *version);
    if newest_applied > newest_known {
        return Err(MigrationRefused::NewerDatabase { found: newest_applied, known: newest_known });
    }
    for (version, name, checksum) in applied {
        let same =
            known.iter().find(|migration| migration.version == *version).is_some_and(|migration| migration.checksum(dialect) == *checksum);
        if !same {
            return Err(MigrationRefused::Changed { version: *version, name: name.clone() });
        }
    }
    let missing = known.iter().find(|migration| !applied.iter().any(|(version, ..)| *version == migration.version));
    match missing {
        Some(migration) if migration.version < newest_applied => {
            Err(MigrationRefused::LeftOut { version: migration.version, name: migration.name.to_owned() })
        }
        missing => Ok(missing),
    }
}

/// The engine's own statements, for the test that prepares all.
#[must_use]
pub fn statements() -> &'static [&'static Stmt] {
    ALL
}
