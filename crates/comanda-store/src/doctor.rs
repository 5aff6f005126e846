//! The condition of a database: its version, its settings, its schema, what waits in it.
//!
//! These texts ask each database about itself, in its own words, so they are no registered statements.

use std::collections::BTreeMap;

use comanda_core::base::time::Timestamp;

use crate::convert::at_opt;
use crate::engine::{Dialect, Result, Store, Tx};
use crate::jobs::{self, DISPATCHER, JobStatus};
use crate::schema::MIGRATIONS;
use crate::{p, statements, tally};

statements! {
    APPLIED = "SELECT version, name FROM schema_migrations ORDER BY version";
    OLDEST_DUE = "SELECT MIN(run_at) FROM jobs WHERE status IN ('ready', 'running') AND run_at <= $1";
    WAITING = "SELECT COUNT(*) FROM (SELECT position FROM events WHERE {FEED_AFTER} LIMIT $3) w";
    NEWEST_EVENT = "SELECT MAX(at) FROM (SELECT at, position FROM events ORDER BY position DESC LIMIT 100) e";
}

/// What a database says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Condition {
    /// SQLite.
    Sqlite {
        /// Its version, such as `3.50.4`.
        version: String,
        /// What `PRAGMA quick_check` found wrong; empty when nothing.
        faults: Vec<String>,
    },
    /// PostgreSQL.
    Postgres {
        /// Its version as a number, such as `150004` for 15.4.
        version: i64,
        /// Settings by name.
        settings: BTreeMap<String, String>,
        /// Connections that are open now, ours included.
        connections: i64,
        /// Its clock.
        now: Timestamp,
        /// Whether it is a standby that accepts no writes.
        standby: bool,
    },
}

/// How the schema stands to this version of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchemaStanding {
    /// Migrations that were applied, by version and name.
    pub applied: Vec<(i64, String)>,
    /// The newest version this program knows.
    pub known: i64,
}

impl SchemaStanding {
    /// The newest version that was applied; 0 for an empty database.
    #[must_use]
    pub fn newest(&self) -> i64 {
        self.applied.last().map_or(0, |(version, _)| *version)
    }
}

/// What waits to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backlog {
    /// Jobs by how they stand.
    pub jobs: BTreeMap<JobStatus, i64>,
    /// When the job was due that waits longest.
    pub oldest_due: Option<Timestamp>,
    /// Events that were not dispatched yet, counted up to [`Backlog::LIMIT`].
    pub events: i64,
    /// Changes of the tally that were not folded yet, counted up to [`Backlog::LIMIT`].
    pub tally_changes: i64,
    /// When the newest event happened.
    pub newest_event: Option<Timestamp>,
}

impl Backlog {
    /// Where counting ends.
    pub const LIMIT: i64 = 100_000;
}

/// Asks the database about itself. On SQLite this reads the whole file.
///
/// # Errors
/// As the engine's.
pub async fn condition(store: &Store) -> Result<Condition> {
    store
        .read_long(|tx| {
            Box::pin(async move {
                match tx.dialect() {
                    Dialect::Sqlite => sqlite_condition(tx).await,
                    Dialect::Postgres => postgres_condition(tx).await,
                }
            })
        })
        .await
}

async fn sqlite_condition(tx: &mut Tx) -> Result<Condition> {
    let version = tx.query_text("SELECT sqlite_version()", &[], |row| row.text(0)).await?;
    let found = tx.query_text("PRAGMA quick_check(20)", &[], |row| row.text(0)).await?;
    Ok(Condition::Sqlite {
        version: version.into_iter().next().unwrap_or_default(),
        faults: found.into_iter().filter(|line| line != "ok").collect(),
    })
}

async fn postgres_condition(tx: &mut Tx) -> Result<Condition> {
    const FACTS: &str = "SELECT CAST(current_setting('server_version_num') AS BIGINT), (SELECT COUNT(*) FROM pg_stat_activity
            WHERE backend_type = 'client backend'), CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 1000000 AS BIGINT), pg_is_in_recovery()";
    const SETTINGS: &str = "SELECT CAST(name AS TEXT), setting FROM pg_settings
        WHERE name IN ('synchronous_commit', 'fsync', 'full_page_writes', 'max_connections', 'superuser_reserved_connections', 'server_encoding')";
    let facts = tx.query_text(FACTS, &[], |row| Ok((row.int(0)?, row.int(1)?, row.int(2)?, row.bool(3)?))).await?;
    let settings = tx.query_text(SETTINGS, &[], |row| Ok((row.text(0)?, row.text(1)?))).await?;
    let (version, connections, now, standby) = facts.into_iter().next().unwrap_or_default();
    let now = Timestamp::from_micros(now);
    Ok(Condition::Postgres { version, settings: settings.into_iter().collect(), connections, now, standby })
}

/// Which migrations were applied; none to an empty database, which this leaves empty.
///
/// # Errors
/// As the engine's.
pub async fn schema(store: &Store) -> Result<SchemaStanding> {
    let applied = store.read(|tx| {
        Box::pin(async move {
            let there = match tx.dialect() {
                Dialect::Sqlite => "SELECT COUNT(*) FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migrations'",
                Dialect::Postgres => "SELECT CASE WHEN to_regclass('schema_migrations') IS NULL THEN 0 ELSE 1 END",
            };
            if tx.query_text(there, &[], |row| row.int(0)).await? == [0] {
                return Ok(Vec::new());
            }
            tx.query(&APPLIED, &[], |row| Ok((row.int(0)?, row.text(1)?))).await
        })
    });
    Ok(SchemaStanding { applied: applied.await?, known: MIGRATIONS.last().map_or(0, |migration| migration.version) })
}

/// What waits to be done at `now`.
///
/// # Errors
/// As the engine's.
pub async fn backlog(store: &Store, now: Timestamp) -> Result<Backlog> {
    store
        .read(move |tx| {
            Box::pin(async move {
                let place = jobs::consumer(tx, DISPATCHER).await?;
                Ok(Backlog {
                    jobs: jobs::counts(tx).await?,
                    oldest_due: tx.query_one(&OLDEST_DUE, &p![now], |row| at_opt(row, 0)).await?,
                    events: tx.query_one(&WAITING, &p![place.tx, place.position, Backlog::LIMIT], |row| row.int(0)).await?,
                    tally_changes: tally::changes_waiting(tx, Backlog::LIMIT).await?,
                    newest_event: tx.query_one(&NEWEST_EVENT, &[], |row| at_opt(row, 0)).await?,
                })
            })
        })
        .await
}
