//! A unit of work: what runs inside one transaction.

use std::future::Future;
use std::marker::PhantomData;
use std::pin::Pin;

use super::error::Result;
use super::tx::Tx;

/// A boxed future that may cross threads.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// How a unit of work ends when it did not fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict<T> {
    /// Keep what was written and answer this.
    Commit(T),
    /// Undo what was written and answer this: a refusal, a dry run.
    Rollback(T),
}

/// One transaction's work.
///
/// It may be run more than once (a deadlock or a lost connection on PostgreSQL undoes and repeats it), so all its
/// effects go through `tx`, and it starts afresh from `self` each time. It waits for nothing but `tx`: on SQLite a
/// unit that waits for something else fails with [`StoreError::Internal`](super::StoreError::Internal).
pub trait Unit: Send + 'static {
    /// What the caller gets.
    type Out: Send + 'static;

    /// Does the work. An error undoes everything this unit wrote.
    fn run<'a>(&'a mut self, tx: &'a mut Tx) -> impl Future<Output = Result<Verdict<Self::Out>>> + Send + 'a;
}

/// A unit of work from a closure: `unit(|tx| Box::pin(async move { … }))`.
pub fn unit<T, F>(work: F) -> impl Unit<Out = T>
where
    T: Send + 'static,
    F: for<'a> FnMut(&'a mut Tx) -> BoxFuture<'a, Result<Verdict<T>>> + Send + 'static,
{
    Closure(work, PhantomData)
}

struct Closure<F, T>(F, PhantomData<fn() -> T>);

impl<T, F> Unit for Closure<F, T>
where
    T: Send + 'static,
    F: for<'a> FnMut(&'a mut Tx) -> BoxFuture<'a, Result<Verdict<T>>> + Send + 'static,
{
    type Out = T;

    fn run<'a>(&'a mut self, tx: &'a mut Tx) -> impl Future<Output = Result<Verdict<T>>> + Send + 'a {
        (self.0)(tx)
    }
}
