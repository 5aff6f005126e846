//! The open transaction every statement goes through.

use super::error::{Result, StoreError};
use super::postgres::{Asked, PgTx};
use super::row::Row;
use super::sqlite::SqliteTx;
use super::statement::{Dialect, ROWS_MAX, Stmt};
use super::value::Val;

/// An open transaction on either database.
///
/// Begin and commit are the [`Store`](super::Store)'s: a unit of work only runs statements, and uses `?` on every
/// answer, for after one failed statement the transaction refuses all others on both databases.
///
/// On SQLite each call is done when it returns, and no future ever waits. On PostgreSQL `put` sends its statement and
/// returns; the answers are collected by the next call that needs one, so order your calls to need few.
pub struct Tx {
    pub(super) inner: Inner,
}

/// The transaction as its database has it.
pub(super) enum Inner {
    Sqlite(SqliteTx),
    Postgres(Box<PgTx>),
}

impl Tx {
    /// Which database this is.
    #[must_use]
    pub const fn dialect(&self) -> Dialect {
        match self.inner {
            Inner::Sqlite(_) => Dialect::Sqlite,
            Inner::Postgres(_) => Dialect::Postgres,
        }
    }

    /// Runs a statement and maps its rows. Waits for everything sent before.
    ///
    /// # Errors
    /// What the statement, an earlier `put`, or `map` failed with.
    pub async fn query<T>(&mut self, stmt: &'static Stmt, params: &[Val<'_>], map: impl FnMut(&Row<'_>) -> Result<T>) -> Result<Vec<T>> {
        match &mut self.inner {
            Inner::Sqlite(tx) => tx.query(stmt.name, stmt.text(Dialect::Sqlite), params, map),
            Inner::Postgres(tx) => {
                let rows = tx.rows(stmt.name, stmt.text(Dialect::Postgres), params).await?;
                PgTx::map(stmt.name, &rows, map)
            }
        }
    }

    /// As [`Tx::query`], for a text built from fragments. Tokens are replaced; the text is prepared and cached like a [`Stmt`].
    ///
    /// # Errors
    /// As [`Tx::query`]; also [`StoreError::Internal`] when its parameters are not numbered by first appearance.
    pub async fn query_text<T>(&mut self, sql: &str, params: &[Val<'_>], map: impl FnMut(&Row<'_>) -> Result<T>) -> Result<Vec<T>> {
        const NAME: &str = "built query";
        let text = self.dialect().resolve(sql);
        match &mut self.inner {
            Inner::Sqlite(tx) => tx.query_checked(NAME, &text, params, map),
            Inner::Postgres(tx) => {
                let rows = tx.rows(NAME, &text, params).await?;
                PgTx::map(NAME, &rows, map)
            }
        }
    }

    /// As [`Tx::query`], for at most one row.
    ///
    /// # Errors
    /// As [`Tx::query`]; [`StoreError::Internal`] for more than one row.
    pub async fn query_opt<T>(
        &mut self,
        stmt: &'static Stmt,
        params: &[Val<'_>],
        map: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        let mut rows = self.query(stmt, params, map).await?;
        if rows.len() > 1 {
            return Err(StoreError::internal(format!("{}: {} rows where at most one is wanted", stmt.name, rows.len())));
        }
        Ok(rows.pop())
    }

    /// As [`Tx::query`], for exactly one row.
    ///
    /// # Errors
    /// As [`Tx::query`]; [`StoreError::Internal`] for no row or more than one.
    pub async fn query_one<T>(&mut self, stmt: &'static Stmt, params: &[Val<'_>], map: impl FnMut(&Row<'_>) -> Result<T>) -> Result<T> {
        match self.query_opt(stmt, params, map).await? {
            Some(row) => Ok(row),
            None => Err(StoreError::internal(format!("{}: no row where one is wanted", stmt.name))),
        }
    }

    /// Runs one statement once for each row of parameters and answers in their order. One round trip on PostgreSQL.
    ///
    /// # Errors
    /// As [`Tx::query`].
    pub async fn query_each<'v, T, R>(
        &mut self,
        stmt: &'static Stmt,
        rows: &[R],
        mut map: impl FnMut(&Row<'_>) -> Result<T>,
    ) -> Result<Vec<Vec<T>>>
    where
        R: AsRef<[Val<'v>]> + Sync,
    {
        match &mut self.inner {
            Inner::Sqlite(tx) => rows.iter().map(|row| tx.query(stmt.name, stmt.text(Dialect::Sqlite), row.as_ref(), &mut map)).collect(),
            Inner::Postgres(tx) => {
                let text = stmt.text(Dialect::Postgres);
                let asked: Vec<_> = rows.iter().map(|row| Asked { name: stmt.name, text, params: row.as_ref() }).collect();
                let answers = tx.rows_each(&asked).await?;
                answers.iter().map(|rows| PgTx::map(stmt.name, rows, &mut map)).collect()
            }
        }
    }

    /// As [`Tx::query`] and [`Tx::query_each`] of statements that do not need each other's answers, the first one first:
    /// one round trip on PostgreSQL.
    ///
    /// # Errors
    /// As [`Tx::query`].
    pub async fn query_beside<'v, A, B, R>(
        &mut self,
        (first, params, mut map_first): (&'static Stmt, &[Val<'_>], impl FnMut(&Row<'_>) -> Result<A>),
        (each, rows, mut map_each): (&'static Stmt, &[R], impl FnMut(&Row<'_>) -> Result<B>),
    ) -> Result<(Vec<A>, Vec<Vec<B>>)>
    where
        R: AsRef<[Val<'v>]> + Sync,
    {
        match &mut self.inner {
            Inner::Sqlite(tx) => {
                let answer = tx.query(first.name, first.text(Dialect::Sqlite), params, &mut map_first)?;
                let text = each.text(Dialect::Sqlite);
                let answers: Result<_> = rows.iter().map(|row| tx.query(each.name, text, row.as_ref(), &mut map_each)).collect();
                Ok((answer, answers?))
            }
            Inner::Postgres(tx) => {
                let mut asked = vec![Asked { name: first.name, text: first.text(Dialect::Postgres), params }];
                asked.extend(rows.iter().map(|row| Asked { name: each.name, text: each.text(Dialect::Postgres), params: row.as_ref() }));
                let answers = tx.rows_each(&asked).await?;
                let (answer, answers) = answers.split_first().ok_or_else(|| StoreError::internal("no answer to a statement"))?;
                let answers: Result<_> = answers.iter().map(|rows| PgTx::map(each.name, rows, &mut map_each)).collect();
                Ok((PgTx::map(first.name, answer, map_first)?, answers?))
            }
        }
    }

    /// Runs a statement and waits for the number of rows it changed.
    ///
    /// # Errors
    /// What the statement or an earlier `put` failed with.
    pub async fn exec(&mut self, stmt: &'static Stmt, params: &[Val<'_>]) -> Result<u64> {
        match &mut self.inner {
            Inner::Sqlite(tx) => tx.exec(stmt.name, stmt.text(Dialect::Sqlite), params),
            Inner::Postgres(tx) => {
                let counts = tx.counts_each(stmt.name, stmt.text(Dialect::Postgres), &[params]).await?;
                counts.first().copied().ok_or_else(|| StoreError::internal("no answer to a statement"))
            }
        }
    }

    /// Runs one statement once for each row of parameters; the changed rows of each, in order. One round trip on PostgreSQL.
    ///
    /// # Errors
    /// As [`Tx::exec`].
    pub async fn exec_each<'v, R>(&mut self, stmt: &'static Stmt, rows: &[R]) -> Result<Vec<u64>>
    where
        R: AsRef<[Val<'v>]> + Sync,
    {
        match &mut self.inner {
            Inner::Sqlite(tx) => rows.iter().map(|row| tx.exec(stmt.name, stmt.text(Dialect::Sqlite), row.as_ref())).collect(),
            Inner::Postgres(tx) => {
                let params: Vec<&[Val<'v>]> = rows.iter().map(AsRef::as_ref).collect();
                tx.counts_each(stmt.name, stmt.text(Dialect::Postgres), &params).await
            }
        }
    }

    /// Runs a statement that must succeed, whatever it changes. On PostgreSQL its error surfaces at the next call that
    /// waits, or at the commit.
    ///
    /// # Errors
    /// What the statement failed with, as far as that is known yet.
    pub async fn put(&mut self, stmt: &'static Stmt, params: &[Val<'_>]) -> Result<()> {
        match &mut self.inner {
            Inner::Sqlite(tx) => tx.exec(stmt.name, stmt.text(Dialect::Sqlite), params).map(drop),
            Inner::Postgres(tx) => tx.put(stmt.name, stmt.text(Dialect::Postgres), params, false).await,
        }
    }

    /// As [`Tx::put`] for many rows of parameters, several in one statement when it is an INSERT with parameters only
    /// in its row: a row must not then meet another of them in a conflict that updates.
    ///
    /// # Errors
    /// As [`Tx::put`].
    pub async fn put_each<'v, R>(&mut self, stmt: &'static Stmt, rows: &[R]) -> Result<()>
    where
        R: AsRef<[Val<'v>]> + Sync,
    {
        for chunk in rows.chunks(ROWS_MAX) {
            match stmt.text_for(self.dialect(), chunk.len()) {
                Some(text) => {
                    let params: Vec<Val<'v>> = chunk.iter().flat_map(|row| row.as_ref().iter().cloned()).collect();
                    match &mut self.inner {
                        Inner::Sqlite(tx) => tx.exec(stmt.name, text, &params).map(drop)?,
                        Inner::Postgres(tx) => tx.put(stmt.name, text, &params, false).await?,
                    }
                }
                None => {
                    for row in chunk {
                        self.put(stmt, row.as_ref()).await?;
                    }
                }
            }
        }
        Ok(())
    }

    /// As [`Tx::put`], for a statement that must change exactly one row. The commit waits for its answer first, one
    /// more round trip on PostgreSQL unless something later waits anyway.
    ///
    /// # Errors
    /// As [`Tx::put`]; [`StoreError::Internal`] when another number of rows changed.
    pub async fn put_one(&mut self, stmt: &'static Stmt, params: &[Val<'_>]) -> Result<()> {
        match &mut self.inner {
            Inner::Sqlite(tx) => tx.exec(stmt.name, stmt.text(Dialect::Sqlite), params).and_then(|changed| expect_one(stmt.name, changed)),
            Inner::Postgres(tx) => tx.put(stmt.name, stmt.text(Dialect::Postgres), params, true).await,
        }
    }

    /// Prepares a statement and checks that its parameters stand in order, without running it.
    ///
    /// # Errors
    /// What the database says of its text; [`StoreError::Internal`] when parameters are out of order.
    pub async fn prepare(&mut self, stmt: &'static Stmt) -> Result<()> {
        match &mut self.inner {
            Inner::Sqlite(tx) => tx.prepare(stmt.name, stmt.text(Dialect::Sqlite)),
            Inner::Postgres(tx) => tx.prepare_only(stmt.name, stmt.text(Dialect::Postgres)).await,
        }
    }

    /// Waits for every `put` sent so far.
    ///
    /// # Errors
    /// What the first failed one failed with.
    pub async fn flush(&mut self) -> Result<()> {
        match &mut self.inner {
            Inner::Sqlite(_) => Ok(()),
            Inner::Postgres(tx) => tx.settle().await,
        }
    }

    /// Runs several statements without parameters: a migration.
    pub(super) async fn script(&mut self, sql: &str) -> Result<()> {
        match &mut self.inner {
            Inner::Sqlite(tx) => tx.script(sql),
            Inner::Postgres(tx) => tx.script(sql).await,
        }
    }
}

/// The check of [`Tx::put_one`].
pub(super) fn expect_one(name: &str, changed: u64) -> Result<()> {
    if changed == 1 {
        return Ok(());
    }
    Err(StoreError::internal(format!("{name}: changed {changed} rows where exactly one must change")))
}
