//! Channels.

use comanda_core::base::country::Country;
use comanda_core::base::ids::{ChannelId, LocationId};
use comanda_core::base::locale::Locale;
use comanda_core::base::money::Currency;
use comanda_core::channels::channel::{Channel, DeliveryMethod, Required, TaxRule};

use crate::convert::{coded, json, named, to_json};
use crate::engine::{Result, Row, Tx};
use crate::{p, setup, statements};

statements! {
    FIND = "SELECT id, code, name, currency, price_mode, language, country, number_prefix, shortage, reservation_ttl_s, settings, active, version
        FROM channels WHERE id = $1";
    FIND_FOR_UPDATE = "SELECT id, code, name, currency, price_mode, language, country, number_prefix, shortage, reservation_ttl_s, settings,
        active, version FROM channels WHERE id = $1 {FOR_UPDATE}";
    BY_CODE = "SELECT id, code, name, currency, price_mode, language, country, number_prefix, shortage, reservation_ttl_s, settings, active,
        version FROM channels WHERE code = $1";
    LIST = "SELECT id, code, name, currency, price_mode, language, country, number_prefix, shortage, reservation_ttl_s, settings, active,
        version FROM channels WHERE code > $1 ORDER BY code LIMIT $2";
    INSERT = "INSERT INTO channels (id, code, name, currency, price_mode, language, country, number_prefix, shortage, reservation_ttl_s,
        settings, active, version) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)";
    SAVE = "UPDATE channels SET name = $1, language = $2, country = $3, shortage = $4, reservation_ttl_s = $5, settings = $6, active = $7,
        version = $8 WHERE id = $9";
}

/// What of a channel is kept as JSON: lists that no statement looks into.
#[derive(serde::Serialize, serde::Deserialize)]
struct Settings {
    pool: Vec<LocationId>,
    delivery_methods: Vec<DeliveryMethod>,
    requires: Vec<Required>,
    tax_rules: Vec<TaxRule>,
}

fn settings(channel: &Channel) -> Result<String> {
    to_json(&Settings {
        pool: channel.pool.clone(),
        delivery_methods: channel.delivery_methods.clone(),
        requires: channel.requires.clone(),
        tax_rules: channel.tax_rules.clone(),
    })
}

fn read(row: &Row<'_>) -> Result<Channel> {
    let settings: Settings = json(row, 10)?;
    Ok(Channel {
        id: ChannelId::from_bytes(row.id(0)?),
        code: row.text(1)?,
        name: row.text(2)?,
        currency: coded(row, 3, |code| Currency::parse(code).ok())?,
        price_mode: named(row, 4)?,
        language: coded(row, 5, |tag| Locale::parse(tag).ok())?,
        country: coded(row, 6, |code| Country::parse(code).ok())?,
        number_prefix: row.text(7)?,
        shortage: named(row, 8)?,
        reservation_ttl_s: row.int(9)?,
        pool: settings.pool,
        delivery_methods: settings.delivery_methods,
        requires: settings.requires,
        tax_rules: settings.tax_rules,
        active: row.bool(11)?,
        version: row.int(12)?,
    })
}

/// The channel, if there is one.
///
/// # Errors
/// As the engine's.
pub async fn find(tx: &mut Tx, id: ChannelId) -> Result<Option<Channel>> {
    tx.query_opt(&FIND, &p![id], read).await
}

/// The channel, locked until the transaction ends.
///
/// # Errors
/// As the engine's.
pub async fn find_for_update(tx: &mut Tx, id: ChannelId) -> Result<Option<Channel>> {
    tx.query_opt(&FIND_FOR_UPDATE, &p![id], read).await
}

/// The channel with this code.
///
/// # Errors
/// As the engine's.
pub async fn by_code(tx: &mut Tx, code: &str) -> Result<Option<Channel>> {
    tx.query_opt(&BY_CODE, &p![code], read).await
}

/// The channels with these codes; codes that none has are left out.
///
/// # Errors
/// As the engine's.
pub async fn by_codes(tx: &mut Tx, codes: &[String]) -> Result<Vec<Channel>> {
    let params: Vec<_> = codes.iter().map(|code| p![code]).collect();
    Ok(tx.query_each(&BY_CODE, &params, read).await?.into_iter().flatten().collect())
}

/// The channels with these identifiers; what is not there is left out.
///
/// # Errors
/// As the engine's.
pub async fn by_ids(tx: &mut Tx, ids: &[ChannelId]) -> Result<Vec<Channel>> {
    let params: Vec<_> = ids.iter().map(|id| p![*id]).collect();
    Ok(tx.query_each(&FIND, &params, read).await?.into_iter().flatten().collect())
}

/// Channels by rising code, after `after`, at most `limit`.
///
/// # Errors
/// As the engine's.
pub async fn list(tx: &mut Tx, after: &str, limit: i64) -> Result<Vec<Channel>> {
    tx.query(&LIST, &p![after, limit], read).await
}

/// Keeps a new channel.
///
/// # Errors
/// As the engine's; a conflict of `channels_code_key` when the code is taken.
pub async fn insert(tx: &mut Tx, channel: &Channel) -> Result<()> {
    let params = p![
        channel.id,
        &channel.code,
        &channel.name,
        channel.currency.code(),
        channel.price_mode.code(),
        channel.language.tag(),
        channel.country.as_str(),
        &channel.number_prefix,
        channel.shortage.code(),
        channel.reservation_ttl_s,
        settings(channel)?,
        channel.active,
        channel.version
    ];
    tx.put(&INSERT, &params).await?;
    setup::raise(tx).await
}

/// Keeps a channel as it is now. Its code, currency, price mode and number prefix never change:
/// orders and their numbers were made by them.
///
/// # Errors
/// As the engine's.
pub async fn save(tx: &mut Tx, channel: &Channel) -> Result<()> {
    let params = p![
        &channel.name,
        channel.language.tag(),
        channel.country.as_str(),
        channel.shortage.code(),
        channel.reservation_ttl_s,
        settings(channel)?,
        channel.active,
        channel.version,
        channel.id
    ];
    tx.put_one(&SAVE, &params).await?;
    setup::raise(tx).await
}
