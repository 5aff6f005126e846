//! `comanda prove`: proofs that a shop can run itself.

use clap::{Args, Subcommand};

use crate::output::{self, Ending, Failure};
use crate::prove::oversell::{Fight, Proof, prove};

/// What can be proven on a throw-away database.
#[derive(Debug, Subcommand)]
pub(crate) enum Prove {
    /// That nothing is sold twice, though the server is killed in the middle.
    Oversell(Oversell),
}

/// How the fight is fought.
#[derive(Debug, Args)]
pub(crate) struct Oversell {
    /// HTTP clients that buy at once.
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u64).range(10..=10_000))]
    clients: u64,
    /// Units they fight for.
    #[arg(long, default_value_t = 100, value_parser = clap::value_parser!(i64).range(10..=100_000))]
    units: i64,
    /// PostgreSQL instead of SQLite: a URL; a schema of its own is made there and left.
    #[arg(long)]
    postgres: Option<String>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl Prove {
    /// Runs the proof and prints it.
    ///
    /// # Errors
    /// What does not hold, or went wrong.
    pub(crate) async fn run(self) -> Result<(), Failure> {
        let Self::Oversell(args) = self;
        oversell(args).await.map_err(|error| Failure::new(Ending::Broken, format!("{error:#}")))
    }
}

async fn oversell(args: Oversell) -> anyhow::Result<()> {
    let folder = tempfile::Builder::new().prefix("comanda-prove-").tempdir()?;
    let database = match &args.postgres {
        Some(url) => format!("{url}{}schema=prove_{}", if url.contains('?') { '&' } else { '?' }, std::process::id()),
        None => folder.path().join("prove.db").to_string_lossy().into_owned(),
    };
    let proof = prove(&database, Fight { clients: args.clients, units: args.units }).await?;
    if args.json {
        output::json(&proof)?;
    } else {
        output::line(&text(&proof))?;
    }
    Ok(())
}

fn text(proof: &Proof) -> String {
    format!(
        "{} clients fought over HTTP for {} units; the server was killed with SIGKILL in the middle and started again.\n\n\
         received      {:>6}\n\
         sold          {:>6}   allocated to orders that stand\n\
         reserved      {:>6}   after {} abandoned reservations ran out\n\
         free          {:>6}\n\
         sold + reserved + free = received, and customers were told of {} units: proven.\n\n\
         {} orders placed, {} of them canceled, {} buyers refused, {} requests repeated because of the kill.\n\
         {} records checked against every invariant, none broken. {:.1} s.",
        proof.clients,
        proof.received,
        proof.received,
        proof.sold,
        proof.reserved,
        proof.reservations_left_to_expire,
        proof.free,
        proof.sold_to_customers,
        proof.orders_placed,
        proof.orders_canceled,
        proof.refused,
        proof.answers_lost_to_the_kill,
        proof.invariants_checked,
        proof.seconds
    )
}
