//! People of the shop's staff.

use comanda_core::base::ids::UserId;
use comanda_core::identity::user::User;

use crate::engine::{Result, Row, Tx};
use crate::{p, statements};

statements! {
    FIND = "SELECT id, name, email, active, version FROM users WHERE id = $1";
    FIND_FOR_UPDATE = "SELECT id, name, email, active, version FROM users WHERE id = $1 {FOR_UPDATE}";
    LIST = "SELECT id, name, email, active, version FROM users WHERE email > $1 ORDER BY email LIMIT $2";
    BY_EMAIL = "SELECT id, name, email, active, version FROM users WHERE email = $1";
    INSERT = "INSERT INTO users (id, name, email, active, version) VALUES ($1, $2, $3, $4, $5)";
    SAVE = "UPDATE users SET name = $1, email = $2, active = $3, version = $4 WHERE id = $5";
}

fn read(row: &Row<'_>) -> Result<User> {
    Ok(User { id: UserId::from_bytes(row.id(0)?), name: row.text(1)?, email: row.text(2)?, active: row.bool(3)?, version: row.int(4)? })
}

/// The person, if there is one.
///
/// # Errors
/// As the engine's.
pub async fn find(tx: &mut Tx, id: UserId) -> Result<Option<User>> {
    tx.query_opt(&FIND, &p![id], read).await
}

/// The person, locked until the transaction ends.
///
/// # Errors
/// As the engine's.
pub async fn find_for_update(tx: &mut Tx, id: UserId) -> Result<Option<User>> {
    tx.query_opt(&FIND_FOR_UPDATE, &p![id], read).await
}

/// The person with this e-mail address in normalised form.
///
/// # Errors
/// As the engine's.
pub async fn by_email(tx: &mut Tx, email: &str) -> Result<Option<User>> {
    tx.query_opt(&BY_EMAIL, &p![email], read).await
}

/// People by rising e-mail address, after `after`, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn list(tx: &mut Tx, after: &str, limit: i64) -> Result<Vec<User>> {
    tx.query(&LIST, &p![after, limit], read).await
}

/// Keeps a new person.
///
/// # Errors
/// As the engine's; a conflict of `users_email_key` when the address is taken.
pub async fn insert(tx: &mut Tx, user: &User) -> Result<()> {
    tx.put(&INSERT, &p![user.id, &user.name, &user.email, user.active, user.version]).await
}

/// Keeps a person as it is now.
///
/// # Errors
/// As the engine's; a conflict of `users_email_key` when the address is taken.
pub async fn save(tx: &mut Tx, user: &User) -> Result<()> {
    tx.put_one(&SAVE, &p![&user.name, &user.email, user.active, user.version, user.id]).await
}
