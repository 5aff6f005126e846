//! PostgreSQL: one pipelined transaction on a pooled connection.
//!
//! A statement is sent by polling its future once; the answer is awaited later, so a unit waits only as often as it
//! needs to know something.

use std::collections::VecDeque;
use std::future::Future;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use deadpool_postgres::{Client, Object, Pool};
use futures_util::TryStreamExt;
use tokio_postgres::Statement;

use super::error::{Result, StoreError};
use super::failpoint;
use super::postgres_error::{Failure, pool_error, store_error};
use super::row::{Cells, Row};
use super::sqlite::wrong_count;
use super::tx::expect_one;
use super::unit::BoxFuture;
use super::value::Val;
use super::writer::went_on;

/// How a unit's transaction begins.
pub(super) const BEGIN_WRITE: &str = "BEGIN ISOLATION LEVEL READ COMMITTED";
/// How a read's transaction begins: one snapshot for all its statements.
pub(super) const BEGIN_READ: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

type Driver<T> = Result<T, tokio_postgres::Error>;

/// One transaction. Dropped without [`PgTx::commit`] or [`PgTx::rollback`], it closes its connection.
pub(super) struct PgTx {
    pool: Pool,
    client: Option<Arc<Client>>,
    pending: VecDeque<Pending>,
    begin: &'static str,
    /// Nothing but BEGIN was sent, and it may be sent again elsewhere.
    fresh: bool,
    /// The first failure, which decides whether the transaction is tried again.
    failure: Option<Failure>,
    commit_sent: bool,
}

/// A statement that is to answer with rows.
pub(super) struct Asked<'a> {
    pub(super) name: &'static str,
    pub(super) text: &'a str,
    pub(super) params: &'a [Val<'a>],
}

/// A statement that was sent and not yet answered.
struct Pending {
    name: &'static str,
    exactly_one: bool,
    answer: BoxFuture<'static, Driver<u64>>,
}

/// Polls the future once, which puts its statement on the wire, and keeps it for later.
fn send<'f, T: Send + 'f>(future: impl Future<Output = T> + Send + 'f) -> BoxFuture<'f, T> {
    let mut future: BoxFuture<'f, T> = Box::pin(future);
    match future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => Box::pin(std::future::ready(output)),
        Poll::Pending => future,
    }
}

impl PgTx {
    /// Takes a connection and sends BEGIN without waiting for its answer.
    pub(super) async fn begin(pool: &Pool, begin: &'static str) -> Result<Self> {
        let client = pool.get().await.map_err(pool_error)?;
        let mut tx = Self {
            pool: pool.clone(),
            client: Some(Arc::new(client)),
            pending: VecDeque::new(),
            begin,
            fresh: true,
            failure: None,
            commit_sent: false,
        };
        tx.send_control(begin)?;
        Ok(tx)
    }

    /// Maps rows outside of any waiting, so that the mapper need not be shared between threads.
    pub(super) fn map<T>(name: &'static str, rows: &[tokio_postgres::Row], mut map: impl FnMut(&Row<'_>) -> Result<T>) -> Result<Vec<T>> {
        rows.iter().map(|row| map(&Row { cells: Cells::Postgres(row), statement: name })).collect()
    }

    pub(super) async fn rows(&mut self, name: &'static str, text: &str, params: &[Val<'_>]) -> Result<Vec<tokio_postgres::Row>> {
        let mut answers = self.rows_each(&[Asked { name, text, params }]).await?;
        answers.pop().ok_or_else(|| StoreError::internal("no answer to a statement"))
    }

    pub(super) async fn rows_each(&mut self, asked: &[Asked<'_>]) -> Result<Vec<Vec<tokio_postgres::Row>>> {
        let repeatable = self.fresh && self.begin == BEGIN_READ;
        match self.rows_once(asked).await {
            Err(_) if repeatable && self.failure == Some(Failure::ConnectionLost) => {
                // The pooled connection had died unnoticed. A read that got no answer yet starts again on a new one.
                self.reconnect().await?;
                self.rows_once(asked).await
            }
            answers => answers,
        }
    }

    async fn rows_once(&mut self, asked: &[Asked<'_>]) -> Result<Vec<Vec<tokio_postgres::Row>>> {
        let mut statements = Vec::with_capacity(asked.len());
        for Asked { name, text, params } in asked {
            statements.push(self.prepare(name, text, &[params]).await?);
        }
        let client = self.client()?;
        let asking = asked.iter().zip(&statements).inspect(|(asked, _)| failpoint::reach(asked.name));
        let sent: Vec<_> = asking.map(|(asked, statement)| send(client.query_raw(statement, asked.params))).collect();
        self.settle().await?;
        let mut answers = Vec::with_capacity(sent.len());
        for (Asked { name, .. }, answer) in asked.iter().zip(sent) {
            let rows = match answer.await {
                Ok(stream) => stream.try_collect().await,
                Err(error) => Err(error),
            };
            answers.push(rows.map_err(|error| self.fail(name, error))?);
        }
        Ok(answers)
    }

    pub(super) async fn counts_each(&mut self, name: &'static str, text: &str, params: &[&[Val<'_>]]) -> Result<Vec<u64>> {
        let statement = self.prepare(name, text, params).await?;
        let client = self.client()?;
        let sent: Vec<_> =
            params.iter().inspect(|_| failpoint::reach(name)).map(|params| send(client.execute_raw(&statement, *params))).collect();
        self.settle().await?;
        let mut counts = Vec::with_capacity(sent.len());
        for answer in sent {
            counts.push(answer.await.map_err(|error| self.fail(name, error))?);
        }
        Ok(counts)
    }

    /// Sends a statement and leaves its answer for [`PgTx::settle`].
    pub(super) async fn put(&mut self, name: &'static str, text: &str, params: &[Val<'_>], exactly_one: bool) -> Result<()> {
        let statement = self.prepare(name, text, &[params]).await?;
        let client = self.client()?;
        let params: Vec<Val<'static>> = params.iter().cloned().map(Val::into_owned).collect();
        failpoint::reach(name);
        let answer = send(async move { client.execute_raw(&statement, params).await });
        self.pending.push_back(Pending { name, exactly_one, answer });
        Ok(())
    }

    /// Waits for every statement sent so far; the first failure is the answer.
    pub(super) async fn settle(&mut self) -> Result<()> {
        while let Some(Pending { name, exactly_one, answer }) = self.pending.pop_front() {
            let settled = match answer.await {
                Ok(changed) if exactly_one => expect_one(name, changed).inspect_err(|_| {
                    self.failure.get_or_insert(Failure::Other);
                }),
                Ok(_) => Ok(()),
                Err(error) => Err(self.fail(name, error)),
            };
            if settled.is_err() {
                // What follows a failed statement only fails because of it.
                self.pending.clear();
                return settled;
            }
        }
        Ok(())
    }

    pub(super) async fn script(&mut self, sql: &str) -> Result<()> {
        self.settle().await?;
        self.fresh = false;
        let client = self.client()?;
        client.batch_execute(sql).await.map_err(|error| self.fail("script", error))
    }

    /// Commits, with the COMMIT on the wire behind the last statements unless one of those must be checked first.
    pub(super) async fn commit(&mut self) -> Result<()> {
        if self.failure.is_some() {
            self.rollback().await;
            return Err(went_on());
        }
        if self.pending.iter().any(|pending| pending.exactly_one)
            && let Err(error) = self.settle().await
        {
            self.rollback().await;
            return Err(error);
        }
        let client = self.client()?;
        failpoint::reach("COMMIT");
        self.commit_sent = true;
        let commit = send(async move { client.batch_execute("COMMIT").await });
        let settled = self.settle().await;
        match (settled, commit.await) {
            // A COMMIT behind a failed statement is a rollback, and the connection is clean.
            (settled, Ok(())) => {
                self.release();
                settled
            }
            (Err(error), Err(_)) => {
                self.discard();
                Err(error)
            }
            (Ok(()), Err(error)) => {
                let error = self.fail("COMMIT", error);
                self.discard();
                Err(error)
            }
        }
    }

    /// Ends a read: its rows are here already, so the COMMIT needs no answer.
    pub(super) fn end_read(&mut self) {
        if self.failure.is_some() || self.send_control("COMMIT").is_err() {
            self.discard();
        } else {
            self.release();
        }
    }

    /// Undoes the transaction; on failure the connection is closed, which does the same.
    pub(super) async fn rollback(&mut self) {
        self.pending.clear();
        let undone = match &self.client {
            Some(client) if self.failure != Some(Failure::ConnectionLost) => client.batch_execute("ROLLBACK").await.is_ok(),
            _ => false,
        };
        // A plan of before a migration stays with its connection.
        if undone && self.failure != Some(Failure::StalePlan) {
            self.release();
        } else {
            self.discard();
        }
    }

    pub(super) const fn failure(&self) -> Option<Failure> {
        self.failure
    }

    /// Whether the COMMIT may have happened although no answer came.
    pub(super) const fn commit_sent(&self) -> bool {
        self.commit_sent
    }

    pub(super) async fn prepare_only(&mut self, name: &'static str, text: &str) -> Result<()> {
        self.prepare(name, text, &[]).await.map(drop)
    }

    async fn prepare(&mut self, name: &'static str, text: &str, params: &[&[Val<'_>]]) -> Result<Statement> {
        if self.failure.is_some() {
            return Err(StoreError::internal(format!("{name}: a statement after a failed one in the same transaction")));
        }
        self.fresh = false;
        let client = self.client()?;
        let statement = match client.prepare_cached(text).await {
            Ok(statement) => statement,
            Err(error) => {
                // An earlier failure is the cause of this one.
                self.settle().await?;
                return Err(self.fail(name, error));
            }
        };
        let wanted = statement.params().len();
        match params.iter().find(|params| params.len() != wanted) {
            Some(params) => Err(wrong_count(name, wanted, params.len())),
            None => Ok(statement),
        }
    }

    async fn reconnect(&mut self) -> Result<()> {
        self.discard();
        forget_idle(&self.pool);
        self.client = Some(Arc::new(self.pool.get().await.map_err(pool_error)?));
        self.failure = None;
        self.send_control(self.begin)
    }

    fn send_control(&mut self, sql: &'static str) -> Result<()> {
        let client = self.client()?;
        failpoint::reach(sql);
        let answer = send(async move { client.batch_execute(sql).await.map(|()| 0) });
        self.pending.push_back(Pending { name: sql, exactly_one: false, answer });
        Ok(())
    }

    fn fail(&mut self, name: &str, error: tokio_postgres::Error) -> StoreError {
        self.failure.get_or_insert(Failure::of(&error));
        store_error(name, error)
    }

    fn client(&self) -> Result<Arc<Client>> {
        self.client.clone().ok_or_else(|| StoreError::internal("a statement after the end of the transaction"))
    }

    /// Gives the connection back to the pool.
    fn release(&mut self) {
        self.pending.clear();
        self.client = None;
    }

    /// Closes the connection, and with it whatever transaction it has open.
    fn discard(&mut self) {
        self.pending.clear();
        if let Some(client) = self.client.take().and_then(Arc::into_inner) {
            drop(Object::take(client));
        }
    }
}

impl Drop for PgTx {
    fn drop(&mut self) {
        self.discard();
    }
}

/// Closes the idle connections: after one died, the others are likely dead too.
pub(super) fn forget_idle(pool: &Pool) {
    drop(pool.retain(|_, _| false));
}
