//! Adding and changing people of the staff: what is given and understood.

use crate::base::email::Email;
use crate::base::ids::UserId;
use crate::base::problem::FieldProblem;
use crate::base::text;

use super::user::User;

/// Somebody of the staff as given: all of it, also when it is changed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UserContent {
    /// The name shown, 1 to 120 characters.
    pub name: String,
    /// The e-mail address, unique.
    pub email: String,
    /// Whether work may be given to this person; it may when missing.
    #[serde(default = "yes")]
    pub active: bool,
}

const fn yes() -> bool {
    true
}

/// Understands a person's content. The version is 1.
///
/// # Errors
/// Every field that is wrong, all at once: `user.name_invalid`, `email.*`.
pub fn resolve(content: &UserContent, id: UserId) -> Result<User, Vec<FieldProblem>> {
    let name = text::clean_line(&content.name, 120).ok().filter(|name| !name.is_empty());
    match (name, Email::parse(&content.email)) {
        (Some(name), Ok(email)) => Ok(User { id, name, email: email.normalised(), active: content.active, version: 1 }),
        (name, email) => {
            let name = name.is_none().then(|| FieldProblem::new("/name", "user.name_invalid"));
            let email = email.err().map(|problem| FieldProblem::new("/email", problem.code()));
            Err(name.into_iter().chain(email).collect())
        }
    }
}
