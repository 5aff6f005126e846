//! `GET /api-keys`: the keys there are, without their tokens.

use axum::extract::State;
use comanda_app::queries::settings;
use comanda_core::base::ids::ApiKeyId;
use comanda_core::identity::api_key::ApiKey;
use serde::Serialize;
use utoipa::ToSchema;

use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{ListRefusals, PageParams};
use crate::api::v1::wire::{ApiKeyIdText, Instant, PermissionCode};
use crate::asking::{Reader, SettingsRead};
use crate::doors::Doors;
use crate::problem::Problem;

/// A key as it is known after it was made.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ApiKey)]
struct KeyBody<'a> {
    /// Its identifier.
    #[schema(value_type = ApiKeyIdText)]
    id: ApiKeyId,
    /// What it is for.
    name: &'a str,
    /// What its holder may do.
    #[schema(value_type = Vec<PermissionCode>)]
    permissions: Vec<&'static str>,
    /// When it was made.
    created_at: Instant,
    /// When it stops working by itself.
    expires_at: Option<Instant>,
    /// When it was taken back.
    revoked_at: Option<Instant>,
}

impl<'a> KeyBody<'a> {
    fn of(key: &'a ApiKey) -> Self {
        Self {
            id: key.id,
            name: &key.name,
            permissions: key.permissions.iter().map(|permission| permission.code()).collect(),
            created_at: Instant(key.created_at),
            expires_at: key.expires_at.map(Instant),
            revoked_at: key.revoked_at.map(Instant),
        }
    }
}

/// Some of a list.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = ApiKeyPage)]
pub(super) struct PageBody<'a> {
    /// What is on the page.
    items: Vec<KeyBody<'a>>,
    /// What to ask the next page with; `null` on the last one.
    next: Option<&'a str>,
}

/// List API keys
#[utoipa::path(
    get, path = "/api-keys", tag = "api-keys", operation_id = "list_api_keys",
    params(PageParams),
    responses((status = 200, description = "Keys, the newest first, also those that work no more.", body = PageBody), ListRefusals),
    security(("api_key" = ["settings.read"])),
)]
pub(super) async fn list(State(doors): State<Doors>, reader: Reader<SettingsRead>) -> Answered {
    let mut params = reader.params;
    let page = params.page();
    params.finish()?;
    let found = settings::api_keys(&doors.app, &reader.caller, &page).await.map_err(Problem::of_query)?;
    Answer::ok(&PageBody { items: found.items.iter().map(KeyBody::of).collect(), next: found.next.as_deref() })
}
