//! Holding the server at the failpoints of its engine (`crates/comanda-store/src/engine/failpoint.rs`).

use std::io::Read as _;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// The socket at which one server reports the failpoints it reaches, from when somebody listens.
pub(crate) struct Failpoints {
    folder: TempDir,
}

/// A server that stands at a failpoint until this is dropped.
pub(crate) struct Standing {
    /// What it is about to do.
    pub(crate) before: String,
    _connection: UnixStream,
}

/// Somebody listens.
pub(crate) struct Listening(UnixListener);

impl Failpoints {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn socket(&self) -> PathBuf {
        self.folder.path().join("socket")
    }

    pub(crate) fn listen(&self) -> Listening {
        Listening(UnixListener::bind(self.socket()).unwrap())
    }
}

impl Listening {
    /// Lets the server pass as many failpoints and holds it at the next; nothing when [`over`] is told first.
    pub(crate) fn hold_after(&self, passed: usize) -> Option<Standing> {
        for _ in 0..passed {
            self.next()?;
        }
        self.next()
    }

    fn next(&self) -> Option<Standing> {
        let (mut connection, _) = self.0.accept().unwrap();
        let mut before = String::new();
        connection.read_to_string(&mut before).unwrap();
        (!before.is_empty()).then_some(Standing { before, _connection: connection })
    }
}

/// Tells who listens that no failpoint will be reached any more.
pub(crate) fn over(socket: &Path) {
    // Nobody listens when the server was killed.
    drop(UnixStream::connect(socket));
}
