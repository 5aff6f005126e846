//! `DELETE /api-keys/{id}`: taking a key back.

use axum::extract::State;
use comanda_core::base::ids::ApiKeyId;
use serde::Serialize;
use utoipa::ToSchema;

use crate::answer::{Answer, Answered};
use crate::api::v1::refusals::{BareCommandRefusals, CommandParams};
use crate::api::v1::wire::ApiKeyIdText;
use crate::asking::{Giver, SettingsWrite};
use crate::doors::Doors;
use crate::path::Name;

/// A key that was taken back.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = RevokedApiKey)]
pub(super) struct RevokedBody {
    /// The key.
    #[schema(value_type = ApiKeyIdText)]
    id: ApiKeyId,
}

/// Take an API key back
///
/// It stops working at once in this process and within a second in others. Taking it back again changes nothing.
#[utoipa::path(
    delete, path = "/api-keys/{id}", tag = "api-keys", operation_id = "revoke_api_key",
    params(("id" = ApiKeyIdText, Path, description = "The key."), CommandParams),
    responses((status = 200, description = "The key does not work any more.", body = RevokedBody), BareCommandRefusals),
    security(("api_key" = ["settings.write"])),
)]
pub(super) async fn revoke(State(doors): State<Doors>, giver: Giver<SettingsWrite>, Name(id): Name<ApiKeyId>) -> Answered {
    let done = doors.app.revoke_api_key(giver.caller, id).await?;
    Ok(Answer::ok(&RevokedBody { id })?.replayed(done.replayed))
}
