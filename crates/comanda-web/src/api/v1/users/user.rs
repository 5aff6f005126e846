//! Somebody of the staff as answered.

use comanda_app::identity::save_user::SavedUser;
use comanda_core::base::ids::UserId;
use comanda_core::base::locale::Locale;
use comanda_core::identity::role::Role;
use comanda_core::identity::user::{Theme, User};
use serde::Serialize;
use utoipa::ToSchema;

use crate::api::v1::wire::{LocaleTag, RoleCode, ThemeCode, UserIdText};

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
    /// What this person may do.
    #[schema(value_type = RoleCode)]
    role: Role,
    /// The language of the console; the browser's when it is `null`.
    #[schema(value_type = Option<LocaleTag>)]
    language: Option<Locale>,
    /// How bright the console is.
    #[schema(value_type = ThemeCode)]
    theme: Theme,
    /// Whether this person may log in, and work may be given to them.
    active: bool,
    /// The version, as in `ETag`.
    version: i64,
}

impl<'a> UserBody<'a> {
    /// The person on the wire.
    pub(super) fn of(user: &'a User) -> Self {
        let User { id, name, email, role, language, theme, active, version } = user;
        Self { id: *id, name, email, role: *role, language: *language, theme: *theme, active: *active, version: *version }
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
