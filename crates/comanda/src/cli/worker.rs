//! Doing the work behind the doors of other processes.

use comanda_app::jobs::run_worker;
use tokio::sync::watch;

use crate::config::Settings;
use crate::output::{self, Ending, Failure};
use crate::wire;

/// Turns events into jobs, runs jobs, and does what the clock brings about.
#[derive(Debug, clap::Args)]
pub(crate) struct Worker {}

impl Worker {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), Failure> {
        let mut signals = Signals::listen()?;
        let app = wire::open_app(settings).await?;
        let (stop, stopped) = watch::channel(false);
        let work = tokio::spawn(run_worker(app.clone(), name()?, stopped));
        output::note("the worker runs; Ctrl-C ends it");
        signals.next().await;
        tracing::info!("ending: the job at work is finished first");
        stop.send_replace(true);
        tokio::select! {
            ended = work => ended.map_err(|error| Failure::new(Ending::Failed, format!("the worker: {error}")))?,
            () = signals.next() => return Err(Failure::new(Ending::Failed, "ended before the job at work was finished; another worker does it again")),
        }
        wire::close(app).await
    }
}

/// A name that no other worker has.
pub(super) fn name() -> Result<String, Failure> {
    let mut random = [0_u8; 6];
    getrandom::fill(&mut random).map_err(|error| Failure::new(Ending::Failed, format!("no randomness: {error}")))?;
    let random: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(format!("{}-{random}", std::process::id()))
}

/// The wish of the system or of a person that the program ends.
pub(super) struct Signals {
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
}

impl Signals {
    /// From here on signals are waited for, and do not end the program by themselves.
    #[cfg(unix)]
    pub(super) fn listen() -> Result<Self, Failure> {
        use tokio::signal::unix::{SignalKind, signal};
        let of = |kind| signal(kind).map_err(|error| Failure::new(Ending::Failed, format!("signals: {error}")));
        Ok(Self { terminate: of(SignalKind::terminate())?, interrupt: of(SignalKind::interrupt())? })
    }

    /// Elsewhere than on Unix there is only Ctrl-C.
    #[cfg(not(unix))]
    pub(super) fn listen() -> Result<Self, Failure> {
        Ok(Self {})
    }

    /// Waits for the next one.
    pub(super) async fn next(&mut self) {
        #[cfg(unix)]
        tokio::select! {
            _ = self.terminate.recv() => {}
            _ = self.interrupt.recv() => {}
        }
        #[cfg(not(unix))]
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}
