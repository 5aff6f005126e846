//! Adding and changing people of the staff: what is given and understood, and what may not become of it.

use crate::base::email::Email;
use crate::base::ids::UserId;
use crate::base::locale::Locale;
use crate::base::problem::FieldProblem;
use crate::base::text;

use super::role::Role;
use super::user::{Theme, User};

/// Somebody of the staff as given: all of it, also when it is changed.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UserContent {
    /// The name shown, 1 to 120 characters.
    pub name: String,
    /// The e-mail address, unique.
    pub email: String,
    /// What this person may do; only look when missing.
    #[serde(default = "least")]
    pub role: Role,
    /// The language of the console; the browser's when missing.
    #[serde(default)]
    pub language: Option<Locale>,
    /// How bright the console is; as the machine says when missing.
    #[serde(default)]
    pub theme: Theme,
    /// Whether this person may log in, and work may be given to them; so it is when missing.
    #[serde(default = "yes")]
    pub active: bool,
}

const fn least() -> Role {
    Role::Viewer
}

const fn yes() -> bool {
    true
}

/// Why somebody of the staff is not changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SaveUserRefusal {
    /// Nobody would be left who may change everything.
    #[error("this is the last owner")]
    LastOwner,
}

impl SaveUserRefusal {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::LastOwner => "user.last_owner",
        }
    }
}

/// Understands a person's content. The version is 1.
///
/// # Errors
/// Every field that is wrong, all at once: `user.name_invalid`, `email.*`.
pub fn resolve(content: &UserContent, id: UserId) -> Result<User, Vec<FieldProblem>> {
    let name = text::clean_line(&content.name, 120).ok().filter(|name| !name.is_empty());
    match (name, Email::parse(&content.email)) {
        (Some(name), Ok(email)) => Ok(User {
            id,
            name,
            email: email.normalised(),
            role: content.role,
            language: content.language,
            theme: content.theme,
            active: content.active,
            version: 1,
        }),
        (name, email) => {
            let name = name.is_none().then(|| FieldProblem::new("/name", "user.name_invalid"));
            let email = email.err().map(|problem| FieldProblem::new("/email", problem.code()));
            Err(name.into_iter().chain(email).collect())
        }
    }
}

/// Checks that a change leaves the shop an active owner; `others` says whether there is another one.
///
/// # Errors
/// [`SaveUserRefusal`].
pub fn keep_an_owner(before: &User, after: &User, others: bool) -> Result<(), SaveUserRefusal> {
    if before.is_active_owner() && !after.is_active_owner() && !others {
        return Err(SaveUserRefusal::LastOwner);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(json: &str) -> UserContent {
        serde_json::from_str(json).unwrap()
    }

    fn user(role: Role, active: bool) -> User {
        let content = UserContent { role, active, ..content(r#"{"name": "Mira", "email": "mira@example.com"}"#) };
        resolve(&content, UserId::from_bytes([1; 16])).unwrap()
    }

    #[test]
    fn what_is_missing_takes_the_least() {
        let made = resolve(&content(r#"{"name": " Mira ", "email": "Mira@Example.com"}"#), UserId::from_bytes([1; 16])).unwrap();
        assert_eq!((made.name.as_str(), made.email.as_str()), ("Mira", "mira@example.com"));
        assert_eq!((made.role, made.language, made.theme, made.active), (Role::Viewer, None, Theme::System, true));
        assert!(serde_json::from_str::<UserContent>(r#"{"name": "M", "email": "m@example.com", "role": "god"}"#).is_err());
    }

    #[test]
    fn a_shop_keeps_an_owner() {
        let check = |before: (Role, bool), after: (Role, bool), others: bool, expected: Result<(), &str>| {
            let answer = keep_an_owner(&user(before.0, before.1), &user(after.0, after.1), others);
            assert_eq!(answer.map_err(SaveUserRefusal::code), expected, "{before:?} {after:?} {others}");
        };
        check((Role::Owner, true), (Role::Owner, true), false, Ok(()));
        check((Role::Owner, true), (Role::Owner, false), false, Err("user.last_owner"));
        check((Role::Owner, true), (Role::Manager, true), false, Err("user.last_owner"));
        check((Role::Owner, true), (Role::Manager, false), true, Ok(()));
        check((Role::Owner, false), (Role::Viewer, false), false, Ok(()));
        check((Role::Agent, true), (Role::Agent, false), false, Ok(()));
        check((Role::Agent, true), (Role::Owner, true), false, Ok(()));
    }
}
