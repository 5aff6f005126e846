//! `POST /api-keys`: making a key.

use axum::extract::State;
use comanda_app::identity::make_api_key::MakeApiKeyRequest;
use comanda_core::base::ids::ApiKeyId;
use comanda_core::identity::permission::Permission;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{CommandParams, CommandRefusals};
use crate::api::v1::wire::{ApiKeyIdText, Instant, PermissionCode};
use crate::asking::{Giver, SettingsWrite};
use crate::body::Body;
use crate::doors::Doors;

/// A key that is wanted.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = MakeApiKey)]
pub(super) struct MakeBody {
    /// What it is for.
    #[schema(min_length = 1, max_length = 120, example = "Web shop")]
    name: String,
    /// What its holder may do; nothing that the caller may not do.
    #[schema(value_type = Vec<PermissionCode>, min_items = 1)]
    permissions: Vec<Permission>,
    /// When it stops working; never when missing.
    expires_at: Option<Instant>,
}

/// A key that was made.
#[derive(Serialize, ToSchema)]
#[schema(as = MadeApiKey)]
pub(super) struct MadeBody<'a> {
    /// Its identifier.
    #[schema(value_type = ApiKeyIdText)]
    id: ApiKeyId,
    /// The key itself. It is shown this once.
    #[schema(pattern = "^cmd_[A-Za-z0-9_-]{43}$")]
    token: &'a str,
}

/// Make an API key
///
/// Its token is shown this once: repeating the request with the same `Idempotency-Key` is refused.
#[utoipa::path(
    post, path = "/api-keys", tag = "api-keys", operation_id = "make_api_key",
    params(CommandParams),
    request_body = MakeBody,
    responses(
        (status = 201, description = "The key was made.", body = MadeBody),
        (status = 200, description = "A key could be made: this was a dry run, and the token opens nothing.", body = MadeBody),
        CommandRefusals,
    ),
    security(("api_key" = ["settings.write"])),
)]
pub(super) async fn make(
    State(doors): State<Doors>,
    giver: Giver<SettingsWrite>,
    Body(MakeBody { name, permissions, expires_at }): Body<MakeBody>,
) -> Answered {
    let dry_run = giver.caller.dry_run;
    let request = MakeApiKeyRequest { name, permissions, expires_at: expires_at.map(|at| at.0) };
    let made = doors.app.make_api_key(giver.caller, request).await?;
    Answer::created(&MadeBody { id: made.id, token: &made.token }, dry_run, || format!("/api/v1/api-keys/{}", made.id))
}
