//! The people behind orders, notes about them, and the words they are found by.

use std::collections::BTreeSet;

use comanda_core::base::ids::{NoteId, OrderId};
use comanda_core::orders::note::Note;
use comanda_core::orders::people::People;

use crate::convert::{actor, at, json_opt, to_json};
use crate::engine::{Result, Tx, Val};
use crate::{p, statements};

statements! {
    INSERT = "INSERT INTO order_people (order_id, name, company, tax_id, email, phone, shipping_address, billing_address, customer_note)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)";
    SAVE = "UPDATE order_people SET name = $1, company = $2, tax_id = $3, email = $4, phone = $5, shipping_address = $6,
        billing_address = $7, customer_note = $8 WHERE order_id = $9";
    FIND = "SELECT name, company, tax_id, email, phone, shipping_address, billing_address, customer_note FROM order_people WHERE order_id = $1";
    NOTE_INSERT = "INSERT INTO order_notes (order_id, id, text, author, at) VALUES ($1, $2, $3, $4, $5)";
    NOTES = "SELECT id, text, author, at FROM order_notes WHERE order_id = $1 ORDER BY id";
    TERM_INSERT = "INSERT INTO order_terms (term, order_id) VALUES ($1, $2) ON CONFLICT (term, order_id) DO NOTHING";
    TERMS_DELETE = "DELETE FROM order_terms WHERE order_id = $1";
}

/// Keeps what the customer gave with a new order.
///
/// # Errors
/// As the engine's.
pub async fn people_insert(tx: &mut Tx, order: OrderId, people: &People) -> Result<()> {
    let shipping = people.shipping_address.as_ref().map(to_json).transpose()?;
    let billing = people.billing_address.as_ref().map(to_json).transpose()?;
    let params = p![
        order,
        people.name.as_deref(),
        people.company.as_deref(),
        people.tax_id.as_deref(),
        people.email.as_deref(),
        people.phone.as_deref(),
        shipping,
        billing,
        people.customer_note.as_deref()
    ];
    tx.put(&INSERT, &params).await
}

/// Keeps what the customer gave anew, with the words it is found by.
///
/// # Errors
/// As the engine's.
pub async fn people_save(tx: &mut Tx, order: OrderId, people: &People, terms: &BTreeSet<String>) -> Result<()> {
    let shipping = people.shipping_address.as_ref().map(to_json).transpose()?;
    let billing = people.billing_address.as_ref().map(to_json).transpose()?;
    let params = p![
        people.name.as_deref(),
        people.company.as_deref(),
        people.tax_id.as_deref(),
        people.email.as_deref(),
        people.phone.as_deref(),
        shipping,
        billing,
        people.customer_note.as_deref(),
        order
    ];
    tx.put_one(&SAVE, &params).await?;
    tx.put(&TERMS_DELETE, &p![order]).await?;
    terms_insert(tx, order, terms).await
}

/// What the customer gave.
///
/// # Errors
/// As the engine's.
pub async fn people(tx: &mut Tx, order: OrderId) -> Result<People> {
    let found = tx
        .query_opt(&FIND, &p![order], |row| {
            Ok(People {
                name: row.text_opt(0)?,
                company: row.text_opt(1)?,
                tax_id: row.text_opt(2)?,
                email: row.text_opt(3)?,
                phone: row.text_opt(4)?,
                shipping_address: json_opt(row, 5)?,
                billing_address: json_opt(row, 6)?,
                customer_note: row.text_opt(7)?,
            })
        })
        .await?;
    Ok(found.unwrap_or_default())
}

/// Adds words the order is found by, besides its numbers and its customer's words.
///
/// # Errors
/// As the engine's.
pub async fn terms_insert(tx: &mut Tx, order: OrderId, terms: &BTreeSet<String>) -> Result<()> {
    let rows: Vec<[Val<'_>; 2]> = terms.iter().map(|term| p![term, order]).collect();
    tx.put_each(&TERM_INSERT, &rows).await
}

/// Adds a note.
///
/// # Errors
/// As the engine's.
pub async fn note_insert(tx: &mut Tx, order: OrderId, note: &Note) -> Result<()> {
    tx.put(&NOTE_INSERT, &p![order, note.id, &note.text, note.author.to_string(), note.at]).await
}

/// The order's notes, oldest first.
///
/// # Errors
/// As the engine's.
pub async fn notes(tx: &mut Tx, order: OrderId) -> Result<Vec<Note>> {
    tx.query(&NOTES, &p![order], |row| {
        Ok(Note { id: NoteId::from_bytes(row.id(0)?), text: row.text(1)?, author: actor(row, 2)?, at: at(row, 3)? })
    })
    .await
}
