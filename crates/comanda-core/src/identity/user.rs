//! People of the shop's staff, as far as orders name them.

use crate::base::ids::UserId;

/// Somebody of the staff.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct User {
    /// Its identifier.
    pub id: UserId,
    /// The name shown.
    pub name: String,
    /// The e-mail address, unique.
    pub email: String,
    /// Whether work may be given to this person.
    pub active: bool,
    /// Counts the changes.
    pub version: i64,
}
