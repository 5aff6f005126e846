//! Putting the parts together: the real clock, the real identifiers, the store, the use cases.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use comanda_app::ports::RandomIds;
use comanda_app::run::App;
use comanda_core::base::time::{Clock, Timestamp};
use comanda_store::schema::MIGRATIONS;
use comanda_store::{Store, StoreSettings, doctor, sqlite_file};
use tracing_subscriber::EnvFilter;

use crate::config::Settings;
use crate::output::{Ending, Failure};

/// The machine's clock, the only one in the program.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        let micros = match SystemTime::now().duration_since(UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_micros()).unwrap_or(i64::MAX),
            Err(before) => i64::try_from(before.duration().as_micros()).map_or(i64::MIN, |micros| -micros),
        };
        Timestamp::from_micros(micros)
    }
}

/// Sends the log to standard error.
///
/// # Errors
/// A failure of usage when the filter makes no sense.
pub(crate) fn start_log(filter: &str) -> Result<(), Failure> {
    let parsed = EnvFilter::try_new(filter).map_err(|error| {
        Failure::usage(format!("log: {filter:?} is no filter: {error}"))
            .with_hint("Write a level (error, warn, info, debug, trace), or crate=level,….")
    })?;
    let ansi = crate::output::watched();
    let log = tracing_subscriber::fmt().with_env_filter(parsed).with_writer(std::io::stderr).with_ansi(ansi);
    log.try_init().map_err(|error| Failure::new(Ending::Failed, error.to_string()))
}

/// Opens the store as it is, making the file when it is missing.
///
/// # Errors
/// As the store's, with the database's address.
pub(crate) async fn open_store(settings: &Settings) -> Result<Store, Failure> {
    Store::open(settings.store()).await.map_err(|error| at_database(settings, Failure::from(error)))
}

/// The use cases over the database, which is made when it is missing and brought up to date.
///
/// # Errors
/// As the store's; a failure of the database when it is newer than this program.
pub(crate) async fn open_app(settings: &Settings) -> Result<App, Failure> {
    let store = open_store(settings).await?;
    let applied = store.migrate(MIGRATIONS, SystemClock.now().micros()).await;
    applied.map_err(|error| at_database(settings, Failure::from(error)))?;
    Ok(app_over(store))
}

/// The use cases over a database that must be there and up to date: for commands that only look.
///
/// # Errors
/// A failure of the database when it is not there, or of another version; as the store's.
pub(crate) async fn open_existing(settings: &Settings) -> Result<App, Failure> {
    if let Some(path) = sqlite_file(settings.database.reveal())?.filter(|path| !path.exists()) {
        return Err(Failure::new(Ending::Database, format!("there is no database {}", path.display()))
            .with_hint("Name it with --database, or make one with comanda migrate."));
    }
    let store = open_store(settings).await?;
    let schema = doctor::schema(&store).await.map_err(|error| at_database(settings, Failure::from(error)))?;
    let (newest, known) = (schema.newest(), schema.known);
    if newest == known {
        return Ok(app_over(store));
    }
    let hint = if newest < known { "Bring it up to date with comanda migrate." } else { "Use a newer comanda." };
    let told = format!("{}: the schema is at version {newest}, this program's is {known}", settings.database.shown());
    Err(Failure::new(Ending::Database, told).with_hint(hint))
}

/// The use cases over a database at this address, brought up to date: for proofs and measurements on
/// throw-away databases.
///
/// # Errors
/// As the store's.
pub(crate) async fn open_at(address: &str) -> anyhow::Result<App> {
    let store = Store::open(StoreSettings::new(address)).await?;
    store.migrate(MIGRATIONS, SystemClock.now().micros()).await?;
    Ok(app_over(store))
}

fn app_over(store: Store) -> App {
    App::new(store, Arc::new(SystemClock), Arc::new(RandomIds::default()))
}

fn at_database(settings: &Settings, failure: Failure) -> Failure {
    failure.about(&settings.database.shown())
}

/// Finishes what was begun and closes the database.
///
/// # Errors
/// As the store's.
pub(crate) async fn close(app: App) -> Result<(), Failure> {
    app.store().clone().close().await.map_err(Failure::from)
}
