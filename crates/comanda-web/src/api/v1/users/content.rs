//! Somebody of the staff as given.

use comanda_app::identity::save_user::UserContent;
use comanda_core::base::locale::Locale;
use comanda_core::identity::role::Role;
use comanda_core::identity::user::Theme;
use serde::Deserialize;
use utoipa::ToSchema;

use crate::api::v1::wire::{LocaleTag, RoleCode, ThemeCode};

/// Somebody of the staff: all of it, also when it is changed.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = UserContent)]
pub(super) struct UserContentBody {
    /// The name shown.
    #[schema(min_length = 1, max_length = 120, example = "Ana")]
    name: String,
    /// The e-mail address, unique.
    #[schema(min_length = 3, max_length = 254, example = "ana@example.com")]
    email: String,
    /// What this person may do; nothing that the caller may not do. Only look when missing.
    #[serde(default = "least")]
    #[schema(value_type = RoleCode)]
    role: Role,
    /// The language of the console; the browser's when missing.
    #[serde(default)]
    #[schema(value_type = Option<LocaleTag>)]
    language: Option<Locale>,
    /// How bright the console is; as the machine says when missing.
    #[serde(default)]
    #[schema(value_type = ThemeCode)]
    theme: Theme,
    /// Whether this person may log in, and work may be given to them.
    #[serde(default = "yes")]
    active: bool,
}

const fn least() -> Role {
    Role::Viewer
}

const fn yes() -> bool {
    true
}

impl From<UserContentBody> for UserContent {
    fn from(UserContentBody { name, email, role, language, theme, active }: UserContentBody) -> Self {
        Self { name, email, role, language, theme, active }
    }
}
