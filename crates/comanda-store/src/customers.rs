//! Customers, how they are reached, and the words they are found by.

use comanda_core::base::ids::{AddressId, ChannelId, CustomerId, SkuId};
use comanda_core::base::locale::Locale;
use comanda_core::base::time::Timestamp;
use comanda_core::customers::customer::{Customer, CustomerAddress, CustomerReference};
use comanda_core::inventory::level::Level;

use crate::convert::json;
use crate::engine::{Result, Row, Stmt, StoreError, Tx};
use crate::orders::{flags_from_text, flags_to_text};
use crate::{inventory, p, setup, statements};

statements! {
    FIND = "SELECT id, name, company, tax_id, language, flags, orders_placed, merged_into, version FROM customers WHERE id = $1";
    FIND_FOR_UPDATE = "SELECT id, name, company, tax_id, language, flags, orders_placed, merged_into, version FROM customers WHERE id = $1 {FOR_UPDATE}";
    LIST = "SELECT id, name, company, tax_id, language, flags, orders_placed, merged_into, version FROM customers
        WHERE id < $1 AND merged_into IS NULL ORDER BY id DESC LIMIT $2";
    CONTACTS = "SELECT kind, value FROM customer_contacts WHERE customer_id = $1 ORDER BY kind, position";
    ADDRESSES = "SELECT id, address FROM customer_addresses WHERE customer_id = $1 ORDER BY position";
    REFERENCES = "SELECT channel_id, reference FROM customer_references WHERE customer_id = $1 ORDER BY channel_id, reference";
    MERGED_INTO = "SELECT merged_into FROM customers WHERE id = $1";
    BY_REFERENCE = "SELECT customer_id FROM customer_references WHERE channel_id = $1 AND reference = $2";
    BY_CONTACT = "SELECT customer_id FROM customer_contacts WHERE kind = $1 AND value = $2 ORDER BY customer_id LIMIT 20";
    KNOWN_BY_CONTACT = "SELECT known.customer_id, t.term FROM (SELECT customer_id FROM customer_contacts WHERE kind = $1 AND value = $2
        ORDER BY customer_id LIMIT 1) known LEFT JOIN customer_terms t ON t.customer_id = known.customer_id";
    PLACED = "UPDATE customers SET orders_placed = orders_placed + 1 WHERE id = $1 AND merged_into IS NULL RETURNING orders_placed";
    INSERT = "INSERT INTO customers (id, name, company, tax_id, language, flags, orders_placed, merged_into, created_at, version)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";
    SAVE = "UPDATE customers SET name = $1, company = $2, tax_id = $3, language = $4, flags = $5, orders_placed = $6, merged_into = $7,
        version = $8 WHERE id = $9";
    CONTACTS_DELETE = "DELETE FROM customer_contacts WHERE customer_id = $1";
    ADDRESSES_DELETE = "DELETE FROM customer_addresses WHERE customer_id = $1";
    REFERENCES_DELETE = "DELETE FROM customer_references WHERE customer_id = $1";
    TERMS_DELETE = "DELETE FROM customer_terms WHERE customer_id = $1";
    CONTACT_INSERT = "INSERT INTO customer_contacts (kind, value, customer_id, position) VALUES ($1, $2, $3, $4)";
    ADDRESS_INSERT = "INSERT INTO customer_addresses (customer_id, position, id, address) VALUES ($1, $2, $3, $4)";
    REFERENCE_INSERT = "INSERT INTO customer_references (channel_id, reference, customer_id) VALUES ($1, $2, $3)";
    TERM_COUNT = "SELECT COUNT(*) FROM (SELECT 1 AS one FROM customer_terms WHERE term >= $1 AND term <= $2 LIMIT $3) AS entries";
    TERM_INSERT = "INSERT INTO customer_terms (term, customer_id) VALUES ($1, $2)";
    TERMS = "SELECT term FROM customer_terms WHERE customer_id = $1";
}

/// A way to reach a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contact<'c> {
    /// A normalised e-mail address.
    Email(&'c str),
    /// A phone in E.164.
    Phone(&'c str),
}

impl Contact<'_> {
    const fn parts(&self) -> (&'static str, &str) {
        match self {
            Self::Email(value) => ("email", value),
            Self::Phone(value) => ("phone", value),
        }
    }
}

/// A customer as far as a new order of theirs needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownCustomer {
    /// Its identifier.
    pub id: CustomerId,
    /// The folded words it is found by.
    pub terms: Vec<String>,
}

fn read(row: &Row<'_>) -> Result<Customer> {
    let language = row.text_opt(4)?.map(|tag| Locale::parse(&tag).map_err(|_| row.inconsistent(4, &tag))).transpose()?;
    Ok(Customer {
        id: CustomerId::from_bytes(row.id(0)?),
        name: row.text(1)?,
        company: row.text_opt(2)?,
        tax_id: row.text_opt(3)?,
        language,
        flags: crate::convert::coded(row, 5, flags_from_text)?,
        orders_placed: row.int(6)?,
        merged_into: row.id_opt(7)?.map(CustomerId::from_bytes),
        version: row.int(8)?,
        emails: Vec::new(),
        phones: Vec::new(),
        addresses: Vec::new(),
        references: Vec::new(),
    })
}

/// Adds what other tables have of the customers.
async fn complete(tx: &mut Tx, mut customers: Vec<Customer>) -> Result<Vec<Customer>> {
    let ids: Vec<_> = customers.iter().map(|customer| p![customer.id]).collect();
    let contacts = tx.query_each(&CONTACTS, &ids, |row| Ok((row.text(0)?, row.text(1)?))).await?;
    let address = |row: &Row<'_>| Ok(CustomerAddress { id: AddressId::from_bytes(row.id(0)?), address: json(row, 1)? });
    let addresses = tx.query_each(&ADDRESSES, &ids, address).await?;
    let reference = |row: &Row<'_>| Ok(CustomerReference { channel: ChannelId::from_bytes(row.id(0)?), reference: row.text(1)? });
    let references = tx.query_each(&REFERENCES, &ids, reference).await?;
    for (((customer, contacts), addresses), references) in customers.iter_mut().zip(contacts).zip(addresses).zip(references) {
        for (kind, value) in contacts {
            if kind == "email" { customer.emails.push(value) } else { customer.phones.push(value) }
        }
        customer.addresses = addresses;
        customer.references = references;
    }
    Ok(customers)
}

async fn load(tx: &mut Tx, stmt: &'static Stmt, id: CustomerId) -> Result<Option<Customer>> {
    let found = tx.query_opt(stmt, &p![id], read).await?;
    Ok(complete(tx, found.into_iter().collect()).await?.pop())
}

/// The customer, if there is one; a merged record too.
///
/// # Errors
/// As the engine's.
pub async fn find(tx: &mut Tx, id: CustomerId) -> Result<Option<Customer>> {
    load(tx, &FIND, id).await
}

/// The customer, locked until the transaction ends.
///
/// # Errors
/// As the engine's.
pub async fn find_for_update(tx: &mut Tx, id: CustomerId) -> Result<Option<Customer>> {
    load(tx, &FIND_FOR_UPDATE, id).await
}

/// The customers with these identifiers, in their order; what is not there is left out.
///
/// # Errors
/// As the engine's.
pub async fn by_ids(tx: &mut Tx, ids: &[CustomerId]) -> Result<Vec<Customer>> {
    let params: Vec<_> = ids.iter().map(|id| p![*id]).collect();
    let found = tx.query_each(&FIND, &params, read).await?;
    complete(tx, found.into_iter().flatten().collect()).await
}

/// Customers by falling identifier (newest first) before `before`, without merged ones, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn list(tx: &mut Tx, before: CustomerId, limit: i64) -> Result<Vec<Customer>> {
    let found = tx.query(&LIST, &p![before, limit], read).await?;
    complete(tx, found).await
}

/// A word to find customers by.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Word {
    /// A whole folded word.
    Whole(String),
    /// The beginning of a folded word.
    Prefix(String),
}

/// From how many entries on a word is common. Up to there its customers are gathered and looked at
/// one by one; all customers from the newest on are looked at when each word is common, which then
/// soon gives a page.
const COMMON: i64 = 20_000;

/// Customers that have all the words, at least one, by falling identifier (newest first) before
/// `before`, without merged ones, at most `limit`.
///
/// # Errors
/// As the engine's; [`StoreError::Internal`] without a word.
pub async fn search(tx: &mut Tx, words: &[Word], before: CustomerId, limit: i64) -> Result<Vec<Customer>> {
    let range = |word: &Word| match word {
        Word::Whole(word) => (word.clone(), word.clone()),
        // Both databases compare bytes, and this character's are higher than all others'.
        Word::Prefix(start) => (start.clone(), format!("{start}\u{10FFFF}")),
    };
    let ranges: Vec<(String, String)> = words.iter().map(range).collect();
    let params: Vec<_> = ranges.iter().map(|(from, to)| p![from, to, COMMON]).collect();
    let counts = tx.query_each(&TERM_COUNT, &params, |row| row.int(0)).await?;
    let mut by_count: Vec<(i64, (String, String))> = counts.into_iter().flatten().zip(ranges).collect();
    by_count.sort();
    let Some((fewest, _)) = by_count.first() else {
        return Err(StoreError::internal("a search needs a word"));
    };
    if *fewest == 0 {
        return Ok(Vec::new());
    }
    let gathered = *fewest < COMMON;
    let mut params = Vec::new();
    let mut sql = String::new();
    for (index, (_, (from, to))) in by_count.iter().enumerate() {
        let (low, high) = (params.len() + 1, params.len() + 2);
        params.extend(p![from, to]);
        sql.push_str(&match (index, gathered) {
            (0, true) => format!(
                "WITH found AS MATERIALIZED (SELECT DISTINCT customer_id FROM customer_terms WHERE term >= ${low} AND term <= ${high})
                {SEARCHED} FROM found f CROSS JOIN customers c WHERE c.id = f.customer_id"
            ),
            (0, false) => format!("{SEARCHED} FROM customers c WHERE {}", has_term(low, high)),
            (_, _) => format!(" AND {}", has_term(low, high)),
        });
    }
    let (place, count) = (params.len() + 1, params.len() + 2);
    sql.push_str(&format!(" AND c.id < ${place} AND c.merged_into IS NULL ORDER BY c.id DESC LIMIT ${count}"));
    params.extend(p![before, limit]);
    let found = tx.query_text(&sql, &params, read).await?;
    complete(tx, found).await
}

const SEARCHED: &str = "SELECT c.id, c.name, c.company, c.tax_id, c.language, c.flags, c.orders_placed, c.merged_into, c.version";

/// The condition that customer `c` has a word between two parameters, asked customer by customer:
/// the limit keeps the database from gathering all customers of a common word for a join, and the
/// concatenation from going through all entries of the word where the customer has only a few.
fn has_term(low: usize, high: usize) -> String {
    format!(
        "(SELECT 1 FROM customer_terms t WHERE t.customer_id = c.id AND (t.term || '') >= ${low} AND (t.term || '') <= ${high} LIMIT 1) = 1"
    )
}

/// The record that stands for the customer: itself, or what it was merged into.
///
/// # Errors
/// As the engine's.
pub async fn standing_for(tx: &mut Tx, id: CustomerId) -> Result<Option<CustomerId>> {
    let mut at = id;
    while let Some(next) = tx.query_opt(&MERGED_INTO, &p![at], |row| row.id_opt(0)).await? {
        match next {
            Some(into) => at = CustomerId::from_bytes(into),
            None => return Ok(Some(at)),
        }
    }
    Ok(None)
}

/// The customer a channel knows by this name.
///
/// # Errors
/// As the engine's.
pub async fn by_reference(tx: &mut Tx, channel: ChannelId, reference: &str) -> Result<Option<CustomerId>> {
    tx.query_opt(&BY_REFERENCE, &p![channel, reference], |row| row.id(0).map(CustomerId::from_bytes)).await
}

/// The customers reached this way, the oldest first, at most 20. Merged records have no contacts.
///
/// # Errors
/// As the engine's.
pub async fn by_contact(tx: &mut Tx, contact: Contact<'_>) -> Result<Vec<CustomerId>> {
    let (kind, value) = contact.parts();
    tx.query(&BY_CONTACT, &p![kind, value], |row| row.id(0).map(CustomerId::from_bytes)).await
}

/// The customer reached this way, the oldest when there are several, with the words it is found by;
/// and the version of the [setup], which an order with that contact is decided by.
///
/// # Errors
/// As the engine's.
pub async fn known_by_contact(tx: &mut Tx, contact: Contact<'_>) -> Result<(Option<KnownCustomer>, i64)> {
    let (kind, value) = contact.parts();
    let read = |row: &Row<'_>| Ok((CustomerId::from_bytes(row.id(0)?), row.text_opt(1)?));
    let version = (&setup::VERSION, &p![][..], |row: &Row<'_>| row.int(0));
    let (version, known) = tx.query_beside(version, (&KNOWN_BY_CONTACT, &[p![kind, value]], read)).await?;
    let version = *version.first().ok_or_else(|| StoreError::inconsistent("setup", "version", "missing"))?;
    let mut rows = known.into_iter().flatten().peekable();
    let id = rows.peek().map(|(id, _)| *id);
    Ok((id.map(|id| KnownCustomer { id, terms: rows.filter_map(|(_, term)| term).collect() }), version))
}

/// Counts one more placed order of the customer, or of the one it was merged into, and locks the levels of these SKUs at all
/// locations; answers how many orders there are now, and the levels. The customer is locked before the stock, whose SKUs
/// must come sorted; the one it was merged into after it.
///
/// # Errors
/// As the engine's; [`StoreError::Internal`] when there is no such customer, or the SKUs are not sorted.
pub async fn count_placed(tx: &mut Tx, id: CustomerId, skus: &[SkuId]) -> Result<(i64, Vec<Level>)> {
    let rows = inventory::in_lock_order(skus)?;
    let placed = (&PLACED, &p![id][..], |row: &Row<'_>| row.int(0));
    let (placed, levels) = tx.query_beside(placed, (&inventory::LEVELS_LOCK, &rows, inventory::read_level)).await?;
    let levels = levels.into_iter().flatten().collect();
    if let Some(placed) = placed.first() {
        return Ok((*placed, levels));
    }
    let standing = standing_for(tx, id).await?;
    let standing = standing.ok_or_else(|| StoreError::internal(format!("{id} is no customer to count an order of")))?;
    Ok((tx.query_one(&PLACED, &p![standing], |row| row.int(0)).await?, levels))
}

/// The words the customer is found by.
///
/// # Errors
/// As the engine's.
pub async fn terms(tx: &mut Tx, id: CustomerId) -> Result<Vec<String>> {
    tx.query(&TERMS, &p![id], |row| row.text(0)).await
}

/// Keeps a new customer.
///
/// # Errors
/// As the engine's; a conflict of `customer_references` when a channel knows another by the name.
pub async fn insert(tx: &mut Tx, customer: &Customer, now: Timestamp) -> Result<()> {
    let params = p![
        customer.id,
        &customer.name,
        customer.company.as_deref(),
        customer.tax_id.as_deref(),
        customer.language.map(Locale::tag),
        flags_to_text(&customer.flags),
        customer.orders_placed,
        customer.merged_into,
        now,
        customer.version
    ];
    tx.put(&INSERT, &params).await?;
    insert_parts(tx, customer).await
}

/// Keeps a customer as it is now. When two are saved that exchange contacts or references, the one
/// that loses them comes first.
///
/// # Errors
/// As the engine's; a conflict of `customer_references` when a channel knows another by the name.
pub async fn save(tx: &mut Tx, customer: &Customer) -> Result<()> {
    let params = p![
        &customer.name,
        customer.company.as_deref(),
        customer.tax_id.as_deref(),
        customer.language.map(Locale::tag),
        flags_to_text(&customer.flags),
        customer.orders_placed,
        customer.merged_into,
        customer.version,
        customer.id
    ];
    tx.put_one(&SAVE, &params).await?;
    for stmt in [&CONTACTS_DELETE, &ADDRESSES_DELETE, &REFERENCES_DELETE, &TERMS_DELETE] {
        tx.put(stmt, &p![customer.id]).await?;
    }
    insert_parts(tx, customer).await
}

async fn insert_parts(tx: &mut Tx, customer: &Customer) -> Result<()> {
    let id = customer.id;
    let emails = customer.emails.iter().map(|value| Contact::Email(value)).enumerate();
    let phones = customer.phones.iter().map(|value| Contact::Phone(value)).enumerate();
    for (position, contact) in emails.chain(phones) {
        let (kind, value) = contact.parts();
        tx.put(&CONTACT_INSERT, &p![kind, value, id, position as i64]).await?;
    }
    for (position, kept) in customer.addresses.iter().enumerate() {
        tx.put(&ADDRESS_INSERT, &p![id, position as i64, kept.id, crate::convert::to_json(&kept.address)?]).await?;
    }
    for known in &customer.references {
        tx.put(&REFERENCE_INSERT, &p![known.channel, &known.reference, id]).await?;
    }
    for term in customer.terms() {
        tx.put(&TERM_INSERT, &p![term, id]).await?;
    }
    Ok(())
}
