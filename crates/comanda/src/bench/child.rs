//! The real server in a process of its own.

use std::net::{SocketAddr, TcpListener};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, bail};

use super::client::Client;

/// A running `comanda serve`. Killed when dropped.
pub(crate) struct Server {
    process: Child,
    pub(crate) address: SocketAddr,
    /// From its start to its first ready answer.
    pub(crate) ready_after: Duration,
}

impl Server {
    /// Starts it over a database and waits until it is ready.
    pub(crate) async fn start(database: &str) -> anyhow::Result<Self> {
        let address = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
        let started = Instant::now();
        let process = Command::new(std::env::current_exe()?)
            .args(["--database", database, "--log", "warn", "serve", "--listen", &address.to_string()])
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .context("the server does not start")?;
        let mut server = Self { process, address, ready_after: Duration::ZERO };
        let mut client = Client::new(address, "");
        loop {
            if client.send("GET", "/readyz", None, Vec::new()).await.is_ok_and(|answer| answer.status == 200) {
                server.ready_after = started.elapsed();
                return Ok(server);
            }
            if let Some(status) = server.process.try_wait()? {
                bail!("the server ended with {status}");
            }
            if started.elapsed() > Duration::from_secs(60) {
                bail!("the server is not ready after a minute");
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    }

    /// Its process.
    pub(crate) fn id(&self) -> u32 {
        self.process.id()
    }

    /// Kills it with SIGKILL, so that nothing of it can tidy up.
    pub(crate) fn kill(&mut self) -> anyhow::Result<()> {
        self.process.kill()?;
        self.process.wait()?;
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if self.kill().is_err() {
            tracing::debug!("the server had ended already");
        }
    }
}
