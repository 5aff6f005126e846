//! Running the binary and talking to it.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How a run ended.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: Option<i32>,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The binary with nothing of this process's environment that it would read.
pub(crate) fn comanda(database: &str, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_comanda"));
    let is_read = |name: &str| name.starts_with("COMANDA_") || ["LC_ALL", "LC_MESSAGES", "LANG"].contains(&name);
    for (name, _) in std::env::vars_os().filter(|(name, _)| is_read(&name.to_string_lossy())) {
        command.env_remove(name);
    }
    command.args(["--database", database, "--log", "warn"]).args(args).stdin(Stdio::null());
    command
}

/// Runs it to its end.
pub(crate) fn run(database: &str, args: &[&str]) -> Ran {
    finished(&mut comanda(database, args))
}

pub(crate) fn finished(command: &mut Command) -> Ran {
    let output = command.output().expect("the binary runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("output in UTF-8");
    Ran { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
}

/// A path as text.
pub(crate) fn text(path: &Path) -> &str {
    path.to_str().expect("a path in UTF-8")
}

/// A running `comanda serve`, killed when dropped.
pub(crate) struct Server {
    process: Child,
    pub(crate) address: String,
}

impl Server {
    /// Starts it at a port of its own and waits until it says where.
    pub(crate) fn start(database: &str, args: &[&str]) -> Self {
        Self::spawn(comanda(database, &["serve", "--listen", "127.0.0.1:0"]).args(args))
    }

    /// As [`Server::start`] without a worker. It stands at each failpoint while somebody listens at the socket.
    pub(crate) fn start_with_failpoints(database: &str, socket: &Path) -> Self {
        let mut command = comanda(database, &["serve", "--listen", "127.0.0.1:0", "--no-worker"]);
        Self::spawn(command.env("COMANDA_FAILPOINTS", socket))
    }

    fn spawn(command: &mut Command) -> Self {
        let mut process = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the server starts");
        let mut line = String::new();
        BufReader::new(process.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
        let address = line.trim().strip_prefix("http://").expect("its address").to_owned();
        Self { process, address }
    }

    /// Status and body of a GET.
    pub(crate) fn get(&self, path: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        stream.set_read_timeout(Some(Duration::from_secs(20))).expect("a time limit");
        write!(stream, "GET {path} HTTP/1.1\r\nhost: test\r\nconnection: close\r\n\r\n").expect("a request");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok()).expect("a status");
        (status, answer.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).unwrap_or_default())
    }

    /// Sends a signal and waits for its end: the exit code, and how long it took.
    pub(crate) fn end(mut self, signal: &str) -> (Option<i32>, Duration) {
        let begun = Instant::now();
        let sent = Command::new("kill").args([signal, &self.process.id().to_string()]).status().expect("kill runs");
        assert!(sent.success());
        let code = self.process.wait().expect("its end").code();
        (code, begun.elapsed())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.process.kill());
        drop(self.process.wait());
    }
}
