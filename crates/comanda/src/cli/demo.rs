//! A shop to look at.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::Context;
use comanda_app::identity::authenticate;
use comanda_app::identity::make_api_key::MakeApiKeyRequest;
use comanda_app::run::{App, Caller};
use comanda_core::identity::permission::Permission;
use indicatif::{ProgressBar, ProgressStyle};

use super::serve;
use crate::config::{self, Flags, Settings};
use crate::demo::{Filled, fill};
use crate::output::{self, Failure};
use crate::wire;

/// Opens a demo shop: a month of a real shop's orders, with invented people
#[derive(Debug, clap::Args)]
pub(crate) struct Demo {
    /// The folder the shop is kept in; made and filled when there is none
    #[arg(long, value_name = "FOLDER", default_value = "comanda-demo")]
    dir: PathBuf,
    /// The address and port to listen at. COMANDA_LISTEN, or 127.0.0.1:8080, when missing
    #[arg(long, value_name = "HOST:PORT")]
    listen: Option<String>,
    /// Fill the shop and end
    #[arg(long)]
    no_serve: bool,
}

impl Demo {
    pub(super) fn flags(&self) -> Flags {
        let database = ("database", self.database().to_string_lossy().into_owned());
        std::iter::once(database).chain(self.listen.clone().map(|listen| ("listen", listen))).collect()
    }

    fn database(&self) -> PathBuf {
        self.dir.join("comanda.db")
    }

    pub(super) async fn run(self, settings: &Settings) -> Result<(), Failure> {
        let database = self.database();
        if settings.database.reveal() != database.to_string_lossy() {
            return Err(Failure::usage("the demo has a database of its own").with_hint("Name its folder with --dir, without --database."));
        }
        if !database.exists() {
            self.make(&database).await?;
        }
        let app = wire::open_app(settings).await?;
        let token = self.token(&app).await?;
        wire::close(app).await?;
        if self.no_serve {
            return output::line(&token);
        }
        serve::serve(settings, |address| invite(address, &token)).await
    }

    /// Fills the shop beside its place and puts it there when it is whole: what was cut off is begun anew.
    async fn make(&self, database: &Path) -> anyhow::Result<()> {
        std::fs::create_dir_all(&self.dir).with_context(|| self.dir.display().to_string())?;
        let filling = self.dir.join("filling.db");
        for end in ["", "-wal", "-shm"] {
            let left_over = self.dir.join(format!("filling.db{end}"));
            if left_over.exists() {
                std::fs::remove_file(&left_over).with_context(|| left_over.display().to_string())?;
            }
        }
        let settings = config::resolve(None, &vec![("database", filling.to_string_lossy().into_owned())])?;
        let app = wire::open_app(&settings).await?;
        let bar = progress_bar();
        let filled = fill(&app, app.now(), &bar).await;
        bar.finish_and_clear();
        wire::close(app).await?;
        told(&filled?);
        std::fs::rename(&filling, database).with_context(|| database.display().to_string())
    }

    /// The token of the shop's API key, which is kept beside the shop: a demo has no secrets.
    async fn token(&self, app: &App) -> anyhow::Result<String> {
        let path = self.dir.join("api-key.txt");
        if path.exists() {
            let kept = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?.trim().to_owned();
            if authenticate(app, &kept).await?.is_some() {
                return Ok(kept);
            }
        }
        let request = MakeApiKeyRequest { name: "demo".to_owned(), permissions: Permission::ALL.to_vec(), expires_at: None };
        let made = app.make_api_key(Caller::system("demo"), request).await?;
        std::fs::write(&path, format!("{}\n", made.token)).with_context(|| path.display().to_string())?;
        Ok(made.token)
    }
}

fn told(filled: &Filled) {
    let Filled { skus, orders, to_clarify, waiting, confirmed, canceled, held } = filled;
    output::note(&format!(
        "a new shop: {skus} SKUs, {orders} orders ({confirmed} confirmed, {to_clarify} to clarify, {waiting} waiting for stock, {held} on hold), {canceled} cancellations"
    ));
}

/// What to do next.
fn invite(address: SocketAddr, token: &str) {
    output::note(&format!(
        "\nAPI key       {token}\nThe API       http://{address}/api/docs\n\nTry:\n  curl -H 'Authorization: Bearer {token}' 'http://{address}/api/v1/orders?limit=3'\n"
    ));
}

fn progress_bar() -> ProgressBar {
    if !output::watched() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::no_length();
    match ProgressStyle::with_template("filling the shop: {msg} {wide_bar} {percent}% ({eta} left)") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
