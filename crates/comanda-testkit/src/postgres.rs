//! Real databases for tests: a private PostgreSQL for the test process, and SQLite files.
//!
//! The cluster lives in a temporary folder and dies with the process that started it, however that ends: a watchdog
//! holds the reading end of a pipe, and stops the server when the pipe closes.

#![expect(clippy::expect_used, clippy::panic, reason = "a test without its database must fail loudly")]

use std::net::TcpListener;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use tempfile::TempDir;

/// A PostgreSQL server of our own, with trusting authentication, on a unix socket and on a loopback port.
#[derive(Debug)]
pub struct PostgresCluster {
    folder: PathBuf,
    programs: PathBuf,
    port: u16,
    owner: Option<Owner>,
    schemas: AtomicU64,
    /// Its standard input is the pipe whose end means that this process is gone.
    watchdog: Option<Child>,
}

impl PostgresCluster {
    /// The one cluster of this test process, started at the first call.
    ///
    /// # Panics
    /// When there is no PostgreSQL to start, or it does not start. Tests never skip it.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<PostgresCluster> = OnceLock::new();
        SHARED.get_or_init(Self::start_new)
    }

    /// A cluster of its own, for a test that stops and starts it.
    ///
    /// # Panics
    /// As [`PostgresCluster::shared`].
    #[must_use]
    pub fn start_new() -> Self {
        let folder = tempfile::Builder::new().prefix("comanda-pg-").tempdir().expect("a temporary folder").keep();
        let programs = find_programs();
        let owner = give_to_ordinary_user(&folder);
        let mut cluster = Self { folder, programs, port: free_port(), owner, schemas: AtomicU64::new(0), watchdog: None };
        cluster.watchdog = Some(cluster.start_watchdog());
        cluster.run(
            "initdb",
            &["--no-sync", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--username=comanda", "--pgdata"],
            &cluster.data(),
        );
        cluster.start();
        cluster
    }

    /// Starts the server after [`PostgresCluster::stop`], on the same socket and port.
    ///
    /// # Panics
    /// When it does not start.
    pub fn start(&self) {
        let options = format!(
            "-k {} -p {} -c listen_addresses=127.0.0.1 -c max_connections=300 -c autovacuum=off -c log_min_messages=fatal",
            self.folder.display(),
            self.port
        );
        let log = self.folder.join("log");
        self.run("pg_ctl", &["start", "--wait", "--silent", "--log", text(&log), "--options", &options, "--pgdata"], &self.data());
    }

    /// Stops the server at once, as in a crash: its clients lose their connections.
    ///
    /// # Panics
    /// When it does not stop.
    pub fn stop(&self) {
        self.run("pg_ctl", &["stop", "--wait", "--silent", "--mode=immediate", "--pgdata"], &self.data());
    }

    /// The server's address over the unix socket, with no schema chosen.
    #[must_use]
    pub fn url(&self) -> String {
        format!("postgres://comanda@{}:{}/postgres", text(&self.folder).replace('/', "%2F"), self.port)
    }

    /// The server's address over loopback TCP, with no schema chosen.
    #[must_use]
    pub fn tcp_url(&self) -> String {
        format!("postgres://comanda@127.0.0.1:{}/postgres", self.port)
    }

    /// An address with a schema nobody used yet; the store makes it.
    #[must_use]
    pub fn fresh_schema_url(&self) -> String {
        format!("{}?schema=test_{}", self.url(), self.schemas.fetch_add(1, Ordering::Relaxed))
    }

    fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    fn run(&self, program: &str, args: &[&str], last: &Path) {
        let mut command = self.as_owner(&self.programs.join(program));
        // The server inherits what pg_ctl has: a pipe of the test runner kept open by it would never end.
        let log = std::fs::File::create(self.folder.join(format!("{program}.out"))).expect("a log file");
        let errors = log.try_clone().expect("a log file");
        let ended = command.args(args).arg(last).stdin(Stdio::null()).stdout(log).stderr(errors).status();
        let succeeded = ended.as_ref().is_ok_and(std::process::ExitStatus::success);
        if !succeeded {
            let read = |name: &str| std::fs::read_to_string(self.folder.join(name)).unwrap_or_default();
            panic!("{program} failed ({ended:?}):\n{}{}", read(&format!("{program}.out")), read("log"));
        }
    }

    /// PostgreSQL refuses to run as root, so as root everything runs as the folder's owner.
    fn as_owner(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.folder);
        if let Some(Owner { uid, gid }) = self.owner {
            command.uid(uid).gid(gid);
        }
        command
    }

    /// Waits for the end of its input, which comes when this process ends in any way, and cleans up.
    fn start_watchdog(&self) -> Child {
        const SCRIPT: &str = r#"cat >/dev/null; "$1/pg_ctl" stop --silent --mode=immediate --pgdata "$2/data"; rm -rf "$2""#;
        let mut command = self.as_owner(Path::new("/bin/sh"));
        command.args(["-c", SCRIPT, "watchdog"]).arg(&self.programs).arg(&self.folder);
        // A group of its own: an interrupt typed at the terminal must not reach it.
        command.process_group(0).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().expect("the watchdog of the test cluster")
    }
}

impl Drop for PostgresCluster {
    fn drop(&mut self) {
        if let Some(mut watchdog) = self.watchdog.take() {
            drop(watchdog.stdin.take());
            if let Err(error) = watchdog.wait() {
                panic!("the watchdog of the test cluster: {error}");
            }
        }
    }
}

/// Whom PostgreSQL runs as when we are root.
#[derive(Debug, Clone, Copy)]
struct Owner {
    uid: u32,
    gid: u32,
}

/// Gives the folder to an ordinary user when it is root's: Debian's `postgres`, else `nobody`.
fn give_to_ordinary_user(folder: &Path) -> Option<Owner> {
    let is_root = folder.metadata().expect("the temporary folder").uid() == 0;
    if !is_root {
        return None;
    }
    let accounts = std::fs::read_to_string("/etc/passwd").expect("the list of users");
    let owner = ["postgres", "nobody"].iter().find_map(|wanted| {
        let line = accounts.lines().find(|line| line.split(':').next() == Some(wanted))?;
        let mut numbers = line.split(':').skip(2);
        Some(Owner { uid: numbers.next()?.parse().ok()?, gid: numbers.next()?.parse().ok()? })
    });
    let owner = owner.expect("PostgreSQL does not run as root, and there is no user postgres or nobody to run it as");
    chown(folder, Some(owner.uid), Some(owner.gid)).expect("the temporary folder given away");
    Some(owner)
}

/// The folder with PostgreSQL's programs: the newest of Debian's versions, else the one in PATH.
fn find_programs() -> PathBuf {
    let mut versions: Vec<(u32, PathBuf)> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let entry = entry.ok()?;
            Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin")))
        })
        .collect();
    versions.sort();
    let in_path = std::env::var_os("PATH").into_iter().flat_map(|path| std::env::split_paths(&path).collect::<Vec<_>>());
    let has_all = |folder: &PathBuf| ["initdb", "postgres", "pg_ctl"].iter().all(|program| folder.join(program).is_file());
    versions
        .into_iter()
        .rev()
        .map(|(_, folder)| folder)
        .chain(in_path)
        .find(has_all)
        .expect("these tests need PostgreSQL: initdb, postgres and pg_ctl were found neither in /usr/lib/postgresql/*/bin nor in PATH")
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("the port's number").port()
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

/// An empty database for one test. A SQLite file is removed when this is dropped; a schema goes with its cluster.
#[derive(Debug)]
pub struct TestDatabase {
    /// What to open the store with.
    pub url: String,
    /// `sqlite` or `postgres`, for a failing test's message.
    pub name: &'static str,
    _folder: Option<TempDir>,
}

impl TestDatabase {
    /// A SQLite file in a temporary folder.
    ///
    /// # Panics
    /// When there is no room for temporary files.
    #[must_use]
    pub fn sqlite() -> Self {
        let folder = tempfile::Builder::new().prefix("comanda-").tempdir().expect("a temporary folder");
        let url = format!("sqlite:{}", text(&folder.path().join("comanda.db")));
        Self { url, name: "sqlite", _folder: Some(folder) }
    }

    /// A fresh schema in the shared cluster.
    ///
    /// # Panics
    /// As [`PostgresCluster::shared`].
    #[must_use]
    pub fn postgres() -> Self {
        Self { url: PostgresCluster::shared().fresh_schema_url(), name: "postgres", _folder: None }
    }

    /// One of each, for a case that must hold on both.
    ///
    /// # Panics
    /// As [`PostgresCluster::shared`].
    #[must_use]
    pub fn both() -> [Self; 2] {
        [Self::sqlite(), Self::postgres()]
    }
}
