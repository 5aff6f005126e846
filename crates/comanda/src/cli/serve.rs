//! Opening the doors.

use std::io::ErrorKind;
use std::net::SocketAddr;
use std::time::Duration;

use axum::serve::ListenerExt as _;
use comanda_app::jobs::run_worker;
use comanda_web::WebSettings;
use tokio::net::{TcpListener, TcpSocket, lookup_host};
use tokio::sync::watch;
use tokio::time::timeout;

use super::worker::{Signals, name};
use crate::config::{Flags, Settings};
use crate::output::{self, Ending, Failure};
use crate::wire;

/// How long requests may go on after the program was told to end.
const DRAIN: Duration = Duration::from_secs(10);

/// Answers requests until it is told to end.
#[derive(Debug, clap::Args)]
pub(crate) struct Serve {
    /// The address and port to listen at. COMANDA_LISTEN, or 127.0.0.1:8080, when missing
    #[arg(long, value_name = "HOST:PORT")]
    listen: Option<String>,
    /// Leave the work of a worker to other processes
    #[arg(long)]
    no_worker: bool,
}

impl Serve {
    pub(super) fn flags(&self) -> Flags {
        let listen = self.listen.clone().map(|listen| ("listen", listen));
        listen.into_iter().chain(self.no_worker.then(|| ("worker", "false".to_owned()))).collect()
    }

    pub(super) async fn run(self, settings: &Settings) -> Result<(), Failure> {
        serve(settings, |_| ()).await
    }
}

/// Answers requests until it is told to end; `open` hears the address once it is taken.
pub(super) async fn serve(settings: &Settings, open: impl FnOnce(SocketAddr)) -> Result<(), Failure> {
    let mut signals = Signals::listen()?;
    let listener = listen(&settings.listen).await?;
    let address = listener.local_addr().map_err(|error| Failure::new(Ending::Address, error.to_string()))?;
    std::thread::spawn(comanda_core::base::phone::load_numbering_plans);
    let app = wire::open_app(settings).await?;
    let (stop, stopped) = watch::channel(false);
    let worker = if settings.worker { Some(tokio::spawn(run_worker(app.clone(), name()?, stopped.clone()))) } else { None };
    let web = WebSettings { stopping: Some(stopped.clone()), ..settings.web() };
    let router = comanda_web::router(app.clone(), web);
    let listener = listener.tap_io(|stream| {
        if let Err(error) = stream.set_nodelay(true) {
            tracing::debug!(%error, "answers of this connection may come late");
        }
    });
    let mut ending = stopped;
    let ended = async move {
        // An error means that the sender is gone: then it is over, too.
        drop(ending.wait_for(|stop| *stop).await);
    };
    let mut server = tokio::spawn(
        axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>()).with_graceful_shutdown(ended).into_future(),
    );
    output::line(&format!("http://{address}"))?;
    open(address);
    output::note(&format!("serving {}; Ctrl-C ends it", settings.database.shown()));
    tokio::select! {
        () = signals.next() => {}
        ended = &mut server => return Err(Failure::new(Ending::Failed, format!("the server stopped: {ended:?}"))),
    }
    tracing::info!("ending: requests are finished first");
    stop.send_replace(true);
    tokio::select! {
        finished = timeout(DRAIN, &mut server) => {
            if finished.is_err() {
                tracing::warn!("some connections were cut after {} s", DRAIN.as_secs());
                server.abort();
            }
        }
        () = signals.next() => return Err(Failure::new(Ending::Failed, "ended before all requests were finished")),
    }
    if let Some(worker) = worker {
        tokio::select! {
            ended = worker => ended.map_err(|error| Failure::new(Ending::Failed, format!("the worker: {error}")))?,
            () = signals.next() => return Err(Failure::new(Ending::Failed, "ended before the job at work was finished; another worker does it again")),
        }
    }
    wire::close(app).await
}

/// Connections that may wait to be accepted. A crowd that comes at once must find room: a client whose
/// connection is dropped tries again only after a second.
const BACKLOG: u32 = 4096;

/// Takes the address; clear words when that fails.
pub(crate) async fn listen(address: &str) -> Result<TcpListener, Failure> {
    bind(address).await.map_err(|error| {
        let failure = Failure::new(Ending::Address, format!("cannot listen at {address}: {error}"));
        match error.kind() {
            ErrorKind::AddrInUse => {
                failure.with_hint("Another program listens there, perhaps another comanda. End it, or name another port with --listen.")
            }
            ErrorKind::PermissionDenied => failure.with_hint("Ports below 1024 need special rights. Name another port with --listen."),
            ErrorKind::AddrNotAvailable => {
                failure.with_hint("This machine has no such address. 127.0.0.1 is itself, 0.0.0.0 all of its addresses.")
            }
            _ => failure.with_hint("Name an address and a port with --listen, such as 127.0.0.1:8080."),
        }
    })
}

/// Listens at the first address the name stands for that can be taken.
async fn bind(address: &str) -> std::io::Result<TcpListener> {
    let mut last = std::io::Error::new(ErrorKind::AddrNotAvailable, "the name stands for no address");
    for address in lookup_host(address).await? {
        let socket = if address.is_ipv4() { TcpSocket::new_v4() } else { TcpSocket::new_v6() }?;
        #[cfg(unix)]
        socket.set_reuseaddr(true)?;
        match socket.bind(address).and_then(|()| socket.listen(BACKLOG)) {
            Ok(listener) => return Ok(listener),
            Err(error) => last = error,
        }
    }
    Err(last)
}
