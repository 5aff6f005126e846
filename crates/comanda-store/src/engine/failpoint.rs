//! Failpoints: where a test holds the program and kills it.
//!
//! They are there only with the feature `failpoints`, which the tests of the binary turn on; otherwise a failpoint is
//! an empty function. The crate `fail` is not used: it counts from the start of the program and does not tell that the
//! program stands at a point, so that a test would have to guess both by time.

/// The program is about to do what `name` says: a statement, or the answer after a transaction.
///
/// While somebody listens on the Unix socket that the environment names in `COMANDA_FAILPOINTS`, it says the name
/// there, and goes on when the connection is closed.
#[cfg(all(unix, feature = "failpoints"))]
pub(super) fn reach(name: &str) {
    use std::io::{Read as _, Write as _};
    use std::os::unix::net::UnixStream;

    static SOCKET: std::sync::LazyLock<Option<std::ffi::OsString>> = std::sync::LazyLock::new(|| std::env::var_os("COMANDA_FAILPOINTS"));
    let Some(mut test) = SOCKET.as_ref().and_then(|path| UnixStream::connect(path).ok()) else { return };
    let stand = || {
        test.write_all(name.as_bytes())?;
        test.shutdown(std::net::Shutdown::Write)?;
        test.read_to_end(&mut Vec::new())
    };
    // Only this thread stands: what was sent to PostgreSQL before still arrives there.
    if let Err(error) = tokio::task::block_in_place(stand) {
        tracing::warn!(name, %error, "nobody listens at the failpoint");
    }
}

/// Nothing: the product has no failpoints.
#[cfg(not(all(unix, feature = "failpoints")))]
pub(super) const fn reach(_: &str) {}
