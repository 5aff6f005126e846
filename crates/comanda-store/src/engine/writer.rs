//! SQLite's one writer: a thread that runs the queued units, many in one transaction, and answers after the commit.

use std::any::Any;
use std::future::Future;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll, Waker};
use std::thread::{Builder, JoinHandle};

use tokio::sync::{mpsc, oneshot};

use super::checkpointer::Checkpointer;
use super::error::{Result, StoreError, Unavailable, causes};
use super::tx::Tx;
use super::unit::{Unit, Verdict};

/// Units that may wait for the writer; beyond, `write` waits.
const QUEUE: usize = 4096;
/// Units in one transaction at most. No timer: a batch is what is queued when the last one is done.
const BATCH: usize = 256;
/// For how many batches each unit gets a savepoint after a batch had to be run again for want of them.
const CAREFUL_BATCHES: u32 = 32;

/// The writer thread and its queue.
#[derive(Debug)]
pub(super) struct Writer {
    queue: mpsc::Sender<Request>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

enum Request {
    Run(Box<dyn Job>),
    Close,
}

impl Writer {
    /// Starts the thread on a connection opened for writing; the checkpointer is told of its commits.
    pub(super) fn start(tx: Tx, checkpointer: Checkpointer) -> Result<Self> {
        let (queue, requests) = mpsc::channel(QUEUE);
        let thread =
            Builder::new().name("comanda-writer".into()).spawn(move || serve(tx, requests, checkpointer)).map_err(StoreError::internal)?;
        Ok(Self { queue, thread: Mutex::new(Some(thread)) })
    }

    /// Queues the unit and waits for its answer. Once queued it runs, whether or not anybody still waits.
    pub(super) async fn write<U: Unit>(&self, unit: U) -> Result<U::Out> {
        let (answer, answered) = oneshot::channel();
        let job = UnitJob { unit, outcome: None, answer };
        self.queue.send(Request::Run(Box::new(job))).await.map_err(|_| StoreError::closed())?;
        answered.await.map_err(|_| StoreError::closed())?
    }

    /// Lets the thread finish what is queued, and waits for it to end.
    pub(super) async fn close(&self) -> Result<()> {
        // A failed send means that the thread has ended already.
        if self.queue.send(Request::Close).await.is_err() {
            tracing::debug!("the writer had already stopped");
        }
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(thread) = thread else { return Ok(()) };
        match tokio::task::spawn_blocking(move || thread.join()).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(panic)) => Err(StoreError::internal(format!("the writer panicked: {}", panic_text(&*panic)))),
            Err(error) => Err(StoreError::internal(error)),
        }
    }
}

fn serve(mut tx: Tx, mut requests: mpsc::Receiver<Request>, checkpointer: Checkpointer) {
    let mut batch: Vec<Box<dyn Job>> = Vec::with_capacity(BATCH);
    let mut open = true;
    let mut careful = 0;
    while open {
        match requests.blocking_recv() {
            Some(Request::Run(job)) => batch.push(job),
            Some(Request::Close) | None => break,
        }
        while batch.len() < BATCH {
            match requests.try_recv() {
                Ok(Request::Run(job)) => batch.push(job),
                Ok(Request::Close) => {
                    open = false;
                    break;
                }
                Err(_) => break,
            }
        }
        let lost = run_batch(&mut tx, &mut batch, &mut careful).err().map(|error| Lost::from(&error));
        for job in batch.drain(..) {
            job.answer(lost.as_ref());
        }
        checkpointer.wake();
    }
    drop(checkpointer);
    if let Ok(Err(error)) = tx.sqlite().map(|db| db.checkpoint()) {
        tracing::warn!(%error, "the write-ahead log could not be moved into the database file; it will be at the next start");
    }
}

/// Runs the units in one transaction. An error means that nothing of the batch was kept.
///
/// A savepoint for each unit costs a copy of every page it touches, and few units must be undone: most refusals come
/// before anything is written. So a batch is run without them; when a unit must be undone after all, the whole batch is
/// undone and run again with savepoints, as the next `careful` batches are.
fn run_batch(tx: &mut Tx, batch: &mut [Box<dyn Job>], careful: &mut u32) -> Result<()> {
    let alone = batch.len() == 1;
    if alone || *careful == 0 {
        tx.sqlite()?.begin_write()?;
        match run_bare(tx, batch) {
            Ok(true) => return commit(tx),
            Ok(false) if alone => return tx.sqlite()?.abandon(),
            Ok(false) => {
                tx.sqlite()?.abandon()?;
                *careful = CAREFUL_BATCHES;
            }
            Err(error) => {
                tx.sqlite()?.abandon()?;
                return Err(error);
            }
        }
    } else {
        *careful -= 1;
    }
    tx.sqlite()?.begin_write()?;
    let run = run_in_savepoints(tx, batch);
    match run {
        Ok(()) => commit(tx),
        Err(error) => {
            tx.sqlite()?.abandon()?;
            Err(error)
        }
    }
}

fn commit(tx: &mut Tx) -> Result<()> {
    let db = tx.sqlite()?;
    let done = db.control("COMMIT");
    if done.is_err() {
        db.abandon()?;
    }
    done
}

/// Runs the units one after the other; whether all that was written may be kept.
fn run_bare(tx: &mut Tx, batch: &mut [Box<dyn Job>]) -> Result<bool> {
    for job in batch {
        let db = tx.sqlite()?;
        db.start_unit();
        let keep = job.run(tx);
        let db = tx.sqlite()?;
        if !db.in_transaction() {
            return Err(db.transaction_lost());
        }
        if !keep && db.has_written() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Runs each unit in a savepoint of its own, and undoes those that ask for it.
fn run_in_savepoints(tx: &mut Tx, batch: &mut [Box<dyn Job>]) -> Result<()> {
    for job in batch {
        let db = tx.sqlite()?;
        db.start_unit();
        db.control("SAVEPOINT unit")?;
        let keep = job.run(tx);
        let db = tx.sqlite()?;
        if !db.in_transaction() {
            return Err(db.transaction_lost());
        }
        if !keep {
            db.control("ROLLBACK TO unit")?;
        }
        db.control("RELEASE unit")?;
    }
    Ok(())
}

/// Why a whole batch was undone, to be told to each of its callers.
struct Lost {
    reason: Option<Unavailable>,
    text: String,
}

impl From<&StoreError> for Lost {
    fn from(error: &StoreError) -> Self {
        match error {
            StoreError::Unavailable { reason, source } => Self { reason: Some(*reason), text: causes(&**source) },
            _ => Self { reason: None, text: error.with_causes() },
        }
    }
}

impl Lost {
    fn to_error(&self) -> StoreError {
        match self.reason {
            Some(reason) => StoreError::unavailable(reason, self.text.clone()),
            None => StoreError::internal(self.text.clone()),
        }
    }
}

/// A queued unit, whatever its type.
trait Job: Send {
    /// Runs it; whether to keep what it wrote.
    fn run(&mut self, tx: &mut Tx) -> bool;
    /// Tells the caller, after the commit.
    fn answer(self: Box<Self>, lost: Option<&Lost>);
}

struct UnitJob<U: Unit> {
    unit: U,
    outcome: Option<Result<U::Out>>,
    answer: oneshot::Sender<Result<U::Out>>,
}

impl<U: Unit> Job for UnitJob<U> {
    fn run(&mut self, tx: &mut Tx) -> bool {
        // After a panic nothing of the unit is used again but its answer, and its savepoint is rolled back.
        let ran = catch_unwind(AssertUnwindSafe(|| poll_once(self.unit.run(tx))));
        let failed = tx.sqlite().is_ok_and(|db| db.has_failed());
        let (keep, outcome) = match ran {
            Ok(Ok(Ok(Verdict::Commit(_)))) if failed => (false, Err(went_on())),
            Ok(Ok(Ok(Verdict::Commit(out)))) => (true, Ok(out)),
            Ok(Ok(Ok(Verdict::Rollback(out)))) => (false, Ok(out)),
            Ok(Ok(Err(error)) | Err(error)) => (false, Err(error)),
            Err(panic) => (false, Err(StoreError::internal(format!("a unit panicked: {}", panic_text(&*panic))))),
        };
        self.outcome = Some(outcome);
        keep
    }

    fn answer(self: Box<Self>, lost: Option<&Lost>) {
        let outcome = match (lost, self.outcome) {
            (Some(lost), _) => Err(lost.to_error()),
            (None, Some(outcome)) => outcome,
            (None, None) => Err(StoreError::internal("a unit was not run")),
        };
        // Nobody waits any more when the caller was dropped; the unit is done all the same.
        drop(self.answer.send(outcome));
    }
}

/// The error of a unit that wants to commit after one of its statements failed.
pub(super) fn went_on() -> StoreError {
    StoreError::internal("a unit asked for a commit after one of its statements had failed")
}

/// Runs a future that is ready at once, as all of a SQLite transaction's are.
pub(super) fn poll_once<F: Future>(future: F) -> Result<F::Output> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(output) => Ok(output),
        Poll::Pending => Err(StoreError::internal("a unit waited for something that is not the database")),
    }
}

pub(super) fn panic_text(panic: &(dyn Any + Send)) -> &str {
    panic.downcast_ref::<&str>().copied().or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or("no message")
}
