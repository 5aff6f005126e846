//! People of the shop's staff, and the hashes of their passwords, which are read only where one is compared.

use comanda_core::base::ids::UserId;
use comanda_core::base::locale::Locale;
use comanda_core::identity::role::Role;
use comanda_core::identity::user::{Theme, User};

use crate::convert::coded;
use crate::engine::{Result, Row, Tx};
use crate::{p, statements};

statements! {
    FIND = "SELECT id, name, email, role, language, theme, active, version FROM users WHERE id = $1";
    FIND_FOR_UPDATE = "SELECT id, name, email, role, language, theme, active, version FROM users WHERE id = $1 {FOR_UPDATE}";
    LIST = "SELECT id, name, email, role, language, theme, active, version FROM users WHERE email > $1 ORDER BY email LIMIT $2";
    BY_EMAIL = "SELECT id, name, email, role, language, theme, active, version FROM users WHERE email = $1";
    LOCK_ACTIVE_OWNERS = "SELECT id FROM users WHERE role = 'owner' AND active = 1 ORDER BY id {FOR_UPDATE}";
    PASSWORD_HASH = "SELECT password_hash FROM users WHERE id = $1";
    ANY_PASSWORD = "SELECT COUNT(*) FROM (SELECT id FROM users WHERE password_hash IS NOT NULL LIMIT 1) p";
    INSERT = "INSERT INTO users (id, name, email, role, language, theme, active, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    SAVE = "UPDATE users SET name = $1, email = $2, role = $3, language = $4, theme = $5, active = $6, version = $7 WHERE id = $8";
    SET_PASSWORD = "UPDATE users SET password_hash = $1 WHERE id = $2";
}

fn read(row: &Row<'_>) -> Result<User> {
    let language = row.text_opt(4)?.map(|tag| Locale::parse(&tag).map_err(|_| row.inconsistent(4, &tag))).transpose()?;
    Ok(User {
        id: UserId::from_bytes(row.id(0)?),
        name: row.text(1)?,
        email: row.text(2)?,
        role: coded(row, 3, Role::parse)?,
        language,
        theme: coded(row, 5, Theme::parse)?,
        active: row.bool(6)?,
        version: row.int(7)?,
    })
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

/// All active owners, locked by rising identifier until the transaction ends: before anybody else of the staff.
///
/// # Errors
/// As the engine's.
pub async fn lock_active_owners(tx: &mut Tx) -> Result<Vec<UserId>> {
    tx.query(&LOCK_ACTIVE_OWNERS, &[], |row| row.id(0).map(UserId::from_bytes)).await
}

/// The hash of a person's password, a PHC string; `None` when there is none, or no such person.
///
/// # Errors
/// As the engine's.
pub async fn password_hash(tx: &mut Tx, id: UserId) -> Result<Option<String>> {
    Ok(tx.query_opt(&PASSWORD_HASH, &p![id], |row| row.text_opt(0)).await?.flatten())
}

/// Whether anybody has a password.
///
/// # Errors
/// As the engine's.
pub async fn any_password(tx: &mut Tx) -> Result<bool> {
    tx.query_one(&ANY_PASSWORD, &[], |row| row.int(0)).await.map(|found| found > 0)
}

/// Keeps a new person, who has no password.
///
/// # Errors
/// As the engine's; a conflict of `users_email_key` when the address is taken.
pub async fn insert(tx: &mut Tx, user: &User) -> Result<()> {
    let language = user.language.map(Locale::tag);
    let (role, theme) = (user.role.code(), user.theme.code());
    tx.put(&INSERT, &p![user.id, &user.name, &user.email, role, language, theme, user.active, user.version]).await
}

/// Keeps a person as they are now.
///
/// # Errors
/// As the engine's; a conflict of `users_email_key` when the address is taken.
pub async fn save(tx: &mut Tx, user: &User) -> Result<()> {
    let language = user.language.map(Locale::tag);
    let (role, theme) = (user.role.code(), user.theme.code());
    tx.put_one(&SAVE, &p![&user.name, &user.email, role, language, theme, user.active, user.version, user.id]).await
}

/// Keeps the hash of a person's new password, a PHC string.
///
/// # Errors
/// As the engine's.
pub async fn set_password(tx: &mut Tx, id: UserId, hash: &str) -> Result<()> {
    tx.put_one(&SET_PASSWORD, &p![hash, id]).await
}
