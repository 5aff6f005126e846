//! API keys: what programs show to be let in.

use comanda_app::identity::make_api_key::MakeApiKeyRequest;
use comanda_app::run::Caller;
use comanda_core::base::ids::ApiKeyId;
use comanda_core::base::time::Timestamp;
use comanda_core::identity::api_key::ApiKey as Key;
use comanda_core::identity::permission::Permission;
use comanda_store::api_keys;

use crate::config::Settings;
use crate::output::{self, Failure};
use crate::wire;

/// Keys read at once.
const PAGE: i64 = 200;

/// Makes, lists and revokes API keys.
#[derive(Debug, clap::Subcommand)]
pub(crate) enum ApiKey {
    /// Make a key; its token is printed once and kept nowhere
    Create {
        /// What it is for
        #[arg(long)]
        name: String,
        /// What its holder may do, such as orders.read,orders.place; everything when missing
        #[arg(long, value_delimiter = ',', value_parser = permission, value_name = "CODES")]
        permissions: Vec<Permission>,
        /// When it stops working, such as 2027-01-01T00:00:00Z; never when missing
        #[arg(long, value_parser = Timestamp::parse, value_name = "INSTANT")]
        expires_at: Option<Timestamp>,
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// List all keys, the newest first
    List {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
    /// Take a key back
    Revoke {
        /// Its identifier, as list prints it
        #[arg(value_parser = ApiKeyId::parse)]
        key: ApiKeyId,
    },
}

fn permission(code: &str) -> Result<Permission, String> {
    let codes = || Permission::ALL.iter().map(|permission| permission.code()).collect::<Vec<_>>().join(", ");
    Permission::parse(code).ok_or_else(|| format!("known are {}", codes()))
}

#[derive(serde::Serialize)]
struct Made<'m> {
    id: ApiKeyId,
    token: &'m str,
}

impl ApiKey {
    pub(super) async fn run(self, settings: &Settings) -> Result<(), Failure> {
        match self {
            Self::Create { name, permissions, expires_at, json } => {
                let permissions = if permissions.is_empty() { Permission::ALL.to_vec() } else { permissions };
                let app = wire::open_app(settings).await?;
                let made = app.make_api_key(Caller::system("cli"), MakeApiKeyRequest { name, permissions, expires_at }).await?;
                wire::close(app).await?;
                if json {
                    return output::json(&Made { id: made.id, token: &made.token });
                }
                output::line(&made.token)?;
                output::note(&format!("{}: keep the token, it is not shown again", made.id));
                Ok(())
            }
            Self::List { json } => {
                let keys = all(settings).await?;
                if json { output::json(&keys) } else { output::line(&listed(&keys)) }
            }
            Self::Revoke { key } => {
                let app = wire::open_existing(settings).await?;
                let done = app.revoke_api_key(Caller::system("cli"), key).await?;
                wire::close(app).await?;
                output::note(&format!("{key} {}", if done.changed { "is revoked" } else { "was revoked before" }));
                Ok(())
            }
        }
    }
}

async fn all(settings: &Settings) -> Result<Vec<Key>, Failure> {
    let app = wire::open_existing(settings).await?;
    let (mut keys, mut before) = (Vec::new(), ApiKeyId::from_bytes([255; 16]));
    loop {
        let page: Vec<Key> = app.store().read(move |tx| Box::pin(api_keys::list(tx, before, PAGE))).await?;
        let Some(last) = page.last() else { break };
        before = last.id;
        keys.extend(page);
    }
    wire::close(app).await?;
    Ok(keys)
}

fn listed(keys: &[Key]) -> String {
    let rows: Vec<Vec<String>> = keys
        .iter()
        .map(|key| {
            let standing = match (key.revoked_at, key.expires_at) {
                (Some(at), _) => format!("revoked {at}"),
                (None, Some(at)) => format!("until {at}"),
                (None, None) => "works".to_owned(),
            };
            let permissions = if key.permissions.len() == Permission::ALL.len() {
                "all".to_owned()
            } else {
                key.permissions.iter().map(|permission| permission.code()).collect::<Vec<_>>().join(",")
            };
            vec![key.id.to_string(), key.name.clone(), key.created_at.to_string(), standing, permissions]
        })
        .collect();
    output::table(&["key", "name", "made", "standing", "permissions"], &rows)
}
