//! A shop to look at.

use std::io::Write as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use anyhow::Context;
use comanda_app::identity::authenticate;
use comanda_app::identity::make_api_key::MakeApiKeyRequest;
use comanda_app::run::{App, Caller};
use comanda_core::base::locale::Locale;
use comanda_core::identity::permission::Permission;
use indicatif::{ProgressBar, ProgressStyle};

use super::serve;
use crate::config::{self, Flags, Settings};
use crate::demo::{Filled, Login, fill, staff};
use crate::output::{self, Failure};
use crate::wire;

/// Opens a demo shop: eight weeks made of a month of a real shop's orders, with invented people
#[derive(Debug, clap::Args)]
pub(crate) struct Demo {
    /// The folder the shop is kept in; made and filled when there is none
    #[arg(long, value_name = "FOLDER", default_value = "comanda-demo")]
    dir: PathBuf,
    /// The address and port to listen at. COMANDA_LISTEN, or 127.0.0.1:8080, when missing
    #[arg(long, value_name = "HOST:PORT")]
    listen: Option<String>,
    /// The language of a new shop: en, sr-Latn, sr-Cyrl, ru, ro or tr. That of LC_ALL, LC_MESSAGES or LANG, or English, when missing
    #[arg(long, value_parser = Locale::parse, value_name = "TAG")]
    lang: Option<Locale>,
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
        } else if self.lang.is_some() {
            output::note("the shop is there already and keeps its language; --lang is for a new one, in another --dir");
        }
        let app = wire::open_app(settings).await?;
        let token = self.token(&app).await?;
        wire::close(app).await?;
        if self.no_serve {
            return output::line(&token);
        }
        let logins = self.logins()?;
        serve::serve(settings, |address| output::note(&self.invitation(address, &logins, &token))).await
    }

    fn logins_file(&self) -> PathBuf {
        self.dir.join("logins.txt")
    }

    /// By which the staff logs in, as it was kept when the shop was made; empty when it is kept no more.
    fn logins(&self) -> anyhow::Result<Vec<Login>> {
        let path = self.logins_file();
        if !path.exists() {
            return Ok(Vec::new());
        }
        Ok(staff::read(&std::fs::read_to_string(&path).with_context(|| path.display().to_string())?))
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
        let filled = fill(&app, self.lang.unwrap_or_else(config::language), app.now(), &bar).await;
        bar.finish_and_clear();
        wire::close(app).await?;
        let (filled, logins) = filled?;
        write_private(&self.logins_file(), &staff::written(&logins))?;
        told(&filled);
        std::fs::rename(&filling, database).with_context(|| database.display().to_string())
    }

    /// The token of the shop's API key, which is kept beside the shop.
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
        write_private(&path, &format!("{}\n", made.token))?;
        Ok(made.token)
    }

    /// What to do next.
    fn invitation(&self, address: SocketAddr, logins: &[Login], token: &str) -> String {
        let set = format!("comanda --database {} user set-password --email ADDRESS", self.database().display());
        let enter = match logins {
            [owner, staff @ ..] => {
                let row = |login: &Login| vec![login.role.code().to_owned(), login.email.clone(), login.password.clone()];
                let rows: Vec<Vec<String>> = staff.iter().map(row).collect();
                format!(
                    "Open http://{address} and log in as {} / {}\n\nOthers of the staff see less of it:\n{}\n\n\
                     The passwords are kept in {}. One that was changed since is not; to set a new one:\n  {set}",
                    owner.email,
                    owner.password,
                    indented(&output::table(&["role", "e-mail", "password"], &rows)),
                    self.logins_file().display()
                )
            }
            [] => format!("Open http://{address}\n\nNo passwords are kept in {}. To set one:\n  {set}", self.logins_file().display()),
        };
        format!(
            "\n{enter}\n\nAPI key  {token}\nThe API  http://{address}/api/docs\nTry      \
             curl -H 'Authorization: Bearer {token}' 'http://{address}/api/v1/orders?limit=3'\n"
        )
    }
}

fn indented(lines: &str) -> String {
    lines.lines().map(|line| format!("  {line}")).collect::<Vec<_>>().join("\n")
}

/// Writes a file that nobody but its owner can read.
fn write_private(path: &Path, text: &str) -> anyhow::Result<()> {
    let write = || {
        if path.exists() {
            std::fs::remove_file(path)?;
        }
        let mut options = std::fs::OpenOptions::new();
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.write(true).create_new(true).open(path)?.write_all(text.as_bytes())
    };
    write().with_context(|| path.display().to_string())
}

fn told(filled: &Filled) {
    let Filled { skus, orders, to_clarify, waiting, confirmed, canceled, held } = filled;
    output::note(&format!(
        "a new shop: {skus} SKUs, {orders} orders ({confirmed} confirmed, {to_clarify} to clarify, {waiting} waiting for stock, {held} on hold), {canceled} cancellations"
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
