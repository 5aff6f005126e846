//! Taking a file given in the console, chunk by chunk.

use std::io::Write;

use comanda_core::base::ids::UploadId;
use comanda_core::base::problem::FieldProblem;
use comanda_core::base::time::Timestamp;
use comanda_core::identity::actor::Actor;
use comanda_core::identity::permission::Permission;
use comanda_store::uploads::{self, KeptUpload};
use flate2::write::MultiGzDecoder;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::files::encoding::Encoding;
use super::files::input::GZIP;
use super::files::problem::FileProblem;
use super::files::reader::FileResult;
use super::files::survey::Look;
use crate::error::{Error, Refusal, Result};
use crate::run::{App, Caller, Command};
use crate::work::Work;

/// The largest file that is taken, in bytes, as it is sent.
pub const UPLOAD_MAX_BYTES: u64 = 100 << 20;
/// The most bytes a gzipped file may have when it is unpacked.
pub const UNPACKED_MAX_BYTES: u64 = 512 << 20;
/// The size of a chunk in bytes; the last one may be smaller.
pub const CHUNK_BYTES: usize = 256 << 10;
/// The longest name that is kept of a file, in characters.
const NAME_MAX_CHARS: usize = 200;

/// What was seen of a file as it came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UploadSurvey {
    /// The encoding its letters tell of; UTF-8 when it cannot be read.
    pub encoding: Encoding,
    /// Why it cannot be read as orders at all.
    pub problem: Option<FieldProblem>,
}

/// A file given in the console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UploadCard {
    /// Its identifier.
    pub id: UploadId,
    /// The file's name without the folder.
    pub name: String,
    /// Its size.
    pub bytes: i64,
    /// SHA-256 of it as 64 hexadecimal digits in lower case.
    pub sha256: String,
    /// What was seen of it.
    pub survey: UploadSurvey,
    /// Who gave it.
    pub uploaded_by: Actor,
    /// When all of it was there.
    pub uploaded_at: Timestamp,
}

impl UploadCard {
    /// The card of an upload, all of which is there.
    ///
    /// # Errors
    /// [`Error::Internal`] for one whose survey cannot be read.
    pub(crate) fn of(upload: KeptUpload) -> Result<Self> {
        Ok(Self {
            survey: serde_json::from_str(&upload.survey).map_err(Error::internal)?,
            id: upload.id,
            name: upload.name,
            bytes: upload.bytes,
            sha256: upload.sha256,
            uploaded_by: upload.uploaded_by,
            uploaded_at: upload.uploaded_at,
        })
    }
}

/// A file coming in. One that is dropped before [`UploadWriter::finish`] is removed a day later.
pub struct UploadWriter {
    app: App,
    caller: Caller,
    id: UploadId,
    chunk: Vec<u8>,
    position: i64,
    bytes: u64,
    hasher: Sha256,
    looking: Looking,
}

/// The look at a file's letters: plain, unpacked on the way, or over because it cannot be read.
enum Looking {
    NotBegun,
    Plain(Look),
    Packed(Box<MultiGzDecoder<Bounded>>),
    Over(FileProblem),
}

/// A look at no more than so many bytes.
struct Bounded {
    look: Look,
    left: u64,
}

impl Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        match self.left.checked_sub(bytes.len() as u64) {
            Some(left) => self.left = left,
            None => return Err(FileProblem::UnpackedTooLarge { max_bytes: UNPACKED_MAX_BYTES }.into()),
        }
        self.look.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.look.flush()
    }
}

impl Looking {
    /// Takes the next bytes; the first ones are two at least, unless there is only one.
    fn add(self, bytes: &[u8]) -> Self {
        match self {
            Self::NotBegun if bytes.starts_with(GZIP) => {
                let bounded = Bounded { look: Look::default(), left: UNPACKED_MAX_BYTES };
                Self::Packed(Box::new(MultiGzDecoder::new(bounded))).add(bytes)
            }
            Self::NotBegun => Self::Plain(Look::default()).add(bytes),
            Self::Plain(mut look) => {
                look.add(bytes);
                Self::Plain(look)
            }
            Self::Packed(mut packed) => match packed.write_all(bytes) {
                Ok(()) => Self::Packed(packed),
                Err(error) => Self::Over(error.into()),
            },
            Self::Over(problem) => Self::Over(problem),
        }
    }

    fn encoding(self) -> FileResult<Encoding> {
        match self {
            Self::NotBegun => Err(FileProblem::Empty),
            Self::Plain(look) => look.encoding(),
            Self::Packed(packed) => packed.finish()?.look.encoding(),
            Self::Over(problem) => Err(problem),
        }
    }
}

impl App {
    /// Begins to take a file with this name; its bytes are appended as they come.
    ///
    /// # Errors
    /// [`Error::Forbidden`] without [`Permission::OrdersPlace`]; as the store's.
    pub async fn begin_upload(&self, caller: &Caller, name: &str) -> Result<UploadWriter> {
        let caller = Caller::new(caller.actor.clone(), caller.permissions);
        let id = self.run(caller.clone(), BeginUpload { name: plain_name(name) }).await?.answer;
        Ok(UploadWriter {
            app: self.clone(),
            caller,
            id,
            chunk: Vec::with_capacity(CHUNK_BYTES),
            position: 0,
            bytes: 0,
            hasher: Sha256::new(),
            looking: Looking::NotBegun,
        })
    }
}

/// A file's name without folder and control characters, not too long.
fn plain_name(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    name.chars().filter(|letter| !letter.is_control()).take(NAME_MAX_CHARS).collect()
}

impl UploadWriter {
    /// The identifier of the upload.
    #[must_use]
    pub const fn id(&self) -> UploadId {
        self.id
    }

    /// Takes the next bytes of the file, as many as there are at hand. At most a chunk is held in memory.
    ///
    /// # Errors
    /// `upload.too_large` at `/file`, and nothing is kept of it then; as the store's.
    pub async fn append(&mut self, mut bytes: &[u8]) -> Result<()> {
        self.bytes += bytes.len() as u64;
        if self.bytes > UPLOAD_MAX_BYTES {
            self.discard().await?;
            let problem = FieldProblem::new("/file", "upload.too_large").with("max_mb", (UPLOAD_MAX_BYTES >> 20) as i64);
            return Err(Refusal::fields(vec![problem]).into());
        }
        while !bytes.is_empty() {
            let (taken, rest) = bytes.split_at(bytes.len().min(CHUNK_BYTES - self.chunk.len()));
            self.chunk.extend_from_slice(taken);
            bytes = rest;
            if self.chunk.len() == CHUNK_BYTES {
                self.keep_chunk().await?;
            }
        }
        Ok(())
    }

    /// Ends the file: all of it is there.
    ///
    /// # Errors
    /// `upload.empty` at `/file`, and nothing is kept of it then; [`Error::NotFound`] when it was removed meanwhile, or
    /// grew too large before; as the store's.
    pub async fn finish(mut self) -> Result<UploadCard> {
        if self.bytes == 0 {
            self.discard().await?;
            return Err(Refusal::field("/file", "upload.empty").into());
        }
        if !self.chunk.is_empty() {
            self.keep_chunk().await?;
        }
        let survey = match self.looking.encoding() {
            Ok(encoding) => UploadSurvey { encoding, problem: None },
            Err(problem) => match problem.field_problem() {
                Some(found) => UploadSurvey { encoding: Encoding::Utf8, problem: Some(found) },
                None => return Err(problem.into()),
            },
        };
        let sha256: String = self.hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
        let finish = FinishUpload { upload: self.id, bytes: self.bytes as i64, sha256, survey };
        self.app.run(self.caller, finish).await?;
        let (app, id) = (self.app, self.id);
        UploadCard::of(super::uploaded::kept(&app, id).await?)
    }

    async fn keep_chunk(&mut self) -> Result<()> {
        let bytes = std::mem::replace(&mut self.chunk, Vec::with_capacity(CHUNK_BYTES));
        self.hasher.update(&bytes);
        self.looking = std::mem::replace(&mut self.looking, Looking::NotBegun).add(&bytes);
        let append = AppendChunk { upload: self.id, position: self.position, bytes };
        self.position += 1;
        self.app.run(self.caller.clone(), append).await.map(drop)
    }

    async fn discard(&self) -> Result<()> {
        self.app.run(self.caller.clone(), DiscardUpload { upload: self.id }).await.map(drop)
    }
}

/// Begins an upload.
#[derive(Debug, Serialize)]
struct BeginUpload {
    name: String,
}

impl Command for BeginUpload {
    type Answer = UploadId;
    const NAME: &'static str = "begin_upload";
    const PERMISSION: Permission = Permission::OrdersPlace;

    async fn execute(&self, work: &mut Work<'_>) -> Result<UploadId> {
        let id = UploadId::next(work.ids, work.now);
        uploads::insert(work.tx, id, &self.name, &work.caller.actor, work.now).await?;
        Ok(id)
    }
}

/// Keeps the next chunk of an upload.
#[derive(Debug, Serialize)]
struct AppendChunk {
    upload: UploadId,
    position: i64,
    bytes: Vec<u8>,
}

impl Command for AppendChunk {
    type Answer = ();
    const NAME: &'static str = "append_chunk";
    const PERMISSION: Permission = Permission::OrdersPlace;

    async fn execute(&self, work: &mut Work<'_>) -> Result<()> {
        Ok(uploads::append(work.tx, self.upload, self.position, &self.bytes).await?)
    }
}

/// Ends an upload.
#[derive(Debug, Serialize)]
struct FinishUpload {
    upload: UploadId,
    bytes: i64,
    sha256: String,
    survey: UploadSurvey,
}

impl Command for FinishUpload {
    type Answer = ();
    const NAME: &'static str = "finish_upload";
    const PERMISSION: Permission = Permission::OrdersPlace;

    async fn execute(&self, work: &mut Work<'_>) -> Result<()> {
        let survey = serde_json::to_string(&self.survey).map_err(Error::internal)?;
        if uploads::received(work.tx, self.upload, self.bytes, &self.sha256, &survey, work.now).await? {
            return Ok(());
        }
        Err(Error::not_found("upload", self.upload))
    }
}

/// Gives an upload up; the chores remove it.
#[derive(Debug, Serialize)]
struct DiscardUpload {
    upload: UploadId,
}

impl Command for DiscardUpload {
    type Answer = ();
    const NAME: &'static str = "discard_upload";
    const PERMISSION: Permission = Permission::OrdersPlace;

    async fn execute(&self, work: &mut Work<'_>) -> Result<()> {
        Ok(uploads::removing(work.tx, self.upload).await?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_without_its_folder() {
        for (given, expected) in
            [("C:\\Documents\\orders.csv", "orders.csv"), ("a/b\n.csv", "b.csv"), ("Поруџбине.csv", "Поруџбине.csv"), ("", "")]
        {
            assert_eq!(plain_name(given), expected);
        }
        assert_eq!(plain_name(&"ž".repeat(500)).chars().count(), NAME_MAX_CHARS);
    }
}
