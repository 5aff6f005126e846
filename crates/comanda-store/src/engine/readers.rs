//! SQLite's readers: a few connections that see one snapshot each while they are used.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::error::{Result, StoreError};
use super::settings::StoreSettings;
use super::sqlite::{Use, open};
use super::tx::Tx;

/// A pool of read-only connections, opened as they are needed.
pub(super) struct Readers {
    path: PathBuf,
    settings: StoreSettings,
    slots: Arc<Semaphore>,
    free: Mutex<Vec<Tx>>,
}

impl Readers {
    pub(super) fn new(path: PathBuf, settings: StoreSettings, size: usize) -> Arc<Self> {
        Arc::new(Self { path, settings, slots: Arc::new(Semaphore::new(size.max(1))), free: Mutex::new(Vec::new()) })
    }

    /// Waits for a free connection.
    pub(super) async fn lease(self: &Arc<Self>) -> Result<Lease> {
        let slot = Arc::clone(&self.slots).acquire_owned().await.map_err(|_| StoreError::closed())?;
        let free = self.free().pop();
        let tx = match free {
            Some(tx) => tx,
            None => open(&self.path, &self.settings, Use::Read)?,
        };
        Ok(Lease { readers: Arc::clone(self), tx: Some(tx), _slot: slot })
    }

    /// Closes the connections; those in use close when they come back.
    pub(super) fn close(&self) {
        self.slots.close();
        self.free().clear();
    }

    fn free(&self) -> std::sync::MutexGuard<'_, Vec<Tx>> {
        self.free.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A connection on loan. It goes back on drop, with no transaction open.
pub(super) struct Lease {
    readers: Arc<Readers>,
    tx: Option<Tx>,
    _slot: OwnedSemaphorePermit,
}

impl Lease {
    /// Starts a snapshot and gives the transaction to read in.
    pub(super) fn begin(&mut self) -> Result<&mut Tx> {
        let tx = self.tx.as_mut().ok_or_else(StoreError::closed)?;
        let db = tx.sqlite()?;
        db.start_unit();
        db.control("BEGIN DEFERRED")?;
        Ok(tx)
    }

    fn put_back(&mut self) -> Result<()> {
        let Some(mut tx) = self.tx.take() else {
            return Ok(());
        };
        let db = tx.sqlite()?;
        db.start_unit();
        if db.in_transaction() {
            db.control("COMMIT")?;
        }
        if !self.readers.slots.is_closed() {
            self.readers.free().push(tx);
        }
        Ok(())
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        if let Err(error) = self.put_back() {
            tracing::warn!(error = error.with_causes(), "a read connection was thrown away");
        }
    }
}
