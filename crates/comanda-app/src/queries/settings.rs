//! How the shop is set up: channels, locations, staff, API keys.

use std::collections::BTreeMap;

use comanda_core::base::ids::{ApiKeyId, ChannelId, LocationId, UserId};
use comanda_core::channels::channel::Channel;
use comanda_core::channels::save_channel::SETTINGS_MAX;
use comanda_core::identity::api_key::ApiKey;
use comanda_core::identity::permission::Permission;
use comanda_core::identity::user::User;
use comanda_core::inventory::location::Location;
use comanda_store::{Tx, api_keys, channels, locations, users};
use serde::{Deserialize, Serialize};

use super::{Page, PageRequest};
use crate::error::{Error, Result};
use crate::run::{App, Caller};

const CHANNELS: &str = "channels";
const LOCATIONS: &str = "locations";
const USERS: &str = "users";
const API_KEYS: &str = "api_keys";

/// A channel, and what its pool is called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChannelView {
    /// The channel.
    pub channel: Channel,
    /// The codes of the locations of its pool.
    pub pool: Vec<String>,
}

async fn channel_views(tx: &mut Tx, channels: Vec<Channel>) -> comanda_store::Result<Vec<ChannelView>> {
    let mut ids: Vec<LocationId> = channels.iter().flat_map(|channel| channel.pool.iter().copied()).collect();
    ids.sort_unstable();
    ids.dedup();
    let named = locations::by_ids(tx, &ids).await?;
    let named: BTreeMap<LocationId, String> = named.into_iter().map(|location| (location.id, location.code)).collect();
    let view =
        |channel: Channel| ChannelView { pool: channel.pool.iter().filter_map(|location| named.get(location).cloned()).collect(), channel };
    Ok(channels.into_iter().map(view).collect())
}

/// The channel.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::SettingsRead`]; [`Error::NotFound`].
pub async fn channel(app: &App, caller: &Caller, id: ChannelId) -> Result<ChannelView> {
    caller.demand(Permission::SettingsRead)?;
    let read = app.store().read(move |tx| {
        Box::pin(async move {
            let found = channels::find(tx, id).await?;
            Ok(channel_views(tx, found.into_iter().collect()).await?.pop())
        })
    });
    read.await?.ok_or_else(|| Error::not_found("channel", id))
}

/// The channel with this code.
///
/// # Errors
/// As [`channel`].
pub async fn channel_by_code(app: &App, caller: &Caller, code: &str) -> Result<ChannelView> {
    caller.demand(Permission::SettingsRead)?;
    let wanted = code.trim().to_owned();
    let read = app.store().read(move |tx| {
        Box::pin(async move {
            let found = channels::by_code(tx, &wanted).await?;
            Ok(channel_views(tx, found.into_iter().collect()).await?.pop())
        })
    });
    read.await?.ok_or_else(|| Error::not_found("channel", code))
}

/// Channels by code.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::SettingsRead`]; `cursor.invalid`.
pub async fn channels(app: &App, caller: &Caller, page: &PageRequest) -> Result<Page<ChannelView>> {
    caller.demand(Permission::SettingsRead)?;
    let (after, limit) = (page.after::<String>(CHANNELS)?.unwrap_or_default(), page.limit());
    let read = app.store().read(move |tx| {
        Box::pin(async move {
            let found = channels::list(tx, &after, limit + 1).await?;
            channel_views(tx, found).await
        })
    });
    Page::of(CHANNELS, read.await?, limit, |view| view.channel.code.clone())
}

/// The location.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::SettingsRead`]; [`Error::NotFound`].
pub async fn location(app: &App, caller: &Caller, id: LocationId) -> Result<Location> {
    caller.demand(Permission::SettingsRead)?;
    let found = app.store().read(move |tx| Box::pin(locations::find(tx, id))).await?;
    found.ok_or_else(|| Error::not_found("location", id))
}

/// The location with this code.
///
/// # Errors
/// As [`location`].
pub async fn location_by_code(app: &App, caller: &Caller, code: &str) -> Result<Location> {
    caller.demand(Permission::SettingsRead)?;
    let wanted = code.trim().to_owned();
    let found = app.store().read(move |tx| Box::pin(async move { locations::by_code(tx, &wanted).await })).await?;
    found.ok_or_else(|| Error::not_found("location", code))
}

/// Locations by code.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::SettingsRead`]; `cursor.invalid`.
pub async fn locations(app: &App, caller: &Caller, page: &PageRequest) -> Result<Page<Location>> {
    caller.demand(Permission::SettingsRead)?;
    let (after, limit) = (page.after::<String>(LOCATIONS)?.unwrap_or_default(), page.limit());
    let found = app.store().read(move |tx| Box::pin(async move { locations::list(tx, &after, limit + 1).await })).await?;
    Page::of(LOCATIONS, found, limit, |location| location.code.clone())
}

/// The locations a channel can choose its stock pool from: the first by code, at most as many as a pool may have.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::SettingsRead`].
pub async fn location_choices(app: &App, caller: &Caller) -> Result<Vec<Location>> {
    caller.demand(Permission::SettingsRead)?;
    Ok(app.store().read(|tx| Box::pin(async move { locations::list(tx, "", SETTINGS_MAX as i64).await })).await?)
}

/// One API key.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::SettingsRead`]; [`Error::NotFound`].
pub async fn api_key(app: &App, caller: &Caller, id: ApiKeyId) -> Result<ApiKey> {
    caller.demand(Permission::SettingsRead)?;
    let found = app.store().read(move |tx| Box::pin(api_keys::find(tx, id))).await?;
    found.ok_or_else(|| Error::not_found("api_key", id))
}

/// Somebody of the staff.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::SettingsRead`]; [`Error::NotFound`].
pub async fn user(app: &App, caller: &Caller, id: UserId) -> Result<User> {
    caller.demand(Permission::SettingsRead)?;
    let found = app.store().read(move |tx| Box::pin(users::find(tx, id))).await?;
    found.ok_or_else(|| Error::not_found("user", id))
}

/// The staff by e-mail address.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::SettingsRead`]; `cursor.invalid`.
pub async fn users(app: &App, caller: &Caller, page: &PageRequest) -> Result<Page<User>> {
    caller.demand(Permission::SettingsRead)?;
    let (after, limit) = (page.after::<String>(USERS)?.unwrap_or_default(), page.limit());
    let found = app.store().read(move |tx| Box::pin(async move { users::list(tx, &after, limit + 1).await })).await?;
    Page::of(USERS, found, limit, |user| user.email.clone())
}

/// API keys, the newest first, with those that expired or were taken back.
///
/// # Errors
/// [`Error::Forbidden`] without [`Permission::SettingsRead`]; `cursor.invalid`.
pub async fn api_keys(app: &App, caller: &Caller, page: &PageRequest) -> Result<Page<ApiKey>> {
    caller.demand(Permission::SettingsRead)?;
    let (before, limit) = (page.after::<ApiKeyId>(API_KEYS)?.unwrap_or(ApiKeyId::from_bytes([0xff; 16])), page.limit());
    let found = app.store().read(move |tx| Box::pin(api_keys::list(tx, before, limit + 1))).await?;
    Page::of(API_KEYS, found, limit, |key| key.id)
}
