//! An upload as a file that an import reads.

use std::io::{self, Read};
use std::sync::Arc;

use comanda_core::base::ids::UploadId;
use comanda_store::uploads::{self, KeptUpload, UploadStatus};
use tokio::runtime::Handle;

use super::files::input::{Input, Source};
use super::upload::UNPACKED_MAX_BYTES;
use crate::error::{Error, Result};
use crate::run::App;

/// The chunks of an upload. They are read where waiting harms nobody, never by a task of the runtime.
struct Uploaded {
    app: App,
    upload: UploadId,
    name: String,
    bytes: u64,
    runtime: Handle,
}

struct Chunks {
    app: App,
    upload: UploadId,
    runtime: Handle,
    position: i64,
    chunk: io::Cursor<Vec<u8>>,
}

impl Read for Chunks {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.chunk.read(buffer)?;
        if count > 0 || buffer.is_empty() {
            return Ok(count);
        }
        let (upload, position) = (self.upload, self.position);
        let read = self.app.store().read(move |tx| Box::pin(uploads::chunk(tx, upload, position)));
        let Some(chunk) = self.runtime.block_on(read).map_err(io::Error::other)? else { return Ok(0) };
        self.position += 1;
        self.chunk = io::Cursor::new(chunk);
        self.chunk.read(buffer)
    }
}

impl Source for Uploaded {
    fn name(&self) -> String {
        self.name.clone()
    }

    fn bytes(&self) -> u64 {
        self.bytes
    }

    fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        let (app, runtime) = (self.app.clone(), self.runtime.clone());
        Ok(Box::new(Chunks { app, upload: self.upload, runtime, position: 0, chunk: io::Cursor::default() }))
    }
}

/// The upload, all of which is there.
///
/// # Errors
/// [`Error::NotFound`]; as the store's.
pub(super) async fn kept(app: &App, upload: UploadId) -> Result<KeptUpload> {
    let found = app.store().read(move |tx| Box::pin(uploads::find(tx, upload))).await?;
    found.filter(|found| found.status == UploadStatus::Kept).ok_or_else(|| Error::not_found("upload", upload))
}

/// What reads the upload. To be called by a task of the runtime.
pub(super) fn input(app: &App, upload: &KeptUpload) -> Input {
    let bytes = u64::try_from(upload.bytes).unwrap_or_default();
    let source = Uploaded { app: app.clone(), upload: upload.id, name: upload.name.clone(), bytes, runtime: Handle::current() };
    Input::new(Arc::new(source)).unpacked_at_most(UNPACKED_MAX_BYTES)
}
