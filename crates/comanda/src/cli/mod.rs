//! The command line: `comanda <verb>`, one file a verb.

mod api_key;
mod bench;
mod demo;
mod doctor;
mod export;
mod import;
mod migrate;
mod prove;
mod serve;
mod user;
mod verify;
mod worker;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::config::{self, Flags, Settings};
use crate::output::{ENDINGS, Ending, Failure};
use crate::wire;

/// Order management for online shops.
#[derive(Debug, Parser)]
#[command(name = "comanda", version, after_long_help = after_help(), propagate_version = true)]
pub(crate) struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    verb: Verb,
}

/// What every verb takes.
#[derive(Debug, Args)]
struct Global {
    /// Where the data is: a file, or a postgres:// address. COMANDA_DATABASE, or comanda.db here, when missing
    #[arg(long, global = true, value_name = "URL|PATH")]
    database: Option<String>,
    /// A file of settings in TOML. COMANDA_CONFIG when missing
    #[arg(long, global = true, value_name = "FILE")]
    config: Option<PathBuf>,
    /// What is logged: a level, or crate=level,…. COMANDA_LOG, or info, when missing
    #[arg(long, global = true, value_name = "FILTER")]
    log: Option<String>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    /// Open a demo shop, made of a month of a real shop's orders
    Demo(demo::Demo),
    /// Open the doors over HTTP, and do the work behind them
    Serve(serve::Serve),
    /// Do the work behind the doors of other processes
    Worker(worker::Worker),
    /// Import orders from a file
    #[command(subcommand)]
    Import(import::Import),
    /// Export what is kept to files
    #[command(subcommand)]
    Export(export::Export),
    /// Bring the database up to date, making it when it is missing
    Migrate(migrate::Migrate),
    /// Make, list and revoke API keys
    #[command(subcommand)]
    ApiKey(api_key::ApiKey),
    /// Add people to the staff, list them, set their passwords
    #[command(subcommand)]
    User(user::User),
    /// Recompute every invariant over everything that is kept
    Verify(verify::Verify),
    /// Prove on a throw-away database that the shop keeps its word
    #[command(subcommand)]
    Prove(prove::Prove),
    /// Measure how fast the shop is on this machine, on throw-away databases
    Bench(bench::Bench),
    /// Look at settings, database and backlog, and say what to put right
    Doctor(doctor::Doctor),
}

impl Verb {
    /// The settings its own flags stand for.
    fn flags(&self) -> Flags {
        match self {
            Self::Demo(demo) => demo.flags(),
            Self::Serve(serve) => serve.flags(),
            Self::Import(_)
            | Self::Export(_)
            | Self::Worker(_)
            | Self::Migrate(_)
            | Self::ApiKey(_)
            | Self::User(_)
            | Self::Verify(_)
            | Self::Prove(_)
            | Self::Bench(_)
            | Self::Doctor(_) => Flags::new(),
        }
    }

    async fn run(self, settings: &Settings) -> Result<(), Failure> {
        match self {
            Self::Demo(demo) => demo.run(settings).await,
            Self::Serve(serve) => serve.run(settings).await,
            Self::Import(import) => import.run(settings).await,
            Self::Export(export) => export.run(settings).await,
            Self::Worker(worker) => worker.run(settings).await,
            Self::Migrate(migrate) => migrate.run(settings).await,
            Self::ApiKey(api_key) => api_key.run(settings).await,
            Self::User(user) => user.run(settings).await,
            Self::Verify(verify) => verify.run(settings).await,
            Self::Prove(prove) => prove.run().await,
            Self::Bench(bench) => bench.run().await,
            Self::Doctor(doctor) => doctor.run(settings).await,
        }
    }
}

fn after_help() -> String {
    format!("{}\n{ENDINGS}", config::help())
}

/// Does what the command line says.
///
/// # Errors
/// Why it was not done, and how the program ends then.
pub(crate) fn run(cli: Cli) -> Result<(), Failure> {
    let Global { database, config, log } = cli.global;
    let mut flags = cli.verb.flags();
    flags.extend(database.map(|database| ("database", database)));
    flags.extend(log.map(|log| ("log", log)));
    let settings = config::resolve(config, &flags)?;
    wire::start_log(&settings.log)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    let runtime = runtime.map_err(|error| Failure::new(Ending::Failed, format!("no threads can be started: {error}")))?;
    runtime.block_on(cli.verb.run(&settings))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_sound() {
        super::Cli::command().debug_assert();
    }
}
