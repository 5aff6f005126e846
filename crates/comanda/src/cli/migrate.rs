//! Bringing the database up to date.

use comanda_core::base::time::Clock as _;
use comanda_store::doctor;
use comanda_store::schema::MIGRATIONS;

use crate::config::Settings;
use crate::output::{self, Failure};
use crate::wire::{self, SystemClock};

/// Applies the migrations that are missing and lists all.
#[derive(Debug, clap::Args)]
pub(crate) struct Migrate {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

#[derive(serde::Serialize)]
struct Applied {
    version: i64,
    name: String,
    now: bool,
}

impl Migrate {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), Failure> {
        let store = wire::open_store(settings).await?;
        let fresh = store.migrate(MIGRATIONS, SystemClock.now().micros()).await?;
        let schema = doctor::schema(&store).await?;
        let listed: Vec<Applied> =
            schema.applied.into_iter().map(|(version, name)| Applied { version, now: fresh.contains(&name), name }).collect();
        store.close().await?;
        if self.json {
            return output::json(&listed);
        }
        for Applied { version, name, now } in &listed {
            output::line(&format!("{version:>4}  {name}{}", if *now { "  (applied now)" } else { "" }))?;
        }
        output::note(&format!("{} is up to date", settings.database.shown()));
        Ok(())
    }
}
