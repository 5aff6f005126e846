//! Views of lists that people of the staff keep.

use comanda_core::base::ids::{UserId, ViewId};
use comanda_core::identity::saved_view::{ListName, SavedView};

use crate::convert::coded;
use crate::engine::{Result, Row, Tx};
use crate::{p, statements};

statements! {
    OF_USER = "SELECT id, user_id, list, name, query, position FROM views WHERE user_id = $1 AND list = $2 ORDER BY position, id";
    INSERT = "INSERT INTO views (id, user_id, list, name, name_key, query, position) VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, name_key = EXCLUDED.name_key, query = EXCLUDED.query,
        position = EXCLUDED.position";
    REMOVE = "DELETE FROM views WHERE id = $1 AND user_id = $2";
}

fn read(row: &Row<'_>) -> Result<SavedView> {
    Ok(SavedView {
        id: ViewId::from_bytes(row.id(0)?),
        user: UserId::from_bytes(row.id(1)?),
        list: coded(row, 2, ListName::parse)?,
        name: row.text(3)?,
        query: row.text(4)?,
        position: row.int(5)?,
    })
}

/// A person's views of a list, by rising position.
///
/// # Errors
/// As the engine's.
pub async fn of_user(tx: &mut Tx, user: UserId, list: ListName) -> Result<Vec<SavedView>> {
    tx.query(&OF_USER, &p![user, list.code()], read).await
}

/// Keeps a view as it is now, a new one or one that is kept. Its person is locked.
///
/// # Errors
/// As the engine's; a conflict of `views_name_key` when the person has another of the name.
pub async fn save(tx: &mut Tx, view: &SavedView) -> Result<()> {
    let SavedView { id, user, list, name, query, position } = view;
    tx.put_one(&INSERT, &p![id, user, list.code(), name, view.name_key(), query, position]).await
}

/// Removes a view of a person; whether there was one.
///
/// # Errors
/// As the engine's.
pub async fn remove(tx: &mut Tx, user: UserId, id: ViewId) -> Result<bool> {
    tx.exec(&REMOVE, &p![id, user]).await.map(|removed| removed > 0)
}
