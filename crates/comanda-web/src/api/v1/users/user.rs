//! Somebody of the staff as answered.

use comanda_app::identity::save_user::SavedUser;
use comanda_core::base::ids::UserId;
use comanda_core::identity::user::User;
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::v1::wire::UserIdText;

/// Somebody of the staff.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = User)]
pub(super) struct UserBody<'a> {
    /// The identifier.
    #[schema(value_type = UserIdText)]
    id: UserId,
    /// The name shown.
    name: &'a str,
    /// The e-mail address.
    email: &'a str,
    /// Whether work may be given to this person.
    active: bool,
    /// The version, as in `ETag`.
    version: i64,
}

impl<'a> UserBody<'a> {
    /// The person on the wire.
    pub(super) fn of(user: &'a User) -> Self {
        Self { id: user.id, name: &user.name, email: &user.email, active: user.active, version: user.version }
    }
}

/// Somebody of the staff who was kept. Names stay out of answers that are kept for repeated requests.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = SavedUser)]
pub(super) struct SavedUserBody {
    /// The identifier.
    #[schema(value_type = UserIdText)]
    id: UserId,
    /// The version, as in `ETag`.
    version: i64,
}

impl SavedUserBody {
    /// What a command answers.
    pub(super) const fn of(saved: &SavedUser) -> Self {
        Self { id: saved.user, version: saved.version }
    }
}
