//! PostgreSQL: the pool, and the running of units and reads on it.

use std::future::Future;
use std::hash::{BuildHasher, RandomState};
use std::sync::Arc;
use std::time::Duration;

use deadpool_postgres::{Manager, ManagerConfig, Pool, RecyclingMethod, Runtime};
use tokio::sync::Semaphore;
use tokio::task::JoinError;
use tokio_postgres::{Config, NoTls, error::SqlState};

use super::error::{At, Result, StoreError};
use super::postgres::{BEGIN_READ, BEGIN_WRITE, PgTx, forget_idle};
use super::postgres_error::{Failure, pool_error, store_error};
use super::settings::StoreSettings;
use super::tx::{Inner, Tx};
use super::unit::{BoxFuture, Unit, Verdict};
use super::writer::panic_text;

/// How often a unit is run again after deadlocks and serialization failures.
const RETRIES: u32 = 8;
/// Units and reads at work at once; only there so that closing can wait for them.
const IN_FLIGHT: u32 = 1 << 20;

/// A pool of connections to one schema.
pub(super) struct PostgresStore {
    pool: Pool,
    in_flight: Arc<Semaphore>,
}

impl PostgresStore {
    pub(super) async fn open(url: &str, schema: Option<&str>, settings: &StoreSettings) -> Result<Self> {
        let mut config = url.parse::<Config>().map_err(|error| StoreError::internal(At::new("the PostgreSQL address", error)))?;
        config.connect_timeout(Duration::from_secs(5)).keepalives_idle(Duration::from_secs(60)).tcp_user_timeout(Duration::from_secs(30));
        if config.get_application_name().is_none() {
            config.application_name("comanda");
        }
        if let Some(schema) = schema {
            let options = format!("{} -c search_path={schema}", config.get_options().unwrap_or_default());
            config.options(options.trim());
        }
        let manager = Manager::from_config(config, NoTls, ManagerConfig { recycling_method: RecyclingMethod::Fast });
        let pool = Pool::builder(manager)
            .max_size(settings.connections.max(1))
            .wait_timeout(Some(Duration::from_secs(10)))
            .create_timeout(Some(Duration::from_secs(10)))
            .recycle_timeout(Some(Duration::from_secs(5)))
            .runtime(Runtime::Tokio1)
            .build()
            .map_err(StoreError::internal)?;
        let store = Self { pool, in_flight: Arc::new(Semaphore::new(IN_FLIGHT as usize)) };
        store.make_schema(schema).await?;
        Ok(store)
    }

    /// Connects, and makes the schema when it is missing. Two processes may do this at once.
    async fn make_schema(&self, schema: Option<&str>) -> Result<()> {
        let client = self.pool.get().await.map_err(pool_error)?;
        let Some(schema) = schema else { return Ok(()) };
        let place = "making the schema";
        let found = client
            .query_opt("SELECT 1 FROM pg_namespace WHERE nspname = $1", &[&schema])
            .await
            .map_err(|error| store_error(place, error))?;
        if found.is_some() {
            return Ok(());
        }
        match client.batch_execute(&format!("CREATE SCHEMA {schema}")).await {
            Err(error) if !matches!(error.code(), Some(&SqlState::DUPLICATE_SCHEMA | &SqlState::UNIQUE_VIOLATION)) => {
                Err(store_error(place, error))
            }
            _ => Ok(()),
        }
    }

    /// Runs the unit in a task of its own, so that it ends properly when its caller goes away.
    pub(super) async fn write<U: Unit>(&self, unit: U) -> Result<U::Out> {
        let pool = self.pool.clone();
        self.in_task(async move { run_unit(&pool, unit).await }).await
    }

    pub(super) async fn read<T, F>(&self, read: F) -> Result<T>
    where
        F: for<'a> FnOnce(&'a mut Tx) -> BoxFuture<'a, Result<T>> + Send + 'static,
        T: Send + 'static,
    {
        let pool = self.pool.clone();
        self.in_task(async move {
            let mut tx = Tx { inner: Inner::Postgres(Box::new(PgTx::begin(&pool, BEGIN_READ).await?)) };
            let answer = read(&mut tx).await;
            if let Inner::Postgres(pg) = &mut tx.inner {
                pg.end_read();
            }
            answer
        })
        .await
    }

    /// Waits for what is running, then closes all connections.
    pub(super) async fn close(&self) {
        let all = self.in_flight.acquire_many(IN_FLIGHT).await;
        self.in_flight.close();
        self.pool.close();
        drop(all);
    }

    async fn in_task<T: Send + 'static>(&self, work: impl Future<Output = Result<T>> + Send + 'static) -> Result<T> {
        let slot = Arc::clone(&self.in_flight).acquire_owned().await.map_err(|_| StoreError::closed())?;
        let task = tokio::spawn(async move {
            let answer = work.await;
            drop(slot);
            answer
        });
        task.await.unwrap_or_else(|error| Err(task_error(error)))
    }
}

fn task_error(error: JoinError) -> StoreError {
    match error.try_into_panic() {
        Ok(panic) => StoreError::internal(format!("a unit panicked: {}", panic_text(&*panic))),
        Err(error) => StoreError::internal(error),
    }
}

/// Runs the unit until it ends, again after deadlocks, and once more after a connection that had died in the pool.
async fn run_unit<U: Unit>(pool: &Pool, mut unit: U) -> Result<U::Out> {
    let mut retries = 0;
    let mut reconnected = false;
    loop {
        let mut tx = Tx { inner: Inner::Postgres(Box::new(PgTx::begin(pool, BEGIN_WRITE).await?)) };
        let ran = unit.run(&mut tx).await;
        let Inner::Postgres(mut pg) = tx.inner else {
            return Err(StoreError::internal("a SQLite transaction on a PostgreSQL store"));
        };
        let ended = end_unit(&mut pg, ran).await;
        match pg.failure() {
            Some(Failure::Contention | Failure::StalePlan) if retries < RETRIES => {
                retries += 1;
                tokio::time::sleep(delay(retries)).await;
            }
            // Without a COMMIT on the wire nothing can have been kept.
            Some(Failure::ConnectionLost) if !reconnected && !pg.commit_sent() => {
                reconnected = true;
                forget_idle(pool);
            }
            _ => return ended,
        }
    }
}

async fn end_unit<T>(pg: &mut PgTx, ran: Result<Verdict<T>>) -> Result<T> {
    match ran {
        Ok(Verdict::Commit(out)) => pg.commit().await.map(|()| out),
        Ok(Verdict::Rollback(out)) => {
            let settled = pg.settle().await;
            pg.rollback().await;
            settled.map(|()| out)
        }
        Err(error) => {
            pg.rollback().await;
            Err(error)
        }
    }
}

/// Grows with the attempts, and differs between those who met, or they would meet again.
fn delay(attempt: u32) -> Duration {
    let step_us = 2_000_u64 << attempt.min(6);
    Duration::from_micros(step_us / 2 + RandomState::new().hash_one(attempt) % step_us)
}
