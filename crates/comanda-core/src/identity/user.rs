//! People of the shop's staff.

use crate::base::ids::UserId;
use crate::base::locale::Locale;

use super::role::Role;

/// How bright somebody wants the console.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the machine in front of them says.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Every theme, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme with this code.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }
}

/// Somebody of the staff. Whether there is a password, and which, is not known here.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct User {
    /// Its identifier.
    pub id: UserId,
    /// The name shown.
    pub name: String,
    /// The e-mail address in normalised form, unique: what somebody logs in with.
    pub email: String,
    /// What this person may do.
    pub role: Role,
    /// The language of the console; the browser's when there is none.
    pub language: Option<Locale>,
    /// How bright the console is.
    pub theme: Theme,
    /// Whether this person may log in, and work may be given to them.
    pub active: bool,
    /// Counts the changes.
    pub version: i64,
}

impl User {
    /// Whether this person keeps the shop from being nobody's.
    #[must_use]
    pub fn is_active_owner(&self) -> bool {
        self.active && self.role == Role::Owner
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn themes_read_back() {
        for theme in Theme::ALL {
            assert_eq!(Theme::parse(theme.code()), Some(theme));
            assert_eq!(serde_json::to_string(&theme).unwrap(), format!("\"{}\"", theme.code()));
        }
        assert_eq!(Theme::parse("sepia"), None);
    }
}
