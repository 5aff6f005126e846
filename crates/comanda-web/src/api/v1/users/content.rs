//! Somebody of the staff as given.

use comanda_app::identity::save_user::UserContent;
use serde::Deserialize;
use utoipa::ToSchema;

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
    /// Whether work may be given to this person.
    #[serde(default = "yes")]
    active: bool,
}

const fn yes() -> bool {
    true
}

impl From<UserContentBody> for UserContent {
    fn from(UserContentBody { name, email, active }: UserContentBody) -> Self {
        Self { name, email, active }
    }
}
