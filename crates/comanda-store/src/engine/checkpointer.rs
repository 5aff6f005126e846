//! SQLite's checkpoints: a thread that copies the write-ahead log into the file while the writer goes on.
//!
//! It copies often and little, so that the writer, which copies what is left when the log is long (only then can the log
//! begin anew), soon has done.

use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::thread::{Builder, JoinHandle};

use super::error::{Result, StoreError};
use super::tx::Tx;

/// From how many pages on that stand in the log alone they are copied.
const PAGES_MIN: i64 = 2_000;

/// The thread. It ends when this is dropped.
#[derive(Debug)]
pub(super) struct Checkpointer {
    wake: Option<SyncSender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Checkpointer {
    /// Starts the thread on a connection of its own.
    pub(super) fn start(tx: Tx) -> Result<Self> {
        let (wake, woken) = sync_channel(1);
        let thread = Builder::new().name("comanda-checkpointer".into()).spawn(move || serve(tx, &woken)).map_err(StoreError::internal)?;
        Ok(Self { wake: Some(wake), thread: Some(thread) })
    }

    /// Something was committed. Never waits.
    pub(super) fn wake(&self) {
        match self.wake.as_ref().map(|wake| wake.try_send(())) {
            // Full: it will look once more anyway.
            Some(Ok(()) | Err(TrySendError::Full(()))) | None => {}
            Some(Err(TrySendError::Disconnected(()))) => tracing::debug!("the checkpointer has ended"),
        }
    }
}

impl Drop for Checkpointer {
    fn drop(&mut self) {
        self.wake = None;
        if self.thread.take().is_some_and(|thread| thread.join().is_err()) {
            tracing::error!("the checkpointer panicked");
        }
    }
}

fn serve(mut tx: Tx, woken: &Receiver<()>) {
    while woken.recv().is_ok() {
        if let Err(error) = tx.sqlite().and_then(|db| db.checkpoint_beside(PAGES_MIN)) {
            // The writer copies the log when it is long, so nothing is lost but speed.
            tracing::warn!(error = error.with_causes(), "the write-ahead log could not be copied beside the writer");
        }
    }
}
